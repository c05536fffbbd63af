"""A fact told in several versions: each reader takes one of them once, and none that it reads is lost."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import ClassVar
from uuid import UUID, uuid4

import pytest
from pathways_chassis.actor import Actor, ActorKind, timer_actor
from pathways_chassis.clock import system_now
from pathways_chassis.messaging import applying, decoding, operating
from pathways_chassis.messaging.consumer import Consumer
from pathways_chassis.messaging.operating import Republish
from pathways_chassis.messaging.reactions import APPLIED, Reaction, on
from pathways_chassis.messaging.relay import Relay
from pathways_chassis.messaging.transport import Record
from pathways_chassis.tables import aggregate_position, outbox, parked_record, quarantined_record, republication
from pathways_chassis.testing.miniature import MiniatureService, alumni, eventually, hidden
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from pathways_contracts.events.candidate.candidate import CandidateBecameAlumni, CandidateHidden

CANDIDATE = uuid4()


class AlumniAnew(CandidateBecameAlumni):
    """Version 2, which says more."""

    version: ClassVar = 2
    year: int


class HiddenAnew(CandidateHidden):
    """Version 2 of what is applied at once."""

    version: ClassVar = 2


OLD, NEW = CandidateBecameAlumni, AlumniAnew


@pytest.fixture
def both_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The contracts of this reader have both versions; without this, the older one alone."""
    known = {**EVENTS, **{(event.wire_name, event.version): event for event in (AlumniAnew, HiddenAnew)}}
    for module in (decoding, applying):
        monkeypatch.setattr(module, "EVENTS", known)


class Reader:
    """A consumer of this service that notes what it took."""

    def __init__(self, service: MiniatureService, *events: type[Event]) -> None:
        self._service = service
        self._events = events
        self.taken: list[tuple[int, int | None]] = []

    async def react(self, work: Work, event: Event) -> Reaction:
        assert work.envelope is not None
        self.taken.append((event.version, work.envelope.aggregateseq))
        return APPLIED

    async def read(self, *, to: int = 0) -> list[tuple[int, int | None]]:
        """What was taken of all that is on the bus: version and sequence. `to` is the position to wait for."""
        events: list[type[Event]] = [*self._events, CandidateHidden, HiddenAnew]
        subscriptions = [on(event, self.react) for event in events]
        consumer = Consumer(self._service.runtime, self._service.bus, "reader", subscriptions, None)
        async with self._service.reading(consumer):
            await eventually(self._is_read)
            if to:
                await eventually(lambda: _stands_at(self._service, to))
        return self.taken

    async def _is_read(self) -> bool:
        return self._service.bus.is_read()


async def tell(service: MiniatureService, event: Event, *older: Event) -> list[Record]:
    """Publish one fact as its producer does; returns its records, which the bus has not got yet."""
    async with service.runtime.sessions() as session, session.begin():
        await service.runtime.work(session, timer_actor("test")).publish(event, older=older)
    return await carried(service)


async def carried(service: MiniatureService) -> list[Record]:
    """What the relay brought to the bus since the last time, taken off it again."""
    before = service.bus.length()
    relay = Relay(service.url, service.bus, "relay")
    task = asyncio.create_task(relay.run())
    await eventually(lambda: _is_carried(service))
    relay.stop()
    await task
    [records] = service.bus.log.values()
    new = records[before:]
    del records[before:]
    return new


def deliver(service: MiniatureService, records: Sequence[Record]) -> None:
    for record in records:
        service.bus.append(record.key, record.value, record.headers)


async def _is_carried(service: MiniatureService) -> bool:
    return all(row.published_at is not None for row in await service.rows(outbox))


def told_twice(year: int = 2030, candidate: UUID = CANDIDATE) -> tuple[Event, Event]:
    return AlumniAnew(candidate_id=candidate, year=year), alumni(candidate)


async def test_one_fact_in_two_versions_has_one_number_and_one_factid(service: MiniatureService) -> None:
    new, old = await tell(service, *told_twice())
    headers = [{name: (value or b"").decode() for name, value in record.headers} for record in (new, old)]
    assert [each["ce_eventversion"] for each in headers] == ["2", "1"]
    assert [each["ce_factversions"] for each in headers] == ["2 1", "2 1"]
    assert [each["ce_aggregateseq"] for each in headers] == ["1", "1"]
    assert headers[0]["ce_factid"] == headers[1]["ce_factid"] == headers[0]["ce_id"] != headers[1]["ce_id"]
    [alone] = await tell(service, alumni(CANDIDATE))
    assert "ce_factversions" not in dict(alone.headers)
    assert dict(alone.headers)["ce_aggregateseq"] == b"2"


@pytest.mark.usefixtures("both_are_known")
@pytest.mark.parametrize(
    ("events", "taken"),
    [((OLD,), [(1, 1), (1, 2)]), ((NEW,), [(2, 1), (2, 2)]), ((OLD, NEW), [(2, 1), (2, 2)])],
    ids=["a reader of the old", "a reader of the new", "a reader of both"],
)
@pytest.mark.parametrize("repeated", [(), (0,), (1,), (0, 1, 0)])
async def test_each_reader_takes_each_fact_once(
    service: MiniatureService,
    events: Sequence[type[Event]],
    taken: list[tuple[int, int]],
    repeated: Sequence[int],
) -> None:
    for year in (2030, 2031):
        pair = await tell(service, *told_twice(year))
        deliver(service, pair)
        deliver(service, [pair[number] for number in repeated])
    assert await Reader(service, *events).read() == taken
    assert await service.rows(parked_record) == await service.rows(quarantined_record) == []


