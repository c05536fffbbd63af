"""Each guard of candidate-svc about people, broken alone by one request to the running service."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final
from uuid import uuid4

from candidate_svc.domain import (
    api_key,
    candidate,
    conflict_of_interest,
    consent,
    consent_text,
    data_sharing,
    emergency_disclosure,
    handover,
    household,
    identity,
    moves,
    protection,
    protection_audit,
    resettlement_case,
    safe_contact,
    safety_sheet,
)
from candidate_svc.domain import complaint as complaints
from pathways_contracts.access import Role
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person
from pathways_single_machine.programme.loading import consent as given

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Guard, Request, is_refused
from .scene import PATHWAY, Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

UNREACHED: Final[Mapping[Guard, str]] = {
    conflict_of_interest.the_organisations_may_review_together: "it takes a policy that names pairs: shown in process",
    protection_audit.the_auditor_is_of_another_organisation: "one verdict in ten is drawn: shown in process",
    protection_audit.the_audit_is_open: "one verdict in ten is drawn: shown in process",
    safety_sheet.the_person_has_seen_the_sheet_in_force: "it takes a red pathway that changes twice: shown in process",
    candidate.identity_is_known: "nobody is registered without an identity; an erased person cannot be moved",
}
"""Guards that no request of this file breaks, and why."""

NAMED: Final = {"given_names": "Testina", "family_names": "Quillfeather", "birth_date": "1990-01-01"}


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


# --- the person ---------------------------------------------------------------------------------------------------


def of_person(scene: Scene, candidate_id: str, route: str, **body: object) -> Request:
    path = f"/candidates/{candidate_id}"
    return Request(scene.caseworker, "candidate", f"{path}/{route}", body, watched=path)


async def somebody(scene: Scene) -> str:
    return await scene.once("somebody", scene.active)


@CASES.breaks(candidate.registration_is_allowed, "consents", "an active candidate consents to `register`")
async def _(scene: Scene) -> Request:
    person = await scene.registered("share_anonymised")
    await scene.move_person(person, "submit")
    return of_person(scene, person, "moves", action="activate")


# --- complaints ---------------------------------------------------------------------------------------------------


async def complaint(scene: Scene, *actions: str) -> str:
    """The address of a complaint that was moved so far; filed without a login to its own channel."""
    body = {"about": "recruiter", "category": "fees", "language": "eng", "text": "I was asked to pay"}
    filed = await scene.do(cast.DIRECTOR, "candidate", "/complaints", body)
    path = f"/complaint-cases/{filed['code']}/moves"
    for action in actions:
        await scene.do(cast.DIRECTOR, "candidate", path, {"action": action})
    if "refer" in actions:
        appeal = {"secret": filed["secret"], "action": "appeal"}
        await scene.do(cast.DIRECTOR, "candidate", f"/complaints/{filed['code']}/moves", appeal)
    return path


@CASES.breaks(complaints.an_outcome_is_named, "outcome", "an answer names what was found")
async def _(scene: Scene) -> Request:
    path = await complaint(scene, "acknowledge", "investigate")
    return Request(cast.DIRECTOR, "candidate", path, {"action": "resolve"}, watched="/complaint-cases")


@CASES.breaks(complaints.another_person_hears_the_appeal, "actor", "another person hears the appeal")
async def _(scene: Scene) -> Request:
    path = await complaint(scene, "acknowledge", "refer")
    return Request(cast.DIRECTOR, "candidate", path, {"action": "investigate"}, watched="/complaint-cases")


async def entry(scene: Scene, *, earlier: int = 0, answered: bool = False) -> Request:
    """More is said in a complaint by who filed it."""
    body = {"about": "recruiter", "category": "fees", "language": "eng", "text": "I was asked to pay"}
    filed = await scene.do(cast.DIRECTOR, "candidate", "/complaints", body)
    for action in ("acknowledge", "refer") if answered else ():
        await scene.do(cast.DIRECTOR, "candidate", f"/complaint-cases/{filed['code']}/moves", {"action": action})
    path, more = f"/complaints/{filed['code']}/entries", {"secret": filed["secret"], "text": "There is more"}
    for _ in range(earlier):
        await scene.do(cast.DIRECTOR, "candidate", path, more)
    return Request(cast.DIRECTOR, "candidate", path, more, watched="/complaint-cases")


@CASES.breaks(complaints.somebody_will_read_it, "code", "more is said while the programme has not answered")
async def _(scene: Scene) -> Request:
    return await entry(scene, answered=True)


@CASES.breaks(complaints.it_has_room_for_more, "text", "at most 50 entries of who complained")
async def _(scene: Scene) -> Request:
    return await entry(scene, earlier=complaints.MOST_ENTRIES - 1)


@CASES.breaks(candidate.a_reason_is_given, "reason", "this move needs a reason")
async def _(scene: Scene) -> Request:
    return of_person(scene, await somebody(scene), "moves", action="hold")


@CASES.breaks(candidate.the_person_is_not_erased, "candidate_id", "the person was not erased")
async def _(scene: Scene) -> Request:
    person = await scene.registered()
    await scene.do(scene.caseworker, "candidate", f"/candidates/{person}/erasure")
    return of_person(scene, person, "documents", kind="passport")


@CASES.breaks(moves.only_a_person_may_ask, "action", "`reserve` follows from another step of the journey")
async def _(scene: Scene) -> Request:
    return of_person(scene, await somebody(scene), "moves", action="reserve")


@CASES.breaks(moves.a_solution_is_named, "solution", "the kind of solution is named")
async def _(scene: Scene) -> Request:
    return of_person(scene, await somebody(scene), "moves", action="solve_elsewhere")


@CASES.breaks(
    moves.candidates_decide_only_for_themselves, "action", "`activate` is decided by the partner or the programme"
)
async def _(scene: Scene) -> Request:
    person = await somebody(scene)
    path = f"/candidates/{person}"
    return Request(cast.candidate(person), "candidate", f"{path}/moves", {"action": "activate"}, watched=path)


@CASES.breaks(identity.a_birth_lies_in_the_past, "identity.birth_date", "a birth date lies in the past")
async def _(scene: Scene) -> Request:
    tomorrow = (await scene.clock.now()).date() + timedelta(days=1)
    body = {"identity": {**NAMED, "birth_date": str(tomorrow)}}
    return Request(scene.caseworker, "candidate", "/candidates", body, watched="/candidates/counts")


# --- consents -----------------------------------------------------------------------------------------------------


@CASES.breaks(consent.each_consent_once, "consents", "each purpose and counterparty once")
async def _(scene: Scene) -> Request:
    body = {"identity": NAMED, "consents": [given("register"), given("register")]}
    return Request(scene.caseworker, "candidate", "/candidates", body, watched="/candidates/counts")


@CASES.breaks(consent.counterparty_fits, "counterparty_id", "`share_identified` is given to one party")
async def _(scene: Scene) -> Request:
    path = f"/candidates/{await somebody(scene)}/consents"
    return Request(scene.caseworker, "candidate", path, given("share_identified"), watched=path)


async def giving(scene: Scene, **changed: object) -> Request:
    path = f"/candidates/{await somebody(scene)}/consents"
    return Request(scene.caseworker, "candidate", path, {**given("story"), **changed}, watched=path)


@CASES.breaks(consent_text.the_text_is_current, "text_version", "the version of the text for `story` that holds today")
async def _(scene: Scene) -> Request:
    return await giving(scene, text_version="1999-1")


@CASES.breaks(consent_text.the_text_is_in_that_language, "text_language", "a language of the text: ara, eng, fra, spa")
async def _(scene: Scene) -> Request:
    return await giving(scene, text_language="tlh")


@CASES.breaks(consent.a_signed_form_is_on_file, "document_id", "a signed form is one of the person's documents")
async def _(scene: Scene) -> Request:
    return await giving(scene, given_how="signed_form")


@CASES.breaks(consent.a_call_has_a_witness, "witness", "somebody else than who records it heard the call")
async def _(scene: Scene) -> Request:
    return await giving(scene, given_how="by_phone")


@CASES.breaks(
    consent.online_is_said_by_the_person,
    "given_how",
    "`online` is recorded by the person themself, after signing in",
)
async def _(scene: Scene) -> Request:
    return await giving(scene, given_how="online")


@CASES.breaks(
    consent.it_is_recorded_how_they_said_no,
    "said_how",
    "who withdraws for a person says how the person told them",
)
async def _(scene: Scene) -> Request:
    path = f"/candidates/{await somebody(scene)}/consents"
    [standing, *_] = await scene.items(scene.caseworker, "candidate", path)
    return Request(scene.caseworker, "candidate", f"{path}/{standing['id']}/withdrawal", watched=path)


# --- hand-over ----------------------------------------------------------------------------------------------------


def offered(scene: Scene, candidate_id: str, **changed: object) -> Request:
    body = {"to_partner_id": str(uuid4()), "reason": "moved", "consent_given": True, "given_how": "in_person"}
    path = f"/candidates/{candidate_id}/handovers"
    return Request(scene.caseworker, "candidate", path, {**body, **changed}, watched="/handovers")


@CASES.breaks(
    handover.the_present_partner_offers, "actor", "a hand-over is offered by the partner who looks after the person"
)
async def _(scene: Scene) -> Request:
    asked = offered(scene, person := await somebody(scene))
    return Request(
        cast.candidate(person), "candidate", asked.path, asked.body, watched=asked.watched, witness=scene.caseworker
    )


@CASES.breaks(handover.the_person_consents, "consent_given", "the person consents to the hand-over")
async def _(scene: Scene) -> Request:
    return offered(scene, await somebody(scene), consent_given=False)


@CASES.breaks(handover.it_goes_to_another_partner, "to_partner_id", "another partner than the present one")
async def _(scene: Scene) -> Request:
    return offered(scene, await somebody(scene), to_partner_id=scene.partner_id)


async def in_handover(scene: Scene) -> tuple[str, str]:
    async def make() -> tuple[str, str]:
        person = await scene.registered()
        asked = offered(scene, person)
        await scene.agree_with(str(asked.body["to_partner_id"]))
        return person, (await scene.do(scene.caseworker, "candidate", asked.path, asked.body))["id"]

    return await scene.once("in handover", make)


@CASES.breaks(handover.one_offer_at_a_time, "to_partner_id", "no other hand-over of the person is offered")
async def _(scene: Scene) -> Request:
    person, _handover = await in_handover(scene)
    return offered(scene, person)


@CASES.breaks(handover.the_right_side_moves, "action", "`accept` is a move of the receiving side")
async def _(scene: Scene) -> Request:
    path = f"/handovers/{(await in_handover(scene))[1]}"
    return Request(scene.caseworker, "candidate", f"{path}/moves", {"action": "accept"}, watched=path)


@CASES.breaks(handover.register_was_not_withdrawn, "register", "the person has not withdrawn `register`")
async def _(scene: Scene) -> Request:
    person, other = await scene.registered("register"), str(uuid4())
    asked = offered(scene, person, to_partner_id=other)
    await scene.agree_with(other)
    path = f"/handovers/{(await scene.do(scene.caseworker, 'candidate', asked.path, asked.body))['id']}"
    await scene.withdraw_consent(person, "register")
    return Request(cast.caseworker(other), "candidate", f"{path}/moves", {"action": "accept"}, watched=path)


# --- what partners agree to share ---------------------------------------------------------------------------------


@CASES.breaks(
    data_sharing.an_agreement_covers_it,
    "data_sharing_agreement",
    "an agreement in force between the two partners covers what crosses; missing: ...",
)
async def _(scene: Scene) -> Request:
    return offered(scene, await somebody(scene))


AGREEMENTS: Final = "/data-sharing-agreements"


async def drafting(scene: Scene, **changed: object) -> Request:
    administrator = cast.administrator(scene.partner_id)
    body = {**scene.agreement_body(str(uuid4())), **changed}
    return Request(administrator, "candidate", AGREEMENTS, body, watched=AGREEMENTS)


@CASES.breaks(data_sharing.two_parties_agree, "other_party_id", "another partner than your own")
async def _(scene: Scene) -> Request:
    return await drafting(scene, other_party_id=scene.partner_id)


@CASES.breaks(
    data_sharing.it_holds_for_a_time, "valid_until", "the last day is today or later, and not before the first"
)
async def _(scene: Scene) -> Request:
    return await drafting(scene, valid_until="2026-01-02")


@CASES.breaks(data_sharing.the_other_party_countersigns, "action", "the other party countersigns")
async def _(scene: Scene) -> Request:
    administrator = cast.administrator(scene.partner_id)
    drafted = await scene.do(administrator, "candidate", AGREEMENTS, (await drafting(scene)).body)
    path = f"{AGREEMENTS}/{drafted['id']}"
    await scene.do(administrator, "candidate", f"{path}/moves", {"action": "sign"})
    return Request(administrator, "candidate", f"{path}/moves", {"action": "countersign"}, watched=path)


@CASES.breaks(data_sharing.who_suspended_it_resumes_it, "action", "it is resumed by the party that suspended it")
async def _(scene: Scene) -> Request:
    other = str(uuid4())
    path = await scene.agree_with(other)
    await scene.do(cast.administrator(other), "candidate", f"{path}/moves", {"action": "suspend"})
    administrator = cast.administrator(scene.partner_id)
    return Request(administrator, "candidate", f"{path}/moves", {"action": "resume"}, watched=path)


# --- machines -----------------------------------------------------------------------------------------------------

API_KEYS: Final = "/api-keys"


async def key(scene: Scene, **changed: object) -> Request:
    """A key that a partner's administrator may issue."""
    end = (await scene.clock.now()) + timedelta(days=100)
    body = {"name": "import", "role": "caseworker", "scopes": ["candidates:read"], "expires_at": end.isoformat()}
    administrator = cast.administrator(str(uuid4()))
    return Request(administrator, "candidate", API_KEYS, {**body, **changed}, watched=API_KEYS)


