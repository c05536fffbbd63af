"""What one look at the bus brings is applied in one transaction over its partitions; trouble stays with its own."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID, uuid4

import pytest
from pathways_chassis.messaging import positions
from pathways_chassis.messaging.consumer import LOOK_SECONDS
from pathways_chassis.messaging.partitioner import partition_of
from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.messaging.transport import TopicPartition
from pathways_chassis.tables import quarantined_record
from pathways_chassis.testing.miniature import TOPIC, MiniatureService, alumni, eventually, hidden
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from sqlalchemy import Integer, Text, column, func, insert, select, table, text

PARTITIONS = 3


def someone_of(partition: int) -> UUID:
    """The id of a person whose events go to the partition."""
    return next(key for key in iter(uuid4, None) if partition_of(str(key), PARTITIONS) == partition)


@pytest.fixture
def people(service: MiniatureService) -> list[UUID]:
    """One person in each of three partitions."""
    service.bus.count = PARTITIONS
    return [someone_of(partition) for partition in range(PARTITIONS)]


async def test_one_look_is_one_transaction(service: MiniatureService, people: list[UUID]) -> None:
    transactions = set()

    async def note(work: Work, event: Event) -> Reaction | None:
        transactions.add((await work.session.execute(text("select pg_current_xact_id()::text"))).scalar_one())
        return None

    service.misbehave = note
    for person in (*people, *people):
        service.send(alumni(person))
    await service.read_all()
    assert len(transactions) == 1
    for person in people:
        assert await service.effects(person) == [1, 2]


async def test_events_of_different_partitions_are_applied_by_their_time(
    service: MiniatureService, people: list[UUID]
) -> None:
    """A consent that was given before a match reaches its reader before it, though another partition holds it."""
    seen: list[str] = []

    async def note(work: Work, event: Event) -> Reaction | None:
        seen.append(event.key)
        return None

    service.misbehave = note
    order = [people[2], people[0], people[1], people[0], people[2]]
    for person in order:
        service.send(alumni(person))
    await service.read_all()
    assert seen == [str(person) for person in order]


async def test_a_failure_in_one_partition_undoes_the_look_and_is_met_in_its_own_partition(
    service: MiniatureService, people: list[UUID]
) -> None:
    async def fail_always(work: Work, event: Event) -> Reaction | None:
        if event.key == str(people[1]):
            raise RuntimeError("whatever is tried")
        return None

    service.misbehave = fail_always
    for person in (*people, *people):
        service.send(alumni(person))
    await service.read_all()
    assert await service.effects(people[0]) == await service.effects(people[2]) == [1, 2]
    assert await service.effects(people[1]) == []
    [poison] = await service.rows(quarantined_record)
    assert poison.key == str(people[1])


async def test_a_partition_that_was_taken_over_does_not_hold_up_the_others(
    service: MiniatureService, people: list[UUID]
) -> None:
    async with service.reading():
        await eventually(lambda: _is_assigned(service))
        async with service.runtime.sessions() as session, session.begin():
            await positions.take_over(session, "reader", [TopicPartition(TOPIC, 1)])
        for person in people:
            service.send(alumni(person))
        await eventually(lambda: _read(service))
    assert [await service.effects(person) for person in people] == [[1], [], [1]]
    await service.read_all()
    assert await service.effects(people[1]) == [1]


async def test_a_slow_look_leaves_the_rest_of_every_partition_to_the_next(
    service: MiniatureService, people: list[UUID]
) -> None:
    passed = 0.0

    async def take_a_look_of_time(work: Work, event: Event) -> Reaction | None:
        nonlocal passed
        passed += LOOK_SECONDS
        seen.append((event.key, len(service.bus.committed)))
        return None

    seen: list[tuple[str, int]] = []
    service.misbehave = take_a_look_of_time
    for person in (*people, *people):
        service.send(alumni(person))
    await service.read_all(service.consumer(lambda: passed))
    assert [await service.effects(person) for person in people] == [[1, 2]] * 3
    assert [key for key, _ in seen] == [str(person) for person in (*people, *people)], "each once, by time"
    assert [committed for _, committed in seen[:4]] == [0, 1, 2, 3], "each in a look of its own"


async def test_one_partition_that_is_asked_back_ends_the_look_with_the_record_in_hand(
    service: MiniatureService, people: list[UUID]
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()
    seen: list[tuple[str, int]] = []

    async def hold(work: Work, event: Event) -> Reaction | None:
        seen.append((event.key, len(service.bus.committed)))
        begun.set()
        await go_on.wait()
        return None

    service.misbehave = hold
    for person in people:
        service.send(alumni(person))
    async with service.reading():
        await begun.wait()
        last = TopicPartition(TOPIC, PARTITIONS - 1)
        leaving = asyncio.create_task(service.bus.subscriptions[0].revoke([last]))
        await asyncio.sleep(0)
        assert not leaving.done()
        go_on.set()
        await asyncio.wait_for(leaving, 2)
        await eventually(lambda: _stands_at(service, people[1], [1]))
        assert seen == [(str(people[0]), 0), (str(people[1]), 1)], "what was done is kept, the rest is of the next look"
        await service.bus.subscriptions[0].assign()
        await eventually(lambda: _stands_at(service, people[2], [1]))
    assert [key for key, _ in seen] == [str(person) for person in people]


async def _stands_at(service: MiniatureService, person: UUID, effects: list[int]) -> bool:
    return await service.effects(person) == effects


async def _is_assigned(service: MiniatureService) -> bool:
    return bool(service.bus.subscriptions)


async def _read(service: MiniatureService) -> bool:
    return service.bus.is_read()


# --- rows held back over a run ------------------------------------------------------------------------------------

_NOTED = table("noted", column("event_type", Text), column("place", Integer))
_NOTE = insert(_NOTED)


@pytest.fixture
async def noted(service: MiniatureService) -> Callable[[], Awaitable[list[str]]]:
    """A table that reactions note events in; every reaction tells how many notes it could see."""
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(text("create table noted (event_type text not null, place int not null)"))

    async def read() -> list[str]:
        async with service.runtime.sessions() as session:
            return [row.event_type for row in await session.execute(select(_NOTED).order_by(_NOTED.c.place))]

    return read


async def test_rows_of_one_type_are_written_together_and_seen_by_the_next_type(
    service: MiniatureService, people: list[UUID], noted: Callable[[], Awaitable[list[str]]]
) -> None:
    seen: list[int] = []

    async def note(work: Work, event: Event) -> Reaction | None:
        found = await work.session.execute(select(func.count()).select_from(_NOTED))
        seen.append(found.scalar_one())
        await work.write(_NOTE, {"event_type": type(event).__name__, "place": len(seen)})
        return None

    service.misbehave = note
    for event in (alumni(people[0]), alumni(people[1]), hidden(people[0]), hidden(people[1]), alumni(people[2])):
        service.send(event)
    await service.read_all()
    kinds = ["CandidateBecameAlumni"] * 2 + ["CandidateHidden"] * 2 + ["CandidateBecameAlumni"]
    assert await noted() == kinds
    assert seen == [0, 0, 2, 2, 4]


async def test_rows_held_back_are_undone_with_their_look_and_written_once(
    service: MiniatureService, people: list[UUID], noted: Callable[[], Awaitable[list[str]]]
) -> None:
    tried = 0

    async def note(work: Work, event: Event) -> Reaction | None:
        nonlocal tried
        tried += 1
        await work.write(_NOTE, {"event_type": event.key, "place": people.index(UUID(event.key))})
        if tried == len(people):
            raise RuntimeError("the first look fails at its last record")
        return None

    service.misbehave = note
    for person in people:
        service.send(alumni(person))
    await service.read_all()
    assert await noted() == [str(person) for person in people]


async def test_a_row_that_cannot_be_written_is_poison_of_its_own_record_alone(
    service: MiniatureService, people: list[UUID], noted: Callable[[], Awaitable[list[str]]]
) -> None:
    async def note(work: Work, event: Event) -> Reaction | None:
        place = None if event.key == str(people[1]) else people.index(UUID(event.key))
        await work.write(_NOTE, {"event_type": event.key, "place": place})
        return None

    service.misbehave = note
    for person in people:
        service.send(alumni(person))
    await service.read_all()
    assert await noted() == [str(people[0]), str(people[2])]
    [poison] = await service.rows(quarantined_record)
    assert poison.key == str(people[1])
