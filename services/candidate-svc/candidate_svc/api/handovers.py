"""A person is handed over from one partner to another."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.views import HandoverView
from candidate_svc.store.handovers import handover_for, handovers_seen_by, people_seen_by
from candidate_svc.store.rows import Handover
from candidate_svc.usecases.move_handover import MoveHandover
from candidate_svc.usecases.move_handover import move_handover as move
from candidate_svc.usecases.offer_handover import OfferHandover
from candidate_svc.usecases.offer_handover import offer_handover as offer

router = APIRouter(tags=["hand-overs"], route_class=TransactionalRoute)
READ = [requires(Scope.CANDIDATES_READ)]
WRITE = [requires(Scope.CANDIDATES_WRITE)]


@router.post("/candidates/{candidate_id}/handovers", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def offer_handover(work: Current, candidate_id: UUID, body: OfferHandover, response: Response) -> HandoverView:
    """Offer to hand a person over to another partner, with the person's consent."""
    handover = await offer(work, candidate_id, body)
    set_etag(response, handover)
    [shown] = await _shown(work, [handover])
    return shown


@router.get("/handovers", dependencies=READ, responses=responses(422))
async def list_handovers(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Handover, HandoverView, "state"))],
) -> Page[HandoverView]:
    """Hand-overs that the caller's organisation offered or was offered."""
    statement = handovers_seen_by(work.actor)
    return Page(items=await _shown(work, await paging.entities(work.session, only(statement), col(Handover.id))))


@router.get("/handovers/{handover_id}", dependencies=READ, responses=responses(404))
async def get_handover(work: Current, handover_id: UUID, response: Response) -> HandoverView:
    """One hand-over. The receiving partner sees that it is offered, and of whom once it has accepted."""
    handover = await handover_for(work, handover_id)
    set_etag(response, handover)
    [shown] = await _shown(work, [handover])
    return shown


@router.post("/handovers/{handover_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_handover(work: Current, handover_id: UUID, body: MoveHandover, response: Response) -> HandoverView:
    """Accept or decline what is offered to the caller's organisation, or take an offer back."""
    handover = await move(work, handover_id, body)
    set_etag(response, handover)
    [shown] = await _shown(work, [handover])
    return shown


async def _shown(work: Work, handovers: Sequence[Handover]) -> list[HandoverView]:
    await work.session.flush()
    known = await people_seen_by(work.session, work.actor, handovers)
    views = [HandoverView.model_validate(handover) for handover in handovers]
    return [view if view.candidate_id in known else view.model_copy(update={"candidate_id": None}) for view in views]
