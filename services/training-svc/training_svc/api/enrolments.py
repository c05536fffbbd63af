"""Enrolments: moves, supports, attendance and the credential at the end."""

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

from training_svc.api.freshness import SHOWN_BY_CONSENT
from training_svc.api.views import (
    AttendanceView,
    CredentialView,
    EnrolmentInFull,
    EnrolmentView,
    HomeOutcomeView,
    SupportView,
)
from training_svc.domain.enrolment import OF_LEARNING
from training_svc.store.enrolments import (
    attendance_of,
    count_by_state,
    enrolment_read_by,
    enrolments_seen_by,
    home_outcome_of,
    is_told_in_full,
    supports_of,
)
from training_svc.store.rows import Enrolment
from training_svc.usecases.arrange_support import ArrangeSupport
from training_svc.usecases.arrange_support import arrange_support as arrange
from training_svc.usecases.follow_home_outcome import MoveHomeOutcome
from training_svc.usecases.follow_home_outcome import move_home_outcome as follow_home
from training_svc.usecases.issue_credential import certify_enrolment
from training_svc.usecases.move_enrolment import MoveEnrolment
from training_svc.usecases.move_enrolment import move_enrolment as move
from training_svc.usecases.record_attendance import RecordAttendance
from training_svc.usecases.record_attendance import record_attendance as record

router = APIRouter(prefix="/enrolments", tags=["enrolments"], route_class=TransactionalRoute)
READ = [requires(Scope.TRAINING_READ), SHOWN_BY_CONSENT]
WRITE = [requires(Scope.TRAINING_WRITE), SHOWN_BY_CONSENT]


@router.get("", dependencies=READ, responses=responses(422, 503))
async def list_enrolments(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Enrolment, EnrolmentView, "cohort_id", "candidate_id", "state"))],
    programme_id: Annotated[UUID | None, Query(description="Only cohorts of this programme.")] = None,
) -> Page[EnrolmentView]:
    """The enrolments of people whom the caller may know of.

    Nobody is shown who has not consented to training, or whose consent is withdrawn.
    """
    statement = only(enrolments_seen_by(work.actor, programme_id=programme_id))
    found = await paging.rows(work.session, statement.add_columns(is_told_in_full(work.actor)), col(Enrolment.id))
    return Page(items=[_view(row[0], row.in_full) for row in found])


@router.get("/counts", dependencies=READ, responses=responses(422, 503))
async def count_enrolments(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> dict[str, int]:
    """How many enrolments stand in each state, of people whom the caller may know of."""
    return await count_by_state(work.session, work.actor, programme_id)


@router.get("/{enrolment_id}", dependencies=READ, responses=responses(404, 503))
async def get_enrolment(work: Current, enrolment_id: UUID, response: Response) -> EnrolmentInFull:
    """One enrolment with supports and attendance, and what became of who was trained for work at home.

    Whoever reads it by a part in the person's team is told neither the reason for leaving nor barriers of life, papers
    or health, with their supports.
    """
    enrolment, in_full = await enrolment_read_by(work, enrolment_id)
    set_etag(response, enrolment)
    supports = await supports_of(work.session, enrolment.id)
    attendance = await attendance_of(work.session, enrolment.id)
    home_outcome = await home_outcome_of(work.session, enrolment.id)
    return EnrolmentInFull(
        **_view(enrolment, in_full).model_dump(),
        supports=tuple(SupportView.model_validate(one) for one in supports if in_full or one.barrier in OF_LEARNING),
        attendance=tuple(AttendanceView.model_validate(one) for one in attendance),
        home_outcome=None if home_outcome is None else HomeOutcomeView.model_validate(home_outcome),
    )


def _view(enrolment: Enrolment, in_full: bool) -> EnrolmentView:
    """Who is told of training alone hears of no other barriers, and of no reason for leaving."""
    view = EnrolmentView.model_validate(enrolment)
    if in_full:
        return view
    barriers = tuple(one for one in view.barriers if one in OF_LEARNING)
    return view.model_copy(update={"barriers": barriers, "reason": None})


@router.post("/{enrolment_id}/supports", status_code=201, dependencies=WRITE, responses=responses(404, 422, 503))
async def arrange_support(work: Current, enrolment_id: UUID, body: ArrangeSupport) -> SupportView:
    """Record that help is in place for a barrier, and who gives it.

    A person is accepted once each of their barriers has a support. One that shows only now is declared with it.
    """
    return SupportView.model_validate(await arrange(work, enrolment_id, body))


@router.post("/{enrolment_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422, 503))
async def move_enrolment(work: Current, enrolment_id: UUID, body: MoveEnrolment, response: Response) -> EnrolmentView:
    """Move an enrolment on its way from `applied` to `completed`, or aside.

    The action says from which states it is possible and what it asks for. Whoever has a seat and is dropped was
    offered to come back later, or a help to stay, before. A credential is issued by `POST
    /enrolments/{enrolment_id}/credential`.
    """
    enrolment = await move(work, enrolment_id, body, system_now())
    set_etag(response, enrolment)
    return EnrolmentView.model_validate(enrolment)


@router.post("/{enrolment_id}/attendance", dependencies=WRITE, responses=responses(404, 422, 503))
async def record_attendance(work: Current, enrolment_id: UUID, body: RecordAttendance) -> AttendanceView:
    """Record whether a learner was there on a day of teaching; saying it again corrects it.

    Refused for a day to come, and of who is not learning.
    """
    return AttendanceView.model_validate(await record(work, enrolment_id, body))


@router.post("/{enrolment_id}/home-outcome", dependencies=WRITE, responses=responses(404, 409, 422, 503))
async def move_home_outcome(
    work: Current, enrolment_id: UUID, body: MoveHomeOutcome, response: Response
) -> HomeOutcomeView:
    """Record what a learner who was certified for work at home has begun, or that it has lasted half a year.

    404 for an enrolment of the track `away`, and for one that is not certified yet.
    """
    outcome = await follow_home(work, enrolment_id, body, system_now())
    set_etag(response, outcome)
    return HomeOutcomeView.model_validate(outcome)


@router.post(
    "/{enrolment_id}/credential",
    status_code=201,
    dependencies=[requires(Scope.TRAINING_ASSESS), SHOWN_BY_CONSENT],
    responses=responses(404, 409, 503),
)
async def issue_credential(work: Current, enrolment_id: UUID, response: Response) -> CredentialView:
    """Certify a completed enrolment with the skills and languages of its course.

    The person's profile hears of it, and their matches are scored anew. It is issued once; another time is refused
    (409).
    """
    credential = await certify_enrolment(work, enrolment_id)
    response.headers["Location"] = f"/credentials/{credential.id}"
    return CredentialView.model_validate(credential)
