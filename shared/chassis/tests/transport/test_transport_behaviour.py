"""What the relay and the consumer runner rely on, required alike of Apache Kafka and of the embedded log."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

import asyncpg
import pytest
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.partitioner import DefaultPartitioner
from pathways_chassis.messaging.connect import connect_transport
from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.topics import differences
from pathways_chassis.messaging.transport import (
    Fenced,
    OutgoingRecord,
    Producer,
    Record,
    SendFailed,
    Subscription,
    TopicPartition,
    TopicSpec,
    Transport,
    TransportUnavailable,
)
from pathways_chassis.operating.bus import topics
from pathways_chassis.operating.command_line import parse
from pathways_chassis.settings import BusSettings
from pathways_chassis.verifying.marks import Marks
from pathways_chassis.verifying.places import of_kafka
from pathways_chassis.verifying.searching import Search
from pathways_single_machine.kafka import LocalKafka
from pathways_single_machine.lifeline import free_port
from pathways_single_machine.postgres import EmbeddedPostgres
from pydantic import SecretStr

DEADLINE_SECONDS = 40.0
MEMBER = Path(__file__).with_name("member.py")


@dataclass(slots=True)
class Bus:
    """A running bus; `kill` and `start` are None for a server that is not ours."""

    kind: Literal["embedded", "kafka"]
    address: str
    kill: Callable[[], Awaitable[None]] | None = None
    start: Callable[[], Awaitable[None]] | None = None

    def transport(self, crash_noticed_after: float | None = None, address: str | None = None) -> Transport:
        address = address or self.address
        if self.kind == "kafka":
            return KafkaTransport(
                address,
                request_timeout_seconds=5.0,
                send_timeout_seconds=5.0,
                session_timeout_seconds=crash_noticed_after or 6.0,
            )
        return EmbeddedLogTransport(address, lease_seconds=crash_noticed_after or 3.0)


@dataclass
class Listener:
    """Writes down what it is told, in a journal that several listeners may share."""

    name: str = "member"
    offsets: dict[TopicPartition, int] = field(default_factory=dict)
    journal: list[str] = field(default_factory=list)
    held: set[TopicPartition] = field(default_factory=set)
    letting_go: asyncio.Event = field(default_factory=asyncio.Event)
    may_let_go: asyncio.Event | None = None
    failures: int = 0

    async def on_assigned(self, partitions: Sequence[TopicPartition]) -> Mapping[TopicPartition, int]:
        if self.failures:
            self.failures -= 1
            raise ConnectionRefusedError("the consumer's database does not answer")
        self.journal.append(f"{self.name} took {sorted(p.partition for p in partitions)}")
        self.held.update(partitions)
        return self.offsets

    async def on_revoked(self, partitions: Sequence[TopicPartition]) -> None:
        self.journal.append(f"{self.name} was asked for {sorted(p.partition for p in partitions)}")
        self.letting_go.set()
        if self.may_let_go is not None:
            await self.may_let_go.wait()
        self.held.difference_update(partitions)
        self.journal.append(f"{self.name} let go of {sorted(p.partition for p in partitions)}")


class Member:
    """A group member in another process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.events: list[dict[str, Any]] = []
        self._reading = asyncio.create_task(self._read())

    @classmethod
    @asynccontextmanager
    async def running(cls, bus: Bus, group: str, topic: str) -> AsyncIterator["Member"]:
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(MEMBER), bus.kind, bus.address, group, topic,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        member = cls(process)
        try:
            yield member
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
            await member._reading

    async def _read(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.events.append(json.loads(line))

    def partitions_assigned(self) -> set[int]:
        return {p for event in self.events if event["event"] == "assigned" for p in event["partitions"]}

    def said(self, event: str) -> bool:
        return any(said["event"] == event for said in self.events)

    def commit(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"commit\n")


@pytest.fixture(scope="module")
async def embedded(log_server: EmbeddedPostgres) -> AsyncIterator[Bus]:
    name = f"bus_{uuid4().hex[:12]}"
    url = await log_server.ensure_database(name)
    ours = log_server.pid is not None
    yield Bus("embedded", url, log_server.kill if ours else None, log_server.start if ours else None)
    await log_server.drop_database(name)


@pytest.fixture(scope="module")
async def kafka(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bus]:
    if servers := os.environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        yield Bus("kafka", servers)
        return
    jars = request.getfixturevalue("kafka_jars")
    broker = LocalKafka(tmp_path_factory.mktemp("kafka"), free_port(), jars=jars)
    await broker.start()
    yield Bus("kafka", broker.bootstrap_servers, broker.kill, broker.start)
    await broker.stop()


@pytest.fixture(params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)], scope="module")
def bus(request: pytest.FixtureRequest) -> Bus:
    running: Bus = request.getfixturevalue(request.param)
    return running


