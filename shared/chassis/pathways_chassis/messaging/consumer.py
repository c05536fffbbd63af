"""The consumer runner: effects, new outbox rows and positions in one transaction, exactly once per event."""

import asyncio
import time
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import structlog
from opentelemetry import trace
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from pathways_contracts.envelope import Envelope
from pathways_contracts.event import Event
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.actor import event_actor
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.machine import IllegalTransition, RulesBroken
from pathways_chassis.messaging import parking, positions
from pathways_chassis.messaging.decoding import Poison, PoisonReason, Received, receive
from pathways_chassis.messaging.parking import ParkedState
from pathways_chassis.messaging.reactions import (
    OnQuarantine,
    Outcome,
    Reaction,
    Subscription,
    Subscriptions,
    Waiting,
    conflict,
)
from pathways_chassis.messaging.transport import (
    Fenced,
    Record,
    TopicPartition,
    Transport,
    TransportUnavailable,
)
from pathways_chassis.messaging.transport import Subscription as BusSubscription
from pathways_chassis.tables import aggregate_position, reaction

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("consumer")
TRACER = trace.get_tracer("pathways.consumer")
BATCH = 200
POLL_SECONDS = 0.5
DRAIN_SECONDS = 0.3
ATTEMPTS = 5
FIRST_BACKOFF_SECONDS = 0.1
POISON_LIMIT = 20
POISON_WINDOW_SECONDS = 60.0

_PROPAGATOR = TraceContextTextMapPropagator()
_TRANSIENT = (OperationalError, InterfaceError, OSError, TransportUnavailable, TimeoutError)


class ConsumerHalted(Exception):
    """Too much is poisonous: more likely a bad deploy than bad events. Consumption stops until an operator looks."""


