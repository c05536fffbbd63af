"""A withdrawn consent: that purpose alone, at once, and what cannot be undone only after 72 hours."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from candidate_svc.testing import SAID_NO, SIGN_OFF, Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateWithdrawn

KINDS = ("ask_about_lodged_visa", "tell_recipient")


LODGE = {"action": "lodge"}


async def lodged(programme: Programme, promise: Promise) -> None:
    await programme.settle_rules(await programme.case(promise))
    [link] = (await programme.case(promise))["authorisations"]
    await programme.decided(link, *SIGN_OFF, "lodge")


async def with_consent(programme: Programme, purpose: str = "immigration") -> Promise:
    promise = await programme.with_case()
    if purpose != "register":
        await programme.consent(str(promise.candidate_id), purpose)
    return promise


async def standing(programme: Programme, promise: Promise) -> tuple[str, str | None, bool]:
    """Where the person and the promise stand, and whether the case is open."""
    open_case = (await programme.case(promise))["closed_at"] is None
    return await programme.state(promise.candidate_id), await programme.reservation(promise), open_case


# --- what cannot be undone ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("purpose", "after"),
    [("register", ("withdrawn", "released", False)), ("immigration", ("active", "released", False))],
)
async def test_nothing_irreversible_follows_within_72_hours(
    service: ServiceUnderTest, programme: Programme, purpose: str, after: tuple[str, str, bool]
) -> None:
    promise = await with_consent(programme, purpose)
    await programme.withdraw_consent(promise.candidate_id, purpose)
    await programme.let_pass(hours=71.9)
    assert await standing(programme, promise) == ("reserved", "confirmed", True)
    await programme.let_pass(hours=0.2)
    assert await standing(programme, promise) == after
    assert (await programme.case(promise))["close_reason"] in {"consent_withdrawn", "candidate_withdrawn"}
    gone = {one.candidate_id: one.reason for one in await service.published(CandidateWithdrawn)}
    assert gone.get(promise.candidate_id) == ("consent_withdrawn" if purpose == "register" else None)


@pytest.mark.parametrize("purpose", ["register", "immigration"])
async def test_what_is_granted_again_in_time_is_as_it_was(
    service: ServiceUnderTest, programme: Programme, purpose: str
) -> None:
    promise = await with_consent(programme, purpose)
    await programme.withdraw_consent(promise.candidate_id, purpose)
    await programme.let_pass(hours=71)
    await programme.consent(str(promise.candidate_id), purpose)
    await programme.let_pass(hours=72)
    assert await standing(programme, promise) == ("reserved", "confirmed", True)


@pytest.mark.parametrize(
    ("purpose", "after"),
    [("register", ("withdrawn", "released", False)), ("immigration", ("active", "released", False))],
)
async def test_the_72_hours_run_from_the_last_word(
    service: ServiceUnderTest, programme: Programme, purpose: str, after: tuple[str, str, bool]
) -> None:
    promise = await with_consent(programme, purpose)
    await programme.withdraw_consent(promise.candidate_id, purpose)
    await programme.let_pass(hours=24)
    await programme.consent(str(promise.candidate_id), purpose)
    await programme.let_pass(hours=24)
    await programme.withdraw_consent(promise.candidate_id, purpose)
    await programme.let_pass(hours=71.9)
    assert await standing(programme, promise) == ("reserved", "confirmed", True), "the first withdrawal is over"
    await programme.let_pass(hours=0.2)
    assert await standing(programme, promise) == after


async def test_a_promise_without_a_case_ends_with_the_consent_that_its_case_would_need(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.reserved()
    await programme.consent(str(promise.candidate_id), "immigration")
    await programme.withdraw_consent(promise.candidate_id, "immigration")
    await programme.let_pass(hours=71.9)
    assert (await programme.state(promise.candidate_id), await programme.reservation(promise)) == (
        "reserved",
        "confirmed",
    )
    await programme.let_pass(hours=0.2)
    assert (await programme.state(promise.candidate_id), await programme.reservation(promise)) == ("active", "released")


async def test_who_accepts_after_the_withdrawal_is_asked_once_the_case_is_open(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person = await programme.active()
    await programme.consent(person, "immigration")
    await programme.withdraw_consent(person, "immigration")
    await programme.let_pass(hours=73)
    case = await programme.case(await programme.with_case_of(person))
    assert case["id"] in await programme.open_tasks("ask_for_immigration_consent")
    await programme.consent(person, "immigration")
    assert case["id"] not in await programme.open_tasks("ask_for_immigration_consent")


@pytest.mark.parametrize("purpose", ["share_anonymised", "training", "mentor", "integration", "story", "research"])
async def test_another_purpose_ends_with_itself(service: ServiceUnderTest, programme: Programme, purpose: str) -> None:
    promise = await programme.with_case()
    await programme.consent(str(promise.candidate_id), purpose)
    await programme.withdraw_consent(promise.candidate_id, purpose)
    await programme.let_pass(hours=73)
    assert await standing(programme, promise) == ("reserved", "confirmed", True)


# --- what an authority holds -------------------------------------------------------------------------------


@pytest.mark.parametrize("purpose", ["register", "immigration"])
async def test_of_a_lodged_visa_the_person_is_asked_and_software_withdraws_nothing(
    service: ServiceUnderTest, programme: Programme, purpose: str
) -> None:
    promise = await with_consent(programme, purpose)
    await lodged(programme, promise)
    case = await programme.case(promise)
    await programme.withdraw_consent(promise.candidate_id, purpose)
    assert case["id"] in await programme.open_tasks("ask_about_lodged_visa")
    await programme.let_pass(hours=73)
    assert await standing(programme, promise) == ("reserved", "confirmed", True)
    assert (await programme.case(promise))["authorisations"][0]["state"] == "lodged"

    await programme.consent(str(promise.candidate_id), purpose)
    assert case["id"] not in await programme.open_tasks("ask_about_lodged_visa")


async def test_after_the_withdrawal_no_adviser_lodges_anything(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await with_consent(programme)
    case = await programme.case(promise)
    await programme.withdraw_consent(promise.candidate_id, "immigration")
    refused = await programme.adviser.post(f"/authorisations/{case['authorisations'][0]['id']}/moves", json=LODGE)
    assert refused.status_code == 404
    assert case["id"] not in await programme.open_tasks("ask_about_lodged_visa")


async def test_what_an_authority_holds_of_the_family_counts_too(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await with_consent(programme)
    member = await programme.member(promise.candidate_id)
    await programme.settle_rules(await programme.case(promise))
    await programme.decided(await programme.visa_of_member(promise, member), *SIGN_OFF, "lodge")
    await programme.withdraw_consent(promise.candidate_id, "immigration")
    assert (await programme.case(promise))["id"] in await programme.open_tasks("ask_about_lodged_visa")


# --- recipients ------------------------------------------------------------------------------------------


async def disclosed_to(service: ServiceUnderTest, organisation_id: UUID, candidate_id: str, purpose: str) -> str:
    role = Role.CASEWORKER if purpose != "share_identified" else Role.EMPLOYER
    client = service.client(role, organisation_id=organisation_id)
    body = {"candidate_id": candidate_id, "purpose": purpose, "fields": ["given_names"], "reason": "interview"}
    answer = await client.post("/disclosures", json=body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["disclosure_id"])


async def recipients(programme: Programme) -> dict[str, dict[str, Any]]:
    listed = await programme.caseworker.get("/tasks", params={"kind": "tell_recipient", "state": "open"})
    return {one["aggregate_id"]: one["evidence"] for one in listed.json()["items"]}


async def test_every_recipient_is_told_once_and_of_that_consent_alone(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person = await programme.active()
    first, second = uuid4(), uuid4()
    for employer in (first, second):
        await programme.consent(person, "share_identified", employer)
    await disclosed_to(service, first, person, "share_identified")
    latest = await disclosed_to(service, first, person, "share_identified")
    await disclosed_to(service, second, person, "share_identified")
    await disclosed_to(service, programme.partner_id, person, "register")

    listed = (await programme.caseworker.get(f"/candidates/{person}/consents")).json()["items"]
    [consent] = [one for one in listed if one["counterparty_id"] == str(first)]
    await programme.caseworker.post(f"/candidates/{person}/consents/{consent['id']}/withdrawal", json=SAID_NO)
    assert await recipients(programme) == {latest: {"recipient": str(first), "purpose": "share_identified"}}

    await programme.consent(person, "share_identified", first)
    assert await recipients(programme) == {}, "restored: there is nothing to tell"
    listed = (await programme.caseworker.get(f"/candidates/{person}/consents")).json()["items"]
    [again] = [one for one in listed if one["counterparty_id"] == str(first) and one["withdrawn_at"] is None]
    await programme.caseworker.post(f"/candidates/{person}/consents/{again['id']}/withdrawal", json=SAID_NO)
    assert await recipients(programme) == {}, "nobody was shown anything under this one"


async def test_a_former_partner_is_a_recipient_and_the_present_one_is_not(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person, other = await programme.active(), Programme(service)
    earlier = await disclosed_to(service, programme.partner_id, person, "register")
    body = {
        "to_partner_id": str(other.partner_id),
        "reason": "moved_region",
        "consent_given": True,
        "given_how": "in_person",
    }
    await programme.agree_with(other.partner_id)
    offered = await programme.caseworker.post(f"/candidates/{person}/handovers", json=body)
    await other.caseworker.post(f"/handovers/{offered.json()['id']}/moves", json={"action": "accept"})
    await disclosed_to(service, other.partner_id, person, "register")
    await other.withdraw_consent(person, "register")
    assert await recipients(other) == {earlier: {"recipient": str(programme.partner_id), "purpose": "register"}}


async def test_withdrawing_what_concerns_nobody_else_leaves_nothing_to_do(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person = await programme.active()
    await programme.consent(person, "immigration")
    await programme.withdraw_consent(person, "immigration")
    await programme.let_pass(hours=73)
    assert [await programme.open_tasks(kind) for kind in KINDS] == [[], []]
    assert await programme.state(person) == "active"
