"""What was set aside is delivered once more or given up: once, in its turn, and nobody is shown who may have left."""

from collections.abc import Awaitable, Callable
from itertools import product
from typing import Any
from uuid import UUID, uuid4

import pytest
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import IllegalTransition, RulesBroken
from pathways_chassis.messaging import applying, decoding, draining, operating
from pathways_chassis.messaging.decoding import PoisonReason
from pathways_chassis.messaging.operating import Act, Replay
from pathways_chassis.messaging.quarantine import DEAD_LETTER, DeadLetterAction, DeadLetterState
from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.tables import (
    aggregate_position,
    operator_action,
    outbox,
    parked_record,
    quarantined_record,
    task,
)
from pathways_chassis.testing.miniature import MiniatureService, alumni, effect, eventually, hidden
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from sqlalchemy import func, select

CANDIDATE = uuid4()
OPERATOR = Actor(ActorKind.PERSON, "operator-1")
ACT = Act(reason="the reader was mended")
BROKEN: dict[str, bytes | None] = {"value": b"broken"}


async def operate(service: MiniatureService, what: Callable[[Work], Awaitable[Any]]) -> Any:
    """One decision of an operator, in a transaction of its own."""
    async with service.runtime.sessions() as session, session.begin():
        return await what(service.runtime.work(session, OPERATOR))


async def replay(service: MiniatureService, **wanted: Any) -> UUID:
    action: UUID = await operate(service, lambda work: operating.replay(work, Replay(reason=ACT.reason, **wanted)))
    return action


async def discard(service: MiniatureService, letter_id: UUID) -> None:
    await operate(service, lambda work: operating.discard(work, letter_id, ACT))


def failing(at: int, error: type[Exception] = RuntimeError) -> Callable[[Work, Event], Awaitable[Reaction | None]]:
    async def misbehave(work: Work, event: Event) -> Reaction | None:
        assert work.envelope is not None
        if work.envelope.aggregateseq == at and event.key == str(CANDIDATE):
            raise error
        return None

    return misbehave


async def letters(service: MiniatureService) -> list[Any]:
    return sorted(await service.rows(quarantined_record), key=lambda letter: letter.offset)


async def stand(service: MiniatureService, *states: str) -> bool:
    """Whether the dead letters have these states, and nothing else waits to be taken up."""
    return [letter.state for letter in await letters(service)] == list(states)


async def position_of(service: MiniatureService, key: UUID = CANDIDATE) -> Any:
    [found] = [row for row in await service.rows(aggregate_position) if row.key == str(key)]
    return found


async def is_at(service: MiniatureService, sequence: int) -> bool:
    position = await position_of(service)
    return bool(position.last_seq == sequence and not position.blocked)


# --- replay ----------------------------------------------------------------------------------------------------


async def test_a_replayed_record_is_applied_once_in_its_turn_and_what_waits_behind_it_follows(
    service: MiniatureService,
) -> None:
    service.misbehave = failing(at=2)
    for _ in range(4):
        service.send(alumni(CANDIDATE))
    await service.read_all()
    assert await service.effects() == [1]
    [letter] = await letters(service)
    assert (letter.aggregate_seq, letter.attempt, letter.state) == (2, 1, "open")

    service.misbehave = None
    action = await replay(service, ids=[letter.id])
    async with service.reading():
        await eventually(lambda: stand(service, "replayed"))
        await eventually(lambda: is_at(service, 4))
    assert await service.effects() == [1, 2, 3, 4]
    assert await service.rows(parked_record) == []
    async with service.runtime.sessions() as session:
        assert await operating.progress_of(session, [action]) == {action: {"replayed": 1}}


async def test_what_was_replayed_is_a_duplicate_when_the_bus_delivers_it_again(service: MiniatureService) -> None:
    service.misbehave = failing(at=1)
    record = service.send(alumni(CANDIDATE))
    await service.read_all()
    service.misbehave = None
    await replay(service, topic=record.topic)
    async with service.reading():
        await eventually(lambda: stand(service, "replayed"))
        service.again(record)
        await eventually(lambda: is_read(service))
    assert await service.effects() == [1]


