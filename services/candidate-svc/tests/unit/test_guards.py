"""Each rule of candidate-svc, both ways: what meets it, and what it says to whom does not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from candidate_svc.domain.authorisation import (
    AUTHORISATION,
    AuthorisationAction,
    AuthorisationKind,
    AuthorisationState,
    CheckedRule,
    Readiness,
    RuleStatus,
    is_stale,
)
from candidate_svc.domain.candidate import (
    CANDIDATE,
    CandidateAction,
    CandidateState,
    Standing,
    the_person_is_not_erased,
)
from candidate_svc.domain.consent import counterparty_fits, each_consent_once, serves_the_purpose
from candidate_svc.domain.decisions import Decision, a_grant_names_its_validity, a_refusal_names_its_reason
from candidate_svc.domain.household import guardian_consents_for_a_minor
from candidate_svc.domain.identity import a_birth_lies_in_the_past
from candidate_svc.domain.moves import (
    Asked,
    a_solution_is_named,
    candidates_decide_only_for_themselves,
    only_a_person_may_ask,
)
from candidate_svc.domain.pathway import (
    Pathway,
    an_alternative_is_accepted,
    known_pathway,
    pathways,
    travel_documents,
)
from candidate_svc.domain.protection import ProtectionAction, Review, next_action
from candidate_svc.domain.resettlement_case import (
    Word,
    only_the_person_withdraws_it,
    somebody_counsels_the_person,
    the_person_lets_unhcr_be_told,
)
from candidate_svc.domain.visa_case import (
    has_been_lodged,
    link_in_hand,
    link_that_travel_rests_on,
    no_work_is_permitted,
    permits_work,
    the_case_is_open,
    the_chain_has_ended,
)
from pathways_chassis.machine import RulesBroken, Violation
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import SolutionElsewhere
from pathways_contracts.events.candidate.pathway import IntakeStatus
from pathways_contracts.events.candidate.protection import ProtectionVerdict

A = CandidateAction
TODAY = date(2026, 3, 1)
NOBODY = Standing(has_identity=False, may_register=False, reason=None)
KNOWN = Standing(has_identity=True, may_register=True, reason="a_reason")


def fields_of(raised: pytest.ExceptionInfo[RulesBroken]) -> list[str]:
    return [violation.field for violation in raised.value.violations]


# --- candidate: the rules of a move -------------------------------------------------------------------------------

INTO_THE_POOL_BY_A_PERSON = {
    A.ACTIVATE: CandidateState.SUBMITTED,
    A.RETURN: CandidateState.ALUMNI,
    A.RESUME: CandidateState.ON_HOLD,
    A.UPHOLD_APPEAL: CandidateState.APPEAL,
    A.REGAIN_CONTACT: CandidateState.UNREACHABLE,
    A.REJOIN: CandidateState.WITHDRAWN,
}
NEEDS_A_REASON = {
    A.REQUEST_COMPLETION: CandidateState.SUBMITTED,
    A.HOLD: CandidateState.ACTIVE,
    A.FIND_INELIGIBLE: CandidateState.ACTIVE,
    A.DISMISS_APPEAL: CandidateState.APPEAL,
    A.LOSE_CONTACT: CandidateState.ACTIVE,
    A.WITHDRAW: CandidateState.ACTIVE,
}
FOLLOWS_FROM_A_FACT = {
    A.RESERVE: CandidateState.ACTIVE,
    A.RELEASE: CandidateState.RESERVED,
    A.START_WORK: CandidateState.RESERVED,
    A.LOSE_JOB: CandidateState.PLACED,
    A.BECOME_ALUMNI: CandidateState.PLACED,
    A.MERGE: CandidateState.ACTIVE,
    A.ERASE: CandidateState.ACTIVE,
}
ASKS_FOR_NOTHING = {
    A.SUBMIT: CandidateState.DRAFT,
    A.APPEAL: CandidateState.INELIGIBLE,
    A.SOLVE_ELSEWHERE: CandidateState.ACTIVE,
    A.RECORD_DEATH: CandidateState.ACTIVE,
}


def test_every_action_is_in_one_of_the_lists() -> None:
    lists = (INTO_THE_POOL_BY_A_PERSON, NEEDS_A_REASON, FOLLOWS_FROM_A_FACT, ASKS_FOR_NOTHING)
    assert sorted(action for one in lists for action in one) == sorted(CandidateAction)


@pytest.mark.parametrize(("action", "state"), INTO_THE_POOL_BY_A_PERSON.items())
def test_whoever_enters_the_pool_is_known_and_consents(action: CandidateAction, state: CandidateState) -> None:
    with pytest.raises(RulesBroken) as both:
        CANDIDATE.advance(state, action, NOBODY)
    assert fields_of(both) == ["identity", "consents"]
    with pytest.raises(RulesBroken) as unknown:
        CANDIDATE.advance(state, action, replace(KNOWN, has_identity=False))
    assert fields_of(unknown) == ["identity"]
    with pytest.raises(RulesBroken) as unwilling:
        CANDIDATE.advance(state, action, replace(KNOWN, may_register=False))
    assert fields_of(unwilling) == ["consents"]
    assert CANDIDATE.advance(state, action, KNOWN) is CandidateState.ACTIVE


@pytest.mark.parametrize(("action", "state"), NEEDS_A_REASON.items())
def test_setting_a_person_aside_says_why(action: CandidateAction, state: CandidateState) -> None:
    with pytest.raises(RulesBroken) as refused:
        CANDIDATE.advance(state, action, replace(KNOWN, reason=None))
    assert fields_of(refused) == ["reason"]
    CANDIDATE.advance(state, action, replace(NOBODY, reason="own_wish"))


@pytest.mark.parametrize(("action", "state"), [*FOLLOWS_FROM_A_FACT.items(), *ASKS_FOR_NOTHING.items()])
def test_other_moves_ask_for_nothing(action: CandidateAction, state: CandidateState) -> None:
    CANDIDATE.advance(state, action, NOBODY)


@pytest.mark.parametrize("action", CandidateAction)
def test_what_follows_from_a_fact_is_not_asked_for(action: CandidateAction) -> None:
    violation = only_a_person_may_ask(Asked(action))
    if action in FOLLOWS_FROM_A_FACT:
        assert violation is not None
        assert violation.field == "action"
        assert "follows from another step" in violation.rule
    else:
        assert violation is None


@pytest.mark.parametrize("action", CandidateAction)
def test_candidates_move_only_what_is_theirs(action: CandidateAction) -> None:
    own = {"submit", "appeal", "withdraw", "rejoin"}
    violation = candidates_decide_only_for_themselves(Asked(action, by_the_candidate=True))
    assert (violation is None) == (action in own)
    assert candidates_decide_only_for_themselves(Asked(action, priority=True)) is None


def test_candidates_do_not_put_themselves_first_in_line() -> None:
    violation = candidates_decide_only_for_themselves(Asked(A.REJOIN, priority=True, by_the_candidate=True))
    assert violation is not None
    assert violation.rule == "`rejoin` is decided by the partner or the programme"


def test_a_solution_elsewhere_is_named() -> None:
    violation = a_solution_is_named(Asked(A.SOLVE_ELSEWHERE))
    assert violation is not None
    assert violation.field == "solution"
    assert a_solution_is_named(Asked(A.SOLVE_ELSEWHERE, SolutionElsewhere.RESETTLED)) is None
    assert a_solution_is_named(Asked(A.WITHDRAW)) is None


@pytest.mark.parametrize("state", CandidateState)
def test_nothing_is_recorded_of_an_erased_person(state: CandidateState) -> None:
    violation = the_person_is_not_erased(state)
    assert (violation is not None) == (state == "erased")


# --- what is registered ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("purpose", ConsentPurpose)
def test_a_counterparty_is_named_exactly_for_sharing_identified(purpose: ConsentPurpose) -> None:
    named, unnamed = counterparty_fits((purpose, True)), counterparty_fits((purpose, False))
    wrong = unnamed if purpose == "share_identified" else named
    assert [one for one in (named, unnamed) if one is not None] == [wrong]
    assert wrong is not None
    assert wrong.field == "counterparty_id"
    assert ("is given to one party" if purpose == "share_identified" else "is not given to one party") in wrong.rule


def test_consents_given_at_the_desk_name_each_purpose_and_counterparty_once() -> None:
    register = (ConsentPurpose.REGISTER, None)
    to_one, to_another = ((ConsentPurpose.SHARE_IDENTIFIED, uuid4()) for _ in range(2))
    assert each_consent_once([register, to_one, to_another]) is None
    refused = each_consent_once([register, to_one, to_one])
    assert refused is not None
    assert (refused.field, refused.rule) == ("consents", "each purpose and counterparty once")


SHOWN_TO = """
    register          caseworker partner_administrator
    immigration       caseworker partner_administrator visa_adviser
    training          caseworker partner_administrator trainer
    mentor            caseworker partner_administrator integration_worker
    integration       caseworker partner_administrator integration_worker
    story             caseworker partner_administrator
    research          caseworker partner_administrator
    share_anonymised
    share_identified  partner_administrator caseworker employer trainer visa_adviser integration_worker candidate donor
