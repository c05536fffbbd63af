"""A round of assignment: asked for, worked out beside everything else, and a proposal until a person confirms it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class RoundState(StrEnum):
    """Where a round stands."""

    REQUESTED = "requested"
    RUNNING = "running"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DISCARDED = "discarded"
    FAILED = "failed"


class RoundAction(StrEnum):
    """What can happen to a round. It is taken up by another process where the one that worked on it fell silent."""

    START = "start"
    TAKE_UP = "take_up"
    PROPOSE = "propose"
    FAIL = "fail"
    CONFIRM = "confirm"
    DISCARD = "discard"
    EXPIRE = "expire"


S, A = RoundState, RoundAction

TRANSITIONS: Final[Mapping[tuple[RoundState, RoundAction], RoundState]] = {
    (S.REQUESTED, A.START): S.RUNNING,
    (S.RUNNING, A.TAKE_UP): S.RUNNING,
    (S.RUNNING, A.PROPOSE): S.PROPOSED,
    (S.RUNNING, A.FAIL): S.FAILED,
    (S.PROPOSED, A.CONFIRM): S.CONFIRMED,
    (S.REQUESTED, A.DISCARD): S.DISCARDED,
    (S.RUNNING, A.DISCARD): S.DISCARDED,
    (S.PROPOSED, A.DISCARD): S.DISCARDED,
    (S.REQUESTED, A.EXPIRE): S.DISCARDED,
    (S.RUNNING, A.EXPIRE): S.DISCARDED,
    (S.PROPOSED, A.EXPIRE): S.DISCARDED,
}

ASKED: Final = frozenset({A.CONFIRM, A.DISCARD})
"""What a person asks for. The rest happens by itself."""

OPEN: Final = frozenset(before for before, _ in TRANSITIONS)
"""States in which a round may still lead to something. What was lent to it is deleted when it leaves them."""


class Alternative(StrEnum):
    """What a person may choose among."""

    BEST = "best"
    STABLE = "stable"
    PARITY = "parity"
    GREEDY = "greedy"


class Promised(StrEnum):
    """What a round does about people who are on the shortlist of a vacancy, with or without an application yet.

    `leave_out`: they get no seat of the round. `keep`: as before, and their vacancy has a seat less to give.
    `as_others`: they may get any seat.
    """

    LEAVE_OUT = "leave_out"
    KEEP = "keep"
    AS_OTHERS = "as_others"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a confirmation rests on: the alternative that was named, and those that were worked out."""

    alternative: Alternative
    worked_out: Collection[Alternative]


def the_alternative_was_worked_out(choice: Choice) -> Violation | None:
    """Nobody confirms what nobody could look at."""
    if choice.alternative in choice.worked_out:
        return None
    offered = ", ".join(sorted(choice.worked_out))
    return Violation("alternative", "the alternative was worked out in this round", f"name one of: {offered}")


ROUND: Final = Machine(
    name="round",
    initial=S.REQUESTED,
    transitions=TRANSITIONS,
    guards={A.CONFIRM: (the_alternative_was_worked_out,)},
)
