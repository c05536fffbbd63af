"""integration-svc, whole, on a database of its own; each test begins with an empty world."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest_asyncio
from integration_svc.main import create_app
from integration_svc.migrate import FOLDER
from integration_svc.settings import IntegrationSettings
from integration_svc.store.base import Row
from integration_svc.testing import World
from pathways_chassis.tables import outbox, parked_record, quarantined_record, reaction, stage_history, task, timer
from pathways_chassis.testing.emptying import empty
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from sqlalchemy import func, update

EMPTIED = (
    *Row.metadata.tables.values(),
    outbox,
    parked_record,
    quarantined_record,
    reaction,
    stage_history,
    task,
    timer,
)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(fresh_module_database: Callable[[], Awaitable[str]]) -> AsyncIterator[ServiceUnderTest]:
    """A running integration-svc, shared by the tests of a module."""
    async with service_under_test(
        create_app, IntegrationSettings, fresh_module_database, migrations=[(FOLDER, "database_url")]
    ) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def world(service: ServiceUnderTest) -> AsyncIterator[World]:
    """Nobody and nothing is known; only the clock goes on from where the last test left it."""
    yield World(service)
    async with service.runtime.sessions() as session:
        # First the timers, so that none is in hand while the tables are emptied.
        await session.execute(update(timer).values(cancelled_at=func.clock_timestamp()))
        await session.commit()
    await empty(service.runtime.sessions, [table.name for table in EMPTIED])