@pytest.fixture
async def closing() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
async def transport(bus: Bus, closing: AsyncExitStack) -> Transport:
    transport = bus.transport()
    closing.push_async_callback(transport.close)
    return transport


@pytest.fixture
async def producer(transport: Transport, closing: AsyncExitStack) -> Producer:
    producer = await transport.producer("test")
    closing.push_async_callback(producer.close)
    return producer


@pytest.fixture
async def topic(transport: Transport) -> str:
    """A topic of two partitions."""
    name = f"test.{uuid4().hex[:12]}"
    await transport.ensure_topics([TopicSpec(name, partitions=2, retention_days=1)])
    return name


Join = Callable[..., Awaitable[Subscription]]


@pytest.fixture
def join(transport: Transport, topic: str, closing: AsyncExitStack) -> Join:
    async def join(
        group: str, listener: Listener | None = None, through: Transport | None = None, **how: float
    ) -> Subscription:
        subscription = await (through or transport).subscribe(group, [topic], listener or Listener(), **how)
        closing.push_async_callback(subscription.close)
        return subscription

    return join


def a_group() -> str:
    return f"group-{uuid4().hex[:12]}"


def numbered(topic: str, key: str, numbers: range) -> list[OutgoingRecord]:
    return [OutgoingRecord(topic, key, f"{number}".encode()) for number in numbers]


def key_of_partition(partition: int, partitions: int = 2) -> str:
    every = list(range(partitions))
    return next(key for key in map(str, range(1000)) if DefaultPartitioner()(key.encode(), every, every) == partition)


async def read(subscription: Subscription, count: int) -> list[Record]:
    """Poll until `count` records have come; more than that is an error too."""
    records: list[Record] = []
    try:
        async with asyncio.timeout(DEADLINE_SECONDS):
            while len(records) < count:
                for batch in (await subscription.poll(500, 1.0)).values():
                    records.extend(batch)
    except TimeoutError:
        pytest.fail(f"{len(records)} of {count} records came")
    assert len(records) == count
    return records


async def until(condition: Callable[[], bool], *polled: Subscription) -> list[Record]:
    """Poll until the condition holds; returns what was read meanwhile."""
    records: list[Record] = []
    try:
        async with asyncio.timeout(DEADLINE_SECONDS):
            while not condition():
                for subscription in polled:
                    for batch in (await subscription.poll(500, 0.05)).values():
                        records.extend(batch)
                if not polled:
                    await asyncio.sleep(0.05)
    except TimeoutError:
        pytest.fail("the condition did not come true")
    return records


def values(records: Sequence[Record]) -> list[str]:
    return [(record.value or b"").decode() for record in records]


# Topics


async def test_creating_topics_twice_or_at_once_changes_nothing(bus: Bus, transport: Transport) -> None:
    name = f"test.{uuid4().hex[:12]}"
    others = [bus.transport() for _ in range(4)]
    await asyncio.gather(*(t.ensure_topics([TopicSpec(name, 3, 1)]) for t in [transport, *others]))
    await transport.ensure_topics([TopicSpec(name, 5, 9)])
    for each in [transport, *others]:
        assert await each.partitions(name) == 3
    for other in others:
        await other.close()


