"""One record meets the database: applied, skipped, parked, set down as a conflict or quarantined, exactly once."""

import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import structlog
from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from pathways_contracts.envelope import Envelope
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.actor import event_actor
from pathways_chassis.clock import system_now
from pathways_chassis.errors import Conflict
from pathways_chassis.ids import new_id
from pathways_chassis.machine import IllegalTransition, RulesBroken
from pathways_chassis.messaging import parking, tally
from pathways_chassis.messaging.decoding import Poison, PoisonReason, Received, key_of, receive, unknown_version
from pathways_chassis.messaging.parking import ParkedState
from pathways_chassis.messaging.positions import Place, Position, Standing
from pathways_chassis.messaging.quarantine import Turn, quarantine
from pathways_chassis.messaging.reactions import (
    HandlerOfMany,
    OnQuarantine,
    Outcome,
    Reaction,
    Subscription,
    Subscriptions,
    Told,
    Waiting,
    conflict,
)
from pathways_chassis.messaging.together import Run
from pathways_chassis.messaging.transport import Record
from pathways_chassis.tables import reaction

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


class Applying:
    """A service's reactions to records, each in the transaction of the aggregate's position that it is handed."""

    def __init__(
        self, runtime: "Runtime", consumer: str, subscriptions: Subscriptions, on_quarantine: OnQuarantine | None
    ) -> None:
        self._runtime = runtime
        self.consumer = consumer
        self._subscriptions: Mapping[type[Event], Subscription] = {entry.event: entry for entry in subscriptions}
        self._versions_read: dict[str, set[int]] = defaultdict(set)
        for event in self._subscriptions:
            self._versions_read[event.wire_name].add(event.version)
        self._on_quarantine = on_quarantine
        self.poison_limit = PoisonLimit()

    async def take(self, session: AsyncSession, position: Position, record: Record, run: "Run | None" = None) -> None:
        """Apply the record if it is its turn, park it if it must wait, skip it if it is a duplicate.

        With a `run`, the reaction or what it writes may wait for the end of the run.

        Raises `Poison`, `Waiting`, a contradiction, or whatever the reaction raises; the transaction is then undone.
        """
        received = receive(record)
        envelope = received.envelope
        standing = position.standing(envelope.producerepoch, received.sequence)
        if standing is Standing.PAST or self._is_told_otherwise(received):
            tally.of(session).took(record.topic, "duplicate" if standing is Standing.PAST else "passed_by")
            return
        if standing is Standing.NEXT and not position.blocked:
            await self.react(session, received, run, distrusted=position.distrusted)
            position.advance(envelope.producerepoch, received.sequence)
            return
        if received.event_class is None or not received.event_class.monotone:
            self._check_body(received)
            await parking.park(session, self.consumer, record, envelope, ParkedState.BEHIND)
            tally.of(session).took(record.topic, "parked")
        elif await parking.park(session, self.consumer, record, envelope, ParkedState.DONE):
            # Withdrawal, hiding and erasure never wait.
            await self.react(session, received, run, distrusted=position.distrusted)
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
        turn: Turn | None = None
        if envelope is not None and envelope.aggregateseq is not None:
            if position.standing(envelope.producerepoch, envelope.aggregateseq) is Standing.PAST:
                return
            if not await parking.park(session, self.consumer, record, envelope, ParkedState.POISONED):
                return
            position.block()
            turn = (envelope.producerepoch, envelope.aggregateseq)
        await self.tell_of_poison(session, record, poison, turn)

    async def tell_of_poison(self, session: AsyncSession, record: Record, poison: Poison, turn: Turn | None) -> None:
        """Make poison visible, and hide the person whom it may be about. Raises `ConsumerHalted`."""
        service = self._runtime.settings.service_name
        attempt = await quarantine(session, self.consumer, service, record, poison, turn)
        if record.key is not None:
            await self._hide(session, (record.topic, key_of(record)))
        if attempt == 1:
            # What was replayed and failed again is no new poison: an operator looks at it already.
            self.poison_limit.check()
            self.poison_limit.count()
        tally.of(session).quarantined(record.topic, poison.reason.value)
        LOG.error("record quarantined", topic=record.topic, offset=record.offset, reason=poison.reason.value)

    async def _hide(self, session: AsyncSession, place: Place) -> None:
        """Hide the person whom an aggregate may be about."""
        if self._on_quarantine is not None:
            work = self._runtime.work(session, event_actor("quarantine", new_id()))
            await self._on_quarantine(work, *place)

    async def react(
        self, session: AsyncSession, received: Received, run: "Run | None" = None, *, distrusted: bool = False
    ) -> None:
        """What this service does about the event, if anything.

        `distrusted`: an earlier event of its aggregate was discarded unread. It may have been a withdrawal, so that
        nobody whom this one shows stays shown.
        """
        # A blanked event keeps its place and has no effect any more: whom it was about is erased.
        subscription = None if received.envelope.blanked else self._subscription_to(received)
        if subscription is None:
            tally.of(session).took(received.topic, "passed_by")
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
        if run is not None and subscription.together is not None and not distrusted:
            await run.wait(session, subscription, Told(work, event))
            return
        if run is not None:
            work.later = await run.alone(session, subscription.event)
        with _consuming(envelope.type, envelope.traceparent):
            results = [await handler(work, event) for handler in subscription.handlers]
            without_effect = [result for result in results if result.outcome is not Outcome.APPLIED]
            for result in without_effect:
                await self.note(session, received, result)
            await session.flush()
            if distrusted:
                if run is not None:
                    await run.end(session)
                await self._hide(session, (subscription.event.topic.value, envelope.partitionkey))
        if not without_effect:
            tally.of(session).applied(received.topic, envelope)

    def run(self) -> Run:
        """For the events of one transaction."""
        return Run(self._react_to_many)

    async def _react_to_many(self, session: AsyncSession, together: HandlerOfMany, told: Sequence[Told]) -> None:
        envelopes = [_envelope_of(one) for one in told]
        traces = list(dict.fromkeys(envelope.traceparent for envelope in envelopes))
        if len(traces) > 1:
            # Each goes on in the trace of its cause.
            for one, envelope in zip(told, envelopes, strict=True):
                one.work.traceparent = envelope.traceparent
        types = {envelope.type for envelope in envelopes}
        with _consuming(types.pop() if len(types) == 1 else "several", *traces):
            async with told[0].work.gathering([one.work for one in told[1:]]):
                results = await together(told)
            for one, envelope, result in zip(told, envelopes, results, strict=True):
                topic = one.event.topic.value
                if result.outcome is Outcome.APPLIED:
                    tally.of(session).applied(topic, envelope)
                else:
                    await self._note(session, topic, envelope, result)
            await session.flush()

    async def note(self, session: AsyncSession, received: Received, result: Reaction) -> None:
        """Record a reaction that had no effect; a conflict also becomes a task for a person."""
        await self._note(session, received.topic, received.envelope, result)

    async def _note(self, session: AsyncSession, topic: str, envelope: Envelope, result: Reaction) -> None:
        tally.of(session).took(topic, result.outcome.value)
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

    def _is_told_otherwise(self, received: Received) -> bool:
        """Whether the fact follows in a version that is read here, under the same number of its aggregate.

        The newest version comes first, and whoever takes it is past the others.
        """
        envelope = received.envelope
        if envelope.factversions is None:
            return False
        read = self._versions_read.get(envelope.type, {version for name, version in EVENTS if name == envelope.type})
        later = envelope.versions[envelope.versions.index(envelope.eventversion) + 1 :]
        return envelope.eventversion not in read and not read.isdisjoint(later)

    def _subscription_to(self, received: Received) -> Subscription | None:
        """What this service does about a record that is no duplicate and is not told otherwise.

        Raises `Poison` where it reads such facts, but no version of this one: skipped, the fact would be lost.
        """
        if received.event_class is None:
            raise unknown_version(received.envelope)
        subscription = self._subscriptions.get(received.event_class)
        if subscription is None and received.event_class.wire_name in self._versions_read:
            raise unknown_version(received.envelope)
        return subscription

    def _check_body(self, received: Received) -> None:
        # Found when it comes rather than when its turn comes: the person is hidden at once.
        if not received.envelope.blanked and self._subscription_to(received) is not None:
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
        await self.note(session, received, conflict(detail))

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
        tally.of(session).took(record.topic, Outcome.WAITING.value)
        position.block()


def _envelope_of(told: Told) -> Envelope:
    if told.work.envelope is None:
        raise RuntimeError("what is told of comes from an event")
    return told.work.envelope


def _consuming(event_type: str, *traceparents: str | None) -> AbstractContextManager[trace.Span]:
    """A span in the trace of its one cause, or one that names the traces of several."""
    causes = [_PROPAGATOR.extract({"traceparent": one} if one else {}) for one in traceparents]
    # Exceptions are not recorded on the span: their text could hold personal data.
    return TRACER.start_as_current_span(
        f"consume {event_type}",
        context=causes[0] if len(causes) == 1 else Context(),
        links=[trace.Link(trace.get_current_span(cause).get_span_context()) for cause in causes[1:] and causes],
        kind=trace.SpanKind.CONSUMER,
        record_exception=False,
        set_status_on_exception=False,
    )
