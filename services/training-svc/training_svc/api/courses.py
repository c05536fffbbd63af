"""Courses and their publication, and the planning of cohorts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from training_svc.api.views import CohortView, CourseInFull, CourseView, ModuleView
from training_svc.store.courses import course_for, courses_seen_by, modules_of
from training_svc.store.rows import Course
from training_svc.usecases.create_course import CreateCourse
from training_svc.usecases.create_course import create_course as create
from training_svc.usecases.create_course import publish_course as publish
from training_svc.usecases.plan_cohort import PlanCohort
from training_svc.usecases.plan_cohort import plan_cohort as plan

router = APIRouter(prefix="/courses", tags=["courses"], route_class=TransactionalRoute)
READ = [requires(Scope.TRAINING_READ)]
WRITE = [requires(Scope.TRAINING_WRITE)]


@router.post("", status_code=201, dependencies=WRITE, responses=responses(422))
async def create_course(work: Current, body: CreateCourse, response: Response) -> CourseInFull:
    """Draft a course from its modules, for the caller's organisation.

    Its skills and hours are those of the modules. Nobody else sees it before its publication.
    """
    course = await create(work, body)
    response.headers["Location"] = f"/courses/{course.id}"
    return await _in_full(work, course, response)


@router.get("", dependencies=READ, responses=responses(422))
async def list_courses(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Course, CourseView, "provider_id", "state"))],
    skill: Annotated[str | None, Query(max_length=200, description="Only courses that teach this skill.")] = None,
    programme_id: Annotated[UUID | None, Query(description="Only courses of this programme.")] = None,
) -> Page[CourseView]:
    """Published courses, and the drafts of the caller's organisation. The modules are told of one course alone."""
    statement = courses_seen_by(work.actor, skill=skill, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(Course.id))
    return Page(items=[CourseView.model_validate(course) for course in found])


@router.get("/{course_id}", dependencies=READ, responses=responses(404))
async def get_course(work: Current, course_id: UUID, response: Response) -> CourseInFull:
    """One course with its modules, in the order in which they are taught."""
    return await _in_full(work, await course_for(work, course_id), response)


@router.post("/{course_id}/publication", dependencies=WRITE, responses=responses(404, 409))
async def publish_course(work: Current, course_id: UUID, response: Response) -> CourseInFull:
    """Publish a draft. It can be planned with from now on, and no longer changed."""
    return await _in_full(work, await publish(work, course_id), response)


@router.post("/{course_id}/cohorts", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def plan_cohort(work: Current, course_id: UUID, body: PlanCohort, response: Response) -> CohortView:
    """Plan a run of a course by the caller's organisation: when, for how many, and for which vacancies.

    People apply once it is opened. On the day after its first one, a task reminds of a cohort that has not started.
    """
    cohort = await plan(work, course_id, body)
    set_etag(response, cohort)
    return CohortView.model_validate(cohort)


async def _in_full(work: Work, course: Course, response: Response) -> CourseInFull:
    set_etag(response, course)
    modules = (await modules_of(work.session, (course.id,)))[course.id]
    return CourseInFull(
        **CourseView.model_validate(course).model_dump(),
        modules=tuple(ModuleView.model_validate(module) for module in modules),
    )
