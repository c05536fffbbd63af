"""The consumer: a member of its group that reads batches; each is applied in one transaction with its position."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from heapq import merge
from typing import TYPE_CHECKING

import structlog
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis import metrics
from pathways_chassis.faults import is_transient
from pathways_chassis.messaging import positions, tally
from pathways_chassis.messaging.applying import Applying, ConsumerHalted
from pathways_chassis.messaging.decoding import place_of
from pathways_chassis.messaging.draining import Draining
from pathways_chassis.messaging.positions import Positions
from pathways_chassis.messaging.reactions import OnQuarantine, Subscriptions
from pathways_chassis.messaging.transport import (
    Fenced,
    Readable,
    Record,
    TopicPartition,
    TransportUnavailable,
)
from pathways_chassis.messaging.transport import Subscription as BusSubscription
from pathways_chassis.pace import Pace
from pathways_chassis.telemetry import frames_of

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("consumer")
BATCH = 400
POLL_SECONDS = 0.5
LOOK_SECONDS = 3.0
"""After so long a try at what was read ends with the record in hand; the next look goes on from there."""
SILENCE_SECONDS = 600.0
"""At most between two looks. What was read is tried as a whole, by partition and one by one, each for `LOOK_SECONDS`
and a record in hand, which at worst is reacted to `ATTEMPTS` times and waits for several locks each time."""
ATTEMPTS = 5
FIRST_BACKOFF_SECONDS = 0.1
RETRY_SECONDS = 0.5
ENDS_SECONDS = 5.0
Records = Sequence[Record]
Batches = Mapping[TopicPartition, Records]
"""What was read: the records of each partition in their order."""
Done = Mapping[TopicPartition, int]
"""The next offset of each partition in which something was done."""


class _LetGo(Exception):
    """The partition is asked back, or the service stops, before anything was done."""


class Consumer:
    """One service's reader of all its topics. Also the bus's rebalance listener. `now` is monotonic (seconds)."""

    def __init__(
        self,
        runtime: "Runtime",
        transport: Readable,
        name: str,
        subscriptions: Subscriptions,
        on_quarantine: OnQuarantine | None,
        *,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._runtime = runtime
        self._transport = transport
        self._now = now
        self.name = name
        self.topics = sorted({entry.event.topic.value for entry in subscriptions})
        self._applying = Applying(runtime, name, subscriptions, on_quarantine)
        self._draining = Draining(runtime, self._applying)
        self._epochs: dict[TopicPartition, int] = {}
        self._locks: dict[TopicPartition, asyncio.Lock] = {}
        self._leaving: set[TopicPartition] = set()
        self._troubles: dict[TopicPartition, str] = {}
        self._most = BATCH
        self._pace = Pace()
        self._bus: BusSubscription | None = None
        self.joined = False

    @property
    def halted(self) -> str | None:
        """Why consumption stopped until an operator looks, if it did."""
        return self._applying.poison_limit.halted

    def unready(self) -> str | None:
        """What keeps the consumer from its work at the moment, if anything."""
        if self.halted is None and not self.joined and self.topics:
            return "joining its group"
        troubles = [
            f"{partition.topic}-{partition.partition} is stuck ({reason})"
            for partition, reason in sorted(self._troubles.items())
        ]
        return self.halted or ", ".join(troubles) or None

    async def ends(self, partitions: Sequence[TopicPartition]) -> Mapping[TopicPartition, int]:
        """The offset after the last record of each partition; what the bus does not tell in time is left out."""
        if self._bus is None:
            return {}
        try:
            async with asyncio.timeout(ENDS_SECONDS):
                return await self._bus.end_offsets(partitions)
        except (TimeoutError, TransportUnavailable):
            return {}

    def look_at_parked(self) -> None:
        """An operator decided of something that is parked."""
        self._draining.wake()

    @property
    def partitions_held(self) -> int:
        """How many partitions this member reads."""
        return len(self._epochs)

    async def lag(self) -> dict[TopicPartition, int]:
        """How many records of each partition in hand lie ahead of the position in the database, as far as known."""
        ends = await self.ends(sorted(self._epochs))
        async with self._runtime.sessions() as session:
            stands = await positions.next_offsets(session, self.name)
        return {partition: max(0, end - stands.get(partition, 0)) for partition, end in ends.items()}

    def stop(self) -> None:
        """Finish the transaction in hand and leave the group."""
        self._pace.stop()
        self._draining.stop()

    # --- membership ----------------------------------------------------------------------------------------------

    async def on_assigned(self, partitions: Sequence[TopicPartition]) -> Mapping[TopicPartition, int]:
        """Own the partitions and read on from where the database stands."""
        async with self._runtime.sessions() as session, session.begin():
            owned = await positions.take_over(session, self.name, partitions)
        for partition, (_, epoch) in owned.items():
            self._epochs[partition] = epoch
        self.joined = True
        metrics.REBALANCES.add(1, {"consumer": self.name, "change": "taken"})
        return {partition: offset for partition, (offset, _) in owned.items()}

    async def on_revoked(self, partitions: Sequence[TopicPartition]) -> None:
        """Let the record in hand finish, then let go."""
        self._leaving.update(partitions)
        try:
            for partition in partitions:
                async with self._lock(partition):
                    self._epochs.pop(partition, None)
                    self._troubles.pop(partition, None)
            metrics.REBALANCES.add(1, {"consumer": self.name, "change": "given back"})
        finally:
            self._leaving.difference_update(partitions)

    # --- reading ---------------------------------------------------------------------------------------------------

    async def run(self) -> None:
        """Read until stopped or halted. A lost bus or database is waited for."""
        if not self.topics:
            # Joining a group without a topic is an error to some brokers; there is nothing to read.
            await self._pace.end()
        while not self._is_over():
            try:
                bus = self._bus = await self._transport.subscribe(
                    self.name, self.topics, self, silence_seconds=SILENCE_SECONDS
                )
                try:
                    while not self._is_over():
                        await self._read(bus)
                finally:
                    self.joined, self._bus = False, None
                    await bus.close()
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("consumer interrupted", error=type(error).__name__)
                await self._pace.rest(RETRY_SECONDS)
        if self.halted is not None:
            LOG.error("consumer halted", reason=self.halted)

    async def drain(self) -> None:
        """Take parked records up again until stopped."""
        await self._draining.run()

    async def _read(self, bus: BusSubscription) -> None:
        read = await bus.poll(self._most, POLL_SECONDS)
        batches = {partition: records for partition, records in read.items() if partition in self._epochs}
        if not batches:
            return
        began = self._now()
        done = await self._apply_together(bus, batches) if len(batches) > 1 else None
        if done is None:
            each = await asyncio.gather(*(self._apply_apart(bus, *batch) for batch in batches.items()))
            done = {partition: offset for partition, offset in zip(batches, each, strict=True) if offset is not None}
        self._fit_the_next(batches, done, self._now() - began)
        self._runtime.moved_on()
        if not done:
            return
        try:
            await bus.commit(done)
        except (Fenced, TransportUnavailable) as error:
            # For lag only: where the bus's own note is lost, the database still knows.
            LOG.info("the bus did not note the position", error=type(error).__name__)

    def _fit_the_next(self, batches: Batches, done: Done, seconds: float) -> None:
        """Read as much next as a look has time for: the rest would be read again, and many are reacted to at once."""
        if seconds < LOOK_SECONDS:
            self._most = min(BATCH, 2 * self._most)
            return
        read = [record for records in batches.values() for record in records]
        taken = sum(record.offset < done.get(record.topic_partition, 0) for record in read)
        self._most = max(1, round((taken or len(read)) * LOOK_SECONDS / seconds))

    async def _apply_together(self, bus: BusSubscription, batches: Batches) -> Done | None:
        """What was read, in one transaction; None when it was undone and each partition must go its own way."""
        async with AsyncExitStack() as held:
            for partition in sorted(batches):
                await held.enter_async_context(self._lock(partition))
            if not batches.keys() <= self._epochs.keys():
                return None
            try:
                done = await self._apply(batches)
            except Exception as error:
                # Whatever it was, it meets its own partition and record again, where it is named and handled.
                LOG.info("read is redone by partition", partitions=len(batches), cause=type(error).__name__)
                metrics.RETRIES.add(1, {"what": "read"})
                return None
            for partition in batches:
                self._troubles.pop(partition, None)
            _leave_rest(bus, batches, done)
            return done

    async def _apply_apart(self, bus: BusSubscription, partition: TopicPartition, records: Records) -> int | None:
        """Apply a partition's batch; the next offset, or None where it went elsewhere or is read again."""
        async with self._lock(partition):
            if partition not in self._epochs:
                return None
            try:
                next_offset = await self._apply_batch(partition, records)
                if next_offset is None:
                    next_offset = await self._apply_one_by_one(records)
            except _LetGo:
                return None
            except Fenced:
                del self._epochs[partition]
                metrics.REBALANCES.add(1, {"consumer": self.name, "change": "lost"})
                LOG.warning("partition was taken over", topic=partition.topic, partition=partition.partition)
                return None
            except ConsumerHalted:
                return None
            except Exception as error:
                # Away or busy, or a record that can neither be applied nor set aside. It is never skipped: the
                # partition stands still, readiness says so, and other partitions go on.
                self._troubles[partition] = type(error).__name__
                metrics.RETRIES.add(1, {"what": "partition"})
                LOG.error(
                    "partition is stuck",
                    topic=partition.topic,
                    partition=partition.partition,
                    error=type(error).__name__,
                    frames=frames_of(error),
                )
                await self._pace.rest(RETRY_SECONDS)
                bus.seek(partition, records[0].offset)
                return None
            self._troubles.pop(partition, None)
            _leave_rest(bus, {partition: records}, {partition: next_offset})
            return next_offset

    async def _apply_batch(self, partition: TopicPartition, records: Records) -> int | None:
        """A partition's batch in one transaction; the next offset, or None when it must be done one by one."""
        try:
            return (await self._apply({partition: records}))[partition]
        except (Fenced, _LetGo):
            raise
        except Exception as error:
            if is_transient(error):
                raise
            LOG.info("batch is redone one by one", topic=partition.topic, cause=type(error).__name__)
            metrics.RETRIES.add(1, {"what": "batch"})
            return None

    async def _apply(self, batches: Batches) -> Done:
        """One transaction over partitions, their records by time: what an event rests on has mostly come before it.

        It ends early when its time is over or a partition is asked back: what was done stands, the rest is left.
        """
        ends_at = self._now() + LOOK_SECONDS
        done: dict[TopicPartition, int] = {}
        taken = 0
        async with self._transaction(batches) as (session, known):
            run = self._applying.run()
            for record in merge(*batches.values(), key=lambda record: record.timestamp):
                if (done and self._now() >= ends_at) or self._is_asked_back(batches):
                    break
                await self._applying.take(session, known[place_of(record)], record, run)
                done[record.topic_partition] = record.offset + 1
                taken += 1
            if not done:
                raise _LetGo
            await run.end(session)
            if _rest_of(batches, done):
                await positions.claim(session, self.name, self._claims(batches, done))
        metrics.BATCH_RECORDS.record(taken, {"part": "consumer"})
        return done

    async def _apply_one_by_one(self, records: Records) -> int:
        """A partition's batch, a transaction for each record, until the time is over; the next offset."""
        ends_at = self._now() + LOOK_SECONDS
        for record in records:
            if record is not records[0] and self._now() >= ends_at:
                return record.offset
            await self._apply_alone(record)
            metrics.BATCH_RECORDS.record(1, {"part": "consumer"})
        return records[-1].offset + 1

    async def _apply_alone(self, record: Record) -> None:
        """One record in a transaction of its own, tried several times, at last quarantined."""
        backoff = FIRST_BACKOFF_SECONDS
        alone = {record.topic_partition: (record,)}
        for attempt in range(1, ATTEMPTS + 1):
            if self._is_asked_back(alone):
                raise _LetGo
            try:
                async with self._transaction(alone) as (session, known):
                    await self._applying.take_or_set_aside(session, known[place_of(record)], record)
                return
            except (Fenced, ConsumerHalted):
                raise
            except Exception as error:
                if is_transient(error):
                    raise
                LOG.warning("reaction failed", topic=record.topic, attempt=attempt, error=type(error).__name__)
                metrics.RETRIES.add(1, {"what": "record"})
                failure = error
            if attempt < ATTEMPTS:
                await self._pace.rest(backoff)
                backoff *= 2
        async with self._transaction(alone) as (session, known):
            await self._applying.give_up(session, known[place_of(record)], record, failure)

    @asynccontextmanager
    async def _transaction(self, batches: Batches) -> AsyncIterator[tuple[AsyncSession, Positions]]:
        """Partitions claimed up to these records; their aggregates' positions loaded before and saved after."""
        places = {place_of(record) for records in batches.values() for record in records}
        async with self._runtime.sessions() as session, tally.counted(session, self.name):
            await positions.claim(session, self.name, self._claims(batches))
            known = await positions.load(session, self.name, places)
            yield session, known
            await positions.save(session, self.name, known)
        if any(position.blocked for position in known.values()):
            self._draining.wake()

    def _claims(self, batches: Batches, done: Done | None = None) -> Mapping[TopicPartition, tuple[int, int]]:
        """Each partition with its owner's epoch and the next offset: after all of it, or after what was done."""
        return {
            partition: (
                self._epochs[partition],
                records[-1].offset + 1 if done is None else done.get(partition, records[0].offset),
            )
            for partition, records in batches.items()
        }

    # --- letting go --------------------------------------------------------------------------------------------------

    def _is_over(self) -> bool:
        return self._pace.is_over or self.halted is not None

    def _is_asked_back(self, partitions: Iterable[TopicPartition]) -> bool:
        return self._is_over() or (bool(self._leaving) and not self._leaving.isdisjoint(partitions))

    def _lock(self, partition: TopicPartition) -> asyncio.Lock:
        return self._locks.setdefault(partition, asyncio.Lock())


def _rest_of(batches: Batches, done: Done) -> Done:
    """Where the next look goes on, in each partition that was not done with."""
    return {
        partition: next_offset
        for partition, records in batches.items()
        if (next_offset := done.get(partition, records[0].offset)) <= records[-1].offset
    }


def _leave_rest(bus: BusSubscription, batches: Batches, done: Done) -> None:
    """Let the next look bring what was not done with."""
    for partition, next_offset in _rest_of(batches, done).items():
        bus.seek(partition, next_offset)
