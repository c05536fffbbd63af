"""The front door: each prefix leads to its service, piece by piece in both directions, and no half looks whole."""

import asyncio
import json
import re
import socket
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
import pytest_asyncio
import uvicorn
from pathways_chassis.http.entrance import ResponseBroken
from pathways_contracts.one_address import is_within, path_at, service_at
from pathways_contracts.registry import Service
from pathways_single_machine.forwarding import Forwarding
from pathways_single_machine.front_door import COMBINED, FrontDoor, FrontDoorSettings
from pathways_single_machine.lifeline import free_port
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HERE: Final = "127.0.0.1"
MEGABYTE: Final = 1_000_000
DOCUMENT: Final = COMBINED.read_bytes()
OPERATORS: Final = ("operations:", "events:")
"""What the scopes begin with that only operators have, and they for the sake of running the services."""


class Server(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        super().__init__(
            uvicorn.Config(
                app, port=port, lifespan="off", ws="none", log_config=None, server_header=False, date_header=False,
                proxy_headers=False, timeout_graceful_shutdown=1,
            )
        )  # fmt: skip
        self.listens = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listens.set()


@asynccontextmanager
async def serving(app: ASGIApp) -> AsyncIterator[str]:
    """An app on a socket, by its address."""
    port = free_port()
    server = Server(app, port)
    running = asyncio.create_task(server.serve())
    await server.listens.wait()
    try:
        yield f"http://{HERE}:{port}"
    finally:
        server.should_exit = True
        await running


class Behind:
    """What all five services are at the moment."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


@dataclass
class Door:
    """A door on a socket, and a caller of it."""

    behind: Behind
    client: httpx.AsyncClient

    def to(self, app: ASGIApp) -> httpx.AsyncClient:
        """The caller, when this is behind it."""
        self.behind.app = app
        return self.client

    async def connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A caller without manners."""
        return await asyncio.open_connection(self.client.base_url.host, self.client.base_url.port)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def behind() -> AsyncIterator[tuple[Behind, str]]:
    """Served once, as starting and stopping takes longer than all that is asked."""
    app = Behind()
    async with serving(app) as address, serving(FrontDoor(dict.fromkeys(Service, address), DOCUMENT)) as url:
        yield app, url


@pytest_asyncio.fixture(loop_scope="session")
async def door(behind: tuple[Behind, str]) -> AsyncIterator[Door]:
    app, url = behind
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=30) as client:
        yield Door(app, client)


