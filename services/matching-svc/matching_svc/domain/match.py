"""A match: software proposes, a person decides, and what is over expires."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class MatchState(StrEnum):
    """Where a match stands."""

    PROPOSED = "proposed"
    SHORTLISTED = "shortlisted"
    DISMISSED = "dismissed"
    EXPIRED = "expired"


class MatchAction(StrEnum):
    """What can happen to a match. It lapses where no application came of the shortlist.

    One that made way goes on where the end of its application is taken back.
    """

    SHORTLIST = "shortlist"
    DISMISS = "dismiss"
    EXPIRE = "expire"
    MAKE_WAY = "make_way"
    LAPSE = "lapse"
    GO_ON = "go_on"


S, A = MatchState, MatchAction

TRANSITIONS: Final[Mapping[tuple[MatchState, MatchAction], MatchState]] = {
    (S.PROPOSED, A.SHORTLIST): S.SHORTLISTED,
    (S.PROPOSED, A.DISMISS): S.DISMISSED,
    (S.PROPOSED, A.EXPIRE): S.EXPIRED,
    (S.SHORTLISTED, A.MAKE_WAY): S.EXPIRED,
    (S.SHORTLISTED, A.LAPSE): S.EXPIRED,
    (S.EXPIRED, A.GO_ON): S.SHORTLISTED,
}

STANDING: Final = frozenset({S.PROPOSED, S.SHORTLISTED})
"""One match of a pair stands at a time."""

NOT_AGAIN: Final = frozenset({S.PROPOSED, S.SHORTLISTED, S.DISMISSED})
"""Software does not propose a pair again that stands or was decided; an expired one it may, as a new match."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a decision rests on."""

    vacancy_is_open: bool
    person_is_in_the_pool: bool


def the_vacancy_is_open(decision: Decision) -> Violation | None:
    """Nobody is put on the list of a vacancy that takes nobody."""
    if decision.vacancy_is_open:
        return None
    return Violation("vacancy_id", "the vacancy is open", "resume or reopen the vacancy first")


def the_person_is_in_the_pool(decision: Decision) -> Violation | None:
    """Nobody is shortlisted who is promised elsewhere, set aside or not to be shown."""
    if decision.person_is_in_the_pool:
        return None
    return Violation("candidate_id", "the person is in the pool", "choose somebody from the current list")


def the_attempt_has_ended(ended: bool) -> Violation | None:
    """A person has one application at a vacancy at a time, and none beside a placement there."""
    if ended:
        return None
    return Violation(
        "candidate_id",
        "the person is on the shortlist of this vacancy, or has an application or a placement there",
        "go on with that one; a new attempt begins when it has ended",
    )


def no_other_match_stands(stands: bool) -> Violation | None:
    """One match of a pair stands at a time."""
    if not stands:
        return None
    return Violation("match", "no other match of this person and vacancy stands", "go on with that one")


MAY_BE_DECIDED: Final = (the_vacancy_is_open, the_person_is_in_the_pool)
"""What must be met before a person is shortlisted, or proposed once more."""

MATCH: Final = Machine(
    name="match",
    initial=S.PROPOSED,
    transitions=TRANSITIONS,
    guards={
        A.SHORTLIST: MAY_BE_DECIDED,
        A.MAKE_WAY: (the_attempt_has_ended,),
    },
    takes_back={(S.PROPOSED, A.DISMISS): S.PROPOSED},
    instead={
        A.SHORTLIST: "End the application in employer-svc: move `not_select`.",
        A.EXPIRE: "Shortlist the person: POST /vacancies/{id}/shortlist.",
        A.MAKE_WAY: "Go on with the new attempt.",
        A.GO_ON: "End the application in employer-svc: move `not_select`.",
        A.LAPSE: "Shortlist the person anew: POST /vacancies/{id}/shortlist.",
    },
)
