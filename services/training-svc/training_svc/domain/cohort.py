"""One run of a course: from the plan to the last recorded result."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class CohortState(StrEnum):
    """Where a cohort stands."""

    PLANNED = "planned"
    OPEN = "open"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class CohortAction(StrEnum):
    """What can happen to a cohort."""

    OPEN = "open"
    START = "start"
    FINISH = "finish"
    CANCEL = "cancel"


class Track(StrEnum):
    """For whom people are trained: for work abroad, or for work at home (Skills Mobility Partnerships)."""

    AWAY = "away"
    HOME = "home"


S, A = CohortState, CohortAction

TRANSITIONS: Final[Mapping[tuple[CohortState, CohortAction], CohortState]] = {
    (S.PLANNED, A.OPEN): S.OPEN,
    (S.OPEN, A.START): S.RUNNING,
    (S.RUNNING, A.FINISH): S.FINISHED,
    (S.PLANNED, A.CANCEL): S.CANCELLED,
    (S.OPEN, A.CANCEL): S.CANCELLED,
    (S.RUNNING, A.CANCEL): S.CANCELLED,
}

ENDS: Final = frozenset({S.FINISHED, S.CANCELLED})
TAKES_LEARNERS: Final = frozenset({S.OPEN, S.RUNNING})
"""States in which a learner may join; a late one joins what is running."""


@dataclass(frozen=True, slots=True)
class CohortFacts:
    """What the rules of a cohort ask for: `enrolled` and `in_progress` count learners."""

    course_published: bool
    enrolled: int
    in_progress: int
    reason: str | None = None


def the_course_is_published(facts: CohortFacts) -> Violation | None:
    """Nobody applies for a course that may still change."""
    if facts.course_published:
        return None
    return Violation("course_id", "the course is published", "publish it by POST /courses/{course_id}/publication")


def somebody_is_enrolled(facts: CohortFacts) -> Violation | None:
    """A cohort without learners does not start."""
    if facts.enrolled:
        return None
    return Violation("enrolments", "at least one learner is enrolled", "enrol learners first, or cancel the cohort")


def every_result_is_recorded(facts: CohortFacts) -> Violation | None:
    """Nobody is left in the middle of a course that is over."""
    if not facts.in_progress:
        return None
    return Violation(
        "enrolments",
        f"every learner has a result; {facts.in_progress} are still in progress",
        "complete, fail, drop or defer them first",
    )


def a_cancellation_has_a_reason(facts: CohortFacts) -> Violation | None:
    """Learners and partners are told why."""
    if facts.reason:
        return None
    return Violation("reason", "a cancellation needs a reason", "give a reason code")


COHORT: Final = Machine(
    name="cohort",
    initial=S.PLANNED,
    transitions=TRANSITIONS,
    guards={
        A.OPEN: (the_course_is_published,),
        A.START: (somebody_is_enrolled,),
        A.FINISH: (every_result_is_recorded,),
        A.CANCEL: (a_cancellation_has_a_reason,),
    },
)
