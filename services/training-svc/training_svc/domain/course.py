"""A course: drafted, then published for good, so that a credential always says what was taught."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine


class CourseState(StrEnum):
    """Where a course stands."""

    DRAFT = "draft"
    PUBLISHED = "published"


class CourseAction(StrEnum):
    """What can happen to a course."""

    PUBLISH = "publish"


class Delivery(StrEnum):
    """How a course is taught."""

    CLASSROOM = "classroom"
    BLENDED = "blended"
    REMOTE = "remote"
    LOW_BANDWIDTH = "low_bandwidth"
    MOBILE_TEAM = "mobile_team"
    WORK_PLACEMENT = "work_placement"


S, A = CourseState, CourseAction

TRANSITIONS: Final[Mapping[tuple[CourseState, CourseAction], CourseState]] = {
    (S.DRAFT, A.PUBLISH): S.PUBLISHED,
}

COURSE: Final = Machine(name="course", initial=S.DRAFT, transitions=TRANSITIONS)
