"""A training plan that would close the gaps between a person and a vacancy: software proposes, the person decides."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class PlanState(StrEnum):
    """Where a plan stands."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    SUPERSEDED = "superseded"


class PlanAction(StrEnum):
    """What can happen to a plan."""

    AGREE = "agree"
    DECLINE = "decline"
    SUPERSEDE = "supersede"


S, A = PlanState, PlanAction

TRANSITIONS: Final[Mapping[tuple[PlanState, PlanAction], PlanState]] = {
    (S.PROPOSED, A.AGREE): S.AGREED,
    (S.PROPOSED, A.DECLINE): S.DECLINED,
    (S.PROPOSED, A.SUPERSEDE): S.SUPERSEDED,
    (S.AGREED, A.SUPERSEDE): S.SUPERSEDED,
}

OPEN: Final = (S.PROPOSED, S.AGREED)
"""At most one plan of a person for a vacancy stands in these."""

MOVES_OF_A_PERSON: Final = frozenset({A.AGREE, A.DECLINE})

PLAN: Final = Machine(
    name="training_plan",
    initial=S.PROPOSED,
    transitions=TRANSITIONS,
    takes_back={(state, A.SUPERSEDE): state for state in OPEN},
)


def only_a_person_may_ask(action: PlanAction) -> Violation | None:
    """A plan is superseded by facts, not by wish."""
    if action in MOVES_OF_A_PERSON:
        return None
    return Violation("action", f"`{action}` follows from facts", "agree or decline")