async def test_topics_are_described_as_they_are_kept(bus: Bus, transport: Transport, topic: str) -> None:
    described = await transport.describe([topic, "test.nobody.made.it"])
    assert described.keys() == {topic}
    assert described[topic].partitions == 2
    assert described[topic].replication == (1 if bus.kind == "kafka" else None)
    kept = TopicSpec(topic, partitions=2, retention_days=1)
    assert list(differences([kept], described)) == []
    other = replace(kept, retention_days=2, partitions=3)
    assert [(found.what, found.wanted, found.found) for found in differences([other], described)] == [
        ("partitions", "3", "2"),
        ("retention.ms", "172800000", "86400000"),
    ]


async def test_the_command_makes_the_topics_of_the_registry_and_tells_where_the_bus_differs(bus: Bus) -> None:
    settings = BusSettings(
        transport=bus.kind,
        kafka_bootstrap_servers=bus.address if bus.kind == "kafka" else None,
        embedded_log_url=None if bus.kind == "kafka" else SecretStr(bus.address),
        kafka_copies=1,
    )
    assert {row["what"] for row in (await topics(settings, parse(["topics", "--check"]))).rows} == {"topic"}
    made = await topics(settings, parse(["topics"]))
    assert (made.rows, made.troubles) == ([], [])
    await shorten_retention(bus, "candidate.candidate")
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not (report := await topics(settings, parse(["topics"]))).rows:
            pass
    [found] = report.rows
    assert (found["topic"], found["what"], found["found"]) == ("candidate.candidate", "retention.ms", "86400000")
    assert report.troubles == ["differences: 1"]


async def shorten_retention(bus: Bus, topic: str) -> None:
    """To a day, as somebody may who works on the bus itself."""
    if bus.kind == "kafka":
        settings = {**TopicSpec(topic, 1, retention_days=1).kept}  # the others would be set back to their defaults
        admin = AIOKafkaAdminClient(bootstrap_servers=bus.address)
        await admin.start()
        await admin.alter_configs([ConfigResource(ConfigResourceType.TOPIC, topic, settings)])
        await admin.close()
        return
    connection = await asyncpg.connect(bus.address)
    await connection.execute("update bus.topic set retention_days = 1 where name = $1", topic)
    await connection.close()


async def test_an_unknown_topic_is_named(transport: Transport) -> None:
    with pytest.raises(LookupError, match=r"test\.nowhere"):
        await transport.partitions("test.nowhere")
    with pytest.raises(LookupError, match=r"test\.nowhere"):
        await transport.subscribe(a_group(), ["test.nowhere"], Listener())


# Appending and reading


async def test_a_key_is_read_in_the_order_it_was_sent(producer: Producer, topic: str, join: Join) -> None:
    for start in range(0, 60, 20):
        await producer.send(
            [
                record
                for number in range(start, start + 20)
                for key in "abc"
                for record in numbered(topic, key, range(number, number + 1))
            ]
        )
    records = await read(await join(a_group()), 180)
    for key in "abc":
        assert values([r for r in records if r.key == key]) == [str(number) for number in range(60)]


async def test_a_key_has_the_partition_that_kafka_gives_it(producer: Producer, topic: str, join: Join) -> None:
    keys = ["", "a", "ab", "abc", "abcd", "ключ", *(str(uuid4()) for _ in range(50))]
    await producer.send([OutgoingRecord(topic, key, b"") for key in keys])
    records = await read(await join(a_group()), len(keys))
    assert {r.key: r.partition for r in records} == {
        key: DefaultPartitioner()(key.encode(), [0, 1], [0, 1]) for key in keys
    }


async def test_what_was_sent_before_the_first_subscription_is_read(producer: Producer, topic: str, join: Join) -> None:
    await producer.send(numbered(topic, "a", range(5)))
    assert values(await read(await join(a_group()), 5)) == ["0", "1", "2", "3", "4"]


async def test_what_is_sent_to_a_waiting_reader_is_read(producer: Producer, topic: str, join: Join) -> None:
    listener = Listener()
    subscription = await join(a_group(), listener)
    await until(lambda: len(listener.held) == 2, subscription)
    await producer.send(numbered(topic, "a", range(3)))
    assert values(await read(subscription, 3)) == ["0", "1", "2"]


