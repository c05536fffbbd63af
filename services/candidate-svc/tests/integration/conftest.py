"""candidate-svc, whole, on databases of its own."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio
from candidate_svc.main import create_app
from candidate_svc.migrate import FOLDER, KEYRING_FOLDER
from candidate_svc.settings import CandidateSettings
from candidate_svc.testing import Programme
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(
    fresh_module_database: Callable[[], Awaitable[str]], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[ServiceUnderTest]:
    """A running candidate-svc, shared by the tests of a module."""
    key_file = tmp_path_factory.mktemp("keys") / "wrapping.key"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_module_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
    ) as running:
        yield running


@pytest.fixture
def programme(service: ServiceUnderTest) -> Programme:
    """A partner of its own for each test."""
    return Programme(service)
