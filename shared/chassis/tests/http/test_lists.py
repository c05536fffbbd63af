"""Lists: orders, some fields, cursors of one question, and the whole list as lines from one snapshot."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from pathways_chassis.http import lists
from pathways_chassis.http.lists import NDJSON, SPARSE
from pathways_chassis.ids import new_id
from pathways_chassis.runtime import Runtime
from sqlalchemy import delete, insert

from .conftest import Issuer, Tiny, thought

LINES = {"Accept": NDJSON}


async def think_up(runtime: Runtime, number: int) -> list[str]:
    """So many thoughts; their ids in the order of their making."""
    ids = [new_id() for _ in range(number)]
    async with runtime.sessions() as session, session.begin():
        await session.execute(insert(thought), [{"id": one, "text": str(one)} for one in ids])
    return [str(one) for one in ids]


def records_of(text: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The entries of an export, and its other lines."""
    lines = [json.loads(line) for line in text.splitlines()]
    return [one for one in lines if "export" not in one], [one["export"] for one in lines if "export" in one]


# --- orders, fields and cursors ----------------------------------------------------------------------------------


async def test_a_list_has_the_orders_it_names(client: httpx.AsyncClient, runtime: Runtime) -> None:
    made = await think_up(runtime, 5)

    async def ids(**asked: str) -> list[str]:
        found, url = [], str(httpx.URL("/thoughts", params={"limit": 2, **asked}))
        while url:
            answer = await client.get(url)
            found += [one["id"] for one in answer.json()["items"]]
            url = answer.links.get("next", {}).get("url", "")
        return found

    assert await ids() == await ids(sort="created_at") == made
    assert await ids(sort="-created_at") == made[::-1]


async def test_an_order_that_a_list_lacks_is_refused_with_those_it_has(client: httpx.AsyncClient) -> None:
    answer = await client.get("/thoughts", params={"sort": "text"})
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert error["field"] == "sort"
    assert error["remedy"] == "Send one of these: created_at, -created_at."


async def test_a_cursor_belongs_to_one_question(client: httpx.AsyncClient, runtime: Runtime) -> None:
    await think_up(runtime, 3)
    first = await client.get("/thoughts", params={"limit": 1, "language": "eng"})
    cursor = httpx.URL(first.links["next"]["url"]).params["cursor"]

    async def status(**asked: str) -> int:
        return (await client.get("/thoughts", params={"cursor": cursor, **asked})).status_code

    assert await status(language="eng") == 200
    assert await status(language="eng", limit="2", fields="id", sort="created_at") == 200
    assert await status(language="eng", sort="-created_at") == 422
    assert await status(language="ara") == 422
    assert await status() == 422


async def test_a_sparse_list_has_the_fields_that_were_asked_for(client: httpx.AsyncClient, runtime: Runtime) -> None:
    [made, _] = await think_up(runtime, 2)
    answer = await client.get("/thoughts", params={"fields": "state,id", "limit": 1})
    assert answer.json() == {"items": [{"id": made, "state": "fresh"}]}
    assert answer.headers["content-type"] == SPARSE
    assert "fields=state%2Cid" in answer.links["next"]["url"]


@pytest.mark.parametrize("fields", ["", "id,", "id,secret", "id;state", "id,id,id,id,id"])
async def test_a_field_that_entries_lack_is_refused_with_those_they_have(
    client: httpx.AsyncClient, fields: str
) -> None:
    answer = await client.get("/thoughts", params={"fields": fields})
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert (error["field"], error["remedy"]) == ("fields", "Send some of these: id,text,state,version.")


# --- the whole list ----------------------------------------------------------------------------------------------


async def test_an_export_is_the_whole_list_and_says_so(client: httpx.AsyncClient, runtime: Runtime) -> None:
    made = await think_up(runtime, 450)
    answer = await client.get("/thoughts", params={"sort": "-created_at", "fields": "id"}, headers=LINES)
    records, marks = records_of(answer.text)
    assert answer.headers["content-type"] == NDJSON
    assert [one["id"] for one in records] == made[::-1]
    assert all(set(one) == {"id"} for one in records)
    assert [(one["state"], one["lines"]) for one in marks] == [("goes_on", 200), ("goes_on", 400), ("complete", 450)]


async def test_an_empty_export_is_complete(client: httpx.AsyncClient) -> None:
    assert records_of((await client.get("/thoughts", headers=LINES)).text) == ([], [{"state": "complete", "lines": 0}])


async def test_what_is_wrong_with_the_question_is_a_problem_and_no_stream(client: httpx.AsyncClient) -> None:
    for asked in ({"sort": "text"}, {"fields": "secret"}, {"cursor": "x"}, {"limit": "0"}, {"other": "1"}):
        assert (await client.get("/thoughts", params=asked, headers=LINES)).status_code == 422, asked


