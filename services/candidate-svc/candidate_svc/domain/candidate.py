"""A candidate's way through the programme: states, moves and the rules of activation."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Machine, Violation


class CandidateState(StrEnum):
    """Where a person stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ACTIVE = "active"
    RESERVED = "reserved"
    PLACED = "placed"
    ALUMNI = "alumni"
    INCOMPLETE = "incomplete"
    ON_HOLD = "on_hold"
    INELIGIBLE = "ineligible"
    APPEAL = "appeal"
    UNREACHABLE = "unreachable"
    WITHDRAWN = "withdrawn"
    SOLUTION_ELSEWHERE = "solution_elsewhere"
    DECEASED = "deceased"
    MERGED = "merged"
    ERASED = "erased"


class CandidateAction(StrEnum):
    """What can happen to a person's standing."""

    SUBMIT = "submit"
    REQUEST_COMPLETION = "request_completion"
    ACTIVATE = "activate"
    RESERVE = "reserve"
    RELEASE = "release"
    START_WORK = "start_work"
    LOSE_JOB = "lose_job"
    BECOME_ALUMNI = "become_alumni"
    RETURN = "return"
    HOLD = "hold"
    RESUME = "resume"
    FIND_INELIGIBLE = "find_ineligible"
    APPEAL = "appeal"
    DISMISS_APPEAL = "dismiss_appeal"
    UPHOLD_APPEAL = "uphold_appeal"
    LOSE_CONTACT = "lose_contact"
    REGAIN_CONTACT = "regain_contact"
    WITHDRAW = "withdraw"
    REJOIN = "rejoin"
    SOLVE_ELSEWHERE = "solve_elsewhere"
    RECORD_DEATH = "record_death"
    MERGE = "merge"
    ERASE = "erase"


S, A = CandidateState, CandidateAction

_LIVING: Final = tuple(state for state in S if state not in (S.SOLUTION_ELSEWHERE, S.DECEASED, S.MERGED, S.ERASED))

ABSORBABLE: Final = (S.DRAFT, S.SUBMITTED, S.ACTIVE, S.INCOMPLETE, S.ON_HOLD, S.UNREACHABLE, S.WITHDRAWN)
"""Who stands here is promised to nobody and under no finding that a merge would make forgotten."""

TRANSITIONS: Final[Mapping[tuple[CandidateState, CandidateAction], CandidateState]] = {
    (S.DRAFT, A.SUBMIT): S.SUBMITTED,
    (S.SUBMITTED, A.REQUEST_COMPLETION): S.INCOMPLETE,
    (S.INCOMPLETE, A.SUBMIT): S.SUBMITTED,
    (S.SUBMITTED, A.ACTIVATE): S.ACTIVE,
    (S.ACTIVE, A.RESERVE): S.RESERVED,
    (S.RESERVED, A.RELEASE): S.ACTIVE,
    (S.RESERVED, A.START_WORK): S.PLACED,
    (S.PLACED, A.LOSE_JOB): S.ACTIVE,
    (S.PLACED, A.BECOME_ALUMNI): S.ALUMNI,
    (S.ALUMNI, A.RETURN): S.ACTIVE,
    (S.SUBMITTED, A.HOLD): S.ON_HOLD,
    (S.ACTIVE, A.HOLD): S.ON_HOLD,
    (S.ON_HOLD, A.RESUME): S.ACTIVE,
    (S.SUBMITTED, A.FIND_INELIGIBLE): S.INELIGIBLE,
    (S.ACTIVE, A.FIND_INELIGIBLE): S.INELIGIBLE,
    (S.INELIGIBLE, A.APPEAL): S.APPEAL,
    (S.APPEAL, A.DISMISS_APPEAL): S.INELIGIBLE,
    (S.APPEAL, A.UPHOLD_APPEAL): S.ACTIVE,
    (S.SUBMITTED, A.LOSE_CONTACT): S.UNREACHABLE,
    (S.ACTIVE, A.LOSE_CONTACT): S.UNREACHABLE,
    (S.ON_HOLD, A.LOSE_CONTACT): S.UNREACHABLE,
    (S.UNREACHABLE, A.REGAIN_CONTACT): S.ACTIVE,
    (S.WITHDRAWN, A.REJOIN): S.ACTIVE,
    **{(state, A.WITHDRAW): S.WITHDRAWN for state in _LIVING if state is not S.WITHDRAWN},
    **{(state, A.SOLVE_ELSEWHERE): S.SOLUTION_ELSEWHERE for state in _LIVING},
    **{(state, A.RECORD_DEATH): S.DECEASED for state in _LIVING},
    **{(state, A.MERGE): S.MERGED for state in ABSORBABLE},
    **{(state, A.ERASE): S.ERASED for state in S if state is not S.ERASED},
}

