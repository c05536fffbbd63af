"""The transport on the embedded log: a durable log in a PostgreSQL database of its own."""

import asyncio
import base64
import logging
from collections import deque
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from time import monotonic
from typing import Any, Final
from uuid import UUID, uuid4

import asyncpg
import msgspec

from pathways_chassis.messaging.assignment import assign
from pathways_chassis.messaging.partitioner import partition_of
from pathways_chassis.messaging.transport import (
    Fenced,
    Headers,
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

_OUTAGES: Final = (
    OSError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.InvalidCatalogNameError,
    # A connection to which a dying server has said goodbye, used before its end was noticed.
    asyncpg.InternalClientError,
)

_RECORDS_CHANNEL: Final = "bus_records"
_GROUP_CHANNEL: Final = "bus_group"

_COALESCE_SECONDS: Final = 0.005
"""Appends within this time share one notification."""

_QUIET_SECONDS: Final = 0.5
"""How long an idle reader trusts that a notification would have come: a writer may die before it notifies."""

_PRUNE_SECONDS: Final = 3600.0

_ENSURE_TOPICS: Final = """
with created as (
  insert into bus.topic (name, partitions, retention_days, settings)
  select * from unnest($1::text[], $2::integer[], $3::integer[], $4::jsonb[])
  on conflict (name) do nothing returning name, partitions
)
insert into bus.partition (topic, partition) select name, generate_series(0, partitions - 1) from created
"""


class _Database:
    """The pool, opened at first use; the schema is created when it is missing."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._pool: Any = None
        self._opening = asyncio.Lock()

    @asynccontextmanager
    async def connection(self, doing: str) -> AsyncIterator[Any]:
        """A pooled connection. Raises `TransportUnavailable` when the server cannot be reached or goes away."""
        try:
            pool = await self._opened()
            async with pool.acquire(timeout=10.0) as connection:
                yield connection
        except _OUTAGES as error:
            raise TransportUnavailable(f"{doing}: {type(error).__name__}: {error}") from error

    async def _opened(self) -> Any:
        async with self._opening:
            if self._pool is None:
                pool = await asyncpg.create_pool(
                    self.url,
                    # No floor: asyncpg would print a stack trace per attempt to refill it during an outage.
                    min_size=0,
                    max_size=6,
                    timeout=10.0,
                    command_timeout=30.0,
                    server_settings={"application_name": "pathways embedded log"},
                    reset=nothing_is_left,
                )
                try:
                    async with pool.acquire() as connection, connection.transaction():
                        await _create_schema(connection)
                except BaseException:
                    pool.terminate()
                    raise
                self._pool = pool
            return self._pool

    async def close(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            try:
                async with asyncio.timeout(5.0):
                    await pool.close()
            except _OUTAGES:
                pool.terminate()


async def nothing_is_left(connection: Any) -> None:
    """To reset a connection whose users leave no setting, no cursor and no lock behind: a round trip less for each."""


async def _create_schema(connection: Any) -> None:
    # Five processes start at once: the first creates, the others wait here and find it done.
    await connection.execute("select pg_advisory_xact_lock(hashtext('bus.schema'), 0)")
    if await connection.fetchval("select to_regnamespace('bus') is null"):
        statements = files(__package__).joinpath("embedded_log.sql").read_text()
        await connection.execute(statements)


class EmbeddedLogTransport:
    """A durable log in PostgreSQL. A crashed group member is noticed after `lease_seconds`."""

    def __init__(self, database_url: str, *, lease_seconds: float = 3.0, beat_seconds: float = 1.0) -> None:
        self._database = _Database(database_url)
        self._bell = _Bell(self._database)
        self._lease_seconds = lease_seconds
        self._beat_seconds = beat_seconds
        self._partitions: dict[str, int] = {}

    async def ensure_topics(self, topics: Sequence[TopicSpec]) -> None:
        """Create what is missing. Replication is PostgreSQL's own matter here."""
        ordered = sorted(topics, key=lambda topic: topic.name)
        async with self._database.connection("ensure_topics") as connection:
            await connection.execute(
                _ENSURE_TOPICS,
                [topic.name for topic in ordered],
                [topic.partitions for topic in ordered],
                [topic.retention_days for topic in ordered],
                [msgspec.json.encode(dict(topic.settings)).decode() for topic in ordered],
            )

    async def describe(self, names: Sequence[str]) -> Mapping[str, TopicState]:
        """It deletes by age alone and stamps by the database's clock, whatever a topic's settings say."""
        async with self._database.connection("describe") as connection:
            rows = await connection.fetch(
                "select t.name, t.retention_days, count(p.partition) as partitions from bus.topic t"
                " left join bus.partition p on p.topic = t.name where t.name = any($1) group by t.name",
                list(names),
            )
        return {
            row["name"]: TopicState(
                row["partitions"],
                None,
                {
                    name: value
                    for name, value in TopicSpec(row["name"], row["partitions"], row["retention_days"]).kept.items()
                    if name != "min.insync.replicas"
                },
            )
            for row in rows
        }

    async def partitions(self, topic: str) -> int:
        """How many partitions the topic has. Raises `LookupError` for a topic that does not exist."""
        known = self._partitions.get(topic)
        if known is None:
            async with self._database.connection("partitions") as connection:
                known = await connection.fetchval("select partitions from bus.topic where name = $1", topic)
            if known is None:
                raise LookupError(f"topic {topic!r} does not exist")
            self._partitions[topic] = known
        return known

    async def producer(self, client_id: str) -> "EmbeddedLogProducer":
        await self.check()
        return EmbeddedLogProducer(self, self._database, self._bell)

    async def subscribe(
        self, group: str, topics: Sequence[str], listener: RebalanceListener, *, silence_seconds: float = 300.0
    ) -> "EmbeddedLogSubscription":
        """Join `group`. Returns at once; partitions arrive through the listener. `LookupError` for an unknown topic.

        Polls are not watched here: a member beats for itself, and may be silent for as long as it lives.
        """
        for topic in topics:
            await self.partitions(topic)
        async with self._database.connection("subscribe") as connection:
            await connection.execute(
                "insert into bus.lease (group_name, topic, partition)"
                " select $1, topic, partition from bus.partition where topic = any($2) order by 2, 3"
                " on conflict do nothing",
                group,
                list(topics),
            )
        subscription = EmbeddedLogSubscription(
            self._database, self._bell, group, topics, listener, self._lease_seconds, self._beat_seconds
        )
        subscription.start()
        return subscription

    async def prune(self) -> int:
        """Delete records older than their topic's retention; returns how many. Subscriptions do it every hour."""
        async with self._database.connection("prune") as connection:
            deleted: int = await connection.fetchval("select bus.prune()")
            return deleted

    async def check(self) -> None:
        async with self._database.connection("check") as connection:
            await connection.execute("select 1")

    async def close(self) -> None:
        """Close what the subscriptions and producers share; close those before."""
        await self._bell.close()
        await self._database.close()


class EmbeddedLogProducer:
    """Appends in one transaction: a `send` is appended whole or not at all."""

    def __init__(self, transport: EmbeddedLogTransport, database: _Database, bell: "_Bell") -> None:
        self._transport = transport
        self._database = database
        self._bell = bell

    async def send(self, records: Sequence[OutgoingRecord]) -> None:
        """Append in order. After a lost connection the batch may be in the log although `SendFailed` says 0."""
        if not records:
            return
        try:
            partitions = [
                partition_of(record.key, await self._transport.partitions(record.topic)) for record in records
            ]
            async with self._database.connection("send") as connection:
                await connection.execute(
                    "select bus.append($1, $2, $3, $4, $5)",
                    [record.topic for record in records],
                    partitions,
                    [record.key for record in records],
                    [_encode_headers(record.headers) for record in records],
                    [record.value for record in records],
                )
        except (TransportUnavailable, LookupError, asyncpg.PostgresError) as error:
            raise SendFailed(0, str(error)) from error
        self._bell.ring({record.topic for record in records})

    async def close(self) -> None:
        await self._bell.rung()


def _encode_headers(headers: Headers) -> str:
    """Text stays readable in the table; what is no text (or has a NUL, which jsonb refuses) goes as base64."""
    encoded: list[tuple[str, str | dict[str, str] | None]] = []
    for name, value in headers:
        readable: str | dict[str, str] | None
        if value is None:
            readable = None
        else:
            try:
                readable = value.decode()
            except UnicodeDecodeError:
                readable = {"base64": base64.b64encode(value).decode()}
            if isinstance(readable, str) and "\0" in readable:
                readable = {"base64": base64.b64encode(value).decode()}
        encoded.append((name, readable))
    return msgspec.json.encode(encoded).decode()


def decode_headers(encoded: str) -> Headers:
    decoded: list[tuple[str, Any]] = msgspec.json.decode(encoded)
    return tuple([(name, value.encode() if isinstance(value, str) else _bytes_of(value)) for name, value in decoded])


def _bytes_of(value: dict[str, str] | None) -> bytes | None:
    return None if value is None else base64.b64decode(value["base64"])


class _Bell:
    """Tells readers that records came. It rings after the append and on another connection: NOTIFY inside the
    writing transaction would make the writers queue for one lock."""

    def __init__(self, database: _Database) -> None:
        self._database = database
        self._pending: set[str] = set()
        self._ringing: asyncio.Task[None] | None = None
        self._listening: asyncio.Task[None] | None = None
        self._subscriptions: set[EmbeddedLogSubscription] = set()

    def ring(self, topics: set[str]) -> None:
        """Notify the readers of `topics` soon."""
        self._pending |= topics
        if self._ringing is None or self._ringing.done():
            self._ringing = asyncio.create_task(self._ring())

    async def _ring(self) -> None:
        while self._pending:
            topics, self._pending = self._pending, set()
            try:
                async with self._database.connection("notify") as connection:
                    await connection.execute("select pg_notify($1, $2)", _RECORDS_CHANNEL, " ".join(sorted(topics)))
            except TransportUnavailable as error:
                # Only speed is lost: readers look by themselves every half second.
                _LOGGER.info("records were appended without a notification: %s", error)
            await asyncio.sleep(_COALESCE_SECONDS)

    async def rung(self) -> None:
        """Wait until the last notification is out."""
        if self._ringing is not None:
            await self._ringing

    def attach(self, subscription: "EmbeddedLogSubscription") -> None:
        self._subscriptions.add(subscription)
        if self._listening is None:
            self._listening = asyncio.create_task(self._listen())

    def detach(self, subscription: "EmbeddedLogSubscription") -> None:
        self._subscriptions.discard(subscription)

    async def _listen(self) -> None:
        while True:
            try:
                connection: Any = await asyncpg.connect(self._database.url, timeout=10.0)
                try:
                    ended = asyncio.Event()
                    connection.add_termination_listener(lambda _, ended=ended: ended.set())
                    await connection.add_listener(_RECORDS_CHANNEL, self._on_records)
                    await connection.add_listener(_GROUP_CHANNEL, self._on_group)
                    # What was notified before we listened is not repeated.
                    for subscription in self._subscriptions:
                        subscription.wake()
                        subscription.beat_soon()
                    await ended.wait()
                finally:
                    connection.terminate()
            except _OUTAGES as error:
                _LOGGER.info("no notifications at the moment: %s", error)
            await asyncio.sleep(1.0)

    def _on_records(self, connection: Any, pid: int, channel: str, payload: str) -> None:
        topics = set(payload.split(" "))
        for subscription in self._subscriptions:
            if not topics.isdisjoint(subscription.topics):
                subscription.wake()

    def _on_group(self, connection: Any, pid: int, channel: str, payload: str) -> None:
        for subscription in self._subscriptions:
            if subscription.group == payload:
                subscription.beat_soon()

    async def close(self) -> None:
        await self.rung()
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening
            self._listening = None


@dataclass(slots=True, eq=False)
class _Held:
    """A partition this member may read: under which lease, where it reads next, whether its reader asked to wait."""

    epoch: int
    position: int
    log_epoch: int
    paused: bool = False


@dataclass(frozen=True, slots=True)
class _Taken:
    partition: TopicPartition
    epoch: int
    next_offset: int
    log_epoch: int


class EmbeddedLogSubscription:
    """One member of a group. Only partitions whose `on_assigned` has returned are read.

    When `on_assigned` or `on_revoked` raises, a later `poll` raises that error; partitions whose `on_assigned` failed
    are not read, and the listener is asked again at every heartbeat.

    Partitions change hands one by one: a member keeps what stays with it. Each lease has an epoch that grows with
    every change of hands and is checked at every read and commit, so a member that slept reads nothing of the others'.
    """

    def __init__(
        self,
        database: _Database,
        bell: _Bell,
        group: str,
        topics: Sequence[str],
        listener: RebalanceListener,
        lease_seconds: float,
        beat_seconds: float,
    ) -> None:
        self.group = group
        self.topics = frozenset(topics)
        self._database = database
        self._bell = bell
        self._listener = listener
        self._lease_seconds = lease_seconds
        self._beat_seconds = beat_seconds
        self._member = uuid4()
        # The leases this member owns, a superset of the partitions its listener was told of and of those it reads.
        self._leases: dict[TopicPartition, int] = {}
        self._told: set[TopicPartition] = set()
        self._held: dict[TopicPartition, _Held] = {}
        self._lost: set[TopicPartition] = set()
        self._refused: list[_Taken] = []
        # Of errors nobody polled for, the latest are enough.
        self._errors: deque[Exception] = deque(maxlen=8)
        # What the database says about leases is compared with what we know only between changes, never amid one.
        self._lease_lock = asyncio.Lock()
        self._wake = asyncio.Event()
        self._beat_wanted = asyncio.Event()
        self._quiet_until = 0.0
        self._turn = 0
        self._last_beat = monotonic()
        self._next_prune = monotonic() + _PRUNE_SECONDS
        self._membership: asyncio.Task[None] | None = None
        self._change: asyncio.Task[None] | None = None
        self._closing = False

    def start(self) -> None:
        self._bell.attach(self)
        self._membership = asyncio.create_task(self._stay_member())

    def wake(self) -> None:
        """There may be something to read."""
        self._wake.set()

    def beat_soon(self) -> None:
        """The group has changed."""
        self._beat_wanted.set()

    # Reading

    async def poll(self, max_records: int, timeout_seconds: float) -> dict[TopicPartition, list[Record]]:
        """The next records by partition. Raises `TransportUnavailable` when the log cannot be read."""
        deadline = monotonic() + timeout_seconds
        while True:
            if self._errors:
                raise self._errors.popleft()
            if self._membership is not None and self._membership.done():
                self._membership.result()
                raise RuntimeError("this subscription is closed")
            readable = [(partition, held) for partition, held in self._held.items() if not held.paused]
            if readable and (self._wake.is_set() or monotonic() >= self._quiet_until):
                self._wake.clear()
                self._quiet_until = 0.0  # where the log cannot be read, the notification stands
                delivered, is_all = await self._read(readable, max_records)
                self._quiet_until = monotonic() + _QUIET_SECONDS if is_all else 0.0
                if delivered:
                    return delivered
            wait = deadline - monotonic()
            if wait <= 0:
                return {}
            if readable:
                wait = min(wait, max(0.0, self._quiet_until - monotonic()))
            try:
                async with asyncio.timeout(wait):
                    await self._wake.wait()
            except TimeoutError:
                continue
            if not readable:
                self._quiet_until = 0.0
                self._wake.clear()

    async def _read(
        self, readable: list[tuple[TopicPartition, _Held]], max_records: int
    ) -> tuple[dict[TopicPartition, list[Record]], bool]:
        """What is there, and whether that was all. What is appended after this look wakes the next one."""
        # Another partition first at each turn, so that a busy one cannot starve the rest.
        self._turn = (self._turn + 1) % len(readable)
        readable = readable[self._turn :] + readable[: self._turn]
        asked = {partition: (held, held.position) for partition, held in readable}
        async with self._database.connection("poll") as connection:
            rows = await connection.fetch(
                "select * from bus.read($1, $2, $3, $4, $5, $6, $7)",
                self.group,
                self._member,
                max_records,
                [partition.topic for partition in asked],
                [partition.partition for partition in asked],
                [position for _, position in asked.values()],
                [held.epoch for held, _ in asked.values()],
            )
        delivered: dict[TopicPartition, list[Record]] = {}
        for row in rows:
            partition = TopicPartition(row["topic"], row["partition"])
            held, position = asked[partition]
            # Given away, paused or sought while the database answered: not ours, or not now.
            if self._held.get(partition) is not held or held.paused or held.position != position:
                continue
            delivered.setdefault(partition, []).append(
                Record(
                    topic=partition.topic,
                    partition=partition.partition,
                    offset=row["offset"],
                    key=row["key"],
                    value=row["value"],
                    headers=decode_headers(row["headers"]),
                    timestamp=row["appended_at"],
                    log_epoch=held.log_epoch,
                )
            )
        for partition, records in delivered.items():
            self._held[partition].position = records[-1].offset + 1
        return delivered, len(rows) < max_records

    async def commit(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Note the positions for whoever looks at lag. `Fenced` when a lease is no longer this member's."""
        if lost := [partition for partition in offsets if partition not in self._leases]:
            raise Fenced(f"not this member's: {lost}")
        async with self._database.connection("commit") as connection:
            accepted = await connection.fetchval(
                "select bus.commit_positions($1, $2, $3, $4, $5, $6)",
                self.group,
                self._member,
                [partition.topic for partition in offsets],
                [partition.partition for partition in offsets],
                list(offsets.values()),
                [self._leases[partition] for partition in offsets],
            )
        if accepted != len(offsets):
            self.beat_soon()
            raise Fenced(f"{len(offsets) - accepted} of {len(offsets)} leases have changed hands")

    def assignment(self) -> frozenset[TopicPartition]:
        return frozenset(self._held)

    def seek(self, partition: TopicPartition, offset: int) -> None:
        """Read from `offset` next; a partition that was lost meanwhile is left alone."""
        if (held := self._held.get(partition)) is not None:
            held.position = offset
            self._look_again()

    def pause(self, partitions: Sequence[TopicPartition]) -> None:
        """Deliver nothing of these until `resume`; ends when a partition is revoked."""
        for partition in partitions:
            if (held := self._held.get(partition)) is not None:
                held.paused = True

    def resume(self, partitions: Sequence[TopicPartition]) -> None:
        for partition in partitions:
            if (held := self._held.get(partition)) is not None:
                held.paused = False
        self._look_again()

    def _look_again(self) -> None:
        self._quiet_until = 0.0
        self._wake.set()

    async def end_offsets(self, partitions: Sequence[TopicPartition]) -> dict[TopicPartition, int]:
        async with self._database.connection("end_offsets") as connection:
            rows = await connection.fetch(
                "select topic, partition, next_offset from bus.partition"
                " where (topic, partition) in (select * from unnest($1::text[], $2::integer[]))",
                [partition.topic for partition in partitions],
                [partition.partition for partition in partitions],
            )
        return {TopicPartition(row["topic"], row["partition"]): row["next_offset"] for row in rows}

    # Membership

    async def _stay_member(self) -> None:
        while not (self._closing and self._change is None and not self._leases and not self._lost):
            self._beat_wanted.clear()
            try:
                await self._beat()
                await self._prune_when_due()
            except TransportUnavailable as error:
                _LOGGER.info("group %s: no heartbeat: %s", self.group, error)
                if self._closing or monotonic() - self._last_beat > self._lease_seconds:
                    # Others may own our partitions by now, and nobody can tell us.
                    self._drop(list(self._leases))
                    self._begin_change([], [], [])
            except asyncpg.PostgresError as error:
                self._report(error)
            try:
                async with asyncio.timeout(self._beat_seconds):
                    await self._beat_wanted.wait()
            except TimeoutError:
                pass

    async def _beat(self) -> None:
        async with self._lease_lock:
            started = monotonic()
            async with self._database.connection("heartbeat") as connection:
                await connection.execute(
                    "select bus.beat($1, $2, $3, $4)",
                    self.group,
                    self._member,
                    sorted(self.topics),
                    self._lease_seconds,
                )
                rows = await connection.fetch(
                    "select l.topic, l.partition, l.member, l.epoch, p.next_offset from bus.lease l"
                    " join bus.partition p using (topic, partition) where l.group_name = $1",
                    self.group,
                )
                members = await connection.fetch(
                    "select member, topics from bus.member where group_name = $1", self.group
                )
            self._last_beat = started
            holders: dict[TopicPartition, UUID | None] = {}
            mine: dict[TopicPartition, int] = {}
            for row in rows:
                partition = TopicPartition(row["topic"], row["partition"])
                holders[partition] = row["member"]
                if row["member"] == self._member:
                    mine[partition] = row["epoch"]
            self._drop([partition for partition, epoch in self._leases.items() if mine.get(partition) != epoch])
            if self._change is not None:
                return
            target: set[TopicPartition] = set()
            if not self._closing:
                shares = assign({row["member"]: row["topics"] for row in members}, holders)
                target = {partition for partition, member in shares.items() if member == self._member}
            give = sorted(partition for partition in self._leases if partition not in target)
            take = sorted(
                partition
                for partition in target
                if partition not in self._leases and holders[partition] in (None, self._member)
            )
            again, self._refused = [t for t in self._refused if self._leases.get(t.partition) == t.epoch], []
            if self._lost or give or take or again:
                self._begin_change(give, take, again)

    def _drop(self, partitions: Iterable[TopicPartition]) -> None:
        """Stop reading what is no longer ours; the listener is told by the next change."""
        for partition in partitions:
            del self._leases[partition]
            self._held.pop(partition, None)
            self._lost.add(partition)

    def _begin_change(
        self, give: Sequence[TopicPartition], take: Sequence[TopicPartition], again: Sequence[_Taken]
    ) -> None:
        # Heartbeats go on while listeners work, so that a long last record does not cost the leases.
        if self._change is None:
            self._change = asyncio.create_task(self._changing(give, take, again))

    async def _changing(
        self, give: Sequence[TopicPartition], take: Sequence[TopicPartition], again: Sequence[_Taken]
    ) -> None:
        try:
            for partition in give:
                self._held.pop(partition, None)
            lost, self._lost = self._lost, set()
            await self._revoke([*sorted(lost), *give])
            if give:
                async with self._lease_lock:
                    await self._release([partition for partition in give if partition in self._leases], leaves=False)
            await self._assign([taken for taken in again if taken.partition not in give])
            if take:
                await self._assign(await self._take(take))
        except TransportUnavailable as error:
            _LOGGER.info("group %s: a change waits for the next heartbeat: %s", self.group, error)
        except Exception as error:  # Of a task nobody awaits: the next poll raises it.
            self._report(error)
        finally:
            self._change = None
            # A refused assignment is offered again at the next regular heartbeat, not in a hot loop.
            if not self._refused:
                self.beat_soon()

    async def _revoke(self, partitions: Sequence[TopicPartition]) -> None:
        known = [partition for partition in partitions if partition in self._told]
        if not known:
            return
        self._told.difference_update(known)
        try:
            await self._listener.on_revoked(known)
        except Exception as error:  # The group cannot wait for ever; the database fences what still runs.
            _LOGGER.exception("on_revoked failed for %s", known)
            self._report(error)

    async def _release(self, partitions: Sequence[TopicPartition], *, leaves: bool) -> None:
        async with self._database.connection("release") as connection:
            await connection.execute(
                "select bus.release($1, $2, $3, $4, $5, $6)",
                self.group,
                self._member,
                [partition.topic for partition in partitions],
                [partition.partition for partition in partitions],
                [self._leases[partition] for partition in partitions],
                leaves,
            )
        for partition in partitions:
            del self._leases[partition]

    async def _take(self, partitions: Sequence[TopicPartition]) -> list[_Taken]:
        async with self._lease_lock:
            async with self._database.connection("take") as connection:
                rows = await connection.fetch(
                    "select * from bus.take($1, $2, $3, $4)",
                    self.group,
                    self._member,
                    [partition.topic for partition in partitions],
                    [partition.partition for partition in partitions],
                )
            taken = [
                _Taken(
                    TopicPartition(row["topic"], row["partition"]),
                    row["epoch"],
                    row["next_offset"],
                    row["topic_epoch"],
                )
                for row in rows
            ]
            self._leases.update({lease.partition: lease.epoch for lease in taken})
            return taken

    async def _assign(self, taken: Sequence[_Taken]) -> None:
        if not taken:
            return
        partitions = [lease.partition for lease in taken]
        self._told.update(partitions)
        try:
            offsets = await self._listener.on_assigned(partitions)
        except Exception as error:  # Not swallowed: poll raises it; read without a position we must not.
            self._told.difference_update(partitions)
            self._refused.extend(taken)
            self._report(error)
            return
        for lease in taken:
            if self._leases.get(lease.partition) != lease.epoch:
                continue
            position = offsets.get(lease.partition, 0)
            # Beyond the end: the log was made anew. Like Kafka with "earliest", begin again.
            if position > lease.next_offset:
                _LOGGER.warning("%s: position %d is beyond the end, reading from 0", lease.partition, position)
                position = 0
            self._held[lease.partition] = _Held(lease.epoch, position, lease.log_epoch)
        self._look_again()

    def _report(self, error: Exception) -> None:
        self._errors.append(error)
        self._wake.set()

    async def _prune_when_due(self) -> None:
        if monotonic() >= self._next_prune:
            self._next_prune = monotonic() + _PRUNE_SECONDS
            async with self._database.connection("prune") as connection:
                await connection.execute("select bus.prune()")

    async def close(self) -> None:
        """Let go of every partition once its handlers have ended, then leave the group at once."""
        if self._closing:
            return
        self._closing = True
        self.beat_soon()
        if self._membership is not None:
            await self._membership
        self._bell.detach(self)
        try:
            await self._release([], leaves=True)
        except TransportUnavailable as error:
            _LOGGER.info("group %s: left without saying so, the lease will run out: %s", self.group, error)