@asynccontextmanager
async def caller_of(app: ASGIApp) -> AsyncIterator[httpx.AsyncClient]:
    """Of a door in this process."""
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
        yield client


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Tells what was asked of it."""
    request = Request(scope, receive)
    body = await request.body()
    told = {
        "method": request.method,
        "path": scope["raw_path"].decode(),
        "query": scope["query_string"].decode(),
        "headers": [[name.decode(), value.decode()] for name, value in scope["headers"]],
        "bytes": len(body),
    }
    await JSONResponse(told)(scope, receive, send)


def answering(answer: Response) -> ASGIApp:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await answer(scope, receive, send)

    return app


def problem_of(answer: httpx.Response) -> dict[str, Any]:
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert problem["instance"] == f"urn:uuid:{answer.headers['x-request-id']}"
    assert answer.headers["x-content-type-options"] == "nosniff"
    return problem


# --- where it leads ----------------------------------------------------------------------------------------------


async def test_the_first_part_of_a_path_names_the_service() -> None:
    """Each behind a port of its own."""

    async def name(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        port = writer.get_extra_info("sockname")[1]
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n%d" % port)
        writer.close()

    async with AsyncExitStack() as held:
        servers = {one: await held.enter_async_context(await asyncio.start_server(name, HERE, 0)) for one in Service}
        ports = {service: server.sockets[0].getsockname()[1] for service, server in servers.items()}
        addresses = {service: f"http://{HERE}:{port}" for service, port in ports.items()}
        async with caller_of(FrontDoor(addresses, DOCUMENT)) as client:
            found = {service: (await client.get(f"/{service}/things")).json() for service in Service}
    assert found == ports


async def test_method_path_query_and_headers_arrive_as_they_were_sent(door: Door) -> None:
    sent = {
        "authorization": "Bearer specimen",
        "idempotency-key": "0f0e",
        "if-match": '"3-9f86"',
        "if-none-match": '"3-9f86", "4-0000"',
        "prefer": "wait=5",
        "pathways-position": "specimen",
        "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "x-request-id": "0190a000-0000-7000-8000-00000000a11c",
        "last-event-id": "WzAsNDJd",
        "accept": "application/x-ndjson",
        "accept-language": "ar, en;q=0.5",
        "accept-encoding": "gzip",
    }
    client = door.to(echo)
    answer = await client.patch("/employer/a%2Fb/%C3%A9?q=a%20b&q=%2B", headers=sent, content=b"body")
    told = answer.json()
    assert (told["method"], told["path"], told["query"]) == ("PATCH", "/a%2Fb/%C3%A9", "q=a%20b&q=%2B")
    assert told["bytes"] == 4
    arrived = dict(told["headers"])
    assert {name: arrived[name] for name in sent} == sent
    assert arrived["host"] == client.base_url.netloc.decode()


async def test_what_means_one_connection_or_is_the_doors_to_say_is_not_carried_on(door: Door) -> None:
    claimed = {
        "connection": "x-hop, close",
        "x-hop": "mine",
        "te": "trailers",
        "proxy-authorization": "specimen",
        "x-forwarded-for": "203.0.113.9",
        "x-forwarded-host": "elsewhere.example",
        "forwarded": "for=203.0.113.9",
        "x-request-id": "no uuid",
    }
    client = door.to(echo)
    arrived: dict[str, list[str]] = defaultdict(list)
    for name, value in (await client.get("/employer/things", headers=claimed)).json()["headers"]:
        arrived[name].append(value)
    assert {
        "connection",
        "x-hop",
        "te",
        "proxy-authorization",
        "x-forwarded-host",
        "forwarded",
    } & arrived.keys() == set()
    assert (arrived["x-forwarded-for"], arrived["x-forwarded-proto"]) == ([HERE], ["http"])
    assert "no uuid" not in arrived["x-request-id"]


async def test_headers_of_an_answer_come_as_they_were_sent_and_lead_through_the_door(door: Door) -> None:
    answer = Response(status_code=201, headers={
        "etag": '"3-9f86"', "retry-after": "12", "pathways-position": "specimen", "ratelimit": "r=1;t=2",
        "idempotency-replayed": "true", "vary": "Accept", "location": "/vacancies/1", "connection": "keep-alive",
        "x-long": "x" * 20_000,
        "link": '</vacancies?cursor=a%2Cb&limit=2>; rel="next", <https://elsewhere.example/x>; rel="deprecation"',
    })  # fmt: skip
    answer.headers.append("set-cookie", "a=1")
    answer.headers.append("set-cookie", "b=2")
    client = door.to(answering(answer))
    got = (await client.get("/employer/vacancies")).headers
    own = dict(answer.headers)
    same = own.keys() - {"location", "link", "connection", "set-cookie"}
    assert {name: got[name] for name in same} == {name: own[name] for name in same}
    assert got.get_list("set-cookie") == ["a=1", "b=2"]
    assert got["location"] == "/employer/vacancies/1"
    assert got["link"] == (
        '</employer/vacancies?cursor=a%2Cb&limit=2>; rel="next", <https://elsewhere.example/x>; rel="deprecation"'
    )


@pytest.mark.parametrize("status", [204, 304])
async def test_an_answer_without_a_body_has_none(door: Door, status: int) -> None:
    client = door.to(answering(Response(status_code=status, headers={"etag": '"1"'})))
    answer = await client.get("/matching/things")
    assert (answer.status_code, answer.content, answer.headers["etag"]) == (status, b"", '"1"')


async def test_head_has_the_headers_of_a_read_and_no_body(door: Door) -> None:
    client = door.to(answering(Response(b"four")))
    answer = await client.head("/matching/things")
    assert (answer.headers["content-length"], answer.content) == ("4", b"")


# --- what stays within -------------------------------------------------------------------------------------------


def test_operators_own_are_the_operations_by_their_scopes_and_those_of_health() -> None:
    for path, item in json.loads(DOCUMENT)["paths"].items():
        named = service_at(path)
        assert named is not None
        for operation in item.values():
            scopes = [scope for one in operation["security"] for names in one.values() for scope in names]
            own = bool(scopes) and all(scope.startswith(OPERATORS) for scope in scopes)
            health = operation["tags"] == [f"{named[0]}: health"]
            assert is_within(named[1]) is (own or health), path


@pytest.mark.parametrize(
    "path",
    ["/metrics", "/metrics/", "/%6Detrics", "//metrics", "/%2Fmetrics", "/readyz", "/operations/lag", "/events/lag",
     "/development/clock", "/retention", "/keyring/rotations", "/pool", "/openapi.json", "/docs", "/", ""],
)  # fmt: skip
async def test_what_is_the_operators_own_is_not_led_to(door: Door, path: str) -> None:
    asked: list[str] = []

    async def never(scope: Scope, receive: Receive, send: Send) -> None:
        asked.append(scope["path"])

    client = door.to(never)
    answer = await client.get(f"/employer{path}")
    assert (answer.status_code, asked) == (404, [])
    assert problem_of(answer)["type"].endswith("/not-found")


async def test_an_address_of_nobody_is_told_what_there_is(door: Door) -> None:
    client = door.to(echo)
    for answer in (await client.get("/nobody/things"), await client.get("/%63andidates")):
        assert answer.status_code == 404
        assert "candidate, employer" in problem_of(answer)["detail"]
    assert (await client.get("/%65mployer/things")).status_code == 404
    assert (await client.post("/docs")).status_code == 405


# --- piece by piece ----------------------------------------------------------------------------------------------


async def test_an_event_comes_before_the_next_one_is_made(door: Door) -> None:
    read = asyncio.Event()

    async def events() -> AsyncIterator[bytes]:
        yield b"id: 1\n\n"
        await read.wait()
        yield b"id: 2\n\n"

    stream = StreamingResponse(events(), media_type="text/event-stream")
    client = door.to(answering(stream))
    async with client.stream("GET", "/candidate/changes") as answer:
        pieces = answer.aiter_bytes()
        assert await anext(pieces) == b"id: 1\n\n"
        read.set()
        assert await anext(pieces) == b"id: 2\n\n"


async def test_a_line_is_answered_while_more_of_them_are_sent(door: Door) -> None:
    async def lines(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        more = True
        while more:
            message = await receive()
            more = message["more_body"]
            answer = b"taken " + message["body"] if message["body"] else b""
            await send({"type": "http.response.body", "body": answer, "more_body": more})

    door.to(lines)
    reader, writer = await door.connected()
    writer.write(b"POST /candidate/candidates/bulk HTTP/1.1\r\nHost: door\r\nTransfer-Encoding: chunked\r\n\r\n")
    for line in (b"one", b"two"):
        writer.write(b"3\r\n%b\r\n" % line)
        assert await reader.readuntil(b"taken " + line)
    writer.write(b"0\r\n\r\n")
    assert (await reader.readuntil(b"0\r\n\r\n")).endswith(b"0\r\n\r\n")
    writer.close()


async def megabytes(count: int) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield b"x" * MEGABYTE


@pytest.mark.parametrize("announced", [True, False], ids=["announced", "chunked"])
async def test_a_large_body_arrives_whole(door: Door, announced: bool) -> None:
    headers = {"Content-Length": str(8 * MEGABYTE)} if announced else {}
    client = door.to(echo)
    answer = await client.put("/candidate/parts/0", content=megabytes(8), headers=headers)
    told = answer.json()
    assert told["bytes"] == 8 * MEGABYTE
    arrived = dict(told["headers"])
    assert arrived.get("content-length") == headers.get("Content-Length")
    assert ("transfer-encoding" in arrived) is not announced


@pytest.mark.parametrize("status", [401, 413])
async def test_a_refusal_before_the_body_has_come_reaches_its_sender(door: Door, status: int) -> None:
    refusal = JSONResponse({"status": status}, status, media_type="application/problem+json")
    client = door.to(answering(refusal))
    answer = await client.post("/candidate/candidates/bulk", content=megabytes(30))
    assert (answer.status_code, answer.json()) == (status, {"status": status})


# --- when it fails -----------------------------------------------------------------------------------------------


async def test_a_service_that_is_away_is_told_to_come_back_for_also_with_a_large_body() -> None:
    nowhere = dict.fromkeys(Service, f"http://{HERE}:{free_port()}")
    async with caller_of(FrontDoor(nowhere, DOCUMENT)) as client:
        for answer in (await client.get("/employer/things"), await client.post("/employer/a", content=megabytes(20))):
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
            assert problem_of(answer)["type"].endswith("/unavailable")
        assert (await client.get("/readyz")).status_code == 200, "the door is open to the others"


Connected = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def behaving(connected: Connected) -> AsyncIterator[httpx.AsyncClient]:
    """A caller of a door to what behaves so on a connection."""
    async with await asyncio.start_server(connected, HERE, 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with caller_of(FrontDoor(dict.fromkeys(Service, f"http://{HERE}:{port}"), DOCUMENT)) as client:
            yield client


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 200", b"no http\r\n\r\n"], ids=["nothing", "half a line", "no HTTP"])
async def test_a_service_that_breaks_off_before_an_answer_leaves_it_open_whether_it_was_done(said: bytes) -> None:
    async def breaks_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(said)
        writer.close()

    async with behaving(breaks_off) as client:
        answer = await client.post("/employer/things")
    assert (answer.status_code, answer.headers["retry-after"]) == (502, "5")
    assert problem_of(answer)["type"].endswith("/bad-gateway")


async def test_a_service_that_is_silent_is_not_waited_for_for_ever() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with await asyncio.start_server(silent, HERE, 0) as server:
        port = server.sockets[0].getsockname()[1]
        app = Forwarding(Service.EMPLOYER, "127.0.0.1", port, patience_seconds=0.05)
        async with caller_of(with_id(app)) as client:
            answer = await client.get("/employer/things")
    assert answer.status_code == 504
    assert answer.json()["type"].endswith("/gateway-timeout")


def with_id(app: ASGIApp) -> ASGIApp:
    async def numbered(scope: Scope, receive: Receive, send: Send) -> None:
        await app({**scope, "state": {"request_id": None}}, receive, send)

    return numbered


@pytest.mark.parametrize(
    "framing",
    [b"Content-Length: 10\r\n\r\nhalf", b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"],
    ids=["announced", "chunked"],
)
async def test_half_an_answer_does_not_look_whole(framing: bytes) -> None:
    async def half(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\n" + framing)
        writer.close()

    async with behaving(half) as client:
        with pytest.raises(ResponseBroken):
            await client.get("/employer/things")


async def test_half_a_body_does_not_look_whole(door: Door) -> None:
    seen: asyncio.Queue[Message] = asyncio.Queue()

    async def watch(scope: Scope, receive: Receive, send: Send) -> None:
        message = await receive()
        while message["type"] == "http.request" and message["more_body"]:
            await seen.put(message)
            message = await receive()
        await seen.put(message)

    door.to(watch)
    _, writer = await door.connected()
    writer.write(b"POST /candidate/a HTTP/1.1\r\nHost: door\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
    assert (await seen.get())["body"] == b"half"
    writer.close()
    assert (await seen.get())["type"] == "http.disconnect"


async def test_a_stream_ends_at_the_service_when_its_reader_leaves(door: Door) -> None:
    left = asyncio.Event()

    async def endless(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"id: 1\n\n", "more_body": True})
        while (await receive())["type"] != "http.disconnect":
            pass
        left.set()

    client = door.to(endless)
    async with client.stream("GET", "/candidate/changes") as answer:
        assert await anext(answer.aiter_bytes()) == b"id: 1\n\n"
    await asyncio.wait_for(left.wait(), 10)


# --- the door's own ----------------------------------------------------------------------------------------------


async def test_the_document_of_all_is_served_as_it_is_committed(door: Door) -> None:
    client = door.to(echo)
    answer = await client.get("/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.content == DOCUMENT
    assert [server["url"] for server in answer.json()["servers"]] == ["/"], "which is the door"


async def test_the_document_of_all_comes_small_and_only_where_it_has_changed(door: Door) -> None:
    client = door.to(echo)
    plain = await client.get("/openapi.json", headers={"Accept-Encoding": "identity"})
    small = await client.get("/openapi.json", headers={"Accept-Encoding": "gzip"})
    assert small.content == plain.content == DOCUMENT
    assert "content-encoding" not in plain.headers
    assert small.headers["content-encoding"] == "gzip"
    assert small.num_bytes_downloaded < len(DOCUMENT) / 5
    assert len({plain.headers["etag"], small.headers["etag"]}) == 2, "each is the tag of its bytes"
    for seen in (plain, small):
        assert re.fullmatch('"[^"]+"', seen.headers["etag"]), "a strong one"
        assert "accept-encoding" in seen.headers["vary"].lower()
        assert seen.headers["cache-control"] == "no-cache"
        again = await client.get("/openapi.json", headers={"If-None-Match": f'"another", {seen.headers["etag"]}'})
        assert (again.status_code, again.content) == (304, b"")
    changed = await client.get("/openapi.json", headers={"If-None-Match": '"another"'})
    assert changed.status_code == 200


async def test_head_of_the_document_has_the_headers_of_its_read(door: Door) -> None:
    client = door.to(echo)
    as_it_is = {"Accept-Encoding": "identity"}
    read = await client.get("/openapi.json", headers=as_it_is)
    head = await client.head("/openapi.json", headers=as_it_is)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-type", "content-length", "etag", "cache-control", "vary"):
        assert head.headers[name] == read.headers[name]
    same = await client.head("/openapi.json", headers={"If-None-Match": read.headers["etag"]})
    assert same.status_code == 304


async def test_the_pages_of_the_document_load_nothing_from_elsewhere(door: Door) -> None:
    client = door.to(echo)
    front = await client.get("/")
    assert (front.status_code, front.headers["location"]) == (307, "/docs")
    for path in ("/docs", "/redoc"):
        page = await client.get(path)
        assert page.status_code == 200
        loaded = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        assert loaded
        for address in loaded:
            assert address.startswith("/docs/files/"), "at the door itself"
            assert (await client.get(address)).status_code == 200, address
        assert "https://" not in page.text
        assert "'/openapi.json'" in page.text or '"/openapi.json"' in page.text
        assert "default-src 'self'" in page.headers["content-security-policy"]
        assert page.headers["x-frame-options"] == "DENY"


def test_where_the_services_are_is_told_as_to_the_operators_commands() -> None:
    settings = FrontDoorSettings(services="candidate=http://127.0.0.1:1, employer=http://127.0.0.1:2")
    assert settings.addresses == {
        Service.CANDIDATE: "http://127.0.0.1:1",
        Service.EMPLOYER: "http://127.0.0.1:2",
    }
    with pytest.raises(ValueError, match="is not http://host:port"):
        FrontDoor({Service.CANDIDATE: "https://elsewhere.example"}, b"")


def test_every_path_of_the_document_is_one_of_the_door() -> None:
    for path in json.loads(DOCUMENT)["paths"]:
        named = service_at(path)
        assert named is not None
        assert path_at(*named) == path


def test_the_document_lies_beside_the_clients() -> None:
    assert Path("clients/openapi.json").resolve() == COMBINED
