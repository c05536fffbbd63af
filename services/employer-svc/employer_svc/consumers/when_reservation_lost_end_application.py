"""A reservation that was released or ran out before a contract ends the application that held it.

After the contract a release follows from what ended the placement, and the news is superseded. The reason of a release
stays with candidate-svc: it may say something about the person that is not for employers.
"""

from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.reservation import ReservationExpired, ReservationReleased

from employer_svc.consumers.answers import OF_A_RESERVATION
from employer_svc.domain.application import ApplicationAction
from employer_svc.usecases.note_reservation import let_reservation_expire, lose_reservation


async def when_reservation_released_end_application(work: Work, event: ReservationReleased) -> Reaction:
    """The person is no longer promised: as withdrawn."""
    noted = await lose_reservation(
        work, event.application_id, ApplicationAction.WITHDRAW, reason="reservation_released"
    )
    return OF_A_RESERVATION[noted]


async def when_reservation_expired_end_application(work: Work, event: ReservationExpired) -> Reaction:
    """No contract followed in time: the offer has lapsed, and so has a contract that was signed just then."""
    return OF_A_RESERVATION[await let_reservation_expire(work, event.application_id)]
