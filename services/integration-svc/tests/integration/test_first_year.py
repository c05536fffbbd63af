"""The first year: check-ins in and out of their windows, the end of a job, closing a case."""

from datetime import timedelta

import pytest
from integration_svc.testing import Traveller, World, pathway_published
from pathways_contracts.events.candidate.visa_case import VisaCaseMovedToPathway
from pathways_contracts.events.employer.placement import PlacementEnded
from pathways_contracts.events.integration.concern import ConcernRaised
from pathways_contracts.events.integration.integration_case import CheckinMissed, EmploymentEnded
from pathways_contracts.events.integration.protection_alert import ProtectionAlertRaised


async def test_work_begins_after_the_arrival_and_in_the_past(world: World) -> None:
    person = Traveller()
    case_id, _ = await world.arrive(person)
    path = f"/integration-cases/{case_id}/employment-start"
    tomorrow, before = world.today + timedelta(days=1), world.today - timedelta(days=30)
    assert await world.refused(path, world.work(started_on=f"{tomorrow}")) == (422, {"started_on"})
    assert await world.refused(path, world.work(started_on=f"{before}")) == (422, {"started_on"})
    low = {"amount": "3000.00", "currency": "EUR", "period": "month"}
    await world.post(path, world.work(pay=low))
    assert set(await world.tasks()) == {"pay_below_contract"}
    assert (await world.refused(path, world.work()))[0] == 409


async def test_a_checkin_out_of_its_window_is_refused_by_name(world: World) -> None:
    case_id = await world.start(Traveller())
    path = f"/integration-cases/{case_id}/checkins"
    assert await world.refused(path, world.answers(7)) == (422, {"day"})
    assert (await world.refused(path, world.answers(8)))[0] == 422
    await world.live(days=7)
    assert set(await world.tasks()) == {"checkin"}
    contradiction = world.answers(7, employed=False)
    assert await world.refused(path, contradiction) == (422, {"same_employer"})
    await world.post(path, world.answers(7))
    assert await world.tasks() == {}
    assert (await world.refused(path, world.answers(7)))[0] == 409


async def test_a_checkin_made_offline_is_entered_late(world: World) -> None:
    case_id = await world.start(Traveller())
    path = f"/integration-cases/{case_id}/checkins"
    made_on = world.today + timedelta(days=7)
    await world.live(days=14)
    assert await world.refused(path, world.answers(7)) == (422, {"day"})
    future = f"{world.today + timedelta(days=1)}"
    assert "offline_recorded_on" in (await world.refused(path, world.answers(7, offline_recorded_on=future)))[1]
    recorded = await world.check_in(case_id, 7, offline_recorded_on=f"{made_on}")
    assert recorded["recorded_on"] == f"{made_on}"


async def test_a_window_that_goes_by_twice_is_missed_and_may_still_be_mended(world: World) -> None:
    case_id = await world.start(Traveller())
    made_on = world.today + timedelta(days=8)
    await world.live(days=11)
    checkin = (await world.get(f"/checkins?integration_case_id={case_id}"))["items"][0]
    assert (checkin["state"], checkin["misses"]) == ("scheduled", 1)
    assert set(await world.tasks()) == {"checkin"}
    assert await world.service.published(CheckinMissed) == []
    await world.live(days=3)
    checkin = (await world.get(f"/checkins?integration_case_id={case_id}"))["items"][0]
    assert (checkin["state"], checkin["misses"]) == ("missed", 2)
    assert set(await world.tasks()) == {"checkin_missed"}
    assert [event.day for event in await world.service.published(CheckinMissed)] == [7]
    await world.check_in(case_id, 7, offline_recorded_on=f"{made_on}")
    assert await world.tasks() == {}


async def test_who_is_reached_in_the_second_try_is_recorded_then(world: World) -> None:
    case_id = await world.start(Traveller())
    await world.live(days=13)
    [due] = (await world.get(f"/checkins?integration_case_id={case_id}&due=true"))["items"]
    assert (due["day"], due["state"], due["misses"]) == (7, "scheduled", 1)
    recorded = await world.check_in(case_id, 7)
    assert (recorded["state"], recorded["recorded_on"]) == ("recorded", f"{world.today}")
    assert await world.tasks() == {}
    assert await world.service.published(CheckinMissed) == []


