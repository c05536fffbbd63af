"""The service whole, and the people of a journey, for the integration tests."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from integration_svc.main import create_app
from integration_svc.settings import IntegrationSettings
from journeys import World
from pathways_chassis.testing.kit import FreshDatabase, service_under_test

MIGRATIONS = Path(__file__).parents[2] / "migrations"


@pytest_asyncio.fixture(loop_scope="session")
async def world(fresh_database: FreshDatabase) -> AsyncIterator[World]:
    """integration-svc with everything around it played by events."""
    async with service_under_test(
        create_app, IntegrationSettings, fresh_database, migrations=[(MIGRATIONS, "database_url")]
    ) as service:
        yield World(service)
