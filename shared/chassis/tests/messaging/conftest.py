"""A service in miniature on a database of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import metadata
from pathways_chassis.testing.miniature import MiniatureService, ScriptedBus, miniature_metadata, settings_for
from pathways_chassis.testing.templates import with_tables

FreshDatabase = Callable[..., Awaitable[str]]


@pytest.fixture(scope="module")
async def tables(fresh_module_database: FreshDatabase) -> str:
    """The name of a database with the tables of the chassis, to be copied."""
    return await with_tables(await fresh_module_database(), metadata, miniature_metadata)


@pytest.fixture
async def service(fresh_database: FreshDatabase, tables: str) -> AsyncIterator[MiniatureService]:
    url = await fresh_database(tables)
    runtime = Runtime.of(settings_for(url))
    yield MiniatureService(runtime, url, ScriptedBus())
    await runtime.engine.dispose()
