"""Operating events over HTTP: who may, what is shown of what was set aside, and how each refusal helps."""

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from pathways_chassis import tables
from pathways_chassis.messaging.transport import TopicPartition
from pathways_chassis.runtime import Runtime
from sqlalchemy import func, insert, select

WHY = {"reason": "the reader was mended"}


@pytest_asyncio.fixture(loop_scope="session")
async def operator(client: httpx.AsyncClient, issuer: Any) -> httpx.AsyncClient:
    """A client that may operate events."""
    token = issuer.token(roles=["operator"], scope="events:read events:operate", sub="operator-1")
    client.headers["Authorization"] = f"Bearer {token}"
    return client


async def set_aside(runtime: Runtime, **more: Any) -> UUID:
    """A dead letter whose body must not be seen, with two records that wait behind it."""
    letter: dict[str, Any] = {
        "id": uuid4(),
        "consumer": "tiny",
        "topic": "candidate.candidate",
        "partition": 1,
        "offset": 7,
        "key": str(uuid4()),
        "producer_epoch": 0,
        "aggregate_seq": 2,
        "reason": "schema_violation",
        "detail": "fields that do not fit: pathway",
        "headers": [["ce_id", "1"]],
        "value": b"canary",
        **more,
    }
    async with runtime.sessions() as session, session.begin():
        await session.execute(insert(tables.quarantined_record).values(letter))
        for sequence, state in ((2, "poisoned"), (3, "behind"), (4, "behind")):
            await session.execute(
                insert(tables.parked_record).values(
                    consumer="tiny",
                    topic=letter["topic"],
                    key=letter["key"],
                    producer_epoch=0,
                    aggregate_seq=sequence,
                    state=state,
                    headers={},
                )
            )
    found: UUID = letter["id"]
    return found


def kind(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].rsplit("/", 1)[1]


async def test_dead_letters_are_listed_with_why_and_what_waits_and_never_with_their_content(
    operator: httpx.AsyncClient, runtime: Runtime
) -> None:
    first, second = await set_aside(runtime), await set_aside(runtime, topic="candidate.consent", reason="undecodable")
    listed = await operator.get("/events/dead-letters?state=open")
    assert {item["id"] for item in listed.json()["items"]} == {str(first), str(second)}
    one = (await operator.get(f"/events/dead-letters/{first}")).json()
    assert (one["reason"], one["attempt"], one["aggregate_seq"], one["waiting"]) == ("schema_violation", 1, 2, 2)
    [of_topic] = (await operator.get("/events/dead-letters?topic=candidate.consent")).json()["items"]
    [of_reason] = (await operator.get("/events/dead-letters?reason=undecodable")).json()["items"]
    assert of_topic["id"] == of_reason["id"] == str(second)
    assert (await operator.get("/events/dead-letters?state=discarded")).json()["items"] == []
    assert "canary" not in listed.text
    waiting = (await operator.get(f"/events/parked?topic=candidate.consent&key={of_topic['key']}")).json()["items"]
    assert [(item["aggregate_seq"], item["state"]) for item in waiting] == [
        (2, "poisoned"),
        (3, "behind"),
        (4, "behind"),
    ]


async def test_who_may_only_read_decides_nothing_and_sees_no_content(
    operator: httpx.AsyncClient, runtime: Runtime, issuer: Any
) -> None:
    letter = await set_aside(runtime)
    reader = {"Authorization": f"Bearer {issuer.token(roles=['operator'], scope='events:read operations:write')}"}
    assert (await operator.get("/events/dead-letters", headers=reader)).status_code == 200
    for path in ("discard", "trust", "content"):
        answer = await operator.post(f"/events/dead-letters/{letter}/{path}", json=WHY, headers=reader)
        assert kind(answer) == (403, "forbidden")
        assert "events:operate" in answer.text
        assert "canary" not in answer.text
    for path in ("dead-letters/replay", "republications"):
        assert (await operator.post(f"/events/{path}", json=WHY, headers=reader)).status_code == 403
    assert (await operator.get("/events/actions")).json()["items"] == []


