"""training-svc, whole, on databases of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest
import pytest_asyncio
from pathways_chassis.clock import system_now
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_contracts.events.candidate.consent import ConsentHeartbeat
from training_svc.main import create_app
from training_svc.migrate import FOLDER
from training_svc.settings import TrainingSettings
from training_svc.testing import Programme


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(fresh_module_database: Callable[[], Awaitable[str]]) -> AsyncIterator[ServiceUnderTest]:
    """A running training-svc, shared by the tests of a module."""
    async with service_under_test(
        create_app, TrainingSettings, fresh_module_database, migrations=[(FOLDER, "database_url")]
    ) as running:
        # Ahead of now: consents are up to date for as long as these tests take.
        await running.beat(ConsentHeartbeat, system_now() + timedelta(hours=1))
        yield running


@pytest.fixture
def programme(service: ServiceUnderTest) -> Programme:
    """A partner and a provider of its own for each test."""
    return Programme(service)
