"""A confirmed placement becomes a visa case."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementConfirmed

from candidate_svc.domain.pathway import pathways
from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.cases import reservation_for_application
from candidate_svc.usecases.open_visa_case import open_visa_case
from candidate_svc.usecases.request_reservation import EXPIRE_RESERVATION


async def when_placement_confirmed_open_visa_case(work: Work, event: PlacementConfirmed) -> Reaction:
    """Open the case and bind the reservation to the placement, so that it no longer expires."""
    pathway = pathways().get(event.pathway)
    if pathway is None:
        return conflict(f"no pathway {event.pathway} is configured")
    reservation = await reservation_for_application(work, event.application_id)
    if reservation is None:
        return conflict("the placement's application holds no reservation")
    if reservation.state is not ReservationState.CONFIRMED:
        # Signed while the promise ended here: employer-svc ends the placement when it hears of that.
        return superseded(f"the reservation is {reservation.state}")
    work.correlation_id = event.application_id
    reservation.placement_id = event.placement_id
    await work.cancel_timers(reservation.id, EXPIRE_RESERVATION)
    await open_visa_case(
        work,
        pathway,
        candidate_id=event.candidate_id,
        placement_id=event.placement_id,
        application_id=event.application_id,
        employer_id=event.employer_id,
        destination=event.destination,
        allowed_pathways=event.allowed_pathways,
    )
    return APPLIED
