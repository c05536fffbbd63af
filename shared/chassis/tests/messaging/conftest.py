"""A service in miniature on a database of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import metadata
from pathways_chassis.testing.miniature import MiniatureService, ScriptedBus, miniature_metadata, settings_for


@pytest.fixture
async def service(fresh_database: Callable[[], Awaitable[str]]) -> AsyncIterator[MiniatureService]:
    url = await fresh_database()
    runtime = Runtime.of(settings_for(url))
    async with runtime.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
        await connection.run_sync(miniature_metadata.create_all)
    yield MiniatureService(runtime, url, ScriptedBus())
    await runtime.engine.dispose()