async def test_who_was_reached_in_the_second_try_may_be_entered_after_it(world: World) -> None:
    case_id = await world.start(Traveller())
    await world.live(days=13)
    made_on = world.today
    await world.live(days=3)
    assert set(await world.tasks()) == {"checkin_missed"}
    assert await world.refused(f"/integration-cases/{case_id}/checkins", world.answers(7)) == (422, {"day"})
    await world.check_in(case_id, 7, offline_recorded_on=f"{made_on}")
    assert await world.tasks() == {}


async def test_the_clock_may_jump_by_months(world: World) -> None:
    case_id = await world.start(Traveller())
    await world.live(days=180)
    states = [one["state"] for one in (await world.get(f"/checkins?integration_case_id={case_id}"))["items"]]
    assert states == ["missed", "missed", "missed", "scheduled", "scheduled"]
    await world.check_in(case_id, 180)
    await world.post(f"/integration-cases/{case_id}/moves", {"action": "stabilise"})
    await world.live(days=185)
    await world.check_in(case_id, 365)


@pytest.mark.parametrize(
    ("answers", "triggers"),
    [
        ({"safety": 2}, {"unsafe"}),
        ({"passport_held": True}, {"passport_held"}),
        ({"fees_charged": True, "safety": 1}, {"fees_charged", "unsafe"}),
        ({"safety": None, "fees_charged": None}, set()),
    ],
)
async def test_a_danger_that_a_checkin_shows_is_an_alert(
    world: World, answers: dict[str, object], triggers: set[str]
) -> None:
    case_id = await world.start(Traveller())
    await world.live(days=7)
    await world.check_in(case_id, 7, **answers)
    assert {alert["trigger"] for alert in (await world.get("/alerts"))["items"]} == triggers
    assert ("protection_alert" in await world.tasks()) == bool(triggers)


async def test_what_does_not_fit_the_contract_is_a_task(world: World) -> None:
    case_id = await world.start(Traveller())
    await world.live(days=7)
    await world.check_in(case_id, 7, pay_matches_contract=False, same_employer=False)
    assert set(await world.tasks()) == {"pay_differs_from_contract", "work_unclear"}
    assert not await concerns_of(world, case_id), "of an employer that is no more"


async def test_what_is_said_against_the_employer_is_told_to_whoever_keeps_it_in_confidence(world: World) -> None:
    case_id = await world.start(Traveller())
    await world.live(days=7)
    await world.check_in(case_id, 7, pay_matches_contract=False, fees_charged=True)
    assert await concerns_of(world, case_id) == [(7, "fees_charged"), (7, "pay_below_contract")]


async def concerns_of(world: World, case_id: str) -> list[tuple[int, str]]:
    raised = await world.service.published(ConcernRaised)
    return [(event.day, event.concern) for event in raised if str(event.integration_case_id) == case_id]


async def test_a_lost_job_is_an_alert_with_the_pathways_deadline(world: World) -> None:
    person = Traveller()
    await world.hear(pathway_published(person.pathway, 2, 60, world.today))
    await world.hear(pathway_published(person.pathway, 1, 5, world.today))
    case_id = await world.start(person)
    await world.live(days=20)
    path = f"/integration-cases/{case_id}/employment-end"
    tomorrow = f"{world.today + timedelta(days=1)}"
    assert await world.refused(path, {"ended_on": tomorrow, "reason": "redundancy"}) == (422, {"ended_on"})
    yesterday = world.today - timedelta(days=1)
    case = await world.post(path, {"ended_on": f"{yesterday}", "reason": "redundancy"})
    assert case["state"] == "active", "a lost job never closes a case"
    assert (await world.service.published(EmploymentEnded))[0].reason == "redundancy"
    (raised,) = await world.service.published(ProtectionAlertRaised)
    assert raised.planning_deadline == yesterday + timedelta(days=60)
    assert await world.refused(path, {"ended_on": f"{yesterday}", "reason": "again"}) == (422, {"integration_case"})
    await world.hear(PlacementEnded(**person.placement, reason="redundancy"))
    assert len((await world.get("/alerts"))["items"]) == 1, "the end of the job has raised it already"


