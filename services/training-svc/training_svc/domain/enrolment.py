"""One learner in one cohort: states, moves, seats and the rules of joining."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation

from training_svc.domain.cohort import TAKES_LEARNERS, CohortState


class EnrolmentState(StrEnum):
    """Where a learner stands in a cohort."""

    APPLIED = "applied"
    WAITLISTED = "waitlisted"
    ACCEPTED = "accepted"
    ENROLLED = "enrolled"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CERTIFIED = "certified"
    DEFERRED = "deferred"
    DROPPED = "dropped"
    FAILED = "failed"


class EnrolmentAction(StrEnum):
    """What can happen to an enrolment."""

    WAITLIST = "waitlist"
    ACCEPT = "accept"
    ENROL = "enrol"
    START = "start"
    COMPLETE = "complete"
    CERTIFY = "certify"
    FAIL = "fail"
    DROP = "drop"
    DEFER = "defer"
    RETURN = "return"


class Barrier(StrEnum):
    """What may keep a person from learning. A kind only; its content is never stored."""

    ID = "id"
    TRAVEL_DOC = "travel_doc"
    EDUCATION_PROOF = "education_proof"
    WORK_PROOF = "work_proof"
    LANGUAGE = "language"
    FUNDS = "funds"
    CHILDCARE = "childcare"
    TRANSPORT = "transport"
    DEVICE = "device"
    CONNECTIVITY = "connectivity"
    LEGAL_AID = "legal_aid"
    HEALTH = "health"
    PSYCHOSOCIAL = "psychosocial"


OF_LEARNING: Final = frozenset(
    {
        Barrier.EDUCATION_PROOF,
        Barrier.WORK_PROOF,
        Barrier.LANGUAGE,
        Barrier.TRANSPORT,
        Barrier.DEVICE,
        Barrier.CONNECTIVITY,
    }
)
"""Barriers that tell of learning alone; the others tell of a person's life, papers or health."""


class Alternative(StrEnum):
    """What a learner is offered before a seat is given up."""

    DEFER = "defer"
    SUPPORT = "support"


S, A = EnrolmentState, EnrolmentAction

UNFINISHED: Final = (S.APPLIED, S.WAITLISTED, S.ACCEPTED, S.ENROLLED, S.IN_PROGRESS)
"""States on the way, in order; `deferred` is beside the way."""

TRANSITIONS: Final[Mapping[tuple[EnrolmentState, EnrolmentAction], EnrolmentState]] = {
    (S.APPLIED, A.WAITLIST): S.WAITLISTED,
    (S.APPLIED, A.ACCEPT): S.ACCEPTED,
    (S.WAITLISTED, A.ACCEPT): S.ACCEPTED,
    (S.ACCEPTED, A.ENROL): S.ENROLLED,
    (S.ENROLLED, A.START): S.IN_PROGRESS,
    (S.IN_PROGRESS, A.COMPLETE): S.COMPLETED,
    (S.IN_PROGRESS, A.FAIL): S.FAILED,
    (S.COMPLETED, A.CERTIFY): S.CERTIFIED,
    (S.DEFERRED, A.RETURN): S.APPLIED,
    (S.DEFERRED, A.DROP): S.DROPPED,
    **{(state, A.DEFER): S.DEFERRED for state in UNFINISHED},
    **{(state, A.DROP): S.DROPPED for state in UNFINISHED},
}

TAKES_BACK: Final[Mapping[tuple[EnrolmentState, EnrolmentAction], EnrolmentState]] = {
    (before, action): before for before, action in TRANSITIONS if action in (A.DROP, A.FAIL, A.COMPLETE)
}
"""Dropped, failed or completed by mistake."""

INSTEAD: Final[Mapping[EnrolmentAction, str]] = {
    **dict.fromkeys((A.WAITLIST, A.ACCEPT, A.ENROL, A.START, A.RETURN), "Go on, or let the learner defer."),
    A.DEFER: "Let the learner return: move `return`.",
    A.CERTIFY: "What was certified stays.",
}
"""What helps where no correction does."""

MOVES_OF_A_PERSON: Final = frozenset(A) - {A.CERTIFY}
"""Moves that are asked for by name; certifying is issuing the credential."""

HOLDS_A_SEAT: Final = frozenset({S.ACCEPTED, S.ENROLLED, S.IN_PROGRESS, S.COMPLETED, S.CERTIFIED, S.FAILED})
"""States whose learner has, or has used, a seat of the cohort."""


