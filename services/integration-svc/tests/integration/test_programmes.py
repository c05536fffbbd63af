"""Programmes, the facts that count, figures and milestone claims."""

from typing import Any
from uuid import uuid4

import pytest
from integration_svc.testing import Traveller, World
from pathways_contracts.access import Role
from pathways_contracts.codes import Pay
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidatePlaced,
    PoolProfile,
    WorkExperience,
)
from pathways_contracts.events.employer.application import (
    ApplicationAccepted,
    ApplicationEnd,
    ApplicationEnded,
    OfferMade,
)
from pathways_contracts.events.employer.vacancy import VacancyOpened
from pathways_contracts.events.integration.programme import ProgrammeClosed, ProgrammeCreated
from pathways_contracts.events.training.credential import CredentialIssued
from pathways_contracts.events.training.enrolment import EnrolmentAdvanced, EnrolmentStage
from pathways_contracts.registry import Service, events_read_by

PAY = Pay.model_validate({"amount": "3600.00", "currency": "EUR", "period": "month"})


def activated(person: Traveller) -> CandidateActivated:
    return CandidateActivated(
        candidate_id=person.candidate_id,
        partner_id=person.partner_id,
        programme_ids=person.programme_ids,
        profile=PoolProfile(
            skills=(),
            experience=(
                WorkExperience(isco="9313", months=20, last_year=2018),
                WorkExperience(isco="7212", months=40, last_year=2024),
            ),
        ),
        shareable=True,
    )


def application(person: Traveller) -> dict[str, Any]:
    return {
        "application_id": person.application_id,
        "vacancy_id": person.vacancy_id,
        "employer_id": person.employer_id,
        "candidate_id": person.candidate_id,
    }


def enrolled(person: Traveller, stage: EnrolmentStage = EnrolmentStage.ENROLLED) -> EnrolmentAdvanced:
    return EnrolmentAdvanced(enrolment_id=uuid4(), cohort_id=uuid4(), candidate_id=person.candidate_id, stage=stage)


def credential(person: Traveller) -> CredentialIssued:
    return CredentialIssued(credential_id=uuid4(), candidate_id=person.candidate_id)


def test_the_subscriptions_are_what_the_registry_says() -> None:
    from integration_svc.consumers import SUBSCRIPTIONS

    assert {entry.event.wire_name for entry in SUBSCRIPTIONS} == events_read_by(Service.INTEGRATION)


async def test_a_programme_opens_is_cloned_and_closes(world: World) -> None:
    created = await world.post("/programmes", world.programme(), world.director)
    path = f"/programmes/{created['id']}"
    assert created["state"] == "draft"
    assert (await world.post(f"{path}/moves", {"action": "open"}, world.director))["state"] == "open"
    assert (await world.refused(f"{path}/moves", {"action": "open"}, world.director))[0] == 409
    clone = await world.post(f"{path}/clone", None, world.director)
    named = await world.post(f"{path}/clone", {"code": "P-next", "name": "Next"}, world.director)
    assert (clone["code"], clone["state"], clone["template_id"]) == (f"{created['code']}-2", "draft", created["id"])
    assert (named["code"], named["corridors"], named["budget"]) == ("P-next", [["JO", "PT"]], created["budget"])
    assert await world.refused(f"{path}/clone", {"code": "P-next"}, world.director) == (422, {"code"})
    await world.post(f"{path}/moves", {"action": "close"}, world.director)
    assert len(await world.service.published(ProgrammeCreated)) == 3
    assert len(await world.service.published(ProgrammeClosed)) == 1
    states = {one["state"] for one in (await world.get("/programmes", world.director))["items"]}
    assert states == {"closed", "draft"}
    assert len((await world.get("/programmes?state=draft", world.director))["items"]) == 2


