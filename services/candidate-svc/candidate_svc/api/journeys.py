"""One person's journey across all services."""

from uuid import UUID

from fastapi import APIRouter
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from candidate_svc.api.views import JourneyEntryView, JourneyView
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.journey import journey_of
from candidate_svc.store.merging import absorbed_by

router = APIRouter(prefix="/candidates/{candidate_id}/journey", tags=["journeys"], route_class=TransactionalRoute)


@router.get("", dependencies=[requires(Scope.JOURNEYS_READ)], responses=responses(404))
async def get_journey(work: Current, candidate_id: UUID) -> JourneyView:
    """Every step of a person's journey, by whichever service it was made, oldest first.

    Where two records were merged, it has the steps of both.
    """
    candidate = await candidate_for(work, candidate_id)
    steps = await journey_of(work.session, [candidate.id, *await absorbed_by(work.session, candidate.id)])
    return JourneyView(
        candidate_id=candidate.id,
        state=candidate.state,
        steps=tuple(JourneyEntryView.model_validate(step) for step in steps),
    )
