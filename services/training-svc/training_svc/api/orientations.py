"""Places in pre-departure orientation."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from training_svc.api.views import OrientationView
from training_svc.store.learning import orientations_seen_by
from training_svc.store.rows import Orientation
from training_svc.usecases.reserve_orientation import MoveOrientation
from training_svc.usecases.reserve_orientation import complete_orientation as complete
from training_svc.usecases.reserve_orientation import move_orientation as move

router = APIRouter(prefix="/orientations", tags=["orientation"], route_class=TransactionalRoute)
WRITE = [requires(Scope.TRAINING_WRITE)]


@router.get("", dependencies=[requires(Scope.TRAINING_READ)], responses=responses(422))
async def list_orientations(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Orientation, OrientationView, "placement_id", "candidate_id", "state"))],
) -> Page[OrientationView]:
    """The places in pre-departure orientation of people whom the caller may know of.

    A place is reserved by itself when a placement is confirmed.
    """
    statement = orientations_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(Orientation.id))
    return Page(items=[OrientationView.model_validate(orientation) for orientation in found])


@router.post("/{orientation_id}/completion", dependencies=WRITE, responses=responses(404, 409))
async def complete_orientation(work: Current, orientation_id: UUID, response: Response) -> OrientationView:
    """Record that the person has completed orientation. From now on it stands in the way of no journey."""
    return _answer(await complete(work, orientation_id), response)


@router.post("/{orientation_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_orientation(
    work: Current, orientation_id: UUID, body: MoveOrientation, response: Response
) -> OrientationView:
    """Cancel a place in orientation, or book it again: without it nobody travels, so a task asks to book it anew."""
    return _answer(await move(work, orientation_id, body), response)


def _answer(orientation: Orientation, response: Response) -> OrientationView:
    set_etag(response, orientation)
    return OrientationView.model_validate(orientation)
