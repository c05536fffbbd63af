"""Whose key was destroyed: a list beside the keys, and a copy outside, by which a restored keyring forgets again."""

import asyncio
import json
import os
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, Uuid, bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.keyring_rows import erased_person, person_key

Erasures = Mapping[UUID, datetime]
"""By person, when their key was destroyed, in real time."""


def all_erased() -> Select[Any]:
    """Everybody whose key was destroyed."""
    return select(erased_person.c.person_id, erased_person.c.destroyed_at)


class ErasureList:
    """`copy`: a file that lies with no backup of the keyring, a line of JSON for each person."""

    def __init__(self, engine: AsyncEngine, copy: Path | None) -> None:
        self._engine = engine
        self._copy = copy

    async def destroy(self, person_ids: Collection[UUID]) -> Erasures:
        """Destroy keys and note it, in one transaction, then in the copy. Who was erased before keeps the first time.

        Raises `OSError` where the copy cannot be written: the keys are gone all the same, and repeating it mends that.
        """
        async with self._engine.begin() as connection:
            await connection.execute(_note(), [{"person_id": one} for one in person_ids])
            await connection.execute(delete(person_key).where(_among(person_key.c.person_id, person_ids)))
            erased = await _erased(connection, person_ids)
        await self._write(erased)
        return erased

    async def of(self, person_ids: Collection[UUID]) -> Erasures:
        """When the keys of these people were destroyed; nothing of who has one."""
        async with self._engine.connect() as connection:
            return await _erased(connection, person_ids)

    def reading(self) -> AsyncSession:
        """For reading the list page by page."""
        return AsyncSession(self._engine)

    async def replay(self, known_erased: Collection[UUID]) -> int:
        """Destroy the keys of whom the copy, the list or `known_erased` name; how many keys there were.

        After it the copy holds the whole list.
        """
        copied = await asyncio.to_thread(self._read)
        async with self._engine.begin() as connection:
            if copied:
                rows = [{"person_id": one, "destroyed_at": at} for one, at in copied.items()]
                await connection.execute(insert(erased_person).on_conflict_do_nothing(), rows)
            if known_erased:
                await connection.execute(_note(), [{"person_id": one} for one in known_erased])
            listed = select(erased_person.c.person_id)
            gone = await connection.execute(
                delete(person_key).where(person_key.c.person_id.in_(listed)).returning(person_key.c.person_id)
            )
            count = len(gone.all())
            missing = {one: at for one, at in await connection.execute(all_erased()) if one not in copied}
        await self._write(missing)
        return count

    async def _write(self, erased: Erasures) -> None:
        if self._copy is not None and erased:
            await asyncio.to_thread(_append, self._copy, erased.items())

    def _read(self) -> Erasures:
        if self._copy is None or not self._copy.exists():
            return {}
        found: dict[UUID, datetime] = {}
        for line in self._copy.read_text("utf-8").splitlines():
            entry = json.loads(line)
            found.setdefault(UUID(entry["person_id"]), datetime.fromisoformat(entry["destroyed_at"]))
        return found


def _append(path: Path, erased: Iterable[tuple[UUID, datetime]]) -> None:
    lines = (json.dumps({"person_id": str(one), "destroyed_at": at.isoformat()}) + "\n" for one, at in erased)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, "".join(lines).encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _note() -> Insert:
    return insert(erased_person).on_conflict_do_nothing()


def _among(column: ColumnElement[UUID], person_ids: Collection[UUID]) -> ColumnElement[bool]:
    return column == func.any(bindparam(None, list(person_ids), type_=ARRAY(Uuid)))


async def _erased(connection: AsyncConnection, person_ids: Collection[UUID]) -> Erasures:
    rows = await connection.execute(all_erased().where(_among(erased_person.c.person_id, person_ids)))
    return {row.person_id: row.destroyed_at for row in rows}
