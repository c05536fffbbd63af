"""Moves that were made by mistake are taken back by two people, with what they had led to."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.testing import ENTRY_VISA, SIGN_OFF, Programme, Promise, no_conflict
from pathways_chassis.tables import reaction
from pathways_chassis.testing.corrections import answer, are_shown, corrected, propose, refusal
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import (
    CandidateCorrected,
    CandidatePlaced,
    CandidateReserved,
    CandidateReturnedToPool,
    CandidateSetAside,
)
from pathways_contracts.events.candidate.protection import ProtectionVerdictCorrected
from pathways_contracts.events.candidate.reservation import ReservationConfirmed
from pathways_contracts.events.candidate.visa_case import VisaCaseCorrected
from pathways_contracts.events.employer.placement import PlacementCorrected
from pathways_contracts.events.integration.integration_case import EmploymentCorrected, IntegrationStage
from pathways_contracts.events.integration.travel import TravelDeparted
from sqlalchemy import select

PATHWAY = "ca_economic_mobility_pathways"


@pytest.fixture
def colleague(service: ServiceUnderTest, programme: Programme) -> httpx.AsyncClient:
    """Another caseworker of the same partner."""
    return service.client(Role.CASEWORKER, organisation_id=programme.partner_id, subject="colleague")


@pytest.fixture
def second_adviser(service: ServiceUnderTest) -> httpx.AsyncClient:
    return service.client(Role.VISA_ADVISER, subject="second adviser")


async def told(service: ServiceUnderTest, event: type[Any], candidate_id: object) -> list[Any]:
    """The events of a kind about a person."""
    return [one for one in await service.published(event) if str(one.candidate_id) == str(candidate_id)]


async def outcome_of(service: ServiceUnderTest, event_id: UUID, event_type: str) -> str:
    """How this service's own reaction to an event ended."""
    async with service.runtime.sessions() as session:
        rows = await session.execute(select(reaction.c.outcome).where(reaction.c.event_id == event_id))
        outcomes = list(rows.scalars())
    assert outcomes, event_type
    return str(outcomes[0])


# --- who may, and what is recorded -------------------------------------------------------------------------------


async def test_two_people_take_a_move_back_and_both_are_recorded(
    service: ServiceUnderTest, programme: Programme, colleague: httpx.AsyncClient
) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    proposed = (await propose(programme.caseworker, f"/candidates/{candidate_id}")).json()
    assert (proposed["action"], proposed["from_state"], proposed["to_state"]) == ("hold", "active", "on_hold")
    task = await programme.task("confirm_correction", candidate_id)
    assert task["evidence"]["correction_id"] == proposed["id"]
    assert await programme.state(candidate_id) == "on_hold"

    confirmed = (await answer(colleague, proposed["id"])).json()
    assert (confirmed["state"], confirmed["decided_by"]) == ("confirmed", "colleague")
    assert await programme.state(candidate_id) == "active"
    assert candidate_id not in await programme.open_tasks("confirm_correction")
    steps = (await programme.caseworker.get(f"/history/candidate/{candidate_id}")).json()["items"]
    last = steps[-1]
    assert (last["action"], last["from_state"], last["to_state"]) == ("correct", "on_hold", "active")
    assert (last["actor_reference"], last["proposed_by"]) == ("colleague", proposed["proposed_by"])
    assert last["reason"] == "wrong_person"


async def test_nobody_confirms_or_rejects_alone(programme: Programme) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    proposed = (await propose(programme.caseworker, f"/candidates/{candidate_id}")).json()
    for action in ("confirm", "reject"):
        refused = await answer(programme.caseworker, proposed["id"], action)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["rule"] == "a second person decides on a correction"
    assert await programme.state(candidate_id) == "on_hold"
    withdrawn = await answer(programme.caseworker, proposed["id"], "withdraw")
    assert withdrawn.json()["state"] == "withdrawn"


async def test_only_who_proposed_withdraws(programme: Programme, colleague: httpx.AsyncClient) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    proposed = (await propose(programme.caseworker, f"/candidates/{candidate_id}")).json()
    assert (await answer(colleague, proposed["id"], "withdraw")).status_code == 422
    assert (await answer(colleague, proposed["id"], "reject")).json()["state"] == "rejected"
    assert (await answer(colleague, proposed["id"])).status_code == 409


