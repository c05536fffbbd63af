"""What only the embedded log promises: its schema, its leases, its bell and its retention."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from pathways_chassis.messaging import embedded_log
from pathways_chassis.messaging.embedded_log import EmbeddedLogSubscription, EmbeddedLogTransport
from pathways_chassis.messaging.transport import Fenced, OutgoingRecord, Record, TopicPartition, TopicSpec
from pathways_single_machine.postgres import EmbeddedPostgres

DEADLINE_SECONDS = 20.0
TOPIC = "test.topic"
ZERO = TopicPartition(TOPIC, 0)
WAITING_FOR_A_LOCK = """select exists (
  select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')"""


class FromTheBeginning:
    async def on_assigned(self, partitions: Sequence[TopicPartition]) -> Mapping[TopicPartition, int]:
        return {}

    async def on_revoked(self, partitions: Sequence[TopicPartition]) -> None:
        return None


@pytest.fixture
async def url(log_server: EmbeddedPostgres) -> AsyncIterator[str]:
    name = f"log_{uuid4().hex[:12]}"
    yield await log_server.ensure_database(name)
    await log_server.drop_database(name)


@pytest.fixture
async def database(url: str) -> AsyncIterator[Any]:
    connection = await asyncpg.connect(url)
    yield connection
    await connection.close()


@pytest.fixture
async def transport(url: str) -> AsyncIterator[EmbeddedLogTransport]:
    # Heartbeats far apart: what is noticed in these tests is noticed without one.
    transport = EmbeddedLogTransport(url, lease_seconds=600.0, beat_seconds=300.0)
    await transport.ensure_topics([TopicSpec(TOPIC, partitions=1, retention_days=7)])
    yield transport
    await transport.close()


@pytest.fixture
async def reader(transport: EmbeddedLogTransport) -> AsyncIterator[EmbeddedLogSubscription]:
    subscription = await transport.subscribe("group", [TOPIC], FromTheBeginning())
    async with asyncio.timeout(DEADLINE_SECONDS):
        while subscription.assignment() != {ZERO}:
            await subscription.poll(1, 0.05)
    yield subscription
    await subscription.close()


async def read_one(reader: EmbeddedLogSubscription) -> Record:
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not (found := await reader.poll(1, 5.0)):
            pass
    return found[ZERO][0]


async def append(transport: EmbeddedLogTransport, *values: bytes) -> None:
    producer = await transport.producer("test")
    await producer.send([OutgoingRecord(TOPIC, "key", value) for value in values])
    await producer.close()


async def test_five_processes_that_start_at_once_create_one_schema(url: str) -> None:
    transports = [EmbeddedLogTransport(url) for _ in range(5)]
    await asyncio.gather(*(transport.check() for transport in transports))
    await asyncio.gather(*(t.ensure_topics([TopicSpec(TOPIC, 4, 7)]) for t in transports))
    assert [await transport.partitions(TOPIC) for transport in transports] == [4] * 5
    for transport in transports:
        await transport.close()


async def test_no_record_is_visible_before_those_of_lower_offsets(
    url: str, transport: EmbeddedLogTransport, reader: EmbeddedLogSubscription, database: Any
) -> None:
    # A reader that saw the second append before the first was committed would never come back for the first.
    observer = await asyncpg.connect(url)
    slow = database.transaction()
    await slow.start()
    await database.execute("select bus.append($1, $2, $3, $4, $5)", [TOPIC], [0], ["k"], ["[]"], [b"first"])
    second = asyncio.create_task(append(transport, b"second"))
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not await observer.fetchval(WAITING_FOR_A_LOCK):
            done, _ = await asyncio.wait({second}, timeout=0.01)
            if done:
                break
    await observer.close()
    early = await reader.poll(10, 0.0)
    await slow.commit()
    await second
    assert early == {}
    assert [(r.offset, r.value) for r in (await read_one(reader), await read_one(reader))] == [
        (0, b"first"),
        (1, b"second"),
    ]


async def test_a_member_whose_lease_changed_hands_reads_and_commits_nothing(
    transport: EmbeddedLogTransport, reader: EmbeddedLogSubscription, database: Any
) -> None:
    await append(transport, b"ours")
    assert (await read_one(reader)).value == b"ours"
    await reader.commit({ZERO: 1})
    await database.execute("update bus.lease set member = gen_random_uuid(), epoch = epoch + 1")
    await append(transport, b"theirs")
    reader.seek(ZERO, 0)
    assert await reader.poll(10, 0.0) == {}
    with pytest.raises(Fenced):
        await reader.commit({ZERO: 2})
    assert await database.fetchval("select committed from bus.lease") == 1


async def test_a_lease_that_came_back_with_another_epoch_is_not_the_old_one(
    transport: EmbeddedLogTransport, reader: EmbeddedLogSubscription, database: Any
) -> None:
    # Lost and won again between two looks: another member may have read in between.
    await database.execute("update bus.lease set epoch = epoch + 2")
    with pytest.raises(Fenced):
        await reader.commit({ZERO: 0})


async def test_a_notification_wakes_a_waiting_reader(
    transport: EmbeddedLogTransport, reader: EmbeddedLogSubscription, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded_log, "_QUIET_SECONDS", 3600.0)
    assert await reader.poll(1, 0.6) == {}
    waiting = asyncio.create_task(read_one(reader))
    await append(transport, b"now")
    assert (await waiting).value == b"now"


async def test_a_record_whose_writer_died_before_notifying_is_found(
    transport: EmbeddedLogTransport, reader: EmbeddedLogSubscription, database: Any
) -> None:
    assert await reader.poll(1, 0.0) == {}
    await database.execute("select bus.append($1, $2, $3, $4, $5)", [TOPIC], [0], ["key"], ["[]"], [b"unannounced"])
    assert (await read_one(reader)).value == b"unannounced"


async def test_a_position_beyond_the_end_begins_again(transport: EmbeddedLogTransport) -> None:
    class BeyondTheEnd(FromTheBeginning):
        async def on_assigned(self, partitions: Sequence[TopicPartition]) -> Mapping[TopicPartition, int]:
            return {ZERO: 1000}

    await append(transport, b"first")
    subscription = await transport.subscribe("group", [TOPIC], BeyondTheEnd())
    assert (await read_one(subscription)).value == b"first"
    await subscription.close()


async def test_old_records_are_deleted_and_offsets_go_on(
    transport: EmbeddedLogTransport, reader: EmbeddedLogSubscription, database: Any
) -> None:
    await append(transport, b"old", b"recent")
    await database.execute(
        'update bus.record set appended_at = appended_at - make_interval(days => 7) where "offset" = 0'
    )
    assert await transport.prune() == 1
    record = await read_one(reader)
    assert (record.offset, record.value) == (1, b"recent")
    assert await reader.end_offsets([ZERO]) == {ZERO: 2}


async def test_a_record_for_a_partition_that_does_not_exist_is_refused_not_dropped(
    transport: EmbeddedLogTransport, database: Any
) -> None:
    with pytest.raises(asyncpg.UndefinedObjectError):
        await database.execute("select bus.append($1, $2, $3, $4, $5)", [TOPIC], [9], ["k"], ["[]"], [b""])
