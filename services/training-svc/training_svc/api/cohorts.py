"""Cohorts: runs of courses, and applications for a place."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.clock import system_now
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from training_svc.api.views import CohortView, EnrolmentView
from training_svc.store.courses import cohorts_seen_by
from training_svc.store.rows import Cohort
from training_svc.usecases.apply_for_place import ApplyForPlace
from training_svc.usecases.apply_for_place import apply_for_place as apply
from training_svc.usecases.move_cohort import MoveCohort
from training_svc.usecases.move_cohort import move_cohort as move

router = APIRouter(prefix="/cohorts", tags=["cohorts"], route_class=TransactionalRoute)
READ = [requires(Scope.TRAINING_READ)]
WRITE = [requires(Scope.TRAINING_WRITE)]


@router.get("", dependencies=READ, responses=responses(422))
async def list_cohorts(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Cohort, CohortView, "course_id", "provider_id", "state"))],
    programme_id: Annotated[UUID | None, Query(description="Only cohorts of this programme.")] = None,
) -> Page[CohortView]:
    """Cohorts that were opened, and the plans of the caller's organisation."""
    statement = cohorts_seen_by(work.actor, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(Cohort.id))
    return Page(items=[CohortView.model_validate(cohort) for cohort in found])


@router.post("/{cohort_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_cohort(work: Current, cohort_id: UUID, body: MoveCohort, response: Response) -> CohortView:
    """Open a planned cohort for applications, start it, finish it, or cancel it with a reason."""
    cohort = await move(work, cohort_id, body)
    set_etag(response, cohort)
    return CohortView.model_validate(cohort)


@router.post(
    "/{cohort_id}/enrolments",
    status_code=201,
    dependencies=WRITE,
    responses=responses(404, 422, 503),
)
async def apply_for_place(work: Current, cohort_id: UUID, body: ApplyForPlace, response: Response) -> EnrolmentView:
    """Apply for a place on behalf of a person who consents to training.

    The enrolment begins as `applied`. Refused without that consent, where the cohort takes nobody, and where the
    person has an enrolment in it that still stands.
    """
    enrolment = await apply(work, cohort_id, body, system_now())
    set_etag(response, enrolment)
    response.headers["Location"] = f"/enrolments/{enrolment.id}"
    return EnrolmentView.model_validate(enrolment)
