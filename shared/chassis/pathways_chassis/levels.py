"""How things stand in a service, looked at now and then for its gauges: what waits, how old it is, what is ready."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import structlog
from sqlalchemy import ColumnElement, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis import metrics
from pathways_chassis.clock import system_now
from pathways_chassis.messaging.beats import View
from pathways_chassis.metrics import Metric, Values
from pathways_chassis.pace import Pace
from pathways_chassis.sweep import SWEEP_OF_EVERY_SERVICE
from pathways_chassis.tables import aggregate_position, outbox, parked_record, quarantined_record, task, timer
from pathways_chassis.telemetry import frames_of

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("levels")
LOOK_SECONDS: Final = 10.0
UNHEARD: Final = float("inf")
"""The age of a view of which nothing is known yet."""


Look = Callable[[AsyncSession], Awaitable[Mapping[Metric, Values]]]
"""What a service looks at beside."""


class Levels:
    """Looks every ten seconds. What cannot be known at the moment is not shown, rather than as it was."""

    def __init__(self, runtime: "Runtime", views: Sequence[View] = (), own: Look | None = None) -> None:
        self._runtime = runtime
        self._views = views
        self._own = own
        self._pace = Pace()

    def stop(self) -> None:
        """Leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Look until stopped."""
        while not self._pace.is_over:
            metrics.GAUGES.values = await self.look()
            await self._pace.rest(LOOK_SECONDS)

    async def look(self) -> dict[Metric, Values]:
        """Every gauge whose value can be known now."""
        ready = await self._runtime.readiness()
        found: dict[Metric, Values] = {
            metrics.PART_READY: {(part,): float(reason is None) for part, reason in ready.items()}
        }
        if self._runtime.relay is not None:
            found[metrics.RELAY_LEADING] = {(): float(self._runtime.relay.leading)}
        try:
            async with self._runtime.sessions() as session:
                found |= await self._of_the_database(session)
                if self._own is not None:
                    found |= await self._own(session)
            found |= await self._of_the_bus()
        except Exception as error:
            # Whatever it is, a service does not stop to work because nobody can look at it.
            LOG.warning("levels unknown", error=type(error).__name__, frames=frames_of(error))
        return found

    async def _of_the_database(self, session: AsyncSession) -> dict[Metric, Values]:
        now = func.clock_timestamp()
        pending, oldest = await _count_and_age(session, outbox.c.created_at, outbox.c.published_at.is_(None), now)
        states = select(parked_record.c.state, func.count()).group_by(parked_record.c.state)
        _, parked_oldest = await _count_and_age(session, parked_record.c.recorded_at, None, now)
        blocked = select(func.count()).where(aggregate_position.c.blocked == 1)
        reasons = (
            select(quarantined_record.c.reason, func.count())
            .where(quarantined_record.c.state == "open")
            .group_by(quarantined_record.c.reason)
        )
        business_now = self._runtime.clock.now()
        is_due = (timer.c.due_at <= business_now) & timer.c.fired_at.is_(None) & timer.c.cancelled_at.is_(None)
        overdue, overdue_age = await _count_and_age(session, timer.c.due_at, is_due, business_now)
        return {
            metrics.OUTBOX_PENDING: {(): pending},
            metrics.OUTBOX_OLDEST: {(): oldest},
            metrics.PARKED_RECORDS: await _by_label(session, states),
            metrics.PARKED_OLDEST: {(): parked_oldest},
            metrics.BLOCKED_AGGREGATES: {(): float((await session.execute(blocked)).scalar_one())},
            metrics.QUARANTINE_OPEN: await _by_label(session, reasons),
            metrics.TIMERS_OVERDUE: {(): overdue},
            metrics.TIMERS_OLDEST: {(): overdue_age},
            metrics.VIEW_AGE: {(view.topic.value,): await _age_of(session, view) for view in self._views},
            metrics.SWEEP_FINDINGS: await self._findings(session),
        }

    async def _findings(self, session: AsyncSession) -> Values:
        """Of every check of the service, also those that find nothing."""
        checks = self._runtime.sweeper.checks if self._runtime.sweeper is not None else {}
        kinds = sorted({*SWEEP_OF_EVERY_SERVICE, *checks})
        statement = (
            select(task.c.kind, func.count())
            .where(task.c.state == "open", task.c.kind.in_(kinds))
            .group_by(task.c.kind)
        )
        return {**{(kind,): 0.0 for kind in kinds}, **await _by_label(session, statement)}

    async def _of_the_bus(self) -> dict[Metric, Values]:
        consumer = self._runtime.consumer
        if consumer is None:
            return {}
        lag = await consumer.lag()
        return {
            metrics.CONSUMER_LAG: {
                (consumer.name, partition.topic, str(partition.partition)): float(records)
                for partition, records in lag.items()
            },
            metrics.PARTITIONS_HELD: {(consumer.name,): float(consumer.partitions_held)},
        }


async def _count_and_age(
    session: AsyncSession, since: ColumnElement[Any], where: ColumnElement[bool] | None, now: Any
) -> tuple[float, float]:
    """How many rows, and how old the oldest is in seconds; 0 where there is none."""
    statement = select(func.count(), func.coalesce(func.extract("epoch", now - func.min(since)), 0))
    if where is not None:
        statement = statement.where(where)
    count, age = (await session.execute(statement)).one()
    return float(count), max(0.0, float(age))


async def _by_label(session: AsyncSession, statement: Any) -> dict[tuple[str, ...], float]:
    return {(str(label),): float(count) for label, count in await session.execute(statement)}


async def _age_of(session: AsyncSession, view: View) -> float:
    as_of = (await session.execute(view.whole_as_of())).scalar_one_or_none()
    return UNHEARD if as_of is None else max(0.0, (system_now() - as_of).total_seconds())