async def test_the_content_is_shown_to_who_says_why_and_kept_nowhere_else(
    operator: httpx.AsyncClient, runtime: Runtime
) -> None:
    letter = await set_aside(runtime)
    path = f"/events/dead-letters/{letter}/content"
    assert kind(await operator.post(path, json={})) == (422, "validation")
    shown = await operator.post(path, json=WHY, headers={"Idempotency-Key": "k"})
    assert (shown.json()["text"], shown.json()["headers"]) == ("canary", [["ce_id", "1"]])
    [looked] = (await operator.get("/events/actions")).json()["items"]
    assert (looked["action"], looked["actor"], looked["reason"]) == ("look_into", "operator-1", WHY["reason"])
    assert looked["target"] == {"dead_letter_id": str(letter)}
    async with runtime.sessions() as session:
        kept = (await session.execute(select(tables.idempotency))).one()
        assert (kept.status, kept.headers, kept.body) == (None, None, None), "only that it was done"
    again = await operator.post(path, json=WHY, headers={"Idempotency-Key": "k"})
    assert kind(again) == (409, "already-done")


async def test_bytes_that_are_no_text_are_shown_as_base64(operator: httpx.AsyncClient, runtime: Runtime) -> None:
    letter = await set_aside(runtime, value=b"\xff\x00")
    shown = (await operator.post(f"/events/dead-letters/{letter}/content", json=WHY)).json()
    assert (shown["text"], shown["base64"]) == (None, "/wA=")


