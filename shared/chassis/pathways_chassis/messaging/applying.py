"""One record meets the database: applied, skipped, parked, set down as a conflict or quarantined, exactly once."""

import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import structlog
from opentelemetry import trace
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from pathways_contracts.envelope import Envelope
from pathways_contracts.event import Event
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.actor import event_actor
from pathways_chassis.clock import system_now
from pathways_chassis.errors import Conflict
from pathways_chassis.ids import new_id
from pathways_chassis.machine import IllegalTransition, RulesBroken
from pathways_chassis.messaging import parking
from pathways_chassis.messaging.decoding import Poison, PoisonReason, Received, key_of, receive
from pathways_chassis.messaging.parking import ParkedState
from pathways_chassis.messaging.positions import Position, Standing
from pathways_chassis.messaging.reactions import (
    OnQuarantine,
    Outcome,
    Reaction,
    Subscription,
    Subscriptions,
    Waiting,
    conflict,
)
from pathways_chassis.messaging.transport import Record
from pathways_chassis.tables import reaction
from pathways_chassis.work import Later

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("consumer")
TRACER = trace.get_tracer("pathways.consumer")
POISON_LIMIT = 20
POISON_WINDOW_SECONDS = 60.0
CONTRADICTIONS = (IllegalTransition, RulesBroken, Conflict)
"""A fact that contradicts what stands here is not poison: it is recorded, and a person gets a task."""

_PROPAGATOR = TraceContextTextMapPropagator()


class ConsumerHalted(Exception):
    """Too much is poisonous: more likely a bad deploy than bad events. Consumption stops until an operator looks."""


