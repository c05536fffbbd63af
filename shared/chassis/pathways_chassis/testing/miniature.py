"""A service in miniature: its database, a scripted bus, and a reaction whose effects can be counted."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid4

from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateBecameAlumni, CandidateHidden
from sqlalchemy import Column, Identity, Integer, MetaData, Table, Text, select
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.messaging import outbox
from pathways_chassis.messaging.consumer import Consumer
from pathways_chassis.messaging.partitioner import partition_of
from pathways_chassis.messaging.reactions import APPLIED, OnQuarantine, Reaction, on
from pathways_chassis.messaging.transport import (
    Fenced,
    OutgoingRecord,
    RebalanceListener,
    Record,
    SendFailed,
    TopicPartition,
    TopicSpec,
    TopicState,
    TransportUnavailable,
)
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import Environment, ServiceSettings
from pathways_chassis.tables import consumer_offset
from pathways_chassis.work import Work

TOPIC = "candidate.candidate"
PARTITION = TopicPartition(TOPIC, 0)
NOW = datetime(2030, 1, 1, tzinfo=UTC)

miniature_metadata = MetaData()
effect = Table(
    "effect",
    miniature_metadata,
    Column("id", Integer, Identity(always=True), primary_key=True),
    Column("key", Text, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("event_type", Text, nullable=False),
)


async def eventually(holds: Callable[[], Awaitable[object]], within: float = 15.0) -> None:
    """Wait until something holds; seconds."""
    deadline = time.monotonic() + within
    while not await holds():
        assert time.monotonic() < deadline, f"did not come to hold within {within} s"
        await asyncio.sleep(0.02)


class ScriptedBus:
    """A bus in memory. Tests say what it delivers, what it loses and when it is away."""

    def __init__(self, partitions: int = 1) -> None:
        self.count = partitions
        self.log: dict[TopicPartition, list[Record]] = {}
        self.subscriptions: list[ScriptedSubscription] = []
        self.committed: dict[TopicPartition, int] = {}
        self.lose_from: Callable[[OutgoingRecord], bool] = lambda record: False
        self.away = False
        self.commits_fail_with: Exception | None = None
        self.asked_for: list[int] = []
        self.silence_seconds = 0.0

    def append(self, key: str | None, value: bytes | None, headers: Any, topic: str = TOPIC) -> Record:
        partition = TopicPartition(topic, partition_of(key or "", self.count))
        records = self.log.setdefault(partition, [])
        appended_at = NOW + timedelta(milliseconds=self.length())
        record = Record(*partition, len(records), key, value, tuple(headers), appended_at)
        records.append(record)
        return record

    def is_read(self) -> bool:
        """Whether all was delivered and the reader came back for more."""
        return bool(self.subscriptions) and all(
            subscription.found_nothing_after == self.length() for subscription in self.subscriptions
        )

    def length(self) -> int:
        return sum(map(len, self.log.values()))

    # The transport port

    async def ensure_topics(self, topics: Sequence[TopicSpec]) -> None: ...

    async def describe(self, names: Sequence[str]) -> Mapping[str, TopicState]:
        return {}

    async def partitions(self, topic: str) -> int:
        return self.count

    async def producer(self, client_id: str) -> "ScriptedProducer":
        return ScriptedProducer(self)

    async def subscribe(
        self, group: str, topics: Sequence[str], listener: RebalanceListener, *, silence_seconds: float = 300.0
    ) -> "ScriptedSubscription":
        if self.away:
            raise TransportUnavailable("away")
        self.silence_seconds = silence_seconds
        subscription = ScriptedSubscription(self, topics, listener)
        await subscription.assign()
        self.subscriptions.append(subscription)
        return subscription

    async def check(self) -> None: ...

    async def close(self) -> None: ...


class ScriptedProducer:
    def __init__(self, bus: ScriptedBus) -> None:
        self._bus = bus

    async def send(self, records: Sequence[OutgoingRecord]) -> None:
        for index, record in enumerate(records):
            if self._bus.lose_from(record):
                raise SendFailed(index, "lost")
            self._bus.append(record.key, record.value, record.headers, record.topic)
            await asyncio.sleep(0)

    async def close(self) -> None: ...


class ScriptedSubscription:
    """Assigned every partition at once."""

    def __init__(self, bus: ScriptedBus, topics: Sequence[str], listener: RebalanceListener) -> None:
        self.bus, self.listener = bus, listener
        self.held = [TopicPartition(topic, number) for topic in topics for number in range(bus.count)]
        self.positions: dict[TopicPartition, int] = {}
        self.assigned_at: dict[TopicPartition, int] = {}
        self.found_nothing_after = -1

    async def assign(self) -> None:
        self.assigned_at = dict(await self.listener.on_assigned(self.held))
        self.positions = dict(self.assigned_at)

    async def revoke(self, partitions: Sequence[TopicPartition] | None = None) -> None:
        """Take these partitions back, by default all."""
        held = [partition for partition in self.positions if partitions is None or partition in partitions]
        for partition in held:
            del self.positions[partition]
        await self.listener.on_revoked(held)

    async def poll(self, max_records: int, timeout_seconds: float) -> dict[TopicPartition, list[Record]]:
        found: dict[TopicPartition, list[Record]] = {}
        self.bus.asked_for.append(max_records)
        for partition, position in self.positions.items():
            if records := self.bus.log.get(partition, [])[position : position + max_records]:
                found[partition] = list(records)
                self.positions[partition] = position + len(records)
        if not found:
            self.found_nothing_after = self.bus.length()
            await asyncio.sleep(0.01)
        return found

    async def commit(self, offsets: Mapping[TopicPartition, int]) -> None:
        if self.bus.commits_fail_with is not None:
            raise self.bus.commits_fail_with
        if any(partition not in self.positions for partition in offsets):
            raise Fenced("not held")
        self.bus.committed.update(offsets)

    def assignment(self) -> frozenset[TopicPartition]:
        return frozenset(self.positions)

    def seek(self, partition: TopicPartition, offset: int) -> None:
        if partition in self.positions:
            self.positions[partition] = offset

    def pause(self, partitions: Sequence[TopicPartition]) -> None: ...

    def resume(self, partitions: Sequence[TopicPartition]) -> None: ...

    async def end_offsets(self, partitions: Sequence[TopicPartition]) -> dict[TopicPartition, int]:
        return {partition: len(self.bus.log.get(partition, [])) for partition in partitions}

    async def close(self) -> None:
        self.bus.subscriptions.remove(self)
        await self.revoke()


def alumni(key: UUID) -> CandidateBecameAlumni:
    return CandidateBecameAlumni(candidate_id=key)


def hidden(key: UUID) -> CandidateHidden:
    return CandidateHidden(candidate_id=key, reason="at_own_wish")


Misbehave = Callable[[Work, Event], Awaitable[Reaction | None]]


@dataclass
class MiniatureService:
    """`effects()` is what its one reaction did; `misbehave` may raise, or answer in its place."""

    runtime: Runtime
    url: str
    bus: ScriptedBus
    misbehave: Misbehave | None = None
    on_quarantine: OnQuarantine | None = None
    _next: dict[str, int] = field(default_factory=dict)

    async def react(self, work: Work, event: Event) -> Reaction:
        assert work.envelope is not None
        await work.session.execute(
            effect.insert().values(
                key=event.key, sequence=work.envelope.aggregateseq, event_type=work.envelope.type.rsplit(".", 1)[-1]
            )
        )
        answer = await self.misbehave(work, event) if self.misbehave else None
        return answer or APPLIED

    def consumer(self, now: Callable[[], float] = time.monotonic) -> Consumer:
        return Consumer(
            self.runtime,
            self.bus,
            "reader",
            [on(CandidateBecameAlumni, self.react), on(CandidateHidden, self.react)],
            self.on_quarantine,
            now=now,
        )

    @asynccontextmanager
    async def reading(self, consumer: Consumer | None = None, *, drain: bool = True) -> AsyncIterator[Consumer]:
        consumer = consumer or self.consumer()
        tasks = [asyncio.create_task(consumer.run())]
        if drain:
            tasks.append(asyncio.create_task(consumer.drain()))
        try:
            yield consumer
        finally:
            consumer.stop()
            await asyncio.wait_for(asyncio.gather(*tasks), 5)

    async def read_all(self, consumer: Consumer | None = None) -> None:
        """Read once to the end of the log, as far as it may be read, without taking parked records up."""
        async with self.reading(consumer, drain=False) as consumer:
            await eventually(self._everything_is_committed(consumer))

    async def look_at_parked(self) -> None:
        """Try each blocked aggregate, and each record that is to be replayed, once."""
        await self.consumer()._draining._round()

    def _everything_is_committed(self, consumer: Consumer) -> Callable[[], Awaitable[bool]]:
        async def holds() -> bool:
            if consumer.halted:
                return True
            return await self.offsets() == {partition: len(records) for partition, records in self.bus.log.items()}

        return holds

    def send(
        self,
        event: Event,
        sequence: int | None = None,
        *,
        epoch: int = 0,
        changed: Mapping[str, bytes | None] = MappingProxyType({}),
    ) -> Record:
        """Put an event on the bus, by default as the next of its aggregate. `changed` replaces headers or `value`."""
        if sequence is None:
            sequence = self._next.get(event.key, 0) + 1
            self._next[event.key] = sequence
        envelope = envelope_for(
            event, event_id=uuid4(), source="test", time=NOW, aggregate_seq=sequence, producer_epoch=epoch
        )
        headers: dict[str, bytes | None] = dict(envelope.headers())
        value = changed.get("value", event.model_dump_json().encode())
        headers |= {name: header for name, header in changed.items() if name != "value"}
        return self.bus.append(event.key, value, headers.items())

    def again(self, record: Record) -> Record:
        """Deliver the record once more, as a relay does that crashed before it could mark."""
        return self.bus.append(record.key, record.value, record.headers)

    async def effects(self, key: UUID | None = None) -> list[int]:
        statement = select(effect.c.sequence).order_by(effect.c.id)
        if key is not None:
            statement = statement.where(effect.c.key == str(key))
        async with self.runtime.sessions() as session:
            return list((await session.execute(statement)).scalars())

    async def rows(self, table: Table) -> list[Any]:
        async with self.runtime.sessions() as session:
            return list((await session.execute(select(table))).all())

    async def offset(self) -> int:
        return (await self.offsets()).get(PARTITION, 0)

    async def offsets(self) -> dict[TopicPartition, int]:
        """The next offset of each partition that was begun."""
        rows = await self.rows(consumer_offset)
        return {TopicPartition(row.topic, row.partition): row.next_offset for row in rows if row.next_offset}

    async def publish(self, event: Event) -> None:
        """Write an event to this service's own outbox."""
        async with self.runtime.sessions() as session, session.begin():
            await self.publish_in(session, event)

    async def publish_in(self, session: AsyncSession, event: Event) -> None:
        """The same in a transaction that is under way."""
        await outbox.append(session, event, event_id=uuid4(), source="test", time=NOW)


def settings_for(url: str, **more: Any) -> ServiceSettings:
    return ServiceSettings(
        service_name="candidate",
        environment=Environment.TEST,
        database_url=url,
        issuer="https://issuer.test",
        jwks_url="https://issuer.test/jwks",
        **more,
    )
