"""A resettlement case beside the labour pathway: it blocks nothing, and nobody but the person withdraws it.

That there is one is all that is kept: no narrative, no number, no country. It never leaves this service by an event.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class ResettlementState(StrEnum):
    """Where the case stands for the person. `counselled`: somebody has gone through with them what it would mean."""

    OPEN = "open"
    COUNSELLED = "counselled"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class ResettlementAction(StrEnum):
    """What can happen to it. It ends where UNHCR or a state has decided; `resume`: it goes on after all."""

    TELL_UNHCR = "tell_unhcr"
    COUNSEL = "counsel"
    WITHDRAW = "withdraw"
    END = "end"
    RESUME = "resume"


S, A = ResettlementState, ResettlementAction

LIVE: Final = (S.OPEN, S.COUNSELLED)
"""States in which the case goes on."""

TRANSITIONS: Final[Mapping[tuple[ResettlementState, ResettlementAction], ResettlementState]] = {
    **{(state, A.TELL_UNHCR): state for state in LIVE},
    (S.OPEN, A.COUNSEL): S.COUNSELLED,
    (S.COUNSELLED, A.COUNSEL): S.COUNSELLED,
    # Nobody gives a place up who was not counselled.
    (S.COUNSELLED, A.WITHDRAW): S.WITHDRAWN,
    **{(state, A.END): S.ENDED for state in LIVE},
    (S.WITHDRAWN, A.RESUME): S.OPEN,
    (S.ENDED, A.RESUME): S.OPEN,
}


@dataclass(frozen=True, slots=True)
class Word:
    """Whose word a move rests on. `said_how` is how the person said it to a caseworker who records it."""

    by_the_person: bool
    by_a_caseworker: bool
    said_how: str | None
    unhcr_may_be_told: bool


def the_person_lets_unhcr_be_told(word: Word) -> Violation | None:
    """UNHCR hears of an offer from the programme by the person's consent alone."""
    if word.unhcr_may_be_told:
        return None
    return Violation(
        "unhcr_may_be_told",
        "the person allows that UNHCR is told",
        "ask them, and record the answer by PUT /candidates/{candidate_id}/resettlement-case",
    )


def somebody_counsels_the_person(word: Word) -> Violation | None:
    """Counselling is recorded by the caseworker who has given it."""
    if word.by_a_caseworker:
        return None
    return Violation("action", "counselling is recorded by a caseworker of the partner", "ask the caseworker for it")


def only_the_person_withdraws_it(word: Word) -> Violation | None:
    """The person says so themselves, or a caseworker records their word with how they said it."""
    if word.by_the_person or (word.by_a_caseworker and word.said_how is not None):
        return None
    return Violation(
        "said_how",
        "the person withdraws the case, or a caseworker records their word and how they said it",
        "let the person decide, and send said_how",
    )


RESETTLEMENT_CASE: Final = Machine(
    name="resettlement_case",
    initial=S.OPEN,
    transitions=TRANSITIONS,
    guards={
        A.TELL_UNHCR: (the_person_lets_unhcr_be_told,),
        A.COUNSEL: (somebody_counsels_the_person,),
        A.WITHDRAW: (only_the_person_withdraws_it,),
    },
)
