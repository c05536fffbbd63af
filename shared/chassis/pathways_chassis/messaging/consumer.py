"""The consumer: a member of its group that reads batches and has each applied in one transaction with its position."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import structlog
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.faults import is_transient
from pathways_chassis.messaging import positions
from pathways_chassis.messaging.applying import Applying, ConsumerHalted
from pathways_chassis.messaging.decoding import key_of
from pathways_chassis.messaging.draining import Draining
from pathways_chassis.messaging.reactions import OnQuarantine, Subscriptions
from pathways_chassis.messaging.transport import (
    Fenced,
    Record,
    TopicPartition,
    Transport,
    TransportUnavailable,
)
from pathways_chassis.messaging.transport import Subscription as BusSubscription
from pathways_chassis.telemetry import frames_of

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("consumer")
BATCH = 200
POLL_SECONDS = 0.5
ATTEMPTS = 5
FIRST_BACKOFF_SECONDS = 0.1
RETRY_SECONDS = 0.5


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
        self._name = name
        self._topics = sorted({entry.event.topic.value for entry in subscriptions})
        self._applying = Applying(runtime, name, subscriptions, on_quarantine)
        self._draining = Draining(runtime, self._applying)
        self._epochs: dict[TopicPartition, int] = {}
        self._locks: dict[TopicPartition, asyncio.Lock] = {}
        self._leaving: set[TopicPartition] = set()
        self._troubles: dict[TopicPartition, str] = {}
        self._stopping = asyncio.Event()
        self.joined = False

    @property
    def halted(self) -> str | None:
        """Why consumption stopped until an operator looks, if it did."""
        return self._applying.poison_limit.halted

    def unready(self) -> str | None:
        """What keeps the consumer from its work at the moment, if anything."""
        if self.halted is None and not self.joined and self._topics:
            return "joining its group"
        troubles = [
            f"{partition.topic}-{partition.partition} is stuck ({reason})"
            for partition, reason in sorted(self._troubles.items())
        ]
        return self.halted or ", ".join(troubles) or None

    def stop(self) -> None:
        """Finish the transaction in hand and leave the group."""
        self._stopping.set()
        self._draining.stop()

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
        """Let the record in hand finish, then let go."""
        self._leaving.update(partitions)
        try:
            for partition in partitions:
                async with self._lock(partition):
                    self._epochs.pop(partition, None)
                    self._troubles.pop(partition, None)
        finally:
            self._leaving.difference_update(partitions)

    # --- reading ---------------------------------------------------------------------------------------------------

    async def run(self) -> None:
        """Read until stopped or halted. A lost bus or database is waited for."""
        if not self._topics:
            # Joining a group without a topic is an error to some brokers; there is nothing to read.
            await self._stopping.wait()
        while not self._is_over():
            try:
                bus = await self._transport.subscribe(self._name, self._topics, self)
                try:
                    while not self._is_over():
                        await self._read(bus)
                finally:
                    self.joined = False
                    await bus.close()
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("consumer interrupted", error=type(error).__name__)
                await self._rest(RETRY_SECONDS)
        if self.halted is not None:
            LOG.error("consumer halted", reason=self.halted)

    async def drain(self) -> None:
        """Take parked records up again until stopped."""
        await self._draining.run()

    async def _read(self, bus: BusSubscription) -> None:
        batches = await bus.poll(BATCH, POLL_SECONDS)
        done = await asyncio.gather(*(self._process(bus, partition, records) for partition, records in batches.items()))
        offsets = {partition: offset for partition, offset in zip(batches, done, strict=True) if offset is not None}
        if not offsets:
            return
        try:
            await bus.commit(offsets)
        except (Fenced, TransportUnavailable) as error:
            # For lag only: where the bus's own note is lost, the database still knows.
            LOG.info("the bus did not note the position", error=type(error).__name__)

    async def _process(self, bus: BusSubscription, partition: TopicPartition, records: Sequence[Record]) -> int | None:
        """Apply a batch; returns the next offset, or None where the partition went elsewhere or is read again."""
        async with self._lock(partition):
            epoch = self._epochs.get(partition)
            if epoch is None:
                return None
            try:
                if not await self._apply_batch(partition, epoch, records):
                    for record in records:
                        await self._apply_alone(partition, epoch, record)
            except _LetGo:
                return None
            except Fenced:
                del self._epochs[partition]
                LOG.warning("partition was taken over", topic=partition.topic, partition=partition.partition)
                return None
            except ConsumerHalted:
                return None
            except Exception as error:
                # Away or busy, or a record that can neither be applied nor set aside. It is never skipped: the
                # partition stands still, readiness says so, and other partitions go on.
                self._troubles[partition] = type(error).__name__
                LOG.error(
                    "partition is stuck",
                    topic=partition.topic,
                    partition=partition.partition,
                    error=type(error).__name__,
                    frames=frames_of(error),
                )
                await self._rest(RETRY_SECONDS)
                bus.seek(partition, records[0].offset)
                return None
            finally:
                self._runtime.wake_relay()
            self._troubles.pop(partition, None)
            return records[-1].offset + 1

    async def _apply_batch(self, partition: TopicPartition, epoch: int, records: Sequence[Record]) -> bool:
        """The whole batch in one transaction; False when it was rolled back and must be done one by one."""
        try:
            async with self._runtime.sessions() as session, session.begin():
                await positions.claim(session, self._name, partition, epoch, records[-1].offset + 1)
                known = await positions.load(session, self._name, partition.topic, {key_of(r) for r in records})
                for record in records:
                    self._check_may_go_on(partition)
                    await self._applying.take(session, known[key_of(record)], record)
                await positions.save(session, self._name, partition.topic, known)
            return True
        except (Fenced, _LetGo):
            raise
        except Exception as error:
            if is_transient(error):
                raise
            # Whatever it was, it meets its own record again below, where it is named and handled.
            LOG.info("batch is redone one by one", topic=partition.topic, cause=type(error).__name__)
            return False

    async def _apply_alone(self, partition: TopicPartition, epoch: int, record: Record) -> None:
        """One record in a transaction of its own, tried several times, at last quarantined."""
        backoff = FIRST_BACKOFF_SECONDS
        for attempt in range(1, ATTEMPTS + 1):
            self._check_may_go_on(partition)
            try:
                async with self._transaction(partition, epoch, record) as (session, position):
                    await self._applying.take_or_set_aside(session, position, record)
                return
            except (Fenced, ConsumerHalted):
                raise
            except Exception as error:
                if is_transient(error):
                    raise
                LOG.warning("reaction failed", topic=record.topic, attempt=attempt, error=type(error).__name__)
                failure = error
            if attempt < ATTEMPTS:
                await self._rest(backoff)
                backoff *= 2
        async with self._transaction(partition, epoch, record) as (session, position):
            await self._applying.give_up(session, position, record, failure)

    @asynccontextmanager
    async def _transaction(
        self, partition: TopicPartition, epoch: int, record: Record
    ) -> AsyncIterator[tuple[AsyncSession, positions.Position]]:
        """One record's transaction: the partition claimed, its aggregate's position loaded before and saved after."""
        async with self._runtime.sessions() as session, session.begin():
            await positions.claim(session, self._name, partition, epoch, record.offset + 1)
            known = await positions.load(session, self._name, partition.topic, {key_of(record)})
            yield session, known[key_of(record)]
            await positions.save(session, self._name, partition.topic, known)

    # --- letting go --------------------------------------------------------------------------------------------------

    def _is_over(self) -> bool:
        return self._stopping.is_set() or self.halted is not None

    def _check_may_go_on(self, partition: TopicPartition) -> None:
        if self._is_over() or partition in self._leaving:
            raise _LetGo

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    def _lock(self, partition: TopicPartition) -> asyncio.Lock:
        return self._locks.setdefault(partition, asyncio.Lock())
