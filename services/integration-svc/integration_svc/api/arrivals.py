"""The arrival of somebody who was placed, for those who receive them: no more of the case than that."""

from datetime import date, datetime
from uuid import UUID

from fastapi import APIRouter
from pathways_chassis.command import View
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from integration_svc.api.freshness import SHOWN_WHILE_ALLOWED
from integration_svc.domain.arrival import Arrival, Step, checklist
from integration_svc.domain.policy import policy
from integration_svc.store.arrivals import awaited_placement, case_and_travel
from integration_svc.store.cases import first_days_of

router = APIRouter(tags=["arrivals"], route_class=TransactionalRoute)
READ = [requires(Scope.PLACEMENTS_READ), SHOWN_WHILE_ALLOWED]


class ArrivalStepView(View):
    """A step of an arrival."""

    step: str
    done: bool
    due_on: date | None


class ArrivalView(View):
    """How far an arrival is."""

    placement_id: UUID
    expected_at: datetime | None
    arrived_at: datetime | None
    steps: tuple[ArrivalStepView, ...]


@router.get("/placements/{placement_id}/arrival", dependencies=READ, responses=responses(404, 503))
async def get_arrival(work: Current, placement_id: UUID) -> ArrivalView:
    """What is done and what is left before and after somebody arrives, each step in its order.

    An employer reads it of its own placements as long as they stand: it books nothing, and is told nothing else of the
    case. Of the first days it is told the steps in which it has a part, by the programme's policy.
    """
    placement = await awaited_placement(work, placement_id)
    oriented = placement.orientation_done_at is not None
    async with work.as_service("how far an arrival is, for the employer whose placement it is"):
        known = await case_and_travel(work.session, placement.id)
        first_days = [] if known is None else await first_days_of(work.session, known[0].id)
    if known is None:
        return _view(placement_id, Arrival(oriented=oriented, housed=False))
    case, travel = known
    told = [one for one in first_days if one.step in policy().employers_steps]
    arrival = Arrival(
        oriented=oriented,
        housed=case.housing_nights >= policy().housing_nights,
        travel=travel.state,
        departed_at=travel.departed_at,
        expected_at=travel.scheduled_arrival,
        first_days=[Step(one.step, one.done_on is not None, one.due_on) for one in told],
    )
    return _view(placement_id, arrival, travel.arrived_at)


def _view(placement_id: UUID, arrival: Arrival, arrived_at: datetime | None = None) -> ArrivalView:
    return ArrivalView(
        placement_id=placement_id,
        expected_at=arrival.expected_at,
        arrived_at=arrived_at,
        steps=tuple(ArrivalStepView.model_validate(step) for step in checklist(arrival)),
    )
