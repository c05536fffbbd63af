"""Both services on databases of their own, without their loops."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest_asyncio
from candidate_svc.consumers import SUBSCRIPTIONS as CANDIDATE_SUBSCRIPTIONS
from candidate_svc.migrate import FOLDER as CANDIDATE_MIGRATIONS
from candidate_svc.timers import TIMERS as CANDIDATE_TIMERS
from employer_svc.consumers import SUBSCRIPTIONS as EMPLOYER_SUBSCRIPTIONS
from employer_svc.migrate import FOLDER as EMPLOYER_MIGRATIONS
from employer_svc.timers import TIMERS as EMPLOYER_TIMERS
from pathways_chassis.migrations import migrate
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import Environment, ServiceSettings
from pydantic import SecretStr

from .world import Service, World


@asynccontextmanager
async def world_on(fresh_database: Callable[[], Awaitable[str]]) -> AsyncIterator[World]:
    """candidate-svc and employer-svc with nothing in them."""
    parts = (
        ("candidate", CANDIDATE_MIGRATIONS, CANDIDATE_SUBSCRIPTIONS, CANDIDATE_TIMERS),
        ("employer", EMPLOYER_MIGRATIONS, EMPLOYER_SUBSCRIPTIONS, EMPLOYER_TIMERS),
    )
    services = []
    for name, folder, subscriptions, timers in parts:
        url = await fresh_database()
        await asyncio.to_thread(migrate, folder, url)
        settings = ServiceSettings(
            service_name=name,
            environment=Environment.TEST,
            database_url=SecretStr(url),
            issuer="https://issuer.test",
            jwks_url="https://issuer.test/jwks",
        )
        services.append(Service(name, Runtime.of(settings), subscriptions, timers))
    yield World(services)
    for service in services:
        await service.runtime.engine.dispose()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def world(fresh_module_database: Callable[[], Awaitable[str]]) -> AsyncIterator[World]:
    """Shared by the tests of a module: each run has ids of its own."""
    async with world_on(fresh_module_database) as made:
        yield made