@CASES.breaks(api_key.issuers_machines_have_this_role, "role", "a role of the issuer's own machines")
async def _(scene: Scene) -> Request:
    return await key(scene, role="programme_director")


@CASES.breaks(
    api_key.a_key_carries_no_more_than_its_issuer,
    "scopes",
    "scopes of the key's role and of its issuer's, none of them for people alone",
)
async def _(scene: Scene) -> Request:
    return await key(scene, scopes=["protection:review"])


@CASES.breaks(api_key.a_key_ends_within_a_year, "expires_at", "later than now, and a year at most")
async def _(scene: Scene) -> Request:
    return await key(scene, expires_at="2026-01-02T00:00:00Z")


@CASES.breaks(api_key.an_organisation_has_few_keys, "organisation_id", "20 keys in use at most")
async def _(scene: Scene) -> Request:
    wish = await key(scene)
    for _ in range(20):
        await scene.do(wish.person, wish.service, wish.path, wish.body)
    return wish


# --- household ----------------------------------------------------------------------------------------------------


async def member(scene: Scene, **body: object) -> Request:
    path = f"/candidates/{await somebody(scene)}/household-members"
    return Request(scene.caseworker, "candidate", path, {"relation": "child", "plan": "together", **body}, watched=path)


@CASES.breaks(household.guardian_consents_for_a_minor, "guardian_consents", "a minor needs a guardian's consent")
async def _(scene: Scene) -> Request:
    return await member(scene, identity=NAMED, minor=True)


