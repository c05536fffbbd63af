"""Complaints: filed and followed by anybody, handled by those whom they are not about."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.command import View
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.languages import OWN_LANGUAGE, tell_in
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, OpenHarmlessRoute, OpenRoute, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.candidates import Keys
from candidate_svc.domain.complaint import (
    ComplaintAbout,
    ComplaintCategory,
    ComplaintOutcome,
    ComplaintState,
    language_told,
    told,
)
from candidate_svc.store.complaint_rows import Complaint
from candidate_svc.store.complaints import complaint_for, complaints_handled_by, said_in
from candidate_svc.store.keyring import Keyring
from candidate_svc.usecases.file_complaint import (
    AddToComplaint,
    FileComplaint,
    MoveOwnComplaint,
    Proof,
    add_to_complaint,
    move_own_complaint,
    own_complaint,
)
from candidate_svc.usecases.file_complaint import file_complaint as file
from candidate_svc.usecases.handle_complaint import HandleComplaint
from candidate_svc.usecases.handle_complaint import handle_complaint as handle

channel = APIRouter(prefix="/complaints", tags=["complaints"], route_class=OpenRoute, dependencies=[OWN_LANGUAGE])
"""Without a login. Secrets go in bodies, which nothing logs, and answers stand nowhere."""
asked = APIRouter(prefix="/complaints", tags=["complaints"], route_class=OpenHarmlessRoute, dependencies=[OWN_LANGUAGE])
cases = APIRouter(prefix="/complaint-cases", tags=["complaints"], route_class=UnkeptRoute)
HANDLE: Final = [requires(Scope.COMPLAINTS_HANDLE)]


class ComplaintEntryView(View):
    """Something that was said."""

    by_the_programme: bool
    text: str
    said_at: datetime


class OwnComplaintView(View):
    """A complaint as who filed it follows it. `told`: its state in their language."""

    code: UUID
    state: ComplaintState
    told: str
    outcome: ComplaintOutcome | None
    agrees_to_incident: bool
    entries: tuple[ComplaintEntryView, ...]


class FiledView(View):
    """The code and the secret of a complaint. The secret is told this once, and kept nowhere."""

    code: UUID
    secret: str
    state: ComplaintState
    told: str


class ComplaintView(View):
    """A complaint as whoever handles it sees it in a list."""

    id: UUID
    state: ComplaintState
    about: ComplaintAbout
    about_id: UUID | None
    category: ComplaintCategory
    language: str
    candidate_id: UUID | None
    agrees_to_incident: bool
    outcome: ComplaintOutcome | None
    filed_at: datetime
    due_at: datetime | None
    version: int


class ComplaintInFull(ComplaintView):
    """A complaint with what either side said in it."""

    entries: tuple[ComplaintEntryView, ...]


@channel.post("", status_code=201, responses=responses(422, 429))
async def file_complaint(work: Current, keys: Keys, body: FileComplaint, response: Response) -> FiledView:
    """Complain about an employer, a partner, a recruiter or the programme. None of them can see it.

    A candidate may send their token, so that who handles it knows them; nobody has to.
    """
    filed = await file(work, keys, body)
    complaint = filed.complaint
    tell_in(response, language_told(complaint.language), chosen=False)
    return FiledView(
        code=complaint.id,
        secret=filed.secret,
        state=complaint.state,
        told=told(complaint.state, complaint.language),
    )


@asked.post("/{code}/look", responses=responses(404, 422))
async def look_at_complaint(work: Current, keys: Keys, code: UUID, body: Proof, response: Response) -> OwnComplaintView:
    """Where a complaint stands, and what was said by either side. The secret opens it; no login is asked for."""
    return await _own(work, keys, await own_complaint(work, code, body), response)


@channel.post("/{code}/entries", responses=responses(404, 422))
async def add_entry(
    work: Current, keys: Keys, code: UUID, body: AddToComplaint, response: Response
) -> OwnComplaintView:
    """Say more in a complaint, until the programme has answered; then appeal first."""
    return await _own(work, keys, await add_to_complaint(work, keys, code, body), response)


@channel.post("/{code}/moves", responses=responses(404, 409, 422))
async def move_complaint(
    work: Current, keys: Keys, code: UUID, body: MoveOwnComplaint, response: Response
) -> OwnComplaintView:
    """Appeal, take it back, or change one's mind about an incident."""
    return await _own(work, keys, await move_own_complaint(work, code, body), response)


@cases.get("", dependencies=HANDLE, responses=responses(422))
async def list_complaints(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Complaint, ComplaintView, "state", "candidate_id"))],
) -> Page[ComplaintView]:
    """The complaints that the caller handles, oldest first."""
    found = await paging.entities(work.session, only(complaints_handled_by(work.actor)), col(Complaint.id))
    return Page(items=[ComplaintView.model_validate(one) for one in found])


@cases.post("/{complaint_id}/readings", dependencies=HANDLE, responses=responses(404))
async def read_complaint(work: Current, keys: Keys, complaint_id: UUID, response: Response) -> ComplaintInFull:
    """Read what was said; that it was read, and by whom, stays in the complaint's history."""
    complaint = await complaint_for(work, complaint_id)
    await work.record_stage("complaint", complaint.id, complaint.state, "read", complaint.state)
    return await _in_full(work, keys, complaint, response)


@cases.post("/{complaint_id}/moves", dependencies=HANDLE, responses=responses(404, 409, 422))
async def handle_complaint(
    work: Current, keys: Keys, complaint_id: UUID, body: HandleComplaint, response: Response
) -> ComplaintInFull:
    """Acknowledge, investigate, answer or refer; `text` is what who complained is told."""
    return await _in_full(work, keys, await handle(work, keys, complaint_id, body), response)


async def _entries(work: Work, keys: Keyring, complaint: Complaint) -> tuple[ComplaintEntryView, ...]:
    await work.session.flush()
    return tuple(
        ComplaintEntryView(by_the_programme=entry.by_the_programme, text=text, said_at=entry.said_at)
        for entry, text in await said_in(work, keys, complaint)
    )


async def _own(work: Work, keys: Keyring, complaint: Complaint, response: Response) -> OwnComplaintView:
    tell_in(response, language_told(complaint.language), chosen=False)
    return OwnComplaintView(
        code=complaint.id,
        state=complaint.state,
        told=told(complaint.state, complaint.language),
        outcome=complaint.outcome,
        agrees_to_incident=complaint.agrees_to_incident,
        entries=await _entries(work, keys, complaint),
    )


async def _in_full(work: Work, keys: Keyring, complaint: Complaint, response: Response) -> ComplaintInFull:
    entries = await _entries(work, keys, complaint)
    set_etag(response, complaint)
    return ComplaintInFull.model_validate({**complaint.model_dump(), "entries": entries})