"""


def test_names_are_shown_to_those_whose_work_the_purpose_is() -> None:
    expected = {line.split()[0]: set(line.split()[1:]) for line in filter(str.strip, SHOWN_TO.splitlines())}
    expected["share_identified"] |= {"programme_director", "operator"}
    shown = {
        purpose.value: {role.value for role in Role if serves_the_purpose(purpose, {role})}
        for purpose in ConsentPurpose
    }
    assert shown == expected


def test_a_minor_joins_with_a_guardians_consent() -> None:
    violation = guardian_consents_for_a_minor((True, False))
    assert violation is not None
    assert violation.field == "guardian_consents"
    assert guardian_consents_for_a_minor((True, True)) is None
    assert guardian_consents_for_a_minor((False, False)) is None


def test_nobody_is_born_tomorrow() -> None:
    violation = a_birth_lies_in_the_past((TODAY + timedelta(days=1), TODAY))
    assert violation is not None
    assert violation.field == "identity.birth_date"
    assert a_birth_lies_in_the_past((TODAY, TODAY)) is None


# --- protection ----------------------------------------------------------------------------------------------------

YES, NO = ProtectionVerdict.ELIGIBLE, ProtectionVerdict.NOT_ELIGIBLE

VERDICTS = [
    ([], YES, ProtectionAction.REVIEW_FIRST),
    ([], NO, ProtectionAction.REVIEW_FIRST),
    ([YES], YES, ProtectionAction.CONFIRM_ELIGIBLE),
    ([NO], NO, ProtectionAction.CONFIRM_NOT_ELIGIBLE),
    ([YES], NO, ProtectionAction.DIFFER),
    ([NO], YES, ProtectionAction.DIFFER),
    ([YES, NO], YES, ProtectionAction.CONFIRM_ELIGIBLE),
    ([YES, NO], NO, ProtectionAction.CONFIRM_NOT_ELIGIBLE),
]


@pytest.mark.parametrize(("earlier", "verdict", "expected"), VERDICTS)
def test_two_reviewers_make_a_verdict_and_a_third_decides(
    earlier: list[ProtectionVerdict], verdict: ProtectionVerdict, expected: ProtectionAction
) -> None:
    reviews = [Review(f"reviewer {place}", one) for place, one in enumerate(earlier)]
    assert next_action(reviews, Review("another", verdict)) is expected


@pytest.mark.parametrize("place", [0, 1])
def test_nobody_reviews_twice(place: int) -> None:
    earlier = [Review("first", YES), Review("second", NO)]
    with pytest.raises(RulesBroken) as refused:
        next_action(earlier[: place + 1], Review(earlier[place].reviewer, YES))
    assert fields_of(refused) == ["reviewer"]


# --- visa case -----------------------------------------------------------------------------------------------------

READY = Readiness(
    today=TODAY,
    required=frozenset({"travel_document", "language", "health_check"}),
    rules=(
        CheckedRule("travel_document", RuleStatus.MET, TODAY - timedelta(days=90)),
        CheckedRule("language", RuleStatus.ALTERNATIVE, TODAY),
        CheckedRule("health_check", RuleStatus.WAIVED, TODAY),
    ),
    adviser_signs=True,
    sponsor_valid=True,
    pathway_takes_cases=True,
)


def sign_off(readiness: Readiness) -> AuthorisationState:
    return AUTHORISATION.advance(AuthorisationState.SPONSORSHIP, AuthorisationAction.SIGN_OFF, readiness)


def broken(readiness: Readiness) -> list[Violation]:
    with pytest.raises(RulesBroken) as refused:
        sign_off(readiness)
    return list(refused.value.violations)


def test_a_file_in_order_is_signed_off() -> None:
    assert sign_off(READY) is AuthorisationState.READY


@pytest.mark.parametrize("status", [RuleStatus.MISSING, RuleStatus.UNKNOWN, RuleStatus.WAIVABLE])
def test_a_requirement_that_is_open_blocks_the_sign_off(status: RuleStatus) -> None:
    rules = (*READY.rules[1:], CheckedRule("travel_document", status, TODAY))
    [violation] = broken(replace(READY, rules=rules))
    assert violation.field == "rule_checks"
    assert violation.rule == "not yet met, alternative or waived: travel_document"


def test_a_requirement_that_was_never_checked_blocks_the_sign_off() -> None:
    [violation] = broken(replace(READY, rules=READY.rules[:2]))
    assert violation.rule == "not yet met, alternative or waived: health_check"


def test_a_check_of_91_days_ago_blocks_the_sign_off() -> None:
    old = CheckedRule("travel_document", RuleStatus.MET, TODAY - timedelta(days=91))
    [violation] = broken(replace(READY, rules=(old, *READY.rules[1:])))
    assert violation.rule == "checked over 90 days ago: travel_document"


def test_an_old_check_of_what_is_no_longer_required_blocks_nothing() -> None:
    old = CheckedRule("quota", RuleStatus.MET, TODAY - timedelta(days=900))
    assert sign_off(replace(READY, rules=(old, *READY.rules))) is AuthorisationState.READY


def test_only_an_adviser_signs() -> None:
    [violation] = broken(replace(READY, adviser_signs=False))
    assert violation.field == "actor"


def test_a_sponsorship_is_recorded() -> None:
    [violation] = broken(replace(READY, sponsor_valid=False))
    assert violation.field == "sponsor_reference"


def test_a_closed_pathway_takes_no_sign_off() -> None:
    [violation] = broken(replace(READY, pathway_takes_cases=False))
    assert violation.field == "pathway"


@pytest.mark.parametrize("status", RuleStatus)
def test_a_check_grows_old_after_ninety_days_and_what_was_never_checked_does_not(status: RuleStatus) -> None:
    assert not is_stale(status, TODAY - timedelta(days=90), TODAY)
    assert is_stale(status, TODAY - timedelta(days=91), TODAY) == (status != "unknown")


def test_all_that_is_missing_is_named_at_once() -> None:
    nothing = replace(READY, rules=(), adviser_signs=False, sponsor_valid=False, pathway_takes_cases=False)
    assert [one.field for one in broken(nothing)] == ["rule_checks", "actor", "sponsor_reference", "pathway"]


GRANT = Decision(AuthorisationAction.GRANT, True, None, TODAY, TODAY + timedelta(days=90), TODAY)


def test_a_granted_entry_visa_names_its_dates() -> None:
    assert a_grant_names_its_validity(GRANT) is None
    for incomplete in (
        replace(GRANT, valid_from=None),
        replace(GRANT, valid_until=None),
        replace(GRANT, travel_document_valid_until=None),
    ):
        violation = a_grant_names_its_validity(incomplete)
        assert violation is not None
        assert violation.field == "valid_until"
    undated = replace(GRANT, valid_from=None, valid_until=None, travel_document_valid_until=None)
    assert a_grant_names_its_validity(replace(undated, entry_visa=False)) is None
    assert a_grant_names_its_validity(replace(undated, action=AuthorisationAction.LODGE)) is None


def test_a_visa_ends_after_it_begins() -> None:
    violation = a_grant_names_its_validity(replace(GRANT, valid_until=TODAY))
    assert violation is not None
    assert violation.rule == "a visa ends after it begins"
    assert a_grant_names_its_validity(replace(GRANT, valid_until=TODAY + timedelta(days=1))) is None


def test_a_refusal_names_its_reason() -> None:
    refusal = replace(GRANT, action=AuthorisationAction.REFUSE)
    violation = a_refusal_names_its_reason(refusal)
    assert violation is not None
    assert violation.field == "reason"
    assert a_refusal_names_its_reason(replace(refusal, reason="funds")) is None
    assert a_refusal_names_its_reason(GRANT) is None


class OneLink:
    """A link of a chain."""

    def __init__(self, position: int, kind: str, state: str, member_id: UUID | None = None) -> None:
        self.kind, self.state = AuthorisationKind(kind), AuthorisationState(state)
        self.position, self.member_id = position, member_id


def chain(*links: str) -> list[OneLink]:
    words = [link.split() for link in links]
    return [OneLink(position, kind, state) for position, (kind, state) in enumerate(words)]


def test_the_link_in_hand_is_the_first_without_a_grant() -> None:
    begun = chain("nomination granted", "entry_visa documents", "permanence screening")
    assert link_in_hand(begun) is begun[1]
    done = chain("nomination granted", "entry_visa granted")
    assert link_in_hand(done) is done[1]


def test_travel_rests_on_the_entry_visa_once_it_has_begun() -> None:
    begun = chain("nomination granted", "entry_visa granted", "permanence screening")
    assert link_that_travel_rests_on(begun) is begun[1]
    early = chain("labour_permission granted", "nomination lodged")
    assert link_that_travel_rests_on(early) is early[1]


def test_from_within_the_country_the_first_link_permits_the_work_and_no_other() -> None:
    begun = chain("nomination granted", "permanence screening")
    assert [permits_work(True, link) for link in begun] == [True, False]
    assert not permits_work(False, begun[0])
    assert not permits_work(True, OneLink(0, "nomination", "granted", uuid4())), "that of the family permits no work"
    violation = no_work_is_permitted((True, begun))
    assert violation is not None
    assert violation.rule == "no work was permitted under the pathway"
    assert no_work_is_permitted((False, begun)) is None
    assert no_work_is_permitted((True, chain("nomination lodged"))) is None


@pytest.mark.parametrize("state", AuthorisationState)
def test_a_case_has_been_lodged_once_an_authority_has_had_a_file_of_it(state: AuthorisationState) -> None:
    with_the_programme = {"screening", "documents", "sponsorship", "ready", "withdrawn"}
    assert has_been_lodged(chain(f"nomination {state}")) == (state not in with_the_programme)
    assert has_been_lodged(chain("nomination granted", f"entry_visa {state}"))


@pytest.mark.parametrize("state", AuthorisationState)
def test_a_case_is_closed_when_its_link_in_hand_has_ended(state: AuthorisationState) -> None:
    violation = the_chain_has_ended(chain("nomination granted", f"entry_visa {state}"))
    assert (violation is None) == (state in {"refused", "withdrawn", "expired"})
    assert violation is None or violation.field == "visa_case"


def test_a_closed_case_is_not_changed() -> None:
    violation = the_case_is_open(datetime(2026, 1, 1, tzinfo=UTC))
    assert violation is not None
    assert violation.rule == "the case is open"
    assert the_case_is_open(None) is None


# --- pathways ------------------------------------------------------------------------------------------------------


def test_an_alternative_is_one_that_the_pathway_lists() -> None:
    requirement = known_pathway("gb_skilled_worker").requires("travel_document")
    assert requirement is not None
    assert an_alternative_is_accepted((RuleStatus.ALTERNATIVE, "convention_travel_document", requirement)) is None
    assert an_alternative_is_accepted((RuleStatus.MET, None, requirement)) is None
    for document in (None, "library_card"):
        violation = an_alternative_is_accepted((RuleStatus.ALTERNATIVE, document, requirement))
        assert violation is not None
        assert violation.field == "document"
        assert "stateless_travel_document" in violation.remedy


def test_a_requirement_without_alternatives_says_so() -> None:
    requirement = known_pathway("gb_skilled_worker").requires("sponsorship")
    assert requirement is not None
    violation = an_alternative_is_accepted((RuleStatus.ALTERNATIVE, "letter", requirement))
    assert violation is not None
    assert violation.remedy == "there is none: send another status"


def test_an_unknown_pathway_is_refused_by_name() -> None:
    with pytest.raises(RulesBroken) as refused:
        known_pathway("xx_nowhere")
    assert fields_of(refused) == ["pathway"]


@pytest.mark.parametrize("intake", IntakeStatus)
def test_only_a_closed_intake_takes_no_cases(intake: IntakeStatus) -> None:
    pathway = known_pathway("gb_skilled_worker").model_copy(update={"intake": intake})
    assert pathway.takes_cases == (intake != "closed")


def test_a_pathway_without_an_entry_visa_is_no_configuration() -> None:
    sketch = known_pathway("gb_skilled_worker").model_dump()
    with pytest.raises(ValueError, match="a chain of authorisations has an entry visa"):
        Pathway.model_validate(sketch | {"authorisations": ["nomination"]})


def test_every_configured_pathway_has_a_source_and_a_rule_for_travel() -> None:
    assert len(pathways()) == 8
    for pathway in pathways().values():
        assert pathway.source, pathway.code
        assert pathway.requires("travel_document") is not None, pathway.code
        assert pathway.code.startswith(pathway.destination.lower())


def test_documents_to_travel_with_come_from_the_configuration() -> None:
    assert {"passport", "convention_travel_document", "laissez_passer"} <= travel_documents()
    assert "unhcr_registration" not in travel_documents()


WORD = Word(by_the_person=False, by_a_caseworker=True, said_how="in_person", unhcr_may_be_told=True)


def test_unhcr_is_told_by_consent_alone() -> None:
    assert the_person_lets_unhcr_be_told(WORD) is None
    violation = the_person_lets_unhcr_be_told(replace(WORD, unhcr_may_be_told=False))
    assert violation is not None
    assert violation.field == "unhcr_may_be_told"


def test_counselling_is_recorded_by_who_gives_it() -> None:
    assert somebody_counsels_the_person(WORD) is None
    assert somebody_counsels_the_person(replace(WORD, by_a_caseworker=False, by_the_person=True)) is not None


@pytest.mark.parametrize(
    ("word", "allowed"),
    [
        (replace(WORD, by_the_person=True, by_a_caseworker=False, said_how=None), True),
        (WORD, True),
        (replace(WORD, said_how=None), False),
        (replace(WORD, by_a_caseworker=False), False),
    ],
)
def test_nobody_but_the_person_withdraws_a_resettlement_case(word: Word, allowed: bool) -> None:
    assert (only_the_person_withdraws_it(word) is None) is allowed
