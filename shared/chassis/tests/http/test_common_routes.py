"""What every service offers: tasks, histories, the steerable clock outside production, and what operators watch."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest_asyncio
from fastapi import FastAPI
from pathways_chassis import tables
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.database import make_engine, make_sessions
from pathways_chassis.http.app import make_app
from pathways_chassis.http.common_routes import common_routers
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import Environment
from sqlalchemy import insert

from .conftest import OTHERS


class Scopes(StrEnum):
    HISTORY = "journeys:read"


ME = Actor(ActorKind.PERSON, "worker-1")


@pytest_asyncio.fixture(loop_scope="session")
async def worker(client: httpx.AsyncClient, issuer: Any) -> httpx.AsyncClient:
    """A client that may operate and read."""
    scopes = "tasks:read tasks:write operations:read operations:write events:read events:operate"
    token = issuer.token(roles=["caseworker", "operator"], scope=scopes)
    client.headers["Authorization"] = f"Bearer {token}"
    return client


async def open_task(runtime: Runtime, organisation_id: UUID | None = None, about: UUID | None = None) -> None:
    async with runtime.sessions() as session:
        work = runtime.work(session, ME)
        evidence = {"seen": 2}
        await work.open_task("look", "thought", about or uuid4(), organisation_id=organisation_id, evidence=evidence)
        await session.commit()


async def test_a_task_is_done_once(worker: httpx.AsyncClient, runtime: Runtime) -> None:
    await open_task(runtime)
    (task,) = (await worker.get("/tasks?state=open&kind=look")).json()["items"]
    assert task["evidence"] == {"seen": 2}
    address = f"/tasks/{task['id']}/done"
    assert (await worker.post(address)).status_code == 428
    done = await worker.post(address, headers={"If-Match": '"1"'})
    assert (done.status_code, done.json()["state"], done.json()["done_by"]) == (200, "done", "worker-1")
    assert (await worker.post(address, headers={"If-Match": '"1"'})).status_code == 412
    assert (await worker.post(address, headers={"If-Match": done.headers["etag"]})).status_code == 409
    assert (await worker.get("/tasks?state=open")).json()["items"] == []


async def test_what_is_to_be_done_again_is_a_task_of_whoever_it_concerns_now(
    worker: httpx.AsyncClient, runtime: Runtime
) -> None:
    former, present, thought = uuid4(), uuid4(), uuid4()
    await open_task(runtime, former, thought)
    (task,) = (await worker.get("/tasks?state=open&kind=look")).json()["items"]
    await worker.post(f"/tasks/{task['id']}/done", headers={"If-Match": '"1"'})
    await open_task(runtime, present, thought)
    (again,) = (await worker.get("/tasks?state=open&kind=look")).json()["items"]
    assert (again["id"], again["organisation_id"]) == (task["id"], str(present))


async def test_an_organisation_sees_its_own_tasks_alone(
    worker: httpx.AsyncClient, runtime: Runtime, issuer: Any
) -> None:
    own, other = uuid4(), uuid4()
    for organisation in (own, other, None):
        await open_task(runtime, organisation)
    everything = (await worker.get("/tasks")).json()["items"]
    bound = {"Authorization": f"Bearer {issuer.token(roles=['employer'], organisation_id=str(own))}"}
    (seen,) = (await worker.get("/tasks", headers=bound)).json()["items"]
    assert seen["organisation_id"] == str(own)
    (foreign,) = (task for task in everything if task["organisation_id"] == str(other))
    answer = await worker.post(f"/tasks/{foreign['id']}/done", headers={"If-Match": '"1"', **bound})
    assert answer.status_code == 404


async def test_a_history_tells_who_moved_what_when_and_why(
    worker: httpx.AsyncClient, runtime: Runtime, issuer: Any
) -> None:
    aggregate_id = uuid4()
    async with runtime.sessions() as session:
        work = runtime.work(session, ME)
        await work.record_stage("thought", aggregate_id, None, "begin", "fresh")
        await work.record_stage("thought", aggregate_id, "fresh", "age", "stale", "a year passed")
        await session.commit()
    address = f"/history/thought/{aggregate_id}"
    stages = (await worker.get(address)).json()["items"]
    assert [(stage["action"], stage["to_state"], stage["reason"]) for stage in stages] == [
        ("begin", "fresh", None),
        ("age", "stale", "a year passed"),
    ]
    assert stages[0]["actor_reference"] == "worker-1"
    assert (await worker.get(f"/history/thought/{uuid4()}")).status_code == 404
    OTHERS.add(aggregate_id)
    bound = {"Authorization": f"Bearer {issuer.token(organisation_id=str(uuid4()))}"}
    assert (await worker.get(address, headers=bound)).status_code == 404
    assert (await worker.get(address)).status_code == 200


async def test_the_clock_is_steered_forward_and_stays_there(worker: httpx.AsyncClient, runtime: Runtime) -> None:
    year_later = datetime.now(UTC) + timedelta(days=365)
    moved = await worker.post("/development/clock", json={"now": year_later.isoformat()})
    assert moved.status_code == 200, moved.text
    assert runtime.clock.now() >= year_later
    back = await worker.post("/development/clock", json={"now": (year_later - timedelta(days=1)).isoformat()})
    assert (back.status_code, back.json()["type"].rsplit("/", 1)[1]) == (409, "clock-moved-backwards")
    assert [error["field"] for error in back.json()["errors"]] == ["/now"]
    assert datetime.fromisoformat((await worker.get("/development/clock")).json()["now"]) >= year_later
    runtime.clock.restore(timedelta(0))
    await runtime.restore_clock()
    assert runtime.clock.now() >= year_later


async def test_a_slip_does_not_last_for_ever(worker: httpx.AsyncClient, runtime: Runtime) -> None:
    for moment in ("9999-12-31T00:00:00Z", "2026-01-01T00:00:00"):
        answer = await worker.post("/development/clock", json={"now": moment})
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "/now")
    assert runtime.clock.offset == timedelta(0)


def test_production_has_no_steerable_clock() -> None:
    def paths(environment: Environment) -> set[str]:
        app: FastAPI = make_app(
            title="t",
            description="d",
            version="1",
            lifespan=None,  # type: ignore[arg-type]  # never started
            routers=common_routers(environment=environment, history_scope=Scopes.HISTORY),
        )
        return set(app.openapi()["paths"])

    assert paths(Environment.DEVELOPMENT) - paths(Environment.PRODUCTION) == {"/development/clock"}


async def test_operators_see_what_waits(worker: httpx.AsyncClient, runtime: Runtime) -> None:
    lag = (await worker.get("/operations/lag")).json()
    assert lag == dict.fromkeys(lag, 0)
    async with runtime.sessions() as session:
        record = {"consumer": "tiny", "topic": "t", "key": "k", "headers": {}, "value": b"canary"}
        await session.execute(
            insert(tables.quarantined_record).values(
                id=uuid4(), partition=0, offset=7, reason="undecodable", detail="not JSON", **record
            )
        )
        await session.execute(
            insert(tables.parked_record).values(producer_epoch=0, aggregate_seq=1, state="waiting", **record)
        )
        await session.execute(
            insert(tables.outbox).values(event_id=uuid4(), topic="t", key="k", payload=b"canary", headers={})
        )
        await session.commit()
    lag = (await worker.get("/operations/lag")).json()
    assert (lag["outbox_pending"], lag["parked"], lag["quarantined"]) == (1, 1, 1)
    quarantine = await worker.get("/events/dead-letters")
    assert [(one["offset"], one["reason"]) for one in quarantine.json()["items"]] == [(7, "undecodable")]
    assert "canary" not in quarantine.text


async def test_health_is_not_readiness(worker: httpx.AsyncClient, runtime: Runtime) -> None:
    anonymous = {"Authorization": ""}
    assert (await worker.get("/healthz", headers=anonymous)).json() == {"status": "alive"}
    assert (await worker.get("/readyz", headers=anonymous)).status_code == 200


async def test_a_lost_database_is_unready_and_unavailable_but_alive(
    worker: httpx.AsyncClient, lost_database: None
) -> None:
    ready = await worker.get("/readyz")
    assert (ready.status_code, ready.json()["errors"][0]["field"]) == (503, "database")
    read = await worker.get("/tasks")
    assert (read.status_code, read.json()["type"].rsplit("/", 1)[1]) == (503, "unavailable")
    assert read.headers["retry-after"]
    assert (await worker.get("/healthz")).status_code == 200


@pytest_asyncio.fixture(loop_scope="session")
async def lost_database(runtime: Runtime) -> AsyncIterator[None]:
    """The service looks for its database where nothing listens."""
    engine = make_engine("postgresql://nobody:nothing@127.0.0.1:1/nothing")
    good = runtime.sessions
    runtime.sessions = make_sessions(engine)
    yield
    runtime.sessions = good
    await engine.dispose()