@asynccontextmanager
async def reading(app: FastAPI, token: str, query: Mapping[str, str] | None = None) -> AsyncIterator["Reader"]:
    """Somebody who exports thoughts and reads piece by piece; breaks off at the end."""
    reader = Reader()
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": "/thoughts",
        "raw_path": b"/thoughts",
        "root_path": "",
        "query_string": str(httpx.QueryParams(query or {})).encode(),
        "headers": [(b"accept", NDJSON.encode()), (b"authorization", f"Bearer {token}".encode())],
        "client": ("test", 1),
        "server": ("tiny.test", 80),
    }
    answering = asyncio.create_task(app(scope, reader.receive, reader.send))
    try:
        yield reader
    finally:
        reader.gone.set()
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)


class Reader:
    """Takes a message of an answer when it wants the next one, so that the service waits for it."""

    def __init__(self) -> None:
        self.gone = asyncio.Event()
        self.asked = False
        self.sent = 0
        self._messages: asyncio.Queue[Any] = asyncio.Queue(1)
        self._taken = asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        if not self.asked:
            self.asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        self.sent += 1
        await self._messages.put(message)
        await self._taken.wait()
        self._taken.clear()

    async def next(self) -> Any:
        message = await self._messages.get()
        self._taken.set()
        return message


async def test_an_export_is_made_as_it_is_read_and_shows_one_moment(
    client: httpx.AsyncClient, tiny: Tiny, runtime: Runtime, issuer: Issuer
) -> None:
    made = await think_up(runtime, 3_000)
    async with reading(tiny.app, issuer.token(), {"fields": "id"}) as reader:
        assert (await reader.next())["status"] == 200
        first = await reader.next()
        assert reader.sent <= 3, "no more is made than is read"
        assert len(first["body"]) < 20_000
        async with runtime.sessions() as session, session.begin():
            await session.execute(delete(thought).where(thought.c.id == UUID(made[2_999])))
        await think_up(runtime, 10)
        text = first["body"]
        while (message := await reader.next())["more_body"]:
            text += message["body"]
    records, marks = records_of(text.decode())
    assert [one["id"] for one in records] == made
    assert marks[-1] == {"state": "complete", "lines": 3_000}


async def test_an_export_that_broke_off_goes_on_from_its_last_mark(
    client: httpx.AsyncClient, tiny: Tiny, runtime: Runtime, issuer: Issuer
) -> None:
    made = await think_up(runtime, 500)
    async with reading(tiny.app, issuer.token()) as reader:
        await reader.next()
        records, [mark] = records_of((await reader.next())["body"].decode())
    assert mark["state"] == "goes_on"
    rest, marks = records_of((await client.get("/thoughts", params={"cursor": mark["cursor"]}, headers=LINES)).text)
    assert [one["id"] for one in records + rest] == made
    assert marks[-1]["state"] == "complete"
    assert tiny.app.state.exports.taken == 0, "who is gone holds no place"
    assert runtime.engine.pool.checkedout() == 0  # type: ignore[attr-defined]  # the pool that engines have here


async def test_places_are_few_and_each_caller_has_a_share(
    client: httpx.AsyncClient, tiny: Tiny, runtime: Runtime, issuer: Issuer
) -> None:
    await think_up(runtime, 1)
    callers = [("one", 200), ("one", 200), ("one", 429), ("two", 200), ("two", 200), ("three", 503)]
    async with asyncio.timeout(20):
        readers = [reading(tiny.app, issuer.token(sub=name)) for name, _ in callers]
        try:
            found = [(await (await one.__aenter__()).next())["status"] for one in readers]
        finally:
            for one in readers:
                await one.__aexit__(None, None, None)
    assert found == [status for _, status in callers]
    assert tiny.app.state.exports.taken == 0


@pytest.fixture
def impatient() -> Iterator[pytest.MonkeyPatch]:
    """Exports that may last no time at all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "EXPORT_SECONDS", -1.0)
        yield patch


async def test_an_export_that_takes_too_long_says_from_where_to_go_on(
    client: httpx.AsyncClient, runtime: Runtime, impatient: pytest.MonkeyPatch
) -> None:
    made = await think_up(runtime, 500)
    records, marks = records_of((await client.get("/thoughts", headers=LINES)).text)
    assert [(one["state"], one["lines"]) for one in marks] == [("goes_on", 200), ("interrupted", 200)]
    assert marks[-1]["problem"]["status"] == 503
    impatient.undo()
    rest, _ = records_of((await client.get("/thoughts", params={"cursor": marks[-1]["cursor"]}, headers=LINES)).text)
    assert [one["id"] for one in records + rest] == made


async def test_an_export_ends_with_its_token(
    client: httpx.AsyncClient, tiny: Tiny, runtime: Runtime, issuer: Issuer
) -> None:
    await think_up(runtime, 500)
    async with reading(tiny.app, issuer.token()) as reader:
        await reader.next()
        await reader.next()
        tiny.app.state.authenticator = issuer.authenticator(now=lambda: 9e12)
        # The page after was asked for before that.
        texts = [(await reader.next())["body"].decode() for _ in range(2)]
    [mark] = [one for text in texts for one in records_of(text)[1] if one["state"] == "interrupted"]
    assert mark["problem"]["status"] == 401
