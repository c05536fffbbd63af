"""Arrival, work, check-ins and alerts that were recorded by mistake go back, count no more, and are asked after."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from integration_svc.store.rows import MilestoneClaim, OutcomeFact
from integration_svc.testing import Traveller, World, pathway_published
from pathways_chassis.testing.corrections import answer, are_shown, corrected, propose, refusal
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import CandidateCorrected, CandidateDied, CandidateWithdrawn
from pathways_contracts.events.candidate.consent import ConsentWithdrawn
from pathways_contracts.events.candidate.visa_case import VisaCaseCorrected
from pathways_contracts.events.employer.application import ApplicationCorrected, ApplicationEnd, ApplicationEnded
from pathways_contracts.events.employer.placement import PlacementCorrected, PlacementEnded
from pathways_contracts.events.integration.integration_case import CheckinCorrected, EmploymentCorrected
from pathways_contracts.events.integration.protection_alert import ProtectionAlertCorrected
from pathways_contracts.events.integration.travel import ArrivalCorrected
from sqlmodel import select

MISTAKE = "wrong_person"


@pytest.fixture
def colleague(service: ServiceUnderTest) -> httpx.AsyncClient:
    """Another integration worker of the programme."""
    return service.client(Role.INTEGRATION_WORKER, subject="colleague")


async def facts(world: World) -> list[str]:
    """The kinds of the facts that count, sorted."""
    async with world.service.runtime.sessions() as session:
        return sorted(fact.kind.value for fact in (await session.exec(select(OutcomeFact))).all())


async def claims(world: World) -> list[str]:
    async with world.service.runtime.sessions() as session:
        return sorted(claim.milestone.value for claim in (await session.exec(select(MilestoneClaim))).all())


def leaving_corrected(person: Traveller, taken_back: str) -> CandidateCorrected:
    return CandidateCorrected(candidate_id=person.candidate_id, taken_back=taken_back, state="active", reason=MISTAKE)


def of_placement(person: Traveller, event: type[Any], **more: Any) -> Any:
    return event(**person.placement, reason=MISTAKE, **more)


async def test_workers_see_proposals_about_those_alone_who_have_not_said_no(
    world: World, colleague: httpx.AsyncClient
) -> None:
    person = Traveller()
    _, travel_id = await world.arrive(person)
    proposed = (await propose(world.worker, f"/travels/{travel_id}")).json()["id"]
    assert await are_shown(colleague, proposed)
    await world.hear(ConsentWithdrawn(candidate_id=person.candidate_id, purpose=ConsentPurpose.INTEGRATION))
    assert not await are_shown(colleague, proposed)
    assert await are_shown(world.director, proposed)


# --- arrival -----------------------------------------------------------------------------------------------------


async def test_an_arrival_by_mistake_puts_the_person_on_the_way_and_somebody_asks_after_them(
    world: World, colleague: httpx.AsyncClient
) -> None:
    person = Traveller()
    case_id, travel_id = await world.arrive(person)
    assert "arrived" in await facts(world)
    await corrected(world.worker, colleague, f"/travels/{travel_id}")
    travel, case = await world.travel_of(person), await world.case_of(person)
    assert (travel["state"], travel["arrived_at"], case["state"]) == ("departed", None, "preparing")
    assert [leg["state"] for leg in travel["legs"]] == ["arrived", "departed"]
    assert case["first_days"] == []
    assert "arrived" not in await facts(world)
    [told] = await world.service.published(ArrivalCorrected)
    assert told.placement_id == person.placement_id

    await world.live(days=1)
    assert "welfare_check" in await world.tasks()
    await world.post(f"/travels/{travel_id}/arrival", {"arrived_at": world.now.isoformat()})
    assert (await world.case_of(person))["state"] == "arrived"
    assert case_id == case["id"]
    assert "first_days" in await world.tasks(), "they are planned anew"
    await corrected(world.worker, colleague, f"/travels/{travel_id}")
    assert "first_days" not in await world.tasks()


async def test_an_arrival_that_work_has_followed_is_not_taken_back(world: World) -> None:
    person = Traveller()
    await world.start(person)
    travel = await world.travel_of(person)
    rule = await refusal(world.worker, f"/travels/{travel['id']}", 409)
    assert rule == "an arrival that work has followed is not taken back"


async def test_the_arrival_is_corrected_with_the_journey_and_not_with_the_case(world: World) -> None:
    case_id, _ = await world.arrive(Traveller())
    assert "travels" in (await propose(world.worker, f"/integration-cases/{case_id}")).json()["errors"][0]["remedy"]


# --- work --------------------------------------------------------------------------------------------------------


async def test_work_that_had_not_begun_takes_its_checkins_and_its_claim_along(
    world: World, colleague: httpx.AsyncClient
) -> None:
    programme = await world.post("/programmes", world.programme(), world.director)
    await world.post(f"/programmes/{programme['id']}/moves", {"action": "open"}, world.director)
    person = Traveller(programme_ids=(UUID(programme["id"]),))
    case_id = await world.start(person)
    assert ("started" in await facts(world), await claims(world)) == (True, ["started"])
    await corrected(world.worker, colleague, f"/integration-cases/{case_id}")
    case = await world.case_of(person)
    assert (case["state"], case["started_on"]) == ("arrived", None)
    assert ("started" in await facts(world), await claims(world)) == (False, [])
    [told] = await world.service.published(EmploymentCorrected)
    assert (told.taken_back, told.stage) == ("start_work", "arrived")
    await world.live(days=40)
    assert "checkin" not in await world.tasks()
    await world.post(f"/integration-cases/{case_id}/employment-start", world.work())
    assert await claims(world) == ["started"]


async def test_work_of_which_somebody_was_asked_has_begun(world: World) -> None:
    person = Traveller()
    case_id = await world.start(person)
    await world.live(days=7)
    await world.check_in(case_id, 7)
    rule = await refusal(world.worker, f"/integration-cases/{case_id}")
    assert rule == "no check-in of this work was made"


async def test_a_job_that_had_not_ended_needs_no_protection(world: World, colleague: httpx.AsyncClient) -> None:
    person = Traveller()
    case_id = await world.start(person)
    ending = {"ended_on": f"{world.today}", "reason": "redundancy"}
    await world.post(f"/integration-cases/{case_id}/employment-end", ending)
    assert {"protection_alert", "legal_referral"} <= set(await world.tasks())
    await corrected(world.worker, colleague, f"/integration-cases/{case_id}")
    assert not {"protection_alert", "legal_referral"} & set(await world.tasks())
    assert not {"employment_ended", "alert_raised"} & set(await facts(world))
    assert (await world.case_of(person))["employment_ended_on"] is None
    # A job that ends after all ends as ever.
    await world.post(f"/integration-cases/{case_id}/employment-end", ending)
    assert "protection_alert" in await world.tasks()


# --- check-ins and alerts ----------------------------------------------------------------------------------------


async def test_a_checkin_of_the_wrong_person_is_made_again(world: World, colleague: httpx.AsyncClient) -> None:
    person = Traveller()
    case_id = await world.start(person)
    await world.live(days=7)
    checkin = await world.check_in(case_id, 7)
    await corrected(world.worker, colleague, f"/checkins/{checkin['id']}")
    [shown] = [one for one in (await world.case_of(person))["checkins"] if one["day"] == 7]
    assert (shown["state"], shown["recorded_on"], shown["employed"]) == ("scheduled", None, None)
    assert "checkin" not in await facts(world)
    [told] = await world.service.published(CheckinCorrected)
    assert told.day == 7
    await world.service.eventually(lambda: _has_task(world, "checkin"))
    await world.check_in(case_id, 7)


async def test_the_second_try_is_not_cut_short_by_an_answer_that_was_not_the_persons(
    world: World, colleague: httpx.AsyncClient
) -> None:
    case_id = await world.start(Traveller())
    await world.live(days=12)
    checkin = await world.check_in(case_id, 7)
    await corrected(world.worker, colleague, f"/checkins/{checkin['id']}")
    await world.live(days=0)
    assert set(await world.tasks()) == {"checkin"}
    assert (await world.check_in(case_id, 7))["misses"] == 1


async def _has_task(world: World, kind: str) -> bool:
    return kind in await world.tasks()


async def test_a_danger_that_is_not_over_escalates_as_before(world: World, colleague: httpx.AsyncClient) -> None:
    person = Traveller()
    await world.start(person)
    raised = await world.post("/alerts", {"trigger": "threatened", "placement_id": str(person.placement_id)})
    await world.post(f"/alerts/{raised['id']}/moves", {"action": "triage"})
    await world.post(f"/alerts/{raised['id']}/moves", {"action": "resolve", "reason": "talked"})
    assert "protection_alert" not in await world.tasks()
    await corrected(world.worker, colleague, f"/alerts/{raised['id']}")
    assert "protection_alert" in await world.tasks()
    assert "alert_resolved" not in await facts(world)
    [told] = await world.service.published(ProtectionAlertCorrected)
    assert told.state == "triaged"
    await world.live(days=200)
    assert "protection_alert_escalation" in await world.tasks()


async def test_a_lost_job_that_was_called_settled_counts_to_the_laws_day_as_before(
    world: World, colleague: httpx.AsyncClient
) -> None:
    person = Traveller()
    await world.hear(pathway_published(person.pathway, 1, 60, world.today))
    case_id = await world.start(person)
    await world.post(f"/integration-cases/{case_id}/employment-end", {"ended_on": f"{world.today}", "reason": "fired"})
    [alert] = (await world.get("/alerts"))["items"]
    path = f"/alerts/{alert['id']}"
    for action in ("triage", "plan_safety", "rematch"):
        await world.post(f"{path}/moves", {"action": action})
    await world.hear(pathway_published(person.pathway, 2, 30, world.today))
    await world.post(f"{path}/notices", {"noticed_on": f"{world.today - timedelta(days=10)}"})
    await world.post(f"{path}/moves", {"action": "resolve", "reason": "new_job"})
    assert await world.tasks() == {}
    await world.live(days=15)
    await corrected(world.worker, colleague, path)
    await world.live(days=0)
    tasks = await world.tasks()
    assert tasks["protection_alert"]["due_at"].date() == world.today + timedelta(days=6), "the law's day comes first"
    evidence = tasks["protection_alert_escalation"]["evidence"]
    assert evidence["percent_of_time_used"] == 50, "what went by meanwhile is told at once"
    assert "legal_referral" in tasks
    assert "rematch_in_employer_pool_first" not in tasks, "new work was sought already"


async def test_nobody_decides_alone_here_either(world: World) -> None:
    case_id = await world.start(Traveller())
    proposed = (await propose(world.worker, f"/integration-cases/{case_id}")).json()
    assert (await answer(world.worker, proposed["id"])).status_code == 422


# --- what others take back ---------------------------------------------------------------------------------------


async def test_who_had_not_died_is_looked_after_as_before(world: World) -> None:
    person = Traveller()
    case_id = await world.start(person)
    await world.post("/alerts", {"trigger": "threatened", "placement_id": str(person.placement_id)})
    await world.hear(CandidateDied(candidate_id=person.candidate_id))
    assert (await world.case_of(person))["state"] == "closed"
    await world.hear(leaving_corrected(person, "record_death"))
    case = await world.case_of(person)
    assert (case["state"], case["closed_at"]) == ("active", None)
    assert "protection_alert" in await world.tasks()
    await world.live(days=7)
    assert "checkin" in await world.tasks()
    await world.check_in(case_id, 7)


async def test_who_had_not_withdrawn_is_planned_for_unless_the_placement_ended(world: World) -> None:
    first, second = Traveller(), Traveller()
    for person in (first, second):
        await world.book(person)
        await world.hear(CandidateWithdrawn(candidate_id=person.candidate_id, reason="own_wish"))
        assert (await world.case_of(person))["state"] == "cancelled"
    await world.hear(of_placement(second, PlacementEnded))
    for person in (first, second):
        await world.hear(leaving_corrected(person, "withdraw"))
    assert ((await world.case_of(first))["state"], (await world.travel_of(first))["state"]) == ("preparing", "planning")
    assert (await world.case_of(second))["state"] == "cancelled"
    assert "withdrawn" not in await facts(world)


async def test_a_visa_that_was_not_granted_is_none_to_travel_on(world: World) -> None:
    person = Traveller()
    await world.book(person)
    await world.hear(
        VisaCaseCorrected(
            **person.visa_case, authorisation="entry_visa", taken_back="grant", stage="lodged", reason=MISTAKE
        )
    )
    assert (await world.travel_of(person))["visa_valid_until"] is None
    assert "visa_lost_after_booking" in await world.tasks()
    assert "visa_granted" not in await facts(world)
    await world.hear(person.granted(world.today))
    assert "visa_granted" in await facts(world)


async def test_a_placement_that_had_not_ended_has_its_case_again(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    await world.hear(of_placement(person, PlacementEnded))
    assert (await world.case_of(person))["state"] == "cancelled"
    await world.hear(of_placement(person, PlacementCorrected, taken_back="end", stage="visa"))
    assert (await world.case_of(person))["state"] == "preparing"
    assert "placement_ended" not in await facts(world)


async def test_a_correction_that_is_heard_before_anything_is_known_changes_nothing(world: World) -> None:
    person = Traveller()
    await world.hear(
        of_placement(person, PlacementCorrected, taken_back="end", stage="visa"), leaving_corrected(person, "withdraw")
    )
    await world.prepare(person)
    assert (await world.case_of(person))["state"] == "preparing"


async def test_an_application_that_had_not_ended_counts_as_open(world: World) -> None:
    about = {name: uuid4() for name in ("application_id", "vacancy_id", "employer_id", "candidate_id")}
    await world.hear(ApplicationEnded(**about, end=ApplicationEnd.DECLINED))
    assert "application_ended" in await facts(world)
    await world.hear(ApplicationCorrected(**about, taken_back="decline", stage="rounds", reason=MISTAKE))
    assert "application_ended" not in await facts(world)
