"""Many at once: each line has its own result, in order, and what is sent again has its effect once."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from itertools import pairwise
from typing import Any

import httpx
import pytest
import uvicorn
from hypothesis import given
from hypothesis import strategies as st
from pathways_chassis.http import bulk
from pathways_chassis.http.bulk import CHUNK_LINES, MAX_LINE_BYTES, LineSplitter, RawLine
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import stage_history
from pathways_single_machine.lifeline import free_port
from sqlalchemy import func, select

from .conftest import Issuer, thought, tiny_app

NDJSON = {"Content-Type": "application/x-ndjson"}


def lines(*texts: str) -> bytes:
    """A thought a line, each named by its place."""
    return b"".join(
        json.dumps({"name": f"t{place}", "text": text}).encode() + b"\n" for place, text in enumerate(texts)
    )


def results(answer: httpx.Response) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    return [json.loads(line) for line in answer.text.splitlines()]


async def send(client: httpx.AsyncClient, body: bytes) -> list[dict[str, Any]]:
    return results(await client.post("/thoughts/bulk", content=body, headers=NDJSON))


def outcomes(found: Iterable[dict[str, Any]]) -> list[str]:
    return [one["outcome"] for one in found]


# --- cutting a body into lines ------------------------------------------------------------------------------------


def cut(pieces: Sequence[bytes], limit: int = MAX_LINE_BYTES) -> list[RawLine]:
    splitter = LineSplitter(limit)
    found = [line for piece in pieces for line in splitter.feed(piece)]
    return [*found, *splitter.end()]


@given(st.binary(max_size=60), st.lists(st.integers(0, 60), max_size=5))
def test_the_lines_are_the_same_however_the_body_is_cut(body: bytes, places: list[int]) -> None:
    places = sorted({0, len(body), *(min(place, len(body)) for place in places)})
    pieces = [body[begin:end] for begin, end in pairwise(places)]
    whole = [line.strip() for line in body.split(b"\n")]
    assert cut(pieces) == [RawLine(number, line) for number, line in enumerate(whole, start=1) if line]


def test_blank_lines_are_counted_and_not_answered() -> None:
    assert cut([b"a\r\n\n\nb"]) == [RawLine(1, b"a"), RawLine(4, b"b")]


def test_a_line_that_is_too_long_is_named_and_nothing_of_it_is_held() -> None:
    splitter = LineSplitter(4)
    assert list(splitter.feed(b"abcd\nabc")) == [RawLine(1, b"abcd")]
    for _ in range(1000):
        assert list(splitter.feed(b"x" * 1000)) == []
    assert len(splitter._held) == 0
    assert list(splitter.feed(b"\nab\n")) == [RawLine(2, None), RawLine(3, b"ab")]
    assert list(splitter.end()) == []


def test_the_last_line_may_be_too_long_as_well() -> None:
    assert cut([b"abcde"], limit=4) == [RawLine(1, None)]


# --- a result for each line ---------------------------------------------------------------------------------------


async def test_each_line_is_answered_in_order(client: httpx.AsyncClient) -> None:
    found = await send(client, lines("one", "two", "three"))
    assert [(one["line"], one["reference"], one["outcome"]) for one in found] == [
        (1, "t0", "accepted"),
        (2, "t1", "accepted"),
        (3, "t2", "accepted"),
    ]
    for one, text in zip(found, ("one", "two", "three"), strict=True):
        assert (await client.get(f"/thoughts/{one['id']}")).json()["text"] == text


async def test_a_line_sent_again_has_its_effect_once(client: httpx.AsyncClient) -> None:
    first = await send(client, lines("one", "two"))
    again = await send(client, lines("one", "two", "three"))
    assert outcomes(again) == ["repeated", "repeated", "accepted"]
    assert [one["id"] for one in again[:2]] == [one["id"] for one in first]


async def test_a_line_that_is_twice_in_one_body_has_its_effect_once(client: httpx.AsyncClient) -> None:
    line = lines("one")
    first, second = await send(client, line + line)
    assert (first["outcome"], second["outcome"]) == ("accepted", "repeated")
    assert first["id"] == second["id"]


@pytest.mark.parametrize("place", [0, 1, 57, CHUNK_LINES - 1, CHUNK_LINES, CHUNK_LINES + 3])
async def test_a_refused_line_leaves_the_others(client: httpx.AsyncClient, runtime: Runtime, place: int) -> None:
    texts = [f"thought {number}" for number in range(CHUNK_LINES + 4)]
    texts[place] = "rude"
    found = await send(client, lines(*texts))
    assert [one["line"] for one in found] == list(range(1, len(texts) + 1))
    refused = found.pop(place)
    assert refused["outcome"] == "refused"
    assert refused["problem"]["status"] == 422
    assert refused["problem"]["errors"] == [
        {"field": "text", "rule": "polite words", "remedy": "choose polite words"},
    ]
    assert set(outcomes(found)) == {"accepted"}
    async with runtime.sessions() as session:
        kept = (await session.execute(select(func.count()).select_from(thought))).scalar_one()
        staged = (await session.execute(select(func.count(stage_history.c.aggregate_id.distinct())))).scalar_one()
        stages = (await session.execute(select(func.count()).select_from(stage_history))).scalar_one()
    assert kept == staged == stages == len(found)


async def test_a_line_that_contradicts_what_is_stored_is_refused_alone(client: httpx.AsyncClient) -> None:
    found = await send(client, lines("one", "forbidden", "two"))
    assert outcomes(found) == ["accepted", "refused", "accepted"]
    assert found[1]["problem"]["type"].endswith("/conflict")


async def test_a_failure_of_ours_refuses_its_line_and_tells_nothing(client: httpx.AsyncClient) -> None:
    found = await send(client, lines("one", "boom secret", "two"))
    assert outcomes(found) == ["accepted", "refused", "accepted"]
    assert found[1]["problem"]["status"] == 500
    assert "secret" not in json.dumps(found)


async def test_a_line_that_does_not_meet_the_schema_is_told_field_rule_and_remedy(client: httpx.AsyncClient) -> None:
    body = b'{"name": "a", "text": ""}\n{"name": "b"\n{"name": "c", "text": "c", "planted-field": "planted"}\n'
    found = await send(client, body + lines("good"))
    assert outcomes(found) == ["refused", "refused", "refused", "accepted"]
    assert found[0]["problem"]["errors"][0] == {
        "field": "/text",
        "rule": "at least 1 character",
        "remedy": "Send at least 1 character.",
    }
    assert found[1]["problem"]["errors"][0]["rule"] == "valid JSON"
    assert found[2]["problem"]["errors"][0]["rule"] == "no unknown fields"
    assert "planted" not in json.dumps(found)


# --- limits -------------------------------------------------------------------------------------------------------


async def test_a_body_may_be_larger_than_others_and_a_line_may_not(client: httpx.AsyncClient) -> None:
    fitting, wide = (json.dumps({"name": "w", "text": letter * 59_900}).encode() + b"\n" for letter in "xy")
    over = b'{"name": "o", "text": "' + b"z" * MAX_LINE_BYTES + b'"}\n'
    found = await send(client, fitting + over + wide + lines("after"))
    assert outcomes(found) == ["accepted", "refused", "accepted", "accepted"]
    assert found[1]["problem"]["status"] == 413
    elsewhere = await client.post("/thoughts", content=fitting * 2, headers={"Content-Type": "application/json"})
    assert elsewhere.status_code == 413


async def test_beyond_the_last_line_the_sender_is_told_where_to_go_on(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "MAX_LINES", 120)
    found = await send(client, lines(*(f"thought {number}" for number in range(150))))
    assert outcomes(found) == ["accepted"] * 120 + ["refused"]
    assert found[-1]["line"] == 121
    assert found[-1]["problem"]["type"].endswith("/body-too-large")


async def test_a_body_of_another_media_type_is_refused(client: httpx.AsyncClient) -> None:
    answer = await client.post("/thoughts/bulk", json={"name": "a", "text": "a"})
    assert answer.status_code == 415
    assert answer.json()["type"].endswith("/unsupported-media-type")


async def test_who_lacks_the_scope_is_refused_before_a_line_is_read(client: httpx.AsyncClient, issuer: Issuer) -> None:
    reader = {**NDJSON, "Authorization": f"Bearer {issuer.token(scope='tasks:read')}"}

    async def body() -> AsyncIterator[bytes]:
        raise AssertionError("the body was read")
        yield b""

    answer = await client.post("/thoughts/bulk", content=body(), headers=reader)
    assert answer.status_code == 403


async def test_the_document_tells_what_a_line_and_a_result_hold(client: httpx.AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    operation = document["paths"]["/thoughts/bulk"]["post"]
    line = operation["requestBody"]["content"]["application/x-ndjson"]["schema"]
    result = operation["responses"]["200"]["content"]["application/x-ndjson"]["schema"]
    assert line == {"$ref": "#/components/schemas/ThoughtLine"}
    assert result == {"$ref": "#/components/schemas/LineResult"}
    assert {"ThoughtLine", "LineResult", "LineOutcome"} <= document["components"]["schemas"].keys()
    assert "415" in operation["responses"]


# --- over real connections ----------------------------------------------------------------------------------------


async def serve(app: Any) -> tuple[uvicorn.Server, asyncio.Task[None], int]:
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_config=None, access_log=False))
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn tells by a flag alone
        await asyncio.sleep(0.01)
    return server, task, port


class Connection:
    """A client that sends and reads as it likes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    @classmethod
    async def to(cls, port: int, token: str) -> "Connection":
        self = cls(*await asyncio.open_connection("127.0.0.1", port))
        head = (
            "POST /thoughts/bulk HTTP/1.1\r\nHost: tiny.test\r\nTransfer-Encoding: chunked\r\n"
            f"Content-Type: application/x-ndjson\r\nAuthorization: Bearer {token}\r\n\r\n"
        )
        self.writer.write(head.encode())
        return self

    async def piece(self, content: bytes) -> None:
        self.writer.write(f"{len(content):x}\r\n".encode() + content + b"\r\n")
        await self.writer.drain()

    async def until(self, words: bytes) -> bytes:
        async with asyncio.timeout(20):
            return await self.reader.readuntil(words)