async def test_headers_survive_absent_binary_empty_and_repeated(producer: Producer, topic: str, join: Join) -> None:
    headers = (
        ("text", "grüße".encode()),
        ("absent", None),
        ("binary", b"\xff\x00\xfe"),
        ("nul", b"a\x00b"),
        ("empty", b""),
        ("text", b"again"),
    )
    await producer.send([OutgoingRecord(topic, "a", b"\x00\xff", headers), OutgoingRecord(topic, "a", b"")])
    first, second = await read(await join(a_group()), 2)
    assert first.headers == headers
    assert first.value == b"\x00\xff"
    assert second.headers == ()


async def test_records_carry_the_logs_time_and_epoch(producer: Producer, topic: str, join: Join) -> None:
    await producer.send([OutgoingRecord(topic, str(number), b"") for number in range(8)])
    records = await read(await join(a_group()), 8)
    assert all(r.timestamp.tzinfo is UTC or r.timestamp.utcoffset() == timedelta(0) for r in records)
    assert len({r.log_epoch for r in records}) == 1
    assert records[0].log_epoch > 0


async def test_offsets_have_no_gaps_and_end_offsets_follow_the_last_record(
    producer: Producer, topic: str, join: Join
) -> None:
    zero, one = TopicPartition(topic, 0), TopicPartition(topic, 1)
    subscription = await join(a_group())
    assert await subscription.end_offsets([zero, one]) == {zero: 0, one: 0}
    await producer.send(numbered(topic, key_of_partition(0), range(7)))
    await producer.send(numbered(topic, key_of_partition(1), range(2)))
    assert await subscription.end_offsets([zero, one]) == {zero: 7, one: 2}
    records = await read(subscription, 9)
    assert [r.offset for r in records if r.partition == 0] == list(range(7))
    assert [r.offset for r in records if r.partition == 1] == list(range(2))


async def test_a_poll_gives_no_more_than_it_was_asked_for(producer: Producer, topic: str, join: Join) -> None:
    await producer.send([OutgoingRecord(topic, str(number), b"") for number in range(50)])
    subscription = await join(a_group())
    total = 0
    async with asyncio.timeout(DEADLINE_SECONDS):
        while total < 50:
            batch = await subscription.poll(7, 1.0)
            assert sum(map(len, batch.values())) <= 7
            total += sum(map(len, batch.values()))
    assert total == 50


async def test_ten_thousand_records_of_sixteen_writers_arrive_once_and_in_order(
    bus: Bus, transport: Transport, topic: str, join: Join, closing: AsyncExitStack
) -> None:
    writers, each, keys_of_a_writer = 16, 625, 5
    others = [bus.transport(), bus.transport()]
    for other in others:
        closing.push_async_callback(other.close)

    async def write(writer: int) -> None:
        producer = await [transport, *others][writer % 3].producer(f"writer-{writer}")
        sent = 0
        while sent < each:
            # Batches of different sizes over keys of both partitions, so that appends interleave.
            size = min(1 + (sent * 7 + writer) % 40, each - sent)
            await producer.send(
                [
                    OutgoingRecord(topic, f"{writer}/{n % keys_of_a_writer}", str(n).encode())
                    for n in range(sent, sent + size)
                ]
            )
            sent += size
        await producer.close()

    # The reader runs beside the writers: a record that became visible late would be passed over.
    subscription = await join(a_group())
    _, records = await asyncio.gather(
        asyncio.gather(*(write(writer) for writer in range(writers))),
        read(subscription, writers * each),
    )
    by_key: dict[str, list[int]] = {}
    for record in records:
        by_key.setdefault(record.key or "", []).append(int(record.value or b""))
    assert by_key == {
        f"{writer}/{k}": list(range(k, each, keys_of_a_writer))
        for writer in range(writers)
        for k in range(keys_of_a_writer)
    }


# Positions


async def test_reading_starts_where_on_assigned_says(producer: Producer, topic: str, join: Join) -> None:
    zero, one = TopicPartition(topic, 0), TopicPartition(topic, 1)
    await producer.send(numbered(topic, key_of_partition(0), range(6)))
    await producer.send(numbered(topic, key_of_partition(1), range(6)))
    group = a_group()
    first = await join(group)
    await read(first, 12)
    # The bus's own commits are for lag only: they must not decide where reading goes on.
    await first.commit({zero: 6, one: 6})
    await first.close()
    second = await join(group, Listener(offsets={zero: 4}))
    records = await read(second, 8)
    assert values([r for r in records if r.partition == 0]) == ["4", "5"]
    assert values([r for r in records if r.partition == 1]) == ["0", "1", "2", "3", "4", "5"]


