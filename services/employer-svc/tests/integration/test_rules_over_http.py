"""What employer-svc refuses over HTTP, by field, rule and remedy, and who may see and do what."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from employer_svc.store.rows import Employer, HeartbeatSeen
from employer_svc.testing import FOUND_WELL, PAY, PROTECTED_PATHWAY, SAFETY, Recruitment, cost, pathway
from pathways_chassis.clock import system_now
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr, ConsentPurpose, LanguageSkill
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateHeartbeat, CandidateProfileChanged, PoolProfile
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat
from pathways_contracts.events.candidate.pathway import SafetyRating
from pathways_contracts.events.candidate.protection import ProtectionVerdict, ProtectionVerdictReached
from pathways_contracts.events.candidate.safety_sheet import RedPathwayDecided, SafetyDecision
from pathways_contracts.events.employer.employer import EmployerActivated
from pathways_contracts.events.employer.placement import PlacementConfirmed
from pathways_contracts.events.employer.vacancy import VacancyClosed, VacancyPaused, VacancyResumed
from pathways_taxonomy import taxonomy
from sqlalchemy import update
from sqlmodel import col


def fields_of(answer: httpx.Response) -> set[str]:
    assert answer.status_code == 422, answer.text
    assert all(error["rule"] and error["remedy"] for error in answer.json()["errors"])
    return {error["field"] for error in answer.json()["errors"]}


async def test_an_employer_becomes_active_by_due_diligence_and_agreement(service: ServiceUnderTest) -> None:
    recruitment = Recruitment(service)
    employer_id = await recruitment.register_employer()
    assert (await recruitment.director.get(f"/employers/{employer_id}")).json()["due_diligence"] is None
    assert await recruitment.employer_moved("start_due_diligence") == "due_diligence"
    assert await recruitment.employer_moved("agree") == "agreed"
    assert fields_of(await recruitment.move_employer("activate")) == {"due_diligence", "fee_pledge", "briefing_done"}

    await recruitment.find_out(FOUND_WELL)
    assert await recruitment.employer_moved("activate") == "active"
    assert employer_id in {str(event.employer_id) for event in await service.published(EmployerActivated)}
    found = (await recruitment.director.get(f"/employers/{employer_id}")).json()
    assert found["due_diligence"]["approved_by"] == "second director"
    assert found["sponsor_licence"] == FOUND_WELL["sponsor_licence"]


async def test_a_director_decides_and_nobody_looks_into_themselves(recruitment: Recruitment) -> None:
    path = f"/employers/{recruitment.employer_id}"
    suspended = await recruitment.administrator.post(f"{path}/moves", json={"action": "suspend", "reason": "why"})
    assert suspended.status_code == 403
    own = await recruitment.staff.put(f"{path}/due-diligence", json=FOUND_WELL, headers={"If-Match": '"1"'})
    assert own.status_code == 403
    made = await recruitment.staff.post("/employers", json={"name": "X", "country": "GB", "sector": "health"})
    assert made.status_code == 403
    stale = await recruitment.director.put(f"{path}/due-diligence", json=FOUND_WELL, headers={"If-Match": '"1"'})
    assert stale.status_code == 412


async def test_a_contact_is_logged(recruitment: Recruitment) -> None:
    path = f"/employers/{recruitment.employer_id}/contacts"
    logged = await recruitment.director.post(path, json={"kind": "call", "note_code": "first_interest"})
    assert logged.status_code == 201
    [line] = (await recruitment.director.get(path)).json()["items"]
    assert (line["kind"], line["note_code"]) == ("call", "first_interest")


async def test_a_partner_changes_its_own_employers_alone(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    body = {"name": "Testhouse Two", "country": "GB", "sector": "health"}
    made = (await recruitment.administrator.post("/employers", json=body)).json()
    assert made["partner_id"] == str(recruitment.partner_id)
    stranger = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=uuid4())
    contact = {"kind": "call", "note_code": "first_interest"}
    log = f"/employers/{made['id']}/contacts"
    assert (await stranger.post(log, json=contact)).status_code == 404
    assert (await stranger.get(log)).status_code == 404
    assert (await recruitment.administrator.get(log)).status_code == 200
    other = service.client(Role.EMPLOYER, organisation_id=uuid4())
    assert (await other.get(f"/employers/{made['id']}")).status_code == 404
    assert (await other.get(f"/vacancies/{recruitment.vacancy_id}")).status_code == 404


async def test_unknown_codes_are_named(recruitment: Recruitment) -> None:
    skills = [taxonomy().skills[0].code, "urn:pathways:skill:nonsense"]
    body = recruitment.vacancy_body(occupation="urn:pathways:occupation:none", essential_skills=skills, region="IE-D")
    refused = await recruitment.staff.post("/vacancies", json=body)
    assert fields_of(refused) == {"occupation", "essential_skills.1", "region"}
    unknown = await recruitment.staff.get("/vacancies/proposals?occupation=urn:pathways:occupation:none")
    assert fields_of(unknown) == {"occupation"}


async def test_an_occupation_proposes_its_skills(recruitment: Recruitment) -> None:
    occupation = taxonomy().occupations[0]
    proposal = (await recruitment.staff.get("/vacancies/proposals", params={"occupation": occupation.code})).json()
    assert proposal["isco"] == occupation.isco
    assert proposal["essential_skills"] == [skill.code for skill in taxonomy().essential_skills(occupation.code)]
    assert (await recruitment.vacancy())["essential_skills"] == proposal["essential_skills"]


async def test_opening_names_every_rule_at_once(service: ServiceUnderTest) -> None:
    recruitment = Recruitment(service)
    await recruitment.register_employer()
    low = {**PAY, "amount": "20000.00"}
    vacancy_id = await recruitment.write_vacancy(pay=low, going_rate=PAY, start_date=None)
    await recruitment.move_vacancy("submit", vacancy_id=vacancy_id)
    refused = await recruitment.move_vacancy("open", vacancy_id=vacancy_id)
    assert fields_of(refused) == {"employer_id", "fee_pledge", "briefing_done", "terms", "pay/amount", "due_diligence"}
    assert len(refused.json()["errors"]) == 7
    assert (await recruitment.vacancy(vacancy_id))["state"] == "review"


async def test_a_vacancy_is_written_anew_until_it_opens(recruitment: Recruitment) -> None:
    vacancy_id = await recruitment.write_vacancy(seats=None)
    path = f"/vacancies/{vacancy_id}"
    body = recruitment.vacancy_body(title="Another title", seats=None)
    changed = await recruitment.staff.put(path, json=body, headers={"If-Match": '"1"'})
    assert (changed.status_code, changed.json()["title"], changed.headers["ETag"]) == (200, "Another title", '"2"')
    assert (await recruitment.staff.put(path, json=body, headers={"If-Match": '"1"'})).status_code == 412
    await recruitment.move_vacancy("submit", vacancy_id=vacancy_id)
    returned = await recruitment.move_vacancy("return_to_draft", "unclear_terms", vacancy_id=vacancy_id)
    assert returned.json()["state"] == "draft"
    for action in ("submit", "open"):
        await recruitment.move_vacancy(action, vacancy_id=vacancy_id)
    opened = await recruitment.vacancy(vacancy_id)
    late = await recruitment.staff.put(path, json=body, headers={"If-Match": f'"{opened["version"]}"'})
    assert fields_of(late) == {"state"}
    assert opened["free_seats"] is None


async def test_a_vacancy_pauses_resumes_and_closes_for_a_counted_reason(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    application_id = await recruitment.shortlist(uuid4())
    assert fields_of(await recruitment.move_vacancy("pause")) == {"reason"}
    assert (await recruitment.move_vacancy("pause", "busy_season")).json()["state"] == "paused"
    assert fields_of(await recruitment.move(recruitment.staff, application_id, "invite")) == {"vacancy_id"}
    assert (await recruitment.move_vacancy("resume")).json()["state"] == "open"
    assert fields_of(await recruitment.move_vacancy("close", "because")) == {"reason"}
    assert fields_of(await recruitment.move_vacancy("fill")) == {"action"}
    assert (await recruitment.move_vacancy("close", "no_candidates")).json()["state"] == "closed"
    assert (await recruitment.application(application_id))["state"] == "not_selected"
    for event_class in (VacancyPaused, VacancyResumed, VacancyClosed):
        told = {str(event.vacancy_id) for event in await service.published(event_class)}
        assert recruitment.vacancy_id in told


# --- interest --------------------------------------------------------------------------------------------------


async def test_interest_is_the_persons_word_and_needs_consent(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.shortlist(candidate_id)
    await recruitment.moved(recruitment.staff, application_id, "invite")
    assert (await recruitment.move(recruitment.staff, application_id, "express_interest")).status_code == 403
    person = recruitment.person(candidate_id)
    assert fields_of(await recruitment.move(person, application_id, "express_interest")) == {"candidate_id"}

    await service.receive(
        ConsentGranted(
            candidate_id=candidate_id,
            purpose=ConsentPurpose.SHARE_IDENTIFIED,
            counterparty_id=uuid4(),
            text_version="1",
        )
    )
    assert fields_of(await recruitment.move(person, application_id, "express_interest")) == {"candidate_id"}
    await recruitment.allow_identification(candidate_id)
    assert await recruitment.moved(person, application_id, "express_interest") == "interested"


async def test_where_every_pathway_rests_on_protection_its_verdict_is_asked_for(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    vacancy_id = await recruitment.open_vacancy(pathways=[PROTECTED_PATHWAY])
    application_id = await recruitment.shortlist(candidate_id, vacancy_id)
    await recruitment.moved(recruitment.staff, application_id, "invite")
    await recruitment.allow_identification(candidate_id)
    refused = await recruitment.move(recruitment.caseworker, application_id, "express_interest")
    assert refused.json()["errors"][0]["rule"] == ("the verdict `eligible` stands for one of the vacancy's pathways")
    for verdict in (ProtectionVerdict.NOT_ELIGIBLE, ProtectionVerdict.ELIGIBLE):
        assert (await recruitment.application(application_id))["state"] == "invited"
        await service.receive(
            ProtectionVerdictReached(candidate_id=candidate_id, pathway=PROTECTED_PATHWAY, verdict=verdict)
        )
        answer = await recruitment.move(recruitment.caseworker, application_id, "express_interest")
        assert answer.status_code == (200 if verdict is ProtectionVerdict.ELIGIBLE else 422)


async def test_applications_are_seen_by_those_whom_they_concern(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.shortlist(candidate_id)
    path = f"/applications/{application_id}"
    for reader in (recruitment.staff, recruitment.caseworker, recruitment.director, recruitment.person(candidate_id)):
        assert (await reader.get(path)).status_code == 200
    strangers = [
        service.client(Role.EMPLOYER, organisation_id=uuid4()),
        service.client(Role.CASEWORKER, organisation_id=uuid4()),
        recruitment.person(uuid4()),
    ]
    for stranger in strangers:
        assert (await stranger.get(path)).status_code == 404
        assert (await stranger.get(f"/history/application/{application_id}")).status_code == 404
    history = (await recruitment.staff.get(f"/history/application/{application_id}")).json()["items"]
    assert [step["action"] for step in history] == ["open"]


# --- rounds, offers, answers -------------------------------------------------------------------------------------


async def test_a_failed_round_ends_nothing(recruitment: Recruitment) -> None:
    application_id = await recruitment.interested(uuid4())
    path = f"/applications/{application_id}/rounds"
    first = await recruitment.staff.post(path, json={"kind": "test"})
    assert (first.status_code, first.json()["number"]) == (201, 1)
    failed = await recruitment.staff.post(f"{path}/1/result", json={"outcome": "failed", "score_band": "40_49"})
    assert failed.json()["outcome"] == "failed"
    assert (await recruitment.staff.post(path, json={"kind": "interview"})).json()["number"] == 2
    found = await recruitment.application(application_id)
    assert (found["state"], len(found["rounds"])) == ("rounds", 2)
    assert (await recruitment.staff.post(f"{path}/3/result", json={"outcome": "passed"})).status_code == 404
    assert await recruitment.moved(recruitment.staff, application_id, "not_select", "other_skills") == "not_selected"
    assert fields_of(await recruitment.staff.post(path, json={"kind": "test"})) == {"state"}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"pay": {**PAY, "amount": "44999.99"}}, "pay/amount"),
        ({"pathway": "ie_critical_skills"}, "pathway"),
        ({"adult_confirmed": False}, "adult_confirmed"),
        ({"expires_at": (system_now() + timedelta(days=1)).isoformat()}, "expires_at"),
    ],
)
async def test_an_offer_keeps_what_was_advertised(
    recruitment: Recruitment, changed: dict[str, Any], field: str
) -> None:
    application_id = await recruitment.in_rounds(uuid4())
    assert fields_of(await recruitment.offer(application_id, **changed)) == {field}
    assert (await recruitment.vacancy())["held"] == 0


async def test_a_contract_needs_the_reservation_both_signatures_and_no_cost_on_the_worker(
    recruitment: Recruitment,
) -> None:
    application_id = await recruitment.accepted(uuid4())
    fees = [cost("recruitment", worker="10.00")]
    refused = await recruitment.sign(application_id, signed_by_candidate_on=None, costs=fees)
    assert fields_of(refused) == {"reservation", "signed_by_candidate_on", "costs"}
    vacancy = await recruitment.vacancy()
    assert (vacancy["held"], vacancy["filled"]) == (1, 0)


async def test_a_contract_keeps_what_was_offered_and_may_be_better(recruitment: Recruitment) -> None:
    application_id = await recruitment.reserved(uuid4())
    worse = recruitment.terms(weekly_hours=45, probation_months=6, language="eng")
    refused = await recruitment.sign(application_id, terms=worse)
    assert fields_of(refused) == {"terms/weekly_hours"}
    assert "probation_months is 6, offered was 0" in refused.text
    better = recruitment.terms(pay={"amount": "4000.00", "currency": "GBP", "period": "month"}, housing="provided")
    made = await recruitment.sign(application_id, terms=better)
    assert made.status_code == 201, made.text
    assert made.json()["placement"]["better_terms"] == ["pay", "housing"]
    [told] = [
        event
        for event in await recruitment.service.published(PlacementConfirmed)
        if str(event.application_id) == application_id
    ]
    assert (str(told.pay.amount), told.pay.period) == ("4000.00", "month")


async def test_an_employer_is_looked_at_again_before_its_due_diligence_ends(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    long_ago = str(service.runtime.clock.now().date() - timedelta(days=671))
    findings = [{**one, "checked_on": long_ago} for one in FOUND_WELL["findings"]]
    await recruitment.find_out({**FOUND_WELL, "findings": findings})

    async def is_asked_for() -> bool:
        asked = await recruitment.director.get("/tasks?kind=recheck_due_diligence&state=open&limit=200")
        return recruitment.employer_id in {one["aggregate_id"] for one in asked.json()["items"]}

    await service.eventually(is_asked_for)
    assert await recruitment.open_vacancy()
    await recruitment.find_out(FOUND_WELL)
    assert not await is_asked_for()


async def test_lists_and_figures_filter_by_programme(recruitment: Recruitment) -> None:
    await recruitment.placed(uuid4())
    await recruitment.shortlist(uuid4())
    programme = f"programme_id={recruitment.programme_id}"
    for path in ("/employers", "/vacancies", "/placements"):
        assert len((await recruitment.director.get(f"{path}?{programme}")).json()["items"]) == 1
        assert not (await recruitment.director.get(f"{path}?programme_id={uuid4()}")).json()["items"]
    counts = (await recruitment.director.get(f"/applications/counts?{programme}")).json()
    assert counts == {"contracted": 1, "shortlisted": 1}
    assert (await recruitment.director.get(f"/placements/counts?{programme}")).json() == {"confirmed": 1}
    assert (await recruitment.director.get(f"/placements/counts?programme_id={uuid4()}")).json() == {}


async def grow_old(service: ServiceUnderTest, of: type[Event], *, in_partition: int) -> None:
    """Nothing was heard of one partition of these beats' topic for more than a minute of real time."""
    key = keys_of_all_partitions(of.topic)[in_partition]
    async with service.runtime.sessions() as session, session.begin():
        beat = await session.get_one(HeartbeatSeen, key)
        beat.as_of = system_now() - timedelta(seconds=61)


