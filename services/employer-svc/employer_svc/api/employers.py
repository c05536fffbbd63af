"""Employers: their standing, due diligence and contacts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import ExpectedVersion, set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from employer_svc.api.views import ContactView, EmployerView, StandardView, employer_view
from employer_svc.domain.due_diligence import standard_of
from employer_svc.store.due_diligence import due_diligence_of, latest_due_diligence
from employer_svc.store.employers import contacts_of, employer_for, employers_seen_by
from employer_svc.store.rows import Employer, EmployerContact
from employer_svc.usecases.log_contact import LogContact
from employer_svc.usecases.log_contact import log_contact as log
from employer_svc.usecases.move_employer import MoveEmployer
from employer_svc.usecases.move_employer import move_employer as move
from employer_svc.usecases.record_due_diligence import RecordDueDiligence
from employer_svc.usecases.record_due_diligence import approve_due_diligence as approve
from employer_svc.usecases.record_due_diligence import record_due_diligence as record
from employer_svc.usecases.register_employer import RegisterEmployer
from employer_svc.usecases.register_employer import register_employer as register

router = APIRouter(tags=["employers"], route_class=TransactionalRoute)
READ = [requires(Scope.EMPLOYERS_READ)]
WRITE = [requires(Scope.EMPLOYERS_WRITE)]


@router.post("/employers", status_code=201, dependencies=WRITE, responses=responses(403, 422))
async def register_employer(work: Current, body: RegisterEmployer, response: Response) -> EmployerView:
    """Register an employer. Its id is the `organisation_id` of its people's tokens."""
    employer = await register(work, body)
    set_etag(response, employer)
    response.headers["Location"] = f"/employers/{employer.id}"
    return employer_view(employer)


@router.get("/employers", dependencies=READ, responses=responses(422))
async def list_employers(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Employer, EmployerView, "state", "country"))],
    programme_id: Annotated[UUID | None, Query(description="Only members of this programme.")] = None,
) -> Page[EmployerView]:
    """The employers that the caller may see; an employer sees itself."""
    statement = employers_seen_by(work.actor, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(Employer.id))
    latest = await latest_due_diligence(work.session, [employer.id for employer in found])
    return Page(items=[employer_view(employer, latest.get(employer.id)) for employer in found])


@router.get("/employers/{employer_id}", dependencies=READ, responses=responses(404))
async def get_employer(work: Current, employer_id: UUID, response: Response) -> EmployerView:
    """One employer with its standing and the latest due diligence."""
    employer = await employer_for(work, employer_id)
    set_etag(response, employer)
    return await _shown(work, employer)


@router.put("/employers/{employer_id}/due-diligence", dependencies=WRITE, responses=responses(403, 404, 412, 422, 428))
async def record_due_diligence(
    work: Current, employer_id: UUID, body: RecordDueDiligence, expected: ExpectedVersion, response: Response
) -> EmployerView:
    """Record anew what the programme found out about an employer, point by point; a second person approves it."""
    employer = await record(work, employer_id, body, expected)
    set_etag(response, employer)
    return await _shown(work, employer)


@router.post("/employers/{employer_id}/due-diligence/approval", dependencies=WRITE, responses=responses(403, 404, 422))
async def approve_due_diligence(work: Current, employer_id: UUID, response: Response) -> EmployerView:
    """Vouch as a second person for what was found about an employer; from then on it holds.

    Refused for who recorded it.
    """
    employer = await approve(work, employer_id)
    set_etag(response, employer)
    return await _shown(work, employer)


@router.get("/due-diligence/standard", dependencies=READ)
async def get_standard(work: Current) -> StandardView:
    """The points that due diligence looks at today, with their source."""
    return StandardView.model_validate(standard_of(work.now.date()))


@router.post("/employers/{employer_id}/moves", dependencies=WRITE, responses=responses(403, 404, 409, 422))
async def move_employer(work: Current, employer_id: UUID, body: MoveEmployer, response: Response) -> EmployerView:
    """Move an employer's standing. Suspension pauses its vacancies and freezes placements before travel."""
    employer = await move(work, employer_id, body)
    set_etag(response, employer)
    return await _shown(work, employer)


@router.post("/employers/{employer_id}/contacts", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def log_contact(work: Current, employer_id: UUID, body: LogContact) -> ContactView:
    """Add a line to the contact log of an employer: of which kind, and what about, as a code."""
    return ContactView.model_validate(await log(work, employer_id, body))


@router.get("/employers/{employer_id}/contacts", dependencies=READ, responses=responses(404))
async def list_contacts(
    work: Current,
    employer_id: UUID,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(EmployerContact, ContactView, "kind"))],
) -> Page[ContactView]:
    """The contact log of an employer, oldest line first: for itself, who looks after it, and directors."""
    lines = only(await contacts_of(work, employer_id))
    found = await paging.entities(work.session, lines, col(EmployerContact.id))
    return Page(items=[ContactView.model_validate(contact) for contact in found])


async def _shown(work: Work, employer: Employer) -> EmployerView:
    await work.session.flush()
    return employer_view(employer, await due_diligence_of(work.session, employer.id))
