"""The outbox is kept by month: what was written is found in its month, in one order over all months, and once."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import asyncpg
import pytest
from pathways_chassis import months as months_module
from pathways_chassis.actor import timer_actor
from pathways_chassis.faults import is_transient
from pathways_chassis.messaging import outbox, relay
from pathways_chassis.months import AHEAD, WITHOUT_MONTH, MonthMaker, make_months
from pathways_chassis.sweep import sweep
from pathways_chassis.tables import outbox as outbox_table
from pathways_chassis.tables import republication
from pathways_chassis.testing.miniature import NOW, MiniatureService, alumni, eventually
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from .test_relay import carrying, is_carried
from .test_republish import is_over, on_the_bus, republish

OF_ONE = text(
    """
    select written.key, written.aggregate_seq from event_place as place
    join outbox as written on written.id = place.outbox_id and written.created_at = place.created_at
    where place.topic = 'candidate.candidate' and place.key = :key order by written.id
    """
)
LAST_YEAR = datetime.now(UTC).replace(day=15) - timedelta(days=365)


async def written_in(service: MiniatureService) -> dict[int, str]:
    """In which part of the outbox each row lies."""
    async with service.runtime.sessions() as session:
        rows = await session.execute(text("select id, tableoid::regclass::text from outbox order by id"))
        return {row[0]: row[1] for row in rows}


async def date_back(service: MiniatureService, which: str, moment: datetime) -> None:
    """Let rows have been written at another time; they move to its month."""
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(text(f"update outbox set created_at = :moment where {which}"), {"moment": moment})


async def make(service: MiniatureService) -> None:
    async with service.runtime.sessions() as session, session.begin():
        await make_months(session)


def month_of(moment: datetime) -> str:
    return f"outbox_{moment:%Y_%m}"


async def months(service: MiniatureService) -> set[str]:
    async with service.runtime.sessions() as session:
        found = await session.execute(text("select relname::text from pg_class where relispartition and relkind = 'r'"))
        return set(found.scalars())


async def test_what_is_written_lies_in_its_month(service: MiniatureService) -> None:
    await service.publish(alumni(uuid4()))
    assert set((await written_in(service)).values()) <= {
        month_of(datetime.now(UTC)),
        month_of(datetime.now(UTC) - timedelta(seconds=30)),
    }


async def test_this_month_and_the_next_ones_are_there_before_they_begin(service: MiniatureService) -> None:
    found = sorted(await months(service) - {WITHOUT_MONTH})
    assert len(found) == AHEAD + 1
    assert found[-1] >= month_of(datetime.now(UTC) + timedelta(days=28 * AHEAD))


async def test_a_month_that_fell_away_is_made_again_and_others_stay_as_they_are(service: MiniatureService) -> None:
    before = await months(service)
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(text(f"drop table {max(before - {WITHOUT_MONTH})}"))
    await make(service)
    await make(service)
    assert await months(service) == before


async def test_what_no_month_took_is_caught_and_goes_to_its_month_when_that_is_made(service: MiniatureService) -> None:
    for _ in range(3):
        await service.publish(alumni(uuid4()))
    await date_back(service, "id < 3", LAST_YEAR)
    before = await service.rows(outbox_table)
    assert [place for place in (await written_in(service)).values() if place == WITHOUT_MONTH] == [WITHOUT_MONTH] * 2

    await make(service)

    places = await written_in(service)
    assert [places[1], places[2]] == [month_of(LAST_YEAR)] * 2
    assert sorted(await service.rows(outbox_table)) == sorted(before)
    await service.publish(alumni(uuid4()))
    assert max(await written_in(service)) == 4, "the ids go on"


async def test_the_relay_carries_all_months_in_the_order_of_the_ids_and_marks_each(service: MiniatureService) -> None:
    candidates = [uuid4(), uuid4()]
    for number in range(12):
        await service.publish(alumni(candidates[number % 2]))
    await date_back(service, "id % 3 = 0", LAST_YEAR)
    await date_back(service, "id % 3 = 1", LAST_YEAR - timedelta(days=60))
    await make(service)
    assert len(set((await written_in(service)).values())) == 3

    async with carrying(service):
        await eventually(lambda: is_carried(service))

    assert on_the_bus(service) == [(str(candidates[number % 2]), number // 2 + 1) for number in range(12)]


async def test_a_place_in_the_order_of_an_aggregate_is_taken_for_ever(service: MiniatureService) -> None:
    candidate = uuid4()
    await service.publish(alumni(candidate))
    await date_back(service, "true", LAST_YEAR)
    await make(service)
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(text("update aggregate_sequence set last = 0"))
    with pytest.raises(IntegrityError, match="uq_event_place"):
        await service.publish(alumni(candidate))
    with pytest.raises(IntegrityError, match="uq_event_place"):
        async with service.runtime.sessions() as session, session.begin():
            await outbox.append_all(session, [outbox.Entry(uuid4(), alumni(candidate), NOW)], source="test")


async def test_what_was_written_of_an_aggregate_is_found_in_every_month(service: MiniatureService) -> None:
    """Without looking through the months: as whoever has to blank the events of one person."""
    candidate = uuid4()
    for _ in range(3):
        await service.publish(alumni(candidate))
        await service.publish(alumni(uuid4()))
    async with service.runtime.sessions() as session, session.begin():
        entries = [outbox.Entry(uuid4(), alumni(candidate), NOW) for _ in range(2)]
        await outbox.append_all(session, entries, source="test")
    async with service.runtime.sessions() as session, session.begin():
        rows = await session.execute(OF_ONE, {"key": str(candidate)})
    assert [tuple(row) for row in rows] == [(str(candidate), number) for number in range(1, 6)]


async def test_an_id_is_that_of_one_event_for_ever(service: MiniatureService) -> None:
    event_id = uuid4()

    async def publish(candidate: UUID) -> None:
        async with service.runtime.sessions() as session, session.begin():
            await outbox.append(session, alumni(candidate), event_id=event_id, source="test", time=NOW)

    await publish(uuid4())
    await date_back(service, "true", LAST_YEAR)
    await make(service)
    with pytest.raises(IntegrityError, match="pk_event_place"):
        await publish(uuid4())


async def test_a_notice_that_is_written_twice_is_one_also_in_another_month(service: MiniatureService) -> None:
    notice = uuid4()
    for _ in range(2):
        async with service.runtime.sessions() as session, session.begin():
            await outbox.append_raw(
                session, event_id=notice, topic="quarantine.candidate", key="k", payload=b"p", headers={}
            )
        await date_back(service, "true", LAST_YEAR)
    assert len(await service.rows(outbox_table)) == 1


@pytest.mark.parametrize("looked_through", [1, 3, 10_000])
async def test_a_stretch_over_months_is_published_again_in_its_order(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch, looked_through: int
) -> None:
    monkeypatch.setattr(relay, "LOOKED_THROUGH", looked_through)
    monkeypatch.setattr(relay, "BATCH", 4)
    candidate = uuid4()
    for _ in range(11):
        await service.publish(alumni(candidate))
    await date_back(service, "id < 6", LAST_YEAR)
    await make(service)
    async with carrying(service):
        await eventually(lambda: is_carried(service))
    await republish(service, LAST_YEAR - timedelta(days=1))
    async with carrying(service):
        await eventually(lambda: is_over(service))
    assert on_the_bus(service)[11:] == [(str(candidate), number) for number in range(1, 12)]
    [done] = await service.rows(republication)
    assert (done.sent, done.total) == (11, 11)


async def test_the_loop_makes_them_as_soon_as_nobody_is_in_the_way(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = asyncio.Event()

    class Log:
        def warning(self, *_: object, **__: object) -> None:
            told.set()

    monkeypatch.setattr(months_module, "LOG", Log())
    monkeypatch.setattr(months_module, "RETRY_SECONDS", 0.01)
    await service.publish(alumni(uuid4()))
    await date_back(service, "true", LAST_YEAR)
    maker = MonthMaker(service.runtime)
    reader = await asyncpg.connect(service.url)
    async with reader.transaction():
        await reader.fetch("select from outbox")
        running = asyncio.create_task(maker.run())
        await asyncio.wait_for(told.wait(), 15)
    await reader.close()

    async def is_made() -> bool:
        return month_of(LAST_YEAR) in await months(service)

    await eventually(is_made)
    maker.stop()
    await running


async def test_the_sweep_finds_what_was_caught_and_a_next_month_that_is_missing(service: MiniatureService) -> None:
    async def found() -> int:
        async with service.runtime.sessions() as session, session.begin():
            return (await sweep(service.runtime.work(session, timer_actor("sweep")), {}))[WITHOUT_MONTH]

    assert await found() == 0
    await service.publish(alumni(uuid4()))
    await date_back(service, "true", LAST_YEAR)
    assert await found() == 1
    await make(service)
    assert await found() == 0
    for month in await months(service):
        if month not in (WITHOUT_MONTH, month_of(datetime.now(UTC))):
            async with service.runtime.sessions() as session, session.begin():
                await session.execute(text(f"drop table {month}"))
    assert await found() == 1
    await make(service)
    assert await found() == 0


async def test_who_reads_the_outbox_for_long_delays_a_month_and_is_not_disturbed(service: MiniatureService) -> None:
    """A backup, for one. The months ahead leave it a quarter of a year."""
    reader = await asyncpg.connect(service.url)
    try:
        async with reader.transaction():
            await reader.fetch("select from outbox")
            await service.publish(alumni(uuid4()))
            await date_back(service, "true", LAST_YEAR)
            with pytest.raises(DBAPIError) as refused:
                await make(service)
            assert is_transient(refused.value)
            await service.publish(alumni(uuid4()))
    finally:
        await reader.close()
    await make(service)
    assert WITHOUT_MONTH not in (await written_in(service)).values()
