"""The same events again: three times and out of order, from the first one on, and to a bus that has lost them all."""

import asyncio
import shutil
import time
from random import Random
from typing import Any

from pathways_chassis.messaging.relay import _record
from pathways_chassis.messaging.transport import OutgoingRecord

from .stage import NeverCame, Stage, until
from .weakenings import NEWCOMERS

EVENTS = 1200
OF_THE_ROUND = "select * from outbox where key = any($1::text[]) order by id"


async def three_times_and_shuffled(stage: Stage, chance: Random) -> float:
    """What the relay carries in order comes three times more, in any order and across topics, before and behind it."""
    await stage.reader()
    writer = await stage.writer(EVENTS, rate=600)
    told: set[int] = set()
    while not writer.is_done:
        await asyncio.sleep(0.2)
        new = [(number, record) for number, record in await _committed(stage) if number not in told]
        told.update(number for number, _ in new)
        await _send(stage, [record for _, record in new] * 3, chance)
    struck = time.monotonic()
    return await stage.recovered(writer, since=struck)


async def from_the_first_event(stage: Stage, chance: Random) -> float:
    """Another reader with nothing in its database comes to the same rows, byte for byte. The bus holds nothing else."""
    await stage.reader()
    writer = await stage.writer(EVENTS)
    await stage.is_done(writer)
    await stage.caught_up()
    struck = time.monotonic()
    await stage.create("again")
    await stage.reader(database="again", group=NEWCOMERS)
    first = await _projection(stage, "reader")

    async def is_the_same() -> bool:
        return await _projection(stage, "again") == first

    await until("the same projection", is_the_same, stage.patience)
    return time.monotonic() - struck


async def the_bus_lost_everything(stage: Stage, chance: Random) -> float:
    """The broker comes back empty; the writer publishes again what it has kept, and goes on."""
    await stage.reader()
    first = await stage.writer(EVENTS // 2)
    await stage.is_done(first)
    await first.stop()
    [broker] = stage.brokers
    await broker.kill()
    shutil.rmtree(stage.folder / "kafka" / "data")
    struck = time.monotonic()
    await broker.start()
    await stage.create_topics()
    async with stage.database("writer") as database:
        await database.execute("update outbox set published_at = null where key = any($1::text[])", stage.keys)
    second = await stage.writer(EVENTS // 2, seed=chance.getrandbits(30))
    return await stage.recovered(second, since=struck)


async def _committed(stage: Stage) -> list[tuple[int, OutgoingRecord]]:
    async with stage.database("writer") as database:
        return [(row["id"], _record(row)) for row in await database.fetch(OF_THE_ROUND, stage.keys)]


async def _send(stage: Stage, records: list[OutgoingRecord], chance: Random) -> None:
    chance.shuffle(records)
    transport = stage.transport()
    try:
        producer = await transport.producer("again")
        await producer.send(records)
        await producer.close()
    finally:
        await transport.close()


async def _projection(stage: Stage, name: str) -> list[Any]:
    async with stage.database(name) as database:
        effects = await database.fetch(
            "select topic, key, producer_epoch, sequence, event_id from effect where key = any($1::text[])"
            " order by topic, key, id",
            stage.keys,
        )
        people = await database.fetch("select * from person where key = any($1::text[]) order by key", stage.keys)
    if not effects and name == "reader":
        raise NeverCame("there is nothing to compare")
    return [tuple(row) for row in (*effects, *people)]
