"""What is due is counted without a change, and done in batches: answers to commands, and timers of one action."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from pathways_chassis.actor import timer_actor
from pathways_chassis.retention import (
    ANSWERS_KEPT,
    COMING,
    FOR_GOOD,
    OF_EVERY_SERVICE,
    AnswersForgetter,
    Fate,
    Rule,
    by_timer,
    due_by,
)
from pathways_chassis.testing.miniature import MiniatureService
from pathways_chassis.timers import TimerRunner
from pathways_chassis.work import Work
from sqlalchemy import text

ANSWERS, _ = OF_EVERY_SERVICE
NOTES = Rule(
    what="notes",
    tables=("effect",),
    because="a test",
    period="10 days",
    counted_from="now",
    fate=Fate.DELETE,
    done_by="forget_note",
    due=by_timer("forget_note"),
)


async def answered(service: MiniatureService, key: str, ago: timedelta) -> None:
    async with service.runtime.sessions() as session, session.begin():
        statement = "insert into idempotency (client, key, fingerprint, recorded_at) values ('a', :key, 'b', "
        await session.execute(
            text(f"{statement} clock_timestamp() - cast(:ago as interval))"), {"key": key, "ago": ago}
        )


async def kept(service: MiniatureService) -> list[str]:
    async with service.runtime.sessions() as session:
        return list((await session.execute(text("select key from idempotency order by key"))).scalars())


async def counted(service: MiniatureService, rule: Rule) -> tuple[int, int]:
    """What is due, and what will be within 30 days."""
    now = service.runtime.clock.now()
    async with service.runtime.sessions() as session:
        return await due_by(session, rule, now, now), await due_by(session, rule, now, now + COMING)


async def test_answers_go_when_their_time_is_over(service: MiniatureService) -> None:
    for number in range(3):
        await answered(service, f"old {number}", ANSWERS_KEPT + timedelta(minutes=number + 1))
    await answered(service, "young", ANSWERS_KEPT - timedelta(minutes=5))
    assert await counted(service, ANSWERS) == (3, 4)
    assert len(await kept(service)) == 4, "to count them changes nothing"
    forgetter = AnswersForgetter(service.runtime)
    assert [await forgetter.forget_some(), await forgetter.forget_some()] == [3, 0]
    assert await kept(service) == ["young"]


async def test_answers_go_in_batches(service: MiniatureService, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        await answered(service, f"old {number}", ANSWERS_KEPT + timedelta(minutes=1))
    monkeypatch.setattr("pathways_chassis.retention.ANSWERS_AT_ONCE", 2)
    forgetter = AnswersForgetter(service.runtime)
    assert [await forgetter.forget_some() for _ in range(3)] == [2, 1, 0]


async def test_what_is_applied_is_what_was_counted(service: MiniatureService) -> None:
    fired: list[UUID] = []

    async def note_it(_: Work, aggregate_id: UUID, __: Mapping[str, Any]) -> None:
        fired.append(aggregate_id)

    first, second, later, other = (uuid4() for _ in range(4))
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        for aggregate_id, action, days in (
            (first, "forget_note", -2),
            (second, "forget_note", -1),
            (later, "forget_note", 10),
            (other, "remind", -3),
        ):
            await work.set_timer(action, aggregate_id, work.now + timedelta(days=days))
    service.runtime.timers = TimerRunner(service.runtime, {"forget_note": note_it, "remind": note_it})
    assert await counted(service, NOTES) == (2, 3)
    assert fired == []
    await service.runtime.forget("forget_note", 1)
    assert fired == [first], "a batch at a time, the longest due first"
    await service.runtime.forget("forget_note", 10)
    assert fired == [first, second], "what is not due stays, and so do timers of another action"
    assert await counted(service, NOTES) == (0, 1)


def test_what_does_not_end_is_kept_for_good() -> None:
    with pytest.raises(ValueError, match="who ends it"):
        Rule(what="notes", tables=(), because="", period="10 days", counted_from="now", fate=Fate.DELETE)
    with pytest.raises(ValueError, match="is kept for good"):
        Rule(what="notes", tables=(), because="", period="10 days", counted_from="now", fate=Fate.KEEP)
    assert Rule(what="notes", tables=(), because="", period=FOR_GOOD, counted_from="", fate=Fate.KEEP).due is None