async def test_a_reader_whose_contracts_lack_the_new_version_takes_the_old_one(service: MiniatureService) -> None:
    deliver(service, [*await tell(service, *told_twice()), *await tell(service, alumni(CANDIDATE))])
    assert await Reader(service, OLD).read() == [(1, 1), (1, 2)]
    assert await service.rows(quarantined_record) == []


async def test_a_service_that_does_not_read_such_facts_passes_both_by(service: MiniatureService) -> None:
    deliver(service, [*await tell(service, *told_twice()), *await tell(service, hidden(CANDIDATE))])
    assert await Reader(service).read() == [(1, 2)]
    assert await service.rows(quarantined_record) == []


async def test_a_new_version_alone_is_poison_and_later_events_wait_behind_it(service: MiniatureService) -> None:
    deliver(service, [*await tell(service, told_twice()[0]), *await tell(service, alumni(CANDIDATE))])
    assert await Reader(service, OLD).read() == []
    assert [row.reason for row in await service.rows(quarantined_record)] == ["unknown_version"]
    assert {row.state for row in await service.rows(parked_record)} == {"poisoned", "behind"}


@pytest.mark.usefixtures("both_are_known")
@pytest.mark.parametrize(("reads", "told"), [(OLD, 0), (NEW, 1)], ids=["the new alone", "the old alone"])
async def test_a_version_that_the_contracts_know_and_this_reader_does_not_is_poison_alone(
    service: MiniatureService, reads: type[Event], told: int
) -> None:
    """Skipped, the fact would be lost to this reader without anybody seeing it."""
    deliver(service, await tell(service, told_twice()[told]))
    assert await Reader(service, reads).read() == []
    assert [row.reason for row in await service.rows(quarantined_record)] == ["unknown_version"]


@pytest.mark.usefixtures("both_are_known")
@pytest.mark.parametrize(("first", "then"), [((OLD,), (OLD, NEW)), ((OLD, NEW), (OLD,)), ((OLD, NEW), (NEW,))])
async def test_while_readers_are_replaced_between_the_two_versions_the_fact_is_taken_once(
    service: MiniatureService, first: Sequence[type[Event]], then: Sequence[type[Event]]
) -> None:
    new, old = await tell(service, *told_twice())
    deliver(service, [new])
    taken = await Reader(service, *first).read()
    deliver(service, [old, *await tell(service, *told_twice(2031))])
    taken += await Reader(service, *then).read()
    assert [sequence for _, sequence in taken] == [1, 2]
    assert await service.rows(quarantined_record) == []


@pytest.mark.usefixtures("both_are_known")
async def test_a_reader_that_changes_between_them_without_reading_both_for_a_while_waits_and_loses_nothing(
    service: MiniatureService,
) -> None:
    new, old = await tell(service, *told_twice())
    deliver(service, [new])
    assert await Reader(service, OLD).read() == []
    deliver(service, [old])
    assert await Reader(service, NEW).read() == []
    assert [row.reason for row in await service.rows(quarantined_record)] == ["unknown_version"], "and can be replayed"


@pytest.mark.usefixtures("both_are_known")
async def test_a_monotone_fact_in_two_versions_is_applied_once_ahead_of_its_turn(service: MiniatureService) -> None:
    [first] = await tell(service, alumni(CANDIDATE))
    ahead = await tell(service, HiddenAnew(candidate_id=CANDIDATE, reason="at_own_wish"), hidden(CANDIDATE))
    deliver(service, [*ahead, *ahead])
    reader = Reader(service, OLD)
    assert await reader.read() == [(2, 2)]
    deliver(service, [first])
    assert await reader.read(to=2) == [(2, 2), (1, 1)]


async def test_what_is_no_older_version_of_the_fact_is_refused(service: MiniatureService) -> None:
    for other in (hidden(CANDIDATE), alumni(uuid4())):
        with pytest.raises(ValueError, match="is not an older version of"):
            await tell(service, AlumniAnew(candidate_id=CANDIDATE, year=2030), other)
    assert await service.rows(outbox) == []


async def test_while_events_are_gathered_a_fact_in_two_versions_keeps_its_turn(service: MiniatureService) -> None:
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        async with work.gathering():
            await work.publish(alumni(CANDIDATE))
            await work.publish(told_twice()[0], older=told_twice()[1:])
            await work.publish(alumni(CANDIDATE))
    carried_to_the_bus = [dict(record.headers) for record in await carried(service)]
    assert [(each["ce_eventversion"], each["ce_aggregateseq"]) for each in carried_to_the_bus] == [
        (b"1", b"1"),
        (b"2", b"2"),
        (b"1", b"2"),
        (b"1", b"3"),
    ]


async def test_events_of_before_the_two_versions_are_read_as_ever(service: MiniatureService) -> None:
    deliver(service, await tell(service, alumni(CANDIDATE)))
    assert await Reader(service, OLD, NEW).read() == [(1, 1)]


async def _stands_at(service: MiniatureService, sequence: int) -> bool:
    return [(row.last_seq, row.blocked) for row in await service.rows(aggregate_position)] == [(sequence, 0)]


async def test_what_is_published_again_has_both_versions(service: MiniatureService) -> None:
    told = await tell(service, *told_twice())
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, Actor(ActorKind.PERSON, "operator-1"))
        since = system_now() - timedelta(days=1)
        await operating.republish(work, Republish(reason="the bus lost it", since=since))
    relay = Relay(service.url, service.bus, "relay")
    task = asyncio.create_task(relay.run())
    await eventually(lambda: _is_over(service))
    relay.stop()
    await task
    [again] = service.bus.log.values()
    assert [record.headers for record in again] == [record.headers for record in told]


async def _is_over(service: MiniatureService) -> bool:
    return all(row.ended_at is not None for row in await service.rows(republication))
