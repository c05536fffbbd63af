"""An integration case: from the granted visa through the first year of work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class CaseState(StrEnum):
    """Where a case stands."""

    PREPARING = "preparing"
    ARRIVED = "arrived"
    ACTIVE = "active"
    STABLE = "stable"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class CaseAction(StrEnum):
    """What can happen to a case. A lost job brings a stable case back to active: it needs care again.

    `END_CARE` follows from a death or an erasure: nobody may follow the person any more.
    """

    ARRIVE = "arrive"
    START_WORK = "start_work"
    LOSE_JOB = "lose_job"
    STABILISE = "stabilise"
    CLOSE = "close"
    CANCEL = "cancel"
    END_CARE = "end_care"


S, A = CaseState, CaseAction

TRANSITIONS: Final[Mapping[tuple[CaseState, CaseAction], CaseState]] = {
    (S.PREPARING, A.ARRIVE): S.ARRIVED,
    (S.PREPARING, A.CANCEL): S.CANCELLED,
    (S.ARRIVED, A.START_WORK): S.ACTIVE,
    (S.ACTIVE, A.LOSE_JOB): S.ACTIVE,
    (S.STABLE, A.LOSE_JOB): S.ACTIVE,
    (S.ACTIVE, A.STABILISE): S.STABLE,
    (S.ARRIVED, A.CLOSE): S.CLOSED,
    (S.ACTIVE, A.CLOSE): S.CLOSED,
    (S.STABLE, A.CLOSE): S.CLOSED,
    **{(state, A.END_CARE): S.CLOSED for state in (S.PREPARING, S.ARRIVED, S.ACTIVE, S.STABLE)},
}

TAKES_BACK: Final[Mapping[tuple[CaseState, CaseAction], CaseState]] = {
    (before, action): before
    for before, action in TRANSITIONS
    if action in (A.ARRIVE, A.START_WORK, A.LOSE_JOB, A.CANCEL, A.END_CARE)
}
"""Start and end of work by a person's correction; the others follow corrections of arrival, placement and standing."""

INSTEAD: Final[Mapping[CaseAction, str]] = {
    A.STABILISE: "Correct the check-in of day 180, or record the end of work.",
    A.CLOSE: "Raise a protection alert: whoever needs care gets it.",
}
"""What helps where no correction does."""

FIRST_DAYS: Final = "first_days"
"""The task to go through the steps of the first days with a person who has arrived."""

IN_THE_COUNTRY: Final = frozenset({S.ARRIVED, S.ACTIVE, S.STABLE})
ENDS: Final = frozenset({S.CLOSED, S.CANCELLED})
MOVES_OF_A_PERSON: Final = frozenset({A.STABILISE, A.CLOSE})
"""Moves that are asked for as such; the others follow from travel and work."""


@dataclass(frozen=True, slots=True)
class FirstDayOfWork:
    """The facts that the start of work asks for."""

    started_on: date
    arrived_on: date
    today: date


@dataclass(frozen=True, slots=True)
class LastDayOfWork:
    """The facts that the end of work asks for."""

    ended_on: date
    started_on: date
    today: date
    ended_before: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """What has been recorded of the first year."""

    recorded_days: frozenset[int]
    open_alerts: int
    reason: str | None


def work_starts_after_the_arrival(day: FirstDayOfWork) -> Violation | None:
    """Nobody works before arriving."""
    if day.started_on >= day.arrived_on:
        return None
    return Violation("started_on", "work starts on or after the day of arrival", "send the first day of work")


def work_has_started(day: FirstDayOfWork) -> Violation | None:
    """The first day of work is a fact, not a plan."""
    if day.started_on <= day.today:
        return None
    return Violation("started_on", "the first day of work lies in the past", "send it once work has started")


def the_job_has_not_ended_before(day: LastDayOfWork) -> Violation | None:
    """A job ends once."""
    if not day.ended_before:
        return None
    return Violation("integration_case", "the job has not been ended before", "record later jobs with the check-ins")


def the_last_day_follows_the_first(day: LastDayOfWork) -> Violation | None:
    """A job ends after it began."""
    if day.ended_on >= day.started_on:
        return None
    return Violation("ended_on", "a job ends on or after its first day", "send the last day of work")


def the_job_has_ended(day: LastDayOfWork) -> Violation | None:
    """The last day of work is a fact; a notice alone is reported as an alert."""
    if day.ended_on <= day.today:
        return None
    return Violation("ended_on", "the last day of work lies in the past", "raise an alert for a notice that was given")


def half_a_year_is_checked(progress: Progress) -> Violation | None:
    """A case is stable once the check-in of day 180 was recorded."""
    if 180 in progress.recorded_days:
        return None
    return Violation("checkins", "the check-in of day 180 is recorded", "record it first")


def the_first_year_is_checked_or_a_reason_given(progress: Progress) -> Violation | None:
    """A case is closed after the check-in of day 365; an earlier closing says why."""
    if 365 in progress.recorded_days or progress.reason:
        return None
    return Violation("reason", "the check-in of day 365 is recorded, or a reason is given", "record it or say why")


def no_protection_alert_is_open(progress: Progress) -> Violation | None:
    """Nobody is let go of while in danger."""
    if progress.open_alerts == 0:
        return None
    return Violation("alerts", "every protection alert of the case is resolved", "resolve the open alerts first")


def no_checkin_was_made(recorded: int) -> Violation | None:
    """Whoever was asked about the work has begun it."""
    if not recorded:
        return None
    return Violation("checkins", "no check-in of this work was made", "correct the check-ins first")


CASE: Final = Machine(
    name="integration_case",
    initial=S.PREPARING,
    transitions=TRANSITIONS,
    guards={
        A.START_WORK: (work_starts_after_the_arrival, work_has_started),
        A.LOSE_JOB: (the_job_has_not_ended_before, the_last_day_follows_the_first, the_job_has_ended),
        A.STABILISE: (half_a_year_is_checked,),
        A.CLOSE: (the_first_year_is_checked_or_a_reason_given, no_protection_alert_is_open),
    },
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)


def only_a_person_may_ask(action: CaseAction) -> Violation | None:
    """Arrival, work and cancelling have ways of their own."""
    if action in MOVES_OF_A_PERSON:
        return None
    return Violation("action", f"`{action}` follows from travel or work", "record that, and this follows")
