"""A timer fires once, in the order of what is due, and a failing one holds up no other."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from pathways_chassis import timers as timers_module
from pathways_chassis.actor import timer_actor
from pathways_chassis.tables import task, timer
from pathways_chassis.testing.miniature import MiniatureService, effect, eventually
from pathways_chassis.timers import TimerRunner
from pathways_chassis.work import Work
from sqlalchemy import text

FIRST, SECOND = uuid4(), uuid4()
LET_GO = asyncio.Event()
"""Until then a timer that is slow does not end."""


async def fire(work: Work, aggregate_id: UUID, payload: Mapping[str, Any]) -> None:
    await work.session.execute(
        effect.insert().values(key=str(aggregate_id), sequence=payload["number"], event_type="fired")
    )
    if payload.get("slow"):
        await LET_GO.wait()
    if payload.get("fails"):
        raise RuntimeError("at every attempt")


async def is_due(
    service: MiniatureService, number: int, *, days: float, of: UUID | None = None, **payload: Any
) -> None:
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        due_at = service.runtime.clock.now() + timedelta(days=days)
        await work.set_timer("fire", of or uuid4(), due_at, {"number": number, **payload})


@asynccontextmanager
async def running_timers(service: MiniatureService, runners: int = 1) -> AsyncIterator[None]:
    made = [TimerRunner(service.runtime, {"fire": fire}) for _ in range(runners)]
    tasks = [asyncio.create_task(runner.run()) for runner in made]
    try:
        yield
    finally:
        for runner in made:
            runner.stop()
        await asyncio.wait_for(asyncio.gather(*tasks), 5)


def jump(service: MiniatureService, **duration: float) -> None:
    service.runtime.move_clock(service.runtime.clock.offset + timedelta(**duration))


async def fired(service: MiniatureService, count: int) -> bool:
    return len(await service.effects()) >= count


async def test_each_timer_fires_once_with_two_runners(service: MiniatureService) -> None:
    for number in range(40):
        await is_due(service, number, days=-1)
    async with running_timers(service, runners=2):
        await eventually(lambda: fired(service, 40))
    assert sorted(await service.effects()) == list(range(40))


async def test_after_a_jump_of_the_clock_timers_fire_in_the_order_of_what_was_due(service: MiniatureService) -> None:
    for number in (3, 1, 4, 2):
        await is_due(service, number, days=number)
    async with running_timers(service):
        assert await service.effects() == []
        jump(service, days=3.5)
        await eventually(lambda: fired(service, 3))
        assert await service.effects() == [1, 2, 3]
        jump(service, days=1)
        await eventually(lambda: fired(service, 4))
    assert await service.effects() == [1, 2, 3, 4]


async def test_two_runners_keep_the_order_of_an_aggregate(service: MiniatureService) -> None:
    await is_due(service, 1, days=-2, of=FIRST, slow=True)
    await is_due(service, 2, days=-1, of=FIRST)
    await is_due(service, 3, days=-1, of=SECOND)
    async with running_timers(service, runners=2):
        await eventually(lambda: fired(service, 1))
        assert await service.effects() == [3], "another aggregate does not wait for the slow one"
        LET_GO.set()
        await eventually(lambda: fired(service, 3))
    async with service.runtime.sessions() as session:
        rows = (await session.execute(text("select payload from timer order by fired_at"))).scalars().all()
    numbers = [row["number"] for row in rows]
    assert numbers.index(1) < numbers.index(2), "of one aggregate in order"


async def test_a_timer_survives_a_restart(service: MiniatureService) -> None:
    async with running_timers(service):
        await is_due(service, 1, days=5)
    jump(service, days=6)
    async with running_timers(service):
        await eventually(lambda: fired(service, 1))
    async with running_timers(service):
        await is_due(service, 2, days=-1)
        await eventually(lambda: fired(service, 2))
    assert await service.effects() == [1, 2]


async def test_a_cancelled_timer_does_not_fire(service: MiniatureService) -> None:
    await is_due(service, 1, days=-1, of=FIRST)
    await is_due(service, 2, days=-1, of=SECOND)
    async with service.runtime.sessions() as session, session.begin():
        await service.runtime.work(session, timer_actor("test")).cancel_timers(FIRST)
    async with running_timers(service):
        await eventually(lambda: fired(service, 1))
    assert await service.effects() == [2]


async def test_a_failing_timer_is_tried_again_undone_each_time_and_others_go_on(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timers_module, "RETRY_STEP", timedelta(milliseconds=20))
    await is_due(service, 1, days=-3, of=FIRST, fails=True)
    await is_due(service, 2, days=-2, of=FIRST)
    await is_due(service, 3, days=-1, of=SECOND)
    async with running_timers(service):
        await eventually(lambda: attempts_reach(service, timers_module.ATTEMPTS_BEFORE_TASK + 1))
    assert await service.effects() == [2, 3]
    [row] = await service.rows(task)
    assert (row.kind, row.state) == ("timer_failed", "open"), "a person is told once"


async def test_a_lost_connection_is_no_failure_of_the_timer(service: MiniatureService) -> None:
    lost = 0

    async def lose_the_connection(work: Work, aggregate_id: UUID, payload: Mapping[str, Any]) -> None:
        nonlocal lost
        await fire(work, aggregate_id, payload)
        if lost < 2:
            lost += 1
            await work.session.execute(text("select pg_terminate_backend(pg_backend_pid())"))

    await is_due(service, 1, days=-1)
    runner = TimerRunner(service.runtime, {"fire": lose_the_connection})
    running = asyncio.create_task(runner.run())
    await eventually(lambda: fired(service, 1))
    runner.stop()
    await running
    [row] = await service.rows(timer)
    assert (row.attempts, lost) == (0, 2)
    assert await service.effects() == [1]


async def attempts_reach(service: MiniatureService, count: int) -> bool:
    return any(row.attempts >= count for row in await service.rows(timer))
