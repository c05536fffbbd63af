"""Courses, their modules and cohorts."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ConceptCode, Frozen, LanguageSkill, ReasonCode
from pathways_contracts.event import Event, Topic


class CourseEvent(Event):
    """Base of the events on the course topic."""

    topic: ClassVar = Topic.COURSE
    key_field: ClassVar = "course_id"
    course_id: UUID


class TaughtModule(Frozen):
    """A part of a course that stands for itself."""

    module_id: UUID
    skills: tuple[ConceptCode, ...]
    hours: int


class CoursePublished(CourseEvent):
    """A course with the skills that its modules teach, and the language levels that a learner reaches."""

    wire_name: ClassVar = "training.course.published"
    skills: tuple[ConceptCode, ...]
    hours: int
    programme_ids: tuple[UUID, ...] = ()
    modules: tuple[TaughtModule, ...] = ()
    languages: tuple[LanguageSkill, ...] = ()


class CohortOpened(CourseEvent):
    """A cohort takes applications; tied to vacancies when people are trained for them."""

    wire_name: ClassVar = "training.cohort.opened"
    cohort_id: UUID
    starts_on: date
    ends_on: date
    seats: int
    vacancy_ids: tuple[UUID, ...] = ()


class CohortCancelled(CourseEvent):
    """A cohort does not take place, or not to its end."""

    wire_name: ClassVar = "training.cohort.cancelled"
    cohort_id: UUID
    reason: ReasonCode
