"""A service's loops: they start without the bus, say what is missing, name what died, and end in time."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
import structlog
from pathways_chassis.http.app import make_app
from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.reactions import Subscriptions, on
from pathways_chassis.messaging.topics import all_topics
from pathways_chassis.messaging.transport import TransportUnavailable
from pathways_chassis.runtime import CLOCK_OFFSET, Background, Runtime, running
from pathways_chassis.tables import aggregate_position, service_state
from pathways_chassis.testing.miniature import MiniatureService, alumni, eventually, settings_for
from pathways_contracts.events.candidate.candidate import CandidateBecameAlumni

FreshDatabase = Callable[[], Awaitable[str]]


@asynccontextmanager
async def started(
    service: MiniatureService, log_url: str, *background: tuple[str, Background]
) -> AsyncIterator[Runtime]:
    """The service on the embedded log; it reads the topic that it writes."""
    runtime = Runtime.of(settings_for(service.url, transport="embedded", embedded_log_url=log_url))
    subscriptions: Subscriptions = [on(CandidateBecameAlumni, service.react)]
    async with running(runtime, subscriptions=subscriptions, timers={}, background=background):
        yield runtime


async def is_ready(runtime: Runtime) -> bool:
    return not any((await runtime.readiness()).values())


async def test_events_go_from_the_outbox_over_the_bus_to_their_effects_once_and_in_order(
    service: MiniatureService, fresh_database: FreshDatabase
) -> None:
    log_url = await fresh_database()
    candidates = [uuid4() for _ in range(10)]
    for round_ in range(3):
        async with started(service, log_url) as runtime:
            for _ in range(5):
                for candidate in candidates:
                    await service.publish(alumni(candidate))
            if round_ == 2:
                await eventually(lambda: all_are_done(service, 150), within=30)
            runtime.wake_relay()
    for candidate in candidates:
        assert await service.effects(candidate) == list(range(1, 16))


async def test_two_replicas_share_the_partitions_and_each_event_has_its_effect_once(
    service: MiniatureService, fresh_database: FreshDatabase
) -> None:
    log_url = await fresh_database()
    candidates = [uuid4() for _ in range(20)]
    async with started(service, log_url) as first:
        await eventually(lambda: is_ready(first))
        for candidate in candidates:
            await service.publish(alumni(candidate))
        async with started(service, log_url) as second:
            for _ in range(5):
                for candidate in candidates:
                    await service.publish(alumni(candidate))
            await eventually(lambda: is_ready(second))
        for candidate in candidates:
            await service.publish(alumni(candidate))
        await eventually(lambda: all_are_done(service, 140), within=30)
    for candidate in candidates:
        assert await service.effects(candidate) == list(range(1, 8))


async def test_without_its_bus_a_service_answers_and_says_what_is_missing(
    service: MiniatureService, fresh_database: FreshDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_url = await fresh_database()
    away = True
    ensure = EmbeddedLogTransport.ensure_topics

    async def ensure_unless_away(self: EmbeddedLogTransport, topics: Any) -> None:
        if away:
            raise TransportUnavailable("away")
        await ensure(self, topics)

    monkeypatch.setattr(EmbeddedLogTransport, "ensure_topics", ensure_unless_away)
    app = make_app(
        title="Miniature", description="", version="0", lifespan=lambda: started(service, log_url), routers=[]
    )
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://service.test")
    async with app.router.lifespan_context(app), client:
        assert (await client.get("/healthz")).status_code == 200
        unready = await client.get("/readyz")
        assert unready.status_code == 503
        remedies = {error["field"]: error["remedy"] for error in unready.json()["errors"]}
        assert remedies == {"bus": "waiting for the bus and its topics", "consumer": "joining its group"}
        away = False
        await eventually(lambda: answers(client, "/readyz", 200))


async def test_a_service_that_waits_for_its_bus_can_be_stopped_at_once(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = time.monotonic()
    async with started(service, "postgresql://nobody@127.0.0.1:1/nothing") as runtime:
        assert (await runtime.readiness())["bus"] is not None
    assert time.monotonic() - begun < 2


async def test_a_loop_that_dies_is_named_when_it_does_and_readiness_shows_it(
    service: MiniatureService, fresh_database: FreshDatabase
) -> None:
    async def die(_: Runtime) -> None:
        raise LookupError("of something")

    with structlog.testing.capture_logs() as logs:
        async with started(service, await fresh_database(), ("heartbeat", die)) as runtime:
            await eventually(lambda: reads(runtime, "heartbeat", "stopped (LookupError)"))
            died = [entry for entry in logs if entry["event"] == "loop died"]
            assert [(entry["loop"], entry["error"]) for entry in died] == [("heartbeat", "LookupError")]


@pytest.mark.parametrize("part", ["consumer", "relay", "timers", "drain"])
async def test_readiness_shows_a_dead_part(
    service: MiniatureService, fresh_database: FreshDatabase, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_url = await fresh_database()
    async with started(service, log_url) as runtime:
        await eventually(lambda: is_ready(runtime))
        runtime.tasks[part].cancel()
        await eventually(lambda: reads(runtime, part, "stopped"))


async def test_the_business_clock_stands_where_it_stood_before_the_restart(
    service: MiniatureService, fresh_database: FreshDatabase
) -> None:
    log_url = await fresh_database()
    async with service.runtime.engine.begin() as connection:
        await connection.execute(
            service_state.insert().values(name=CLOCK_OFFSET, value=timedelta(days=40) // timedelta(microseconds=1))
        )
    for _ in range(2):
        async with started(service, log_url) as runtime:
            assert runtime.clock.offset == timedelta(days=40)


async def test_an_idle_service_stops_within_two_seconds(
    service: MiniatureService, fresh_database: FreshDatabase
) -> None:
    async with started(service, await fresh_database()) as runtime:
        await eventually(lambda: is_ready(runtime))
        begun = time.monotonic()
    assert time.monotonic() - begun < 2


async def test_a_service_without_subscriptions_is_ready(
    service: MiniatureService, fresh_database: FreshDatabase
) -> None:
    runtime = Runtime.of(settings_for(service.url, transport="embedded", embedded_log_url=await fresh_database()))
    async with running(runtime, subscriptions=[], timers={}):
        await eventually(lambda: is_ready(runtime))


async def test_every_topic_exists_once_the_bus_is_there(
    service: MiniatureService, fresh_database: FreshDatabase
) -> None:
    log_url = await fresh_database()
    async with started(service, log_url) as runtime:
        await eventually(lambda: is_ready(runtime))
    transport = EmbeddedLogTransport(log_url)
    assert [await transport.partitions(topic.name) for topic in all_topics(copies=1)] == [
        topic.partitions for topic in all_topics(copies=1)
    ]
    await transport.close()


async def all_are_done(service: MiniatureService, events: int) -> bool:
    return bool(sum(row.last_seq for row in await service.rows(aggregate_position)) == events)


async def answers(client: httpx.AsyncClient, path: str, status: int) -> bool:
    return (await client.get(path)).status_code == status


async def reads(runtime: Runtime, part: str, state: str) -> bool:
    return (await runtime.readiness())[part] == state
