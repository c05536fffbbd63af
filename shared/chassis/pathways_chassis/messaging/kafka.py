"""The transport on Apache Kafka, by aiokafka."""

import asyncio
import logging
import zlib
from collections import deque
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from ssl import SSLContext
from typing import Any, Final, TypedDict

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, ConsumerRebalanceListener, ConsumerRecord
from aiokafka import TopicPartition as KafkaTopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.coordinator.assignors.range import RangePartitionAssignor
from aiokafka.errors import (
    CommitFailedError,
    IllegalStateError,
    KafkaConnectionError,
    KafkaError,
    KafkaTimeoutError,
    TopicAlreadyExistsError,
    for_code,
)

from pathways_chassis.messaging.kafka_security import KafkaSecurity
from pathways_chassis.messaging.partitioner import partition_of
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

_LOGGER: Final = logging.getLogger(__name__)

_BATCH_BYTES: Final = 512 * 1024
"""One append of one partition; half of the broker's default limit for a batch."""


class _Connection(TypedDict):
    bootstrap_servers: str
    request_timeout_ms: int
    security_protocol: str
    ssl_context: SSLContext | None
    sasl_mechanism: str
    sasl_plain_username: str | None
    sasl_plain_password: str | None


def _is_outage(error: BaseException) -> bool:
    return (
        isinstance(error, (KafkaConnectionError, KafkaTimeoutError, TimeoutError, OSError))
        or (isinstance(error, KafkaError) and bool(error.retriable))
    )  # fmt: skip


@asynccontextmanager
async def _outages(doing: str) -> AsyncIterator[None]:
    """Name an unreachable or not yet ready broker `TransportUnavailable`; every other error passes."""
    try:
        yield
    except (KafkaError, OSError, TimeoutError) as error:
        if not _is_outage(error):
            raise
        raise TransportUnavailable(f"{doing}: {type(error).__name__}: {error}") from error


