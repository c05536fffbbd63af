"""The PostgreSQL server on which the embedded log is tested."""

import os
from collections.abc import AsyncIterator

import pytest
from pathways_single_machine.lifeline import free_port
from pathways_single_machine.postgres import EmbeddedPostgres


@pytest.fixture(scope="session")
async def log_server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[EmbeddedPostgres]:
    """A server of our own, or the one named by PATHWAYS_TEST_POSTGRES_URL (a superuser's URL)."""
    server = EmbeddedPostgres(
        tmp_path_factory.mktemp("postgres"),
        free_port(),
        durable=False,
        external_url=os.environ.get("PATHWAYS_TEST_POSTGRES_URL"),
    )
    await server.start()
    yield server
    await server.stop()
