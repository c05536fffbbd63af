"""Each event has its effect once, in the order of its aggregate, whatever happens on the way."""

import asyncio
import time
from itertools import groupby
from uuid import uuid4

import pytest
from pathways_chassis.database import LOCK_WAIT
from pathways_chassis.messaging import positions
from pathways_chassis.messaging.consumer import ATTEMPTS, BATCH, LOOK_SECONDS, SILENCE_SECONDS
from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.messaging.transport import Fenced, TransportUnavailable
from pathways_chassis.tables import aggregate_position, outbox, quarantined_record
from pathways_chassis.testing.miniature import PARTITION, MiniatureService, alumni, eventually
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from sqlalchemy import text

CANDIDATE = uuid4()


async def test_events_of_many_aggregates_each_have_their_effect_once_and_in_order(service: MiniatureService) -> None:
    candidates = [uuid4() for _ in range(30)]
    for _ in range(10):
        for candidate in candidates:
            service.send(alumni(candidate))
    await service.read_all()
    for candidate in candidates:
        assert await service.effects(candidate) == list(range(1, 11))


async def test_what_is_delivered_twice_has_its_effect_once(service: MiniatureService) -> None:
    records = [service.send(alumni(CANDIDATE)) for _ in range(3)]
    for record in (*records, records[0], records[2]):
        service.again(record)
    await service.read_all()
    assert await service.effects() == [1, 2, 3]


async def test_a_batch_that_fails_in_the_middle_is_redone_one_by_one(service: MiniatureService) -> None:
    failures = 0

    async def fail_once_at_the_third(work: Work, event: Event) -> Reaction | None:
        nonlocal failures
        if work.envelope is not None and work.envelope.aggregateseq == 3 and failures < 2:
            failures += 1
            raise RuntimeError("at the third")
        return None

    service.misbehave = fail_once_at_the_third
    for _ in range(6):
        service.send(alumni(CANDIDATE))
    await service.read_all()
    assert failures == 2, "once in the batch, once alone"
    assert await service.effects() == [1, 2, 3, 4, 5, 6]


async def test_effects_new_events_and_positions_are_undone_together(service: MiniatureService) -> None:
    async def publish_and_fail_once(work: Work, event: Event) -> Reaction | None:
        await work.publish(alumni(CANDIDATE))
        if not seen:
            seen.append(event)
            raise RuntimeError("after all was written")
        return None

    seen: list[Event] = []
    service.misbehave = publish_and_fail_once
    service.send(alumni(CANDIDATE))
    await service.read_all()
    assert await service.effects() == [1]
    assert len(await service.rows(outbox)) == 1
    assert [row.last_seq for row in await service.rows(aggregate_position)] == [1]


async def test_reading_starts_where_the_database_stands_not_where_the_bus_was_told(service: MiniatureService) -> None:
    """The process died between the commit of the database and that to the bus."""
    service.bus.commits_fail_with = Fenced("died before")
    for _ in range(3):
        service.send(alumni(CANDIDATE))
    await service.read_all()
    assert service.bus.committed == {}
    seen: list[Event] = []

    async def note(work: Work, event: Event) -> Reaction | None:
        seen.append(event)
        return None

    service.misbehave = note
    assert await service.offset() == 3
    async with service.reading():
        await eventually(lambda: _is_assigned(service))
        assert service.bus.subscriptions[0].assigned_at[PARTITION] == 3
        service.send(alumni(CANDIDATE))
        await eventually(lambda: _offset_is(service, 4))
    assert len(seen) == 1
    assert await service.effects() == [1, 2, 3, 4]


@pytest.mark.parametrize("failure", [Fenced("gone"), TransportUnavailable("away")])
async def test_a_position_that_the_bus_does_not_note_ends_nothing(
    service: MiniatureService, failure: Exception
) -> None:
    async with service.reading():
        service.bus.commits_fail_with = failure
        service.send(alumni(CANDIDATE))
        await eventually(lambda: _offset_is(service, 1))
        service.bus.commits_fail_with = None
        service.send(alumni(CANDIDATE))
        await eventually(lambda: _committed(service, 2))
    assert await service.effects() == [1, 2]