class PoisonLimit:
    """How many records may be quarantined in a while. `time` is a monotonic clock in seconds."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._poisoned_at: deque[float] = deque()
        self.halted: str | None = None

    def check(self) -> None:
        """Raises `ConsumerHalted` when no more may be quarantined."""
        while self._poisoned_at and self._poisoned_at[0] < self._now() - POISON_WINDOW_SECONDS:
            self._poisoned_at.popleft()
        if len(self._poisoned_at) >= POISON_LIMIT:
            self.halted = f"halted: {POISON_LIMIT} records were quarantined within {POISON_WINDOW_SECONDS:.0f} s"
            raise ConsumerHalted(self.halted)

    def count(self) -> None:
        """One more was."""
        self._poisoned_at.append(self._now())


class Run:
    """Events of one type that follow each other in a transaction. The next type sees all that they wrote."""

    def __init__(self) -> None:
        self._event_class: type[Event] | None = None
        self._later = Later()

    async def of(self, session: AsyncSession, event_class: type[Event]) -> Later:
        """What the reaction to an event of this type may hold back rows in."""
        if event_class is not self._event_class:
            await self.end(session)
            self._event_class = event_class
        return self._later

    async def end(self, session: AsyncSession) -> None:
        """Write what was held back."""
        await self._later.write(session)


class Applying:
    """A service's reactions to records, each in the transaction of the aggregate's position that it is handed."""

    def __init__(
        self, runtime: "Runtime", consumer: str, subscriptions: Subscriptions, on_quarantine: OnQuarantine | None
    ) -> None:
        self._runtime = runtime
        self.consumer = consumer
        self._subscriptions: Mapping[type[Event], Subscription] = {entry.event: entry for entry in subscriptions}
        self._on_quarantine = on_quarantine
        self.poison_limit = PoisonLimit()

    async def take(self, session: AsyncSession, position: Position, record: Record, run: "Run | None" = None) -> None:
        """Apply the record if it is its turn, park it if it must wait, skip it if it is a duplicate.

        With a `run`, what it writes may wait for the end of the run.

        Raises `Poison`, `Waiting`, a contradiction, or whatever the reaction raises; the transaction is then undone.
        """
        received = receive(record)
        envelope = received.envelope
        standing = position.standing(envelope.producerepoch, received.sequence)
        if standing is Standing.PAST:
            return
        if standing is Standing.NEXT and not position.blocked:
            await self.react(session, received, run)
            position.advance(envelope.producerepoch, received.sequence)
            return
        if not received.event_class.monotone:
            self._check_body(received)
            await parking.park(session, self.consumer, record, envelope, ParkedState.BEHIND)
        elif await parking.park(session, self.consumer, record, envelope, ParkedState.DONE):
            # Withdrawal, hiding and erasure never wait.
            await self.react(session, received, run)
        position.block()

    async def take_or_set_aside(self, session: AsyncSession, position: Position, record: Record) -> None:
        """As `take`; what waits is parked, what contradicts is recorded, what is poison is quarantined.

        Raises what is worth another attempt, and `ConsumerHalted`.
        """
        try:
            async with session.begin_nested():
                await self.take(session, position, record)
        except Waiting as wait:
            await self._park_waiting(session, position, record, wait)
        except CONTRADICTIONS as broken:
            await self._set_down(session, position, record, str(broken))
        except Poison as poison:
            await self.quarantine(session, position, record, poison)

    async def give_up(self, session: AsyncSession, position: Position, record: Record, error: Exception) -> None:
        """Every attempt failed: quarantine."""
        failure = Poison(PoisonReason.HANDLER_FAILED, type(error).__name__)
        try:
            failure.envelope = receive(record).envelope
        except Poison as poison:
            failure = poison
        await self.quarantine(session, position, record, failure)

    async def quarantine(self, session: AsyncSession, position: Position, record: Record, poison: Poison) -> None:
        """Set poison aside; later events of its aggregate wait behind it. A duplicate of it is skipped."""
        envelope = poison.envelope
        if envelope is not None and envelope.aggregateseq is not None:
            if position.standing(envelope.producerepoch, envelope.aggregateseq) is Standing.PAST:
                return
            if not await parking.park(session, self.consumer, record, envelope, ParkedState.POISONED):
                return
            position.block()
        await self.tell_of_poison(session, record, poison)

    async def tell_of_poison(self, session: AsyncSession, record: Record, poison: Poison) -> None:
        """Make poison visible, and hide the person whom it may be about. Raises `ConsumerHalted`."""
        self.poison_limit.check()
        await parking.quarantine(session, self.consumer, self._runtime.settings.service_name, record, poison)
        if self._on_quarantine is not None and record.key is not None:
            work = self._runtime.work(session, event_actor("quarantine", new_id()))
            await self._on_quarantine(work, record.topic, key_of(record))
        self.poison_limit.count()
        LOG.error("record quarantined", topic=record.topic, offset=record.offset, reason=poison.reason.value)

    async def react(self, session: AsyncSession, received: Received, run: "Run | None" = None) -> None:
        """What this service does about the event, if anything."""
        subscription = self._subscriptions.get(received.event_class)
        if subscription is None:
            return
        envelope = received.envelope
        event = received.event()
        work = self._runtime.work(
            session,
            event_actor(envelope.type, envelope.id),
            correlation_id=envelope.correlationid,
            causation_id=envelope.id,
            envelope=envelope,
        )
        if run is not None:
            work.later = await run.of(session, received.event_class)
        parent = _PROPAGATOR.extract({"traceparent": envelope.traceparent} if envelope.traceparent else {})
        # Exceptions are not recorded on the span: their text could hold personal data.
        with TRACER.start_as_current_span(
            f"consume {envelope.type}",
            context=parent,
            kind=trace.SpanKind.CONSUMER,
            record_exception=False,
            set_status_on_exception=False,
        ):
            for handler in subscription.handlers:
                result = await handler(work, event)
                if result.outcome is not Outcome.APPLIED:
                    await self.note(session, envelope, result)
            await session.flush()

    async def note(self, session: AsyncSession, envelope: Envelope, result: Reaction) -> None:
        """Record a reaction that had no effect; a conflict also becomes a task for a person."""
        await session.execute(
            reaction.insert().values(
                event_id=envelope.id,
                event_type=envelope.type,
                outcome=result.outcome.value,
                detail=result.detail,
            )
        )
        if result.outcome is Outcome.CONFLICT:
            work = self._runtime.work(session, event_actor(envelope.type, envelope.id))
            await work.open_task(
                "reaction_conflict",
                envelope.type,
                envelope.id,
                evidence={"event_type": envelope.type, "aggregate_id": envelope.subject, "conflict": result.detail},
            )

    def _check_body(self, received: Received) -> None:
        # Found when it comes rather than when its turn comes: the person is hidden at once.
        if received.event_class in self._subscriptions:
            received.event()

    async def _set_down(self, session: AsyncSession, position: Position, record: Record, detail: str) -> None:
        received = receive(record)
        envelope = received.envelope
        if position.standing(envelope.producerepoch, received.sequence) is Standing.NEXT and not position.blocked:
            position.advance(envelope.producerepoch, received.sequence)
        else:
            # A monotone event ahead of its turn: those before it still have theirs.
            await parking.park(session, self.consumer, record, envelope, ParkedState.DONE)
            position.block()
        await self.note(session, envelope, conflict(detail))

    async def _park_waiting(self, session: AsyncSession, position: Position, record: Record, wait: Waiting) -> None:
        await parking.park(
            session,
            self.consumer,
            record,
            receive(record).envelope,
            ParkedState.WAITING,
            prerequisite=wait.prerequisite,
            deadline=system_now() + wait.patience,
        )
        position.block()
