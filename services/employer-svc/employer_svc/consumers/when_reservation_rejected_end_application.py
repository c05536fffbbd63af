"""A reservation that cannot be ends the application; the employer is told without the reason."""

from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.reservation import ReservationRejected

from employer_svc.consumers.answers import OF_A_RESERVATION
from employer_svc.usecases.note_reservation import reject_reservation


async def when_reservation_rejected_end_application(work: Work, event: ReservationRejected) -> Reaction:
    """End it and give back the seat."""
    return OF_A_RESERVATION[await reject_reservation(work, event.application_id)]