async def test_a_late_owner_is_fenced_by_the_database(service: MiniatureService) -> None:
    """Another member owns the partition now; the bus has not told the first one yet."""
    async with service.reading():
        await eventually(lambda: _is_assigned(service))
        async with service.runtime.sessions() as session, session.begin():
            await positions.take_over(session, "reader", [PARTITION])
        service.send(alumni(CANDIDATE))
        await eventually(lambda: _read(service))
    assert await service.effects() == []
    assert await service.offset() == 0
    await service.read_all()
    assert await service.effects() == [1]


async def test_a_revoked_partition_is_let_go_only_after_the_record_in_hand(service: MiniatureService) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def hold(work: Work, event: Event) -> Reaction | None:
        begun.set()
        await go_on.wait()
        return None

    service.misbehave = hold
    for _ in range(5):
        service.send(alumni(CANDIDATE))
    async with service.reading():
        await begun.wait()
        leaving = asyncio.create_task(service.bus.subscriptions[0].revoke())
        await asyncio.sleep(0)
        assert not leaving.done()
        go_on.set()
        await asyncio.wait_for(leaving, 2)
        assert await service.effects() == [1], "the record in hand stands; the later ones are the next owner's"
        assert await service.offset() == 1
        service.misbehave = None
        await service.bus.subscriptions[0].assign()
        await eventually(lambda: _offset_is(service, 5))
    assert await service.effects() == [1, 2, 3, 4, 5]


async def test_a_slow_reaction_ends_the_look_and_the_next_goes_on_from_there(service: MiniatureService) -> None:
    """A bus that hears nothing for minutes would give the partition away, and all would be undone, again and again."""
    clock = Seconds()
    looks = []

    async def take_two_seconds(work: Work, event: Event) -> Reaction | None:
        clock.passed += 2
        looks.append((await work.session.execute(text("select pg_current_xact_id()::text"))).scalar_one())
        return None

    service.misbehave = take_two_seconds
    for _ in range(5):
        service.send(alumni(CANDIDATE))
    await service.read_all(service.consumer(clock))
    assert await service.effects() == [1, 2, 3, 4, 5]
    assert [len(list(together)) for _, together in groupby(looks)] == [2, 2, 1], f"a look has {LOOK_SECONDS} s"
    assert service.bus.committed == {PARTITION: 5}


async def test_no_more_is_read_than_a_look_has_time_for(service: MiniatureService) -> None:
    clock = Seconds()

    async def take_half_a_second(work: Work, event: Event) -> Reaction | None:
        clock.passed += 0.5
        return None

    service.misbehave = take_half_a_second
    for _ in range(14):
        service.send(alumni(CANDIDATE))
    async with service.reading(service.consumer(clock)):
        await eventually(lambda: _asks_for(service, 12))
    assert [asked for asked, _ in groupby(service.bus.asked_for)] == [BATCH, 6, 12], "6 + 6 + 2, the last in less time"
    assert await service.effects() == list(range(1, 15))


async def test_a_slow_look_that_is_redone_one_by_one_ends_too(service: MiniatureService) -> None:
    clock, other = Seconds(), uuid4()
    noted_at_the_last = 0

    async def be_slow_and_fail_at_the_fourth(work: Work, event: Event) -> Reaction | None:
        nonlocal noted_at_the_last
        clock.passed += 0.9
        if work.envelope is not None and work.envelope.aggregateseq == 4:
            raise RuntimeError("whatever is tried")
        if event.key == str(other):
            noted_at_the_last = service.bus.committed.get(PARTITION, 0)
        return None

    service.misbehave = be_slow_and_fail_at_the_fourth
    for _ in range(4):
        service.send(alumni(CANDIDATE))
    service.send(alumni(other))
    await service.read_all(service.consumer(clock))
    assert await service.effects() == [1, 2, 3, 1]
    assert noted_at_the_last == 4, "the attempts at the fourth took their time: the fifth is of the next look"
    [poison] = await service.rows(quarantined_record)
    assert poison.key == str(CANDIDATE)


