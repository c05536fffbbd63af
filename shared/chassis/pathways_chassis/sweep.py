"""The sweep: finds what no event, timer or person will move any more, and gives somebody a task with the evidence.

A service lists its checks as SQL, each under the kind of the task that it opens. A check selects `aggregate`,
`aggregate_id`, `organisation_id` and, as evidence, whatever else it selects; it may use `:now`, the business time.
What is only under way must not be found: a check allows for the time that events take (real time) or that people take
(business time).
"""

import json
from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

import structlog
from sqlalchemy import func, select, text

from pathways_chassis.actor import timer_actor
from pathways_chassis.faults import is_transient
from pathways_chassis.months import WITHOUT_MONTH
from pathways_chassis.pace import Pace
from pathways_chassis.tables import task
from pathways_chassis.work import Work

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("sweep")
SWEEP_SECONDS: Final = 300.0
SWEEP_LOCK: Final = 7_202_612
MOST_FINDINGS: Final = 1_000
"""Of one check in one sweep: the next sweep finds the rest."""

EVENTS_ARE_UNDER_WAY: Final = "interval '10 minutes'"
"""Real time that is allowed to events before their absence is a finding."""

Sweep = Mapping[str, str]
"""Checks by the kind of task that each opens."""

SWEEP_OF_EVERY_SERVICE: Final[Sweep] = {
    "overdue_wait": f"""
        select 'parked_record' as aggregate, p.topic || '/' || p.key as aggregate_id, null::uuid as organisation_id,
          p.topic, p.key, p.prerequisite, p.state
        from parked_record p where p.deadline < clock_timestamp() - {EVENTS_ARE_UNDER_WAY}
    """,
    "timer_without_effect": f"""
        select t.action as aggregate, t.id as aggregate_id, null::uuid as organisation_id, t.due_at, t.attempts
        from timer t where t.fired_at is null and t.cancelled_at is null and t.attempts > 0
          and t.due_at < cast(:now as timestamptz) and t.retry_at < clock_timestamp() - {EVENTS_ARE_UNDER_WAY}
    """,
    WITHOUT_MONTH: f"""
        select 'outbox' as aggregate, 'outbox' as aggregate_id, null::uuid as organisation_id,
          count(*) as records, min(created_at) as since
        from {WITHOUT_MONTH} having count(*) > 0 or to_regclass(
          'outbox_' || to_char((clock_timestamp() at time zone 'UTC') + interval '1 month', 'YYYY_MM')) is null
    """,
}


def without_next_step(
    aggregate: str,
    table: str,
    live: Collection[str],
    patience: timedelta,
    *,
    organisation: str = "null::uuid",
    moved_as: str | None = None,
    beside: Collection[str] = (),
) -> str:
    """A check for rows in a live state that nobody and nothing will move.

    They have not moved for `patience` (business time), no timer of theirs is to come, and no task is open about them.
    `organisation` is SQL for the one whose task it is, with the row as `a`; `moved_as` the name in the stage history
    where it differs from `aggregate`. `beside`: kinds of open tasks that leave the row without a step all the same.
    """
    states = ", ".join(f"'{state}'" for state in sorted(live))
    no_step = ", ".join(f"'{kind}'" for kind in (f"{aggregate}_without_next_step", *beside))
    return f"""
        select '{aggregate}' as aggregate, a.id as aggregate_id, {organisation} as organisation_id, a.state,
          moved.happened_at as since
        from {table} a
        join lateral (
          select max(h.happened_at) as happened_at from stage_history h
          where h.aggregate = '{moved_as or aggregate}' and h.aggregate_id = a.id
        ) moved on moved.happened_at < cast(:now as timestamptz) - interval '{patience.days} days'
        where a.state in ({states})
          and not exists (select 1 from timer t where t.aggregate_id = a.id and t.fired_at is null
                          and t.cancelled_at is null)
          and not exists (select 1 from task o where o.aggregate_id = a.id and o.state = 'open'
                          and o.kind not in ({no_step}))
    """


async def sweep(work: Work, checks: Sweep) -> dict[str, int]:
    """Look once: open a task for each finding, close those whose finding is gone. Returns the findings by kind."""
    found: dict[str, int] = {}
    for kind, check in {**SWEEP_OF_EVERY_SERVICE, **checks}.items():
        rows = await work.session.execute(text(f"{check} limit {MOST_FINDINGS}"), {"now": work.now})
        findings = {_id_of(row["aggregate_id"]): dict(row) for row in rows.mappings()}
        query = select(task.c.aggregate_id).where(task.c.kind == kind, task.c.state == "open")
        known = set((await work.session.execute(query)).scalars())
        for aggregate_id, row in findings.items():
            if aggregate_id not in known:
                await work.open_task(
                    kind,
                    row.pop("aggregate"),
                    aggregate_id,
                    organisation_id=row.pop("organisation_id"),
                    evidence=_evidence(row),
                )
        if len(findings) < MOST_FINDINGS:
            for gone in known - findings.keys():
                await work.close_task(kind, gone)
        found[kind] = len(findings)
    return found


class Sweeper:
    """Sweeps now and then. Of several replicas one sweeps at a time."""

    def __init__(self, runtime: "Runtime", checks: Sweep) -> None:
        self._runtime = runtime
        self.checks = checks
        self._pace = Pace()

    def stop(self) -> None:
        """Finish the sweep in hand and leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Sweep until stopped."""
        while not self._pace.is_over:
            try:
                await self.look()
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("sweep interrupted", error=type(error).__name__)
            await self._pace.rest(SWEEP_SECONDS)

    async def look(self) -> dict[str, int] | None:
        """One sweep in a transaction of its own; None where another replica sweeps just now."""
        async with self._runtime.sessions() as session, session.begin():
            locked = await session.execute(select(func.pg_try_advisory_xact_lock(SWEEP_LOCK)))
            if not locked.scalar_one():
                return None
            found = await sweep(self._runtime.work(session, timer_actor("sweep")), self.checks)
        if any(found.values()):
            LOG.warning("sweep found something", **found)
        return found


def _id_of(found: UUID | str) -> UUID:
    return found if isinstance(found, UUID) else uuid5(NAMESPACE_URL, found)


def _evidence(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a check selected, as it is kept in a task."""
    evidence: dict[str, Any] = json.loads(
        json.dumps({name: value for name, value in row.items() if name not in _NAMES_OF_A_TASK}, default=str)
    )
    return evidence


_NAMES_OF_A_TASK: Final = frozenset({"aggregate", "aggregate_id", "organisation_id"})
