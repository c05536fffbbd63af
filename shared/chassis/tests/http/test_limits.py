"""What a request may be and may take: depth, time, the length of its address and headers, and how many there are."""

import asyncio
import json
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fakeredis import TcpFakeServer
from fastapi import Request
from limits.errors import StorageError
from pathways_chassis.http.depth import DEEPEST, check_depth
from pathways_chassis.http.problems import Problem
from pathways_chassis.http.quota import Quotas, Sort, address_of
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import ServiceSettings
from pydantic import ValidationError
from sqlalchemy import text
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from .conftest import Issuer

JSON = {"Content-Type": "application/json"}


async def test_a_body_nested_without_end_is_refused(client: httpx.AsyncClient) -> None:
    for opening in ("[", '{"a":'):
        answer = await client.post("/thoughts", content=opening * 10_000, headers=JSON)
        assert answer.status_code == 400
        assert answer.json()["errors"][0]["rule"] == f"at most {DEEPEST} levels"


async def test_a_line_nested_without_end_is_refused_alone(client: httpx.AsyncClient) -> None:
    lines = f"{'[' * 10_000}\n{json.dumps({'name': 'a', 'text': 'fine'})}\n"
    answer = await client.post("/thoughts/bulk", content=lines, headers={"Content-Type": "application/x-ndjson"})
    results = [json.loads(line) for line in answer.text.splitlines()]
    assert [result["outcome"] for result in results] == ["refused", "accepted"]


@pytest.mark.parametrize(
    "body",
    ['"' + "[" * 1_000 + '"', '"\\"' + "{" * 1_000 + '"', "[" + "[]," * 1_000 + "[]]"],
    ids=["text", "quote", "flat"],
)
def test_what_is_only_long_is_not_deep(body: str) -> None:
    json.loads(body)
    check_depth(body.encode())


def test_a_text_without_an_end_is_looked_at_once() -> None:
    """A million quotes that close nothing: looked at from each of them, this would take for ever."""
    check_depth(b"[" * DEEPEST + b'"' + b'\\"' * 500_000)
    with pytest.raises(Problem):
        check_depth(b"[" * (DEEPEST + 1) + b'"' + b'\\"' * 500_000)


async def test_what_takes_too_long_is_given_up_and_undone(
    client: httpx.AsyncClient, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime, "settings", runtime.settings.model_copy(update={"request_seconds": 0.02}))
    key = {"Idempotency-Key": "slow-one"}
    answer = await client.post("/thoughts", json={"text": "slow"}, headers=key)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
    assert answer.json()["type"].endswith("/out-of-time")
    async with runtime.sessions() as session:
        assert (await session.execute(text("select count(*) from thought"))).scalar_one() == 0
    monkeypatch.undo()
    assert (await client.post("/thoughts", json={"text": "slow"}, headers=key)).status_code == 201, "its key is free"


async def test_what_works_through_all_that_there_is_takes_as_long_as_it_takes(
    client: httpx.AsyncClient, runtime: Runtime, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime, "settings", runtime.settings.model_copy(update={"request_seconds": 0.02}))
    operator = {"Authorization": f"Bearer {issuer.token(roles=['operator'], scope='operations:write')}"}
    assert (await client.post("/thoughts/all", headers=operator)).status_code == 200


async def test_an_address_and_headers_have_an_end(client: httpx.AsyncClient) -> None:
    long = await client.get("/thoughts", params={"cursor": "x" * 10_000})
    many = await client.get("/thoughts?" + "&".join(["limit=1"] * 101))
    assert [answer.status_code for answer in (long, many)] == [414, 414]
    large = await client.get("/thoughts", headers={"X-Large": "x" * 40_000})
    assert large.status_code == 431
    for answer in (long, many, large):
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["errors"][0]["remedy"]


# --- quotas ------------------------------------------------------------------------------------------------------


@pytest.fixture
def quotas(client: httpx.AsyncClient) -> Iterator[Quotas]:
    """Two reads and three commands a minute for the client's app, as long as a test lasts."""
    app: Any = client._transport.app  # type: ignore[attr-defined]  # the app under the client
    before, app.state.quotas = (
        app.state.quotas,
        Quotas({Sort.READS: "2/minute", Sort.WRITES: "3/minute", Sort.BULK: "1/minute", Sort.OPEN: "2/hour"}),
    )
    yield app.state.quotas
    app.state.quotas = before


