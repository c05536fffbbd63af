"""The wrapping keys of the keyring: which is current, and how all rows come under another one while they are read."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from pathways_chassis.errors import Conflict, NotFound
from sqlalchemy import Column, bindparam, delete, func, select, union_all, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from candidate_svc.store.key_providers.port import Bound, KeyProvider, KeyProviderRefused
from candidate_svc.store.keyring_rows import (
    BOUND_TO,
    context_of,
    index_key,
    person_key,
    retired_wrapping_key,
    wrapping_key,
)

AT_ONCE: Final = 200
"""Rows that come under another key in one transaction."""
_PROBE: Final = b"pathways:probe"


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A wrapping key, how many rows name it, and for a retired one since when."""

    name: str
    current: bool
    since: datetime
    rows: int
    retired_at: datetime | None = None


class WrappingKeys:
    """Rows name the key that closes them, so that several may be in use at once."""

    def __init__(self, engine: AsyncEngine, provider: KeyProvider, first: str) -> None:
        self._engine = engine
        self._provider = provider
        self._first = first

    async def current(self, connection: AsyncConnection) -> str:
        """The key for what is closed in this transaction; until its end nobody retires it."""
        wanted = select(wrapping_key.c.name).where(wrapping_key.c.current).with_for_update(read=True, key_share=True)
        name: str | None = (await connection.execute(wanted)).scalar_one_or_none()
        if name is None:
            await connection.execute(
                insert(wrapping_key).values(name=self._first, current=True).on_conflict_do_nothing()
            )
            name = (await connection.execute(wanted)).scalar_one()
        return name

    async def check(self) -> None:
        """The current key can be used here. Raises `KeyProviderFailed`."""
        async with self._engine.begin() as connection:
            name = await self.current(connection)
        await self._try(name)

    async def known(self) -> Sequence[KnownKey]:
        """All that are or were in use, the latest first."""
        named = union_all(*(select(table.c.wrapping_key.label("name")) for table in (person_key, index_key))).subquery()
        counted = select(named.c.name, func.count().label("rows")).group_by(named.c.name).subquery()
        in_use = select(
            wrapping_key.c.name, wrapping_key.c.current, wrapping_key.c.since, func.coalesce(counted.c.rows, 0)
        ).outerjoin(counted, counted.c.name == wrapping_key.c.name)
        retired = select(retired_wrapping_key.c.name, retired_wrapping_key.c.retired_at)
        async with self._engine.connect() as connection:
            live = [KnownKey(*row) for row in await connection.execute(in_use.order_by(wrapping_key.c.since.desc()))]
            old = (await connection.execute(retired.order_by(retired_wrapping_key.c.retired_at.desc()))).all()
        return [*live, *(KnownKey(name, current=False, since=at, rows=0, retired_at=at) for name, at in old)]

    async def rotate_to(self, name: str) -> None:
        """From now on this key closes what is new; what others close comes under it little by little.

        Raises `Conflict` for a key that was retired, `KeyProviderFailed` for one that nobody holds.
        """
        await self._try(name)
        async with self._engine.begin() as connection:
            await self.current(connection)
            await connection.execute(select(wrapping_key.c.name).order_by(wrapping_key.c.name).with_for_update())
            retired = select(retired_wrapping_key.c.name).where(retired_wrapping_key.c.name == name)
            if (await connection.execute(retired)).first() is not None:
                raise Conflict(f"The wrapping key `{name}` was retired.", "Make a new key, under a name of its own.")
            others = wrapping_key.c.name != name
            await connection.execute(update(wrapping_key).where(wrapping_key.c.current, others).values(current=False))
            fresh = insert(wrapping_key).values(name=name, current=True)
            await connection.execute(fresh.on_conflict_do_update(index_elements=["name"], set_={"current": True}))

    async def rewrap_some(self, most: int = AT_ONCE) -> int:
        """Bring rows under the current key, in one transaction; how many. What another replica has in hand is left."""
        async with self._engine.begin() as connection:
            name = await self.current(connection)
            for bound_to in BOUND_TO:
                if done := await self._rewrap(connection, bound_to, name, most):
                    return done
        return 0

    async def _rewrap(self, connection: AsyncConnection, bound_to: Column[Any], name: str, most: int) -> int:
        columns = bound_to.table.c
        others = select(wrapping_key.c.name).where(wrapping_key.c.name != name)
        wanted = select(bound_to, columns.wrapping_key, columns.wrapped).where(columns.wrapping_key.in_(others))
        found = (await connection.execute(wanted.limit(most).with_for_update(skip_locked=True))).all()
        for old in sorted({closed_by for _, closed_by, _ in found}):
            rows = [(row, context_of(bound_to, row), content) for row, closed_by, content in found if closed_by == old]
            opened = await self._provider.unwrap(old, [Bound(content, context) for _, context, content in rows])
            fresh = [Bound(key, context) for key, (_, context, _) in zip(opened, rows, strict=True)]
            wrapped = await self._provider.wrap(name, fresh)
            change = (
                update(bound_to.table)
                .where(bound_to == bindparam("row"))
                .values(wrapping_key=name, wrapped=bindparam("content"))
            )
            changes = zip(rows, wrapped, strict=True)
            await connection.execute(change, [{"row": row, "content": content} for (row, *_), content in changes])
        return len(found)

    async def retire(self, name: str) -> datetime:
        """Let go of a key that closes nothing here; when. Raises `NotFound`, or `Conflict` while a row names it."""
        async with self._engine.begin() as connection:
            wanted = select(wrapping_key.c.current).where(wrapping_key.c.name == name).with_for_update()
            found = (await connection.execute(wanted)).first()
            if found is None:
                raise NotFound("wrapping key", name)
            if found.current:
                raise Conflict(f"`{name}` is the current wrapping key.", "Rotate to another key first.")
            try:
                await connection.execute(delete(wrapping_key).where(wrapping_key.c.name == name))
            except IntegrityError:
                raise Conflict(
                    f"Rows are still closed by `{name}`.", "Wait until none names it: `pathways keys status`."
                ) from None
            noted = insert(retired_wrapping_key).values(name=name).returning(retired_wrapping_key.c.retired_at)
            retired_at: datetime = (await connection.execute(noted)).scalar_one()
            return retired_at

    async def _try(self, name: str) -> None:
        probe = Bound(os.urandom(16), _PROBE)
        [wrapped] = await self._provider.wrap(name, [probe])
        try:
            [opened] = await self._provider.unwrap(name, [Bound(wrapped, _PROBE)])
        except InvalidTag:
            opened = b""
        if opened != probe.content:
            raise KeyProviderRefused(f"the wrapping key `{name}` does not open what it closed")
