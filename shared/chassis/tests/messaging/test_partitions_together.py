"""What one look at the bus brings is applied in one transaction over its partitions; trouble stays with its own."""

from uuid import UUID, uuid4

import pytest
from pathways_chassis.messaging import positions
from pathways_chassis.messaging.partitioner import partition_of
from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.messaging.transport import TopicPartition
from pathways_chassis.tables import quarantined_record
from pathways_chassis.testing.miniature import TOPIC, MiniatureService, alumni, eventually
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from sqlalchemy import text

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


async def _is_assigned(service: MiniatureService) -> bool:
    return bool(service.bus.subscriptions)


async def _read(service: MiniatureService) -> bool:
    return service.bus.is_read()