class KafkaTransport:
    """Apache Kafka. A crashed group member is noticed after `session_timeout_seconds` (broker minimum: 6 by default).

    `log_epoch` of its records is a checksum of the cluster id: aiokafka does not speak the metadata versions that
    carry topic ids. It changes when the storage was lost and formatted anew, not when one topic was deleted and
    created again under its name.
    """

    def __init__(
        self,
        bootstrap_servers: str,
        security: KafkaSecurity | None = None,
        *,
        request_timeout_seconds: float = 10.0,
        send_timeout_seconds: float = 30.0,
        session_timeout_seconds: float = 10.0,
        rebalance_timeout_seconds: float = 60.0,
    ) -> None:
        security = security or KafkaSecurity()
        self._connection = _Connection(
            bootstrap_servers=bootstrap_servers,
            request_timeout_ms=round(request_timeout_seconds * 1000),
            security_protocol=security.protocol.value,
            ssl_context=security.ssl_context(),
            sasl_mechanism=security.mechanism.value,
            sasl_plain_username=security.username,
            sasl_plain_password=security.password,
        )
        self._request_timeout = request_timeout_seconds
        self._send_timeout = send_timeout_seconds
        self._session_timeout = session_timeout_seconds
        self._rebalance_timeout = rebalance_timeout_seconds

    async def ensure_topics(self, topics: Sequence[TopicSpec]) -> None:
        """Create what is missing with LogAppendTime and deletion by age; waits until the new topics have leaders."""
        async with self._admin("ensure_topics") as admin:
            existing = set(await admin.list_topics())
            missing = [topic for topic in topics if topic.name not in existing]
            if not missing:
                return
            response = await admin.create_topics([_new_topic(topic) for topic in missing])
            for topic, code, *message in response.topic_errors:
                error = for_code(code)
                # Another service came first: that is its topic now.
                if code and error is not TopicAlreadyExistsError:
                    raise error(f"{topic}: {message}")
            await self._wait_for_leaders(admin, [topic.name for topic in missing])

    async def _wait_for_leaders(self, admin: AIOKafkaAdminClient, names: list[str]) -> None:
        deadline = asyncio.get_running_loop().time() + self._request_timeout
        while True:
            described = await admin.describe_topics(names)
            if all(t["error_code"] == 0 and all(p["leader"] >= 0 for p in t["partitions"]) for t in described):
                return
            if asyncio.get_running_loop().time() > deadline:
                raise KafkaTimeoutError(f"topics without a leader: {names}")
            await asyncio.sleep(0.05)

    async def describe(self, names: Sequence[str]) -> Mapping[str, TopicState]:
        """As the brokers tell it; `replication` is that of the partition with the fewest copies."""
        async with self._admin("describe") as admin:
            existing = set(await admin.list_topics())
            there = [name for name in names if name in existing]
            if not there:
                return {}
            described = await admin.describe_topics(there)
            answers = await admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, name) for name in there])
        settings: dict[str, dict[str, str]] = {name: {} for name in there}
        for answer in answers:
            for code, message, _, name, entries in answer.resources:
                if code:
                    raise for_code(code)(f"{name}: {message}")
                settings[name] = {entry[0]: entry[1] for entry in entries}
        return {
            topic["topic"]: TopicState(
                len(topic["partitions"]),
                min(len(partition["replicas"]) for partition in topic["partitions"]),
                settings[topic["topic"]],
            )
            for topic in described
        }

    async def partitions(self, topic: str) -> int:
        """How many partitions the topic has. Raises `LookupError` for a topic that does not exist."""
        async with self._admin("partitions") as admin:
            return len(await self._described(admin, topic))

    async def _described(self, admin: AIOKafkaAdminClient, topic: str) -> list[Any]:
        # Asked of the list: describing an unknown topic would create it where a broker creates topics by itself.
        if topic not in await admin.list_topics():
            raise LookupError(f"topic {topic!r} does not exist")
        [described] = await admin.describe_topics([topic])
        partitions: list[Any] = described["partitions"]
        return partitions

    async def producer(self, client_id: str) -> "KafkaProducer":
        """An idempotent producer with acks=all."""
        producer = KafkaProducer(self._connection, client_id, self._send_timeout)
        async with _outages("producer"):
            await producer.connect()
        return producer

    async def subscribe(
        self, group: str, topics: Sequence[str], listener: RebalanceListener, *, silence_seconds: float = 300.0
    ) -> "KafkaSubscription":
        """Join `group`. Returns at once; partitions arrive through the listener. `LookupError` for an unknown topic.

        A member that does not poll for `silence_seconds` leaves, and joins again when it does.
        """
        async with self._admin("subscribe") as admin:
            existing = set(await admin.list_topics())
            if unknown := [topic for topic in topics if topic not in existing]:
                raise LookupError(f"topics {unknown} do not exist")
            cluster: str = (await admin.describe_cluster())["cluster_id"]
        consumer = AIOKafkaConsumer(
            **self._connection,
            group_id=group,
            enable_auto_commit=False,
            # The default skips what was appended before the first subscription: events would be lost.
            auto_offset_reset="earliest",
            # Range, not sticky: aiokafka's sticky assignor keeps its memory in class attributes, so two
            # subscriptions of one process would mix; range also gives one member a key's partitions of all topics.
            partition_assignment_strategy=(RangePartitionAssignor,),
            session_timeout_ms=round(self._session_timeout * 1000),
            heartbeat_interval_ms=min(1000, round(self._session_timeout * 1000 / 3)),
            # How long a revoked partition may take to finish its record; the default would be the session timeout.
            rebalance_timeout_ms=round(self._rebalance_timeout * 1000),
            max_poll_interval_ms=round(silence_seconds * 1000),
            # A member that joins while a restarted broker has no leaders yet is given nothing; it asks again only when
            # its metadata changes, which by default would be looked at every five minutes.
            metadata_max_age_ms=5000,
        )
        subscription = KafkaSubscription(consumer, listener, self._request_timeout, _epoch_of(cluster))
        try:
            async with _outages("subscribe"):
                await consumer.start()
        except BaseException:
            await consumer.stop()
            raise
        consumer.subscribe(topics=list(topics), listener=_Listener(subscription))
        return subscription

    async def everything(self, wanted: Collection[str] | None = None) -> AsyncIterator[Record]:
        """Every record of every topic, or of those wanted, from the first one kept to the last now; in no group."""
        async with self._admin("read everything") as admin:
            topics = sorted(topic for topic in await admin.list_topics() if wanted is None or topic in wanted)
            cluster: str = (await admin.describe_cluster())["cluster_id"]
        consumer = AIOKafkaConsumer(**self._connection, group_id=None, enable_auto_commit=False)
        async with _outages("read everything"):
            await consumer.start()
        try:
            async with _outages("read everything"):
                parts = [
                    KafkaTopicPartition(topic, one)
                    for topic in topics
                    if not topic.startswith("__")
                    for one in range(await self.partitions(topic))
                ]
                consumer.assign(parts)
                await consumer.seek_to_beginning(*parts)
                ends = await consumer.end_offsets(parts) if parts else {}
                left = {part for part in parts if ends[part] > await consumer.position(part)}
                while left:
                    for part, messages in (await consumer.getmany(*left, timeout_ms=1_000)).items():
                        for message in messages:
                            yield _record_of(message, _epoch_of(cluster))
                        if await consumer.position(part) >= ends[part]:
                            left.discard(part)
        finally:
            await consumer.stop()

    async def check(self) -> None:
        """Ask a broker for metadata."""
        async with self._admin("check"):
            pass

    async def close(self) -> None:
        """Nothing is shared between producers and subscriptions; they are closed one by one."""

    @asynccontextmanager
    async def _admin(self, doing: str) -> AsyncIterator[AIOKafkaAdminClient]:
        async with _outages(doing):
            admin = AIOKafkaAdminClient(**self._connection)
            try:
                await admin.start()
                yield admin
            finally:
                await admin.close()