async def test_two_of_one_aggregate_are_replayed_in_their_order(service: MiniatureService) -> None:
    async def fail(work: Work, event: Event) -> Reaction | None:
        raise RuntimeError

    service.misbehave = fail
    service.send(alumni(CANDIDATE))
    await service.read_all()
    service.misbehave = failing(at=2)
    service.send(alumni(CANDIDATE))
    service.send(alumni(CANDIDATE))
    await replay(service, poison=PoisonReason.HANDLER_FAILED)
    async with service.reading():
        await eventually(lambda: stand(service, "replayed", "open"))
    service.misbehave = None
    await replay(service, poison=PoisonReason.HANDLER_FAILED)
    async with service.reading():
        await eventually(lambda: is_at(service, 3))
    assert await service.effects() == [1, 2, 3]


async def test_the_later_of_two_waits_for_the_earlier(service: MiniatureService) -> None:
    first = service.send(alumni(CANDIDATE), changed=BROKEN)
    service.send(alumni(CANDIDATE), changed=BROKEN)
    await service.read_all()
    earlier, later = await letters(service)
    assert earlier.offset == first.offset
    await replay(service, ids=[later.id])
    await service.look_at_parked()
    assert await stand(service, "open", "replaying")
    await replay(service, ids=[earlier.id])
    async with service.reading():
        await eventually(lambda: stand(service, "open", "replaying"))


async def test_what_is_replayed_alone_goes_no_further_than_to_the_next_dead_letter(service: MiniatureService) -> None:
    service.misbehave = failing(at=1)
    service.send(alumni(CANDIDATE))
    service.send(alumni(CANDIDATE), changed=BROKEN)
    service.send(alumni(CANDIDATE))
    await service.read_all()
    service.misbehave = None
    earlier, _ = await letters(service)
    await replay(service, ids=[earlier.id])
    await service.look_at_parked()
    assert await stand(service, "replayed", "open")
    assert await service.effects() == [1]


async def test_one_that_fails_again_is_open_again_with_its_attempts_counted(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), changed=BROKEN)
    service.send(alumni(CANDIDATE))
    await service.read_all()
    [letter] = await letters(service)
    action = await replay(service, ids=[letter.id])
    async with service.reading():
        await eventually(lambda: stand(service, "open"))
    [letter] = await letters(service)
    assert (letter.attempt, letter.reason) == (2, "schema_violation")
    assert await service.effects() == []
    told = [row.headers["quarantine-attempt"] for row in await service.rows(outbox)]
    assert sorted(told) == ["1", "2"]
    async with service.runtime.sessions() as session:
        assert await operating.progress_of(session, [action]) == {action: {"open": 1}}
    await discard(service, letter.id)
    async with service.runtime.sessions() as session:
        assert await operating.progress_of(session, [action]) == {action: {"discarded": 1}}


async def test_many_that_fail_again_do_not_halt_the_consumer_and_are_no_new_poison(service: MiniatureService) -> None:
    half = applying.POISON_LIMIT // 2 + 1
    for _ in range(2):
        for _ in range(half):
            service.send(alumni(uuid4()), changed=BROKEN)
        await service.read_all()
    await replay(service, poison=PoisonReason.SCHEMA_VIOLATION)
    async with service.reading() as consumer:
        await eventually(lambda: stand(service, *["open"] * 2 * half))
        service.send(alumni(uuid4()), changed=BROKEN)
        service.send(alumni(CANDIDATE))
        await eventually(lambda: has_effects(service, 1))
        assert consumer.halted is None


async def test_only_what_was_named_is_replayed(service: MiniatureService) -> None:
    service.misbehave = failing(at=1)
    service.send(alumni(CANDIDATE))
    service.send(alumni(uuid4()), changed=BROKEN)
    await service.read_all()
    service.misbehave = None
    await replay(service, poison=PoisonReason.HANDLER_FAILED, topic="candidate.candidate")
    async with service.reading():
        await eventually(lambda: stand(service, "replayed", "open"))
    assert (await letters(service))[1].attempt == 1
    await replay(service, poison=PoisonReason.SCHEMA_VIOLATION, topic="another")
    assert await stand(service, "replayed", "open")
    with pytest.raises(RulesBroken):
        await replay(service)