@CASES.breaks(
    household.a_member_is_known_by_one_thing,
    "identity",
    "a member has an identity or names a candidate_id, not both",
)
async def _(scene: Scene) -> Request:
    return await member(scene)


@CASES.breaks(household.a_member_is_somebody_else, "candidate_id", "another candidate, named once in a household")
async def _(scene: Scene) -> Request:
    return await member(scene, candidate_id=await somebody(scene))


# --- protection ---------------------------------------------------------------------------------------------------

FINDING: Final = {"pathway": PATHWAY, "verdict": "eligible", "evidence": "rsd_unhcr"}


async def reviewer(scene: Scene, *ties: Mapping[str, str], organisation_id: str | None = None) -> Person:
    """Somebody of the partner, or of another organisation, who has declared these ties."""
    role = Role.CASEWORKER if organisation_id is None else Role.PROGRAMME_DIRECTOR
    person = Person(f"reviewer-{uuid4()}", (role,), organisation_id=organisation_id or scene.partner_id)
    await declare(scene, person, *ties)
    return person


async def declare(scene: Scene, person: Person, *ties: Mapping[str, str]) -> None:
    answer = await scene.ask(person, "candidate", "/conflict-declaration", {"ties": list(ties)}, method="PUT")
    assert answer.is_success, answer.text


