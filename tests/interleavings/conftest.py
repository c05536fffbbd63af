"""The services on databases of their own, without their loops."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import candidate_svc.consumers
import candidate_svc.timers
import employer_svc.consumers
import employer_svc.timers
import integration_svc.consumers
import integration_svc.timers
import matching_svc.consumers
import matching_svc.timers
import pytest_asyncio
from candidate_svc.consumers.record_every_step_of_the_journey import record_every_step_of_the_journey
from candidate_svc.migrate import FOLDER as CANDIDATE_MIGRATIONS
from employer_svc.consumers.when_record_quarantined_hide_person import when_record_quarantined_hide_person
from employer_svc.migrate import FOLDER as EMPLOYER_MIGRATIONS
from integration_svc.consumers.when_record_quarantined_distrust_consents import (
    when_record_quarantined_distrust_consents,
)
from integration_svc.migrate import FOLDER as INTEGRATION_MIGRATIONS
from matching_svc.consumers.when_record_quarantined_hide_person import (
    when_record_quarantined_hide_person as hide_in_matching,
)
from matching_svc.migrate import FOLDER as MATCHING_MIGRATIONS
from pathways_chassis.messaging.reactions import OnQuarantine, Subscriptions, Timers
from pathways_chassis.migrations import migrate
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import Environment, ServiceSettings
from pydantic import SecretStr

from .snapshots import Snapshots
from .world import Ids, Service, World


class Part(NamedTuple):
    """What a service is made of here."""

    name: str
    migrations: Path
    subscriptions: Subscriptions
    timers: Timers
    on_quarantine: OnQuarantine | None = None


PARTS = (
    Part("candidate", CANDIDATE_MIGRATIONS, candidate_svc.consumers.SUBSCRIPTIONS, candidate_svc.timers.TIMERS),
    Part(
        "employer",
        EMPLOYER_MIGRATIONS,
        employer_svc.consumers.SUBSCRIPTIONS,
        employer_svc.timers.TIMERS,
        when_record_quarantined_hide_person,
    ),
    Part(
        "integration",
        INTEGRATION_MIGRATIONS,
        integration_svc.consumers.SUBSCRIPTIONS,
        integration_svc.timers.TIMERS,
        when_record_quarantined_distrust_consents,
    ),
    Part(
        "matching",
        MATCHING_MIGRATIONS,
        matching_svc.consumers.SUBSCRIPTIONS,
        matching_svc.timers.TIMERS,
        hide_in_matching,
    ),
)
KEEPS_ONLY = frozenset({record_every_step_of_the_journey})


@asynccontextmanager
async def world_on(fresh_database: Callable[[], Awaitable[str]]) -> AsyncIterator[World]:
    """The services with nothing in them."""
    services = [await _service(part, await fresh_database()) for part in PARTS]
    ids = Ids()
    with ids.instead_of_chance():
        yield World(services, ids)
    for service in services:
        await service.snapshots.close()
        await service.runtime.engine.dispose()


async def _service(part: Part, url: str) -> Service:
    await asyncio.to_thread(migrate, part.migrations, url)
    settings = ServiceSettings(
        service_name=part.name,
        environment=Environment.TEST,
        database_url=SecretStr(url),
        issuer="https://issuer.test",
        jwks_url="https://issuer.test/jwks",
    )
    return Service(
        part.name,
        Runtime.of(settings),
        part.subscriptions,
        part.timers,
        part.on_quarantine,
        await Snapshots.of(url),
        keeps_only=KEEPS_ONLY,
    )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def world(fresh_module_database: Callable[[], Awaitable[str]]) -> AsyncIterator[World]:
    """Shared by the tests of a module: each scenario begins with empty tables."""
    async with world_on(fresh_module_database) as made:
        yield made
