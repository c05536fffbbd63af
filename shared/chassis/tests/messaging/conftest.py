"""A service in miniature on a database of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from urllib.parse import urlsplit

import pytest
from pathways_chassis.database import make_engine
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import metadata
from pathways_chassis.testing.miniature import MiniatureService, ScriptedBus, miniature_metadata, settings_for

FreshDatabase = Callable[..., Awaitable[str]]


@pytest.fixture(scope="module")
async def tables(fresh_module_database: FreshDatabase) -> str:
    """The name of a database with the tables of the chassis, to be copied."""
    url = await fresh_module_database()
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
        await connection.run_sync(miniature_metadata.create_all)
    await engine.dispose()
    return urlsplit(url).path.removeprefix("/")


@pytest.fixture
async def service(fresh_database: FreshDatabase, tables: str) -> AsyncIterator[MiniatureService]:
    url = await fresh_database(tables)
    runtime = Runtime.of(settings_for(url))
    yield MiniatureService(runtime, url, ScriptedBus())
    await runtime.engine.dispose()