async def test_one_whose_place_nobody_could_read_is_replayed_as_if_it_came_now(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as reader_before:
        reader_before.setattr(decoding, "_LARGEST", 1)
        service.send(alumni(CANDIDATE))
        service.send(alumni(CANDIDATE))
        await service.read_all()
    service.send(alumni(CANDIDATE))
    await service.read_all()
    assert await service.effects() == [1]
    [letter] = await letters(service)
    assert (letter.reason, letter.aggregate_seq) == ("undecodable", None)
    await replay(service, ids=[letter.id])
    async with service.reading():
        await eventually(lambda: stand(service, "replayed"))
        await eventually(lambda: is_at(service, 3))
    assert await service.effects() == [1, 2, 3]


async def test_more_than_a_page_of_them_are_replayed_without_a_long_rest_between_pages(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draining, "PAGE", 1)
    monkeypatch.setattr(draining, "IDLE_LOOK_SECONDS", 3_600.0)
    with monkeypatch.context() as reader_before:
        reader_before.setattr(decoding, "_LARGEST", 0)
        for _ in range(3):
            service.send(alumni(uuid4()))
        await service.read_all()
    await replay(service, poison=PoisonReason.UNDECODABLE)
    async with service.reading():
        await eventually(lambda: stand(service, "replayed", "replayed", "replayed"))


async def test_one_whose_place_nobody_can_read_yet_is_open_again(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), changed={"ce_id": None})
    await service.read_all()
    [letter] = await letters(service)
    await replay(service, ids=[letter.id])
    async with service.reading():
        await eventually(lambda: has_attempts(service, 2))
    assert await stand(service, "open")


async def test_one_without_a_place_whose_reaction_fails_gets_its_place_and_is_open_again(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as reader_before:
        reader_before.setattr(decoding, "_LARGEST", 0)
        service.send(alumni(CANDIDATE))
        await service.read_all()
    service.misbehave = failing(at=1)
    [letter] = await letters(service)
    await replay(service, ids=[letter.id])
    async with service.reading():
        await eventually(lambda: has_attempts(service, 2))
    [letter] = await letters(service)
    assert (letter.state, letter.reason, letter.aggregate_seq) == ("open", "handler_failed", 1)
    service.misbehave = None
    await replay(service, ids=[letter.id])
    async with service.reading():
        await eventually(lambda: stand(service, "replayed"))
    assert await service.effects() == [1]


async def test_what_a_restored_producer_published_anew_supersedes_the_dead_letter(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), 1)
    service.send(alumni(CANDIDATE), 2, changed=BROKEN)
    service.send(alumni(CANDIDATE), 2, epoch=1)
    await service.read_all()
    async with service.reading():
        await eventually(lambda: stand(service, "superseded"))
    assert await service.effects() == [1, 2]


# --- discard ---------------------------------------------------------------------------------------------------


async def test_after_a_discard_the_aggregate_goes_on_and_somebody_has_to_find_out_what_it_said(
    service: MiniatureService,
) -> None:
    service.send(alumni(CANDIDATE))
    service.send(alumni(CANDIDATE), changed=BROKEN)
    service.send(alumni(CANDIDATE))
    await service.read_all()
    [letter] = await letters(service)
    await discard(service, letter.id)
    async with service.reading():
        await eventually(lambda: is_at(service, 3))
    assert await service.effects() == [1, 3]
    assert await stand(service, "discarded")
    [asked] = await service.rows(task)
    assert (asked.kind, asked.aggregate_id, asked.state) == ("event_discarded", letter.id, "open")


@pytest.mark.parametrize("drained_later", [True, False])
async def test_whom_a_discarded_event_was_about_stays_hidden_after_later_ones_until_it_is_trusted(
    service: MiniatureService, drained_later: bool
) -> None:
    hidden_after: list[int] = []

    async def hide(work: Work, topic: str, key: str) -> None:
        assert (topic, key) == ("candidate.candidate", str(CANDIDATE))
        hidden_after.append((await work.session.execute(select(func.count()).select_from(effect))).scalar_one())

    service.on_quarantine = hide
    service.send(alumni(CANDIDATE), changed=BROKEN)
    if drained_later:
        service.send(alumni(CANDIDATE))
    await service.read_all()
    assert hidden_after == [0]
    [letter] = await letters(service)
    await discard(service, letter.id)
    async with service.reading():
        if not drained_later:
            await eventually(lambda: is_at(service, 1))
            service.send(alumni(CANDIDATE))
        await eventually(lambda: is_at(service, 2))
        service.send(hidden(CANDIDATE))
        await eventually(lambda: is_at(service, 3))
        assert hidden_after == [0, 1, 2], "hidden again after each"

        await operate(service, lambda work: operating.trust(work, letter.id, ACT))
        service.send(alumni(CANDIDATE))
        await eventually(lambda: is_at(service, 4))
    assert hidden_after == [0, 1, 2], "and no longer"
    assert await stand(service, "trusted")
    assert [asked.state for asked in await service.rows(task)] == ["done"]


