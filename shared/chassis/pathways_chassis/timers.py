"""Durable timers: each fires a use case once, at a business time, in the transaction that marks it fired."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy import Row, exists, func, or_, select, true, tuple_, update
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis import metrics
from pathways_chassis.actor import timer_actor
from pathways_chassis.faults import is_transient
from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.pace import Pace
from pathways_chassis.tables import timer
from pathways_chassis.telemetry import frames_of

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("timers")
LOOK_SECONDS = 1.0
"""How late a timer may fire; when the business clock is moved it is not."""
RETRY_STEP = timedelta(seconds=5)
LONGEST_RETRY = timedelta(minutes=5)
ATTEMPTS_BEFORE_TASK = 5

_EARLIER = timer.alias("earlier")
# Of one aggregate only the earliest, so that replicas keep its order too; one that failed does not hold up the rest.
_IS_FIRST_OF_ITS_AGGREGATE = ~exists().where(
    _EARLIER.c.aggregate_id == timer.c.aggregate_id,
    _EARLIER.c.fired_at.is_(None),
    _EARLIER.c.cancelled_at.is_(None),
    _EARLIER.c.attempts == 0,
    tuple_(_EARLIER.c.due_at, _EARLIER.c.id) < tuple_(timer.c.due_at, timer.c.id),
)


class TimerRunner:
    """Fires what is due. Replicas share the work: a timer in hand is skipped by the others."""

    def __init__(self, runtime: "Runtime", timers: Timers) -> None:
        self._runtime = runtime
        self._timers = timers
        self._pace = Pace()

    def wake(self) -> None:
        """The business clock was moved: look at once."""
        self._pace.wake()

    def stop(self) -> None:
        """Finish the timer in hand and leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Fire timers until stopped."""
        while not self._pace.is_over:
            self._pace.look()
            try:
                while not self._pace.is_over and await self.fire_next():
                    self._runtime.wake_relay()
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("timers interrupted", error=type(error).__name__)
            await self._pace.until_woken(LOOK_SECONDS)

    async def fire_next(self, action: str | None = None) -> bool:
        """Fire the timer that has been due longest, of one action where it is named. False when none is."""
        async with self._runtime.sessions() as session, session.begin():
            row = await self._next_due(session, action)
            if row is None:
                return False
            failed = False
            work = self._runtime.work(session, timer_actor(row.action), causation_id=row.id)
            try:
                async with session.begin_nested():
                    await self._timers[row.action](work, row.aggregate_id, row.payload)
                values: dict[str, Any] = {"fired_at": func.clock_timestamp()}
            except Exception as error:
                if is_transient(error):
                    raise
                # The timer stays due and is tried again; other timers go on.
                failed, attempts = True, row.attempts + 1
                LOG.error(
                    "timer failed",
                    action=row.action,
                    attempt=attempts,
                    error=type(error).__name__,
                    frames=frames_of(error),
                )
                values = {
                    "attempts": attempts,
                    "retry_at": func.clock_timestamp() + min(RETRY_STEP * attempts, LONGEST_RETRY),
                }
                if attempts == ATTEMPTS_BEFORE_TASK:
                    await work.open_task("timer_failed", row.action, row.id, evidence={"action": row.action})
            await session.execute(update(timer).where(timer.c.id == row.id).values(values))
        if failed:
            metrics.RETRIES.add(1, {"what": "timer"})
        else:
            metrics.TIMERS_FIRED.add(1, {"action": row.action})
            metrics.TIMER_DELAY.record(max(0.0, (work.now - row.due_at).total_seconds()))
        return True

    async def _next_due(self, session: AsyncSession, action: str | None) -> Row[Any] | None:
        return (
            await session.execute(
                select(timer)
                .where(
                    timer.c.due_at <= self._runtime.clock.now(),
                    true() if action is None else timer.c.action == action,
                    timer.c.fired_at.is_(None),
                    timer.c.cancelled_at.is_(None),
                    or_(timer.c.retry_at.is_(None), timer.c.retry_at <= func.clock_timestamp()),
                    _IS_FIRST_OF_ITS_AGGREGATE,
                )
                .order_by(timer.c.due_at, timer.c.id)
                .limit(1)
                .with_for_update(skip_locked=True, of=timer)
            )
        ).first()
