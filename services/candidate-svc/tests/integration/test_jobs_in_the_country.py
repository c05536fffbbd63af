"""Who has arrived and loses the job looks for another one where they are, without a new entry visa."""

from uuid import UUID

import pytest
from candidate_svc.domain.authorisation import AuthorisationKind
from candidate_svc.domain.pathway import Pathway, pathways
from candidate_svc.testing import SIGN_OFF, Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.events.candidate.candidate import CandidateReturnedToPool
from pathways_contracts.events.candidate.visa_case import (
    FamilyVisasDecided,
    VisaCaseOpened,
    VisaGranted,
    WorkPermitted,
)
from pathways_contracts.events.integration.travel import ArrivalCorrected


async def without_work(programme: Programme, country: str = "GB") -> Promise:
    """Somebody who had arrived, worked, and lost the job."""
    promise = await programme.with_case()
    await programme.arrive(promise, country)
    await programme.start_work(promise)
    await programme.lose_work(promise)
    return promise


async def again(programme: Programme, first: Promise, pathway: str = "gb_skilled_worker", *allowed: str) -> Promise:
    """Another contract of the same person."""
    second = await programme.reserved(str(first.candidate_id))
    await programme.confirm(second, pathway, allowed)
    return second


async def arrived_in(programme: Programme, candidate_id: UUID) -> str | None:
    found: str | None = (await programme.person(candidate_id))["profile"]["arrived_in"]
    return found


async def test_the_pool_is_told_where_somebody_is_who_lost_the_job(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await without_work(programme)
    events = await service.published(CandidateReturnedToPool)
    [back] = [event for event in events if event.candidate_id == promise.candidate_id]
    assert (back.profile.arrived_in, back.priority) == ("GB", True)


async def test_where_somebody_is_is_not_taken_as_sent(programme: Programme) -> None:
    profile = {"skills": [], "arrived_in": "PT"}
    candidate_id = UUID(await programme.register(profile=profile))
    assert await arrived_in(programme, candidate_id) is None
    path = f"/candidates/{candidate_id}"
    headers = {"If-Match": (await programme.caseworker.get(path)).headers["ETag"]}
    answer = await programme.caseworker.put(f"{path}/profile", json=profile, headers=headers)
    assert (answer.status_code, answer.json()["profile"]["arrived_in"]) == (200, None)


async def test_an_arrival_that_was_none_is_forgotten(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    arrived = await programme.arrive(promise)
    assert await arrived_in(programme, promise.candidate_id) == "GB"
    await service.receive(
        ArrivalCorrected(
            travel_id=arrived.travel_id,
            placement_id=promise.placement_id,
            candidate_id=promise.candidate_id,
            reason="another_person",
        )
    )
    assert await arrived_in(programme, promise.candidate_id) is None


@pytest.mark.parametrize(
    ("solution", "country"),
    [("returned", None), ("resettled", None), ("relocated", None), ("naturalised", "GB"), ("local_job", "GB")],
)
async def test_who_found_a_solution_in_another_country_is_no_longer_known_to_be_there(
    programme: Programme, solution: str, country: str | None
) -> None:
    promise = await without_work(programme)
    await programme.moved(promise.candidate_id, "solve_elsewhere", solution=solution)
    assert await arrived_in(programme, promise.candidate_id) == country


async def test_another_job_in_the_country_needs_no_entry_visa(service: ServiceUnderTest, programme: Programme) -> None:
    first = await without_work(programme)
    second = await again(programme, first)
    case = await programme.case(second)
    [opened] = [event for event in await service.published(VisaCaseOpened) if event.placement_id == second.placement_id]
    assert opened.from_within
    assert (case["from_within"], [link["kind"] for link in case["authorisations"]]) == (True, ["nomination"])
    assert not (await programme.case(first))["from_within"]

    await programme.settle_rules(case)
    assert await programme.decided(case["authorisations"][0], *SIGN_OFF, "lodge", "grant") == "granted"
    [permitted] = [e for e in await service.published(WorkPermitted) if e.placement_id == second.placement_id]
    assert permitted.destination == "GB"
    assert [e for e in await service.published(VisaGranted) if e.placement_id == second.placement_id] == []
    assert [link["kind"] for link in (await programme.case(second))["authorisations"]] == ["nomination", "permanence"]


async def test_a_job_in_a_third_country_needs_one(programme: Programme) -> None:
    second = await again(programme, await without_work(programme), "pt_d3_highly_qualified")
    case = await programme.case(second)
    assert (case["from_within"], case["authorisations"][0]["kind"]) == (False, "entry_visa")


async def test_the_family_that_is_there_is_asked_for_no_visa_and_who_follows_goes_on(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.active()
    together, follows = await programme.member(candidate_id), await programme.member(candidate_id, "follow")
    first = await programme.with_case_of(candidate_id)
    await programme.arrive(first)
    await programme.start_work(first)
    await programme.lose_work(first)
    begun = {link["member_id"] for link in (await programme.case(first))["family_authorisations"]}
    assert begun == {together, follows}

    second = await again(programme, first)
    assert (await programme.case(second))["family_authorisations"] == []
    assert [e for e in await service.published(FamilyVisasDecided) if e.placement_id == second.placement_id] == []
    later = await programme.member(candidate_id, "follow")
    await programme.start_work(second)
    [link] = (await programme.case(second))["family_authorisations"]
    assert (link["member_id"], link["kind"]) == (later, "entry_visa"), "they still have to come into the country"


async def test_who_may_work_there_does_not_move_to_another_pathway(programme: Programme) -> None:
    first = await without_work(programme, "IE")
    second = await again(programme, first, "ie_critical_skills", "ie_general_employment_permit")
    case = await programme.case(second)
    await programme.settle_rules(case)
    await programme.decided(case["authorisations"][0], *SIGN_OFF, "lodge", "grant")
    body = {"pathway": "ie_general_employment_permit", "reason": "other_permit", "counselled": True}
    answer = await programme.adviser.post(f"/visa-cases/{case['id']}/pathway", json=body)
    assert answer.status_code == 422
    assert [error["rule"] for error in answer.json()["errors"]] == ["no work was permitted under the pathway"]


@pytest.mark.parametrize("code", pathways())
def test_every_pathway_has_a_chain_from_within_the_country(code: str) -> None:
    pathway = pathways()[code]
    within = pathway.chain(from_within=True)
    assert within
    assert AuthorisationKind.ENTRY_VISA not in within
    assert pathway.chain(from_within=False) == pathway.authorisations
    if len(pathway.authorisations) == 1:
        assert within == (AuthorisationKind.RESIDENCE_CARD,), "somebody looks at the status that the person holds"


def test_a_pathway_may_name_a_chain_of_its_own_from_within_and_no_entry_visa_in_it() -> None:
    stated = pathways()["pt_d3_highly_qualified"].model_dump()
    named = Pathway.model_validate(stated | {"authorisations_from_within": ["renewal"]})
    assert named.chain(from_within=True) == (AuthorisationKind.RENEWAL,)
    with pytest.raises(ValueError, match="needs no entry visa"):
        Pathway.model_validate(stated | {"authorisations_from_within": ["entry_visa"]})