class Consumer:
    """One service's reader of all its topics. Also the bus's rebalance listener."""

    def __init__(
        self,
        runtime: "Runtime",
        transport: Transport,
        name: str,
        subscriptions: Subscriptions,
        on_quarantine: OnQuarantine | None,
    ) -> None:
        self._runtime = runtime
        self._transport = transport
        self._name = name
        self._subscriptions: Mapping[type[Event], Subscription] = {entry.event: entry for entry in subscriptions}
        self._topics = sorted({entry.event.topic.value for entry in subscriptions})
        self._on_quarantine = on_quarantine
        self._epochs: dict[TopicPartition, int] = {}
        self._locks: dict[TopicPartition, asyncio.Lock] = {}
        self._poisoned_at: deque[float] = deque()
        self._stopping = False
        self.halted: str | None = None
        self.joined = False

    def stop(self) -> None:
        """Finish the batches in hand and leave the group."""
        self._stopping = True

    # --- membership ----------------------------------------------------------------------------------------------

    async def on_assigned(self, partitions: Sequence[TopicPartition]) -> Mapping[TopicPartition, int]:
        """Own the partitions and read on from where the database stands."""
        async with self._runtime.sessions() as session, session.begin():
            owned = await positions.take_over(session, self._name, partitions)
        for partition, (_, epoch) in owned.items():
            self._epochs[partition] = epoch
        self.joined = True
        return {partition: offset for partition, (offset, _) in owned.items()}

    async def on_revoked(self, partitions: Sequence[TopicPartition]) -> None:
        """Let the batch in hand finish, then let go."""
        for partition in partitions:
            async with self._lock(partition):
                self._epochs.pop(partition, None)

    # --- reading ---------------------------------------------------------------------------------------------------

    async def run(self) -> None:
        """Read until stopped. A lost bus or database is waited for."""
        while not self._stopping:
            try:
                bus = await self._transport.subscribe(self._name, self._topics, self)
                try:
                    await self._read(bus)
                finally:
                    await bus.close()
            except ConsumerHalted as halt:
                self.halted = str(halt)
                LOG.error("consumer halted", reason=str(halt))
                return
            except _TRANSIENT as error:
                LOG.warning("consumer interrupted", error=type(error).__name__)
                await asyncio.sleep(1)

    async def _read(self, bus: BusSubscription) -> None:
        while not self._stopping:
            batches = await bus.poll(BATCH, POLL_SECONDS)
            if not batches:
                continue
            done = await asyncio.gather(
                *(self._process(bus, partition, records) for partition, records in batches.items())
            )
            # For lag only: where the bus's own note is lost, the database still knows.
            await bus.commit({partition: offset for partition, offset in done if offset is not None})

    async def _process(
        self, bus: BusSubscription, partition: TopicPartition, records: Sequence[Record]
    ) -> tuple[TopicPartition, int | None]:
        async with self._lock(partition):
            epoch = self._epochs.get(partition)
            if epoch is None:
                return partition, None
            try:
                if not await self._apply_batch(partition, epoch, records):
                    for record in records:
                        await self._apply_alone(partition, epoch, record)
            except Fenced:
                self._epochs.pop(partition, None)
                LOG.warning("partition was taken over", topic=partition.topic, partition=partition.partition)
                return partition, None
            except _TRANSIENT as error:
                LOG.warning("batch interrupted", topic=partition.topic, error=type(error).__name__)
                await self._return_to_position(bus, partition)
                return partition, None
            self._runtime.wake_relay()
            return partition, records[-1].offset + 1

    async def _return_to_position(self, bus: BusSubscription, partition: TopicPartition) -> None:
        """After a fault, read again from where the database stands."""
        while not self._stopping:
            try:
                async with self._runtime.sessions() as session:
                    bus.seek(partition, await positions.next_offset(session, self._name, partition))
                    return
            except _TRANSIENT:
                await asyncio.sleep(0.5)

    async def _apply_batch(self, partition: TopicPartition, epoch: int, records: Sequence[Record]) -> bool:
        """The whole batch in one transaction; False when it was rolled back and must be done one by one."""
        try:
            async with self._runtime.sessions() as session, session.begin():
                await positions.claim(session, self._name, partition, epoch, records[-1].offset + 1)
                keys = {record.key or "" for record in records}
                known = await positions.load(session, self._name, partition.topic, keys)
                for record in records:
                    received = receive(record.headers, record.value)
                    await self._take(session, known[record.key or ""], record, received)
                await positions.save(session, self._name, partition.topic, known)
            return True
        except (Fenced, *_TRANSIENT):
            raise
        except Exception as error:
            # Whatever it was, it meets its own record again below, where it is named and handled.
            LOG.info("batch is redone one by one", topic=partition.topic, cause=type(error).__name__)
            return False

    async def _apply_alone(self, partition: TopicPartition, epoch: int, record: Record) -> None:
        """One record in a transaction of its own: retried, parked, set down as a conflict or quarantined."""
        backoff = FIRST_BACKOFF_SECONDS
        for attempt in range(1, ATTEMPTS + 1):
            try:
                async with self._transaction(partition, epoch, record) as (session, position):
                    received = receive(record.headers, record.value)
                    await self._take(session, position, record, received)
                return
            except (Fenced, *_TRANSIENT):
                raise
            except Waiting as wait:
                await self._park_waiting(partition, epoch, record, wait)
                return
            except (IllegalTransition, RulesBroken) as broken:
                async with self._transaction(partition, epoch, record) as (session, position):
                    await self._conflict(session, position, receive(record.headers, record.value), str(broken))
                return
            except Poison as poison:
                await self._quarantine(partition, epoch, record, poison)
                return
            except Exception as error:
                LOG.warning("reaction failed", topic=record.topic, attempt=attempt, error=type(error).__name__)
                if attempt == ATTEMPTS:
                    envelope = receive(record.headers, record.value).envelope
                    failure = Poison(PoisonReason.HANDLER_FAILED, type(error).__name__, envelope)
                    await self._quarantine(partition, epoch, record, failure)
                    return
                await asyncio.sleep(backoff)
                backoff *= 2

    # --- one record --------------------------------------------------------------------------------------------------

    async def _take(
        self, session: AsyncSession, position: positions.Position, record: Record, received: Received
    ) -> None:
        envelope, sequence = received.envelope, received.sequence
        if envelope.producerepoch < position.producer_epoch:
            return
        if envelope.producerepoch > position.producer_epoch and not position.blocked:
            # The producer was restored: its aggregates count on from where its backup stood.
            position.producer_epoch = envelope.producerepoch
            position.last_seq = min(position.last_seq, sequence - 1) if position.last_seq else 0
        if sequence <= position.last_seq:
            return
        if sequence == position.last_seq + 1 and not position.blocked:
            await self._react(session, received)
            position.advance(envelope.producerepoch, sequence)
            return
        state = ParkedState.BEHIND
        if received.event_class.monotone:
            await self._react(session, received)
            state = ParkedState.DONE
        await parking.park(
            session, self._name, record.topic, record.key or "", envelope, record.headers, record.value, state
        )
        position.block()

    async def _react(self, session: AsyncSession, received: Received) -> None:
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
        parent = _PROPAGATOR.extract({"traceparent": envelope.traceparent} if envelope.traceparent else {})
        with TRACER.start_as_current_span(f"consume {envelope.type}", context=parent, kind=trace.SpanKind.CONSUMER):
            for handler in subscription.handlers:
                result = await handler(work, event)
                if result.outcome is not Outcome.APPLIED:
                    await self._note(session, envelope, result)
                if result.outcome is Outcome.CONFLICT:
                    await self._conflict_task(session, envelope, result)
            await session.flush()

    async def _note(self, session: AsyncSession, envelope: Envelope, result: Reaction) -> None:
        await session.execute(
            reaction.insert().values(
                event_id=envelope.id,
                event_type=envelope.type,
                outcome=result.outcome.value,
                detail=result.detail,
            )
        )

    async def _conflict_task(self, session: AsyncSession, envelope: Envelope, result: Reaction) -> None:
        work = self._runtime.work(session, event_actor(envelope.type, envelope.id))
        await work.open_task(
            "reaction_conflict",
            envelope.type,
            envelope.id,
            evidence={"event_type": envelope.type, "aggregate_id": envelope.subject, "conflict": result.detail},
        )

    async def _conflict(
        self, session: AsyncSession, position: positions.Position, received: Received, detail: str
    ) -> None:
        result = conflict(detail)
        await self._note(session, received.envelope, result)
        await self._conflict_task(session, received.envelope, result)
        position.advance(received.envelope.producerepoch, received.sequence)

    # --- parking and quarantine ------------------------------------------------------------------------------------

    async def _park_waiting(self, partition: TopicPartition, epoch: int, record: Record, wait: Waiting) -> None:
        async with self._transaction(partition, epoch, record) as (session, position):
            envelope = receive(record.headers, record.value).envelope
            await parking.park(
                session,
                self._name,
                record.topic,
                record.key or "",
                envelope,
                record.headers,
                record.value,
                ParkedState.WAITING,
                prerequisite=wait.prerequisite,
                deadline=system_now() + wait.patience,
            )
            position.block()

    async def _quarantine(self, partition: TopicPartition, epoch: int, record: Record, poison: Poison) -> None:
        self._count_poison()
        service = self._runtime.settings.service_name
        async with self._transaction(partition, epoch, record) as (session, position):
            await parking.quarantine(session, self._name, service, record, poison)
            envelope = poison.envelope
            if envelope is not None and envelope.aggregateseq is not None and envelope.aggregateseq > position.last_seq:
                await parking.park(
                    session,
                    self._name,
                    record.topic,
                    record.key or "",
                    envelope,
                    record.headers,
                    record.value,
                    ParkedState.POISONED,
                )
                position.block()
            if self._on_quarantine is not None and record.key is not None:
                work = self._runtime.work(session, event_actor("quarantine", new_id()))
                await self._on_quarantine(work, record.topic, record.key)
        LOG.error("record quarantined", topic=record.topic, offset=record.offset, reason=poison.reason.value)

    def _count_poison(self) -> None:
        now = time.monotonic()
        while self._poisoned_at and self._poisoned_at[0] < now - POISON_WINDOW_SECONDS:
            self._poisoned_at.popleft()
        if len(self._poisoned_at) >= POISON_LIMIT:
            raise ConsumerHalted(f"{POISON_LIMIT} records were quarantined within {POISON_WINDOW_SECONDS:.0f} s")
        self._poisoned_at.append(now)

    # --- taking parked records up again ------------------------------------------------------------------------------

    async def drain(self) -> None:
        """Try blocked aggregates again until stopped: what was awaited may have come."""
        while not self._stopping:
            try:
                for topic, key in await self._blocked():
                    await self._drain_one(topic, key)
            except _TRANSIENT as error:
                LOG.warning("drain interrupted", error=type(error).__name__)
            await asyncio.sleep(DRAIN_SECONDS)

    async def _blocked(self) -> Sequence[tuple[str, str]]:
        async with self._runtime.sessions() as session:
            rows = await session.execute(
                aggregate_position.select()
                .where(aggregate_position.c.consumer == self._name, aggregate_position.c.blocked == 1)
                .limit(200)
            )
            return [(row.topic, row.key) for row in rows]

    async def _drain_one(self, topic: str, key: str) -> None:
        while await self._drain_step(topic, key):
            self._runtime.wake_relay()

    async def _drain_step(self, topic: str, key: str) -> bool:
        """Take up the earliest parked record of an aggregate, in one transaction. True when another may follow."""
        broken: str | None = None
        for _ in range(2):
            try:
                async with self._runtime.sessions() as session, session.begin():
                    known = await positions.load(session, self._name, topic, {key})
                    more = await self._take_up(session, topic, key, known[key], broken)
                    await positions.save(session, self._name, topic, known)
                return more
            except Waiting:
                return False
            except (IllegalTransition, RulesBroken) as error:
                broken = str(error)
            except _TRANSIENT:
                raise
            except Exception as error:
                # Stays parked and is tried again; it is counted by its age, and never lost.
                LOG.error("parked reaction failed", topic=topic, error=type(error).__name__)
                return False
        return False

    async def _take_up(
        self, session: AsyncSession, topic: str, key: str, position: positions.Position, broken: str | None
    ) -> bool:
        parked = await parking.next_parked(session, self._name, topic, key)
        if parked is None:
            position.block(False)
            return False
        if parked.producer_epoch == position.producer_epoch and parked.sequence <= position.last_seq:
            await parking.unpark(session, parked.id)
            return True
        expected = parked.sequence == position.last_seq + 1 or parked.producer_epoch > position.producer_epoch
        if not expected or parked.state is ParkedState.POISONED:
            return False
        received = receive(parked.headers, parked.value)
        overdue = parked.deadline is not None and parked.deadline.astimezone(UTC) < datetime.now(UTC)
        if broken is not None:
            await self._conflict(session, position, received, broken)
        elif parked.state is not ParkedState.DONE:
            try:
                await self._react(session, received)
            except Waiting as wait:
                if not overdue:
                    raise
                await self._conflict(session, position, received, f"waited in vain for {wait.prerequisite}")
        position.advance(parked.producer_epoch, parked.sequence)
        await parking.unpark(session, parked.id)
        return True

    # --- helpers -----------------------------------------------------------------------------------------------------

    def _lock(self, partition: TopicPartition) -> asyncio.Lock:
        return self._locks.setdefault(partition, asyncio.Lock())

    def _transaction(self, partition: TopicPartition, epoch: int, record: Record) -> "_RecordTransaction":
        return _RecordTransaction(self._runtime, self._name, partition, epoch, record)


class _RecordTransaction:
    """One record's transaction: the partition claimed, its aggregate's position loaded before and saved after."""

    def __init__(
        self, runtime: "Runtime", consumer: str, partition: TopicPartition, epoch: int, record: Record
    ) -> None:
        self._runtime, self._consumer = runtime, consumer
        self._partition, self._epoch, self._record = partition, epoch, record

    async def __aenter__(self) -> tuple[AsyncSession, positions.Position]:
        self._session = self._runtime.sessions()
        try:
            await self._session.begin()
            await positions.claim(self._session, self._consumer, self._partition, self._epoch, self._record.offset + 1)
            key = self._record.key or ""
            self._known = await positions.load(self._session, self._consumer, self._partition.topic, {key})
        except BaseException:
            await self._session.close()
            raise
        return self._session, self._known[key]

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                await positions.save(self._session, self._consumer, self._partition.topic, self._known)
                await self._session.commit()
            else:
                await self._session.rollback()
        finally:
            await self._session.close()
