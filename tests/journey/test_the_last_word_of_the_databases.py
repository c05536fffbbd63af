"""Seats and promises that there are not are refused by the databases, whatever the code above them does."""

import asyncpg
import pytest
from pathways_chassis.walls import connect_as_service
from pathways_single_machine.stack import Stack

from . import schooling
from .asking import ON_THE_EMBEDDED_LOG
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)


async def refuses(stack: Stack, service: str, constraint: str, statement: str, *values: object) -> None:
    """Said to the database itself, the statement is refused by this constraint."""
    connection = await connect_as_service(stack.database_url(service))
    try:
        with pytest.raises(asyncpg.IntegrityConstraintViolationError) as refused:
            await connection.execute(statement, *values)
    finally:
        await connection.close()
    assert refused.value.constraint_name == constraint


async def test_no_seat_is_held_that_there_is_not(scene: Scene, stack: Stack) -> None:
    journey = await scene.offered(await scene.vacancy(seats=1))
    more = "update vacancy set held = held + 1 where id = cast($1::text as uuid)"
    await refuses(stack, "employer", "ck_vacancy_seats_not_overbooked", more, journey.vacancy_id)
    assert await scene.seats(journey.vacancy_id) == ("filled", 1, 0)


async def test_nobody_is_promised_twice(scene: Scene, stack: Stack) -> None:
    person = await scene.active()
    second = await scene.offered(await scene.vacancy(await scene.employer()), person)
    await scene.accepted(await scene.vacancy(), person)
    await scene.accept(second)
    assert await scene.reservations(second) == ["rejected"]
    confirm = "update reservation set state = 'confirmed' where application_id = cast($1::text as uuid)"
    await refuses(stack, "candidate", "reservation_one_confirmed", confirm, second.application_id)


async def test_no_learner_takes_a_seat_that_there_is_not(scene: Scene, stack: Stack) -> None:
    cohort_id = await schooling.cohort(scene, seats=1)
    await schooling.move(scene, await schooling.applied(scene, cohort_id), "accept")
    more = "update cohort set taken = taken + 1 where id = cast($1::text as uuid)"
    await refuses(stack, "training", "ck_cohort_seats_suffice", more, cohort_id)
