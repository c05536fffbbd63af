"""A confirmed placement becomes a visa case: its rules, its chain of authorisations, its ends, and the journey."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.domain import pathway as configuration
from candidate_svc.testing import ENTRY_VISA, IDENTITY, SIGN_OFF, Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.pathway import IntakeStatus, PathwayPublished
from pathways_contracts.events.candidate.visa_case import (
    PermanentStatusGranted,
    VisaCaseAdvanced,
    VisaCaseClosed,
    VisaCaseOpened,
    VisaGranted,
    VisaRefused,
)
from pathways_contracts.events.integration.travel import TravelDeparted
from sqlalchemy import text

CANADA = "ca_economic_mobility_pathways"


async def test_a_confirmed_placement_opens_a_case(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    case = await programme.case(promise)
    assert (case["pathway"], case["destination"], case["closed_at"]) == ("gb_skilled_worker", "GB", None)
    assert [(one["kind"], one["state"]) for one in case["authorisations"]] == [("nomination", "screening")]
    assert {one["status"] for one in case["rule_checks"]} == {"unknown"}
    assert {one["requirement"] for one in case["rule_checks"]} == {
        "travel_document",
        "sponsorship",
        "language",
        "health_check",
    }
    [opened] = [e for e in await service.published(VisaCaseOpened) if e.placement_id == promise.placement_id]
    assert str(opened.visa_case_id) == case["id"]
    await programme.confirm(promise)
    assert (await programme.case(promise))["id"] == case["id"], "a placement has one case"


async def test_a_placement_without_a_promise_or_a_pathway_is_a_conflict(programme: Programme) -> None:
    nobody = Promise(UUID(await programme.active()))
    await programme.confirm(nobody)
    lost = await programme.reserved()
    await programme.confirm(lost, pathway="xx_nowhere")
    tasks = (await programme.director.get("/tasks", params={"kind": "reaction_conflict"})).json()["items"]
    assert {one["evidence"]["conflict"] for one in tasks} == {
        "the placement's application holds no reservation",
        "no pathway xx_nowhere is configured",
    }
    assert (await programme.caseworker.get("/visa-cases")).json()["items"] == []


# --- sign-off --------------------------------------------------------------------------------------------


async def test_the_sign_off_names_all_that_is_missing(programme: Programme) -> None:
    promise = await programme.with_case()
    case = await programme.case(promise)
    [link] = case["authorisations"]
    await programme.decided(link, "collect_documents", "seek_sponsorship")
    refused = await programme.decide(link, "sign_off")
    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == ["rule_checks", "sponsor_reference"]

    await programme.settle_rules(case, but=["language"])
    refused = await programme.decide(link, "sign_off")
    [error] = refused.json()["errors"]
    assert error["rule"] == "not yet met, alternative or waived: language"
    path, language = f"/visa-cases/{case['id']}/rule-checks", {"requirement": "language"}
    await programme.adviser.post(path, json={**language, "status": "waivable"})
    assert (await programme.decide(link, "sign_off")).status_code == 422

    for document in (None, "library_card"):
        body = {**language, "status": "alternative", **({"document": document} if document else {})}
        unknown = await programme.adviser.post(path, json=body)
        assert unknown.status_code == 422
        assert unknown.json()["errors"][0]["remedy"] == "send one of: english_taught_degree"
    accepted = {**language, "status": "alternative", "document": "english_taught_degree"}
    assert (await programme.adviser.post(path, json=accepted)).json()["document"] == "english_taught_degree"
    assert await programme.decided(link, "sign_off") == "ready"


async def test_a_requirement_that_the_pathway_does_not_have_is_refused(programme: Programme) -> None:
    case = await programme.case(await programme.with_case())
    body = {"requirement": "good_weather", "status": "met"}
    refused = await programme.adviser.post(f"/visa-cases/{case['id']}/rule-checks", json=body)
    assert refused.status_code == 422
    assert "travel_document" in refused.json()["errors"][0]["remedy"]


def reconfigured(monkeypatch: pytest.MonkeyPatch, code: str, **change: Any) -> None:
    """The service's configuration with one pathway changed."""
    found = dict(configuration.pathways())
    found[code] = found[code].model_copy(update=change)
    monkeypatch.setattr(configuration, "pathways", lambda: found)