INTO_THE_POOL: Final = frozenset(
    {A.ACTIVATE, A.RELEASE, A.LOSE_JOB, A.RETURN, A.RESUME, A.UPHOLD_APPEAL, A.REGAIN_CONTACT, A.REJOIN}
)
"""Moves after which matching sees the person again."""

MOVES_OF_A_PERSON: Final = frozenset(A) - {
    A.RESERVE,
    A.RELEASE,
    A.START_WORK,
    A.LOSE_JOB,
    A.BECOME_ALUMNI,
    A.MERGE,
    A.ERASE,
}
"""Moves that somebody makes over HTTP; the others follow from reservations, work, a merge and erasure."""

MOVES_OF_THE_CANDIDATE: Final = frozenset({A.SUBMIT, A.APPEAL, A.WITHDRAW, A.REJOIN})
"""Moves that the persons themselves may make; the others are a partner's or the programme's."""

NEEDS_REASON: Final = frozenset(
    {A.REQUEST_COMPLETION, A.HOLD, A.FIND_INELIGIBLE, A.DISMISS_APPEAL, A.LOSE_CONTACT, A.WITHDRAW}
)


TAKES_BACK: Final[Mapping[tuple[CandidateState, CandidateAction], CandidateState]] = {
    # The promise was given back with the move, and its seat may be somebody else's by now.
    (before, action): S.ACTIVE if before is S.RESERVED else before
    for before, action in TRANSITIONS
    if action in (A.REQUEST_COMPLETION, A.HOLD, A.FIND_INELIGIBLE, A.LOSE_CONTACT, A.DISMISS_APPEAL)
    or action in (A.WITHDRAW, A.SOLVE_ELSEWHERE, A.RECORD_DEATH)
} | {
    (S.RESERVED, A.RELEASE): S.RESERVED,
    (S.RESERVED, A.START_WORK): S.RESERVED,
    (S.PLACED, A.LOSE_JOB): S.PLACED,
}
"""Whoever was set aside or left by mistake stands again where they stood; who was promised, in the pool.

The last three no person makes: they follow corrections of placement and work.
"""

INSTEAD: Final[Mapping[CandidateAction, str]] = {
    A.ACTIVATE: "Set the person aside: hold, find_ineligible or lose_contact.",
    A.SUBMIT: "Give the registration back: request_completion.",
    **dict.fromkeys(
        (A.RESUME, A.REGAIN_CONTACT, A.REJOIN, A.RETURN, A.UPHOLD_APPEAL), "Set the person aside again, or withdraw."
    ),
    A.APPEAL: "Uphold or dismiss the appeal.",
    A.RESERVE: "End the application in employer-svc: the promise is given back.",
    A.BECOME_ALUMNI: "Let the person return: move `return`.",
    A.MERGE: "Undo the merge: POST /duplicates/{id}/moves with `undo`.",
    A.ERASE: "An erasure is final. Register the person anew, if they ask for it.",
}
"""What helps where no correction does."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts that rules ask for."""

    has_identity: bool
    may_register: bool
    reason: str | None = None


def identity_is_known(standing: Standing) -> Violation | None:
    """Nobody enters the pool without an identity in the vault."""
    if standing.has_identity:
        return None
    return Violation("identity", "an active candidate has an identity in the vault", "register the identity first")


def registration_is_allowed(standing: Standing) -> Violation | None:
    """Nobody is kept in the pool against their will."""
    if standing.may_register:
        return None
    return Violation("consents", "an active candidate consents to `register`", "record the consent `register`")


def a_reason_is_given(standing: Standing) -> Violation | None:
    """A move that sets a person aside says why."""
    if standing.reason:
        return None
    return Violation("reason", "this move needs a reason", "give a reason code")


def the_person_is_not_erased(state: CandidateState) -> Violation | None:
    """Nothing is recorded of an erased person: it would make a new key for somebody who is forgotten."""
    if state is not S.ERASED:
        return None
    return Violation("candidate_id", "the person was not erased", "register the person anew, if they ask for it")


def the_person_is_not_merged(merged_into: UUID | None) -> Violation | None:
    """What concerns a person who had two records is written down in the one that stayed."""
    if merged_into is None:
        return None
    return Violation("candidate_id", "the record was not merged into another", f"name the candidate {merged_into}")


MAY_BE_IN_THE_POOL: Final = (identity_is_known, registration_is_allowed)

CANDIDATE: Final = Machine(
    name="candidate",
    initial=S.DRAFT,
    transitions=TRANSITIONS,
    guards={
        **dict.fromkeys(NEEDS_REASON, (a_reason_is_given,)),
        **dict.fromkeys(INTO_THE_POOL - {A.RELEASE, A.LOSE_JOB}, MAY_BE_IN_THE_POOL),
    },
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)
