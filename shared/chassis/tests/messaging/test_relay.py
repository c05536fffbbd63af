"""What was committed reaches the bus: all of it, in the order of its aggregate, whoever carries it and dies."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import pairwise
from uuid import UUID, uuid4

import asyncpg
from pathways_chassis.messaging.relay import LEADER_LOCK, Relay
from pathways_chassis.messaging.transport import OutgoingRecord
from pathways_chassis.tables import outbox
from pathways_chassis.testing.miniature import PARTITION, MiniatureService, ScriptedBus, alumni, eventually
from sqlalchemy import text


@asynccontextmanager
async def carrying(service: MiniatureService, relays: int = 1) -> AsyncIterator[list[Relay]]:
    made = [Relay(service.url, service.bus, f"relay {number}") for number in range(relays)]
    tasks = [asyncio.create_task(relay.run()) for relay in made]
    try:
        yield made
    finally:
        for relay in made:
            relay.stop()
        await asyncio.wait_for(asyncio.gather(*tasks), 5)


async def is_carried(service: MiniatureService) -> bool:
    async with service.runtime.sessions() as session:
        pending = await session.execute(text("select count(*) from outbox where published_at is null"))
        return bool(pending.scalar_one() == 0)


async def has_a_leader(relays: list[Relay]) -> bool:
    return any(relay.leading for relay in relays)


def sequences(bus: ScriptedBus) -> dict[str, list[int]]:
    """The sequence numbers of each aggregate, as they stand on the bus."""
    found: dict[str, list[int]] = {}
    for records in bus.log.values():
        for record in records:
            found.setdefault(record.key or "", []).append(int(dict(record.headers)["ce_aggregateseq"] or b"0"))
    return found


async def write(service: MiniatureService, candidates: list[UUID], seed: int, relays: Sequence[Relay] = ()) -> None:
    """Several events a transaction, held open for a while, so that transactions overlap and end in any order.

    Each commit wakes the relays, as a service's do.
    """
    chance = random.Random(seed)
    for _ in range(30):
        async with service.runtime.sessions() as session, session.begin():
            # In one order, so that no two writers wait for each other.
            for candidate in sorted(chance.sample(candidates, 3)):
                await service.publish_in(session, alumni(candidate))
            await asyncio.sleep(chance.random() * 0.01)
        for relay in relays:
            relay.wake()


async def test_nothing_is_lost_or_inverted_with_many_writers_and_two_relays(service: MiniatureService) -> None:
    candidates = [uuid4() for _ in range(200)]
    async with carrying(service, relays=2) as relays:
        await asyncio.gather(*(write(service, candidates, seed, relays) for seed in range(16)))
        await eventually(lambda: is_carried(service))
    found = sequences(service.bus)
    assert sum(map(len, found.values())) == 16 * 30 * 3
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in found.values())


async def test_the_order_of_ids_is_the_order_of_the_aggregate(service: MiniatureService) -> None:
    """The relay reads by id: an id drawn before the aggregate's row was locked could overtake."""
    candidates = [uuid4() for _ in range(4)]
    await asyncio.gather(*(write(service, candidates, seed) for seed in range(8)))
    rows = sorted(await service.rows(outbox), key=lambda row: row.id)
    for candidate in candidates:
        numbers = [row.aggregate_seq for row in rows if row.key == str(candidate)]
        assert numbers == list(range(1, len(numbers) + 1))


async def test_a_transaction_that_began_first_and_ended_last_is_carried(service: MiniatureService) -> None:
    async with carrying(service), service.runtime.sessions() as slow, slow.begin():
        await service.publish_in(slow, alumni(uuid4()))
        await service.publish(alumni(uuid4()))
        await eventually(lambda: is_carried(service))
        await slow.commit()
        await eventually(lambda: on_the_bus(service, 2))


