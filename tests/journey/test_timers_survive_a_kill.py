"""A service dies in the middle of the timers that are due, and each of them still has its effect once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import asyncpg
import pytest
from pathways_chassis.walls import connect_as_service
from pathways_single_machine.programme import cast
from pathways_single_machine.stack import Stack

from .asking import ON_THE_EMBEDDED_LOG
from .scene import Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

OFFERS = 5
HELD_UP = 2
"""The offer, by its place, at which the service dies."""


@pytest.fixture
async def database(stack: Stack) -> AsyncIterator[asyncpg.Connection]:
    """What employer-svc has written."""
    connection = await connect_as_service(stack.database_url("employer"))
    yield connection
    await connection.close()


@asynccontextmanager
async def held_up(database: asyncpg.Connection, journey: Journey) -> AsyncIterator[None]:
    """Whoever wants to move this application waits."""
    async with database.transaction():
        await database.execute("select from application where id = $1::text::uuid for update", journey.application_id)
        yield


async def somebody_waits(database: asyncpg.Connection) -> bool:
    """Whether somebody wants what another one holds."""
    waits = "datname = current_database() and wait_event_type = 'Lock'"
    return bool(await database.fetchval(f"select exists (select from pg_stat_activity where {waits})"))


async def expired(database: asyncpg.Connection, journeys: list[Journey]) -> list[int]:
    """How often the end of each application was published as that of an expired offer."""
    query = """select count(*) from outbox where key = $1 and topic = 'employer.application'
        and convert_from(payload, 'utf8')::jsonb @> '{"reason": "offer_expired"}'"""
    return [await database.fetchval(query, journey.application_id) for journey in journeys]


async def test_offers_expire_once_each_although_the_service_dies_while_they_do(
    scene: Scene, stack: Stack, database: asyncpg.Connection
) -> None:
    vacancy_id, now = await scene.vacancy(seats=OFFERS), await scene.clock.now()
    ends = [now + timedelta(days=21, minutes=place) for place in range(OFFERS)]
    offers = [await scene.offered(vacancy_id, expires_at=end.isoformat()) for end in ends]
    assert await scene.seats(vacancy_id) == ("filled", OFFERS, 0)

    async with held_up(database, offers[HELD_UP]):
        await scene.later(days=22)

        async def is_in_hand() -> bool:
            return await somebody_waits(database) and sum(await expired(database, offers)) == HELD_UP

        await scene.comes("the timer whose application is held up", is_in_hand)
        await stack.kill("employer")
        assert await expired(database, offers) == [1] * HELD_UP + [0] * (OFFERS - HELD_UP)
    await stack.start("employer")

    async def all_expired() -> bool:
        return await expired(database, offers) == [1] * OFFERS

    await scene.comes("the end of every offer", all_expired)
    assert await scene.seats(vacancy_id) == ("open", 0, 0)
    for journey in offers:
        assert (await scene.application(journey))["state"] == "offer_withdrawn"
        assert (
            len(
                await scene.tasks(
                    cast.employer(journey.employer_id), "employer", "offer_expired", journey.application_id
                )
            )
            == 1
        )
    left = (
        "select count(*) from timer where aggregate_id = any($1::uuid[]) and fired_at is null and cancelled_at is null"
    )
    assert await database.fetchval(left, [journey.application_id for journey in offers]) == 0
