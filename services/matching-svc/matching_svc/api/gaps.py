"""Gaps that keep fitting people from a vacancy."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pathways_chassis.http.pages import MAX_LIMIT, Page
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from matching_svc.api.freshness import SHOWN_WHILE_ALLOWED
from matching_svc.api.views import GapView
from matching_svc.store.matches import gaps_seen_by

router = APIRouter(prefix="/gaps", tags=["gaps"], route_class=TransactionalRoute)


@router.get("", dependencies=[requires(Scope.MATCHES_READ), *SHOWN_WHILE_ALLOWED], responses=responses(422, 503))
async def list_gaps(
    work: Current,
    vacancy_id: Annotated[UUID | None, Query(description="Only of this vacancy.")] = None,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, description="Gaps at most.")] = 50,
) -> Page[GapView]:
    """What training could close, the best score afterwards first. Not for employers, who are shown nobody's levels."""
    found = await gaps_seen_by(work.session, work.actor, vacancy_id, limit)
    return Page(items=[GapView.of(gap, work.actor) for gap in found])