async def test_the_bus_is_told_how_long_a_reader_may_be_silent(service: MiniatureService) -> None:
    await service.read_all()
    assert service.bus.silence_seconds == SILENCE_SECONDS
    assert 3 * LOOK_SECONDS + ATTEMPTS * 2 * float(LOCK_WAIT.removesuffix("s")) < SILENCE_SECONDS


async def test_a_slow_batch_does_not_delay_a_stop(service: MiniatureService) -> None:
    begun = asyncio.Event()

    async def be_slow(work: Work, event: Event) -> Reaction | None:
        begun.set()
        raise RuntimeError("each record would be tried for more than a second")

    service.misbehave = be_slow
    for _ in range(50):
        service.send(alumni(uuid4()))
    async with service.reading():
        await begun.wait()
        stopped_at = time.monotonic()
    assert time.monotonic() - stopped_at < 2
    service.misbehave = None
    await service.read_all()
    assert len(await service.effects()) == 50


async def test_while_the_database_is_away_nothing_is_skipped(service: MiniatureService) -> None:
    async with service.reading():
        service.send(alumni(CANDIDATE))
        await eventually(lambda: _offset_is(service, 1))

        async def lose_the_connection(work: Work, event: Event) -> Reaction | None:
            if len(lost) < 8:
                lost.append(event)
                await work.session.execute(text("select pg_terminate_backend(pg_backend_pid())"))
            return None

        lost: list[Event] = []
        service.misbehave = lose_the_connection
        service.send(alumni(CANDIDATE))
        await eventually(lambda: _offset_is(service, 2))
    assert len(lost) == 8, "more often than a failing reaction would be tried"
    assert await service.effects() == [1, 2]


async def test_a_lost_bus_is_waited_for(service: MiniatureService) -> None:
    service.bus.away = True
    service.send(alumni(CANDIDATE))
    async with service.reading() as consumer:
        await asyncio.sleep(0)
        assert consumer.unready() == "joining its group"
        service.bus.away = False
        await eventually(lambda: _offset_is(service, 1))
        assert consumer.unready() is None
    assert await service.effects() == [1]


async def test_a_restored_producer_counts_on_from_its_backup(service: MiniatureService) -> None:
    for _ in range(4):
        service.send(alumni(CANDIDATE))
    late = service.send(alumni(CANDIDATE), 5)
    service.send(alumni(CANDIDATE), 4, epoch=1)
    service.send(alumni(CANDIDATE), 5, epoch=1)
    service.again(late)
    await service.read_all()
    assert await service.effects() == [1, 2, 3, 4, 5, 4, 5]
    [position] = await service.rows(aggregate_position)
    assert (position.producer_epoch, position.last_seq, position.blocked) == (1, 5, 0)


async def test_what_a_backup_still_had_to_publish_keeps_its_epoch(service: MiniatureService) -> None:
    """It may have gone out before the loss; under a new epoch it would have its effect again."""
    await service.publish(alumni(CANDIDATE))
    async with service.runtime.engine.begin() as connection:
        await connection.execute(text("insert into service_state values ('producer_epoch', 1)"))
    await service.publish(alumni(CANDIDATE))
    rows = sorted(await service.rows(outbox), key=lambda row: row.id)
    assert [(row.headers["ce_producerepoch"], row.headers["ce_aggregateseq"]) for row in rows] == [
        ("0", "1"),
        ("1", "2"),
    ]


class Seconds:
    """A clock that stands still unless it is moved."""

    passed = 0.0

    def __call__(self) -> float:
        return self.passed


async def _asks_for(service: MiniatureService, records: int) -> bool:
    return records in service.bus.asked_for


async def _offset_is(service: MiniatureService, offset: int) -> bool:
    return await service.offset() == offset


async def _committed(service: MiniatureService, offset: int) -> bool:
    return service.bus.committed.get(PARTITION) == offset


async def _is_assigned(service: MiniatureService) -> bool:
    return bool(service.bus.subscriptions)


async def _read(service: MiniatureService) -> bool:
    return service.bus.is_read()
