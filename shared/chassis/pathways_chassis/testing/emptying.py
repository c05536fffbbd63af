"""Tables emptied between tests, under a service that goes on working."""

from collections.abc import Collection
from typing import Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

_IN_USE: Final = "55P03"
"""lock_not_available, https://www.postgresql.org/docs/current/errcodes-appendix.html"""


async def empty(sessions: async_sessionmaker[AsyncSession], tables: Collection[str]) -> None:
    """Take all rows out of these tables and of those that refer to them.

    A statement that waited for one table with the others in hand would be waited for in turn: it gives way and tries
    again.
    """
    statement = text(f"truncate {', '.join(sorted(tables))} cascade")
    while True:
        try:
            async with sessions() as session, session.begin():
                await session.execute(text("set local lock_timeout = '100ms'"))
                await session.execute(statement)
                return
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) != _IN_USE:
                raise