async def test_nothing_is_read_until_on_assigned_has_succeeded(producer: Producer, topic: str, join: Join) -> None:
    zero = TopicPartition(topic, 0)
    await producer.send(numbered(topic, key_of_partition(0), range(4)))
    listener = Listener(offsets={zero: 2}, failures=4)
    subscription = await join(a_group(), listener)
    raised = 0
    async with asyncio.timeout(DEADLINE_SECONDS):
        while listener.failures:
            try:
                assert await subscription.poll(500, 0.2) == {}
            except ConnectionRefusedError:
                raised += 1
    assert raised > 0
    records: list[Record] = []
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not records:
            # The last failures may still be on their way to us.
            with suppress(ConnectionRefusedError):
                records = await read(subscription, 2)
    assert values(records) == ["2", "3"]


async def test_seek_reads_again(producer: Producer, topic: str, join: Join) -> None:
    await producer.send(numbered(topic, key_of_partition(1), range(6)))
    subscription = await join(a_group())
    await read(subscription, 6)
    subscription.seek(TopicPartition(topic, 1), 3)
    assert values(await read(subscription, 3)) == ["3", "4", "5"]


async def test_a_paused_partition_waits_and_loses_nothing(producer: Producer, topic: str, join: Join) -> None:
    zero, one = TopicPartition(topic, 0), TopicPartition(topic, 1)
    listener = Listener()
    subscription = await join(a_group(), listener)
    await until(lambda: subscription.assignment() == {zero, one}, subscription)
    subscription.pause([zero])
    await producer.send(numbered(topic, key_of_partition(0), range(3)))
    await producer.send(numbered(topic, key_of_partition(1), range(3)))
    records = await read(subscription, 3)
    assert {r.partition for r in records} == {1}
    assert await subscription.poll(500, 1.0) == {}
    subscription.resume([zero])
    records = await read(subscription, 3)
    assert [(r.partition, r.offset) for r in records] == [(0, 0), (0, 1), (0, 2)]


# Groups


async def test_groups_do_not_disturb_each_other(producer: Producer, topic: str, join: Join) -> None:
    await producer.send(numbered(topic, "a", range(3)))
    for _ in range(2):
        assert values(await read(await join(a_group()), 3)) == ["0", "1", "2"]


async def test_a_second_member_gets_a_partition_only_after_the_first_has_let_go(
    bus: Bus, join: Join, closing: AsyncExitStack
) -> None:
    journal: list[str] = []
    group = a_group()
    may_let_go = asyncio.Event()
    first_listener = Listener("first", journal=journal, may_let_go=may_let_go)
    first = await join(group, first_listener)
    await until(lambda: len(first_listener.held) == 2, first)
    # Whatever fails below, the first member must be able to close.
    closing.callback(may_let_go.set)
    elsewhere = bus.transport()
    closing.push_async_callback(elsewhere.close)
    second_listener = Listener("second", journal=journal)
    second = await join(group, second_listener, through=elsewhere)
    await until(first_listener.letting_go.is_set, first, second)
    # Time enough for a hasty second member: it has polled for longer than any crash takes to be noticed.
    for _ in range(40):
        assert await second.poll(500, 0.1) == {}
    assert not any(line.startswith("second") for line in journal)
    may_let_go.set()
    await until(lambda: len(first_listener.held) == 1 and len(second_listener.held) == 1, first, second)
    assert first_listener.held.isdisjoint(second_listener.held)
    let_go = next(i for i, line in enumerate(journal) if line.startswith("first let go"))
    took = next(i for i, line in enumerate(journal) if line.startswith("second took ["))
    assert let_go < took


