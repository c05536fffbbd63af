"""Events of many aggregates that were read together are reacted to together: each once, in its aggregate's order."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest
from pathways_chassis.messaging.consumer import BATCH, LOOK_SECONDS, Consumer
from pathways_chassis.messaging.reactions import APPLIED, Reaction, Told, on, on_many, superseded
from pathways_chassis.tables import outbox, quarantined_record, reaction
from pathways_chassis.testing.miniature import PARTITION, MiniatureService, alumni, hidden
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateBecameAlumni, CandidateHidden
from sqlalchemy import select

PEOPLE = [uuid4() for _ in range(3)]
TRACES = [f"00-{number:032x}-{number:016x}-01" for number in (1, 2, 3)]


@dataclass
class Reader:
    """Reacts to `CandidateBecameAlumni` together and to `CandidateHidden` alone. `reactions` tells of whom, in turn."""

    service: MiniatureService
    reactions: list[list[UUID]] = field(default_factory=list)
    misbehave: Callable[[Told], None] = lambda _: None
    answer: Callable[[Told], Reaction] = lambda _: APPLIED

    async def one(self, work: Work, event: Event) -> Reaction:
        [answer] = await self.together([Told(work, event)])
        return answer

    async def together(self, told: Sequence[Told]) -> Sequence[Reaction]:
        self.reactions.append([UUID(one.event.key) for one in told])
        for one in told:
            await self.service.react(one.work, one.event)
            self.misbehave(one)
        return [self.answer(one) for one in told]

    async def read_all(self, now: Callable[[], float] = time.monotonic) -> None:
        subscriptions = [
            on_many(CandidateBecameAlumni, self.one, self.together),
            on(CandidateHidden, self.one),
        ]
        consumer = Consumer(self.service.runtime, self.service.bus, "reader", subscriptions, None, now=now)
        await self.service.read_all(consumer)


@pytest.fixture
def reader(service: MiniatureService) -> Reader:
    return Reader(service)


async def test_what_was_read_together_is_reacted_to_together(reader: Reader) -> None:
    for person in PEOPLE:
        reader.service.send(alumni(person))
    await reader.read_all()
    assert reader.reactions == [PEOPLE]


async def test_an_aggregate_has_one_event_in_a_reaction_and_all_in_their_order(reader: Reader) -> None:
    for person in (PEOPLE[0], PEOPLE[0], PEOPLE[1], PEOPLE[0], PEOPLE[1]):
        reader.service.send(alumni(person))
    await reader.read_all()
    assert reader.reactions == [PEOPLE[:2], PEOPLE[:2], PEOPLE[:1]]
    assert await reader.service.effects(PEOPLE[0]) == [1, 2, 3]
    assert await reader.service.effects(PEOPLE[1]) == [1, 2]


async def test_an_event_that_is_reacted_to_alone_finds_all_before_it_done(reader: Reader) -> None:
    for event in (alumni(PEOPLE[0]), alumni(PEOPLE[1]), hidden(PEOPLE[2]), alumni(PEOPLE[2])):
        reader.service.send(event)
    await reader.read_all()
    assert reader.reactions == [PEOPLE[:2], [PEOPLE[2]], [PEOPLE[2]]]


async def test_after_a_slow_reaction_less_is_read_at_once(reader: Reader) -> None:
    """No reaction ends in its midst: how long it takes, only the number of its events decides."""
    passed = 0.0

    def take_two_seconds(told: Told) -> None:
        nonlocal passed
        passed += 2
        if len(reader.service.bus.log[PARTITION]) < 6:
            reader.service.send(alumni(PEOPLE[0]))

    reader.misbehave = take_two_seconds
    for person in PEOPLE:
        reader.service.send(alumni(person))
    await reader.read_all(lambda: passed)
    assert reader.service.bus.asked_for[:2] == [BATCH, round(3 * LOOK_SECONDS / 6)]
    assert await reader.service.effects(PEOPLE[0]) == [1, 2, 3, 4]


async def test_what_is_delivered_twice_is_reacted_to_once(reader: Reader) -> None:
    for record in [reader.service.send(alumni(person)) for person in PEOPLE]:
        reader.service.again(record)
    await reader.read_all()
    assert reader.reactions == [PEOPLE]


async def test_where_one_fails_the_others_are_reacted_to_one_by_one(reader: Reader) -> None:
    def fail_for_the_second(told: Told) -> None:
        if told.event.key == str(PEOPLE[1]):
            raise RuntimeError("whatever is tried")

    reader.misbehave = fail_for_the_second
    for person in PEOPLE:
        reader.service.send(alumni(person))
    await reader.read_all()
    assert [await reader.service.effects(person) for person in PEOPLE] == [[1], [], [1]]
    [poison] = await reader.service.rows(quarantined_record)
    assert poison.key == str(PEOPLE[1])


async def test_each_reaction_is_recorded_for_its_own_event(reader: Reader) -> None:
    reader.answer = lambda told: superseded("by a later one") if told.event.key == str(PEOPLE[0]) else APPLIED
    records = [reader.service.send(alumni(person)) for person in PEOPLE]
    await reader.read_all()
    [noted] = await reader.service.rows(reaction)
    assert str(noted.event_id) == dict(records[0].headers)["ce_id"].decode()  # type: ignore[union-attr]  # it has one


async def test_what_follows_is_published_once_with_its_own_cause_and_in_its_trace(reader: Reader) -> None:
    async def publish(told: Sequence[Told]) -> Sequence[Reaction]:
        for work, event in told:
            await work.publish(hidden(event.candidate_id))
        return [APPLIED] * len(told)

    reader.together = publish  # type: ignore[method-assign]  # in this test it does something else
    causes = [
        reader.service.send(alumni(person), changed={"ce_traceparent": trace.encode()})
        for person, trace in zip(PEOPLE, TRACES, strict=True)
    ]
    await reader.read_all()
    async with reader.service.runtime.sessions() as session:
        written = (await session.execute(select(outbox.c.key, outbox.c.headers).order_by(outbox.c.id))).all()
    assert [key for key, _ in written] == [str(person) for person in PEOPLE]
    ids = [dict(cause.headers)["ce_id"].decode() for cause in causes]  # type: ignore[union-attr]  # as above
    assert [headers["ce_causationid"] for _, headers in written] == ids
    assert [headers["ce_traceparent"][3:35] for _, headers in written] == [trace[3:35] for trace in TRACES]