async def test_a_director_decides_and_whose_work_it_is_not_does_not_know(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    proposed = (await propose(programme.caseworker, f"/candidates/{candidate_id}")).json()
    trainer = service.client(Role.TRAINER, organisation_id=programme.partner_id)
    assert (await answer(trainer, proposed["id"])).status_code == 404, "it is no work of theirs"
    director = service.client(Role.PROGRAMME_DIRECTOR)
    assert (await answer(director, proposed["id"])).json()["state"] == "confirmed"


async def test_another_partner_sees_nothing_and_a_candidate_proposes_nothing(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    proposed = (await propose(programme.caseworker, f"/candidates/{candidate_id}")).json()
    stranger = service.client(Role.CASEWORKER, organisation_id=uuid4(), subject="stranger")
    assert (await propose(stranger, f"/candidates/{candidate_id}")).status_code == 404
    assert (await answer(stranger, proposed["id"])).status_code == 404
    assert (await stranger.get("/corrections")).json()["items"] == []
    themselves = service.client(Role.CANDIDATE, candidate_id=UUID(candidate_id))
    assert (await propose(themselves, f"/candidates/{candidate_id}")).status_code == 403


async def test_with_a_hand_over_proposals_are_shown_no_more(
    service: ServiceUnderTest, programme: Programme, colleague: httpx.AsyncClient
) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    proposed = (await propose(programme.caseworker, f"/candidates/{candidate_id}")).json()
    assert await are_shown(colleague, proposed["id"])
    successor = Programme(service)
    await programme.agree_with(successor.partner_id)
    body = {"to_partner_id": str(successor.partner_id), "reason": "moved_region", "given_how": "in_person"}
    offered = await programme.caseworker.post(
        f"/candidates/{candidate_id}/handovers", json=body | {"consent_given": True}
    )
    accepted = f"/handovers/{offered.json()['id']}/moves"
    assert (await successor.caseworker.post(accepted, json={"action": "accept"})).status_code == 200
    for former in (colleague, programme.caseworker):
        assert not await are_shown(former, proposed["id"])
    assert not await are_shown(successor.caseworker, proposed["id"]), "it was proposed elsewhere"
    assert await are_shown(programme.director, proposed["id"])


async def test_a_later_move_overtakes_a_proposal(programme: Programme, colleague: httpx.AsyncClient) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    first = (await propose(programme.caseworker, f"/candidates/{candidate_id}")).json()
    await programme.moved(candidate_id, "lose_contact", reason="no_answer")
    overtaken = await answer(colleague, first["id"])
    assert (overtaken.status_code, overtaken.json()["state"]) == (200, "overtaken")
    assert await programme.state(candidate_id) == "unreachable"


async def test_a_newer_proposal_overtakes_an_older_one_and_there_is_one_at_a_time(programme: Programme) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    first = (await propose(programme.caseworker, f"/candidates/{candidate_id}")).json()
    assert await refusal(programme.caseworker, f"/candidates/{candidate_id}") == "one proposal at a time"
    await programme.moved(candidate_id, "lose_contact", reason="no_answer")
    assert (await propose(programme.caseworker, f"/candidates/{candidate_id}")).status_code == 201
    shown = (await programme.caseworker.get(f"/corrections/{first['id']}")).json()
    assert shown["state"] == "overtaken"


async def test_what_no_correction_takes_back_is_refused_with_what_helps(
    programme: Programme, colleague: httpx.AsyncClient
) -> None:
    candidate_id = await programme.active()
    refused = await propose(programme.caseworker, f"/candidates/{candidate_id}")
    assert refused.status_code == 409
    assert "find_ineligible" in refused.json()["errors"][0]["remedy"]
    await programme.moved(candidate_id, "hold", reason="pregnancy")
    await corrected(programme.caseworker, colleague, f"/candidates/{candidate_id}")
    assert await refusal(programme.caseworker, f"/candidates/{candidate_id}", 409) == "a correction is not taken back"


async def test_an_erasure_is_never_taken_back(programme: Programme) -> None:
    candidate_id = await programme.active()
    assert (await programme.caseworker.post(f"/candidates/{candidate_id}/erasure")).status_code == 200
    rule = await refusal(programme.caseworker, f"/candidates/{candidate_id}", 409)
    assert rule == "erase in state active is not taken back"


# --- a person's standing -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "more"),
    [
        ("record_death", {}),
        ("solve_elsewhere", {"solution": "resettled"}),
        ("withdraw", {"reason": "own_wish"}),
        ("find_ineligible", {"reason": "age"}),
        ("lose_contact", {"reason": "no_answer"}),
    ],
)
async def test_who_left_by_mistake_is_in_the_pool_again(
    service: ServiceUnderTest, programme: Programme, colleague: httpx.AsyncClient, action: str, more: dict[str, Any]
) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, action, **more)
    await corrected(programme.caseworker, colleague, f"/candidates/{candidate_id}")
    assert await programme.state(candidate_id) == "active"
    [correction] = await told(service, CandidateCorrected, candidate_id)
    assert (correction.taken_back, correction.state) == (action, "active")
    [returned] = await told(service, CandidateReturnedToPool, candidate_id)
    assert (returned.shareable, returned.priority) == (True, False)


