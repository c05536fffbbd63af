"""An application that ended gives the candidate back."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationEnded

from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.cases import reservation_for_application
from candidate_svc.usecases.release_reservation import release
from candidate_svc.usecases.return_to_pool import return_to_pool


async def when_application_ended_release_reservation(work: Work, event: ApplicationEnded) -> Reaction:
    """Release the promise if this application holds it."""
    reservation = await reservation_for_application(work, event.application_id)
    if reservation is None or reservation.state is not ReservationState.CONFIRMED:
        return APPLIED
    reason = event.reason or f"application_{event.end}"
    await release(work, reservation, reason=reason)
    await return_to_pool(work, event.candidate_id, reason=reason, priority=True)
    return APPLIED
