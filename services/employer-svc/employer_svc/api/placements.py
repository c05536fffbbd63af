"""Placements."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from employer_svc.api.freshness import STAFF_WHILE_ALLOWED
from employer_svc.api.views import PlacementView
from employer_svc.store.placements import count_placements, placement_for, placements_seen_by
from employer_svc.store.rows import Placement
from employer_svc.usecases.move_placement import MovePlacement
from employer_svc.usecases.move_placement import move_placement as move

router = APIRouter(prefix="/placements", tags=["placements"], route_class=TransactionalRoute)
READ = [requires(Scope.PLACEMENTS_READ), STAFF_WHILE_ALLOWED]
WRITE = [requires(Scope.PLACEMENTS_WRITE)]
FILTERS = Filters(
    Placement, PlacementView, "candidate_id", "vacancy_id", "employer_id", "application_id", "state", "pathway"
)


@router.get("", dependencies=READ, responses=responses(422))
async def list_placements(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(FILTERS)],
    programme_id: Annotated[UUID | None, Query(description="Only members of this programme.")] = None,
) -> Page[PlacementView]:
    """The placements that the caller may know of: contracts on their way into work and through it."""
    statement = placements_seen_by(work.actor, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(Placement.id))
    return Page(items=[PlacementView.model_validate(placement) for placement in found])


@router.get("/counts", dependencies=READ, responses=responses(422))
async def count_placements_by_state(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> dict[str, int]:
    """How many placements stand in each state, of those that the caller may know of."""
    return await count_placements(work.session, work.actor, programme_id)


@router.get("/{placement_id}", dependencies=READ, responses=responses(404))
async def get_placement(work: Current, placement_id: UUID, response: Response) -> PlacementView:
    """One placement: where it stands on the way into work, and the terms that both have signed."""
    placement = await placement_for(work, placement_id)
    set_etag(response, placement)
    return PlacementView.model_validate(placement)


@router.post("/{placement_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_placement(work: Current, placement_id: UUID, body: MovePlacement, response: Response) -> PlacementView:
    """Move a placement: training, a freeze before travel, its end. The rest follows from visa, travel and work."""
    placement = await move(work, placement_id, body)
    set_etag(response, placement)
    return PlacementView.model_validate(placement)
