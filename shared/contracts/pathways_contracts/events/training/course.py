"""Courses, their modules and cohorts."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ConceptCode
from pathways_contracts.event import Event, Topic


class CourseEvent(Event):
    """Base of the events on the course topic."""

    topic: ClassVar = Topic.COURSE
    key_field: ClassVar = "course_id"
    course_id: UUID


class CoursePublished(CourseEvent):
    """A course with the skills that its modules teach."""

    wire_name: ClassVar = "training.course.published"
    skills: tuple[ConceptCode, ...]
    hours: int
    programme_ids: tuple[UUID, ...] = ()


class CohortOpened(CourseEvent):
    """A cohort takes applications; tied to vacancies when people are trained for them."""

    wire_name: ClassVar = "training.cohort.opened"
    cohort_id: UUID
    starts_on: date
    ends_on: date
    seats: int
    vacancy_ids: tuple[UUID, ...] = ()
