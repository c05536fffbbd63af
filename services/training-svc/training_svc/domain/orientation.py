"""A place in pre-departure orientation: one per placement, and nobody travels without it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class OrientationState(StrEnum):
    """Where a place stands."""

    RESERVED = "reserved"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class OrientationAction(StrEnum):
    """What can happen to a place."""

    COMPLETE = "complete"
    CANCEL = "cancel"
    REBOOK = "rebook"


S, A = OrientationState, OrientationAction

TRANSITIONS: Final[Mapping[tuple[OrientationState, OrientationAction], OrientationState]] = {
    (S.RESERVED, A.COMPLETE): S.COMPLETED,
    (S.RESERVED, A.CANCEL): S.CANCELLED,
    (S.CANCELLED, A.REBOOK): S.RESERVED,
}

MOVES_OF_A_PERSON: Final = frozenset({A.CANCEL, A.REBOOK})


def the_placement_stands(placement_stands: bool) -> Violation | None:
    """Who does not leave needs no orientation before leaving."""
    if placement_stands:
        return None
    return Violation("placement_id", "the placement has not ended", "a new placement brings a place of its own")


ORIENTATION: Final = Machine(
    name="orientation",
    initial=S.RESERVED,
    transitions=TRANSITIONS,
    guards={A.REBOOK: (the_placement_stands,)},
    takes_back={(S.RESERVED, A.CANCEL): S.RESERVED},
)


def only_a_person_may_ask(action: OrientationAction) -> Violation | None:
    """Completion is recorded in a way of its own."""
    if action in MOVES_OF_A_PERSON:
        return None
    return Violation(
        "action", f"`{action}` is recorded by its own request", "POST /orientations/{orientation_id}/completion"
    )