async def test_a_lost_job_is_counted_by_the_pathway_that_the_case_was_moved_to(world: World) -> None:
    # The placement is told on a topic beside the visa case's, and here it is heard later.
    person = Traveller()
    await world.hear(
        pathway_published(person.pathway, 1, 60, world.today), pathway_published("pt_other", 1, 90, world.today)
    )
    moved = VisaCaseMovedToPathway(
        **person.visa_case, pathway="pt_other", earlier_pathway=person.pathway, reason="visa_refused"
    )
    await world.hear(moved, person.registered(), person.confirmed(world.today))
    await world.service.eventually(world.nothing_waits)
    case_id = await world.start(person)
    await world.post(f"/integration-cases/{case_id}/employment-end", {"ended_on": f"{world.today}", "reason": "fired"})
    (alert,) = (await world.get("/alerts"))["items"]
    assert alert["planning_deadline"] == f"{world.today + timedelta(days=90)}"


async def test_an_authority_is_told_of_a_lost_job_where_the_pathway_says_so(world: World) -> None:
    person = Traveller()
    await world.hear(pathway_published(person.pathway, 1, 182, world.today, notice_days=28))
    case_id = await world.start(person)
    await world.live(days=3)
    ended_on = world.today - timedelta(days=2)
    await world.post(f"/integration-cases/{case_id}/employment-end", {"ended_on": f"{ended_on}", "reason": "fired"})
    asked = (await world.tasks())["notify_authority_of_job_loss"]
    assert asked["due_at"].date() == ended_on + timedelta(days=29), "the 28th day is the last"
    assert (asked["evidence"]["pathway"], asked["evidence"]["days_count_from"]) == (person.pathway, "end_of_contract")
    [alert] = (await world.get("/alerts"))["items"]
    await world.post(f"/alerts/{alert['id']}/moves", {"action": "triage"})
    await world.post(f"/alerts/{alert['id']}/moves", {"action": "resolve", "reason": "new_job"})
    assert set(await world.tasks()) == {"notify_authority_of_job_loss"}, "the duty outlasts the danger"


async def test_a_job_lost_where_the_deadline_is_unknown_is_planned_with_caution(world: World) -> None:
    case_id = await world.start(Traveller())
    await world.post(f"/integration-cases/{case_id}/employment-end", {"ended_on": f"{world.today}", "reason": "fired"})
    (alert,) = (await world.get("/alerts"))["items"]
    assert alert["deadline_is_cautious"]
    assert alert["planning_deadline"] == f"{world.today + timedelta(days=14)}"


async def test_a_stable_case_needs_care_again_when_the_job_is_lost(world: World) -> None:
    case_id = await world.start(Traveller())
    path = f"/integration-cases/{case_id}/moves"
    assert await world.refused(path, {"action": "stabilise"}) == (422, {"checkins"})
    await world.live(days=180)
    await world.check_in(case_id, 180)
    await world.post(path, {"action": "stabilise"})
    case = await world.post(
        f"/integration-cases/{case_id}/employment-end", {"ended_on": f"{world.today}", "reason": "insolvency"}
    )
    assert case["state"] == "active"


async def test_a_case_is_closed_early_with_a_reason_and_nobody_in_danger(world: World) -> None:
    person = Traveller()
    case_id = await world.start(person)
    path = f"/integration-cases/{case_id}/moves"
    alert = await world.post("/alerts", {"trigger": "unpaid_wages", "placement_id": str(person.placement_id)})
    assert await world.refused(path, {"action": "close"}) == (422, {"reason", "alerts"})
    assert await world.refused(path, {"action": "arrive"}) == (422, {"action"})
    for action in ("triage", "resolve"):
        await world.post(f"/alerts/{alert['id']}/moves", {"action": action, "reason": "wages_paid"})
    closed = await world.post(path, {"action": "close", "reason": "moved_to_family"})
    assert (closed["state"], closed["close_reason"]) == ("closed", "moved_to_family")
    await world.live(days=400)
    assert await world.tasks() == {}, "nobody is reminded of a closed case"
    assert (await world.get("/checkins?due=true"))["items"] == []
    assert await world.refused(f"/integration-cases/{case_id}/checkins", world.answers(365)) == (422, {"state"})
    await world.hear(PlacementEnded(**person.placement, reason="contract_over"))
    assert await world.outcomes_of_reactions() == ["superseded: the case has ended before"]
