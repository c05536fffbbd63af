"""Time: working days of the duty station, timers that fire once, also when the clock jumps past several."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from integration_svc.domain.working_days import pin_working_days
from integration_svc.main import create_app
from integration_svc.migrate import FOLDER
from integration_svc.settings import IntegrationSettings
from integration_svc.store.rows import Travel
from integration_svc.testing import Traveller, World
from pathways_chassis.tables import task, timer
from pathways_chassis.testing.kit import service_under_test
from pathways_contracts.events.integration.integration_case import CheckinMissed
from pydantic import ValidationError
from sqlalchemy import func, select, text, update
from sqlmodel import col

FreshDatabase = Callable[[], Awaitable[str]]

REST = """
[default]
weekend = []
source = "a test"
checked_on = 2026-01-01

[places.PT]
weekend = []
dates = [{dates}]
dates_known_until = {until}
source = "a test"
checked_on = 2026-01-01
"""


async def test_an_alert_is_triaged_within_a_working_day_of_its_duty_station(
    fresh_database: FreshDatabase, tmp_path: Path
) -> None:
    """Everybody rests in the country of the job for three weeks; where people prepare to travel, nobody does."""
    first = datetime.now(UTC).date()
    rest = [first + timedelta(days=days) for days in range(22)]
    file = tmp_path / "days.toml"
    file.write_text(REST.format(dates=", ".join(f"{day}" for day in rest), until=rest[-1]))
    try:
        async with service_under_test(
            create_app,
            IntegrationSettings,
            fresh_database,
            migrations=[(FOLDER, "database_url")],
            working_days_path=str(file),
        ) as service:
            world = World(service)
            preparing, arrived = Traveller(), Traveller()
            await world.prepare(preparing)
            await world.arrive(arrived)
            triage: dict[str, str] = {}
            for name, person in (("preparing", preparing), ("arrived", arrived)):
                body = {"trigger": "threats", "placement_id": str(person.placement_id)}
                raised = await world.post("/alerts", body)
                triage[name] = raised["triage_by"]
            due_at = (await world.tasks())["protection_alert"]["due_at"]
            assert triage == {
                "preparing": f"{world.today + timedelta(days=1)}",
                "arrived": f"{rest[-1] + timedelta(days=1)}",
            }
            assert due_at == midnight_after(date.fromisoformat(triage["arrived"]))
    finally:
        pin_working_days(None)


def midnight_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), UTC)


async def test_a_service_does_not_start_with_working_days_that_it_cannot_read(
    fresh_database: FreshDatabase, tmp_path: Path
) -> None:
    file = tmp_path / "days.toml"
    file.write_text("[places]\n")
    try:
        with pytest.raises(ValidationError, match="default"):
            async with service_under_test(
                create_app,
                IntegrationSettings,
                fresh_database,
                migrations=[(FOLDER, "database_url")],
                working_days_path=str(file),
            ):
                pass
    finally:
        pin_working_days(None)


async def fired(world: World, aggregate_id: str, action: str) -> list[dict[str, object]]:
    """The payloads of an aggregate's timers that fired, by their moment."""
    async with world.service.runtime.sessions() as session:
        statement = (
            select(timer.c.payload)
            .where(timer.c.aggregate_id == UUID(aggregate_id), timer.c.action == action, timer.c.fired_at.is_not(None))
            .order_by(timer.c.due_at)
        )
        return [dict(payload) for payload in (await session.execute(statement)).scalars()]


async def opened(world: World, kind: str) -> int:
    """How often a task of this kind was opened; there is one."""
    async with world.service.runtime.sessions() as session:
        return int((await session.execute(select(task.c.version).where(task.c.kind == kind))).scalar_one())


@pytest.mark.parametrize("jumps", [[60.0], [4.0, 3.5, 3.5, 2.0, 47.0]], ids=["at once", "one by one"])
async def test_an_alert_escalates_once_at_each_of_four_moments(world: World, jumps: list[float]) -> None:
    person = Traveller()
    await world.prepare(person)
    raised = await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    for days in jumps:
        await world.live(days=days)
    percents = [payload["percent"] for payload in await fired(world, raised["id"], "escalate_alert")]
    assert percents == [25, 50, 75, 90]
    assert await opened(world, "protection_alert_escalation") == 4
    assert (await world.tasks())["protection_alert_escalation"]["evidence"]["percent_of_time_used"] == 90
    await world.live(days=60)
    assert await opened(world, "protection_alert_escalation") == 4, "nothing fires twice"


async def test_a_timer_gives_way_to_who_is_at_work_on_its_row(world: World) -> None:
    _, travel_id = await world.book(Traveller())
    leg_ids = [UUID(leg["id"]) for leg in (await world.get(f"/travels/{travel_id}"))["legs"]]
    async with world.service.runtime.sessions() as session, session.begin():
        await session.execute(select(Travel).where(col(Travel.id) == UUID(travel_id)).with_for_update())
        await world.service.move_clock(days=9)
        tried = asyncio.get_running_loop().time() + 3

        async def has_been_due() -> bool:
            return asyncio.get_running_loop().time() > tried

        await world.service.eventually(has_been_due)
        await session.execute(text("set local lock_timeout = '500ms'"))
        waiting = timer.c.aggregate_id.in_(leg_ids), timer.c.fired_at.is_(None)
        dropping = update(timer).where(*waiting).values(cancelled_at=func.clock_timestamp()).returning(timer.c.id)
        dropped = (await session.execute(dropping)).all()
        assert len(dropped) == 2 * len(leg_ids), "nobody holds them"
    await world.live(days=1)
    assert await world.tasks() == {}


async def test_a_year_that_goes_by_at_once_misses_each_checkin_once(world: World) -> None:
    case_id = await world.start(Traveller())
    await world.live(days=430)
    assert [event.day for event in await world.service.published(CheckinMissed)] == [7, 30, 90, 180, 365]
    checkins = (await world.get(f"/checkins?integration_case_id={case_id}"))["items"]
    assert {(one["state"], one["misses"]) for one in checkins} == {("missed", 2)}
    for one in checkins:
        assert len(await fired(world, one["id"], "checkin_due")) == 1
        assert len(await fired(world, one["id"], "checkin_passed")) == 2, "the window, and the second try"
    await world.live(days=430)
    assert len(await world.service.published(CheckinMissed)) == 5


async def test_a_day_of_silence_at_once_asks_and_escalates_once_for_each_leg(world: World) -> None:
    _, travel_id = await world.book(Traveller())
    legs = (await world.get(f"/travels/{travel_id}"))["legs"]
    await world.live(days=9)
    assert set(await world.tasks()) == {"welfare_check", "welfare_check_escalation"}, "also of who never left, it seems"
    assert await opened(world, "welfare_check") == 1
    assert await opened(world, "welfare_check_escalation") == len(legs)
    await world.live(days=9)
    assert await opened(world, "welfare_check_escalation") == len(legs)
