"""Each rule of training-svc, both ways: what meets it, and what it says to whom does not."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_contracts.events.training.recognition import RecognitionResult
from training_svc.domain import enrolment, orientation, plan, recognition
from training_svc.domain.attendance import ATTENDANCE_RULES, Session
from training_svc.domain.cohort import COHORT, CohortAction, CohortFacts, CohortState
from training_svc.domain.enrolment import (
    APPLICATION_RULES,
    ENROLMENT,
    RELIES_ON_CONSENT,
    Alternative,
    Barrier,
    EnrolmentAction,
    EnrolmentFacts,
    EnrolmentState,
    seats_taken_by,
)
from training_svc.domain.learner import Moment
from training_svc.domain.orientation import ORIENTATION, OrientationAction, OrientationState
from training_svc.domain.plan import PlanAction
from training_svc.domain.recognition import RECOGNITION, Decision, RecognitionAction, RecognitionState

E, EA = EnrolmentState, EnrolmentAction
C, CA = CohortState, CohortAction
R, RA = RecognitionState, RecognitionAction


def broken(check: Any) -> list[str]:
    """The rules that refuse it, in the words that the caller reads."""
    with pytest.raises(RulesBroken) as refused:
        check()
    return [violation.rule for violation in refused.value.violations]


# --- cohorts -------------------------------------------------------------------------------------------------------

COHORT_READY = CohortFacts(course_published=True, enrolled=1, in_progress=0, reason="no_trainer")


@pytest.mark.parametrize(
    ("state", "action", "facts", "rule"),
    [
        (C.PLANNED, CA.OPEN, replace(COHORT_READY, course_published=False), "the course is published"),
        (C.OPEN, CA.START, replace(COHORT_READY, enrolled=0), "at least one learner is enrolled"),
        (
            C.RUNNING,
            CA.FINISH,
            replace(COHORT_READY, in_progress=2),
            "every learner has a result; 2 are still in progress",
        ),
        (C.OPEN, CA.CANCEL, replace(COHORT_READY, reason=None), "a cancellation needs a reason"),
    ],
)
def test_a_cohort_moves_by_its_rules(state: CohortState, action: CohortAction, facts: CohortFacts, rule: str) -> None:
    assert broken(lambda: COHORT.advance(state, action, facts)) == [rule]
    assert COHORT.advance(state, action, COHORT_READY)


# --- enrolments ----------------------------------------------------------------------------------------------------

LEARNER_READY = EnrolmentFacts(
    cohort_state=C.RUNNING, free_seats=1, unsupported=frozenset(), training_allowed=True, reason="moved_away"
)
CONSENT = "the person consents to `training`"
CLOSED = "the cohort takes learners; it is planned"
REASON = "this move needs a reason"


@pytest.mark.parametrize(
    ("state", "action", "facts", "rule"),
    [
        (E.APPLIED, EA.ACCEPT, {"training_allowed": False}, CONSENT),
        (E.APPLIED, EA.ACCEPT, {"cohort_state": C.PLANNED}, CLOSED),
        (E.APPLIED, EA.ACCEPT, {"free_seats": 0}, "the cohort has a free seat"),
        (
            E.WAITLISTED,
            EA.ACCEPT,
            {"unsupported": frozenset({Barrier.TRANSPORT, Barrier.CHILDCARE})},
            "a support is in place for every declared barrier; missing for: childcare, transport",
        ),
        (E.ACCEPTED, EA.ENROL, {"training_allowed": False}, CONSENT),
        (E.ACCEPTED, EA.ENROL, {"cohort_state": C.PLANNED}, CLOSED),
        (E.ENROLLED, EA.START, {"training_allowed": False}, CONSENT),
        (E.ENROLLED, EA.START, {"cohort_state": C.OPEN}, "the cohort is running; it is open"),
        (E.DEFERRED, EA.RETURN, {"training_allowed": False}, CONSENT),
        (E.DEFERRED, EA.RETURN, {"cohort_state": C.PLANNED}, CLOSED),
        (E.APPLIED, EA.DROP, {"reason": None}, REASON),
        (E.APPLIED, EA.DEFER, {"reason": None}, REASON),
        (E.ENROLLED, EA.DROP, {"offered": frozenset()}, "the learner was offered to defer, or a support"),
    ],
)
def test_an_enrolment_moves_by_its_rules(
    state: EnrolmentState, action: EnrolmentAction, facts: dict[str, Any], rule: str
) -> None:
    assert broken(lambda: ENROLMENT.advance(state, action, replace(LEARNER_READY, **facts))) == [rule]
    assert ENROLMENT.advance(state, action, LEARNER_READY)


@pytest.mark.parametrize("offered", [None, frozenset({Alternative.DEFER}), frozenset({Alternative.SUPPORT})])
def test_one_thing_offered_is_enough_to_let_a_learner_leave(offered: frozenset[Alternative] | None) -> None:
    assert ENROLMENT.advance(E.IN_PROGRESS, EA.DROP, replace(LEARNER_READY, offered=offered)) is E.DROPPED


def test_the_moves_that_rely_on_consent_are_those_that_ask_for_it() -> None:
    assert {EA.ACCEPT, EA.ENROL, EA.START, EA.RETURN} == RELIES_ON_CONSENT


def test_every_broken_rule_of_an_acceptance_is_named_at_once() -> None:
    nothing = EnrolmentFacts(C.FINISHED, 0, frozenset({Barrier.DEVICE}), training_allowed=False)
    assert len(broken(lambda: ENROLMENT.advance(E.APPLIED, EA.ACCEPT, nothing))) == 4


@pytest.mark.parametrize("state", [C.OPEN, C.RUNNING])
def test_a_person_may_apply_to_a_cohort_that_takes_learners_even_a_full_one(state: CohortState) -> None:
    require(APPLICATION_RULES, replace(LEARNER_READY, cohort_state=state, free_seats=0))


@pytest.mark.parametrize("state", [C.PLANNED, C.FINISHED, C.CANCELLED])
def test_nobody_applies_without_consent_or_to_a_cohort_that_takes_no_learners(state: CohortState) -> None:
    facts = replace(LEARNER_READY, cohort_state=state, training_allowed=False)
    rules = [CONSENT, f"the cohort takes learners; it is {state}"]
    assert broken(lambda: require(APPLICATION_RULES, facts)) == rules


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (E.APPLIED, E.WAITLISTED, 0),
        (E.WAITLISTED, E.ACCEPTED, 1),
        (E.ACCEPTED, E.ENROLLED, 0),
        (E.IN_PROGRESS, E.COMPLETED, 0),
        (E.COMPLETED, E.CERTIFIED, 0),
        (E.IN_PROGRESS, E.FAILED, 0),
        (E.ACCEPTED, E.DROPPED, -1),
        (E.ENROLLED, E.DEFERRED, -1),
        (E.IN_PROGRESS, E.DROPPED, -1),
        (E.DEFERRED, E.APPLIED, 0),
    ],
)
def test_a_seat_is_held_from_acceptance_and_given_back_by_leaving(
    before: EnrolmentState, after: EnrolmentState, change: int
) -> None:
    assert seats_taken_by(before, after) == change


# --- attendance ----------------------------------------------------------------------------------------------------

TODAY = date(2030, 5, 17)
LESSON = Session(E.IN_PROGRESS, TODAY, TODAY)


@pytest.mark.parametrize(
    ("session", "rule"),
    [
        (replace(LESSON, state=E.ENROLLED), "the learner is in progress, not enrolled"),
        (replace(LESSON, session_on=TODAY + timedelta(days=1)), "the session is not in the future"),
    ],
)
def test_attendance_is_of_those_who_learn_and_not_of_tomorrow(session: Session, rule: str) -> None:
    assert broken(lambda: require(ATTENDANCE_RULES, session)) == [rule]
    require(ATTENDANCE_RULES, LESSON)


# --- recognition ---------------------------------------------------------------------------------------------------

SKILLS = frozenset({"urn:skill:cut", "urn:skill:sew"})
FULL = Decision(RecognitionResult.FULL, frozenset(), SKILLS, "assessor", frozenset({"trainer"}))
PARTIAL = replace(FULL, result=RecognitionResult.PARTIAL, missing=frozenset({"urn:skill:cut"}))


@pytest.mark.parametrize(
    ("decision", "rule"),
    [
        (replace(FULL, assessor="trainer"), "the assessor has not trained this person"),
        (replace(FULL, earlier_assessor="assessor"), "an appeal is decided by another assessor"),
        (
            replace(PARTIAL, missing=frozenset({"urn:skill:fly"})),
            "essential skills of the occupation; not among them: urn:skill:fly",
        ),
        (replace(FULL, missing=frozenset({"urn:skill:cut"})), "a full result has no gaps"),
        (replace(PARTIAL, missing=frozenset()), "a partial result names its gaps"),
        (replace(PARTIAL, missing=SKILLS), "a partial result proves a skill"),
    ],
)
def test_a_decision_is_independent_and_consistent(decision: Decision, rule: str) -> None:
    assert broken(lambda: RECOGNITION.advance(R.INTERVIEW, RA.DECIDE, decision)) == [rule]


@pytest.mark.parametrize(
    ("decision", "proven"),
    [
        (FULL, SKILLS),
        (PARTIAL, frozenset({"urn:skill:sew"})),
        (replace(FULL, result=RecognitionResult.NOT_YET), frozenset()),
        (replace(PARTIAL, result=RecognitionResult.NOT_YET), frozenset()),
        (replace(FULL, earlier_assessor="another"), SKILLS),
    ],
)
def test_a_decision_proves_what_is_not_missing(decision: Decision, proven: frozenset[str]) -> None:
    assert RECOGNITION.advance(R.INTERVIEW, RA.DECIDE, decision) is R.DECIDED
    assert decision.proven == proven


def test_a_certificate_needs_something_recognised_and_an_appeal_something_withheld() -> None:
    certify = (R.DECIDED, RA.CERTIFY)
    assert broken(lambda: RECOGNITION.advance(*certify, RecognitionResult.NOT_YET)) == [
        "a result of `full` or `partial`"
    ]
    appeal = (R.CERTIFIED, RA.APPEAL)
    assert broken(lambda: RECOGNITION.advance(*appeal, RecognitionResult.FULL)) == [
        "a result of `partial` or `not_yet`"
    ]
    for move in (certify, appeal):
        assert RECOGNITION.advance(*move, RecognitionResult.PARTIAL)


# --- orientation ---------------------------------------------------------------------------------------------------


def test_a_place_is_booked_again_only_while_the_placement_stands() -> None:
    rebook = (OrientationState.CANCELLED, OrientationAction.REBOOK)
    assert broken(lambda: ORIENTATION.advance(*rebook, False)) == ["the placement has not ended"]
    assert ORIENTATION.advance(*rebook, True) is OrientationState.RESERVED


# --- what is asked for by name -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "actions", "not_asked_for"),
    [
        (enrolment.only_a_person_may_ask, EnrolmentAction, {EA.CERTIFY}),
        (recognition.only_a_person_may_ask, RecognitionAction, {RA.DECIDE, RA.CERTIFY}),
        (orientation.only_a_person_may_ask, OrientationAction, {OrientationAction.COMPLETE}),
        (plan.only_a_person_may_ask, PlanAction, {PlanAction.SUPERSEDE}),
    ],
)
def test_moves_that_follow_from_other_steps_are_not_asked_for(rule: Any, actions: Any, not_asked_for: set[Any]) -> None:
    refused: dict[Any, Violation] = {action: rule(action) for action in actions if rule(action) is not None}
    assert set(refused) == not_asked_for
    assert {violation.field for violation in refused.values()} == {"action"}


# --- what is known of a learner ------------------------------------------------------------------------------------


def test_a_restored_producer_speaks_later_than_before() -> None:
    assert Moment(1, 1) > Moment(0, 99) > Moment(0, 98)
