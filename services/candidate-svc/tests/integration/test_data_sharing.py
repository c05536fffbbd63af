"""Nothing crosses between two partners that no agreement in force covers: purpose, fields and country."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.testing import Programme
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role


async def offer(programme: Programme, person: str, partner_id: UUID) -> httpx.Response:
    body = {
        "to_partner_id": str(partner_id),
        "reason": "moved_region",
        "consent_given": True,
        "given_how": "in_person",
    }
    return await programme.caseworker.post(f"/candidates/{person}/handovers", json=body)


def missing(answer: httpx.Response) -> str:
    assert answer.status_code == 422, answer.text
    [error] = answer.json()["errors"]
    assert error["field"] == "data_sharing_agreement"
    return str(error["rule"].partition("missing: ")[2])


def administrator(service: ServiceUnderTest, partner_id: UUID) -> httpx.AsyncClient:
    return service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=partner_id)


@pytest.fixture
def other(service: ServiceUnderTest) -> Programme:
    return Programme(service)


async def test_a_hand_over_needs_an_agreement_and_the_problem_names_what_is_missing(
    programme: Programme, other: Programme
) -> None:
    promise = await programme.with_case()
    await programme.arrive(promise, "GB")
    person = str(promise.candidate_id)
    assert missing(await offer(programme, person, other.partner_id)) == "any agreement in force"
    everything = {"purposes": ["register"], "countries": ["GB"]}
    for narrower, lacks in (
        ({**everything, "purposes": ["training"]}, "purpose register"),
        ({**everything, "fields": ["record", "name"]}, "field birth_date, field contacts, field documents, "),
        ({**everything, "countries": ["LB"]}, "country GB"),
    ):
        path = await programme.agree_with(other.partner_id, **narrower)
        assert missing(await offer(programme, person, other.partner_id)).startswith(lacks)
        end = {"action": "terminate", "reason": "narrow"}
        ended = await administrator(programme.service, programme.partner_id).post(f"{path}/moves", json=end)
        assert ended.json()["state"] == "terminated"
    await other.agree_with(programme.partner_id, **everything)
    assert (await offer(programme, person, other.partner_id)).status_code == 201, "whoever drafted it"


async def test_an_agreement_covers_the_country_to_which_an_open_case_leads_and_that_of_arrival(
    programme: Programme, other: Programme
) -> None:
    promise = await programme.with_case()
    person = str(promise.candidate_id)
    await programme.agree_with(other.partner_id, countries=["JO"])
    assert missing(await offer(programme, person, other.partner_id)) == "country GB"
    await programme.consent(person, "share_identified", other.partner_id)
    asked = {"candidate_id": person, "purpose": "share_identified", "fields": ["given_names"], "reason": "joint_case"}
    assert missing(await other.caseworker.post("/disclosures", json=asked)) == "country GB"
    await programme.arrive(promise, "IE")
    assert missing(await offer(programme, person, other.partner_id)) == "country GB, country IE"
    await programme.agree_with(other.partner_id, countries=["GB", "IE"])
    assert (await offer(programme, person, other.partner_id)).status_code == 201
    assert (await other.caseworker.post("/disclosures", json=asked)).status_code == 201


async def test_what_was_offered_is_not_accepted_once_the_agreement_rests(
    service: ServiceUnderTest, programme: Programme, other: Programme
) -> None:
    person = await programme.register()
    path = await programme.agree_with(other.partner_id)
    handover = (await offer(programme, person, other.partner_id)).json()["id"]
    ours, theirs = (administrator(service, one) for one in (programme.partner_id, other.partner_id))

    async def moved(client: httpx.AsyncClient, action: str) -> int:
        return (await client.post(f"{path}/moves", json={"action": action})).status_code

    async def accept() -> httpx.Response:
        return await other.caseworker.post(f"/handovers/{handover}/moves", json={"action": "accept"})

    assert await moved(theirs, "suspend") == 200
    assert missing(await accept()) == "any agreement in force"
    assert await moved(ours, "resume") == 422, "it is theirs to resume"
    assert await moved(theirs, "resume") == 200
    assert (await accept()).status_code == 200


async def test_an_agreement_begins_and_ends_with_its_days_and_is_asked_for_before(
    service: ServiceUnderTest, programme: Programme, other: Programme
) -> None:
    person, today = await programme.register(), service.runtime.clock.now().date()
    days = {"valid_from": str(today + timedelta(days=10)), "valid_until": str(today + timedelta(days=100))}
    path = await programme.agree_with(other.partner_id, **days)
    ours = administrator(service, programme.partner_id)

    async def state() -> str:
        return str((await ours.get(path)).json()["state"])

    async def asked() -> bool:
        return path.rpartition("/")[2] in await programme.open_tasks("renew_data_sharing_agreement")

    assert await state() == "signed"
    assert missing(await offer(programme, person, other.partner_id)) == "any agreement in force"
    await programme.let_pass(days=11)
    assert (await state(), await asked()) == ("in_force", False)
    assert (await offer(programme, person, other.partner_id)).status_code == 201
    await programme.let_pass(days=40)
    assert await asked()
    await programme.let_pass(days=60)
    assert (await state(), await asked()) == ("ended", False)


async def test_identity_crosses_to_another_partner_by_an_agreement_and_to_an_employer_by_the_persons_word(
    service: ServiceUnderTest, programme: Programme, other: Programme
) -> None:
    person, employer_id = await programme.active(), uuid4()
    for counterparty in (other.partner_id, employer_id):
        await programme.consent(person, "share_identified", counterparty)
    asked: dict[str, Any] = {
        "candidate_id": person,
        "purpose": "share_identified",
        "fields": ["given_names", "family_names"],
        "reason": "joint_case",
    }
    assert missing(await other.caseworker.post("/disclosures", json=asked)) == "any agreement in force"
    await programme.agree_with(other.partner_id, fields=["contacts"])
    assert missing(await other.caseworker.post("/disclosures", json=asked)) == "field name"
    await programme.agree_with(other.partner_id, fields=["name"])
    assert (await other.caseworker.post("/disclosures", json=asked)).status_code == 201
    employer = service.client(Role.EMPLOYER, organisation_id=employer_id)
    assert (await employer.post("/disclosures", json=asked)).status_code == 201
    assert (await programme.caseworker.post("/disclosures", json={**asked, "purpose": "register"})).status_code == 201


async def test_both_parties_sign_and_nobody_else_moves_or_sees_it(
    service: ServiceUnderTest, programme: Programme, other: Programme
) -> None:
    today = service.runtime.clock.now().date()
    body: dict[str, Any] = {
        "other_party_id": str(other.partner_id),
        "purposes": ["register"],
        "fields": ["record"],
        "countries": ["JO"],
        "valid_from": str(today),
        "valid_until": str(today + timedelta(days=30)),
    }
    ours, theirs, third = (administrator(service, one) for one in (programme.partner_id, other.partner_id, uuid4()))
    for wrong, field in (
        ({"other_party_id": str(programme.partner_id)}, "other_party_id"),
        ({"valid_until": str(today - timedelta(days=1))}, "valid_until"),
    ):
        refused = await ours.post("/data-sharing-agreements", json={**body, **wrong})
        assert [one["field"] for one in refused.json()["errors"]] == [field]
    path = f"/data-sharing-agreements/{(await ours.post('/data-sharing-agreements', json=body)).json()['id']}"

    async def moved(client: httpx.AsyncClient, action: str) -> tuple[int, str | None]:
        answer = await client.post(f"{path}/moves", json={"action": action})
        return answer.status_code, answer.json().get("state")

    assert await moved(third, "sign") == (404, None)
    assert await moved(service.client(Role.PROGRAMME_DIRECTOR), "sign") == (403, None)
    assert await moved(ours, "countersign") == (409, None)
    assert await moved(ours, "sign") == (200, "signed_by_one")
    assert await moved(ours, "countersign") == (422, None)
    assert path.rpartition("/")[2] in await other.open_tasks("sign_data_sharing_agreement")
    assert await moved(theirs, "countersign") == (200, "in_force")
    assert await moved(theirs, "begin") == (422, None), "that comes with its day"
    assert [one["id"] for one in (await theirs.get("/data-sharing-agreements")).json()["items"]] == [
        path.rpartition("/")[2]
    ]
    assert (await third.get("/data-sharing-agreements")).json()["items"] == []
    assert (await third.get(path)).status_code == 404
