"""One request is one transaction: whole or not at all, once per key, and before the answer leaves."""

import asyncio
from typing import Any
from uuid import uuid4

import httpx
from pathways_chassis.runtime import Runtime
from sqlalchemy import text


async def count(runtime: Runtime) -> int:
    """How many thoughts are stored."""
    async with runtime.sessions() as session:
        return int((await session.execute(text("select count(*) from thought"))).scalar_one())


async def test_what_was_answered_is_stored(client: httpx.AsyncClient, runtime: Runtime) -> None:
    made = await client.post("/thoughts", json={"text": "first"})
    assert made.status_code == 201, made.text
    assert made.headers["etag"] == '"1"'
    assert (await client.get(made.headers["location"])).json() == made.json()


async def test_commit_happens_before_the_answer_leaves(runtime: Runtime, client: httpx.AsyncClient) -> None:
    seen: list[int] = []
    app = client._transport.app  # type: ignore[attr-defined]  # the app under the client

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            seen.append(await count(runtime))

    body = b'{"text": "committed"}'
    request = client.build_request("POST", "/thoughts", content=body, headers={"Content-Type": "application/json"})
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/thoughts",
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
    }

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    await app(scope, receive, send)
    assert seen == [1]


async def test_an_exception_undoes_everything(client: httpx.AsyncClient, runtime: Runtime) -> None:
    assert (await client.post("/thoughts", json={"text": "boom"})).status_code == 500
    assert await count(runtime) == 0


async def test_a_get_cannot_write(client: httpx.AsyncClient, runtime: Runtime) -> None:
    assert (await client.get("/thoughts/write/while/reading")).status_code == 500
    assert await count(runtime) == 0


async def test_the_relay_is_woken_after_a_commit_only(
    client: httpx.AsyncClient, runtime: Runtime, monkeypatch: Any
) -> None:
    woken: list[int] = []
    monkeypatch.setattr(Runtime, "wake_relay", lambda self: woken.append(1))
    await client.post("/thoughts", json={"text": "boom"})
    await client.get("/thoughts")
    assert woken == []
    await client.post("/thoughts", json={"text": "fine"})
    assert woken == [1]


async def test_twenty_calls_with_one_key_have_one_effect(client: httpx.AsyncClient, runtime: Runtime) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    answers = await asyncio.gather(*(client.post("/thoughts", json={"text": "slow"}, headers=key) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert len({(answer.headers["etag"], answer.headers["location"]) for answer in answers}) == 1
    assert sum("idempotency-replayed" in answer.headers for answer in answers) == 19
    assert await count(runtime) == 1


async def test_a_key_belongs_to_one_request(client: httpx.AsyncClient, runtime: Runtime) -> None:
    key = {"Idempotency-Key": "k-1"}
    await client.post("/thoughts", json={"text": "one"}, headers=key)
    other = await client.post("/thoughts", json={"text": "two"}, headers=key)
    assert other.status_code == 422
    assert other.json()["type"].endswith("/idempotency-key-reused")
    assert await count(runtime) == 1


async def test_a_key_is_not_kept_as_it_was_sent(client: httpx.AsyncClient, runtime: Runtime) -> None:
    await client.post("/thoughts", json={"text": "one"}, headers={"Idempotency-Key": "somebody@example.invalid"})
    async with runtime.sessions() as session:
        kept = (await session.execute(text("select key from idempotency"))).scalar_one()
    assert "somebody" not in kept


async def test_a_key_belongs_to_one_client(client: httpx.AsyncClient, issuer: Any, runtime: Runtime) -> None:
    key = {"Idempotency-Key": "k-1"}
    await client.post("/thoughts", json={"text": "one"}, headers=key)
    other = {"Authorization": f"Bearer {issuer.token(sub='worker-2')}", **key}
    answer = await client.post("/thoughts", json={"text": "two"}, headers=other)
    assert answer.status_code == 201
    assert "idempotency-replayed" not in answer.headers


async def test_a_failure_frees_its_key(client: httpx.AsyncClient, runtime: Runtime) -> None:
    key = {"Idempotency-Key": "k-1"}
    await client.post("/thoughts", json={"text": "taken"})
    assert (await client.post("/thoughts", json={"text": "taken"}, headers=key)).status_code == 409
    assert (await client.post("/thoughts", json={"text": "free"}, headers=key)).status_code == 201


async def test_a_replay_needs_the_scope_too(client: httpx.AsyncClient, issuer: Any) -> None:
    key = {"Idempotency-Key": "k-1"}
    await client.post("/thoughts", json={"text": "one"}, headers=key)
    lesser = {"Authorization": f"Bearer {issuer.token(scope='tasks:read')}", **key}
    answer = await client.post("/thoughts", json={"text": "one"}, headers=lesser)
    assert answer.status_code == 403
    assert "tasks:write" in answer.json()["detail"]


async def test_an_unreadable_key_is_refused(client: httpx.AsyncClient) -> None:
    answer = await client.post("/thoughts", json={"text": "one"}, headers={"Idempotency-Key": "k" * 256})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "Idempotency-Key"


async def test_a_body_of_another_media_type_is_refused(client: httpx.AsyncClient) -> None:
    answer = await client.post("/thoughts", content=b"<text/>", headers={"Content-Type": "application/xml"})
    assert answer.status_code == 415
    assert answer.headers["content-type"] == "application/problem+json"


async def test_only_the_version_that_was_seen_is_changed(client: httpx.AsyncClient) -> None:
    made = await client.post("/thoughts", json={"text": "young"})
    address = f"{made.headers['location']}/age"
    assert (await client.post(address)).status_code == 428
    assert (await client.post(address, headers={"If-Match": "1"})).status_code == 422
    assert (await client.post(address, headers={"If-Match": '"7"'})).status_code == 412
    both = await asyncio.gather(*(client.post(address, headers={"If-Match": made.headers["etag"]}) for _ in range(2)))
    assert sorted(answer.status_code for answer in both) == [200, 412]
    again = await client.post(address, headers={"If-Match": '"2"'})
    assert again.status_code == 409
    assert "stale" in again.json()["detail"]
    assert "age" in again.json()["detail"]


async def test_pages_lead_through_everything_once(client: httpx.AsyncClient) -> None:
    made = [(await client.post("/thoughts", json={"text": f"t{n}"})).json()["id"] for n in range(5)]
    found: list[str] = []
    address: str | None = "/thoughts?limit=2"
    while address is not None:
        answer = await client.get(address)
        assert len(answer.json()["items"]) <= 2
        found += [item["id"] for item in answer.json()["items"]]
        address = answer.links["next"]["url"] if "next" in answer.links else None
    assert found == sorted(made)


async def test_a_cursor_that_is_not_ours_is_refused(client: httpx.AsyncClient) -> None:
    for cursor in ("nonsense", "e30", "eyJhZnRlciI6MX0", "W10", "ä"):
        answer = await client.get("/thoughts", params={"cursor": cursor})
        assert answer.status_code == 422, cursor
        assert answer.json()["errors"][0]["field"] == "cursor"
    assert (await client.get("/thoughts?limit=201")).status_code == 422


async def test_a_request_id_is_given_and_a_uuid_is_taken(client: httpx.AsyncClient) -> None:
    own = str(uuid4())
    assert (await client.get("/thoughts", headers={"X-Request-ID": own})).headers["x-request-id"] == own
    given = (await client.get("/thoughts", headers={"X-Request-ID": "canary"})).headers["x-request-id"]
    assert given != "canary"
