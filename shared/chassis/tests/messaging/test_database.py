"""A connection that died or began by half is replaced before it is handed out; a living one is not asked each time."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from pathways_chassis.database import make_engine
from pathways_chassis.walls import FOR, SERVICE, OfCommand
from pathways_single_machine.postgres import SUPERUSER, EmbeddedPostgres
from sqlalchemy import text
from sqlalchemy.dialects.postgresql.asyncpg import AsyncAdapt_asyncpg_connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

FreshDatabase = Callable[..., Awaitable[str]]


async def backend(engine: AsyncEngine) -> int:
    """The server's process behind the connection that the pool gives out."""
    async with engine.connect() as connection:
        found: int = (await connection.execute(text("select pg_backend_pid()"))).scalar_one()
    return found


@pytest.fixture
def pings(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Each connection that was asked whether it lives."""
    asked: list[Any] = []
    ask: Callable[[Any], None] = AsyncAdapt_asyncpg_connection.ping

    def ping(connection: AsyncAdapt_asyncpg_connection) -> None:
        asked.append(connection)
        ask(connection)

    monkeypatch.setattr(AsyncAdapt_asyncpg_connection, "ping", ping)
    return asked


async def end(server: EmbeddedPostgres, process: int) -> None:
    """End a server process, as a restart does, and return when it is gone."""
    connection = await asyncpg.connect(server.url("postgres", SUPERUSER))
    try:
        assert await connection.fetchval("select pg_terminate_backend($1, 10000)", process)
    finally:
        await connection.close()


@pytest.mark.parametrize("rested_seconds", [60.0, -1.0], ids=["in use until now", "rested"])
async def test_a_connection_that_died_is_replaced_before_it_is_handed_out(
    postgres_server: EmbeddedPostgres,
    fresh_database: FreshDatabase,
    monkeypatch: pytest.MonkeyPatch,
    rested_seconds: float,
) -> None:
    monkeypatch.setattr("pathways_chassis.database.RESTED_SECONDS", rested_seconds)
    engine = make_engine(await fresh_database())
    first = await backend(engine)
    await end(postgres_server, first)
    assert await backend(engine) != first
    await engine.dispose()


async def test_one_that_does_not_answer_is_replaced_too(
    fresh_database: FreshDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pathways_chassis.database.RESTED_SECONDS", -1.0)
    engine = make_engine(await fresh_database())
    first = await backend(engine)

    def gone(connection: AsyncAdapt_asyncpg_connection) -> None:
        raise ConnectionResetError("the way to the server is gone")

    with monkeypatch.context() as patched:
        patched.setattr(AsyncAdapt_asyncpg_connection, "ping", gone)
        assert await backend(engine) != first
    await engine.dispose()


async def test_only_one_that_rested_is_asked(
    fresh_database: FreshDatabase, monkeypatch: pytest.MonkeyPatch, pings: list[Any]
) -> None:
    engine = make_engine(await fresh_database())
    first = await backend(engine)
    assert (await backend(engine), pings) == (first, [])
    monkeypatch.setattr("pathways_chassis.database.RESTED_SECONDS", -1.0)
    assert await backend(engine) == first
    assert len(pings) == 1
    await engine.dispose()


async def test_what_began_by_half_is_handed_to_nobody_else(fresh_database: FreshDatabase) -> None:
    engine = make_engine(await fresh_database(), pool_size=1)
    half = OfCommand(SERVICE, [("a_table_that_is_not_there", uuid4())])
    first = await backend(engine)
    async with engine.execution_options(**{FOR: half}).connect() as connection:
        with pytest.raises(DBAPIError, match="a_table_that_is_not_there"):
            await connection.execute(text("select 1"))
    assert await backend(engine) != first, "its transaction was open, and of nobody"
    await engine.dispose()
