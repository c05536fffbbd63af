"""Fixtures for the tests of every member: one throw-away PostgreSQL, and fresh databases in it."""

import os
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest_asyncio
from pathways_single_machine.postgres import EmbeddedPostgres, free_port

FreshDatabase = Callable[..., Awaitable[str]]


def _new_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="pathways-postgres-"))
    folder.chmod(0o711)  # as root, the server's own user passes through to its data
    return folder


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def postgres_server() -> AsyncIterator[EmbeddedPostgres]:
    """The server of this test run, or the one named by PATHWAYS_TEST_POSTGRES_URL (a superuser's URL)."""
    folder = _new_folder()
    server = EmbeddedPostgres(
        folder, free_port(), durable=False, external_url=os.environ.get("PATHWAYS_TEST_POSTGRES_URL")
    )
    await server.start()
    yield server
    if server.external_url:
        await server.stop()
        shutil.rmtree(folder)
    else:
        await server.remove()


@asynccontextmanager
async def _databases(server: EmbeddedPostgres) -> AsyncIterator[FreshDatabase]:
    made: list[str] = []

    async def make(template: str | None = None) -> str:
        name = f"test_{uuid.uuid4().hex[:16]}"
        url = await server.ensure_database(name, template=template)
        made.append(name)
        return url

    yield make
    for name in made:
        await server.drop_database(name)


@pytest_asyncio.fixture(loop_scope="session")
async def fresh_database(postgres_server: EmbeddedPostgres) -> AsyncIterator[FreshDatabase]:
    """`await fresh_database(template=None)` -> URL of a new database, dropped after the test.

    `template` names a database of `postgres_server` to copy; nobody may be connected to it meanwhile.
    """
    async with _databases(postgres_server) as make:
        yield make


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def fresh_module_database(postgres_server: EmbeddedPostgres) -> AsyncIterator[FreshDatabase]:
    """As `fresh_database`, dropped after the last test of the module."""
    async with _databases(postgres_server) as make:
        yield make
