"""Asides, ends and ways back that a usual journey does not take."""

import pytest
from integration_svc.domain.protection_alert import TRANSITIONS, AlertAction, AlertState
from integration_svc.testing import Traveller, World
from pathways_contracts.events.candidate.candidate import CandidateDied
from pathways_contracts.events.candidate.visa_case import VisaFileForgotten
from pathways_contracts.events.integration.protection_alert import ProtectionAlertResolved
from pathways_contracts.events.integration.travel import TravelMissed

A = AlertAction
WAYS: dict[AlertState, tuple[AlertAction, ...]] = {
    AlertState.RAISED: (),
    AlertState.TRIAGED: (A.TRIAGE,),
    AlertState.SAFE_PLAN: (A.TRIAGE, A.PLAN_SAFETY),
    AlertState.REMATCHING: (A.TRIAGE, A.PLAN_SAFETY, A.REMATCH),
    AlertState.LEGAL: (A.TRIAGE, A.PLAN_SAFETY, A.REFER_TO_LEGAL),
    AlertState.ASYLUM_ADVICE: (A.TRIAGE, A.PLAN_SAFETY, A.ADVISE_ON_ASYLUM),
}


async def raise_and_move(world: World, person: Traveller, trigger: str, actions: tuple[AlertAction, ...]) -> str:
    """The state of a new alert of a person after these moves."""
    alert = await world.post("/alerts", {"trigger": trigger, "candidate_id": str(person.candidate_id)})
    for action in actions:
        alert = await world.post(f"/alerts/{alert['id']}/moves", {"action": action, "reason": "as_agreed"})
    return str(alert["state"])


async def test_an_alert_goes_every_way_to_safety(world: World) -> None:
    person = Traveller()
    await world.hear(person.registered())
    moves = [(state, action) for state, action in TRANSITIONS if action is not A.LAPSE]
    for state, action in moves:
        reached = await raise_and_move(world, person, f"danger_{state}_{action}", (*WAYS[state], action))
        assert reached == TRANSITIONS[state, action]
    resolved = [action for _, action in moves if action is A.RESOLVE]
    assert len(await world.service.published(ProtectionAlertResolved)) == len(resolved)


async def test_every_open_alert_of_a_person_who_died_lapses(world: World) -> None:
    person = Traveller()
    await world.hear(person.registered())
    for state, actions in WAYS.items():
        assert await raise_and_move(world, person, f"danger_{state}", actions) == state
    assert "protection_alert" in await world.tasks()
    await world.hear(CandidateDied(candidate_id=person.candidate_id))
    assert {alert["state"] for alert in (await world.get("/alerts"))["items"]} == {"lapsed"}
    await world.live(days=30)
    assert await world.tasks() == {}
    assert await world.service.published(ProtectionAlertResolved) == []


async def test_a_journey_that_was_missed_before_it_began_is_planned_anew_from_home(world: World) -> None:
    _, travel_id = await world.book(Traveller())
    missed = await world.post(f"/travels/{travel_id}/missed", {"reason": "late_at_the_airport"})
    assert (missed["state"], missed["departed_at"]) == ("planning", None)
    assert [leg["state"] for leg in missed["legs"]] == ["missed", "cancelled"]
    assert not (await world.tasks())["rebook_travel"]["evidence"]["on_the_way"]
    assert [event.reason for event in await world.service.published(TravelMissed)] == ["late_at_the_airport"]


@pytest.mark.parametrize("stranded", [True, False])
async def test_the_journey_of_a_person_who_died_on_the_way_is_over(world: World, stranded: bool) -> None:
    person = Traveller()
    case_id, travel_id = await world.book(person)
    await world.post(f"/travels/{travel_id}/departure")
    if stranded:
        await world.post(f"/travels/{travel_id}/missed", {"reason": "connection_missed"})
    await world.hear(CandidateDied(candidate_id=person.candidate_id))
    assert (await world.get(f"/integration-cases/{case_id}"))["state"] == "closed"
    assert (await world.get(f"/travels/{travel_id}"))["state"] == "cancelled"
    await world.live(days=9)
    assert set(await world.tasks()) <= {"unwind_booking"}


@pytest.mark.parametrize("station", ["arrived", "stable"])
async def test_the_case_of_a_person_who_died_is_over(world: World, station: str) -> None:
    person = Traveller()
    case_id, _ = await world.arrive(person)
    if station == "stable":
        await world.post(f"/integration-cases/{case_id}/employment-start", world.work())
        await world.live(days=180)
        await world.check_in(case_id, 180)
        await world.post(f"/integration-cases/{case_id}/moves", {"action": "stabilise"})
    await world.hear(CandidateDied(candidate_id=person.candidate_id))
    case = await world.case_of(person)
    assert (case["state"], case["close_reason"]) == ("closed", "person_died")
    await world.live(days=250)
    assert await world.tasks() == {}


async def test_a_case_is_closed_before_any_work_with_a_reason(world: World) -> None:
    case_id, _ = await world.arrive(Traveller())
    path = f"/integration-cases/{case_id}/moves"
    assert await world.refused(path, {"action": "close"}) == (422, {"reason"})
    assert (await world.post(path, {"action": "close", "reason": "returned"}))["state"] == "closed"


async def test_the_dates_of_a_visa_are_forgotten_with_its_file(world: World) -> None:
    person, nobody = Traveller(), Traveller()
    await world.arrive(person)
    await world.hear(VisaFileForgotten(**person.visa_case), VisaFileForgotten(**nobody.visa_case))
    travel = await world.travel_of(person)
    assert [travel[name] for name in ("visa_valid_from", "visa_valid_until", "travel_document_valid_until")] == [
        None
    ] * 3
    assert travel["state"] == "arrived"