async def test_who_was_promised_stands_in_the_pool_first_in_line(
    service: ServiceUnderTest, programme: Programme, colleague: httpx.AsyncClient
) -> None:
    promise = await programme.with_case()
    await programme.moved(promise.candidate_id, "record_death")
    assert await programme.reservation(promise) == "released"
    await corrected(programme.caseworker, colleague, f"/candidates/{promise.candidate_id}")
    assert await programme.state(promise.candidate_id) == "active"
    assert await programme.reservation(promise) == "released"
    [returned] = await told(service, CandidateReturnedToPool, promise.candidate_id)
    assert returned.priority
    # Nothing of the first promise stands in the way of another.
    await programme.reserved(str(promise.candidate_id))


async def test_who_works_is_promised_to_that_job_again(programme: Programme, colleague: httpx.AsyncClient) -> None:
    promise = await programme.with_case()
    await programme.start_work(promise)
    case_id = (await programme.case(promise))["id"]
    await programme.moved(promise.candidate_id, "record_death")
    assert case_id in await programme.open_tasks("settle_visa_case")
    await corrected(programme.caseworker, colleague, f"/candidates/{promise.candidate_id}")
    assert await programme.state(promise.candidate_id) == "placed"
    assert await programme.reservation(promise) == "confirmed"
    assert case_id not in await programme.open_tasks("settle_visa_case")


async def test_nobody_is_led_into_the_pool_around_their_consent(programme: Programme) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "withdraw", reason="own_wish")
    await programme.withdraw_consent(candidate_id, "register")
    rule = await refusal(programme.caseworker, f"/candidates/{candidate_id}")
    assert rule == "an active candidate consents to `register`"


async def test_a_hold_that_is_taken_back_ends_with_its_timer_and_one_that_comes_back_is_looked_at(
    service: ServiceUnderTest, programme: Programme, colleague: httpx.AsyncClient
) -> None:
    candidate_id = await programme.active()
    until = service.runtime.clock.now().date() + timedelta(days=365)
    await programme.moved(candidate_id, "hold", reason="pregnancy", until=until.isoformat())
    await programme.moved(candidate_id, "withdraw", reason="own_wish")
    await corrected(programme.caseworker, colleague, f"/candidates/{candidate_id}")
    assert await programme.state(candidate_id) == "on_hold"
    assert candidate_id in await programme.open_tasks("hold_is_over")
    [*_, aside] = await told(service, CandidateSetAside, candidate_id)
    assert aside.state == "on_hold"


# --- a visa case -------------------------------------------------------------------------------------------------


async def lodged(programme: Programme, promise: Promise) -> dict[str, Any]:
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge")
    return link


async def test_a_refusal_of_the_wrong_file_is_taken_back(
    service: ServiceUnderTest, programme: Programme, second_adviser: httpx.AsyncClient
) -> None:
    promise = await programme.with_case()
    link = await lodged(programme, promise)
    await programme.decided(link, "refuse", reason="funds", remedy_deadline="2030-01-01")
    case = await programme.case(promise)
    assert case["id"] in await programme.open_tasks("decide_on_remedy")
    await corrected(programme.adviser, second_adviser, f"/authorisations/{link['id']}")
    [shown] = [one for one in (await programme.case(promise))["authorisations"] if one["id"] == link["id"]]
    assert (shown["state"], shown["refusal_reason"], shown["remedy_deadline"]) == ("lodged", None, None)
    assert case["id"] not in await programme.open_tasks("decide_on_remedy")
    [correction] = await told(service, VisaCaseCorrected, promise.candidate_id)
    assert (correction.authorisation, correction.taken_back, correction.stage) == ("entry_visa", "refuse", "lodged")


