"""A partner brings its people by the file: the rules that hold for one hold for each line."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.testing import GIVEN, IDENTITY, SAID_NO, Programme, no_conflict, somebody_else
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateProfileChanged,
    CandidateRegistered,
    CandidateSubmitted,
)
from pathways_contracts.events.candidate.consent import ConsentGranted
from pathways_contracts.events.candidate.protection import ProtectionVerdictReached
from pathways_taxonomy import taxonomy

Line = Mapping[str, Any]
PATHWAY = "ca_economic_mobility_pathways"


def person(reference: str, **more: Any) -> Line:
    """A line that asks for all that a line may."""
    line = {
        "partner_reference": reference,
        "identity": IDENTITY,
        "profile": {"skills": [{"code": taxonomy().skills[0].code}]},
        "consents": [{"purpose": purpose, **GIVEN} for purpose in ("register", "share_anonymised")],
        "submit": True,
        "activate": True,
    }
    return {**line, **more}


def about(reference: str, of: str, **more: Any) -> Line:
    return {"partner_reference": reference, "candidate": {"partner_reference": of}, **more}


def consent(reference: str, of: str, purpose: str) -> Line:
    return about(reference, of, consent={"purpose": purpose, **GIVEN})


def review(reference: str, of: str, verdict: str = "eligible") -> Line:
    return about(reference, of, review={"pathway": PATHWAY, "verdict": verdict, "evidence": "rsd_unhcr"})


async def send(client: httpx.AsyncClient, path: str, *lines: Line) -> list[dict[str, Any]]:
    body = "".join(json.dumps(line) + "\n" for line in lines)
    answer = await client.post(path, content=body, headers={"Content-Type": "application/x-ndjson"})
    assert answer.status_code == 200, answer.text
    return [json.loads(line) for line in answer.text.splitlines()]


def outcomes(results: list[dict[str, Any]]) -> list[str]:
    return [one["outcome"] for one in results]


def rules(result: Mapping[str, Any]) -> list[str]:
    return [error["rule"] for error in result["problem"].get("errors", ())]


@pytest.fixture
async def second(service: ServiceUnderTest, programme: Programme) -> httpx.AsyncClient:
    """Another caseworker of the same partner; neither has a conflict of interest."""
    client = service.client(Role.CASEWORKER, organisation_id=programme.partner_id, subject=f"second-{uuid4()}")
    await no_conflict(programme.caseworker, client)
    return client


# --- people -----------------------------------------------------------------------------------------------------


async def test_people_are_registered_handed_in_and_activated(service: ServiceUnderTest, programme: Programme) -> None:
    results = await send(
        programme.caseworker,
        "/candidates/bulk",
        person("A"),
        person("B", activate=False),
        person("C", submit=False, activate=False),
    )
    assert [(one["line"], one["reference"], one["outcome"]) for one in results] == [
        (1, "A", "accepted"),
        (2, "B", "accepted"),
        (3, "C", "accepted"),
    ]
    states = [await programme.state(one["id"]) for one in results]
    assert states == ["active", "submitted", "draft"]
    history = await programme.caseworker.get(f"/history/candidate/{results[0]['id']}")
    assert [one["action"] for one in history.json()["items"]] == ["register", "submit", "activate"]


async def test_each_person_is_told_of_as_if_registered_alone(service: ServiceUnderTest, programme: Programme) -> None:
    results = await send(programme.caseworker, "/candidates/bulk", *(person(f"T-{number}") for number in range(5)))
    alone = UUID(await programme.active())
    for candidate_id in (*(UUID(one["id"]) for one in results), alone):
        for event, count in (
            (CandidateRegistered, 1),
            (CandidateSubmitted, 1),
            (CandidateActivated, 1),
            (ConsentGranted, 2),
        ):
            told = [one for one in await service.published(event) if one.candidate_id == candidate_id]
            assert len(told) == count, event
            if event is CandidateActivated:
                assert told[0].shareable  # type: ignore[attr-defined]  # of this class


async def test_the_steps_of_a_bulk_registration_come_to_the_journey_in_order(
    service: ServiceUnderTest, programme: Programme
) -> None:
    [result] = await send(programme.caseworker, "/candidates/bulk", person("J", identity=somebody_else()))

    async def steps() -> list[str]:
        answer = await programme.caseworker.get(f"/candidates/{result['id']}/journey")
        return [one["fact"] for one in answer.json()["steps"]]

    async def complete() -> bool:
        return len(await steps()) == 5

    await service.eventually(complete)
    assert await steps() == ["registered", "granted", "granted", "submitted", "activated"]


async def test_what_is_sent_again_leads_to_the_same_people(programme: Programme) -> None:
    first = await send(programme.caseworker, "/candidates/bulk", person("A"), person("B"))
    again = await send(programme.caseworker, "/candidates/bulk", person("C"), person("B"), person("A"))
    assert outcomes(again) == ["accepted", "repeated", "repeated"]
    assert [one["id"] for one in again[1:]] == [first[1]["id"], first[0]["id"]]


async def test_two_partners_may_use_the_same_reference(service: ServiceUnderTest, programme: Programme) -> None:
    other = service.client(Role.CASEWORKER, organisation_id=uuid4())
    [ours] = await send(programme.caseworker, "/candidates/bulk", person("SAME"))
    [theirs] = await send(other, "/candidates/bulk", person("SAME"))
    assert (ours["outcome"], theirs["outcome"]) == ("accepted", "accepted")
    assert ours["id"] != theirs["id"]


async def test_no_rule_is_weaker_for_a_line(programme: Programme) -> None:
    results = await send(
        programme.caseworker,
        "/candidates/bulk",
        person("good"),
        person("no consent", consents=[]),
        person("not handed in", submit=False),
        person("not born yet", identity={**IDENTITY, "birth_date": "2190-01-01"}),
        person("unknown skill", profile={"skills": [{"code": "http://data.europa.eu/esco/skill/none"}]}),
        person("twice", consents=[{"purpose": "register", **GIVEN}] * 2),
        person("good too"),
    )
    assert outcomes(results) == ["accepted", *["refused"] * 5, "accepted"]
    assert rules(results[1]) == ["an active candidate consents to `register`"]
    assert results[2]["problem"]["type"].endswith("/transition-not-allowed")
    assert rules(results[3]) == ["a birth date lies in the past"]
    assert rules(results[4])[0].startswith("not a skill of")
    assert rules(results[5]) == ["each purpose and counterparty once"]
    listed = await programme.caseworker.get("/candidates", params={"limit": 100})
    assert {one["partner_reference"] for one in listed.json()["items"]} == {"good", "good too"}


async def test_a_line_holds_no_identity_in_its_answer(programme: Programme) -> None:
    results = await send(
        programme.caseworker, "/candidates/bulk", person("ok"), person("bad", identity={**IDENTITY, "phone": 7})
    )
    assert outcomes(results) == ["accepted", "refused"]
    for value in IDENTITY.values():
        assert value not in json.dumps(results)


async def test_who_does_not_work_for_a_partner_registers_nobody(service: ServiceUnderTest) -> None:
    person_of_their_own = service.client(Role.CANDIDATE, candidate_id=uuid4())
    [refused] = await send(person_of_their_own, "/candidates/bulk", person("X"))
    assert refused["problem"]["status"] == 403


async def test_an_employer_may_not_send_people(service: ServiceUnderTest) -> None:
    employer = service.client(Role.EMPLOYER, organisation_id=uuid4())
    answer = await employer.post("/candidates/bulk", content=b"{}", headers={"Content-Type": "application/x-ndjson"})
    assert answer.status_code == 403


# --- households and consents --------------------------------------------------------------------------------------


async def test_members_join_the_households_of_people_by_reference(programme: Programme) -> None:
    [one] = await send(programme.caseworker, "/candidates/bulk", person("H"))
    spouse = about("H-1", "H", member={"identity": IDENTITY, "relation": "spouse", "plan": "together"})
    child = about("H-2", "H", member={"identity": IDENTITY, "relation": "child", "plan": "follow", "minor": True})
    results = await send(
        programme.caseworker, "/households/bulk", spouse, child, {**spouse, "partner_reference": "H-3"}
    )
    assert outcomes(results) == ["accepted", "refused", "accepted"]
    assert rules(results[1]) == ["a minor needs a guardian's consent"]
    assert outcomes(await send(programme.caseworker, "/households/bulk", spouse)) == ["repeated"]
    listed = (await programme.caseworker.get(f"/candidates/{one['id']}/household-members")).json()["items"]
    assert [member["id"] for member in listed] == [results[0]["id"], results[2]["id"]]
    assert (await programme.person(one["id"]))["profile"]["family_size"] == 3


async def test_consents_are_recorded_and_the_pool_is_told(service: ServiceUnderTest, programme: Programme) -> None:
    registered = [{"purpose": "register", **GIVEN}]
    [one] = await send(programme.caseworker, "/candidates/bulk", person("S", consents=registered))
    results = await send(
        programme.caseworker,
        "/consents/bulk",
        consent("S-1", "S", "share_anonymised"),
        consent("S-2", "S", "training"),
        consent("S-3", "S", "share_identified"),
        consent("S-4", "S", "register"),
    )
    assert outcomes(results) == ["accepted", "accepted", "refused", "repeated"]
    assert rules(results[2]) == ["`share_identified` is given to one party"]
    told = [e for e in await service.published(CandidateProfileChanged) if str(e.candidate_id) == one["id"]]
    assert [event.shareable for event in told] == [True]


async def test_a_withdrawn_consent_is_not_granted_again_by_the_same_line(
    service: ServiceUnderTest, programme: Programme
) -> None:
    [one] = await send(programme.caseworker, "/candidates/bulk", person("W"))
    line = consent("W-1", "W", "training")
    [given] = await send(programme.caseworker, "/consents/bulk", line)
    path = f"/candidates/{one['id']}/consents/{given['id']}/withdrawal"
    withdrawal = await programme.caseworker.post(path, json=SAID_NO)
    assert withdrawal.status_code == 200
    [again] = await send(programme.caseworker, "/consents/bulk", line)
    assert (again["outcome"], again["id"]) == ("repeated", given["id"])
    granted = [
        event
        for event in await service.published(ConsentGranted)
        if str(event.candidate_id) == one["id"] and event.purpose is ConsentPurpose.TRAINING
    ]
    assert len(granted) == 1


async def test_people_of_another_partner_are_not_there(service: ServiceUnderTest, programme: Programme) -> None:
    [one] = await send(programme.caseworker, "/candidates/bulk", person("P"))
    other = service.client(Role.CASEWORKER, organisation_id=uuid4())
    by_id = {**consent("P-2", "P", "training"), "candidate": {"id": one["id"]}}
    results = await send(other, "/consents/bulk", consent("P-1", "P", "training"), by_id)
    assert [result["problem"]["status"] for result in results] == [404, 404]


async def test_a_line_names_its_person_in_one_way(programme: Programme) -> None:
    [one] = await send(programme.caseworker, "/candidates/bulk", person("N"))
    both = {"id": one["id"], "partner_reference": "N"}
    lines = [{**consent(f"N-{place}", "N", "training"), "candidate": who} for place, who in enumerate((both, {}))]
    assert outcomes(await send(programme.caseworker, "/consents/bulk", *lines)) == ["refused", "refused"]


# --- protection: two who differ -----------------------------------------------------------------------------------


async def test_an_attestation_and_a_review_of_another_person_make_the_verdict(
    service: ServiceUnderTest, programme: Programme, second: httpx.AsyncClient
) -> None:
    [one] = await send(programme.caseworker, "/candidates/bulk", person("R"))
    [attested] = await send(programme.caseworker, "/protection-attestations/bulk", review("R-1", "R"))
    assert attested["outcome"] == "accepted"
    [reviewed] = await send(second, "/protection-reviews/bulk", review("R-1", "R"))
    assert (reviewed["outcome"], reviewed["id"]) == ("accepted", attested["id"])
    checks = (await programme.caseworker.get(f"/candidates/{one['id']}/protection-checks")).json()["items"]
    assert [check["state"] for check in checks] == ["eligible"]
    verdicts = [e for e in await service.published(ProtectionVerdictReached) if str(e.candidate_id) == one["id"]]
    assert len(verdicts) == 1


async def test_one_person_cannot_review_twice_by_any_way(programme: Programme, second: httpx.AsyncClient) -> None:
    await send(programme.caseworker, "/candidates/bulk", person("D"))
    await send(programme.caseworker, "/protection-attestations/bulk", review("D-1", "D"))
    [same_person] = await send(programme.caseworker, "/protection-reviews/bulk", review("D-2", "D"))
    assert rules(same_person) == ["a verdict rests on two reviewers who differ"]
    [again] = await send(programme.caseworker, "/protection-attestations/bulk", review("D-1", "D"))
    assert again["outcome"] == "repeated"
    [not_the_first] = await send(second, "/protection-attestations/bulk", review("D-1", "D"))
    assert rules(not_the_first) == ["an attestation is the first review"]


async def test_a_review_needs_an_attestation_before_it(programme: Programme, second: httpx.AsyncClient) -> None:
    await send(programme.caseworker, "/candidates/bulk", person("E"))
    [early] = await send(second, "/protection-reviews/bulk", review("E-1", "E"))
    assert rules(early) == ["a second review follows a first"]


async def test_an_attestation_sent_again_after_a_new_round_began_is_not_part_of_it(
    programme: Programme, second: httpx.AsyncClient
) -> None:
    [one] = await send(programme.caseworker, "/candidates/bulk", person("O"))
    await send(programme.caseworker, "/protection-attestations/bulk", review("O-1", "O"))
    await send(second, "/protection-reviews/bulk", review("O-1", "O"))
    path = f"/candidates/{one['id']}/protection-reopenings"
    assert (await second.post(path, json={"pathway": PATHWAY})).status_code == 200
    [again] = await send(programme.caseworker, "/protection-attestations/bulk", review("O-1", "O"))
    assert again["outcome"] == "repeated"
    checks = (await second.get(f"/candidates/{one['id']}/protection-checks")).json()["items"]
    assert [check["state"] for check in checks] == ["requested"]


async def test_an_erased_person_leaves_no_reference_behind(programme: Programme) -> None:
    [one] = await send(programme.caseworker, "/candidates/bulk", person("Z"))
    line = {**consent("Z-1", "Z", "training"), "candidate": {"id": one["id"]}}
    assert outcomes(await send(programme.caseworker, "/consents/bulk", line)) == ["accepted"]
    assert (await programme.caseworker.post(f"/candidates/{one['id']}/erasure")).status_code == 200
    other = {**consent("Z-1", "Z", "mentor"), "candidate": {"id": one["id"]}}
    [refused] = await send(programme.caseworker, "/consents/bulk", other)
    assert rules(refused) == ["the person was not erased"]
