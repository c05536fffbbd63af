"""A visa case goes on under another pathway: after a refusal, or because its own closed; seat and promise stay."""

from typing import Any

import httpx
import pytest
from candidate_svc.domain import pathway as configuration
from candidate_svc.testing import ENTRY_VISA, IDENTITY, SIGN_OFF, Programme, Promise, no_conflict
from candidate_svc.usecases.screen_again import screen_again
from pathways_chassis.actor import timer_actor
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.pathway import IntakeStatus
from pathways_contracts.events.candidate.reservation import ReservationReleased
from pathways_contracts.events.candidate.visa_case import (
    VisaCaseAdvanced,
    VisaCaseClosed,
    VisaCaseMovedToPathway,
    VisaRefused,
)
from pathways_contracts.events.integration.travel import TravelDeparted

BRITAIN, OTHER, CLOSED, NOT_NAMED = "gb_skilled_worker", "gb_other", "gb_closed", "gb_not_named"
ALLOWED = (BRITAIN, OTHER, CLOSED, "pt_d3_highly_qualified")
AGREED = {"pathway": OTHER, "reason": "visa_refused", "counselled": True}


@pytest.fixture(autouse=True)
def _choices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Britain has other pathways: one that takes cases, one whose intake has closed, one that no vacancy names."""
    reconfigure(monkeypatch)


def reconfigure(monkeypatch: pytest.MonkeyPatch, **change: Any) -> None:
    found = dict(configuration.pathways())
    kinds, rules = found["pt_d3_highly_qualified"].authorisations, found["pt_d3_highly_qualified"].requirements
    base = found[BRITAIN].model_copy(update={"authorisations": kinds, "requirements": rules})
    found[OTHER] = base.model_copy(update={"code": OTHER, **change})
    found[CLOSED] = base.model_copy(update={"code": CLOSED, "intake": IntakeStatus.CLOSED})
    found[NOT_NAMED] = base.model_copy(update={"code": NOT_NAMED})
    monkeypatch.setattr(configuration, "pathways", lambda: found)


async def with_choices(programme: Programme, *, seen: bool = True) -> Promise:
    """Somebody with other pathways, of which the one that takes cases was shown to them."""
    promise = await programme.reserved()
    await programme.confirm(promise, BRITAIN, ALLOWED)
    if seen:
        assert (await programme.acknowledge(promise, OTHER)).status_code == 201
    return promise


async def refused(programme: Programme, promise: Promise) -> dict[str, Any]:
    """The entry visa was refused."""
    link = await programme.to_entry_visa(promise)
    assert await programme.decided(link, *SIGN_OFF, "lodge", "refuse", reason="evidence_of_funds") == "refused"
    return await programme.case(promise)


async def move(programme: Programme, case: dict[str, Any], **body: Any) -> httpx.Response:
    return await programme.adviser.post(f"/visa-cases/{case['id']}/pathway", json=AGREED | body)


def violated(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [str(one["field"]) for one in answer.json()["errors"]]


async def test_a_refused_case_goes_on_under_another_pathway(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await with_choices(programme)
    case = await refused(programme, promise)
    assert case["other_pathways"] == [OTHER]
    [told] = [e for e in await service.published(VisaRefused) if e.placement_id == promise.placement_id]
    assert "other_pathway" in told.remedies
    assert (await programme.task("decide_on_remedy", case["id"]))["evidence"]["other_pathways"] == [OTHER]

    assert (await move(programme, case)).status_code == 200
    case = await programme.case(promise)
    assert case["pathway"] == OTHER
    assert [(one["kind"], one["state"], one["pathway"]) for one in case["authorisations"]] == [
        ("entry_visa", "screening", OTHER)
    ]
    assert [(one["kind"], one["state"], one["pathway"]) for one in case["superseded_authorisations"]] == [
        ("nomination", "granted", BRITAIN),
        ("entry_visa", "refused", BRITAIN),
    ]
    assert {(one["requirement"], one["status"]) for one in case["rule_checks"]} == {
        ("travel_document", "unknown"),
        ("employment_contract", "unknown"),
        ("police_certificate", "unknown"),
    }
    assert case["sponsor_reference"] is None, "it was for the permission that is given up"
    assert case["id"] not in await programme.open_tasks("decide_on_remedy")
    assert (await programme.task("screen_again", case["id"]))["evidence"]["pathway"] == OTHER
    [moved] = [e for e in await service.published(VisaCaseMovedToPathway) if e.placement_id == promise.placement_id]
    assert (moved.pathway, moved.earlier_pathway, moved.reason) == (OTHER, BRITAIN, "visa_refused")
    assert await programme.reservation(promise) == "confirmed"
    assert await programme.state(promise.candidate_id) == "reserved"

    entry = await programme.to_entry_visa(promise)
    assert case["id"] not in await programme.open_tasks("screen_again")
    assert await programme.decided(entry, *SIGN_OFF, "lodge", "grant", **ENTRY_VISA) == "granted"
    assert [one["kind"] for one in (await programme.case(promise))["authorisations"]] == [
        "entry_visa",
        "residence_card",
    ]


async def test_what_was_left_behind_cannot_be_moved(programme: Programme) -> None:
    promise = await with_choices(programme)
    case = await refused(programme, promise)
    left = case["authorisations"][-1]
    await move(programme, case)
    answer = await programme.decide(left, "relodge")
    assert violated(answer) == ["authorisation"]


async def test_a_case_that_was_not_lodged_is_withdrawn_from_its_pathway(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await with_choices(programme)
    household = f"/candidates/{promise.candidate_id}/household-members"
    member = {"identity": IDENTITY, "relation": "spouse", "plan": "together"}
    assert (await programme.caseworker.post(household, json=member)).status_code == 201
    case = await programme.case(promise)
    await programme.decided(case["authorisations"][0], "collect_documents")
    assert (await move(programme, case, reason="better_for_the_family")).status_code == 200
    case = await programme.case(promise)
    assert {one["state"] for one in case["superseded_authorisations"]} == {"withdrawn"}
    assert len(case["superseded_authorisations"]) == 2
    assert [(one["kind"], one["pathway"]) for one in case["family_authorisations"]] == [("entry_visa", OTHER)]
    assert promise.placement_id not in {e.placement_id for e in await service.published(VisaCaseClosed)}
    stages = [e.stage for e in await service.published(VisaCaseAdvanced) if e.placement_id == promise.placement_id]
    assert stages == ["documents"]


async def test_only_an_open_pathway_of_the_vacancy_to_the_same_country_is_a_choice(programme: Programme) -> None:
    promise = await with_choices(programme)
    case = await programme.case(promise)
    for elsewhere in (CLOSED, NOT_NAMED, "pt_d3_highly_qualified", BRITAIN):
        answer = await move(programme, case, pathway=elsewhere)
        assert violated(answer) == ["pathway"]
        assert answer.json()["errors"][0]["remedy"] == f"send one of: {OTHER}"
    assert violated(await move(programme, case, counselled=False)) == ["counselled"]
    assert (await programme.case(promise))["pathway"] == BRITAIN


async def test_nobody_goes_on_under_a_pathway_whose_sheet_in_force_they_have_not_seen(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise = await with_choices(programme, seen=False)
    case = await programme.case(promise)
    assert (await programme.acknowledge(promise)).status_code == 201, "the sheet that they leave behind"
    elsewhere = Promise(promise.candidate_id)
    assert (await programme.acknowledge(elsewhere, OTHER)).status_code == 201, "for another application"
    assert violated(await move(programme, case)) == ["safety_sheet"]
    assert (await programme.acknowledge(promise, OTHER)).status_code == 201
    reconfigure(monkeypatch, version=98)
    assert violated(await move(programme, case)) == ["safety_sheet"], "an earlier version"
    assert (await programme.acknowledge(promise, OTHER)).status_code == 201
    assert (await move(programme, case)).status_code == 200


async def test_a_case_goes_on_under_a_red_pathway_once_a_director_agrees(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise = await with_choices(programme, seen=False)
    case = await programme.case(promise)
    sheet = configuration.known_pathway(OTHER).safety_sheet
    red = sheet.model_copy(update={"re_entry": sheet.re_entry.model_copy(update={"rating": "red"})})
    reconfigure(monkeypatch, safety_sheet=red)
    assert violated(await move(programme, case)) == ["safety_sheet"] * 2
    shown = (await programme.acknowledge(promise, OTHER)).json()["id"]
    decision = f"/candidates/{promise.candidate_id}/safety-acknowledgements/{shown}/decision"
    for decided in (None, "not_agreed", "agreed"):
        if decided:
            body = {"decision": decided, "reason": "counselled_twice"}
            assert (await programme.director.post(decision, json=body)).status_code == 200
        answer = await move(programme, case)
        if decided == "agreed":
            assert answer.status_code == 200, answer.text
        else:
            assert violated(answer) == ["safety_sheet"]
            assert "a programme director has agreed" in answer.json()["errors"][0]["rule"]


async def test_without_a_choice_the_case_is_closed_and_seat_and_promise_given_back(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.with_case()
    case = await refused(programme, promise)
    assert case["other_pathways"] == []
    [told] = [e for e in await service.published(VisaRefused) if e.placement_id == promise.placement_id]
    assert "other_pathway" not in told.remedies
    answer = await move(programme, case)
    assert answer.json()["errors"][0]["remedy"] == "none is left: close the case"
    body = {"reason": "refused_no_remedy"}
    assert (await programme.adviser.post(f"/visa-cases/{case['id']}/closure", json=body)).status_code == 200
    assert promise.application_id in {e.application_id for e in await service.published(ReservationReleased)}
    answer = await move(programme, case)
    assert violated(answer) == ["visa_case"]
    assert answer.json()["errors"][0]["rule"] == "the case is open", "what was closed stays closed"


@pytest.mark.parametrize("how_far", ["lodged", "granted", "departed", "family_lodged"])
async def test_what_an_authority_holds_or_gave_is_not_left_behind(
    service: ServiceUnderTest, programme: Programme, how_far: str
) -> None:
    promise = await with_choices(programme)
    entry = await programme.to_entry_visa(promise)
    if how_far == "family_lodged":
        member = await programme.member(promise.candidate_id)
        link = await programme.visa_of_member(promise, member)
        await programme.decided(link, *SIGN_OFF, "lodge")
    elif how_far != "departed":
        await programme.decided(entry, *SIGN_OFF, "lodge")
    else:
        await service.receive(
            TravelDeparted(
                travel_id=promise.placement_id,
                integration_case_id=promise.integration_case_id,
                placement_id=promise.placement_id,
                candidate_id=promise.candidate_id,
                departed_at=service.runtime.clock.now(),
            )
        )
    if how_far == "granted":
        await programme.decided(entry, "grant", **ENTRY_VISA)
    assert violated(await move(programme, await programme.case(promise))) == ["visa_case"]


async def test_a_pathway_that_rests_on_protection_asks_for_its_own_verdict(
    service: ServiceUnderTest, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    reconfigure(monkeypatch, protection_check=True)
    promise = await with_choices(programme)
    case = await refused(programme, promise)
    assert violated(await move(programme, case)) == ["pathway"]
    review = {"pathway": OTHER, "verdict": "eligible", "evidence": "rsd_unhcr"}
    another = service.client(Role.CASEWORKER, subject="another", organisation_id=programme.partner_id)
    await no_conflict(programme.caseworker, another)
    for reviewer in (programme.caseworker, another):
        path = f"/candidates/{promise.candidate_id}/protection-reviews"
        assert (await reviewer.post(path, json=review)).status_code < 300
    assert (await move(programme, case)).status_code == 200


async def test_the_choices_stand_in_the_task_of_a_case_whose_pathway_closed(
    programme: Programme, monkeypatch: pytest.MonkeyPatch, service: ServiceUnderTest
) -> None:
    promise = await with_choices(programme)
    case = await programme.case(promise)
    found = dict(configuration.pathways())
    found[BRITAIN] = found[BRITAIN].model_copy(update={"version": 99, "intake": IntakeStatus.CLOSED})
    monkeypatch.setattr(configuration, "pathways", lambda: found)
    async with service.runtime.sessions() as session, session.begin():
        await screen_again(service.runtime.work(session, timer_actor("screen")), case["id"], 99)
    task = await programme.task("choose_other_pathway", case["id"])
    assert task["evidence"]["other_pathways"] == [OTHER]
    assert (await move(programme, case, reason="pathway_closed")).status_code == 200
    assert case["id"] not in await programme.open_tasks("choose_other_pathway")