async def test_advisers_see_proposals_about_those_alone_who_have_not_said_no(
    programme: Programme, second_adviser: httpx.AsyncClient
) -> None:
    promise = await programme.with_case()
    await programme.consent(str(promise.candidate_id), "immigration")
    link = await lodged(programme, promise)
    await programme.decided(link, "refuse", reason="funds", remedy_deadline="2030-01-01")
    proposed = (await propose(programme.adviser, f"/authorisations/{link['id']}")).json()
    assert await are_shown(second_adviser, proposed["id"])
    await programme.withdraw_consent(promise.candidate_id, "immigration")
    assert not await are_shown(second_adviser, proposed["id"])
    assert await are_shown(programme.director, proposed["id"])


async def test_a_grant_is_taken_back_until_somebody_has_travelled_on_it(
    service: ServiceUnderTest, programme: Programme, second_adviser: httpx.AsyncClient
) -> None:
    promise = await programme.with_case()
    link = await lodged(programme, promise)
    await programme.decided(link, "grant", **ENTRY_VISA)
    await corrected(programme.adviser, second_adviser, f"/authorisations/{link['id']}")
    [shown] = [one for one in (await programme.case(promise))["authorisations"] if one["id"] == link["id"]]
    assert (shown["state"], shown["valid_from"]) == ("lodged", None)

    await programme.decided(link, "grant", **ENTRY_VISA)
    await service.receive(
        TravelDeparted(travel_id=uuid4(), placement_id=promise.placement_id, candidate_id=promise.candidate_id)
    )
    rule = await refusal(programme.adviser, f"/authorisations/{link['id']}")
    assert rule == "nobody has travelled on the visa"


async def test_work_that_was_permitted_by_mistake_is_told_as_such(
    service: ServiceUnderTest, programme: Programme, second_adviser: httpx.AsyncClient
) -> None:
    first = await programme.with_case()
    await programme.arrive(first)
    await programme.start_work(first)
    await programme.lose_work(first)
    promise = await programme.with_case_of(str(first.candidate_id))
    case = await programme.case(promise)
    await programme.settle_rules(case)
    [link] = case["authorisations"]
    await programme.decided(link, *SIGN_OFF, "lodge", "grant")
    await corrected(programme.adviser, second_adviser, f"/authorisations/{link['id']}")
    [correction] = await told(service, VisaCaseCorrected, promise.candidate_id)
    assert (correction.authorisation, correction.of_work_permitted) == ("nomination", True)


async def test_a_grant_on_which_the_next_link_rests_is_not_taken_back(programme: Programme) -> None:
    promise = await programme.with_case("au_skilled_refugee_labour_agreement")
    await programme.settle_rules(await programme.case(promise))
    first = (await programme.case(promise))["authorisations"][0]
    await programme.decided(first, *SIGN_OFF, "lodge", "grant")
    second = (await programme.case(promise))["authorisations"][1]
    await programme.decided(second, "collect_documents")
    rule = await refusal(programme.adviser, f"/authorisations/{first['id']}")
    assert rule == "nothing that follows the grant has moved on"


async def test_nothing_of_a_closed_case_is_corrected(programme: Programme) -> None:
    promise = await programme.with_case()
    link = await lodged(programme, promise)
    await programme.decided(link, "refuse", reason="funds")
    case = await programme.case(promise)
    closed = await programme.adviser.post(f"/visa-cases/{case['id']}/closure", json={"reason": "no_remedy_left"})
    assert closed.status_code == 200
    assert await refusal(programme.adviser, f"/authorisations/{link['id']}") == "the case is open"


# --- protection --------------------------------------------------------------------------------------------------


async def test_a_verdict_by_mistake_counts_no_more_and_two_review_anew(
    service: ServiceUnderTest, programme: Programme, colleague: httpx.AsyncClient
) -> None:
    candidate_id = await programme.active()
    body = {"pathway": PATHWAY, "verdict": "eligible", "evidence": "rsd_state"}
    path = f"/candidates/{candidate_id}/protection-reviews"
    await no_conflict(programme.caseworker, colleague)
    for reviewer in (programme.caseworker, colleague):
        check = (await reviewer.post(path, json=body)).json()
    await corrected(programme.caseworker, colleague, f"/protection-checks/{check['id']}")
    assert (await programme.person(candidate_id))["profile"]["eligible_pathways"] == []
    [correction] = await told(service, ProtectionVerdictCorrected, candidate_id)
    assert (correction.pathway, correction.verdict) == (PATHWAY, "eligible")
    again = [(await reviewer.post(path, json=body)).json()["state"] for reviewer in (programme.caseworker, colleague)]
    assert again == ["first_reviewed", "eligible"]