async def test_of_two_that_were_discarded_both_have_to_be_trusted(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), changed=BROKEN)
    service.send(alumni(CANDIDATE), changed=BROKEN)
    await service.read_all()
    first, second = await letters(service)
    for letter in (first, second):
        await discard(service, letter.id)
    await operate(service, lambda work: operating.trust(work, first.id, ACT))
    assert (await position_of(service)).distrusted == 1
    await operate(service, lambda work: operating.trust(work, second.id, ACT))
    assert (await position_of(service)).distrusted == 0


async def test_what_cannot_be_read_and_was_discarded_closes_the_gap_that_it_left_and_no_other(
    service: MiniatureService,
) -> None:
    service.send(alumni(CANDIDATE), 1)
    service.send(alumni(CANDIDATE), 2, changed={"ce_id": None})
    service.send(alumni(CANDIDATE), 3)
    service.send(alumni(CANDIDATE), 5)
    await service.read_all()
    [letter] = await letters(service)
    await discard(service, letter.id)
    for _ in range(2):
        await service.look_at_parked()
    assert await service.effects() == [1, 3], "4 is missing, and nobody discarded it"
    [letter] = await letters(service)
    assert letter.aggregate_seq == 2


async def test_what_was_discarded_after_a_gap_does_not_close_it(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), 1)
    service.send(alumni(CANDIDATE), 3)
    service.send(alumni(CANDIDATE), 4, changed={"ce_id": None})
    await service.read_all()
    [letter] = await letters(service)
    await discard(service, letter.id)
    await service.look_at_parked()
    assert await service.effects() == [1], "2 may still come"


# --- rules -----------------------------------------------------------------------------------------------------


async def test_each_decision_is_written_down_with_who_took_it_and_why(service: MiniatureService) -> None:
    for _ in range(2):
        service.send(alumni(uuid4()), changed=BROKEN)
    await service.read_all()
    first, second = await letters(service)
    content = await operate(service, lambda work: operating.look_into(work, first.id, ACT))
    await discard(service, first.id)
    await operate(service, lambda work: operating.trust(work, first.id, ACT))
    await replay(service, ids=[second.id])
    written = await service.rows(operator_action)
    assert sorted(row.action for row in written) == ["discard", "look_into", "replay", "trust"]
    assert {(row.actor, row.reason) for row in written} == {("operator-1", "the reader was mended")}
    assert content["text"] == "broken"
    assert dict(content["headers"])["ce_type"] == "candidate.candidate.became_alumni"


async def test_what_is_not_there_or_not_open_is_refused_and_nothing_is_written(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), changed=BROKEN)
    await service.read_all()
    [letter] = await letters(service)
    for refused in (replay(service, ids=[letter.id, uuid4()]), discard(service, uuid4())):
        with pytest.raises(NotFound):
            await refused
    with pytest.raises(IllegalTransition):
        await operate(service, lambda work: operating.trust(work, letter.id, ACT))
    assert await service.rows(operator_action) == []
    await discard(service, letter.id)
    for again in (replay(service, ids=[letter.id]), discard(service, letter.id)):
        with pytest.raises(IllegalTransition):
            await again
    assert len(await service.rows(operator_action)) == 1


def test_a_dead_letter_moves_as_its_table_says_and_in_no_other_way() -> None:
    text = """
        open       replay    replaying
        open       supersede superseded
        open       discard   discarded
        replaying  succeed   replayed
        replaying  fail      open
        replaying  supersede superseded
        replayed   fail      open
        discarded  trust     trusted
    """
    table = {(state, action): after for state, action, after in map(str.split, filter(str.strip, text.splitlines()))}
    for state, action in product(DeadLetterState, DeadLetterAction):
        if (state.value, action.value) in table:
            assert DEAD_LETTER.advance(state, action) == table[state.value, action.value]
        else:
            with pytest.raises(IllegalTransition):
                DEAD_LETTER.advance(state, action)


# --- waiting for a condition -----------------------------------------------------------------------------------


async def is_read(service: MiniatureService) -> bool:
    return service.bus.is_read()


async def has_effects(service: MiniatureService, count: int) -> bool:
    return len(await service.effects()) == count


async def has_attempts(service: MiniatureService, attempt: int) -> bool:
    return [letter.attempt for letter in await letters(service)] == [attempt]
