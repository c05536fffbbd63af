"""Which courses would close a person's gaps, best first, and the score after each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pathways_contracts.codes import Evidence
from pathways_contracts.events.candidate.candidate import ProfileSkill

from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.scoring import Scoring

COURSES: Final = 3


@dataclass(frozen=True, slots=True)
class Course:
    """A published course. `has_cohort_in_time`: one of its cohorts ends before the vacancy starts."""

    course_id: UUID
    skills: frozenset[str]
    hours: int
    has_cohort_in_time: bool = False


@dataclass(frozen=True, slots=True)
class ClosingCourse:
    """A course of the plan: the essential skills that it adds, and the points once it is done after those before."""

    course_id: UUID
    closes: tuple[str, ...]
    hours: int
    has_cohort_in_time: bool
    points_afterwards: int


def closing_courses(
    scoring: Scoring, person: Person, vacancy: Vacancy, courses: Sequence[Course]
) -> tuple[ClosingCourse, ...]:
    """Greedy by marginal gain: each course adds the most points to those before it; then fewer hours, then id.

    A skill learnt counts like one that the person states; what a test adds to it shows once it is passed.
    """
    plan: list[ClosingCourse] = []
    asked = set(vacancy.demand.essential_skills)
    open_courses = [course for course in courses if course.skills & asked]
    points = scoring.explain(person, vacancy).points
    while open_courses and len(plan) < COURSES:
        outcomes = [(course, with_skills(person, course.skills)) for course in open_courses]
        scored = [(scoring.explain(after, vacancy).points, course, after) for course, after in outcomes]
        best, course, after = min(scored, key=lambda one: (-one[0], one[1].hours, one[1].course_id))
        if best <= points:
            break
        held = {skill.code for skill in person.profile.skills}
        closes = tuple(sorted((course.skills & asked) - held))
        plan.append(ClosingCourse(course.course_id, closes, course.hours, course.has_cohort_in_time, best))
        person, points = after, best
        open_courses.remove(course)
    return tuple(plan)


def with_skills(person: Person, codes: frozenset[str]) -> Person:
    """The same person with these skills too."""
    held = {skill.code for skill in person.profile.skills}
    learnt = tuple(ProfileSkill(code=code, evidence=Evidence.SELF) for code in sorted(codes - held))
    profile = person.profile.model_copy(update={"skills": person.profile.skills + learnt})
    return Person(person.candidate_id, profile, person.priority)
