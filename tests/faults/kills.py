"""Deaths at one moment: a process, or a broker, is killed -9 in the middle of a burst and started again."""

import asyncio
import time
from random import Random

from .stage import Stage, until
from .strikes import Where
from .witness import SEND_SECONDS

EVENTS = 1200


async def the_writer(stage: Stage, chance: Random) -> float:
    """Somewhere in its burst."""
    await stage.reader()
    first = await stage.writer(EVENTS)
    await stage.has_committed(first, chance.randint(1, EVENTS // 2))
    await first.kill()
    return await _goes_on(stage, EVENTS - first.committed, chance)


async def _the_writer_at(stage: Stage, chance: Random, where: Where) -> float:
    await stage.reader()
    first = await stage.writer(EVENTS, rate=1000, dies=where, dies_at=chance.randint(1, 12))
    await first.died()
    return await _goes_on(stage, max(100, EVENTS - first.committed), chance)


async def _goes_on(stage: Stage, events: int, chance: Random) -> float:
    struck = time.monotonic()
    second = await stage.writer(events, seed=chance.getrandbits(30))
    return await stage.recovered(second, since=struck)


async def between_commit_and_publish(stage: Stage, chance: Random) -> float:
    """What was committed is in no log yet."""
    return await _the_writer_at(stage, chance, "before_send")


async def between_publish_and_mark(stage: Stage, chance: Random) -> float:
    """What is in the log is sent again."""
    return await _the_writer_at(stage, chance, "after_send")


async def the_reader(stage: Stage, chance: Random) -> float:
    """Somewhere among the effects, of which it always has one in hand; another member of its group may be there."""
    first = await stage.reader(slow_seconds=0.001)
    if chance.random() < 0.5:
        await stage.reader()
    writer = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(writer, chance.randint(1, EVENTS // 2))
    await first.kill()
    struck = time.monotonic()
    await stage.reader()
    return await stage.recovered(writer, since=struck)


async def between_effects_and_note(stage: Stage, chance: Random) -> float:
    """The effects are there, and the bus has not heard of it."""
    first = await stage.reader(dies="before_commit", dies_at=chance.randint(1, 8))
    writer = await stage.writer(EVENTS, rate=300)
    await first.died()
    struck = time.monotonic()
    await stage.reader()
    return await stage.recovered(writer, since=struck)


async def the_leader_of_two_relays(stage: Stage, chance: Random) -> float:
    """Two replicas write, one carries; the one that dies is the one that began."""
    await stage.reader()
    leader = await stage.writer(EVENTS, rate=400)
    await stage.has_committed(leader, 1)
    other = await stage.writer(EVENTS, rate=400, seed=chance.getrandbits(30))
    await stage.has_committed(other, chance.randint(1, EVENTS // 2))
    await leader.kill()
    struck = time.monotonic()
    return await stage.recovered(other, since=struck)


async def a_broker(stage: Stage, chance: Random) -> float:
    """The only one, or one of three."""
    await stage.reader()
    writer = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(writer, chance.randint(1, EVENTS // 2))
    broker = chance.choice(stage.brokers)
    await broker.kill()
    struck = time.monotonic()
    if len(stage.brokers) > 1:
        # The other two go on without it: all has its effect before it is back.
        await stage.is_done(writer)
        await until("all effects by two brokers of three", stage.is_level, stage.patience)
        recovered = time.monotonic() - struck
        await broker.start()
        return recovered
    await asyncio.sleep(2 * SEND_SECONDS)  # sends fail, not once only
    await broker.start()
    return await stage.recovered(writer, since=struck)