async def test_a_programme_makes_sense(world: World) -> None:
    async def refused(**changes: Any) -> tuple[int, set[str]]:
        return await world.refused("/programmes", world.programme(**changes), world.director)

    assert await refused(ends_on=f"{world.today}") == (422, {"ends_on"})
    assert await refused(milestones={"started": 60, "d180": 50}) == (422, {"milestones"})
    assert (await refused(corridors=[["Jordan", "PT"]]))[0] == 422
    assert (await refused(funder="x"))[0] == 422
    created = await world.post("/programmes", world.programme(), world.director)
    assert await refused(code=created["code"]) == (422, {"code"})
    await world.live(days=1001)
    assert await world.refused(f"/programmes/{created['id']}/moves", {"action": "open"}, world.director) == (
        422,
        {"ends_on"},
    )


async def test_partners_and_funders_see_their_own_programmes(world: World) -> None:
    partner_id, funder_id = uuid4(), uuid4()
    partner = world.service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=partner_id)
    own = await world.post("/programmes", world.programme(), partner)
    assert own["partner_ids"] == [str(partner_id)]
    funded = await world.post("/programmes", world.programme(funder_id=str(funder_id)), world.director)
    funder = world.service.client(Role.DONOR, organisation_id=funder_id)

    async def seen(client: Any) -> set[str]:
        return {one["id"] for one in (await world.get("/programmes", client))["items"]}

    assert await seen(partner) == {own["id"]}
    assert await seen(funder) == {funded["id"]}
    assert await seen(world.service.client(Role.DONOR)) == {own["id"], funded["id"]}
    assert await seen(world.service.client(Role.CASEWORKER)) == set()
    assert (await partner.get(f"/programmes/{funded['id']}/funnel")).status_code == 404
    assert (await partner.get(f"/outcomes?programme_id={funded['id']}")).status_code == 404
    assert (await partner.get("/outcomes")).status_code == 422
    assert (await world.get("/outcomes", world.director))["programme_id"] is None


async def test_every_station_is_counted(world: World) -> None:
    programme = await world.post("/programmes", world.programme(), world.director)
    people = [Traveller(programme_ids=(programme["id"],)) for _ in range(5)]
    for person in people:
        ids = application(person)
        await world.hear(
            person.registered(),
            activated(person),
            VacancyOpened(
                vacancy_id=person.vacancy_id,
                employer_id=person.employer_id,
                kind="job",
                occupation="urn:pathways:occupation:welder",
                isco="7212",
                country="PT",
                essential_skills=(),
                pay=PAY,
                free_seats=1,
                start_date=world.today,
                pathways=(person.pathway,),
            ),
            OfferMade(**ids, pay=PAY, start_date=world.today, expires_at=world.now),
            ApplicationAccepted(**ids),
        )
    await world.hear(
        person.confirmed(world.today),
        CandidatePlaced(candidate_id=person.candidate_id, placement_id=person.placement_id),
        ApplicationEnded(**application(Traveller()), end=ApplicationEnd.DECLINED),
    )
    funnel = (await world.get(f"/programmes/{programme['id']}/funnel"))["stages"]
    assert (funnel["registered"], funnel["activated"], funnel["offers"], funnel["accepted"]) == (5, 5, 5, 5)
    assert (funnel["placements"], funnel["visas_granted"]) == (1, 0)
    donor = world.service.client(Role.DONOR)
    shown = await world.get(f"/programmes/{programme['id']}/funnel", donor)
    assert (shown["stages"]["registered"], shown["stages"]["placements"]) == (5, None)
    assert shown["suppressed"]
    figures = {
        one["name"]: one for one in (await world.get(f"/outcomes?programme_id={programme['id']}", donor))["figures"]
    }
    assert figures["placement_rate"]["value"] == 0
    assert figures["offer_acceptance"]["value"] == 1
    assert figures["visa_success"] == {
        "name": "visa_success",
        "unit": "share",
        "value": None,
        "people": None,
        "achieved": None,
        "unknown": None,
        "suppressed": True,
    }


async def test_facts_that_come_before_the_person_are_filed_later(world: World) -> None:
    programme = await world.post("/programmes", world.programme(), world.director)
    person = Traveller(programme_ids=(programme["id"],))
    await world.hear(enrolled(person), enrolled(person, EnrolmentStage.COMPLETED), credential(person))
    path = f"/milestones?programme_id={programme['id']}"
    assert (await world.get(path, world.director))["items"] == []
    await world.hear(person.registered(), credential(person), enrolled(person))
    claims = (await world.get(path, world.director))["items"]
    assert sorted(one["milestone"] for one in claims) == ["credential", "enrolled"], "one claim for each milestone"


