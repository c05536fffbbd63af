"""Reading again what has not changed, reading the headers alone, and reading what is large in less bytes."""

import gzip
import zlib
from typing import Any
from uuid import uuid4

import httpx
import pytest
from pathways_chassis.http.conditional import Compression, ConditionalAnswers, Head
from starlette.types import Message, Receive, Scope, Send

PLAIN = {"Accept-Encoding": "identity"}


async def stored(client: httpx.AsyncClient, text: str = "first") -> str:
    """The address of a thought."""
    return (await client.post("/thoughts", json={"text": text})).headers["location"]


async def test_what_has_not_changed_is_not_sent_again(client: httpx.AsyncClient) -> None:
    for address in (await stored(client), "/thoughts"):
        first = await client.get(address)
        again = await client.get(address, headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        assert "content-type" not in again.headers
        assert (await client.get(address, headers={"If-None-Match": '"another"'})).json() == first.json()
        assert (
            await client.get(address, headers={"If-None-Match": f'"a", {first.headers["etag"]}'})
        ).status_code == 304


async def test_what_has_changed_is_sent(client: httpx.AsyncClient) -> None:
    address = await stored(client)
    seen = {path: (await client.get(path)).headers["etag"] for path in (address, "/thoughts")}
    assert (await client.post(f"{address}/age", headers={"If-Match": seen[address]})).status_code == 200
    for path, tag in seen.items():
        assert (await client.get(path, headers={"If-None-Match": tag})).status_code == 200, path


async def test_a_list_has_a_weak_tag_and_a_record_one_of_its_version(client: httpx.AsyncClient) -> None:
    assert (await client.get(await stored(client))).headers["etag"].startswith('"1-')
    assert (await client.get("/thoughts")).headers["etag"].startswith('W/"')


async def test_a_tag_tells_nothing_to_somebody_who_may_not_read(client: httpx.AsyncClient, issuer: Any) -> None:
    address = await stored(client)
    seen = {"If-None-Match": (await client.get(address)).headers["etag"]}
    nobody = {"Authorization": f"Bearer {issuer.token(scope='')}"}
    assert (await client.get(address, headers={**seen, **nobody})).status_code == 403
    assert (await client.get(address, headers={**seen, "Authorization": ""})).status_code == 401
    assert (await client.get(f"/thoughts/{uuid4()}", headers={"If-None-Match": "*"})).status_code == 404


async def test_headers_alone_are_those_of_a_read(client: httpx.AsyncClient) -> None:
    for address in (await stored(client), "/thoughts", "/healthz"):
        read, head = await client.get(address, headers=PLAIN), await client.head(address, headers=PLAIN)
        assert (head.status_code, head.content) == (200, b"")
        differing = {name for name in read.headers if name not in {"x-request-id", "ratelimit"}}
        assert {name: head.headers[name] for name in differing} == {name: read.headers[name] for name in differing}
    assert (await client.head(f"/thoughts/{uuid4()}")).status_code == 404
    assert (await client.head("/thoughts/bulk")).status_code in {405, 422}


async def test_what_is_large_is_compressed_for_who_takes_it(client: httpx.AsyncClient) -> None:
    for number in range(12):
        await stored(client, f"thought number {number}")
    plain = await client.get("/thoughts", headers=PLAIN)
    assert "content-encoding" not in plain.headers
    async with client.stream("GET", "/thoughts", headers={"Accept-Encoding": "br, gzip;q=0.5"}) as answer:
        sent = b"".join([piece async for piece in answer.aiter_raw()])
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(sent) == plain.content
    assert len(sent) < len(plain.content) / 2
    assert all(one.headers["vary"].count("Accept-Encoding") == 1 for one in (answer, plain))


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "*;q=0", "identity"])
async def test_who_does_not_take_it_is_sent_plain(client: httpx.AsyncClient, accepted: str) -> None:
    for number in range(12):
        await stored(client, f"thought number {number}")
    answer = await client.get("/thoughts", headers={"Accept-Encoding": accepted})
    assert "content-encoding" not in answer.headers


async def test_a_tag_of_a_compressed_answer_stands_for_the_plain_one_too(client: httpx.AsyncClient) -> None:
    read = await client.get("/openapi.json", headers={"Accept-Encoding": "gzip"})
    assert read.headers["content-encoding"] == "gzip"
    for encoding in ("gzip", "identity"):
        headers = {"If-None-Match": read.headers["etag"], "Accept-Encoding": encoding}
        assert (await client.get("/openapi.json", headers=headers)).status_code == 304


class Secretive:
    """A route whose answers stand nowhere."""

    may_be_compressed = False


def app_of(media_type: str, *pieces: bytes, route: object = None, headers: tuple[tuple[bytes, bytes], ...] = ()) -> Any:
    """What sends these pieces, behind the wrappers of every service."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        scope["route"] = route
        kind = (b"content-type", media_type.encode())
        length = [(b"content-length", str(len(pieces[0])).encode())] if len(pieces) == 1 else []
        await send({"type": "http.response.start", "status": 200, "headers": [kind, *length, *headers]})
        for number, piece in enumerate(pieces):
            await send({"type": "http.response.body", "body": piece, "more_body": number < len(pieces) - 1})

    return Head(Compression(ConditionalAnswers(app)))


async def messages(app: Any, method: str = "GET") -> list[Message]:
    """What goes out, message by message, to a caller who takes gzip."""
    found: list[Message] = []

    async def send(message: Message) -> None:
        found.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    await app({"type": "http", "method": method, "headers": [(b"accept-encoding", b"gzip")]}, receive, send)
    return found


def encoding_of(sent: list[Message]) -> object:
    return dict(sent[0]["headers"]).get(b"content-encoding")


async def test_each_line_of_a_stream_can_be_read_when_it_is_sent() -> None:
    lines = [b'{"n": 1}\n' * 200, b'{"n": 2}\n', b'{"n": 3}\n']
    sent = await messages(app_of("application/x-ndjson", *lines))
    assert encoding_of(sent) == b"gzip"
    reader = zlib.decompressobj(16 + zlib.MAX_WBITS)
    assert [reader.decompress(message["body"]) for message in sent[1:]] == lines


async def test_events_sent_by_the_server_and_answers_that_stand_nowhere_are_not_compressed() -> None:
    large = b"data: event\n\n" * 500
    assert encoding_of(await messages(app_of("text/event-stream", large, large))) is None
    assert encoding_of(await messages(app_of("application/octet-stream", large))) is None
    assert encoding_of(await messages(app_of("application/json", large))) == b"gzip"
    assert encoding_of(await messages(app_of("application/json", large, route=Secretive()))) is None
    assert encoding_of(await messages(app_of("application/json", large), method="POST")) is None


async def test_headers_of_a_stream_end_it() -> None:
    sent = await messages(app_of("text/event-stream", b"one", b"two", b"three"), method="HEAD")
    assert sent[1:] == [{"type": "http.response.body", "body": b"", "more_body": False}]


async def test_a_record_compressed_has_a_tag_of_its_own() -> None:
    tag = ((b"etag", b'"3"'),)
    sent = await messages(app_of("application/json", b"x" * 5_000, headers=tag))
    assert dict(sent[0]["headers"])[b"etag"].endswith(b'-gzip"')
