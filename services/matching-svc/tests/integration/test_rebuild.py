"""A projection is made anew from the first event: the same to the byte, in one moment, and never without a record."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid4

import asyncpg
import pytest
from httpx import AsyncClient
from matching_svc.consumers import SUBSCRIPTIONS
from pathways_chassis.database import make_engine
from pathways_chassis.messaging import rebuilding, shadow
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_chassis.walls import connect_as_service
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr
from pathways_contracts.events.candidate.candidate import (
    CandidateErased,
    CandidateHidden,
    CandidateProfileChanged,
    CandidateReserved,
)
from pathways_contracts.events.training.course import CohortCancelled, CohortOpened, CoursePublished
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from .conftest import World, english

POOL: Final = ("candidate_profile", "erased_candidate")
COURSES: Final = ("course", "cohort")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "LOOK_SECONDS", 0.1)


@pytest.fixture
def operator(service: ServiceUnderTest) -> AsyncClient:
    return service.client(Role.OPERATOR, subject="operator-1")


async def bytes_of(service: ServiceUnderTest, tables: Sequence[str]) -> dict[str, str]:
    """Every row of these tables, as PostgreSQL writes it."""
    async with service.runtime.sessions() as session:
        return {
            table: (
                await session.execute(text(f"select string_agg(t::text, chr(10) order by t::text) from {table} t"))
            ).scalar()
            or ""
            for table in tables
        }


async def execute(service: ServiceUnderTest, statement: str, **given: object) -> Any:
    async with service.runtime.sessions() as session, session.begin():
        return await session.execute(text(statement), given)


async def has_shadow(service: ServiceUnderTest) -> bool:
    return bool((await execute(service, "select 1 from pg_namespace where nspname = 'rebuild'")).all())


async def begin(operator: AsyncClient, projection: str = "pool") -> str:
    answer = await operator.post("/events/rebuilds", json={"projection": projection, "reason": "a mended reaction"})
    assert answer.status_code == 202, answer.text
    rebuild_id: str = answer.json()["id"]
    return rebuild_id


async def seen(operator: AsyncClient, rebuild_id: str) -> dict[str, Any]:
    answer = await operator.get(f"/events/rebuilds/{rebuild_id}")
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def ended(service: ServiceUnderTest, operator: AsyncClient, rebuild_id: str) -> dict[str, Any]:
    async def holds() -> bool:
        return (await seen(operator, rebuild_id))["ended_at"] is not None

    await service.eventually(holds)
    return await seen(operator, rebuild_id)


async def says(operator: AsyncClient, rebuild_id: str, words: str) -> bool:
    trouble: str | None = (await seen(operator, rebuild_id))["trouble"]
    return trouble is not None and words in trouble


async def has_read(operator: AsyncClient, rebuild_id: str) -> bool:
    progress: dict[str, int] = (await seen(operator, rebuild_id))["progress"]
    return progress.get("read", 0) > 0


async def give_up(service: ServiceUnderTest, operator: AsyncClient, rebuild_id: str) -> dict[str, Any]:
    answer = await operator.post(f"/events/rebuilds/{rebuild_id}/abort", json={"reason": "not to be had"})
    assert answer.status_code == 200, answer.text
    return await ended(service, operator, rebuild_id)


def reserved(person: UUID) -> CandidateReserved:
    return CandidateReserved(candidate_id=person, reservation_id=uuid4(), application_id=uuid4())


@dataclass
class LostRecord:
    """A record that the bus no longer has."""

    url: str
    row: asyncpg.Record

    @classmethod
    async def of(cls, service: ServiceUnderTest, key: UUID) -> "LostRecord":
        """Take the first record of an aggregate off the bus."""
        assert service.runtime.settings.embedded_log_url is not None
        url = service.runtime.settings.embedded_log_url.get_secret_value()
        connection = await connect_as_service(url)
        row = await connection.fetchrow(
            """
            delete from bus.record as record using (
              select topic, partition, min("offset") as first from bus.record where key = $1 group by 1, 2) as found
            where (record.topic, record.partition, record."offset") = (found.topic, found.partition, found.first)
            returning record.*
            """,
            str(key),
        )
        await connection.close()
        assert row is not None
        return cls(url, row)

    async def publish_again(self) -> None:
        """As its producer does that was asked to."""
        connection = await connect_as_service(self.url)
        names = ("topic", "partition", "key", "headers", "value")
        await connection.execute("select bus.append($1, $2, $3, $4, $5)", *([self.row[name]] for name in names))
        await connection.close()


async def live_through(world: World) -> list[UUID]:
    """People who enter, change, are promised, hide and are erased, some of them twice."""
    service = world.service
    people = [await world.activate(wait=False) for _ in range(12)]
    for person in people[::2]:
        profile = world.profile(languages=(english(Cefr.C1),))
        await service.receive(CandidateProfileChanged(candidate_id=person, profile=profile, shareable=True), wait=False)
    for person in people[::3]:
        await service.receive(reserved(person), wait=False)
    await service.receive(CandidateHidden(candidate_id=people[1], reason="at_own_wish"), wait=False)
    await service.receive(CandidateErased(candidate_id=people[2], erased_at=service.runtime.clock.now()), wait=False)
    await world.activate()
    return people


async def test_the_pool_is_the_same_to_the_byte(world: World, operator: AsyncClient) -> None:
    await live_through(world)
    before = await bytes_of(world.service, POOL)
    assert all(before.values())

    done = await ended(world.service, operator, await begin(operator))

    assert (done["outcome"], done["changed"], done["trouble"]) == ("swapped", 0, None)
    assert await bytes_of(world.service, POOL) == before
    assert not await has_shadow(world.service)


async def test_what_was_wrong_is_what_the_events_say_afterwards_and_the_index_looks_again(
    world: World, operator: AsyncClient
) -> None:
    """A row that a fault spoilt, one that it lost, and one that nobody told of."""
    people = await live_through(world)
    vacancy = await world.open_vacancy()
    await world.service.eventually(lambda: is_listed(world, vacancy, people[4]))
    before = await bytes_of(world.service, POOL)
    await execute(world.service, "update candidate_profile set in_pool = false where candidate_id = :id", id=people[4])
    await execute(world.service, "delete from candidate_profile where candidate_id = :id", id=people[5])
    await execute(
        world.service,
        "insert into candidate_profile (candidate_id, programme_ids, profile, in_pool, shareable, priority,"
        " hidden_epoch, hidden_sequence, version) values (:id, '{}', '{}', false, false, false, -1, 0, 1)",
        id=uuid4(),
    )

    await execute(world.service, "insert into change (subject, subject_id) values ('candidate', :id)", id=people[5])
    await world.service.eventually(lambda: is_not_listed(world, vacancy, people[5]))

    done = await ended(world.service, operator, await begin(operator))

    assert done["changed"] == 3
    assert await bytes_of(world.service, POOL) == before
    await world.service.eventually(lambda: is_listed(world, vacancy, people[5]))


async def is_listed(world: World, vacancy: UUID, person: UUID) -> bool:
    return str(person) in await world.listed(vacancy)


async def is_not_listed(world: World, vacancy: UUID, person: UUID) -> bool:
    return not await is_listed(world, vacancy, person)


async def test_what_the_reactions_publish_or_write_elsewhere_goes_nowhere(world: World, operator: AsyncClient) -> None:
    person = await world.activate()
    await world.proposed(await world.open_vacancy(), person)
    count = """select (select count(*) from outbox where headers ->> 'ce_type' <> 'matching.audit.sealed'),
      (select count(*) from match), (select count(*) from reaction)"""
    before = (await execute(world.service, count)).all()
    await ended(world.service, operator, await begin(operator))
    assert (await execute(world.service, count)).all() == before


async def test_a_second_projection_is_made_anew_and_each_has_a_consumer_of_its_own(
    world: World, operator: AsyncClient
) -> None:
    service, course = world.service, uuid4()
    await service.receive(
        CoursePublished(course_id=course, skills=world.essential[:2], hours=40, languages=(english(Cefr.B2),))
    )
    kept = CohortOpened(
        course_id=course, cohort_id=uuid4(), starts_on=date(2026, 2, 2), ends_on=date(2026, 3, 13), seats=16
    )
    cancelled = kept.model_copy(update={"cohort_id": uuid4()})
    for event in (kept, cancelled):
        await service.receive(event)
    await service.receive(CohortCancelled(course_id=course, cohort_id=cancelled.cohort_id, reason="no_trainer"))
    before = await bytes_of(service, COURSES)
    assert before["course"]
    assert str(kept.cohort_id) in before["cohort"]
    assert str(cancelled.cohort_id) not in before["cohort"]
    await execute(service, "update course set hours = 1")
    first, second = [await ended(service, operator, await begin(operator, "courses")) for _ in range(2)]
    assert await bytes_of(service, COURSES) == before
    assert (first["changed"], second["changed"]) == (1, 0)
    assert first["consumer"] != second["consumer"]


async def test_with_a_record_left_out_nothing_is_swapped_and_it_says_so(world: World, operator: AsyncClient) -> None:
    """The bus keeps records for a while only: the producer has to publish them again."""
    person = await world.activate()
    await world.service.receive(reserved(person))
    await execute(world.service, "update candidate_profile set priority = true where candidate_id = :id", id=person)
    spoilt = await bytes_of(world.service, POOL)
    lost = await LostRecord.of(world.service, person)

    rebuild_id = await begin(operator)
    await world.service.eventually(lambda: says(operator, rebuild_id, "not whole on the bus"))
    assert await bytes_of(world.service, POOL) == spoilt
    await lost.publish_again()
    done = await ended(world.service, operator, rebuild_id)
    assert (done["outcome"], done["changed"]) == ("swapped", 1)


async def test_a_last_record_that_was_left_out_is_missed_too(world: World, operator: AsyncClient) -> None:
    """Nothing waits behind it: only the service knows that there was one."""
    person = await world.activate()
    await LostRecord.of(world.service, person)
    before = await bytes_of(world.service, POOL)
    rebuild_id = await begin(operator)
    await world.service.eventually(lambda: says(operator, rebuild_id, "not whole on the bus"))
    assert (await give_up(world.service, operator, rebuild_id))["outcome"] == "aborted"
    assert await bytes_of(world.service, POOL) == before
    assert not await has_shadow(world.service)
    # For the tests after this one.
    await execute(world.service, "delete from aggregate_position where key = :key", key=str(person))
    await execute(world.service, "delete from candidate_profile where candidate_id = :id", id=person)


async def test_it_is_one_at_a_time_written_down_and_over_once(world: World, operator: AsyncClient) -> None:
    person = await world.activate()
    lost = await LostRecord.of(world.service, person)
    rebuild_id = await begin(operator)
    second = await operator.post("/events/rebuilds", json={"projection": "courses", "reason": "another one"})
    assert (second.status_code, second.json()["type"].rpartition("/")[2]) == (409, "conflict")
    assert (await operator.get("/events/rebuilds")).json()["under_way"]["id"] == rebuild_id

    await give_up(world.service, operator, rebuild_id)

    again = await operator.post(f"/events/rebuilds/{rebuild_id}/abort", json={"reason": "not to be had"})
    assert again.status_code == 409
    done = (await operator.get("/events/actions", params={"limit": 2})).json()["items"]
    assert [(one["action"], one["actor"]) for one in done] == [
        ("abort_rebuild", "operator-1"),
        ("rebuild", "operator-1"),
    ]
    assert (done[1]["target"], done[1]["progress"]["ended"]) == ({"projection": "pool"}, 1)
    await lost.publish_again()


async def test_what_the_service_does_not_have_is_refused_by_name(operator: AsyncClient) -> None:
    answer = await operator.post("/events/rebuilds", json={"projection": "faces", "reason": "what is it?"})
    [error] = answer.json()["errors"]
    assert (answer.status_code, error["field"]) == (422, "projection")
    assert "courses, pool" in error["remedy"]
    assert (await operator.get(f"/events/rebuilds/{uuid4()}")).status_code == 404


async def test_while_events_keep_coming_it_comes_to_an_end_and_misses_none(world: World, operator: AsyncClient) -> None:
    people = await live_through(world)

    async def go_on() -> None:
        for _ in range(40):
            for person in people[6:9]:
                await world.service.receive(
                    CandidateProfileChanged(candidate_id=person, profile=world.profile(), shareable=True), wait=False
                )

    telling = asyncio.create_task(go_on())
    done = await ended(world.service, operator, await begin(operator))
    await telling
    assert (done["outcome"], done["changed"]) == ("swapped", 0)
    for person in people[6:9]:
        await world.service.receive(reserved(person))
    before = await bytes_of(world.service, POOL)
    assert (await ended(world.service, operator, await begin(operator)))["changed"] == 0
    assert await bytes_of(world.service, POOL) == before


async def test_another_process_goes_on_where_one_died(world: World, operator: AsyncClient) -> None:
    service, runtime = world.service, world.service.runtime
    await live_through(world)
    person = await world.activate()
    await service.receive(reserved(person))
    lost = await LostRecord.of(service, person)
    rebuild_id = await begin(operator)
    await service.eventually(lambda: says(operator, rebuild_id, "not whole on the bus"))
    await service.eventually(lambda: has_read(operator, rebuild_id))
    runtime.tasks["rebuilds"].cancel()
    await asyncio.wait([runtime.tasks["rebuilds"]])
    made = "select sum(next_offset), (select count(*) from rebuild.candidate_profile) from rebuild.consumer_offset"
    [stood] = (await execute(service, made)).all()
    assert min(stood) > 0

    assert runtime.transport is not None
    assert runtime.consumer is not None
    other = rebuilding.Rebuilder(
        runtime, runtime.transport, runtime.consumer.name, SUBSCRIPTIONS, None, runtime.projections
    )
    runtime.tasks["rebuilds"] = asyncio.create_task(other.run())
    await lost.publish_again()
    done = await ended(service, operator, rebuild_id)
    assert (done["outcome"], done["changed"]) == ("swapped", 0)
    other.stop()
    await runtime.tasks["rebuilds"]


async def test_a_reader_that_was_left_over_finds_no_live_row(world: World) -> None:
    """Its process may be the last to hear that the shadow is gone."""
    await world.activate()
    url = world.service.runtime.settings.database_url.get_secret_value()
    engine = make_engine(url, search_path=shadow.SCHEMA)
    try:
        async with engine.begin() as connection:
            with pytest.raises(ProgrammingError, match="does not exist"):
                await connection.execute(text("update candidate_profile set in_pool = false"))
    finally:
        await engine.dispose()
