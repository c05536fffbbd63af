"""An erasure: asked for once, confirmed by every service, and then complete."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine


class ErasureState(StrEnum):
    """How far an erasure is."""

    REQUESTED = "requested"
    OVERDUE = "overdue"
    COMPLETE = "complete"


class ErasureAction(StrEnum):
    """What can happen to an erasure."""

    BECOME_OVERDUE = "become_overdue"
    COMPLETE = "complete"


S, A = ErasureState, ErasureAction

TRANSITIONS: Final[Mapping[tuple[ErasureState, ErasureAction], ErasureState]] = {
    (S.REQUESTED, A.BECOME_OVERDUE): S.OVERDUE,
    (S.REQUESTED, A.COMPLETE): S.COMPLETE,
    (S.OVERDUE, A.COMPLETE): S.COMPLETE,
}

ERASURE: Final = Machine(
    name="erasure",
    initial=S.REQUESTED,
    transitions=TRANSITIONS,
    instead=dict.fromkeys(A, "An erasure is final. Register the person anew, if they ask for it."),
)
