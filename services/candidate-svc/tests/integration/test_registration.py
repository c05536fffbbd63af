"""A person is registered, enters the pool, changes, is set aside, comes back, and is never shown by name."""

from uuid import UUID, uuid4

import pytest
from candidate_svc.testing import IDENTITY, Programme, somebody_else
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import Evidence
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateBecameAlumni,
    CandidateDied,
    CandidateErased,
    CandidateFoundSolutionElsewhere,
    CandidateProfileChanged,
    CandidateRegistered,
    CandidateReturnedToPool,
    CandidateSetAside,
    CandidateSubmitted,
    CandidateWithdrawn,
)
from pathways_contracts.events.training.credential import CredentialIssued
from pathways_taxonomy import taxonomy


async def test_a_person_enters_the_pool_only_with_consent(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.register(partner_reference="P-17", programme_ids=[str(uuid4())])
    await programme.moved(candidate_id, "submit")

    refused = await programme.move(candidate_id, "activate")
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["rule"] == "an active candidate consents to `register`"

    await programme.consent(candidate_id, "register")
    assert await programme.moved(candidate_id, "activate") == "active"
    for event_class in (CandidateRegistered, CandidateSubmitted):
        assert candidate_id in {str(event.candidate_id) for event in await service.published(event_class)}
    [event] = [one for one in await service.published(CandidateActivated) if str(one.candidate_id) == candidate_id]
    assert not event.shareable
    assert event.partner_id == programme.partner_id


async def test_a_reference_is_used_once_and_the_answer_names_it_without_its_value(programme: Programme) -> None:
    await programme.register(partner_reference="P-18")
    body = {"identity": somebody_else(), "profile": {"skills": []}, "partner_reference": "P-18"}
    refused = await programme.caseworker.post("/candidates", json=body)
    assert (refused.status_code, refused.json()["errors"]) == (
        409,
        [
            {
                "field": "/partner_reference",
                "rule": "registered_by and partner_reference belong to one only",
                "remedy": "Another has it already: read that one, or send another value.",
            }
        ],
    )
    assert "P-18" not in refused.text


async def test_consents_given_at_the_desk_stand_from_the_registration(programme: Programme) -> None:
    given = {"text_version": "2026-1", "text_language": "eng", "given_how": "in_person"}
    consents = [{"purpose": purpose, **given} for purpose in ("register", "share_anonymised")]
    candidate_id = await programme.register(consents=consents)
    await programme.moved(candidate_id, "submit")
    assert await programme.moved(candidate_id, "activate") == "active"

    twice = {"identity": IDENTITY, "consents": [consents[0], consents[0]]}
    refused = await programme.caseworker.post("/candidates", json=twice)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["rule"] == "each purpose and counterparty once"


async def test_only_a_partner_registers(service: ServiceUnderTest) -> None:
    person = service.client(Role.CANDIDATE, candidate_id=uuid4())
    refused = await person.post("/candidates", json={"identity": IDENTITY})
    assert refused.status_code == 403


@pytest.mark.parametrize("birth_date", ["1990-02-30", "2999-01-01", "yesterday"])
async def test_an_impossible_birth_date_is_refused(programme: Programme, birth_date: str) -> None:
    refused = await programme.caseworker.post("/candidates", json={"identity": {**IDENTITY, "birth_date": birth_date}})
    assert refused.status_code == 422
    [error] = refused.json()["errors"]
    assert "birth_date" in error["field"]
    assert birth_date not in refused.text


async def test_a_profile_is_replaced_by_whoever_has_seen_it(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    path, skills = f"/candidates/{candidate_id}/profile", taxonomy().skills
    seen = (await programme.caseworker.get(f"/candidates/{candidate_id}")).headers["ETag"]
    profile = {"skills": [{"code": skills[1].code, "evidence": "document"}], "destinations": []}

    assert (await programme.caseworker.put(path, json=profile)).status_code == 428
    changed = await programme.caseworker.put(path, json=profile, headers={"If-Match": seen})
    assert changed.status_code == 200
    assert changed.json()["profile"]["skills"] == [{"code": skills[1].code, "evidence": "document"}]
    stale = await programme.caseworker.put(path, json=profile, headers={"If-Match": seen})
    assert stale.status_code == 412
    assert (await programme.person(candidate_id))["version"] == changed.json()["version"]

    told = [e for e in await service.published(CandidateProfileChanged) if str(e.candidate_id) == candidate_id]
    assert told[-1].profile.skills[0].evidence is Evidence.DOCUMENT
    assert told[-1].shareable


async def test_an_unknown_skill_is_refused_with_where_to_look(programme: Programme) -> None:
    candidate_id = await programme.active()
    headers = {"If-Match": f'"{(await programme.person(candidate_id))["version"]}"'}
    profile = {"skills": [{"code": taxonomy().skills[0].code}, {"code": "urn:nobody:knows"}]}
    refused = await programme.caseworker.put(f"/candidates/{candidate_id}/profile", json=profile, headers=headers)
    assert refused.status_code == 422
    [error] = refused.json()["errors"]
    assert error["field"] == "profile.skills.1.code"
    assert "GET /skills" in error["remedy"]


async def test_a_misspelt_wish_is_refused(programme: Programme) -> None:
    candidate_id = await programme.register()
    profile: dict[str, object] = {"skills": [], "destinatons": []}
    refused = await programme.caseworker.put(
        f"/candidates/{candidate_id}/profile", json=profile, headers={"If-Match": '"1"'}
    )
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["rule"] == "no unknown fields"


async def test_what_follows_from_checks_and_household_is_not_taken_as_sent(programme: Programme) -> None:
    claimed = {"skills": [], "eligible_pathways": ["gb_skilled_worker"], "family_size": 9}
    shown = (await programme.person(await programme.register(profile=claimed)))["profile"]
    assert shown["eligible_pathways"] == []
    assert shown["family_size"] == 1


# --- household and documents ---------------------------------------------------------------------------------------

CHILD = {"identity": {**IDENTITY, "given_names": "Minna"}, "relation": "child", "plan": "together", "minor": True}


async def test_a_minor_joins_with_a_guardians_consent(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    path = f"/candidates/{candidate_id}/household-members"

    refused = await programme.caseworker.post(path, json=CHILD)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "guardian_consents"
    joined = await programme.caseworker.post(path, json={**CHILD, "guardian_consents": True})
    assert joined.status_code == 201
    assert "Minna" not in joined.text

    listed = (await programme.caseworker.get(path)).json()["items"]
    assert [(one["relation"], one["plan"], one["minor"]) for one in listed] == [("child", "together", True)]
    told = [e for e in await service.published(CandidateProfileChanged) if str(e.candidate_id) == candidate_id]
    assert told[-1].profile.family_size == 2
    own = service.client(Role.CANDIDATE, candidate_id=UUID(candidate_id))
    assert (await own.get(path)).status_code == 200
    other = service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert (await other.get(path)).status_code == 404


async def test_a_document_is_shown_without_its_number(programme: Programme) -> None:
    candidate_id = await programme.register()
    path = f"/candidates/{candidate_id}/documents"
    body = {"kind": "passport", "number": "X-PLANTED-99", "valid_until": "2031-05-05"}
    assert (await programme.caseworker.post(path, json=body)).status_code == 201
    listed = await programme.caseworker.get(path)
    assert [(one["kind"], one["valid_until"]) for one in listed.json()["items"]] == [("passport", "2031-05-05")]
    assert "PLANTED" not in listed.text


# --- credentials ---------------------------------------------------------------------------------------------------


async def test_a_credential_proves_skills_and_lowers_nothing(service: ServiceUnderTest, programme: Programme) -> None:
    spoken = {"language": "eng", "listening": "C1", "reading": "A2", "speaking": "A2", "writing": "A2"}
    skill = taxonomy().skills[0].code
    candidate_id = await programme.register(
        profile={"skills": [{"code": skill}], "languages": [spoken], "education_level": 5}
    )
    await service.receive(
        CredentialIssued.model_validate(
            {
                "candidate_id": candidate_id,
                "credential_id": uuid4(),
                "skills": [skill, taxonomy().skills[1].code],
                "languages": [{**spoken, "listening": "B1", "reading": "B1"}, {"language": "deu", "speaking": "A1"}],
                "education_level": 4,
            }
        )
    )
    profile = (await programme.person(candidate_id))["profile"]
    assert profile["skills"] == [
        {"code": skill, "evidence": "tested"},
        {"code": taxonomy().skills[1].code, "evidence": "tested"},
    ]
    by_language = {one["language"]: one for one in profile["languages"]}
    assert by_language["eng"] == {**spoken, "reading": "B1"}
    assert by_language["deu"]["speaking"] == "A1"
    assert profile["education_level"] == 5


async def test_a_credential_of_somebody_unknown_here_is_superseded(service: ServiceUnderTest) -> None:
    await service.receive(CredentialIssued(candidate_id=uuid4(), credential_id=uuid4()))
    assert (await service.runtime.readiness())["consumer"] is None


# --- every state ---------------------------------------------------------------------------------------------------


async def test_aside_and_back(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.register()
    moved = programme.moved
    await programme.consent(candidate_id, "register")
    assert await moved(candidate_id, "submit") == "submitted"
    assert await moved(candidate_id, "request_completion", reason="photo_missing") == "incomplete"
    assert await moved(candidate_id, "submit", "activate") == "active"
    assert await moved(candidate_id, "hold", reason="own_wish", until="2031-01-01") == "on_hold"
    assert (await programme.person(candidate_id))["aside_until"] == "2031-01-01"
    assert await moved(candidate_id, "resume") == "active"
    assert (await programme.person(candidate_id))["aside_until"] is None
    assert await moved(candidate_id, "find_ineligible", reason="protection_check") == "ineligible"
    assert await moved(candidate_id, "appeal") == "appeal"
    assert candidate_id in await programme.open_tasks("decide_on_appeal")
    assert await moved(candidate_id, "dismiss_appeal", reason="nothing_new") == "ineligible"
    assert candidate_id not in await programme.open_tasks("decide_on_appeal")
    assert await moved(candidate_id, "appeal", "uphold_appeal") == "active"
    assert await moved(candidate_id, "lose_contact", reason="no_answer") == "unreachable"
    assert await moved(candidate_id, "regain_contact", priority=True) == "active"
    assert await moved(candidate_id, "withdraw", reason="own_wish") == "withdrawn"
    assert await moved(candidate_id, "rejoin") == "active"

    def own(events: list[CandidateSetAside]) -> list[str]:
        return [event.state.value for event in events if str(event.candidate_id) == candidate_id]

    assert own(await service.published(CandidateSetAside)) == [
        "incomplete",
        "on_hold",
        "ineligible",
        "appeal",
        "ineligible",
        "appeal",
        "unreachable",
    ]
    back = [e for e in await service.published(CandidateReturnedToPool) if str(e.candidate_id) == candidate_id]
    assert [e.reason for e in back] == ["resume", "uphold_appeal", "regain_contact", "rejoin"]
    assert [e.priority for e in back] == [False, False, True, True], "first in line until there is work"
    assert [str(e.candidate_id) for e in await service.published(CandidateWithdrawn)].count(candidate_id) == 1


async def test_through_work_to_the_alumni_and_back(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    assert await programme.state(promise.candidate_id) == "reserved"
    await programme.start_work(promise)
    assert await programme.state(promise.candidate_id) == "placed"
    await programme.close_integration(promise)
    assert await programme.state(promise.candidate_id) == "alumni"
    assert await programme.reservation(promise) == "released"
    assert promise.candidate_id in {event.candidate_id for event in await service.published(CandidateBecameAlumni)}
    assert await programme.moved(promise.candidate_id, "return") == "active"


async def test_who_works_or_has_worked_may_settle_elsewhere_or_leave(programme: Programme) -> None:
    works, has_worked = await programme.with_case(), await programme.with_case()
    for promise in (works, has_worked):
        await programme.start_work(promise)
    await programme.close_integration(has_worked)
    settled = await programme.moved(works.candidate_id, "solve_elsewhere", solution="naturalised")
    assert (settled, await programme.reservation(works)) == ("solution_elsewhere", "released")
    assert await programme.moved(has_worked.candidate_id, "withdraw", reason="own_wish") == "withdrawn"


async def test_the_ends(service: ServiceUnderTest, programme: Programme) -> None:
    elsewhere, died = await programme.active(), await programme.active()
    refused = await programme.move(elsewhere, "solve_elsewhere")
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "solution"
    assert await programme.moved(elsewhere, "solve_elsewhere", solution="resettled") == "solution_elsewhere"
    assert await programme.moved(died, "record_death") == "deceased"
    again = await programme.move(died, "activate")
    assert again.status_code == 409
    assert "erase" in again.json()["detail"]
    assert elsewhere in {str(e.candidate_id) for e in await service.published(CandidateFoundSolutionElsewhere)}
    assert died in {str(e.candidate_id) for e in await service.published(CandidateDied)}


async def test_nothing_is_recorded_of_an_erased_person(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    path = f"/candidates/{candidate_id}"
    assert (await programme.caseworker.post(f"{path}/erasure")).json()["state"] == "erased"
    assert (await programme.caseworker.post(f"{path}/erasure")).status_code == 409
    bodies = {
        "documents": {"kind": "passport", "number": "1"},
        "household-members": {**CHILD, "guardian_consents": True},
        "consents": {"purpose": "story", "text_version": "2026-1", "text_language": "eng", "given_how": "in_person"},
        "protection-reviews": {
            "pathway": "ca_economic_mobility_pathways",
            "verdict": "eligible",
            "evidence": "rsd_state",
        },
    }
    for name, body in bodies.items():
        refused = await programme.caseworker.post(f"{path}/{name}", json=body)
        assert refused.status_code == 422, name
        assert refused.json()["errors"][0]["rule"] == "the person was not erased"
    await service.receive(
        CredentialIssued(candidate_id=UUID(candidate_id), credential_id=uuid4(), skills=(taxonomy().skills[0].code,))
    )
    shown = await programme.person(candidate_id)
    assert shown["profile"]["skills"] == []
    assert candidate_id in {str(e.candidate_id) for e in await service.published(CandidateErased)}


@pytest.mark.parametrize("action", ["reserve", "release", "start_work", "lose_job", "become_alumni", "erase"])
async def test_what_follows_from_facts_is_not_moved_by_hand(programme: Programme, action: str) -> None:
    refused = await programme.move(await programme.active(), action)
    assert refused.status_code == 422
    (wrong,) = refused.json()["errors"]
    assert wrong["rule"] == f"`{action}` follows from another step of the journey"
    assert "POST /" in wrong["remedy"]


async def test_what_is_allowed_instead_can_be_asked_for_and_erasure_is_named(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.active()
    refused = (await programme.move(candidate_id, "submit")).json()
    (wrong,) = refused["errors"]
    assert wrong["remedy"] in refused["detail"]
    allowed = set(wrong["remedy"].removeprefix("Allowed: ").partition(".")[0].split(", "))
    assert {"hold", "withdraw"} <= allowed
    assert allowed & {"reserve", "release", "start_work", "lose_job", "become_alumni", "erase"} == set()
    assert wrong["remedy"].endswith("POST /candidates/{id}/erasure erases the person.")

    own = service.client(Role.CANDIDATE, candidate_id=UUID(candidate_id))
    theirs = (await own.post(f"/candidates/{candidate_id}/moves", json={"action": "submit"})).json()
    assert theirs["errors"][0]["remedy"].startswith("Allowed: withdraw. "), "the rest is not theirs to ask for"

    await programme.moved(candidate_id, "record_death")
    ended = (await programme.move(candidate_id, "submit")).json()
    assert ended["errors"][0]["remedy"] == ("Allowed: nothing here. POST /candidates/{id}/erasure erases the person.")


async def test_candidates_decide_only_for_themselves(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    own = service.client(Role.CANDIDATE, candidate_id=UUID(candidate_id))
    path = f"/candidates/{candidate_id}/moves"
    await programme.moved(candidate_id, "find_ineligible", reason="protection_check")

    assert (await own.post(path, json={"action": "appeal"})).json()["state"] == "appeal"
    upheld = await own.post(path, json={"action": "uphold_appeal"})
    assert upheld.status_code == 422
    assert upheld.json()["errors"][0]["rule"] == "`uphold_appeal` is decided by the partner or the programme"
    assert (await own.post(path, json={"action": "withdraw", "reason": "own_wish"})).json()["state"] == "withdrawn"


# --- lists ------------------------------------------------------------------------------------------


async def test_lists_and_counts_show_a_partners_own(service: ServiceUnderTest, programme: Programme) -> None:
    programme_id = str(uuid4())
    member, other = await programme.register(programme_ids=[programme_id]), await programme.active()

    async def ids(**params: str) -> set[str]:
        return {one["id"] for one in (await programme.caseworker.get("/candidates", params=params)).json()["items"]}

    assert await ids() == {member, other}
    assert await ids(state="active") == {other}
    assert await ids(programme_id=programme_id) == {member}
    counts = await programme.caseworker.get("/candidates/counts")
    assert counts.json() == {"draft": 1, "active": 1}
    within = await programme.caseworker.get("/candidates/counts", params={"programme_id": programme_id})
    assert within.json() == {"draft": 1}