async def reviewed(scene: Scene) -> str:
    async def make() -> str:
        person = await scene.registered()
        await declare(scene, scene.caseworker)
        await scene.do(scene.caseworker, "candidate", f"/candidates/{person}/protection-reviews", FINDING)
        return person

    return await scene.once("reviewed", make)


def review(scene: Scene, person: str, route: str, reviewer: Person) -> Request:
    line = {"partner_reference": f"R-{uuid4()}", "candidate": {"id": person}, "review": FINDING}
    watched = f"/candidates/{person}/protection-checks"
    return Request(reviewer, "candidate", f"/{route}/bulk", line, watched=watched, lines=True)


def reviewing(person: str, by: Person, **changed: object) -> Request:
    path = f"/candidates/{person}/protection-"
    return Request(by, "candidate", f"{path}reviews", {**FINDING, **changed}, watched=f"{path}checks")


@CASES.breaks(protection.a_first_review_comes_first, "review", "an attestation is the first review")
async def _(scene: Scene) -> Request:
    another = Person("another-reviewer", (Role.CASEWORKER,), organisation_id=scene.partner_id)
    return review(scene, await reviewed(scene), "protection-attestations", another)


@CASES.breaks(protection.a_second_review_follows_one, "review", "a second review follows a first")
async def _(scene: Scene) -> Request:
    return review(scene, await somebody(scene), "protection-reviews", scene.caseworker)


