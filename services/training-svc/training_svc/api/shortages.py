"""The shortage scan: what open vacancies ask for, against what is taught."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from training_svc.api.views import ShortageView
from training_svc.store.courses import shortages

router = APIRouter(prefix="/shortages", tags=["shortages"], route_class=TransactionalRoute)


@router.get("", dependencies=[requires(Scope.TRAINING_READ)], responses=responses(422))
async def list_shortages(
    work: Current,
    programme_id: Annotated[UUID | None, Query(description="Only vacancies of this programme.")] = None,
    limit: Annotated[int, Query(ge=1, le=200, description="How many skills at most.")] = 50,
) -> Page[ShortageView]:
    """What open vacancies ask for, against what is taught: skills that nobody teaches first, the most wanted first."""
    found = await shortages(work.session, programme_id=programme_id, limit=limit)
    return Page(items=[ShortageView.model_validate(one) for one in found])
