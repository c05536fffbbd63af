"""Reviewers with a conflict of interest are refused by name; some verdicts are looked at again by others."""

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.domain import review_policy as configuration
from candidate_svc.domain.review_policy import Pair
from candidate_svc.testing import Programme, Promise, no_conflict
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.employer.application import ApplicationOpened
from sqlalchemy import text

PATHWAY = "ca_economic_mobility_pathways"
FINDING = {"pathway": PATHWAY, "verdict": "eligible", "evidence": "rsd_state"}


def reviewer(service: ServiceUnderTest, organisation_id: UUID) -> httpx.AsyncClient:
    return service.client(Role.CASEWORKER, organisation_id=organisation_id, subject=f"reviewer-{uuid4()}")


async def review(client: httpx.AsyncClient, candidate_id: str, **changed: Any) -> httpx.Response:
    return await client.post(f"/candidates/{candidate_id}/protection-reviews", json={**FINDING, **changed})


def rules(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [error["rule"] for error in answer.json()["errors"]]


def with_policy(monkeypatch: pytest.MonkeyPatch, **changed: Any) -> None:
    policy = configuration.review_policy().model_copy(update=changed)
    for place in ("declare_conflicts", "audit_verdict", "review_protection"):
        monkeypatch.setattr(f"candidate_svc.usecases.{place}.review_policy", lambda: policy)


async def test_nobody_reviews_who_has_not_declared_conflicts(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id, ada = await programme.register(), reviewer(service, programme.partner_id)
    assert (await ada.get("/conflict-declaration")).status_code == 404
    assert rules(await review(ada, candidate_id)) == [
        "the reviewer has declared conflicts of interest, or that there are none"
    ]
    await no_conflict(ada)
    assert (await ada.get("/conflict-declaration")).json()["ties"] == []
    assert (await review(ada, candidate_id)).status_code == 201


async def test_ties_that_are_declared_keep_their_reviewer_from_reviewing(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id, ada = await programme.register(), reviewer(service, programme.partner_id)
    relative = {"kind": "relative", "candidate_id": candidate_id}
    wrong = await ada.put("/conflict-declaration", json={"ties": [{"kind": "relative"}]})
    assert rules(wrong) == ["`relative` names candidate_id and not organisation_id"]
    declared = await ada.put("/conflict-declaration", json={"ties": [relative]})
    assert [tie["kind"] for tie in declared.json()["ties"]] == ["relative"]
    assert rules(await review(ada, candidate_id)) == ["the reviewer has declared no tie to the person"]
    assert (await review(ada, await programme.register())).status_code == 201, "of another person"


async def test_an_employer_of_a_live_application_has_no_part_in_it(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = Promise(UUID(await programme.active()))
    await service.receive(
        ApplicationOpened(
            application_id=promise.application_id,
            candidate_id=promise.candidate_id,
            vacancy_id=promise.vacancy_id,
            employer_id=promise.employer_id,
            match_id=uuid4(),
        )
    )
    ada = reviewer(service, programme.partner_id)
    tie = {"kind": "financial_interest", "organisation_id": str(promise.employer_id)}
    assert (await ada.put("/conflict-declaration", json={"ties": [tie]})).status_code == 200
    refused = await review(ada, str(promise.candidate_id))
    assert rules(refused) == [
        "the reviewer has declared no tie to an employer with whom the person has a live application"
    ]
    director = service.client(Role.PROGRAMME_DIRECTOR, organisation_id=promise.employer_id)
    await no_conflict(director)
    assert rules(await review(director, str(promise.candidate_id))) == [
        "the reviewer's organisation is no employer with whom the person has a live application"
    ]
    await programme.end_application(promise)
    assert (await review(ada, str(promise.candidate_id))).status_code == 201


async def test_the_second_reviewer_is_neither_the_caseworker_nor_paid_per_placement(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.active()
    ada, paid = reviewer(service, programme.partner_id), reviewer(service, programme.partner_id)
    await no_conflict(ada, programme.caseworker)
    tie = {"kind": "paid_per_placement", "organisation_id": str(uuid4())}
    assert (await paid.put("/conflict-declaration", json={"ties": [tie]})).status_code == 200
    assert (await review(ada, candidate_id)).status_code == 201
    assert rules(await review(programme.caseworker, candidate_id)) == [
        "the second reviewer has not worked on the person's case"
    ]
    assert rules(await review(paid, candidate_id)) == ["the second reviewer is not paid per placement"]
    other = await programme.active()
    assert (await review(programme.caseworker, other)).status_code == 201, "as the first, who knows the person"


async def test_another_organisation_gives_the_second_review_where_the_policy_pairs_it(
    service: ServiceUnderTest, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    candidate_id, other = await programme.register(), uuid4()
    ada, ben, eve = (reviewer(service, one) for one in (programme.partner_id, other, programme.partner_id))
    await no_conflict(ada, ben, eve)
    assert (await review(ada, candidate_id)).status_code == 201
    assert (await review(ben, candidate_id)).status_code == 404
    with_policy(monkeypatch, pairs=(Pair(first=programme.partner_id, second=other),))
    assert rules(await review(eve, candidate_id)) == ["the two organisations may review together"]
    assert (await review(ben, candidate_id)).json()["state"] == "eligible"


# --- evidence ----------------------------------------------------------------------------------------------------


async def test_evidence_that_runs_out_is_dated_and_asked_for_again(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.register()
    ada, ben = reviewer(service, programme.partner_id), reviewer(service, programme.partner_id)
    await no_conflict(ada, ben)
    kind = {"evidence": "unhcr_registration"}
    assert rules(await review(ada, candidate_id, **kind)) == ["`unhcr_registration` has a last day of validity"]
    late = await review(ada, candidate_id, **kind, valid_until="2020-01-01")
    assert rules(late) == ["evidence that is valid today"]
    undated = await review(ada, candidate_id, valid_until="2090-01-01")
    assert rules(undated) == ["`rsd_state` has no last day of validity"]
    today = service.runtime.clock.now().date()
    assert (await review(ada, candidate_id, **kind, valid_until=str(today))).status_code == 201
    check = (await review(ben, candidate_id)).json()
    assert check["state"] == "eligible"
    await programme.let_pass(days=2)
    assert check["id"] in await programme.open_tasks("renew_protection_evidence")
    [stands] = (await programme.caseworker.get(f"/candidates/{candidate_id}/protection-checks")).json()["items"]
    assert stands["state"] == "eligible", "a person decides"


async def test_no_narrative_is_taken_and_there_is_no_room_for_one(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id, ada = await programme.register(), reviewer(service, programme.partner_id)
    await no_conflict(ada)
    for field in ("narrative", "notes", "reason"):
        refused = await review(ada, candidate_id, **{field: "They fled because"})
        assert refused.status_code == 422, field
    assert (await review(ada, candidate_id, evidence="They fled because")).status_code == 422
    async with service.runtime.sessions() as session:
        found = await session.execute(
            text(
                "select column_name from information_schema.columns where table_schema = 'public'"
                " and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY') and table_name in"
                " ('protection_check', 'protection_review', 'protection_audit', 'conflict_declaration', 'reviewer_tie',"
                " 'safety_acknowledgement', 'additional_placement', 'resettlement_case')"
            )
        )
        names = set(found.scalars())
    codes = {"state", "verdict", "evidence", "pathway", "found", "audited", "kind", "overall", "decision", "language"}
    people = {"reviewer", "auditor", "decided_by"}
    others = {"partner_reference", "involved", "programme_ids", "ratings", "decision_reason", "said_how"}
    assert names == codes | people | others


# --- audits ------------------------------------------------------------------------------------------------------


@pytest.fixture
def every_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    """All verdicts are drawn."""
    with_policy(monkeypatch, audit_share=Decimal(1))


async def found_eligible(service: ServiceUnderTest, programme: Programme) -> tuple[str, str]:
    """A person with a verdict, and the check."""
    candidate_id = await programme.register()
    both = reviewer(service, programme.partner_id), reviewer(service, programme.partner_id)
    await no_conflict(*both)
    for one in both:
        check = (await review(one, candidate_id)).json()
    return candidate_id, check["id"]


async def open_audits(client: httpx.AsyncClient) -> dict[str, dict[str, Any]]:
    found = (await client.get("/protection-audits", params={"limit": 200})).json()["items"]
    return {one["id"]: one for one in found}


@pytest.mark.usefixtures("every_verdict")
async def test_a_third_reviewer_of_another_organisation_finds_without_seeing(
    service: ServiceUnderTest, programme: Programme
) -> None:
    eve = reviewer(service, uuid4())
    before = set(await open_audits(eve))
    candidate_id, check_id = await found_eligible(service, programme)
    [audit] = [one for key, one in (await open_audits(eve)).items() if key not in before]
    assert set(audit) == {"id", "pathway", "evidence", "drawn_at", "audited_at"}, "nothing of the verdict"
    own, director = reviewer(service, programme.partner_id), service.client(Role.PROGRAMME_DIRECTOR)
    await no_conflict(own, director)
    path, finding = f"/protection-audits/{audit['id']}/finding", {"verdict": "eligible"}
    assert rules(await eve.post(path, json=finding)) == [
        "the reviewer has declared conflicts of interest, or that there are none"
    ]
    await no_conflict(eve)
    for one in (own, director):
        assert audit["id"] not in await open_audits(one)
        assert rules(await one.post(path, json=finding)) == [
            "the auditor's organisation neither reviewed the person nor looks after them"
        ]
    agreed = await eve.post(path, json=finding)
    assert agreed.status_code == 200, agreed.text
    assert rules(await eve.post(path, json=finding)) == ["nobody has audited it before"]
    [check] = (await programme.caseworker.get(f"/candidates/{candidate_id}/protection-checks")).json()["items"]
    assert (check["id"], check["state"]) == (check_id, "eligible")


@pytest.mark.usefixtures("every_verdict")
async def test_an_auditor_who_differs_reopens_the_check_and_changes_no_verdict(
    service: ServiceUnderTest, programme: Programme
) -> None:
    eve = reviewer(service, uuid4())
    await no_conflict(eve)
    before = set(await open_audits(eve))
    candidate_id, check_id = await found_eligible(service, programme)
    [audit_id] = set(await open_audits(eve)) - before
    await eve.post(f"/protection-audits/{audit_id}/finding", json={"verdict": "not_eligible"})
    assert check_id in await programme.open_tasks("protection_audit_differs")
    [check] = (await programme.caseworker.get(f"/candidates/{candidate_id}/protection-checks")).json()["items"]
    assert check["state"] == "requested", "two people review anew"
    history = (await programme.caseworker.get(f"/history/protection/{check_id}")).json()["items"]
    assert (history[-1]["action"], history[-1]["reason"]) == ("reopen", "sample_audit")


@pytest.mark.usefixtures("every_verdict")
async def test_agreement_is_told_by_pathway_and_by_evidence(service: ServiceUnderTest, programme: Programme) -> None:
    eve, director = reviewer(service, uuid4()), service.client(Role.PROGRAMME_DIRECTOR)
    await no_conflict(eve)
    for _ in range(5):
        await found_eligible(service, programme)
    for audit_id in await open_audits(eve):
        await eve.post(f"/protection-audits/{audit_id}/finding", json={"verdict": "eligible"})
    told = (await director.get("/protection-audits/agreement")).json()
    [group] = [one for one in told["by_pathway"] if one["group"] == PATHWAY]
    assert group["audited"] >= 5
    assert {one["group"] for one in told["by_evidence"]} >= {"rsd_state"}
    assert (await eve.get("/protection-audits/agreement")).status_code == 403


# --- additional places -------------------------------------------------------------------------------------------


async def test_places_beside_a_resettlement_case_are_counted_from_five_people(
    service: ServiceUnderTest, programme: Programme
) -> None:
    director, programme_id = service.client(Role.PROGRAMME_DIRECTOR), str(uuid4())
    allowed = {"unhcr_may_be_told": True, "said_how": "in_person"}

    async def place() -> None:
        candidate_id = await programme.register(programme_ids=[programme_id])
        for purpose in ("register", "share_anonymised"):
            await programme.consent(candidate_id, purpose)
        await programme.moved(candidate_id, "submit", "activate")
        path = f"/candidates/{candidate_id}/resettlement-case"
        assert (await programme.caseworker.put(path, json=allowed)).status_code == 200
        await programme.caseworker.post(f"{path}/moves", json={"action": "counsel"})
        await programme.confirm(await programme.reserved(candidate_id))

    async def told() -> dict[str, Any]:
        answer = await director.get("/additional-placements", params={"programme_id": programme_id})
        return dict(answer.json())

    for _ in range(4):
        await place()
    assert await told() == {"people": None, "counselled": None}
    await place()
    assert await told() == {"people": 5, "counselled": 5}
