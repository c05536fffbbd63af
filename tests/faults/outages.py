"""Things that are away for a while, or not as they were: the bus, the network, a database, a clock, a member."""

import asyncio
import os
import signal
import time
from random import Random
from uuid import uuid4

import asyncpg

from .stage import NeverCame, Stage

EVENTS = 1200
THAWS_SECONDS = 2.0
"""Enough to write down what is in hand."""


async def broker_paused(stage: Stage, chance: Random, seconds: float = 30.0) -> float:
    """It takes connections and says nothing."""
    await stage.reader()
    writer = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(writer, chance.randint(1, EVENTS // 2))
    [broker] = stage.brokers
    assert broker.pid is not None
    os.kill(broker.pid, signal.SIGSTOP)
    await asyncio.sleep(seconds)
    os.kill(broker.pid, signal.SIGCONT)
    struck = time.monotonic()
    return await stage.recovered(writer, since=struck)


async def network_cut(stage: Stage, chance: Random, seconds: float = 15.0) -> float:
    """Nothing comes through between the services and the broker; connections stay as they are."""
    await stage.reader()
    writer = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(writer, chance.randint(1, EVENTS // 2))
    assert stage.cable is not None
    stage.cable.cut()
    await asyncio.sleep(seconds)
    stage.cable.mend()
    struck = time.monotonic()
    return await stage.recovered(writer, since=struck)


async def database_restarted(stage: Stage, chance: Random) -> float:
    """Killed and started again under writer and reader."""
    await stage.reader()
    writer = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(writer, chance.randint(1, EVENTS // 2))
    await stage.postgres.kill()
    struck = time.monotonic()
    await stage.postgres.start()
    return await stage.recovered(writer, since=struck)


async def reader_restored(stage: Stage, chance: Random) -> float:
    """The reader's database is that of earlier; it reads again from where *it* stands."""
    first = await stage.reader()
    writer = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(writer, chance.randint(EVENTS // 4, EVENTS // 2))
    await first.stop()
    backup = await _backup(stage, "reader")
    second = await stage.reader()
    await stage.is_done(writer)
    await stage.caught_up()
    await second.stop()
    await _restore(stage, "reader", backup)
    struck = time.monotonic()
    await stage.reader()
    await stage.caught_up()
    return time.monotonic() - struck


async def writer_restored(stage: Stage, chance: Random) -> float:
    """The writer's database is that of earlier, its events since then are on the bus; it counts on in a new epoch."""
    await stage.reader()
    first = await stage.writer(EVENTS // 3)
    await stage.is_done(first)
    await stage.caught_up()
    await first.stop()
    backup = await _backup(stage, "writer")
    second = await stage.writer(EVENTS // 3, seed=chance.getrandbits(30))
    await stage.is_done(second)
    await stage.caught_up()
    await second.stop()
    second.committed = 0  # what the backup does not know was acknowledged in vain: it is the loss of a restore
    await _restore(stage, "writer", backup)
    if stage.without != "epoch_of_a_restored_writer":
        async with stage.database("writer") as database:
            await _raise_epoch(database)
    struck = time.monotonic()
    third = await stage.writer(EVENTS // 3, seed=chance.getrandbits(30))
    return await stage.recovered(third, since=struck)


async def _raise_epoch(database: asyncpg.Connection) -> None:
    await database.execute(
        "insert into service_state (name, value) values ('producer_epoch', 1)"
        " on conflict (name) do update set value = service_state.value + 1"
    )


async def _backup(stage: Stage, name: str) -> str:
    backup = f"backup_{uuid4().hex[:8]}"
    await stage.postgres.ensure_database(backup, template=name)
    return backup


async def _restore(stage: Stage, name: str, backup: str) -> None:
    await stage.postgres.drop_database(name)
    await stage.postgres.ensure_database(name, template=backup, owner=name)
    await stage.postgres.drop_database(backup)


async def rebalance_storm(stage: Stage, chance: Random, changes: int = 8) -> float:
    """Members join and leave every second, each with something in hand; some say goodbye, some do not, one freezes.

    It thaws when others have long had its partitions, and would go on with what it had read.
    """
    await stage.reader(slow_seconds=0.004)
    frozen = await stage.reader(slow_seconds=0.004, freezes_at=chance.randint(1, 3))
    writer = await stage.writer(EVENTS, rate=EVENTS / changes)
    for _ in range(changes):
        member = await stage.reader(slow_seconds=0.004)
        await asyncio.sleep(1)
        await (member.kill() if chance.random() < 0.3 else member.stop())
    struck = time.monotonic()
    recovered = await stage.recovered(writer, since=struck)
    frozen.process.send_signal(signal.SIGCONT)
    await asyncio.sleep(THAWS_SECONDS)
    return recovered


async def told_to_stop_under_load(stage: Stage, chance: Random) -> float:
    """SIGTERM for the writer and a reader: both end well, and others go on."""
    first_reader = await stage.reader()
    first = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(first, chance.randint(1, EVENTS // 2))
    await asyncio.gather(first.stop(), first_reader.stop())
    struck = time.monotonic()
    await stage.reader()
    second = await stage.writer(EVENTS - first.committed, seed=chance.getrandbits(30))
    return await stage.recovered(second, since=struck)


async def clocks_an_hour_apart(stage: Stage, chance: Random) -> float:
    """Of two replicas that write at once one lives an hour ahead, the reader perhaps behind: numbers tell the order."""
    await stage.reader(ahead_seconds=-3600 if chance.random() < 0.5 else 0)
    ahead = await stage.writer(EVENTS // 2, rate=400, ahead_seconds=3600)
    other = await stage.writer(EVENTS // 2, rate=400, seed=chance.getrandbits(30))
    await stage.is_done(ahead)
    await stage.is_done(other)
    struck = time.monotonic()
    await stage.caught_up()
    return time.monotonic() - struck


async def a_slow_reader(stage: Stage, chance: Random) -> float:
    """Ten times slower than the writer: all that one look brings would outlast the bus's patience."""
    reader = await stage.reader(slow_seconds=0.02)
    writer = await stage.writer(EVENTS)
    await stage.is_done(writer)
    struck = time.monotonic()
    await stage.caught_up()
    if reader.is_over:
        raise NeverCame(f"the slow reader ended: {reader.log.read_text()[-2000:]}")
    return time.monotonic() - struck
