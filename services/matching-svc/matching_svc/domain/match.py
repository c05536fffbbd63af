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
    """What can happen to a match."""

    SHORTLIST = "shortlist"
    DISMISS = "dismiss"
    EXPIRE = "expire"


S, A = MatchState, MatchAction

TRANSITIONS: Final[Mapping[tuple[MatchState, MatchAction], MatchState]] = {
    (S.PROPOSED, A.SHORTLIST): S.SHORTLISTED,
    (S.PROPOSED, A.DISMISS): S.DISMISSED,
    (S.PROPOSED, A.EXPIRE): S.EXPIRED,
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


MATCH: Final = Machine(
    name="match",
    initial=S.PROPOSED,
    transitions=TRANSITIONS,
    guards={A.SHORTLIST: (the_vacancy_is_open, the_person_is_in_the_pool)},
)