async def test_a_programme_pays_by_its_own_shares(world: World) -> None:
    body = world.programme(milestones={"enrolled": 0, "credential": 40})
    programme = await world.post("/programmes", body, world.director)
    person = Traveller(programme_ids=(programme["id"],))
    await world.hear(person.registered(), enrolled(person), credential(person))
    (claim,) = (await world.get(f"/milestones?programme_id={programme['id']}", world.director))["items"]
    assert (claim["milestone"], claim["percent"]) == ("credential", 40)


async def test_people_decide_on_a_claim(world: World) -> None:
    programme = await world.post("/programmes", world.programme(), world.director)
    person = Traveller(programme_ids=(programme["id"],))
    await world.hear(person.registered(), enrolled(person), credential(person))
    second = world.service.client(Role.PROGRAMME_DIRECTOR, subject="a second director")
    paid, rejected = (await world.get(f"/milestones?programme_id={programme['id']}", world.director))["items"]
    path = f"/milestones/{paid['id']}/moves"
    assert await world.refused(path, {"action": "add_evidence"}, world.director) == (422, {"evidence_reference"})
    await world.post(path, {"action": "add_evidence", "evidence_reference": "file-17"}, world.director)
    await world.post(path, {"action": "verify"}, world.director)
    assert await world.refused(path, {"action": "approve"}, world.director) == (422, {"actor"})
    await world.post(path, {"action": "approve"}, second)
    assert (await world.post(path, {"action": "pay"}, world.director))["state"] == "paid"
    path = f"/milestones/{rejected['id']}/moves"
    assert await world.refused(path, {"action": "reject"}, world.director) == (422, {"reason"})
    await world.post(path, {"action": "reject", "reason": "no_attendance"}, world.director)
    assert len((await world.get("/milestones?state=paid", world.director))["items"]) == 1
    foreign = world.service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=uuid4())
    assert (await world.refused(path, {"action": "pay"}, foreign))[0] == 404
    assert (await world.service.client(Role.CASEWORKER, organisation_id=uuid4()).get("/milestones")).status_code == 403


async def test_leaving_an_abusive_employer_never_loses_a_payment(world: World) -> None:
    programme = await world.post("/programmes", world.programme(), world.director)
    person = Traveller(programme_ids=(programme["id"],))
    case_id = await world.start(person)
    await world.live(days=30)
    await world.check_in(case_id, 30, passport_held=True)
    ended = {"ended_on": f"{world.today}", "reason": "left_abuse"}
    await world.post(f"/integration-cases/{case_id}/employment-end", ended)
    await world.live(days=150)
    await world.check_in(case_id, 180, employed=False, same_employer=False, pay=None)
    claims = (await world.get(f"/milestones?programme_id={programme['id']}", world.director))["items"]
    assert {claim["milestone"] for claim in claims} == {"started", "d180"}


@pytest.mark.parametrize("advised", ["before the check-in", "after the check-in"])
async def test_the_way_to_asylum_never_loses_a_payment(world: World, advised: str) -> None:
    programme = await world.post("/programmes", world.programme(), world.director)
    person = Traveller(programme_ids=(programme["id"],))
    case_id = await world.start(person)
    await world.live(days=160)
    await world.post(f"/integration-cases/{case_id}/employment-end", {"ended_on": f"{world.today}", "reason": "fired"})
    [alert] = (await world.get("/alerts"))["items"]

    async def advise() -> None:
        for action in ("triage", "plan_safety", "advise_on_asylum"):
            await world.post(f"/alerts/{alert['id']}/moves", {"action": action})

    if advised == "before the check-in":
        await advise()
    await world.live(days=20)
    await world.check_in(case_id, 180, employed=False, same_employer=False, pay=None)
    if advised == "after the check-in":
        await advise()
    claims = (await world.get(f"/milestones?programme_id={programme['id']}", world.director))["items"]
    assert {claim["milestone"] for claim in claims} == {"started", "d180"}