async def test_members_share_the_work_and_a_closing_one_hands_it_over_at_once(
    bus: Bus, topic: str, producer: Producer, join: Join, closing: AsyncExitStack
) -> None:
    # A crash would be noticed after the deadline of this test: only leaving can make it pass.
    patient = [bus.transport(crash_noticed_after=DEADLINE_SECONDS + 5) for _ in range(2)]
    for each in patient:
        closing.push_async_callback(each.close)
    group = a_group()
    first_listener, second_listener = Listener("first"), Listener("second")
    first = await join(group, first_listener, through=patient[0])
    second = await join(group, second_listener, through=patient[1])
    await until(lambda: len(first.assignment()) == 1 and len(second.assignment()) == 1, first, second)
    assert first.assignment().isdisjoint(second.assignment())
    moved = second.assignment()
    await second.close()
    assert second_listener.held == set()
    await until(lambda: first.assignment() >= moved, first)
    await producer.send([OutgoingRecord(topic, str(number), b"") for number in range(10)])
    assert {r.partition for r in await read(first, 10)} == {0, 1}


async def test_a_member_without_a_partition_stays_however_long_and_takes_over(
    bus: Bus, topic: str, producer: Producer, join: Join, closing: AsyncExitStack
) -> None:
    apart = [bus.transport() for _ in range(3)]
    for each in apart:
        closing.push_async_callback(each.close)
    group = a_group()
    members = [await join(group, through=through, silence_seconds=2.0) for through in apart]
    await until(lambda: sorted(len(member.assignment()) for member in members) == [0, 1, 1], *members)
    silent = asyncio.get_running_loop().time() + 4.0
    await until(lambda: asyncio.get_running_loop().time() > silent, *members)
    [spare] = [member for member in members if not member.assignment()]
    for member in members:
        if member is not spare:
            await member.close()
    await until(lambda: len(spare.assignment()) == 2, spare)
    await producer.send([OutgoingRecord(topic, str(number), b"") for number in range(10)])
    assert {r.partition for r in await read(spare, 10)} == {0, 1}


async def test_the_partitions_of_a_killed_member_are_taken_over(
    bus: Bus, topic: str, producer: Producer, join: Join
) -> None:
    group = a_group()
    listener = Listener()
    async with Member.running(bus, group, topic) as member:
        await until(lambda: member.partitions_assigned() == {0, 1})
        survivor = await join(group, listener)
        await until(lambda: len(survivor.assignment()) == 1, survivor)
        member.process.send_signal(signal.SIGKILL)
        await until(lambda: len(survivor.assignment()) == 2, survivor)
    await producer.send([OutgoingRecord(topic, str(number), b"") for number in range(10)])
    assert {r.partition for r in await read(survivor, 10)} == {0, 1}


async def test_a_member_that_slept_through_its_lease_is_fenced(
    bus: Bus, topic: str, producer: Producer, join: Join
) -> None:
    group = a_group()
    async with Member.running(bus, group, topic) as sleeper:
        await until(lambda: sleeper.partitions_assigned() == {0, 1})
        sleeper.commit()
        await until(lambda: sleeper.said("committed"))
        successor = await join(group)
        await until(lambda: len(successor.assignment()) == 1, successor)
        sleeper.process.send_signal(signal.SIGSTOP)
        try:
            await until(lambda: len(successor.assignment()) == 2, successor)
            await producer.send([OutgoingRecord(topic, str(number), b"") for number in range(10)])
            assert len(await read(successor, 10)) == 10
            await successor.commit(dict.fromkeys(successor.assignment(), 1))
            sleeper.events.clear()
            sleeper.commit()
        finally:
            sleeper.process.send_signal(signal.SIGCONT)
        await until(lambda: sleeper.said("fenced"), successor)
        assert not sleeper.said("committed")


async def test_a_partition_that_is_not_ours_cannot_be_committed(topic: str, join: Join) -> None:
    subscription = await join(a_group())
    await until(lambda: len(subscription.assignment()) == 2, subscription)
    await subscription.commit({TopicPartition(topic, 0): 0})
    with pytest.raises(Fenced):
        await subscription.commit({TopicPartition(topic, 0): 0, TopicPartition(topic, 2): 0})


# Outages


