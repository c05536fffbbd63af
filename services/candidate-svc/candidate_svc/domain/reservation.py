"""The promise of one person to one application: at most one stands at a time."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine


class ReservationState(StrEnum):
    """Where a promise stands."""

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    RELEASED = "released"
    EXPIRED = "expired"


class ReservationAction(StrEnum):
    """What can happen to a promise."""

    CONFIRM = "confirm"
    REJECT = "reject"
    RELEASE = "release"
    EXPIRE = "expire"


S, A = ReservationState, ReservationAction

TRANSITIONS: Final[Mapping[tuple[ReservationState, ReservationAction], ReservationState]] = {
    (S.REQUESTED, A.CONFIRM): S.CONFIRMED,
    (S.REQUESTED, A.REJECT): S.REJECTED,
    (S.CONFIRMED, A.RELEASE): S.RELEASED,
    (S.CONFIRMED, A.EXPIRE): S.EXPIRED,
}

TAKES_BACK: Final[Mapping[tuple[ReservationState, ReservationAction], ReservationState]] = {
    (S.CONFIRMED, A.RELEASE): S.CONFIRMED,
}
"""Follows a correction elsewhere; nobody asks for it as such."""

RESERVATION: Final = Machine(name="reservation", initial=S.REQUESTED, transitions=TRANSITIONS, takes_back=TAKES_BACK)