async def test_of_two_relays_one_leads(service: MiniatureService) -> None:
    async with carrying(service, relays=2) as relays:
        await eventually(lambda: has_a_leader(relays))
        await service.publish(alumni(uuid4()))
        await eventually(lambda: is_carried(service))
        assert [relay.leading for relay in relays].count(True) == 1
    assert len(service.bus.log[PARTITION]) == 1


async def test_when_the_leaders_connection_dies_another_takes_over(service: MiniatureService) -> None:
    async with carrying(service, relays=2) as relays:
        await eventually(lambda: has_a_leader(relays))
        [first] = [relay for relay in relays if relay.leading]
        connection = await asyncpg.connect(service.url)
        await connection.execute(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = $1"
            " and database = (select oid from pg_database where datname = current_database()) and granted",
            LEADER_LOCK,
        )
        await connection.close()
        await service.publish(alumni(uuid4()))
        await eventually(lambda: is_carried(service))
        await eventually(lambda: has_a_leader(relays))
        assert first in relays


async def test_a_relay_that_cannot_lead_does_not_hammer_the_database(service: MiniatureService) -> None:
    """Each write wakes it; only its pause may end its waiting."""
    holder = await asyncpg.connect(service.url)
    await holder.execute("select pg_advisory_lock($1)", LEADER_LOCK)
    asked = (
        "select pid || ' ' || query_start from pg_stat_activity where datname = current_database()"
        " and pid <> pg_backend_pid() and query like '%try_advisory%'"
    )
    async with carrying(service) as [relay]:
        await eventually(lambda: holder.fetchval(asked))
        questions = set()
        for _ in range(30):
            relay.wake()
            await asyncio.sleep(0.01)
            questions.add(await holder.fetchval(asked))
        assert len(questions) <= 3
        await holder.close()
        await eventually(lambda: has_a_leader([relay]))


async def test_nothing_overtakes_a_record_that_the_bus_lost(service: MiniatureService) -> None:
    candidate, other = uuid4(), uuid4()
    for key in (candidate, other, candidate, other, candidate):
        await service.publish(alumni(key))
    losses = 0

    def lose_the_second_three_times(record: OutgoingRecord) -> bool:
        nonlocal losses
        second = record.key == str(candidate) and dict(record.headers)["ce_aggregateseq"] == b"2"
        if second and losses < 3:
            losses += 1
            return True
        return False

    service.bus.lose_from = lose_the_second_three_times
    async with carrying(service):
        await eventually(lambda: is_carried(service))
    assert losses == 3
    assert sequences(service.bus) == {str(candidate): [1, 2, 3], str(other): [1, 2]}


async def test_a_crash_between_publishing_and_marking_makes_duplicates_that_readers_absorb(
    service: MiniatureService,
) -> None:
    candidate = uuid4()
    for _ in range(3):
        await service.publish(alumni(candidate))
    async with carrying(service):
        await eventually(lambda: is_carried(service))
    async with service.runtime.engine.begin() as connection:
        await connection.execute(text("update outbox set published_at = null where aggregate_seq > 1"))
    async with carrying(service):
        await eventually(lambda: is_carried(service))
    assert sequences(service.bus) == {str(candidate): [1, 2, 3, 2, 3]}
    await service.read_all()
    assert await service.effects() == [1, 2, 3]


async def test_first_appearances_are_in_order_even_when_an_old_leader_still_sends(service: MiniatureService) -> None:
    candidate = uuid4()
    async with carrying(service, relays=3):
        for _ in range(40):
            await service.publish(alumni(candidate))
            async with service.runtime.engine.begin() as connection:
                await connection.execute(
                    text(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = :lock"
                        " and database = (select oid from pg_database where datname = current_database())"
                    ),
                    {"lock": LEADER_LOCK},
                )
        await eventually(lambda: is_carried(service))
    firsts = list(dict.fromkeys(sequences(service.bus)[str(candidate)]))
    assert len(firsts) == 40
    assert all(earlier < later for earlier, later in pairwise(firsts))


async def on_the_bus(service: MiniatureService, records: int) -> bool:
    return sum(map(len, service.bus.log.values())) == records
