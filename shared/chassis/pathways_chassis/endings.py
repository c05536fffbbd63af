"""Rows of what begins once and ends once, by events of which the end may overtake the beginning."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlmodel.ext.asyncio.session import AsyncSession


async def keep_until_it_ends(session: AsyncSession, table: sa.Table, row: Mapping[str, Any], *, mark: str) -> None:
    """Keep that something began, or where the row's `mark` is set that it ended: an end stays, whatever comes later.

    `table` has an `id` and the boolean column `mark`.
    """
    told, known = insert(table).values(**row), ["id"]
    ended = told.on_conflict_do_update(index_elements=known, set_={mark: sa.true()})
    await session.execute(ended if row[mark] else told.on_conflict_do_nothing(index_elements=known))
