"""Fifty calls with one idempotency key, and the service killed among them: one effect, and one answer for all."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final
from uuid import uuid4

import asyncpg
import httpx
import pytest
from pathways_chassis.walls import connect_as_service
from pathways_single_machine.programme.callers import eventually
from pathways_single_machine.programme.loading import consent
from pathways_single_machine.stack import Stack

from .asking import ON_THE_EMBEDDED_LOG
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CALLS: Final = 50
IN_PROGRESS: Final = 409
AWAY: Final = 503
LIMITED: Final = 429
PERSON: Final = {"given_names": "Testina", "family_names": "Quillfeather", "birth_date": "1990-01-01"}
KILLED: Final = pytest.mark.parametrize("committed", [False, True], ids=["before the commit", "after the commit"])


@pytest.fixture
async def database(stack: Stack) -> AsyncIterator[asyncpg.Connection]:
    """What candidate-svc has written."""
    connection = await connect_as_service(stack.database_url("candidate"))
    yield connection
    await connection.close()


async def somebody_waits(database: asyncpg.Connection) -> bool:
    """Whether somebody wants what another one holds."""
    waits = "datname = current_database() and wait_event_type = 'Lock'"
    return bool(await database.fetchval(f"select exists (select from pg_stat_activity where {waits})"))


async def under_fire(
    scene: Scene, stack: Stack, database: asyncpg.Connection, path: str, body: Mapping[str, Any], *, committed: bool
) -> list[httpx.Response]:
    """The answers that the calls have in the end; candidate-svc dies before or after the first one is committed."""
    headers = {"Idempotency-Key": str(uuid4())}
    first, failed = asyncio.Event(), asyncio.Event()

    async def answered() -> httpx.Response | None:
        try:
            answer = await scene.ask(scene.caseworker, "candidate", path, body, headers=headers)
        except httpx.TransportError:
            failed.set()
            return None
        if answer.status_code in {IN_PROGRESS, LIMITED, AWAY}:
            return None
        first.set()
        return answer

    calls = [asyncio.create_task(eventually("an answer", answered)) for _ in range(CALLS)]
    if committed:
        await first.wait()
        await stack.kill("candidate")
    else:
        async with database.transaction():
            await database.execute("lock table outbox in exclusive mode")
            await scene.comes("a call in the middle of its transaction", lambda: somebody_waits(database))
            await stack.kill("candidate")
        assert not first.is_set()
        assert failed.is_set() or await failed.wait()
    await stack.start("candidate")
    return list(await asyncio.gather(*calls))


def are_one(answers: list[httpx.Response]) -> None:
    """All were told the same, and at most one as the first: whose answer was lost is told as all the others are."""
    assert len(answers) == CALLS
    assert len({(one.status_code, one.headers.get("etag"), one.content) for one in answers}) == 1
    assert sum("idempotency-replayed" not in one.headers for one in answers) <= 1


async def published(database: asyncpg.Connection, candidate_id: str) -> int:
    """How many facts about this person were written."""
    return int(await database.fetchval("select count(*) from outbox where key = $1", candidate_id))


@KILLED
async def test_fifty_calls_register_one_person(
    scene: Scene, stack: Stack, database: asyncpg.Connection, committed: bool
) -> None:
    people = "select count(*) from candidate"
    before = await database.fetchval(people)
    body = {"identity": PERSON, "consents": [consent("register")], "programme_ids": [scene.programme_id]}
    answers = await under_fire(scene, stack, database, "/candidates", body, committed=committed)
    are_one(answers)
    assert answers[0].status_code == 201
    assert await database.fetchval(people) == before + 1


@KILLED
async def test_fifty_calls_make_one_move(
    scene: Scene, stack: Stack, database: asyncpg.Connection, committed: bool
) -> None:
    person = await scene.registered("register", "share_anonymised")
    before = await published(database, person)
    body = {"action": "submit"}
    answers = await under_fire(scene, stack, database, f"/candidates/{person}/moves", body, committed=committed)
    are_one(answers)
    assert answers[0].is_success
    assert await published(database, person) == before + 1