@CASES.breaks(protection._another_reviewer, "reviewer", "a verdict rests on two reviewers who differ")
async def _(scene: Scene) -> Request:
    return reviewing(await reviewed(scene), scene.caseworker)


@CASES.breaks(
    protection.evidence_that_expires_names_its_last_day, "valid_until", "`host_state_id` has a last day of validity"
)
async def _(scene: Scene) -> Request:
    return reviewing(await reviewed(scene), await reviewer(scene), evidence="host_state_id")


@CASES.breaks(protection.evidence_is_valid, "valid_until", "evidence that is valid today")
async def _(scene: Scene) -> Request:
    run_out = {"evidence": "host_state_id", "valid_until": "2020-01-01"}
    return reviewing(await reviewed(scene), await reviewer(scene), **run_out)


@CASES.breaks(
    conflict_of_interest.a_tie_names_its_other_end,
    "ties/candidate_id",
    "`relative` names candidate_id and not organisation_id",
)
async def _(scene: Scene) -> Request:
    body, path = {"ties": [{"kind": "relative"}]}, "/conflict-declaration"
    return Request(await reviewer(scene), "candidate", path, body, watched=path, method="PUT")


@CASES.breaks(
    conflict_of_interest.the_reviewer_has_declared_conflicts,
    "reviewer",
    "the reviewer has declared conflicts of interest, or that there are none",
)
async def _(scene: Scene) -> Request:
    silent = Person("silent-reviewer", (Role.CASEWORKER,), organisation_id=scene.partner_id)
    return reviewing(await reviewed(scene), silent)


