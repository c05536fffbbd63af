"""Tables emptied between tests, under a service that goes on working."""

from collections.abc import Collection, Sequence
from graphlib import TopologicalSorter
from typing import Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

_BUSY: Final = {"55P03", "40P01", "23503"}
"""lock_not_available, deadlock_detected, foreign_key_violation: the service is at work in what is being emptied.
https://www.postgresql.org/docs/current/errcodes-appendix.html"""

_REFERRING: Final = text(
    """
    with recursive wanted (id) as (
      select cast(name as regclass)::oid from unnest(cast(:tables as text[])) as name
      union select conrelid from pg_constraint join wanted on confrelid = wanted.id where contype = 'f'
    )
    select id::regclass::text as table,
      array(select conrelid::regclass::text from pg_constraint
            where contype = 'f' and confrelid = id and conrelid <> id) as referred_to_by
    from wanted
    """
)


async def empty(sessions: async_sessionmaker[AsyncSession], tables: Collection[str]) -> None:
    """Take all rows out of these tables and of those that refer to them, whatever refers to a row before it.

    To truncate them would cost the making of a dozen files each. A statement that waited for one table with the others
    in hand would be waited for in turn: it gives way and tries again.
    """
    while True:
        try:
            filled = await _filled(sessions, tables)
            async with sessions() as session, session.begin():
                await session.execute(text("set local lock_timeout = '100ms'"))
                for table in filled:
                    await session.execute(text(f"delete from {table}"))  # noqa: S608  # a name from the catalogue
            return
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) not in _BUSY:
                raise


async def _filled(sessions: async_sessionmaker[AsyncSession], tables: Collection[str]) -> Sequence[str]:
    """Those that hold rows, each after all that refer to it."""
    async with sessions() as session:
        found = {one.table: one.referred_to_by for one in await session.execute(_REFERRING, {"tables": list(tables)})}
        ordered = list(TopologicalSorter(found).static_order())
        looks = [
            f"select {place} as place where exists (select from {table})"  # noqa: S608  # as above
            for place, table in enumerate(ordered)
        ]
        places = await session.execute(text(" union all ".join(looks)))
        return [ordered[place] for place in sorted(places.scalars())]
