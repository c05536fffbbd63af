"""Check-ins: how a person fares so many days after the first day of work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Final

from pathways_chassis.machine import Machine, Violation


class CheckinDay(IntEnum):
    """Days after the first day of work."""

    D7 = 7
    D30 = 30
    D90 = 90
    D180 = 180
    D365 = 365


MARGINS: Final[Mapping[int, int]] = MappingProxyType({7: 3, 30: 7, 90: 14, 180: 21, 365: 30})
"""Days before and after its day within which a check-in counts (policy of the programme)."""


class CheckinState(StrEnum):
    """Where a check-in stands."""

    SCHEDULED = "scheduled"
    RECORDED = "recorded"
    MISSED = "missed"


class CheckinAction(StrEnum):
    """What can happen to a check-in. One that was made in time may be recorded late."""

    RECORD = "record"
    MISS = "miss"


S, A = CheckinState, CheckinAction

TRANSITIONS: Final[Mapping[tuple[CheckinState, CheckinAction], CheckinState]] = {
    (S.SCHEDULED, A.RECORD): S.RECORDED,
    (S.SCHEDULED, A.MISS): S.MISSED,
    (S.MISSED, A.RECORD): S.RECORDED,
}


TAKES_BACK: Final[Mapping[tuple[CheckinState, CheckinAction], CheckinState]] = {
    (before, A.RECORD): before for before in (S.SCHEDULED, S.MISSED)
}
"""Recorded of the wrong person, or wrongly: it is made again."""


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day on which a check-in counts."""

    opens_on: date
    closes_on: date

    @property
    def opens_at(self) -> datetime:
        """The first moment of the window, in UTC."""
        return datetime.combine(self.opens_on, time(), UTC)

    @property
    def ended_at(self) -> datetime:
        """The first moment after the window, in UTC."""
        return datetime.combine(self.closes_on + timedelta(days=1), time(), UTC)

    def with_second_try(self, day: int) -> "Window":
        """The window of the check-in of a day, and the second try after it, for as long as the margin."""
        return Window(self.opens_on, self.closes_on + timedelta(days=MARGINS[day]))


def window_of(day: int, started_on: date) -> Window:
    """When a check-in counts, for a first day of work."""
    middle, margin = started_on + timedelta(days=day), timedelta(days=MARGINS[day])
    return Window(middle - margin, middle + margin)


@dataclass(frozen=True, slots=True)
class Recording:
    """The facts that recording asks for. The window is the one with its second try."""

    window: Window
    today: date
    offline_recorded_on: date | None
    employed: bool
    same_employer: bool

    @property
    def made_on(self) -> date:
        """The day on which the person was spoken to."""
        return self.offline_recorded_on or self.today


def the_checkin_was_made_in_its_window(recording: Recording) -> Violation | None:
    """An answer of another time says nothing about this one."""
    window = recording.window
    if window.opens_on <= recording.made_on <= window.closes_on:
        return None
    return Violation(
        "day",
        f"made from {window.opens_on} to {window.closes_on}, the second try included",
        "record it in its window; send offline_recorded_on if it was made then and is entered late",
    )


def the_checkin_was_not_made_tomorrow(recording: Recording) -> Violation | None:
    """An offline check-in is entered after it was made."""
    if recording.made_on <= recording.today:
        return None
    return Violation("offline_recorded_on", "a check-in made offline lies in the past", "send the day it was made")


def the_same_employer_employs(recording: Recording) -> Violation | None:
    """Who is not employed has no employer."""
    if recording.employed or not recording.same_employer:
        return None
    return Violation("same_employer", "with the same employer only when employed", "send same_employer false")


@dataclass(frozen=True, slots=True)
class Silence:
    """How often the window went by."""

    times: int


MISSES: Final = 2


def the_window_went_by_twice(silence: Silence) -> Violation | None:
    """Nobody is counted as missed without a second try."""
    if silence.times >= MISSES:
        return None
    return Violation("checkin", "the window went by twice", "try once more")


CHECKIN: Final = Machine(
    name="checkin",
    initial=S.SCHEDULED,
    transitions=TRANSITIONS,
    guards={
        A.RECORD: (
            the_checkin_was_made_in_its_window,
            the_checkin_was_not_made_tomorrow,
            the_same_employer_employs,
        ),
        A.MISS: (the_window_went_by_twice,),
    },
    takes_back=TAKES_BACK,
    instead={A.MISS: "Record the check-in, if it was made in time."},
)

UNSAFE: Final = 2
"""A safety of this or less, on a scale of five, is a danger."""


def dangers(*, safety: int | None, passport_held: bool | None, fees_charged: bool | None) -> tuple[str, ...]:
    """What in a check-in calls for a person at once; each is the trigger of a protection alert."""
    found = {
        "unsafe": safety is not None and safety <= UNSAFE,
        "passport_held": bool(passport_held),
        "fees_charged": bool(fees_charged),
    }
    return tuple(trigger for trigger, present in found.items() if present)