@CASES.breaks(
    conflict_of_interest.the_reviewer_has_no_tie_to_the_person,
    "reviewer",
    "the reviewer has declared no tie to the person",
)
async def _(scene: Scene) -> Request:
    person = await reviewed(scene)
    return reviewing(person, await reviewer(scene, {"kind": "relative", "candidate_id": person}))


async def with_employer(scene: Scene) -> Journey:
    """Somebody with a live application."""

    async def make() -> Journey:
        return await scene.shortlisted(await scene.vacancy())

    return await scene.once("with an employer", make)


@CASES.breaks(
    conflict_of_interest.the_reviewer_is_not_of_an_employer_of_the_person,
    "reviewer",
    "the reviewer's organisation is no employer with whom the person has a live application",
)
async def _(scene: Scene) -> Request:
    journey = await with_employer(scene)
    return reviewing(journey.candidate_id, await reviewer(scene, organisation_id=journey.employer_id))


@CASES.breaks(
    conflict_of_interest.the_reviewer_has_no_tie_to_an_employer_of_the_person,
    "reviewer",
    "the reviewer has declared no tie to an employer with whom the person has a live application",
)
async def _(scene: Scene) -> Request:
    journey = await with_employer(scene)
    tie = {"kind": "employed_by", "organisation_id": journey.employer_id}
    return reviewing(journey.candidate_id, await reviewer(scene, tie))


@CASES.breaks(
    conflict_of_interest.the_second_reviewer_has_not_worked_on_the_case,
    "reviewer",
    "the second reviewer has not worked on the person's case",
)
async def _(scene: Scene) -> Request:
    person, first = await scene.active(), await reviewer(scene)
    await scene.do(first, "candidate", f"/candidates/{person}/protection-reviews", FINDING)
    await declare(scene, scene.caseworker)
    return reviewing(person, scene.caseworker)


@CASES.breaks(
    conflict_of_interest.the_second_reviewer_is_not_paid_per_placement,
    "reviewer",
    "the second reviewer is not paid per placement",
)
async def _(scene: Scene) -> Request:
    tie = {"kind": "paid_per_placement", "organisation_id": str(uuid4())}
    return reviewing(await reviewed(scene), await reviewer(scene, tie))


# --- what a pathway means -----------------------------------------------------------------------------------------


async def showing(scene: Scene, person: str, **changed: object) -> Request:
    """An acknowledgement of a safety sheet with something wrong in it."""
    known = await scene.get(scene.caseworker, "candidate", f"/pathways/{PATHWAY}")
    body = {"application_id": str(uuid4()), "pathway": PATHWAY, "pathway_version": known["version"], "language": "eng"}
    path = f"/candidates/{person}/safety-acknowledgements"
    return Request(scene.caseworker, "candidate", path, {**body, **changed}, watched=path)


@CASES.breaks(
    safety_sheet.the_sheet_is_written_in_the_language, "language", "a language in which the safety sheet is written"
)
async def _(scene: Scene) -> Request:
    return await showing(scene, await somebody(scene), language="tir")


@CASES.breaks(
    safety_sheet.the_sheet_is_the_one_in_force, "pathway_version", "the version of the safety sheet in force, 2"
)
async def _(scene: Scene) -> Request:
    return await showing(scene, await somebody(scene), pathway_version=1)


@CASES.breaks(safety_sheet.the_person_reads_the_sheet, "language", "a language that the person reads")
async def _(scene: Scene) -> Request:
    profile = {"skills": [], "languages": [{"language": "tir", "reading": "B1"}]}
    return await showing(scene, await scene.registered(profile=profile))


@CASES.breaks(safety_sheet.the_sheet_is_red, "decision", "the safety sheet is rated red; it is amber")
async def _(scene: Scene) -> Request:
    asked = await showing(scene, await somebody(scene))
    shown = await scene.do(asked.person, "candidate", asked.path, asked.body)
    path = f"{asked.path}/{shown['id']}/decision"
    return Request(cast.DIRECTOR, "candidate", path, AGREED, watched=asked.path)


AGREED: Final = {"decision": "agreed", "reason": "counselled_twice"}