# --- corrections elsewhere ---------------------------------------------------------------------------------------


def employment_corrected(promise: Promise, taken_back: str) -> EmploymentCorrected:
    stage = IntegrationStage.ARRIVED if taken_back == "start_work" else IntegrationStage.ACTIVE
    return EmploymentCorrected(
        integration_case_id=promise.integration_case_id,
        placement_id=promise.placement_id,
        candidate_id=promise.candidate_id,
        taken_back=taken_back,
        stage=stage,
        reason="wrong_person",
    )


def placement_corrected(promise: Promise) -> PlacementCorrected:
    return PlacementCorrected(
        placement_id=promise.placement_id,
        application_id=promise.application_id,
        candidate_id=promise.candidate_id,
        vacancy_id=promise.vacancy_id,
        employer_id=promise.employer_id,
        taken_back="end",
        stage="visa",
        reason="wrong_person",
    )


async def test_work_that_had_not_begun_leads_back_to_reserved(programme: Programme, service: ServiceUnderTest) -> None:
    promise = await programme.with_case()
    await programme.start_work(promise)
    await service.receive(employment_corrected(promise, "start_work"))
    assert await programme.state(promise.candidate_id) == "reserved"
    await programme.start_work(promise)
    assert await programme.state(promise.candidate_id) == "placed"


async def test_a_job_that_had_not_ended_binds_again_once_the_employer_has_said_that_its_placement_stands(
    programme: Programme, service: ServiceUnderTest
) -> None:
    promise = await programme.with_case()
    await programme.start_work(promise)
    await programme.lose_work(promise)
    first = await service.receive(employment_corrected(promise, "lose_job"))
    assert await outcome_of(service, first, "integration.employment.corrected") == "superseded"
    assert await programme.state(promise.candidate_id) == "active"
    await service.receive(placement_corrected(promise))
    assert await programme.state(promise.candidate_id) == "placed"
    assert await programme.reservation(promise) == "confirmed"
    assert len(await told(service, CandidatePlaced, promise.candidate_id)) == 2


async def test_an_end_of_work_that_is_heard_after_its_correction_elsewhere_does_not_unbind(
    programme: Programme, service: ServiceUnderTest
) -> None:
    promise = await programme.with_case()
    await programme.start_work(promise)
    await programme.end_placement(promise)
    await service.receive(placement_corrected(promise))
    await programme.lose_work(promise)
    await service.receive(employment_corrected(promise, "lose_job"))
    assert await programme.state(promise.candidate_id) == "placed"
    assert await programme.reservation(promise) == "confirmed"


async def test_a_placement_that_had_not_ended_opens_its_visa_case_again(
    programme: Programme, service: ServiceUnderTest
) -> None:
    promise = await programme.with_case()
    await programme.end_placement(promise)
    assert (await programme.case(promise))["closed_at"] is not None
    await service.receive(placement_corrected(promise))
    assert (await programme.case(promise))["closed_at"] is None
    assert await programme.state(promise.candidate_id) == "reserved"
    assert len(await told(service, CandidateReserved, promise.candidate_id)) == 2
    first, again = await told(service, ReservationConfirmed, promise.candidate_id)
    assert (first.placement_id, again.placement_id) == (None, promise.placement_id), "a promise that does not run out"


async def test_what_a_person_was_to_do_in_a_case_is_to_be_done_again_by_whoever_looks_after_them(
    programme: Programme, service: ServiceUnderTest
) -> None:
    promise = await programme.with_case()
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge", "refuse", reason="funds")
    case = await programme.case(promise)
    await programme.end_placement(promise)
    assert case["id"] not in await programme.open_tasks("decide_on_remedy")
    await service.receive(placement_corrected(promise))
    assert (await programme.task("decide_on_remedy", case["id"]))["evidence"]["reason"] == "funds"
    await programme.decided(link, "return_to_documents")
    assert case["id"] not in await programme.open_tasks("decide_on_remedy"), "and is done as before"


async def test_who_was_promised_elsewhere_since_is_not_bound_again(
    programme: Programme, service: ServiceUnderTest
) -> None:
    promise = await programme.with_case()
    await programme.end_placement(promise)
    other = await programme.reserved(str(promise.candidate_id))
    event = await service.receive(placement_corrected(promise))
    assert await outcome_of(service, event, "employer.placement.corrected") == "conflict"
    assert await programme.reservation(other) == "confirmed"
    assert await programme.reservation(promise) == "released"