async def test_a_decision_that_is_sent_twice_is_taken_once(operator: httpx.AsyncClient, runtime: Runtime) -> None:
    letter = await set_aside(runtime)
    path = f"/events/dead-letters/{letter}/discard"
    answers = [await operator.post(path, json=WHY, headers={"Idempotency-Key": "discard-1"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()
    assert answers[1].headers["idempotency-replayed"] == "true"
    again = await operator.post(path, json=WHY)
    assert kind(again) == (409, "transition-not-allowed")
    assert "trust" in again.json()["errors"][0]["remedy"]
    assert len((await operator.get("/events/actions")).json()["items"]) == 1


async def test_a_replay_tells_how_far_it_has_come(operator: httpx.AsyncClient, runtime: Runtime) -> None:
    letter = await set_aside(runtime)
    begun = await operator.post("/events/dead-letters/replay", json={**WHY, "poison": "schema_violation"})
    assert (begun.status_code, begun.json()["affected"], begun.json()["progress"]) == (202, 1, {"replaying": 1})
    told = (await operator.get(f"/events/actions/{begun.json()['id']}")).json()
    assert (told["action"], told["target"]) == ("replay", {"poison": "schema_violation"})
    assert (await operator.get(f"/events/dead-letters/{letter}")).json()["state"] == "replaying"
    async with runtime.sessions() as session:
        states = select(tables.parked_record.c.state).order_by(tables.parked_record.c.aggregate_seq)
        assert list((await session.execute(states)).scalars()) == ["replaying", "behind", "behind"]


async def test_what_its_aggregate_has_passed_is_superseded_instead_of_replayed(
    operator: httpx.AsyncClient, runtime: Runtime
) -> None:
    await set_aside(runtime)
    async with runtime.sessions() as session, session.begin():
        await session.execute(tables.parked_record.delete())
    begun = await operator.post("/events/dead-letters/replay", json={**WHY, "topic": "candidate.candidate"})
    assert begun.json()["progress"] == {"superseded": 1}


@pytest.mark.parametrize(
    ("path", "body", "status", "slug", "names"),
    [
        ("dead-letters/replay", WHY, 422, "rule-not-met", "ids"),
        ("dead-letters/replay", {"topic": "t"}, 422, "validation", "/reason"),
        ("dead-letters/replay", {**WHY, "ids": []}, 422, "validation", "/ids"),
        ("dead-letters/replay", {**WHY, "poison": "bad luck"}, 422, "validation", "/poison"),
        ("dead-letters/replay", {**WHY, "ids": [str(uuid4())]}, 404, "not-found", None),
        (f"dead-letters/{UUID(int=1)}/discard", WHY, 404, "not-found", None),
        (f"dead-letters/{UUID(int=1)}/discard", {"reason": ""}, 422, "validation", "/reason"),
        ("republications", {**WHY, "since": "2026-01-01T00:00:00"}, 422, "validation", "/since"),
        ("republications", {**WHY, "since": "2026-01-01T00:00:00Z", "topics": []}, 422, "validation", "/topics"),
        ("republications", {**WHY, "since": "2026-01-01T00:00:00Z", "topics": ["a.b"]}, 422, "validation", "/topics/0"),
        (f"republications/{UUID(int=1)}/stop", WHY, 404, "not-found", None),
        (f"republications/{UUID(int=1)}/stop", {}, 422, "validation", "/reason"),
    ],
)
async def test_each_refusal_names_what_is_wrong(
    operator: httpx.AsyncClient, path: str, body: dict[str, Any], status: int, slug: str, names: str | None
) -> None:
    answer = await operator.post(f"/events/{path}", json=body)
    assert kind(answer) == (status, slug), answer.text
    errors = answer.json().get("errors", [])
    assert [error["field"] for error in errors] == ([] if names is None else [names])
    assert all(error["rule"] and error["remedy"] for error in errors)


async def test_the_outbox_tells_what_waits_and_what_is_published_again(
    operator: httpx.AsyncClient, runtime: Runtime
) -> None:
    async with runtime.sessions() as session, session.begin():
        for number, published in ((1, "now()"), (2, None), (3, None)):
            await session.execute(
                insert(tables.outbox).values(
                    event_id=uuid4(),
                    topic="a.topic",
                    key="k",
                    aggregate_seq=number,
                    payload=b"canary",
                    headers={"ce_aggregateseq": str(number)},
                    published_at=None if published is None else func.now(),
                )
            )
    seen = (await operator.get("/events/outbox")).json()
    assert (seen["pending"], seen["topics"]) == (2, [{"topic": "a.topic", "pending": 2}])
    assert seen["oldest_seconds"] > 0
    assert (seen["leading"], seen["republication"]) == (False, None)
    since = {**WHY, "since": "2026-01-01T00:00:00Z"}
    begun = await operator.post("/events/republications", json=since)
    assert (begun.status_code, begun.json()["progress"]) == (202, {"sent": 0, "total": 1, "ended": 0})
    under_way = (await operator.get("/events/outbox")).json()["republication"]
    assert (under_way["id"], under_way["total"]) == (begun.json()["id"], 1)
    refused = await operator.post("/events/republications", json=since)
    assert kind(refused) == (409, "conflict")
    assert "/events/outbox" in refused.json()["detail"]

    stop = f"/events/republications/{under_way['id']}/stop"
    stopped = await operator.post(stop, json=WHY)
    assert (stopped.status_code, stopped.json()["progress"]) == (200, {"sent": 0, "total": 1, "ended": 1})
    assert (await operator.get("/events/outbox")).json()["republication"] is None
    assert kind(await operator.post(stop, json=WHY)) == (409, "conflict")
    [latest, *_] = (await operator.get("/events/actions")).json()["items"]
    assert (latest["action"], latest["target"]) == ("stop_republication", {"republication_id": under_way["id"]})


class AConsumer:
    """Knows the end of one partition."""

    async def ends(self, partitions: list[TopicPartition]) -> dict[TopicPartition, int]:
        return {partitions[0]: 12}

    def unready(self) -> str | None:
        return None


async def test_lag_is_the_end_on_the_bus_less_the_position_in_the_database(
    operator: httpx.AsyncClient, runtime: Runtime
) -> None:
    assert (await operator.get("/events/lag")).json()["trouble"] == "not running"
    async with runtime.sessions() as session, session.begin():
        for partition, position in ((0, 5), (1, 8)):
            await session.execute(
                insert(tables.consumer_offset).values(
                    consumer="tiny", topic="a.topic", partition=partition, next_offset=position
                )
            )
    runtime.consumer = AConsumer()  # type: ignore[assignment]  # as much of one as the route asks
    seen = (await operator.get("/events/lag")).json()
    assert (seen["consumer"], seen["trouble"], seen["lag"]) == ("tiny", None, 7)
    assert [(one["position"], one["end"], one["lag"]) for one in seen["partitions"]] == [(5, 12, 7), (8, None, None)]


async def test_without_a_bus_its_topics_cannot_be_compared(operator: httpx.AsyncClient) -> None:
    answer = await operator.get("/events/topics")
    assert kind(answer) == (503, "unavailable")
    assert answer.headers["retry-after"]