async def test_an_old_view_of_consents_answers_503(service: ServiceUnderTest) -> None:
    recruitment = await Recruitment(service).begin()
    candidate_id = uuid4()
    application_id = await recruitment.shortlist(candidate_id)
    await recruitment.moved(recruitment.staff, application_id, "invite")
    await recruitment.allow_identification(candidate_id)
    await grow_old(service, ConsentHeartbeat, in_partition=4)
    refused = await recruitment.move(recruitment.caseworker, application_id, "express_interest")
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "15"), "one partition of six stands still"
    await service.beat(ConsentHeartbeat, system_now() + timedelta(hours=1))
    assert await recruitment.moved(recruitment.caseworker, application_id, "express_interest") == "interested"


async def test_nobody_is_shown_to_an_employer_while_it_is_not_known_who_may_be(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    application_id = await recruitment.shortlist(uuid4())
    await grow_old(service, CandidateHeartbeat, in_partition=1)
    try:
        for path in ("/applications", "/applications/counts", f"/applications/{application_id}"):
            answer = await recruitment.staff.get(path)
            assert (answer.status_code, answer.headers.get("Retry-After")) == (503, "15"), path
            assert (await recruitment.director.get(path)).status_code == 200, "the programme's staff need no consent"
        assert (await recruitment.move(recruitment.staff, application_id, "invite")).status_code == 503
    finally:
        await service.beat(CandidateHeartbeat, system_now() + timedelta(hours=1))
    assert await recruitment.moved(recruitment.staff, application_id, "invite") == "invited"


async def test_an_offer_is_written_in_a_language_that_the_person_reads(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.in_rounds(candidate_id)
    reads = LanguageSkill(language="fra", reading=Cefr.B1)
    shown = {"candidate_id": candidate_id, "profile": PoolProfile(skills=(), languages=(reads,)), "shareable": True}
    await service.receive(CandidateProfileChanged.model_validate(shown))
    refused = await recruitment.offer(application_id)
    assert [one["field"] for one in refused.json()["errors"]] == ["language"]
    assert (await recruitment.offer(application_id, language="fra")).status_code == 201


async def test_the_candidate_waits_or_shortens_once_counselled(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.offered(candidate_id)
    await recruitment.acknowledge(candidate_id, application_id)
    path = f"/applications/{application_id}/acceptance"
    by_caseworker = {"counselled": True, "shorten_reflection": True}
    assert fields_of(await recruitment.caseworker.post(path, json=by_caseworker)) == {"shorten_reflection"}
    uncounselled = {"counselled": False, "shorten_reflection": True}
    refused = await recruitment.person(candidate_id).post(path, json=uncounselled)
    assert fields_of(refused) == {"shorten_reflection"}
    assert (await recruitment.staff.post(path, json=by_caseworker)).status_code == 403
    await service.move_clock(days=3, seconds=1)
    accepted = await recruitment.caseworker.post(path, json={"counselled": True})
    assert accepted.json()["state"] == "accepted"
    assert UUID(accepted.json()["offer"]["id"])


async def test_nobody_accepts_who_has_not_seen_the_safety_sheet(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.offered(candidate_id)
    other = await recruitment.offered(uuid4())
    await recruitment.acknowledge(candidate_id, application_id, pathway="gb_protected_route")
    await recruitment.acknowledge(candidate_id, other)
    path, answer = f"/applications/{application_id}/acceptance", {"counselled": True, "shorten_reflection": True}
    person = recruitment.person(candidate_id)
    refused = await person.post(path, json=answer)
    assert fields_of(refused) == {"safety_sheet"}, "that of another pathway, and of another application, is no help"
    [error] = refused.json()["errors"]
    assert "safety-acknowledgements of candidate-svc" in error["remedy"]

    await grow_old(service, ConsentHeartbeat, in_partition=2)
    stale = await person.post(path, json=answer)
    assert (stale.status_code, stale.headers["Retry-After"]) == (503, "15"), "their word may be on its way"
    await service.beat(ConsentHeartbeat, system_now() + timedelta(hours=1))
    await recruitment.acknowledge(candidate_id, application_id)
    assert (await person.post(path, json=answer)).json()["state"] == "accepted"


async def test_a_red_pathway_is_accepted_by_the_counselled_once_a_director_agrees(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id, by = uuid4(), "gb_red_route"
    red = SAFETY.model_copy(update={"re_entry": SafetyRating.RED})
    await service.receive(pathway(by, pathway_version=2, safety=red))
    application_id = await recruitment.in_rounds(candidate_id, await recruitment.open_vacancy(pathways=[by]))
    assert (await recruitment.offer(application_id, pathway=by)).status_code == 201
    path, person = f"/applications/{application_id}/acceptance", recruitment.person(candidate_id)
    answer = {"counselled": True, "shorten_reflection": True}

    await recruitment.acknowledge(candidate_id, application_id, pathway=by, version=1)
    assert fields_of(await person.post(path, json=answer)) == {"safety_sheet"}
    await recruitment.acknowledge(candidate_id, application_id, pathway=by, version=2, overall="red")

    async def decide(decision: SafetyDecision, version: int) -> None:
        told = {"candidate_id": candidate_id, "application_id": application_id, "pathway": by}
        await service.receive(
            RedPathwayDecided.model_validate(
                {**told, "pathway_version": version, "decision": decision, "reason": "counselled_twice"}
            )
        )

    for decision, version in ((SafetyDecision.NOT_AGREED, 2), (SafetyDecision.AGREED, 1)):
        await decide(decision, version)
        assert fields_of(await person.post(path, json=answer)) == {"safety_sheet"}
    await decide(SafetyDecision.AGREED, 2)
    await service.move_clock(days=3, seconds=1)
    assert fields_of(await person.post(path, json={"counselled": False})) == {"counselled"}
    assert (await person.post(path, json={"counselled": True})).json()["state"] == "accepted"


async def test_each_side_gives_its_own_word(recruitment: Recruitment) -> None:
    """A caseworker of the person does not speak for the employer, nor the employer for the person."""
    candidate_id = uuid4()
    application_id = await recruitment.interested(candidate_id)
    path = f"/applications/{application_id}"
    for answer in (
        await recruitment.move(recruitment.caseworker, application_id, "start_rounds"),
        await recruitment.caseworker.post(f"{path}/rounds", json={"kind": "interview"}),
        await recruitment.caseworker.post(f"{path}/offer", json=recruitment.offer_body()),
        await recruitment.caseworker.post(f"{path}/contract", json=recruitment.contract_body()),
    ):
        assert answer.status_code == 403, answer.text
        assert "employer's word" in answer.json()["detail"]
    await recruitment.moved(recruitment.staff, application_id, "start_rounds")
    assert (await recruitment.offer(application_id)).status_code == 201


async def test_the_partner_of_an_employer_speaks_for_it_and_never_about_people_of_its_own(
    recruitment: Recruitment, service: ServiceUnderTest
) -> None:
    candidate_id, its_partner = uuid4(), uuid4()
    application_id = await recruitment.shortlist(candidate_id)
    administrator = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=its_partner)
    assert (await recruitment.move(administrator, application_id, "invite")).status_code == 404, "it does not see it"
    await _look_after(service, recruitment.employer_id, its_partner)
    assert await recruitment.moved(administrator, application_id, "invite") == "invited"
    refused = await recruitment.move(administrator, application_id, "decline")
    assert refused.status_code == 403
    assert "person's word" in refused.json()["detail"]
    await _look_after(service, recruitment.employer_id, recruitment.partner_id)
    both = await recruitment.move(recruitment.administrator, application_id, "not_select", "no_fit")
    assert both.status_code == 403
    assert "employer's word" in both.json()["detail"]


async def _look_after(service: ServiceUnderTest, employer_id: str, partner_id: UUID) -> None:
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(
            update(Employer).where(col(Employer.id) == UUID(employer_id)).values(partner_id=partner_id)
        )