async def test_who_asks_too_often_is_told_when_to_go_on(client: httpx.AsyncClient, quotas: Quotas) -> None:
    answers = [await client.get("/thoughts") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [answer.headers["ratelimit"].split(";")[1] for answer in answers] == ["r=1", "r=0", "r=0"]
    assert answers[0].headers["ratelimit-policy"] == '"reads";q=2;w=60'
    refused = answers[2]
    assert 0 < int(refused.headers["retry-after"]) <= 60
    assert refused.json()["type"].endswith("/too-many-requests")
    assert refused.json()["errors"][0]["rule"] == "at most 2 requests that read in 60 seconds"


async def test_each_client_and_each_sort_is_counted_apart(
    client: httpx.AsyncClient, issuer: Any, quotas: Quotas
) -> None:
    for _ in range(3):
        await client.get("/thoughts")
    assert (await client.post("/thoughts", json={"text": "still"})).status_code == 201
    other = {"Authorization": f"Bearer {issuer.token(sub='worker-2')}"}
    assert (await client.get("/thoughts", headers=other)).status_code == 200
    ndjson = {"Content-Type": "application/x-ndjson"}
    bulk = [await client.post("/thoughts/bulk", content=b"", headers=ndjson) for _ in range(2)]
    assert [answer.status_code for answer in bulk] == [200, 429]


async def test_nothing_is_kept_by_which_a_client_could_be_found() -> None:
    quotas = Quotas(dict.fromkeys(Sort, "9/minute"))
    await quotas.spend(Sort.OPEN, "address 192.0.2.7", "file")
    await quotas.spend(Sort.READS, "somebody@example.invalid")
    kept = str(quotas._here.storage.__dict__)
    assert "192.0.2.7" not in kept
    assert "somebody" not in kept


async def test_a_store_that_is_away_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    quotas = Quotas(dict.fromkeys(Sort, "2/minute"), "redis://127.0.0.1:9/0")
    asked = 0

    async def away(*_: object, **__: object) -> bool:
        nonlocal asked
        asked += 1
        raise StorageError(ConnectionError())

    monkeypatch.setattr(quotas._shared, "hit", away)
    for left in ("r=1", "r=0"):
        assert left in (await quotas.spend(Sort.READS, "one"))["RateLimit"]
    with pytest.raises(Problem):
        await quotas.spend(Sort.READS, "one")
    assert asked == 1, "it is not asked again at each request"


async def test_replicas_with_a_store_count_together() -> None:
    server = TcpFakeServer(("127.0.0.1", 0), server_type="redis")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        store = f"redis://127.0.0.1:{server.server_address[1]}/0"
        one, another = (Quotas(dict.fromkeys(Sort, "2/minute"), store) for _ in range(2))
        for left, quotas in (("r=1", one), ("r=0", another)):
            assert left in (await quotas.spend(Sort.READS, "client"))["RateLimit"]
        with pytest.raises(Problem):
            await one.spend(Sort.READS, "client")
        assert "r=1" in (await another.spend(Sort.OPEN, "client", "file"))["RateLimit"], "who is unknown is not told on"
        for quotas in (one, another):
            await quotas.close()
    finally:
        server.shutdown()
        server.server_close()


def request_from(address: str) -> Request:
    return Request({"type": "http", "headers": [], "client": (address, 1)})


def test_addresses_of_one_house_are_one_client() -> None:
    assert address_of(request_from("192.0.2.7")) == "192.0.2.7"
    assert address_of(request_from("2001:db8:1:2::7")) == address_of(request_from("2001:db8:1:2:ffff::9"))
    assert address_of(request_from("2001:db8:1:3::7")) != address_of(request_from("2001:db8:1:2::7"))


@pytest.mark.parametrize(
    ("proxies", "seen"), [("", "10.0.0.1"), ("10.0.0.0/8", "203.0.113.9"), ("10.0.0.9", "10.0.0.1")], ids=str
)
async def test_a_forwarded_address_counts_only_from_a_named_proxy(proxies: str, seen: str) -> None:
    """The last one that no trusted proxy has: what a caller writes in front of it is theirs alone."""
    found: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        found.append(address_of(Request(scope)))

    forwarded = [(b"x-forwarded-for", b"198.51.100.1, 203.0.113.9, 10.0.0.2")]
    scope: Any = {"type": "http", "headers": forwarded, "client": ("10.0.0.1", 1), "scheme": "http"}
    idle: Any = asyncio.sleep
    await ProxyHeadersMiddleware(app, trusted_hosts=proxies)(scope, idle, idle)
    assert found == [seen]


@pytest.mark.parametrize("wrong", [{"quota_reads": "often"}, {"trusted_proxies": "*"}], ids=str)
def test_a_setting_that_cannot_be_read_is_refused(wrong: dict[str, str], runtime: Runtime) -> None:
    known = {name: getattr(runtime.settings, name) for name in ("service_name", "database_url", "issuer", "jwks_url")}
    with pytest.raises(ValidationError):
        ServiceSettings(**{**known, "transport": "embedded", **wrong})