def _epoch_of(cluster: str) -> int:
    return zlib.crc32(cluster.encode()) & 0x7FFFFFFF


def _record_of(message: ConsumerRecord, log_epoch: int) -> Record:
    return Record(
        topic=message.topic,
        partition=message.partition,
        offset=message.offset,
        # A foreign producer's key may be no text; it has to stay readable enough to be quarantined.
        key=None if message.key is None else message.key.decode(errors="backslashreplace"),
        value=message.value,
        headers=tuple(message.headers),
        timestamp=datetime.fromtimestamp(message.timestamp / 1000, UTC),
        log_epoch=log_epoch,
    )


def _new_topic(topic: TopicSpec) -> NewTopic:
    return NewTopic(
        name=topic.name,
        num_partitions=topic.partitions,
        replication_factor=topic.replication,
        topic_configs=dict(topic.kept),
    )


class KafkaProducer:
    """Appends in order. At most one batch of a partition is under way, so nothing can overtake a lost record."""

    def __init__(self, connection: _Connection, client_id: str, send_timeout_seconds: float) -> None:
        self._connection = connection
        self._client_id = client_id
        self._timeout = send_timeout_seconds
        self._lock = asyncio.Lock()
        self._client: AIOKafkaProducer | None = None
        self._abandoned: set[asyncio.Task[None]] = set()

    async def connect(self) -> AIOKafkaProducer:
        """The connected client, made anew after a failure."""
        if self._client is not None:
            return self._client
        client = AIOKafkaProducer(
            **self._connection,
            client_id=self._client_id,
            enable_idempotence=True,
            acks="all",
            max_batch_size=_BATCH_BYTES,
        )
        try:
            async with asyncio.timeout(self._timeout):
                await client.start()
        except BaseException:
            await client.stop()
            raise
        self._client = client
        return client

    async def send(self, records: Sequence[OutgoingRecord]) -> None:
        """Append in order and await all acknowledgements; `SendFailed` says how many of the first are safe."""
        async with self._lock:
            acknowledged = [False] * len(records)
            try:
                client = await self.connect()
                async with asyncio.timeout(self._timeout):
                    await self._send(client, records, acknowledged)
            except (KafkaError, OSError, TimeoutError) as error:
                self._abandon()
                safe = next((i for i, done in enumerate(acknowledged) if not done), len(records))
                raise SendFailed(safe, f"{type(error).__name__}: {error}") from error

    async def _send(
        self, client: AIOKafkaProducer, records: Sequence[OutgoingRecord], acknowledged: list[bool]
    ) -> None:
        waiting: dict[TopicPartition, deque[int]] = {}
        for index, record in enumerate(records):
            partitions = len(await client.partitions_for(record.topic))
            where = TopicPartition(record.topic, partition_of(record.key, partitions))
            waiting.setdefault(where, deque()).append(index)
        # In waves of one batch per partition: batches of a partition are appended whole and one after the other.
        while waiting:
            under_way: list[tuple[asyncio.Future[Any], list[int]]] = []
            for where, indexes in list(waiting.items()):
                batch = client.create_batch()
                taken: list[int] = []
                while indexes:
                    record = records[indexes[0]]
                    added = batch.append(
                        key=record.key.encode(), value=record.value, timestamp=None, headers=list(record.headers)
                    )
                    if added is None:
                        break
                    taken.append(indexes.popleft())
                if not indexes:
                    del waiting[where]
                batch.close()
                sent = await client.send_batch(batch, where.topic, partition=where.partition)
                under_way.append((sent, taken))
            await asyncio.wait([sent for sent, _ in under_way])
            failures = [error for sent, _ in under_way if (error := sent.exception()) is not None]
            for sent, taken in under_way:
                if sent.exception() is None:
                    for index in taken:
                        acknowledged[index] = True
            if failures:
                raise failures[0]

    def _abandon(self) -> None:
        """Let a client go whose batches may never be delivered: an idempotent aiokafka producer retries for ever."""
        client, self._client = self._client, None
        if client is not None:
            task = asyncio.create_task(_drop(client))
            self._abandoned.add(task)
            task.add_done_callback(self._abandoned.discard)

    async def close(self) -> None:
        async with self._lock:
            client, self._client = self._client, None
            if client is not None:
                await client.stop()
            if self._abandoned:
                await asyncio.gather(*self._abandoned)


