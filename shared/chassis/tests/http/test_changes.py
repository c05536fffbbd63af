"""The stream of changes: complete and in order while others write, of nothing that its caller may not see."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest_asyncio
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.messaging import outbox
from pathways_chassis.messaging.changes import Changes, to_text
from pathways_chassis.runtime import Runtime
from pathways_chassis.testing.miniature import alumni
from sqlmodel.ext.asyncio.session import AsyncSession

from .conftest import OTHERS, Issuer, Tiny
from .test_bulk import serve

PATIENCE_SECONDS = 20


async def note(session: AsyncSession, about: UUID) -> None:
    """One more event about somebody, not yet committed."""
    await outbox.append(session, alumni(about), event_id=new_id(), source="/tiny-svc", time=system_now())


async def happen(runtime: Runtime, *about: UUID) -> None:
    """An event about each, in a transaction."""
    async with runtime.sessions() as session, session.begin():
        for one in about:
            await note(session, one)
    runtime.wake_relay()


def frames_of(text: str) -> list[dict[str, Any]]:
    """The events of a stream with their fields; data as it was before."""
    found = []
    for block in text.split("\n\n"):
        pairs = [line.partition(": ")[::2] for line in block.splitlines() if not line.startswith(":")]
        fields: dict[str, Any] = dict(pairs)
        if "data" in fields:
            fields["data"] = json.loads(fields["data"])
        if fields:
            found.append(fields)
    return found


async def told(client: httpx.AsyncClient, after: str | None = None) -> tuple[list[tuple[str, int]], str]:
    """What is there after an id, as aggregate and version, and the id then."""
    headers = {} if after is None else {"Last-Event-ID": after}
    answer = await client.get("/changes", params={"follow": "false"}, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/event-stream")
    frames = frames_of(answer.text)
    data = [one["data"] for one in frames if one.get("event") == "change"]
    return [(one["aggregate_id"], one["version"]) for one in data], frames[-1]["id"]


# --- the order ---------------------------------------------------------------------------------------------------


async def test_nobody_is_shown_an_event_before_one_that_was_written_earlier_and_is_not_yet_there(
    runtime: Runtime,
) -> None:
    changes, early, late = Changes(runtime.sessions), uuid4(), uuid4()
    changes.follow()
    _, begin = await changes.now()
    async with runtime.sessions() as slow:
        await note(slow, early)
        await happen(runtime, late)
        await changes.look()
        await changes.look()
        assert await changes.after(begin) == ((), begin)
        await slow.commit()
    await changes.look()
    found, _ = await changes.after(begin)
    assert [one.key for one in found] == [str(early), str(late)]


async def test_whoever_took_a_number_late_holds_back_whoever_took_one_early(runtime: Runtime) -> None:
    """The number of a transaction says nothing of the ids that it draws: the later number has the lower id here."""
    changes, early, late = Changes(runtime.sessions), uuid4(), uuid4()
    changes.follow()
    _, begin = await changes.now()
    async with runtime.sessions() as older, runtime.sessions() as younger:
        await note(older, uuid4())
        await note(younger, early)
        await note(older, late)
        await older.commit()
        await changes.look()
        assert (await changes.after(begin))[0] == ()
        await younger.commit()
    await changes.look()
    assert [one.key for one in (await changes.after(begin))[0]][1:] == [str(early), str(late)]


async def test_what_is_not_in_memory_is_read_from_the_outbox(runtime: Runtime) -> None:
    changes, about = Changes(runtime.sessions), uuid4()
    await happen(runtime, *[about] * 1_200)
    await changes.look()
    changes.follow()
    position, versions = 0, []
    while (step := await changes.after(position))[1] != position:
        assert len(step[0]) <= 500
        versions += [one.version for one in step[0]]
        position = step[1]
    assert versions == list(range(1, 1_201))


# --- the route ---------------------------------------------------------------------------------------------------


async def test_one_goes_on_after_the_last_id(client: httpx.AsyncClient, runtime: Runtime) -> None:
    one, other = uuid4(), uuid4()
    await happen(runtime, one)
    nothing, begin = await told(client)
    assert nothing == [], "it begins now"
    await happen(runtime, one, other)
    assert (await told(client, begin))[0] == [(str(one), 2), (str(other), 1)]
    _, end = await told(client, begin)
    assert (await told(client, end)) == ([], end)


async def test_an_event_says_what_happened_to_what_and_nothing_else(
    client: httpx.AsyncClient, runtime: Runtime
) -> None:
    _, begin = await told(client)
    await happen(runtime, about := uuid4())
    answer = await client.get("/changes?follow=false", headers={"Last-Event-ID": begin})
    [frame] = [one for one in frames_of(answer.text) if "data" in one]
    assert set(frame["data"]) == {"type", "aggregate", "aggregate_id", "version", "time"}
    assert frame["data"]["type"] == "candidate.candidate.became_alumni"
    assert (frame["data"]["aggregate"], frame["data"]["aggregate_id"]) == ("candidate", str(about))


async def test_nobody_hears_of_what_they_may_not_see(
    client: httpx.AsyncClient, runtime: Runtime, issuer: Issuer
) -> None:
    _, begin = await told(client)
    mine, theirs = uuid4(), uuid4()
    OTHERS.add(theirs)
    await happen(runtime, theirs, mine, theirs)
    assert len((await told(client, begin))[0]) == 3
    client.headers["Authorization"] = f"Bearer {issuer.token(organisation_id=str(uuid4()))}"
    assert (await told(client, begin))[0] == [(str(mine), 1)]
    OTHERS.add(mine)
    assert (await told(client, begin))[0] == [], "as it stands when it is told"


async def test_an_id_that_is_not_ours_is_refused_and_one_of_another_time_is_gone(
    client: httpx.AsyncClient, runtime: Runtime
) -> None:
    await happen(runtime, uuid4())
    for sent, status in (("nonsense", 422), ("W10", 422), (to_text(0, 10**9), 410), (to_text(7, 1), 410)):
        answer = await client.get("/changes?follow=false", headers={"Last-Event-ID": sent})
        assert answer.status_code == status, sent
    assert (await client.get("/changes?state=open")).status_code == 422


# --- over real connections ----------------------------------------------------------------------------------------


@pytest_asyncio.fixture(loop_scope="session")
async def served(tiny: Tiny, client: httpx.AsyncClient, runtime: Runtime) -> AsyncIterator[httpx.AsyncClient]:
    """The tiny service behind a real server, with its loop of changes."""
    looking = asyncio.create_task(runtime.changes.run())
    tiny.app.router.lifespan_context, kept = _nothing, tiny.app.router.lifespan_context
    server, serving, port = await serve(tiny.app)
    async with httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{port}", headers=client.headers, timeout=PATIENCE_SECONDS
    ) as caller:
        yield caller
    server.should_exit = server.force_exit = True
    await serving
    tiny.app.router.lifespan_context = kept
    runtime.changes.stop()
    await looking


@asynccontextmanager
async def _nothing(_: Any) -> AsyncIterator[None]:
    """The app lives already."""
    yield


async def frames(lines: AsyncIterator[str]) -> AsyncIterator[dict[str, Any]]:
    """The events of a stream as they come."""
    block = ""
    async for line in lines:
        block += f"{line}\n"
        if not line:
            for frame in frames_of(block):
                yield frame
            block = ""


async def test_who_breaks_off_again_and_again_while_others_write_hears_everything_once(
    served: httpx.AsyncClient, runtime: Runtime
) -> None:
    people = [uuid4() for _ in range(5)]
    _, last = await told(served)

    async def write(about: UUID) -> None:
        for _ in range(12):
            async with runtime.sessions() as session, session.begin():
                await note(session, about)
                await asyncio.sleep(0)
                await note(session, about)
            runtime.wake_relay()

    found: list[tuple[str, int]] = []
    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as writing:
        for one in people:
            writing.create_task(write(one))
        while len(found) < len(people) * 24:
            async with served.stream("GET", "/changes", headers={"Last-Event-ID": last}) as answer:
                heard = 0
                async for frame in frames(answer.aiter_lines()):
                    last = frame["id"]
                    if "data" in frame:
                        found.append((frame["data"]["aggregate_id"], frame["data"]["version"]))
                        heard += 1
                    if heard == 17 or len(found) == len(people) * 24:
                        break
    assert {one: [version for about, version in found if about == str(one)] for one in people} == {
        one: list(range(1, 25)) for one in people
    }


async def test_a_stream_ends_with_its_token_and_says_so(
    served: httpx.AsyncClient, tiny: Tiny, runtime: Runtime, issuer: Issuer
) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS), served.stream("GET", "/changes") as answer:
        stream = frames(answer.aiter_lines())
        assert set(await anext(stream)) == {"id"}
        await happen(runtime, uuid4())
        assert (await anext(stream))["event"] == "change"
        tiny.app.state.authenticator = issuer.authenticator(now=lambda: 9e12)
        await happen(runtime, uuid4())
        end = await anext(stream)
        assert (end["event"], end["data"]["status"]) == ("end", 401)
        assert [one async for one in stream] == []
    assert tiny.app.state.streams.taken == 0


async def test_a_caller_has_a_share_of_the_streams_and_gives_it_back(served: httpx.AsyncClient, tiny: Tiny) -> None:
    streams = [served.stream("GET", "/changes") for _ in range(6)]
    async with asyncio.timeout(PATIENCE_SECONDS):
        statuses = [(await one.__aenter__()).status_code for one in streams]
        for one in streams:
            await one.__aexit__(None, None, None)
    assert statuses == [200] * 5 + [429]
