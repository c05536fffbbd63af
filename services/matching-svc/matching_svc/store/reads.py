"""Statements that only read, each by itself: without a session, for what is asked often."""

from typing import Any, Final

import asyncpg
from pathways_chassis.walls import SERVICE_SETTINGS

_GONE: Final = (asyncpg.InterfaceError, asyncpg.InternalClientError, asyncpg.OperatorInterventionError)
CONNECTIONS: Final = 8
COMMAND_SECONDS: Final = 15


class Reads:
    """A few connections of their own, opened at first use, on which nothing can be written."""

    def __init__(self, database_url: str) -> None:
        self._pool = asyncpg.create_pool(
            database_url,
            min_size=0,
            max_size=CONNECTIONS,
            command_timeout=COMMAND_SECONDS,
            # One statement is no transaction that could say for whom it is: it says itself whose list is shown.
            server_settings={"default_transaction_read_only": "on", **SERVICE_SETTINGS},
            reset=_nothing_is_left,
        )

    async def __aenter__(self) -> "Reads":
        await self._pool
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._pool.close()

    async def rows(self, statement: str, *values: Any) -> list[asyncpg.Record]:
        """What a statement finds. Raises `ConnectionError` where the database is away."""
        try:
            found: list[asyncpg.Record] = await self._pool.fetch(statement, *values)
        except _GONE as error:
            raise ConnectionError(type(error).__name__) from error
        return found


async def _nothing_is_left(_: Any) -> None:
    """A statement leaves no setting, cursor or lock behind: a round trip less for each."""