@pytest.fixture
async def port(runtime: Runtime, issuer: Issuer) -> AsyncIterator[int]:
    server, task, number = await serve(tiny_app(lambda: runtime, issuer))
    yield number
    server.should_exit = True
    await task


async def test_a_line_is_answered_while_the_next_is_not_yet_sent(port: int, issuer: Issuer) -> None:
    connection = await Connection.to(port, issuer.token())
    await connection.piece(lines("one"))
    assert b'"line":1' in await connection.until(b"}\n")
    await connection.piece(lines("two"))
    assert b'"line":2' in await connection.until(b"}\n")
    await connection.piece(b"")
    await connection.until(b"0\r\n\r\n")
    connection.writer.close()


async def test_who_goes_away_midway_sends_it_again_and_loses_and_doubles_nothing(
    port: int, issuer: Issuer, runtime: Runtime
) -> None:
    answered = [f"thought {number}" for number in range(CHUNK_LINES)]
    unanswered = [f"later {number}" for number in range(50)]
    connection = await Connection.to(port, issuer.token())
    await connection.piece(lines(*answered))
    told = await connection.until(b'"line":100,')
    assert told.count(b'"accepted"') == CHUNK_LINES - 1
    await connection.piece(lines(*unanswered) + b'{"name": "half", "te')
    connection.writer.close()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        client.headers["Authorization"] = f"Bearer {issuer.token()}"
        again = await send(client, lines(*answered, *unanswered, "half"))
    assert outcomes(again)[:CHUNK_LINES] == ["repeated"] * CHUNK_LINES
    assert set(outcomes(again)[CHUNK_LINES:]) <= {"accepted", "repeated"}
    assert again[-1]["outcome"] == "accepted"
    async with runtime.sessions() as session:
        kept = (await session.execute(select(func.count()).select_from(thought))).scalar_one()
    assert kept == len(again)


async def test_who_sends_all_before_reading_anything_is_answered_in_full(
    port: int, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Refusals of some 4 KB each: more than the buffers of both ends of the connection can hold.
    wide = {"name": "", "text": "", **{f"stray{number}": 1 for number in range(30)}}
    body = (json.dumps(wide).encode() + b"\n") * 5000
    connection = await Connection.to(port, issuer.token())
    async with asyncio.timeout(60):
        for begin in range(0, len(body), 60_000):
            await connection.piece(body[begin : begin + 60_000])
        await connection.piece(b"")
    answered = 0
    async with asyncio.timeout(60):
        while True:
            line = await connection.reader.readline()
            answered += line.startswith(b'{"line"')
            if line == b"0\r\n":
                break
    assert answered == 5000
    connection.writer.close()