# --- how a person may be reached ----------------------------------------------------------------------------------


async def reached(scene: Scene, **body: object) -> Request:
    path = f"/candidates/{await somebody(scene)}/contact-rules"
    return Request(scene.caseworker, "candidate", path, body, watched=path, method="PUT", version=0)


MAIL: Final = {"channel": "email", "address": "somebody@post.example.invalid"}


@CASES.breaks(safe_contact.each_channel_once, "channels", "each channel once")
async def _(scene: Scene) -> Request:
    return await reached(scene, channels=[MAIL, MAIL])


@CASES.breaks(safe_contact.addresses_fit, "channels.0.address", "an e-mail address for `email`")
async def _(scene: Scene) -> Request:
    return await reached(scene, channels=[{**MAIL, "address": "nobody"}])


@CASES.breaks(safe_contact.addresses_are_known, "channels.0.address", "an address for a new channel")
async def _(scene: Scene) -> Request:
    return await reached(scene, channels=[{"channel": "email"}])


@CASES.breaks(safe_contact.hours_make_a_span, "from_time", "begin and end of the hours, and they differ")
async def _(scene: Scene) -> Request:
    return await reached(scene, from_time="09:00")


@CASES.breaks(safe_contact.hours_are_local, "from_time", "hours of the time zone in `time_zone`")
async def _(scene: Scene) -> Request:
    return await reached(scene, from_time="09:00+02:00", until_time="17:00+02:00")


@CASES.breaks(safe_contact.the_time_zone_is_known, "time_zone", "a time zone of the IANA database")
async def _(scene: Scene) -> Request:
    return await reached(scene, time_zone="Europe/Nowhere")


# --- a resettlement case beside the pathway ---------------------------------------------------------------------


async def of_case(scene: Scene, action: str, by: Person | None = None) -> Request:
    """A move of a case of which UNHCR may not be told, once the person was counselled."""

    async def make() -> str:
        person = await scene.active()
        path = f"/candidates/{person}/resettlement-case"
        body = {"unhcr_may_be_told": False, "said_how": "in_person"}
        assert (await scene.ask(scene.caseworker, "candidate", path, body, method="PUT")).is_success
        await scene.do(scene.caseworker, "candidate", f"{path}/moves", {"action": "counsel"})
        return person

    person = await scene.once("resettlement case", make)
    path = f"/candidates/{person}/resettlement-case"
    asker = cast.candidate(person) if by is None else by
    return Request(asker, "candidate", f"{path}/moves", {"action": action}, watched=path)


@CASES.breaks(
    resettlement_case.the_person_lets_unhcr_be_told, "unhcr_may_be_told", "the person allows that UNHCR is told"
)
async def _(scene: Scene) -> Request:
    return await of_case(scene, "tell_unhcr", scene.caseworker)


@CASES.breaks(
    resettlement_case.somebody_counsels_the_person, "action", "counselling is recorded by a caseworker of the partner"
)
async def _(scene: Scene) -> Request:
    return await of_case(scene, "counsel")


@CASES.breaks(
    resettlement_case.only_the_person_withdraws_it,
    "said_how",
    "the person withdraws the case, or a caseworker records their word and how they said it",
)
async def _(scene: Scene) -> Request:
    return await of_case(scene, "withdraw", scene.caseworker)


# --- identity shown in an emergency -----------------------------------------------------------------------------


@CASES.breaks(
    emergency_disclosure.somebody_else_reviews, "action", "somebody else than who was shown the identity reviews"
)
async def _(scene: Scene) -> Request:
    administrator = cast.administrator(str(scene.caseworker.organisation_id))
    looked = {"candidate_id": await somebody(scene), "fields": ["given_names"], "emergency": "missing_person"}
    shown = await scene.do(administrator, "candidate", "/disclosures/emergencies", looked)
    path = f"/disclosures/emergencies/{shown['disclosure_id']}/moves"
    return Request(administrator, "candidate", path, {"action": "uphold"}, watched="/disclosures/emergencies")
