"""One transaction's worth of work: what a use case is handed, whether a person, an event or a timer began it."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Protocol
from uuid import UUID

from pathways_contracts.envelope import Envelope
from pathways_contracts.event import Event
from sqlalchemy import CompoundSelect, Executable, Select, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.actor import Actor
from pathways_chassis.errors import StaleVersion
from pathways_chassis.ids import new_id
from pathways_chassis.machine import A, Machine, S
from pathways_chassis.messaging import outbox
from pathways_chassis.messaging.written import Written
from pathways_chassis.tables import stage_history, task, timer
from pathways_chassis.walls import FOR, SERVICE, OfCommand

_SAY: Final = text("select set_config('pathways.context', :context, true)")


@dataclass
class Seen:
    """The version of the row that a caller wants to move, as they saw it."""

    row_id: UUID
    version: int
    is_current: bool = False
    """Whether the row was found at this version."""

    def check(self, row_id: UUID, version: int) -> None:
        """Raises `StaleVersion` where it is this row and it has moved on."""
        if row_id == self.row_id and not self.is_current:
            if version != self.version:
                raise StaleVersion(self.version, version)
            self.is_current = True


class Later:
    """Rows held back over a run of events of one type, so that they are written together."""

    def __init__(self) -> None:
        self._rows: dict[Executable, list[Mapping[str, Any]]] = {}

    def add(self, statement: Executable, row: Mapping[str, Any]) -> None:
        """Hold a row back; rows of one statement keep their order."""
        self._rows.setdefault(statement, []).append(row)

    async def write(self, session: AsyncSession) -> None:
        """Write what was held back."""
        held, self._rows = self._rows, {}
        for statement, rows in held.items():
            await session.execute(statement, rows)


@dataclass
class _Gathered:
    """What waits to be written together."""

    events: list[outbox.Entry] = field(default_factory=list)
    stages: list[dict[str, Any]] = field(default_factory=list)


class Staged(Protocol):
    """A row of an aggregate with a state."""

    id: UUID
    version: int


@dataclass
class Work:
    """The transaction in hand. A use case writes through it and never commits: its edge does, once.

    `now` is business time. `envelope` is that of the event which began the work, if one did. `correlation_id` is the
    application where one is known; `causation_id` is the event or request that began this work. `written` names what
    was published one by one. `traceparent` is the trace that what is published belongs to, where it is not the span in
    hand.
    """

    session: AsyncSession
    source: str
    actor: Actor
    now: datetime
    correlation_id: UUID | None = None
    causation_id: UUID | None = None
    envelope: Envelope | None = None
    written: list[Written] = field(default_factory=list)
    later: "Later | None" = None
    traceparent: str | None = None
    seen: Seen | None = None
    _gathered: "_Gathered | None" = None

    def new_id(self) -> UUID:
        """A fresh id, sortable by time."""
        return new_id()

    @asynccontextmanager
    async def as_service(self, reason: str) -> AsyncIterator[None]:
        """Look past the second wall, for what concerns all: a figure that names nobody, a rule about others' rows.

        `reason` says for what; the uses are listed in a test. Who may ask is decided before, by the first wall.
        """
        connection = (await self.session.connection()).sync_connection
        context = None if connection is None else connection.get_execution_options().get(FOR)
        if connection is None or not reason or context is SERVICE or isinstance(context, OfCommand):
            yield
            return
        await self.session.execute(_SAY, {"context": "service"})
        try:
            yield
        finally:
            # Where the transaction has failed, nothing is read in it any more.
            with suppress(DBAPIError):
                await self.session.execute(_SAY, {"context": "person"})

    @asynccontextmanager
    async def gathering(self, others: Sequence["Work"] = ()) -> AsyncIterator[None]:
        """Many at once: what is published or staged within is written at the end, in its order, in two statements.

        So is that of `others` in the same transaction. Nothing within may read its own events or stages back. Undone
        within, nothing of it is written.
        """
        gathered = _Gathered()
        works = (self, *others)
        for work in works:
            work._gathered = gathered
        try:
            yield
        finally:
            for work in works:
                work._gathered = None
        if gathered.stages:
            await self.session.execute(stage_history.insert(), gathered.stages)
        await self._append_all(gathered.events)

    async def publish(self, event: Event, *, correlation_id: UUID | None = None, older: Sequence[Event] = ()) -> UUID:
        """Write the event to the outbox after everything before it. Returns the event's id.

        `older` says the same in older versions, newest first; such a fact is written at once, also while gathering.
        """
        if self._gathered is not None and not older:
            entry = self._entry(event, correlation_id)
            self._gathered.events.append(entry)
            return entry.event_id
        if self._gathered is not None:
            gathered, self._gathered.events = self._gathered.events, []
            await self._append_all(gathered)
        await self.session.flush()
        written = await outbox.append(
            self.session,
            event,
            event_id=self.new_id(),
            source=self.source,
            time=self.now,
            correlation_id=correlation_id or self.correlation_id,
            causation_id=self.causation_id,
            older=older,
        )
        self.written.append(written)
        return written.event_id

    async def write(self, statement: Executable, row: Mapping[str, Any]) -> None:
        """Write a row whose result nobody needs, together with those of other events of this type where there are.

        Reactions to events of other types see it; one to another event of this type may not.
        """
        if self.later is None:
            await self.session.execute(statement, row)
        else:
            self.later.add(statement, row)

    async def publish_all(self, events: Sequence[Event]) -> None:
        """As `publish` for each, in one round trip: for what software finds by the thousand."""
        await self._append_all([self._entry(event) for event in events])

    def _entry(self, event: Event, correlation_id: UUID | None = None) -> outbox.Entry:
        correlation = correlation_id or self.correlation_id
        return outbox.Entry(self.new_id(), event, self.now, correlation, self.causation_id, self.traceparent)

    async def _append_all(self, entries: Sequence[outbox.Entry]) -> None:
        await self.session.flush()
        await outbox.append_all(self.session, entries, source=self.source)

    async def move(
        self,
        machine: Machine[S, A],
        row: Staged,
        action: A,
        *,
        facts: object = None,
        reason: str | None = None,
    ) -> S:
        """Advance a row by its machine, raise its version and write its history. Returns the new state.

        The row's `state` holds a member of the machine's states. Raises `IllegalTransition`, `RulesBroken`, or
        `StaleVersion` where the caller has seen another version.
        """
        if self.seen is not None:
            self.seen.check(row.id, row.version)
        before: S = row.state  # type: ignore[attr-defined]  # a protocol cannot say "a member of S"
        after = machine.advance(before, action, facts)
        row.state = after  # type: ignore[attr-defined]  # as above
        row.version += 1
        await self.record_stage(machine.name, row.id, before, action, after, reason)
        return after

    async def record_stage(
        self,
        aggregate: str,
        aggregate_id: UUID,
        before: str | None,
        action: str,
        after: str,
        reason: str | None = None,
        *,
        proposed_by: str | None = None,
    ) -> None:
        """Write who or what moved an aggregate, when and why; for a correction also who had proposed it."""
        stage = {
            "aggregate": aggregate,
            "aggregate_id": aggregate_id,
            "from_state": before,
            "action": action,
            "to_state": after,
            "actor_kind": self.actor.kind,
            "actor_reference": self.actor.reference,
            "reason": reason,
            "proposed_by": proposed_by,
            "happened_at": self.now,
        }
        if self._gathered is not None:
            self._gathered.stages.append(stage)
            return
        await self.session.execute(stage_history.insert(), [stage])

    async def set_timer(
        self, action: str, aggregate_id: UUID, due_at: datetime, payload: Mapping[str, Any] | None = None
    ) -> UUID:
        """Let a use case run once at a business time. `action` names an entry of the service's TIMERS."""
        timer_id = self.new_id()
        await self.session.execute(
            timer.insert().values(
                id=timer_id,
                action=action,
                aggregate_id=aggregate_id,
                due_at=due_at,
                payload=dict(payload or {}),
            )
        )
        return timer_id

    async def cancel_timers(self, aggregate_id: UUID, action: str | None = None) -> None:
        """Drop an aggregate's timers that have not fired; of one action, or all."""
        statement = update(timer).where(
            timer.c.aggregate_id == aggregate_id, timer.c.fired_at.is_(None), timer.c.cancelled_at.is_(None)
        )
        if action is not None:
            statement = statement.where(timer.c.action == action)
        await self.session.execute(statement.values(cancelled_at=func.clock_timestamp()))

    async def open_task(
        self,
        kind: str,
        aggregate: str,
        aggregate_id: UUID,
        *,
        organisation_id: UUID | None = None,
        due_at: datetime | None = None,
        evidence: Mapping[str, Any] | None = None,
    ) -> None:
        """Give a person something to do; one open task per kind and aggregate, reopened if it was done.

        It is the organisation's named now: whoever did it may have handed its person over since.
        """
        statement = insert(task).values(
            id=self.new_id(),
            kind=kind,
            aggregate=aggregate,
            aggregate_id=aggregate_id,
            organisation_id=organisation_id,
            due_at=due_at,
            evidence=dict(evidence or {}),
        )
        await self.session.execute(
            statement.on_conflict_do_update(
                index_elements=["kind", "aggregate_id"],
                set_={
                    "state": "open",
                    "done_by": None,
                    "organisation_id": statement.excluded.organisation_id,
                    "due_at": statement.excluded.due_at,
                    "evidence": statement.excluded.evidence,
                    "version": task.c.version + 1,
                },
            )
        )

    async def open_task_evidence(self, kind: str, aggregate_id: UUID) -> Mapping[str, Any] | None:
        """The evidence of a task that is open, read without locking it; None when none is."""
        return (await self.evidence_of_open_tasks(kind, [aggregate_id])).get(aggregate_id)

    async def evidence_of_open_tasks(
        self, kind: str, aggregate_ids: Sequence[UUID]
    ) -> Mapping[UUID, Mapping[str, Any]]:
        """By aggregate, the evidence of those tasks that are open, read without locking them."""
        found = await self.session.execute(
            select(task.c.aggregate_id, task.c.evidence).where(
                task.c.kind == kind, task.c.aggregate_id.in_(aggregate_ids), task.c.state == "open"
            )
        )
        return {row.aggregate_id: row.evidence for row in found}

    async def close_task(self, kind: str, aggregate_id: UUID) -> None:
        """The thing to do was done by the work itself."""
        await self.close_tasks((kind,), aggregate_id)

    async def close_tasks(self, kinds: Collection[str], aggregate_id: UUID) -> None:
        """The things to do of these kinds were done by the work itself."""
        await self.session.execute(
            update(task)
            .where(task.c.kind.in_(kinds), task.c.aggregate_id == aggregate_id, task.c.state == "open")
            .values(state="done", done_by=self.actor.reference, version=task.c.version + 1)
        )

    async def reopen_tasks(
        self, kinds: Collection[str], aggregate_id: UUID, closed_by: str, *, organisation_id: UUID | None
    ) -> None:
        """What was taken back had closed these tasks, in the name of its mover: they are to be done again."""
        await self.session.execute(
            update(task)
            .where(
                task.c.kind.in_(kinds),
                task.c.aggregate_id == aggregate_id,
                task.c.state == "done",
                task.c.done_by == closed_by,
            )
            .values(state="open", done_by=None, organisation_id=organisation_id, version=task.c.version + 1)
        )

    async def give_tasks(self, about: Select[Any] | CompoundSelect[Any], previous: UUID, new: UUID) -> None:
        """Hand the open tasks of one organisation to another, as far as their aggregate is among the ids selected."""
        await self.session.execute(
            update(task)
            .where(task.c.state == "open", task.c.organisation_id == previous, task.c.aggregate_id.in_(about))
            .values(organisation_id=new, version=task.c.version + 1)
        )

    async def history(self, aggregate: str, aggregate_id: UUID) -> list[Mapping[str, Any]]:
        """The stages of an aggregate, oldest first."""
        rows = await self.session.execute(
            select(stage_history)
            .where(stage_history.c.aggregate == aggregate, stage_history.c.aggregate_id == aggregate_id)
            .order_by(stage_history.c.id)
        )
        return [dict(row) for row in rows.mappings()]
