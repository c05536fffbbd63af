"""employer-svc, whole, on databases of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest_asyncio
from employer_svc.main import create_app
from employer_svc.migrate import FOLDER
from employer_svc.settings import EmployerSettings
from employer_svc.testing import Recruitment, hear_of_pathways
from pathways_chassis.clock import system_now
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_contracts.events.candidate.candidate import CandidateHeartbeat
from pathways_contracts.events.candidate.consent import ConsentHeartbeat


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(fresh_module_database: Callable[[], Awaitable[str]]) -> AsyncIterator[ServiceUnderTest]:
    """A running employer-svc, shared by the tests of a module."""
    async with service_under_test(
        create_app, EmployerSettings, fresh_module_database, migrations=[(FOLDER, "database_url")]
    ) as running:
        for heartbeat in (CandidateHeartbeat, ConsentHeartbeat):
            # Ahead of now: views are up to date for as long as these tests take.
            await running.beat(heartbeat, system_now() + timedelta(hours=1))
        await hear_of_pathways(running)
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def recruitment(service: ServiceUnderTest) -> Recruitment:
    """An active employer of its own for each test, with an open vacancy of two seats."""
    return await Recruitment(service).begin()
