"""The service whole, for the integration tests."""

from collections.abc import AsyncIterator

import pytest_asyncio
from integration_svc.main import create_app
from integration_svc.migrate import FOLDER
from integration_svc.settings import IntegrationSettings
from integration_svc.testing import World
from pathways_chassis.testing.kit import FreshDatabase, service_under_test


@pytest_asyncio.fixture(loop_scope="session")
async def world(fresh_database: FreshDatabase) -> AsyncIterator[World]:
    """integration-svc on a database of its own, with everything around it played by the test."""
    migrations = [(FOLDER, "database_url")]
    async with service_under_test(create_app, IntegrationSettings, fresh_database, migrations) as service:
        yield World(service)
