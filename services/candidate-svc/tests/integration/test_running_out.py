"""What was granted runs out, and evidence is kept no longer than it is needed; each timer fires once."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

from candidate_svc.testing import SIGN_OFF, Programme, Promise, no_conflict
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.visa_case import VisaCaseAdvanced, VisaFileForgotten
from pathways_contracts.events.employer.placement import PlacementCorrected
from pathways_contracts.events.integration.travel import TravelDeparted
from sqlalchemy import text

TASKS = ("renew_authorisation", "visa_expired_before_travel", "authorisation_ended")


async def granted(service: ServiceUnderTest, programme: Programme, days: int) -> tuple[Promise, dict[str, Any]]:
    """A person with an entry visa for so many days."""
    promise = await programme.with_case()
    entry = await programme.to_entry_visa(promise)
    today = service.runtime.clock.now().date()
    dates = {
        "valid_from": f"{today}",
        "valid_until": f"{today + timedelta(days=days)}",
        "travel_document_valid_until": f"{today + timedelta(days=2000)}",
    }
    assert await programme.decided(entry, *SIGN_OFF, "lodge", "grant", **dates) == "granted"
    return promise, entry


async def depart(service: ServiceUnderTest, promise: Promise) -> None:
    await service.receive(
        TravelDeparted(
            travel_id=uuid4(),
            integration_case_id=promise.integration_case_id,
            placement_id=promise.placement_id,
            candidate_id=promise.candidate_id,
            departed_at=service.runtime.clock.now(),
        )
    )


def not_ended(promise: Promise) -> PlacementCorrected:
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


def comes_to(programme: Programme, link: dict[str, Any], *kinds: str) -> Callable[[], Awaitable[bool]]:
    async def holds() -> bool:
        return await asked(programme, link) == list(kinds)

    return holds


async def asked(programme: Programme, link: dict[str, Any]) -> list[str]:
    return [kind for kind in TASKS if link["id"] in await programme.open_tasks(kind)]


async def test_a_visa_that_expires_before_travel_goes_back_to_the_documents(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise, entry = await granted(service, programme, 120)
    _, renewed_entry = await granted(service, programme, 120)
    assert await programme.decided(renewed_entry, "return_to_documents") == "documents"
    await programme.let_pass(days=29)
    assert await asked(programme, entry) == []
    await programme.let_pass(days=2)
    assert await asked(programme, entry) == ["renew_authorisation"]
    await programme.let_pass(days=91)
    assert await asked(programme, entry) == ["visa_expired_before_travel"]
    [_, link, *_] = (await programme.case(promise))["authorisations"]
    assert link["state"] == "documents"
    told = [e for e in await service.published(VisaCaseAdvanced) if e.placement_id == promise.placement_id]
    assert [e.visa_taken_back for e in told].count(True) == 1
    assert await programme.reservation(promise) == "confirmed"
    assert await asked(programme, renewed_entry) == [], "nobody waits for the end of what was taken back"
    assert await programme.decided(link, "seek_sponsorship") == "sponsorship"
    assert await asked(programme, entry) == []


async def test_a_case_that_had_ended_by_mistake_is_watched_as_before(
    service: ServiceUnderTest, programme: Programme
) -> None:
    watched, noticed, over = [await granted(service, programme, 120) for _ in range(3)]
    for promise, _ in (watched, noticed, over):
        await programme.end_placement(promise)
    await service.receive(not_ended(watched[0]))
    await programme.let_pass(days=31)
    assert await asked(programme, watched[1]) == ["renew_authorisation"]
    await service.receive(not_ended(noticed[0]))
    await service.eventually(comes_to(programme, noticed[1], "renew_authorisation"))
    await programme.let_pass(days=91)
    await service.receive(not_ended(over[0]))
    for promise, entry in (watched, noticed, over):
        await service.eventually(comes_to(programme, entry, "visa_expired_before_travel"))
        [_, link, *_] = (await programme.case(promise))["authorisations"]
        assert link["state"] == "documents"


async def test_a_status_that_ends_after_travel_is_for_a_person_to_look_at(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise, entry = await granted(service, programme, 120)
    settled, settled_entry = await granted(service, programme, 120)
    for one in (promise, settled):
        await depart(service, one)
    permanence = (await programme.case(settled))["authorisations"][-1]
    await programme.decided(permanence, *SIGN_OFF, "lodge", "grant")
    await programme.let_pass(days=122)
    assert await asked(programme, entry) == ["renew_authorisation", "authorisation_ended"]
    [_, link, *_] = (await programme.case(promise))["authorisations"]
    assert link["state"] == "granted", "no status is ended by software"
    assert await asked(programme, settled_entry) == [], "a later link carries the person"


# --- evidence ----------------------------------------------------------------------------------------------


async def test_rejected_evidence_is_kept_for_six_months(service: ServiceUnderTest, programme: Programme) -> None:
    rejected, reopened = await programme.active(), await programme.active()
    pathway = "ca_economic_mobility_pathways"
    reviewers = [
        service.client(Role.CASEWORKER, organisation_id=programme.partner_id, subject=f"{rejected}-{name}")
        for name in ("ada", "ben")
    ]

    await no_conflict(*reviewers)

    async def find_ineligible(candidate_id: str) -> list[int]:
        body = {"pathway": pathway, "verdict": "not_eligible", "evidence": "host_state_id", "valid_until": "2090-01-01"}
        path = f"/candidates/{candidate_id}/protection-reviews"
        return [(await one.post(path, json=body)).status_code for one in reviewers]

    async def check_of(candidate_id: str) -> dict[str, Any]:
        [found] = (await programme.caseworker.get(f"/candidates/{candidate_id}/protection-checks")).json()["items"]
        return dict(found)

    async def reviews_of(candidate_id: str) -> int:
        async with service.runtime.sessions() as session:
            counted = text("select count(*) from protection_review where check_id = cast(:check as uuid)")
            return int((await session.execute(counted, {"check": (await check_of(candidate_id))["id"]})).scalar_one())

    for person in (rejected, reopened):
        assert await find_ineligible(person) == [201, 201]
    again = await programme.caseworker.post(f"/candidates/{reopened}/protection-reopenings", json={"pathway": pathway})
    assert again.status_code < 300, again.text
    await programme.let_pass(days=180)
    assert await reviews_of(rejected) == 2
    await programme.let_pass(days=8)
    assert (await reviews_of(rejected), (await check_of(rejected))["state"]) == (0, "not_eligible")
    assert await reviews_of(reopened) == 2, "it is not rejected any more"
    steps = (await programme.caseworker.get(f"/history/protection/{(await check_of(rejected))['id']}")).json()["items"]
    assert [one["action"] for one in steps].count("forget_evidence") == 1


async def test_the_file_of_a_case_is_kept_for_two_years_after_it_is_over(
    service: ServiceUnderTest, programme: Programme
) -> None:
    closed, complete, under_way = [await programme.with_case() for _ in range(3)]
    for promise in (closed, complete):
        await programme.to_entry_visa(promise)
    links = {id(one): (await programme.case(one))["authorisations"][-1] for one in (closed, complete)}
    await programme.decided(links[id(closed)], *SIGN_OFF, "lodge", "refuse", reason="evidence_of_funds")
    case = await programme.case(closed)
    body = {"reason": "refused_no_remedy"}
    assert (await programme.adviser.post(f"/visa-cases/{case['id']}/closure", json=body)).status_code == 200
    today = service.runtime.clock.now().date()
    dates = {"valid_from": f"{today}", "valid_until": f"{today}", "travel_document_valid_until": f"{today}"}
    dates["valid_until"] = f"{today + timedelta(days=2000)}"
    await programme.decided(links[id(complete)], *SIGN_OFF, "lodge", "grant", **dates)
    await depart(service, complete)
    permanence = (await programme.case(complete))["authorisations"][-1]
    await programme.decided(permanence, *SIGN_OFF, "lodge", "grant")

    await programme.let_pass(days=729)
    case = await programme.case(closed)
    assert (case["authorisations"][-1]["refusal_reason"], len(case["rule_checks"])) == ("evidence_of_funds", 4)
    await programme.let_pass(days=4)
    for promise in (closed, complete):
        case = await programme.case(promise)
        assert (case["rule_checks"], case["sponsor_reference"]) == ([], None)
        assert {one["refusal_reason"] for one in case["authorisations"]} == {None}
    states = [one["state"] for one in (await programme.case(closed))["authorisations"]]
    assert states == ["granted", "refused"], "how it went stays"
    assert len((await programme.case(under_way))["rule_checks"]) == 4
    told = [e.placement_id for e in await service.published(VisaFileForgotten)]
    assert [told.count(one.placement_id) for one in (closed, complete, under_way)] == [1, 1, 0]
