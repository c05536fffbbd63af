"""A placement that ended before work began gives the candidate back and ends the visa case."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementEnded

from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.cases import reservation_for_application, visa_case_of_placement
from candidate_svc.usecases.close_visa_case import close
from candidate_svc.usecases.release_reservation import release
from candidate_svc.usecases.return_to_pool import return_to_pool


async def when_placement_ended_release_reservation(work: Work, event: PlacementEnded) -> Reaction:
    """Whichever of the two services ended it first, the other follows."""
    case = await visa_case_of_placement(work.session, event.placement_id)
    if case is not None and case.closed_at is None:
        await close(work, case, event.reason)
        return APPLIED
    reservation = await reservation_for_application(work, event.application_id)
    if reservation is not None and reservation.state is ReservationState.CONFIRMED:
        await release(work, reservation, reason=event.reason)
        await return_to_pool(work, event.candidate_id, reason=event.reason, priority=True)
    return APPLIED
