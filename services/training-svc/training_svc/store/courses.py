"""SQL about courses, cohorts, and what open vacancies ask for. Who may see a row is decided here."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.codes import LanguageSkill
from sqlalchemy import ColumnElement, Select, func, or_, true
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from training_svc.domain.cohort import CohortState
from training_svc.domain.course import CourseState
from training_svc.domain.covering import Offer
from training_svc.store.learners import STAFF, runs
from training_svc.store.rows import Cohort, Course, Module, VacancyDemand


def _sees_course(actor: Actor) -> ColumnElement[bool]:
    if actor.roles & STAFF:
        return true()
    return or_(col(Course.state) == CourseState.PUBLISHED, runs(actor, Course.provider_id))


def _sees_cohort(actor: Actor) -> ColumnElement[bool]:
    if actor.roles & STAFF:
        return true()
    return or_(col(Cohort.state) != CohortState.PLANNED, runs(actor, Cohort.provider_id))


def courses_seen_by(actor: Actor, *, skill: str | None = None, programme_id: UUID | None = None) -> Select[Course]:
    """The courses that the actor may see: published ones, and the drafts of their own organisation."""
    statement = sa.select(Course).where(_sees_course(actor))
    if skill is not None:
        statement = statement.where(col(Course.skills).contains([skill]))
    if programme_id is not None:
        statement = statement.where(col(Course.programme_ids).contains([programme_id]))
    return statement


async def course_for(work: Work, course_id: UUID, *, own: bool = False) -> Course:
    """A course that the actor may see, or with `own` one of theirs, locked. Raises `NotFound`."""
    statement = select(Course).where(Course.id == course_id)
    if own:
        statement = statement.where(runs(work.actor, Course.provider_id)).with_for_update()
    else:
        statement = statement.where(_sees_course(work.actor))
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("course", course_id)
    return found


async def course_of(session: AsyncSession, course_id: UUID) -> Course:
    """The course of a cohort."""
    return (await session.exec(select(Course).where(Course.id == course_id))).one()


async def modules_of(session: AsyncSession, course_ids: Sequence[UUID]) -> dict[UUID, list[Module]]:
    """The modules of courses, in order."""
    statement = select(Module).where(col(Module.course_id).in_(course_ids)).order_by(col(Module.position))
    found: dict[UUID, list[Module]] = {course_id: [] for course_id in course_ids}
    for module in (await session.exec(statement)).all():
        found[module.course_id].append(module)
    return found


async def offers(session: AsyncSession, skills: Sequence[str], *, with_languages: bool) -> list[Offer]:
    """Published courses that teach one of the skills, or with `with_languages` any language."""
    useful: ColumnElement[bool] = col(Course.skills).bool_op("&&")(list(skills))
    if with_languages:
        useful = or_(useful, func.jsonb_array_length(col(Course.languages)) > 0)
    statement = select(Course).where(Course.state == CourseState.PUBLISHED, useful)
    return [
        Offer(
            course_id=course.id,
            hours=course.hours,
            skills=frozenset(course.skills),
            languages=tuple(LanguageSkill.model_validate(one) for one in course.languages),
        )
        for course in (await session.exec(statement)).all()
    ]


# --- cohorts -------------------------------------------------------------------------------------------------------


def cohorts_seen_by(
    actor: Actor,
    *,
    programme_id: UUID | None = None,
) -> Select[Cohort]:
    """The cohorts that the actor may see: all that were opened, and the plans of their own organisation."""
    statement = sa.select(Cohort).where(_sees_cohort(actor))
    if programme_id is not None:
        statement = statement.where(col(Cohort.programme_ids).contains([programme_id]))
    return statement


async def cohort_for(work: Work, cohort_id: UUID, *, own: bool = False) -> Cohort:
    """A cohort that the actor may see, or with `own` one of theirs; locked, as seats are counted. Raises `NotFound`."""
    visible = runs(work.actor, Cohort.provider_id) if own else _sees_cohort(work.actor)
    statement = select(Cohort).where(Cohort.id == cohort_id, visible).with_for_update()
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("cohort", cohort_id)
    return found


async def cohorts_for_vacancy(session: AsyncSession, vacancy_id: UUID) -> Sequence[Cohort]:
    """Cohorts that train people for a vacancy and are not over."""
    statement = select(Cohort).where(
        col(Cohort.vacancy_ids).contains([vacancy_id]),
        col(Cohort.state).in_((CohortState.PLANNED, CohortState.OPEN, CohortState.RUNNING)),
    )
    return (await session.exec(statement)).all()


# --- shortages -----------------------------------------------------------------------------------------------------


class Shortage(NamedTuple):
    """A skill that open vacancies ask for: how many of them, their free seats, the published courses that teach it.

    An evergreen vacancy counts as one seat.
    """

    skill: str
    vacancies: int
    free_seats: int
    courses: int


async def shortages(session: AsyncSession, *, programme_id: UUID | None, limit: int) -> list[Shortage]:
    """What open vacancies ask for: skills that nobody teaches first, of those the most wanted first."""
    demands: Select[Any] = sa.select(
        func.unnest(col(VacancyDemand.essential_skills)).label("skill"),
        func.coalesce(col(VacancyDemand.free_seats), 1).label("free_seats"),
    ).where(col(VacancyDemand.open))
    if programme_id is not None:
        demands = demands.where(col(VacancyDemand.programme_ids).contains([programme_id]))
    asked = demands.subquery("asked")
    taught = (
        sa.select(func.unnest(col(Course.skills)).label("skill"))
        .where(col(Course.state) == CourseState.PUBLISHED)
        .subquery("taught")
    )
    offered = sa.select(taught.c.skill, func.count().label("courses")).group_by(taught.c.skill).subquery("offered")
    courses = func.coalesce(func.max(offered.c.courses), 0)
    statement = (
        sa.select(asked.c.skill, func.count(), func.sum(asked.c.free_seats), courses)
        .select_from(asked.outerjoin(offered, offered.c.skill == asked.c.skill))
        .group_by(asked.c.skill)
        .order_by(courses > 0, func.count().desc(), asked.c.skill)
        .limit(limit)
    )
    return [Shortage(*row) for row in (await session.execute(statement)).all()]


async def is_asked_for(session: AsyncSession, vacancy_id: UUID) -> bool:
    """Whether a vacancy has not closed, as far as this service has heard."""
    demand = await session.get(VacancyDemand, vacancy_id)
    return demand is None or demand.open
