"""The consumer: a member of its group that reads batches; each is applied in one transaction with its position."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
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
    Record,
    TopicPartition,
    Transport,
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
ATTEMPTS = 5
FIRST_BACKOFF_SECONDS = 0.1
RETRY_SECONDS = 0.5
ENDS_SECONDS = 5.0
Records = Sequence[Record]
Batches = Mapping[TopicPartition, Records]
"""What was read: the records of each partition in their order."""


class _LetGo(Exception):
    """The partition is asked back, or the service stops: undo the record in hand and leave the rest."""


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
        self.name = name
        self.topics = sorted({entry.event.topic.value for entry in subscriptions})
        self._applying = Applying(runtime, name, subscriptions, on_quarantine)
        self._draining = Draining(runtime, self._applying)
        self._epochs: dict[TopicPartition, int] = {}
        self._locks: dict[TopicPartition, asyncio.Lock] = {}
        self._leaving: set[TopicPartition] = set()
        self._troubles: dict[TopicPartition, str] = {}
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
                bus = self._bus = await self._transport.subscribe(self.name, self.topics, self)
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
        read = await bus.poll(BATCH, POLL_SECONDS)
        batches = {partition: records for partition, records in read.items() if partition in self._epochs}
        if not batches:
            return
        done: dict[TopicPartition, int]
        if len(batches) > 1 and await self._apply_together(batches):
            done = {partition: records[-1].offset + 1 for partition, records in batches.items()}
        else:
            each = await asyncio.gather(*(self._apply_apart(bus, *batch) for batch in batches.items()))
            done = {partition: offset for partition, offset in zip(batches, each, strict=True) if offset is not None}
            self._draining.wake()
        self._runtime.moved_on()
        if not done:
            return
        try:
            await bus.commit(done)
        except (Fenced, TransportUnavailable) as error:
            # For lag only: where the bus's own note is lost, the database still knows.
            LOG.info("the bus did not note the position", error=type(error).__name__)

    async def _apply_together(self, batches: Batches) -> bool:
        """All that was read in one transaction; False when it was undone and each partition must go its own way."""
        async with AsyncExitStack() as held:
            for partition in sorted(batches):
                await held.enter_async_context(self._lock(partition))
            if not batches.keys() <= self._epochs.keys():
                return False
            try:
                await self._apply(batches)
            except Exception as error:
                # Whatever it was, it meets its own partition and record again, where it is named and handled.
                LOG.info("read is redone by partition", partitions=len(batches), cause=type(error).__name__)
                metrics.RETRIES.add(1, {"what": "read"})
                return False
            for partition in batches:
                self._troubles.pop(partition, None)
            return True

    async def _apply_apart(self, bus: BusSubscription, partition: TopicPartition, records: Records) -> int | None:
        """Apply a partition's batch; the next offset, or None where it went elsewhere or is read again."""
        async with self._lock(partition):
            if partition not in self._epochs:
                return None
            try:
                if not await self._apply_batch(partition, records):
                    for record in records:
                        await self._apply_alone(record)
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
            return records[-1].offset + 1

    async def _apply_batch(self, partition: TopicPartition, records: Records) -> bool:
        """A partition's batch in one transaction; False when it was undone and must be done one by one."""
        try:
            await self._apply({partition: records})
            return True
        except (Fenced, _LetGo):
            raise
        except Exception as error:
            if is_transient(error):
                raise
            LOG.info("batch is redone one by one", topic=partition.topic, cause=type(error).__name__)
            metrics.RETRIES.add(1, {"what": "batch"})
            return False

    async def _apply(self, batches: Batches) -> None:
        """One transaction over partitions, their records by time: what an event rests on has mostly come before it."""
        async with self._transaction(batches) as (session, known):
            run = self._applying.run()
            for record in merge(*batches.values(), key=lambda record: record.timestamp):
                self._check_may_go_on(record.topic_partition)
                await self._applying.take(session, known[place_of(record)], record, run)
            await run.end(session)

    async def _apply_alone(self, record: Record) -> None:
        """One record in a transaction of its own, tried several times, at last quarantined."""
        backoff = FIRST_BACKOFF_SECONDS
        alone = {record.topic_partition: (record,)}
        for attempt in range(1, ATTEMPTS + 1):
            self._check_may_go_on(record.topic_partition)
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
        claims = {
            partition: (self._epochs[partition], records[-1].offset + 1) for partition, records in batches.items()
        }
        places = {place_of(record) for records in batches.values() for record in records}
        async with self._runtime.sessions() as session, tally.counted(session, self.name):
            await positions.claim(session, self.name, claims)
            known = await positions.load(session, self.name, places)
            yield session, known
            await positions.save(session, self.name, known)
        metrics.BATCH_RECORDS.record(sum(map(len, batches.values())), {"part": "consumer"})

    # --- letting go --------------------------------------------------------------------------------------------------

    def _is_over(self) -> bool:
        return self._pace.is_over or self.halted is not None

    def _check_may_go_on(self, partition: TopicPartition) -> None:
        if self._is_over() or partition in self._leaving:
            raise _LetGo

    def _lock(self, partition: TopicPartition) -> asyncio.Lock:
        return self._locks.setdefault(partition, asyncio.Lock())