async def test_a_bus_that_is_not_there_is_unavailable(bus: Bus) -> None:
    nowhere = f"127.0.0.1:{free_port()}"
    address = nowhere if bus.kind == "kafka" else f"postgresql://bus@{nowhere}/bus"
    transport = bus.transport(address=address)
    with pytest.raises(TransportUnavailable):
        await transport.check()
    with pytest.raises(TransportUnavailable):
        await transport.producer("test")
    with pytest.raises(TransportUnavailable):
        await transport.ensure_topics([TopicSpec("test.nothing", 1, 1)])
    await transport.close()


async def test_an_unknown_topic_is_a_failed_send_and_the_producer_goes_on(
    producer: Producer, topic: str, join: Join
) -> None:
    with pytest.raises(SendFailed) as failed:
        await producer.send([OutgoingRecord("test.nowhere", "a", b"")])
    assert failed.value.acknowledged == 0
    await producer.send(numbered(topic, "a", range(2)))
    assert values(await read(await join(a_group()), 2)) == ["0", "1"]


async def test_what_was_acknowledged_survives_kill_9_of_the_log(
    bus: Bus, topic: str, transport: Transport, producer: Producer, join: Join
) -> None:
    if bus.kill is None or bus.start is None:
        pytest.skip("the server under test is not ours to kill")
    reader = await join(a_group())
    await until(lambda: len(reader.assignment()) == 2, reader)
    await producer.send(numbered(topic, "a", range(100)))
    await bus.kill()
    try:
        with pytest.raises(SendFailed) as failed:
            await producer.send(numbered(topic, "a", range(100, 110)))
        assert failed.value.acknowledged == 0
        with pytest.raises(TransportUnavailable):
            await transport.check()
        with pytest.raises(TransportUnavailable):
            await reader.end_offsets([TopicPartition(topic, 0)])
    finally:
        await bus.start()
    async with asyncio.timeout(DEADLINE_SECONDS):
        while True:
            try:
                await producer.send(numbered(topic, "a", range(100, 110)))
                break
            except SendFailed:
                # As the relay does it: the same records again.
                await asyncio.sleep(0.1)
    # The reader was a member before the crash and goes on by itself. What failed may have been appended all the
    # same, so 100 to 109 may come twice, but in order.
    seen: list[str] = []
    async with asyncio.timeout(DEADLINE_SECONDS):
        while "109" not in seen:
            try:
                for batch in (await reader.poll(500, 0.5)).values():
                    seen.extend(values(batch))
            except TransportUnavailable:
                await asyncio.sleep(0.1)
    assert list(dict.fromkeys(seen)) == [str(number) for number in range(110)]


async def test_the_transport_follows_the_settings(bus: Bus) -> None:
    chosen = await connect_transport(
        kind=bus.kind,
        kafka_bootstrap_servers=bus.address if bus.kind == "kafka" else None,
        embedded_log_url=bus.address if bus.kind == "embedded" else None,
    )
    await chosen.check()
    await chosen.close()
    missing = {"kafka": "PATHWAYS_KAFKA_BOOTSTRAP_SERVERS", "embedded": "PATHWAYS_EMBEDDED_LOG_URL"}[bus.kind]
    with pytest.raises(ValueError, match=f"^{missing} is required"):
        await connect_transport(kind=bus.kind, kafka_bootstrap_servers=None, embedded_log_url=None)


@pytest.mark.kafka
async def test_marks_are_looked_for_in_every_record_of_kafka(kafka: Bus) -> None:
    transport = KafkaTransport(kafka.address)
    topics = [f"test.{uuid4().hex[:12]}" for _ in range(2)]
    await transport.ensure_topics([TopicSpec(name, partitions=3, retention_days=1) for name in topics])
    sender = await transport.producer("marks")
    await sender.send([OutgoingRecord(topic, str(key), b"nothing") for topic in topics for key in range(20)])
    headers = (("note", b"Quillfeather in a header"),)
    await sender.send([OutgoingRecord(topics[1], "one", b"Quillfeather in a body", headers)])
    await sender.close()

    search = Search(Marks(["Quillfeather"]))
    await search.through("kafka", of_kafka(transport))
    await transport.close()
    assert {place for place, found in search.places.items() if found.marks} == {
        f"kafka: {topics[1]} body",
        f"kafka: {topics[1]} headers",
    }
