"""What cannot have its effect yet waits in order; what contradicts is recorded; what is poison is set aside."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from enum import StrEnum
from uuid import UUID, uuid4

import pytest
from pathways_chassis.errors import Conflict
from pathways_chassis.machine import IllegalTransition, RulesBroken, Violation
from pathways_chassis.messaging import applying
from pathways_chassis.messaging.reactions import Reaction, Waiting, conflict, superseded
from pathways_chassis.tables import (
    aggregate_position,
    outbox,
    parked_record,
    quarantined_record,
    reaction,
    task,
)
from pathways_chassis.testing.miniature import MiniatureService, alumni, eventually, hidden
from pathways_chassis.work import Work
from pathways_contracts.event import Event

CANDIDATE = uuid4()


class State(StrEnum):
    OPEN = "open"


def sequence_of(work: Work) -> int:
    assert work.envelope is not None
    assert work.envelope.aggregateseq is not None
    return work.envelope.aggregateseq


def raising(error: Exception, at: int) -> Callable[[Work, Event], Awaitable[Reaction | None]]:
    async def misbehave(work: Work, event: Event) -> Reaction | None:
        if sequence_of(work) == at and event.key == str(CANDIDATE):
            raise error
        return None

    return misbehave


# --- order -----------------------------------------------------------------------------------------------------


async def test_events_behind_a_missing_one_are_parked_and_drained_in_order(service: MiniatureService) -> None:
    for sequence in (1, 3, 5, 4):
        service.send(alumni(CANDIDATE), sequence)
    await service.read_all()
    assert await service.effects() == [1]
    service.send(alumni(CANDIDATE), 2)
    async with service.reading():
        await eventually(lambda: nothing_waits(service))
    assert await service.effects() == [1, 2, 3, 4, 5]


async def test_a_reader_that_never_saw_the_beginning_waits_for_it(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), 7)
    await service.read_all()
    assert await service.effects() == []
    assert [row.state for row in await service.rows(parked_record)] == ["behind"]


async def test_other_aggregates_go_on(service: MiniatureService) -> None:
    other = uuid4()
    service.misbehave = raising(Waiting("a vacancy"), at=1)
    for candidate in (CANDIDATE, other, CANDIDATE, other):
        service.send(alumni(candidate))
    await service.read_all()
    assert await service.effects() == [1, 2]
    assert await service.effects(other) == [1, 2]


async def test_a_monotone_event_is_applied_while_others_wait_and_not_again_in_its_turn(
    service: MiniatureService,
) -> None:
    service.send(alumni(CANDIDATE), 1)
    ahead = service.send(hidden(CANDIDATE), 3)
    service.again(ahead)
    service.send(alumni(CANDIDATE), 4)
    await service.read_all()
    assert await service.effects() == [1, 3]
    service.send(alumni(CANDIDATE), 2)
    service.again(ahead)
    async with service.reading():
        await eventually(lambda: nothing_waits(service))
    assert await service.effects() == [1, 3, 2, 4]


async def test_a_monotone_event_that_contradicts_ahead_of_its_turn_takes_nobody_elses(
    service: MiniatureService,
) -> None:
    service.misbehave = raising(Conflict("hidden already", "nothing"), at=3)
    service.send(alumni(CANDIDATE), 1)
    service.send(hidden(CANDIDATE), 3)
    service.send(alumni(CANDIDATE), 2)
    async with service.reading():
        await eventually(lambda: nothing_waits(service))
        await eventually(lambda: position_is(service, 3))
    assert await service.effects() == [1, 2]
    assert [row.outcome for row in await service.rows(reaction)] == ["conflict"]


async def test_only_what_was_parked_wakes_who_takes_it_up(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[bool] = []
    async with service.reading(drain=False) as consumer:
        monkeypatch.setattr(consumer._draining, "wake", lambda: woken.append(True))
        service.send(alumni(CANDIDATE), 1)
        await eventually(lambda: position_is(service, 1))
        assert woken == []
        service.send(alumni(CANDIDATE), 3)
        await eventually(lambda: is_parked_as(service, 3, "behind"))
        await eventually(service._everything_is_committed(consumer))
        assert woken == [True]


# --- waiting ---------------------------------------------------------------------------------------------------


async def test_a_reaction_waits_durably_for_its_prerequisite_and_later_events_wait_behind_it(
    service: MiniatureService,
) -> None:
    service.misbehave = raising(Waiting("the vacancy of this application", timedelta(hours=1)), at=2)
    for _ in range(4):
        service.send(alumni(CANDIDATE))
    await service.read_all()
    assert await service.effects() == [1], "what the waiting reaction had written is undone"
    waiting = {row.aggregate_seq: row for row in await service.rows(parked_record)}
    assert {sequence: row.state for sequence, row in waiting.items()} == {2: "waiting", 3: "behind", 4: "behind"}
    assert waiting[2].prerequisite == "the vacancy of this application"
    assert waiting[2].deadline - waiting[2].recorded_at > timedelta(minutes=59)
    service.misbehave = None
    async with service.reading():
        await eventually(lambda: nothing_waits(service))
    assert await service.effects() == [1, 2, 3, 4]


async def test_one_that_was_parked_behind_another_may_itself_wait(service: MiniatureService) -> None:
    service.misbehave = raising(Waiting("an employer", timedelta(hours=1)), at=2)
    service.send(alumni(CANDIDATE), 2)
    service.send(alumni(CANDIDATE), 1)
    async with service.reading():
        await eventually(lambda: is_parked_as(service, 2, "waiting"))
        [row] = await service.rows(parked_record)
        assert row.prerequisite == "an employer"
        assert row.deadline is not None
        service.misbehave = None
        await eventually(lambda: nothing_waits(service))
    assert await service.effects() == [1, 2]


async def test_after_its_deadline_a_person_is_asked_and_the_aggregate_goes_on(service: MiniatureService) -> None:
    service.misbehave = raising(Waiting("a vacancy", timedelta(0)), at=1)
    service.send(alumni(CANDIDATE))
    service.send(alumni(CANDIDATE))
    async with service.reading():
        await eventually(lambda: position_is(service, 2))
    assert await service.effects() == [2], "what the reaction had written before it waited is undone"
    [row] = await service.rows(task)
    assert (row.kind, row.state) == ("reaction_conflict", "open")
    assert row.evidence["conflict"] == "waited in vain for a vacancy"


# --- conflicts -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "error",
    [
        IllegalTransition("case", State.OPEN, State.OPEN, []),
        RulesBroken([Violation("state", "must be open", "open it")]),
        Conflict("is closed", "open it"),
    ],
)
async def test_a_contradiction_is_recorded_with_a_task_undone_and_passed(
    service: MiniatureService, error: Exception
) -> None:
    service.misbehave = raising(error, at=1)
    service.send(alumni(CANDIDATE))
    service.send(alumni(CANDIDATE))
    await service.read_all()
    assert await service.effects() == [2]
    assert [row.outcome for row in await service.rows(reaction)] == ["conflict"]
    assert len(await service.rows(task)) == 1


async def test_a_reaction_may_say_itself_that_it_was_superseded_or_conflicts(service: MiniatureService) -> None:
    async def answer(work: Work, event: Event) -> Reaction | None:
        return superseded("a later one") if sequence_of(work) == 1 else conflict("two at once")

    service.misbehave = answer
    service.send(alumni(CANDIDATE))
    service.send(alumni(CANDIDATE))
    await service.read_all()
    assert [row.outcome for row in await service.rows(reaction)] == ["superseded", "conflict"]
    assert [row.evidence["conflict"] for row in await service.rows(task)] == ["two at once"]


# --- poison ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "changed"),
    [
        ("unknown_type", {"ce_type": b"candidate.candidate.flew_away"}),
        ("unknown_version", {"ce_eventversion": b"99"}),
        ("schema_violation", {"value": b'{"candidate_id": 7}'}),
        ("schema_violation", {"value": b"\xff\x00"}),
    ],
)
async def test_poison_with_a_place_is_quarantined_and_later_events_wait_behind_it(
    service: MiniatureService, reason: str, changed: dict[str, bytes | None]
) -> None:
    service.send(alumni(CANDIDATE))
    poison = service.send(alumni(CANDIDATE), changed=changed)
    service.again(poison)
    service.send(alumni(CANDIDATE))
    await service.read_all()
    assert await service.effects() == [1]
    [row] = await service.rows(quarantined_record)
    assert row.reason == reason
    assert row.value == poison.value
    assert {row.aggregate_seq: row.state for row in await service.rows(parked_record)} == {2: "poisoned", 3: "behind"}
    [told] = await service.rows(outbox)
    assert (told.topic, told.headers["quarantine-reason"]) == ("quarantine.candidate", reason)


@pytest.mark.parametrize(
    "changed",
    [
        {"ce_id": None},
        {"ce_id": b"\xff"},
        {"ce_aggregateseq": None},
        {"ce_aggregateseq": b"99999999999"},
        {"ce_partitionkey": b"another aggregate"},
        {"value": None},
        {"with-a-nul": b"\x00", "ce_specversion": b"0"},
    ],
)
async def test_what_cannot_be_decoded_is_quarantined_whole(
    service: MiniatureService, changed: dict[str, bytes | None]
) -> None:
    service.send(alumni(CANDIDATE), 1, changed=changed)
    service.send(alumni(CANDIDATE), 1)
    await service.read_all()
    assert [row.reason for row in await service.rows(quarantined_record)] == ["undecodable"]
    assert await service.effects() == [1]


@pytest.mark.parametrize("key", [None, "with\0nul"])
async def test_a_key_that_no_event_has_stops_nothing(service: MiniatureService, key: str | None) -> None:
    service.bus.append(key, b"", [])
    service.send(alumni(CANDIDATE))
    await service.read_all()
    assert await service.effects() == [1]
    assert len(await service.rows(quarantined_record)) == 1


async def test_a_reaction_that_fails_at_every_attempt_is_quarantined(service: MiniatureService) -> None:
    attempts = 0

    async def fail(work: Work, event: Event) -> Reaction | None:
        nonlocal attempts
        attempts += 1
        raise RuntimeError("text that must not be kept")

    service.misbehave = fail
    service.send(alumni(CANDIDATE))
    await service.read_all()
    assert attempts == 6, "once in the batch, five times alone"
    [row] = await service.rows(quarantined_record)
    assert (row.reason, row.detail) == ("handler_failed", "RuntimeError")
    assert await service.effects() == []


async def test_a_parked_record_whose_reaction_keeps_failing_is_quarantined_too(service: MiniatureService) -> None:
    service.misbehave = raising(RuntimeError("again and again"), at=2)
    service.send(alumni(CANDIDATE), 2)
    service.send(alumni(CANDIDATE), 3)
    service.send(alumni(CANDIDATE), 1)
    async with service.reading():
        await eventually(lambda: is_parked_as(service, 2, "poisoned"))
    [row] = await service.rows(quarantined_record)
    assert (row.reason, row.offset) == ("handler_failed", 0)
    assert await service.effects() == [1]


async def test_a_duplicate_of_what_is_done_is_no_poison(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), 1)
    service.send(alumni(CANDIDATE), 1, changed={"value": b"not its body"})
    service.send(alumni(CANDIDATE), 1, changed={"ce_eventversion": b"99"})
    await service.read_all()
    assert await service.rows(quarantined_record) == []


async def test_quarantining_an_event_hides_its_person_in_the_same_transaction(service: MiniatureService) -> None:
    async def hide(work: Work, topic: str, key: str) -> None:
        await work.publish(hidden(UUID(key)))

    service.on_quarantine = hide
    service.send(alumni(CANDIDATE), changed={"value": b"broken"})
    await service.read_all()
    assert {row.topic for row in await service.rows(outbox)} == {"quarantine.candidate", "candidate.candidate"}


async def test_a_record_that_cannot_even_be_set_aside_stalls_its_partition_and_is_seen(
    service: MiniatureService,
) -> None:
    cannot_hide = True

    async def hide(work: Work, topic: str, key: str) -> None:
        if cannot_hide:
            raise LookupError("no such person")

    service.on_quarantine = hide
    service.send(alumni(CANDIDATE), changed={"value": b"broken"})
    async with service.reading() as consumer:
        await eventually(lambda: says(consumer.unready, "candidate.candidate-0 is stuck (LookupError)"))
        assert await service.offset() == 0
        cannot_hide = False
        await eventually(lambda: says(consumer.unready, None))
    assert len(await service.rows(quarantined_record)) == 1


async def test_too_much_poison_halts_consumption_and_readiness_says_so(service: MiniatureService) -> None:
    for _ in range(applying.POISON_LIMIT + 5):
        service.send(alumni(uuid4()), changed={"value": b"broken"})
    service.send(alumni(CANDIDATE))
    consumer = service.consumer()
    service.runtime.consumer = consumer
    async with service.reading(consumer):
        await eventually(lambda: says(lambda: consumer.halted is not None, True))
        assert "halted" in str((await service.runtime.readiness())["consumer"])
    assert len(await service.rows(quarantined_record)) == applying.POISON_LIMIT
    assert await service.offset() == applying.POISON_LIMIT
    assert await service.effects() == []


async def test_poison_that_is_spread_over_time_halts_nothing() -> None:
    now = 0.0
    limit = applying.PoisonLimit(lambda: now)
    for _ in range(10 * applying.POISON_LIMIT):
        now += applying.POISON_WINDOW_SECONDS / applying.POISON_LIMIT + 0.1
        limit.check()
        limit.count()


# --- restored producers while something waits --------------------------------------------------------------------


async def test_while_something_waits_nothing_of_a_restored_producer_is_lost(service: MiniatureService) -> None:
    service.misbehave = raising(Waiting("a vacancy"), at=3)
    for sequence in (1, 2, 3, 4):
        service.send(alumni(CANDIDATE), sequence)
    for sequence in (2, 3, 4):
        service.send(alumni(CANDIDATE), sequence, epoch=1)
    await service.read_all()
    service.misbehave = None
    async with service.reading():
        await eventually(lambda: nothing_waits(service))
    assert await service.effects() == [1, 2, 2, 3, 4], "3 and 4 of the lost time line never were"
    [position] = await service.rows(aggregate_position)
    assert (position.producer_epoch, position.last_seq) == (1, 4)


async def nothing_waits(service: MiniatureService) -> bool:
    blocked = [row for row in await service.rows(aggregate_position) if row.blocked]
    return service.bus.is_read() and not blocked and not await service.rows(parked_record)


async def position_is(service: MiniatureService, sequence: int) -> bool:
    return [row.last_seq for row in await service.rows(aggregate_position)] == [sequence]


async def is_parked_as(service: MiniatureService, sequence: int, state: str) -> bool:
    return any(row.aggregate_seq == sequence and row.state == state for row in await service.rows(parked_record))


async def says(question: Callable[[], object], answer: object) -> bool:
    return question() == answer