async def test_nothing_is_signed_off_once_the_intake_has_closed(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting, lodged = await programme.with_case(CANADA), await programme.with_case(CANADA)
    for promise in (waiting, lodged):
        assert (await programme.case(promise))["id"] in await programme.open_tasks("reconfirm_pathway")
        link = await programme.to_entry_visa(promise)
        await programme.decided(link, "collect_documents", "seek_sponsorship")
    gone_on = (await programme.case(lodged))["authorisations"][0]
    assert await programme.decided(gone_on, "sign_off", "lodge") == "lodged"

    reconfigured(monkeypatch, CANADA, intake=IntakeStatus.CLOSED)
    refused = await programme.decide((await programme.case(waiting))["authorisations"][0], "sign_off")
    assert [error["field"] for error in refused.json()["errors"]] == ["pathway"]
    assert await programme.decided(gone_on, "grant", **ENTRY_VISA) == "granted"


async def test_a_requirement_that_came_later_is_checked_in_cases_that_are_open(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise = await programme.with_case(CANADA)
    link = await programme.to_entry_visa(promise)
    requirements = configuration.known_pathway(CANADA).requirements
    new = requirements[0].model_copy(update={"requirement": "biometrics"})
    reconfigured(monkeypatch, CANADA, requirements=(*requirements, new))

    await programme.decided(link, "collect_documents", "seek_sponsorship")
    refused = await programme.decide(link, "sign_off")
    assert refused.json()["errors"][0]["rule"] == "not yet met, alternative or waived: biometrics"
    case_id = (await programme.case(promise))["id"]
    body = {"requirement": "biometrics", "status": "met"}
    assert (await programme.adviser.post(f"/visa-cases/{case_id}/rule-checks", json=body)).status_code == 200
    assert await programme.decided(link, "sign_off") == "ready"


async def test_an_open_pathway_needs_no_second_look(programme: Programme) -> None:
    promise = await programme.with_case()
    assert (await programme.case(promise))["id"] not in await programme.open_tasks("reconfirm_pathway")


# --- the chain -------------------------------------------------------------------------------------------


async def test_a_chain_is_granted_link_by_link(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    household = f"/candidates/{promise.candidate_id}/household-members"
    for plan in ("together", "follow"):
        member = {"identity": IDENTITY, "relation": "spouse", "plan": plan}
        assert (await programme.caseworker.post(household, json=member)).status_code == 201
    entry = await programme.to_entry_visa(promise)
    assert await programme.decided(entry, *SIGN_OFF, "lodge", "request_information") == "info_requested"
    assert await programme.decided(entry, "supply_information") == "lodged"
    undated = await programme.decide(entry, "grant")
    assert undated.status_code == 422
    assert undated.json()["errors"][0]["field"] == "valid_until"
    assert await programme.decided(entry, "grant", **ENTRY_VISA) == "granted"

    [granted] = [e for e in await service.published(VisaGranted) if e.placement_id == promise.placement_id]
    assert granted.travellers == 2
    assert (str(granted.valid_from), str(granted.valid_until)) == (ENTRY_VISA["valid_from"], ENTRY_VISA["valid_until"])
    assert str(granted.travel_document_valid_until) == ENTRY_VISA["travel_document_valid_until"]

    chain = (await programme.case(promise))["authorisations"]
    assert [(one["kind"], one["state"]) for one in chain] == [
        ("nomination", "granted"),
        ("entry_visa", "granted"),
        ("permanence", "screening"),
    ]
    assert chain[1]["valid_until"] == ENTRY_VISA["valid_until"]
    assert await programme.decided(chain[2], *SIGN_OFF, "lodge", "grant") == "granted"
    permanent = {e.placement_id for e in await service.published(PermanentStatusGranted)}
    assert promise.placement_id in permanent
    stages = [e.stage for e in await service.published(VisaCaseAdvanced) if e.placement_id == promise.placement_id]
    once = ["documents", "sponsorship", "ready", "lodged"]
    assert stages == [*once, *once, "info_requested", "lodged", *once]


async def test_a_link_that_is_granted_twice_begins_the_next_one_once(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.with_case()
    entry = await programme.to_entry_visa(promise)
    await programme.decided(entry, *SIGN_OFF, "lodge", "grant", **ENTRY_VISA)
    assert await programme.decided(entry, "return_to_documents") == "documents"
    told = [e for e in await service.published(VisaCaseAdvanced) if e.placement_id == promise.placement_id]
    assert [e.visa_taken_back for e in told].count(True) == 1
    assert told[-1].visa_taken_back, "who plans the journey must know"
    assert await programme.decided(entry, "seek_sponsorship", "sign_off", "lodge", "grant", **ENTRY_VISA) == "granted"
    assert len((await programme.case(promise))["authorisations"]) == 3


async def test_a_move_out_of_turn_says_what_is_possible(programme: Programme) -> None:
    [link] = (await programme.case(await programme.with_case()))["authorisations"]
    refused = await programme.decide(link, "lodge")
    assert refused.status_code == 409
    assert "collect_documents" in refused.json()["detail"]


# --- refused, and what may follow --------------------------------------------------------------------------


async def refused_entry_visa(programme: Programme, promise: Promise) -> dict[str, Any]:
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge")
    unreasoned = await programme.decide(link, "refuse")
    assert unreasoned.json()["errors"][0]["field"] == "reason"
    decision = {"reason": "insufficient_ties", "remedy_deadline": "2030-02-01"}
    assert await programme.decided(link, "refuse", **decision) == "refused"
    return link


async def test_a_refusal_is_told_with_its_remedies(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    await refused_entry_visa(programme, promise)
    [refused] = [e for e in await service.published(VisaRefused) if e.placement_id == promise.placement_id]
    assert refused.reason == "insufficient_ties"
    assert str(refused.remedy_deadline) == "2030-02-01"
    assert {"review", "appeal", "relodge"} <= set(refused.remedies)
    case = await programme.case(promise)
    assert case["authorisations"][1]["refusal_reason"] == "insufficient_ties"
    assert case["id"] in await programme.open_tasks("decide_on_remedy")
    assert await programme.reservation(promise) == "confirmed", "the promise stands while a remedy is open"


@pytest.mark.parametrize(
    ("remedy", "state"), [("ask_for_review", "review"), ("lodge_appeal", "appeal"), ("relodge", "relodged")]
)
async def test_a_remedy_may_turn_a_refusal(programme: Programme, remedy: str, state: str) -> None:
    promise = await programme.with_case()
    link = await refused_entry_visa(programme, promise)
    assert await programme.decided(link, remedy) == state
    assert (await programme.case(promise))["id"] not in await programme.open_tasks("decide_on_remedy")
    assert await programme.decided(link, "refuse", reason="unchanged") == "refused"
    assert await programme.decided(link, remedy, "grant", **ENTRY_VISA) == "granted"


@pytest.mark.parametrize("end", ["refused", "withdrawn", "expired"])
async def test_without_a_remedy_the_case_closes_and_the_person_is_first_in_line(
    service: ServiceUnderTest, programme: Programme, end: str
) -> None:
    promise = await programme.with_case()
    case = await programme.case(promise)
    path, body = f"/visa-cases/{case['id']}/closure", {"reason": "refused_no_remedy"}
    early = await programme.adviser.post(path, json=body)
    assert early.status_code == 422
    assert early.json()["errors"][0]["field"] == "visa_case"

    if end == "refused":
        link = await refused_entry_visa(programme, promise)
    else:
        link = await programme.to_entry_visa(promise)
        await programme.decided(link, *SIGN_OFF, "withdraw" if end == "withdrawn" else "expire")
    assert (await programme.adviser.post(path, json=body)).status_code == 200
    [closed] = [e for e in await service.published(VisaCaseClosed) if e.placement_id == promise.placement_id]
    assert closed.reason == "refused_no_remedy"
    assert await programme.reservation(promise) == "released"
    person = await programme.person(promise.candidate_id)
    assert (person["state"], person["priority"]) == ("active", True)

    assert (await programme.adviser.post(path, json=body)).status_code == 422
    for name, change in (
        ("rule-checks", {"requirement": "language", "status": "met"}),
        ("sponsorship", {"sponsor_reference": "COS-2"}),
    ):
        late = await programme.adviser.post(f"/visa-cases/{case['id']}/{name}", json=change)
        assert late.json()["errors"][0]["rule"] == "the case is open"
    assert (await programme.decide(link, "return_to_documents")).json()["errors"][0]["rule"] == "the case is open"
    open_only = await programme.adviser.get("/visa-cases", params={"open_only": True, "limit": 200})
    assert case["id"] not in {one["id"] for one in open_only.json()["items"]}


# --- whoever leaves --------------------------------------------------------------------------------------


async def test_a_case_that_no_authority_holds_closes_with_the_person_who_leaves(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.with_case()
    await programme.moved(promise.candidate_id, "withdraw", reason="own_wish")
    assert (await programme.case(promise))["close_reason"] == "candidate_withdrawn"
    assert [e.reason for e in await service.published(VisaCaseClosed) if e.placement_id == promise.placement_id] == [
        "candidate_withdrawn"
    ]
    assert await programme.reservation(promise) == "released"


async def test_a_lodged_case_asks_first(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge")
    await programme.moved(promise.candidate_id, "withdraw", reason="own_wish")
    case = await programme.case(promise)
    assert case["closed_at"] is None
    assert case["authorisations"][1]["state"] == "lodged"
    assert case["id"] in await programme.open_tasks("settle_visa_case")
    assert await programme.reservation(promise) == "released"
    assert promise.placement_id not in {e.placement_id for e in await service.published(VisaCaseClosed)}

    await programme.decided(link, "withdraw")
    closed = await programme.adviser.post(f"/visa-cases/{case['id']}/closure", json={"reason": "own_wish"})
    assert closed.status_code == 200
    assert await programme.state(promise.candidate_id) == "withdrawn", "nobody is put back into the pool"


# --- the journey -----------------------------------------------------------------------------------------


async def test_the_journey_shows_every_step_in_order(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case(CANADA)
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge", "grant", **ENTRY_VISA)
    await programme.start_work(promise)
    await programme.lose_work(promise)
    path = f"/candidates/{promise.candidate_id}/journey"

    async def steps(reader: httpx.AsyncClient = programme.caseworker) -> list[dict[str, Any]]:
        """Without the messages to the person, which are sent when there is time for it."""
        shown = (await reader.get(path)).json()["steps"]
        return [step for step in shown if not step["event_type"].startswith("candidate.notification.")]

    expected = [
        "candidate.candidate.registered",
        "candidate.consent.granted",
        "candidate.consent.granted",
        "candidate.candidate.submitted",
        "candidate.candidate.activated",
        "employer.application.accepted",
        "candidate.reservation.confirmed",
        "candidate.candidate.reserved",
        "employer.placement.confirmed",
        "candidate.visa_case.opened",
        "candidate.visa_case.advanced",
        "candidate.visa_case.advanced",
        "candidate.visa_case.advanced",
        "candidate.visa_case.advanced",
        "candidate.visa_case.granted",
        "integration.employment.started",
        "candidate.candidate.placed",
        "integration.employment.ended",
        "candidate.reservation.released",
        "candidate.candidate.returned_to_pool",
    ]

    async def complete() -> bool:
        return len(await steps()) >= len(expected)

    await service.eventually(complete)
    shown = await steps()
    assert [step["event_type"] for step in shown] == expected
    assert [step["happened_at"] for step in shown] == sorted(step["happened_at"] for step in shown)
    assert [step["stage"] for step in shown if step["fact"] == "advanced"] == [
        "documents",
        "sponsorship",
        "ready",
        "lodged",
    ]
    [opened] = [step for step in shown if step["fact"] == "opened"]
    [confirmed] = [step for step in shown if step["event_type"] == "employer.placement.confirmed"]
    assert (opened["service"], opened["aggregate"]) == ("candidate", "visa_case")
    assert opened["aggregate_id"] == (await programme.case(promise))["id"]
    assert opened["causation_id"] == confirmed["event_id"], "each step names the one that led to it"
    chained = [step for step in shown if step["service"] == "candidate" and step["correlation_id"] is not None]
    assert {step["correlation_id"] for step in chained} == {str(promise.application_id)}
    assert (await programme.caseworker.get(path)).json()["state"] == "active"

    own = service.client(Role.CANDIDATE, candidate_id=promise.candidate_id)
    assert await steps(own) == shown


# --- pathways --------------------------------------------------------------------------------------------


async def test_the_configuration_is_published_and_shown(service: ServiceUnderTest, programme: Programme) -> None:
    async def published() -> bool:
        return len(await service.published(PathwayPublished)) == len(configuration.pathways())

    await service.eventually(published)
    intake = {event.pathway: event.intake.value for event in await service.published(PathwayPublished)}
    assert intake[CANADA] == "pipeline_only"
    listed = (await programme.caseworker.get("/pathways")).json()["items"]
    assert {one["code"]: one["intake"] for one in listed} == intake
    assert (await programme.caseworker.get(f"/pathways/{CANADA}")).json()["version"] == 2
    assert (await programme.caseworker.get("/pathways/xx_nowhere")).status_code == 404


# --- time: the clock only moves forward, so these come last -----------------------------------------------


async def test_an_old_check_blocks_the_sign_off_until_it_is_made_again(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.with_case(CANADA)
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, "collect_documents", "seek_sponsorship")
    await service.move_clock(days=91)
    refused = await programme.decide(link, "sign_off")
    assert refused.json()["errors"][0]["rule"].startswith("checked over 90 days ago: ")
    await programme.settle_rules(await programme.case(promise))
    assert await programme.decided(link, "sign_off") == "ready"


async def with_passport(service: ServiceUnderTest, programme: Programme, *, days: int) -> Promise:
    """A person with a granted entry visa whose passport ends in so many days."""
    promise = await programme.with_case()
    await record(service, programme, promise, "passport", days)
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge", "grant", **ENTRY_VISA)
    return promise


async def record(service: ServiceUnderTest, programme: Programme, promise: Promise, kind: str, days: int) -> None:
    until = service.runtime.clock.now().date() + timedelta(days=days)
    body = {"kind": kind, "valid_until": str(until)}
    answer = await programme.caseworker.post(f"/candidates/{promise.candidate_id}/documents", json=body)
    assert answer.status_code == 201


async def entry_visa(programme: Programme, promise: Promise) -> str:
    return str((await programme.case(promise))["authorisations"][1]["state"])


async def test_a_travel_document_that_expires_before_travel_sends_the_visa_back_to_the_documents(
    service: ServiceUnderTest, programme: Programme
) -> None:
    expiring = await with_passport(service, programme, days=10)
    renewed = await with_passport(service, programme, days=10)
    await record(service, programme, renewed, "convention_travel_document", 4000)
    library = await with_passport(service, programme, days=4000)
    await record(service, programme, library, "library_card", 10)
    away = await with_passport(service, programme, days=10)
    await service.receive(
        TravelDeparted(travel_id=uuid4(), placement_id=away.placement_id, candidate_id=away.candidate_id)
    )
    working = await with_passport(service, programme, days=10)
    await programme.start_work(working)
    early = await programme.with_case()
    await record(service, programme, early, "passport", 10)

    await service.move_clock(days=9)
    assert await entry_visa(programme, expiring) == "granted"
    await service.move_clock(days=2)

    async def sent_back() -> bool:
        tasks = await programme.open_tasks("renew_travel_document")
        return {(await programme.case(one))["id"] for one in (expiring, early)} <= set(tasks)

    await service.eventually(sent_back)
    assert await entry_visa(programme, expiring) == "documents"
    case = await programme.case(expiring)
    assert {one["requirement"]: one["status"] for one in case["rule_checks"]}["travel_document"] == "missing"
    told = [e for e in await service.published(VisaCaseAdvanced) if e.placement_id == expiring.placement_id]
    assert [e.stage for e in told if e.visa_taken_back] == ["documents"], "and not when documents were first collected"
    assert told[-1].visa_taken_back
    assert (await programme.case(early))["authorisations"][0]["state"] == "screening"

    async def timers_are_done() -> bool:
        async with service.runtime.sessions() as session:
            due = "select count(*) from timer where action = 'document_expires' and fired_at is null and due_at <= :now"
            left = (await session.execute(text(due), {"now": service.runtime.clock.now()})).scalar_one()
            return bool(left == 0)

    await service.eventually(timers_are_done)
    for untouched in (renewed, library, away, working):
        assert await entry_visa(programme, untouched) == "granted"
