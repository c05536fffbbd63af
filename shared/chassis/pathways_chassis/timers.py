"""Durable timers: each fires a use case once, at a business time, in the transaction that marks it fired."""

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog
from sqlalchemy import func, or_, select, update
from sqlalchemy.exc import InterfaceError, OperationalError

from pathways_chassis.actor import timer_actor
from pathways_chassis.clock import system_now
from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.tables import timer

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("timers")
LOOK_SECONDS = 0.25
RETRY_STEP = timedelta(seconds=5)


class TimerRunner:
    """Fires what is due. Replicas share the work: a timer in hand is skipped by the others."""

    def __init__(self, runtime: "Runtime", timers: Timers) -> None:
        self._runtime = runtime
        self._timers = timers
        self._stopping = False

    def stop(self) -> None:
        """Finish the timer in hand and leave."""
        self._stopping = True

    async def run(self) -> None:
        """Fire timers until stopped."""
        while not self._stopping:
            try:
                while not self._stopping and await self.fire_next():
                    self._runtime.wake_relay()
            except (OperationalError, InterfaceError, OSError) as error:
                LOG.warning("timers interrupted", error=type(error).__name__)
            await asyncio.sleep(LOOK_SECONDS)

    async def fire_next(self) -> bool:
        """Fire the timer that has been due longest. False when none is."""
        async with self._runtime.sessions() as session:
            await session.begin()
            row = (
                await session.execute(
                    select(timer)
                    .where(
                        timer.c.due_at <= self._runtime.clock.now(),
                        timer.c.fired_at.is_(None),
                        timer.c.cancelled_at.is_(None),
                        or_(timer.c.retry_at.is_(None), timer.c.retry_at <= func.clock_timestamp()),
                    )
                    .order_by(timer.c.due_at, timer.c.id)
                    .limit(1)
                    .with_for_update(skip_locked=True)
                )
            ).first()
            if row is None:
                return False
            try:
                work = self._runtime.work(session, timer_actor(row.action), causation_id=row.id)
                await self._timers[row.action](work, row.aggregate_id, row.payload)
                await session.execute(update(timer).where(timer.c.id == row.id).values(fired_at=func.clock_timestamp()))
                await session.commit()
            except (OperationalError, InterfaceError, OSError):
                raise
            except Exception as error:
                # The timer stays due and is tried again; other timers go on.
                await session.rollback()
                LOG.error("timer failed", action=row.action, attempt=row.attempts + 1, error=type(error).__name__)
                await session.execute(
                    update(timer)
                    .where(timer.c.id == row.id)
                    .values(
                        attempts=timer.c.attempts + 1,
                        retry_at=system_now() + RETRY_STEP * (row.attempts + 1),
                    )
                )
                await session.commit()
            return True