async def _drop(client: AIOKafkaProducer) -> None:
    # stop() would first wait for what cannot be delivered; there is no public way to give up.
    client._closed = True
    await client._sender.close()
    await client.client.close()


@dataclass(slots=True, eq=False)
class _Held:
    """A partition this member may read: where it reads next, and whether its reader asked to wait."""

    position: int
    paused: bool = False


class KafkaSubscription:
    """One member of a Kafka consumer group. Only partitions whose `on_assigned` has returned are read.

    When `on_assigned` or `on_revoked` raises, the next `poll` raises that error; partitions whose `on_assigned`
    failed are not read, and each later `poll` asks the listener again.
    """

    def __init__(
        self,
        consumer: AIOKafkaConsumer,
        listener: RebalanceListener,
        request_timeout_seconds: float,
        log_epoch: int,
    ) -> None:
        self._consumer = consumer
        self._listener = listener
        self._request_timeout = request_timeout_seconds
        self._log_epoch = log_epoch
        self._held: dict[TopicPartition, _Held] = {}
        # What may still be committed: on_revoked is the last chance to.
        self._owned: set[TopicPartition] = set()
        self._refused: tuple[TopicPartition, ...] = ()
        # Of errors nobody polled for, the latest are enough.
        self._errors: deque[Exception] = deque(maxlen=8)
        self._changed = asyncio.Event()
        self._closed = False

    async def assigned(self, partitions: Iterable[KafkaTopicPartition]) -> None:
        """Called by the group protocol once it gave us `partitions`."""
        await self._take([TopicPartition(p.topic, p.partition) for p in sorted(partitions)])

    async def _take(self, taken: Sequence[TopicPartition]) -> None:
        self._refused = ()
        if not taken or self._closed:
            return
        try:
            offsets = await self._listener.on_assigned(taken)
        except Exception as error:  # aiokafka would log it and read on from its own commits; poll raises it instead.
            self._refused = tuple(taken)
            self._errors.append(error)
            self._changed.set()
            return
        for partition in taken:
            position = offsets.get(partition, 0)
            self._consumer.seek(KafkaTopicPartition(*partition), position)
            self._held[partition] = _Held(position)
        self._owned.update(taken)
        self._changed.set()

    async def revoked(self) -> None:
        """Called by the group protocol before it gives our partitions away: eagerly, so all of them go."""
        gone, self._held = tuple(self._held), {}
        self._refused = ()
        self._changed.set()
        if not gone:
            return
        try:
            await self._listener.on_revoked(gone)
        except Exception as error:  # The group cannot wait for ever; the database fences what still runs.
            _LOGGER.exception("on_revoked failed for %s", gone)
            self._errors.append(error)
        finally:
            self._owned.clear()

    async def poll(self, max_records: int, timeout_seconds: float) -> dict[TopicPartition, list[Record]]:
        """The next records by partition. An unreachable broker shows as empty answers: aiokafka goes on trying."""
        if self._refused and not self._errors:
            await self._take(self._refused)
        if self._errors:
            raise self._errors.popleft()
        readable = {partition: held for partition, held in self._held.items() if not held.paused}
        if not readable:
            self._changed.clear()
            # A member with nothing to fetch asks all the same. Unseen, aiokafka would take it for gone: it would leave
            # its group for ever after an outage, or a time as a spare, that lasts longer than `silence_seconds`.
            with self._consumer._subscription.fetch_context(), suppress(TimeoutError):
                async with asyncio.timeout(timeout_seconds):
                    await self._changed.wait()
            # An error of the group protocol (an authorisation, a lost coordinator) would stay unseen otherwise.
            self._consumer._coordinator.check_errors()
            return {}
        async with _outages("poll"):
            fetched = await self._fetch(readable, max_records, timeout_seconds)
        delivered: dict[TopicPartition, list[Record]] = {}
        for kafka_partition, messages in fetched.items():
            partition = TopicPartition(*kafka_partition)
            held = self._held.get(partition)
            if held is None:
                # Revoked while we waited; whoever has it next starts from its own database.
                continue
            if held is not readable.get(partition) or held.paused:
                # Given back and assigned anew, or paused, while we waited: read again from where it stands.
                self._consumer.seek(kafka_partition, held.position)
                continue
            held.position = messages[-1].offset + 1
            delivered[partition] = [_record_of(message, self._log_epoch) for message in messages]
        return delivered

    async def _fetch(
        self, readable: Iterable[TopicPartition], max_records: int, timeout_seconds: float
    ) -> dict[KafkaTopicPartition, list[ConsumerRecord]]:
        try:
            # A rebalance inside getmany waits without limit; ours is a little longer than its own timeout.
            async with asyncio.timeout(timeout_seconds + 0.5):
                fetched: dict[KafkaTopicPartition, list[ConsumerRecord]] = await self._consumer.getmany(
                    *(KafkaTopicPartition(*partition) for partition in readable),
                    timeout_ms=round(timeout_seconds * 1000),
                    max_records=max_records,
                )
                return fetched
        except TimeoutError:
            return {}

    async def commit(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Commit to the group. `Fenced` when a partition is no longer this member's."""
        if lost := [partition for partition in offsets if partition not in self._owned]:
            raise Fenced(f"not this member's: {lost}")
        try:
            async with _outages("commit"), asyncio.timeout(self._request_timeout):
                await self._consumer.commit(
                    {KafkaTopicPartition(*partition): offset for partition, offset in offsets.items()}
                )
        except (CommitFailedError, IllegalStateError) as error:
            raise Fenced(str(error)) from error

    def assignment(self) -> frozenset[TopicPartition]:
        return frozenset(self._held)

    def seek(self, partition: TopicPartition, offset: int) -> None:
        """Read from `offset` next; a partition that was lost meanwhile is left alone."""
        if (held := self._held.get(partition)) is not None:
            held.position = offset
            self._consumer.seek(KafkaTopicPartition(*partition), offset)

    def pause(self, partitions: Sequence[TopicPartition]) -> None:
        """Deliver nothing of these until `resume`; ends when a partition is revoked."""
        for partition in partitions:
            if (held := self._held.get(partition)) is not None:
                held.paused = True
                self._consumer.pause(KafkaTopicPartition(*partition))

    def resume(self, partitions: Sequence[TopicPartition]) -> None:
        for partition in partitions:
            if (held := self._held.get(partition)) is not None and held.paused:
                held.paused = False
                self._consumer.resume(KafkaTopicPartition(*partition))
        self._changed.set()

    async def end_offsets(self, partitions: Sequence[TopicPartition]) -> dict[TopicPartition, int]:
        async with _outages("end_offsets"), asyncio.timeout(self._request_timeout):
            ends = await self._consumer.end_offsets([KafkaTopicPartition(*p) for p in partitions])
        return {TopicPartition(*partition): end for partition, end in ends.items()}

    async def close(self) -> None:
        """Let go of every partition, then leave the group at once."""
        if self._closed:
            return
        self._closed = True
        await self.revoked()
        await self._consumer.stop()


class _Listener(ConsumerRebalanceListener):  # type: ignore[misc]
    """Hands aiokafka's callbacks to the subscription."""

    def __init__(self, subscription: KafkaSubscription) -> None:
        self._subscription = subscription

    async def on_partitions_assigned(self, assigned: Iterable[KafkaTopicPartition]) -> None:
        await self._subscription.assigned(assigned)

    async def on_partitions_revoked(self, revoked: Iterable[KafkaTopicPartition]) -> None:
        await self._subscription.revoked()