def seats_taken_by(before: EnrolmentState, after: EnrolmentState) -> int:
    """How a move changes the seats that are taken: 1, 0 or -1."""
    return (after in HOLDS_A_SEAT) - (before in HOLDS_A_SEAT)


@dataclass(frozen=True, slots=True)
class EnrolmentFacts:
    """What the rules of an enrolment ask for. `free_seats` is that of its cohort.

    `offered` says what the learner could have instead of leaving; None where nobody has to be asked: there is no seat
    to lose, or the person has left by a word of their own.
    """

    cohort_state: CohortState
    free_seats: int
    unsupported: frozenset[str]
    training_allowed: bool
    reason: str | None = None
    offered: frozenset[Alternative] | None = None


def every_barrier_has_a_support(facts: EnrolmentFacts) -> Violation | None:
    """Nobody is accepted into a course that they cannot attend."""
    if not facts.unsupported:
        return None
    return Violation(
        "barriers",
        f"a support is in place for every declared barrier; missing for: {', '.join(sorted(facts.unsupported))}",
        "arrange it by POST /enrolments/{enrolment_id}/supports",
    )


def a_seat_is_free(facts: EnrolmentFacts) -> Violation | None:
    """A cohort takes no more learners than it has seats."""
    if facts.free_seats > 0:
        return None
    return Violation("seats", "the cohort has a free seat", "put the learner on the waiting list: action `waitlist`")


def the_cohort_takes_learners(facts: EnrolmentFacts) -> Violation | None:
    """A learner joins a cohort that is open or running."""
    if facts.cohort_state in TAKES_LEARNERS:
        return None
    return Violation(
        "cohort_id", f"the cohort takes learners; it is {facts.cohort_state}", "choose a cohort that is open"
    )


def the_cohort_is_running(facts: EnrolmentFacts) -> Violation | None:
    """Learning begins with the cohort."""
    if facts.cohort_state is CohortState.RUNNING:
        return None
    return Violation(
        "cohort_id",
        f"the cohort is running; it is {facts.cohort_state}",
        "start it by POST /cohorts/{cohort_id}/moves",
    )


def the_learner_allows_training(facts: EnrolmentFacts) -> Violation | None:
    """Nobody is trained without having allowed it."""
    if facts.training_allowed:
        return None
    return Violation(
        "candidate_id", "the person consents to `training`", "record the consent with the candidate service"
    )


def a_reason_is_given(facts: EnrolmentFacts) -> Violation | None:
    """Whoever leaves or pauses is counted by the reason."""
    if facts.reason:
        return None
    return Violation("reason", "this move needs a reason", "give a reason code")


def something_else_was_offered(facts: EnrolmentFacts) -> Violation | None:
    """Nobody loses a seat who was not offered to come back later, or a help to stay."""
    if facts.offered is None or facts.offered:
        return None
    return Violation(
        "offered",
        "the learner was offered to defer, or a support",
        "offer it, and send what was offered: `defer`, `support` or both",
    )


def no_other_enrolment_stands(stands: bool) -> Violation | None:
    """One enrolment per cohort."""
    if not stands:
        return None
    return Violation("enrolment", "the learner has no other enrolment in the cohort", "go on with that one")


ENROLMENT: Final = Machine(
    name="enrolment",
    initial=S.APPLIED,
    transitions=TRANSITIONS,
    guards={
        A.ACCEPT: (
            the_learner_allows_training,
            the_cohort_takes_learners,
            every_barrier_has_a_support,
            a_seat_is_free,
        ),
        A.ENROL: (the_learner_allows_training, the_cohort_takes_learners),
        A.START: (the_learner_allows_training, the_cohort_is_running),
        A.RETURN: (the_learner_allows_training, the_cohort_takes_learners),
        A.DROP: (a_reason_is_given, something_else_was_offered),
        A.DEFER: (a_reason_is_given,),
    },
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)

RELIES_ON_CONSENT: Final = frozenset(
    action for action, rules in ENROLMENT.guards.items() if the_learner_allows_training in rules
)
"""Moves that need to know for certain what the person allows."""

APPLICATION_RULES: Final = (the_learner_allows_training, the_cohort_takes_learners)
"""What an application for a place must meet; it asks for no seat yet."""


def only_a_person_may_ask(action: EnrolmentAction) -> Violation | None:
    """A certificate is not a mere move."""
    if action in MOVES_OF_A_PERSON:
        return None
    return Violation(
        "action", f"`{action}` comes with the credential", "issue it by POST /enrolments/{enrolment_id}/credential"
    )
