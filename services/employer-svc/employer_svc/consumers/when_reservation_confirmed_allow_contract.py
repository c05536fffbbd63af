"""A confirmed reservation lets the application be contracted.

It follows our own `application.accepted`, so that it cannot come too early. One that reaches an application which
ended meanwhile is superseded: candidate-svc hears of the end and gives the reservation back.
"""

from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.reservation import ReservationConfirmed

from employer_svc.consumers.answers import OF_A_RESERVATION
from employer_svc.usecases.note_reservation import confirm_reservation


async def when_reservation_confirmed_allow_contract(work: Work, event: ReservationConfirmed) -> Reaction:
    """Note the reservation."""
    return OF_A_RESERVATION[await confirm_reservation(work, event.application_id, event.reservation_id)]
