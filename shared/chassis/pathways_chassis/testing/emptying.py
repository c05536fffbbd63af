"""Tables emptied between tests, under a service that goes on working."""

from collections.abc import Collection
from graphlib import TopologicalSorter
from typing import Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

_BUSY: Final = {"55P03", "40P01"}
"""lock_not_available, deadlock_detected: the service is at work in what is being emptied.
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

    Nobody else's transaction is left there by half: while rows are looked for and deleted, none writes. To truncate
    would do the same at the cost of making a dozen files for each table. A statement that waited for one table with
    the others in hand would be waited for in turn: it gives way and tries again.
    """
    async with sessions() as session:
        found = {one.table: one.referred_to_by for one in await session.execute(_REFERRING, {"tables": list(tables)})}
    ordered = list(TopologicalSorter(found).static_order())
    looks = [
        f"select {place} as place where exists (select from {table})"  # noqa: S608  # a name from the catalogue
        for place, table in enumerate(ordered)
    ]
    while True:
        try:
            async with sessions() as session, session.begin():
                await session.execute(text("set local lock_timeout = '100ms'"))
                await session.execute(text(f"lock table {', '.join(ordered)} in share row exclusive mode"))
                filled = (await session.execute(text(" union all ".join(looks)))).scalars()
                for place in sorted(filled):
                    await session.execute(text(f"delete from {ordered[place]}"))  # noqa: S608  # as above
            return
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) not in _BUSY:
                raise
