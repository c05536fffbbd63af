"""A lost job brings the candidate back to the pool, first in line."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.integration.integration_case import EmploymentEnded

from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.cases import reservation_for_placement
from candidate_svc.usecases.release_reservation import release
from candidate_svc.usecases.return_to_pool import return_to_pool


async def when_employment_ended_return_candidate_to_pool(work: Work, event: EmploymentEnded) -> Reaction:
    """Back in the pool with priority; the promise that led to this job is given back, and no later one."""
    reservation = await reservation_for_placement(work, event.placement_id)
    if reservation is None or reservation.state is not ReservationState.CONFIRMED:
        return superseded("the promise of this job was given back before")
    work.correlation_id = reservation.application_id
    await release(work, reservation, reason=event.reason)
    await return_to_pool(work, event.candidate_id, reason=event.reason, priority=True)
    return APPLIED
