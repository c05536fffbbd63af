"""The promise of a person is given back, or runs out."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.reservation import ReservationExpired, ReservationReleased

from candidate_svc.domain.reservation import RESERVATION, ReservationAction, ReservationState
from candidate_svc.store.rows import Reservation


async def release(work: Work, reservation: Reservation, *, reason: str) -> None:
    """Release one promise that stands. The candidate's own standing is the caller's to move."""
    await work.move(RESERVATION, reservation, ReservationAction.RELEASE, reason=reason)
    await work.cancel_timers(reservation.id)
    await work.publish(
        ReservationReleased(
            reservation_id=reservation.id,
            application_id=reservation.application_id,
            candidate_id=reservation.candidate_id,
            reason=reason,
        ),
        correlation_id=reservation.application_id,
    )


async def expire(work: Work, reservation: Reservation) -> bool:
    """No contract followed in time. False when the promise is bound to a placement or stands no more."""
    if reservation.state is not ReservationState.CONFIRMED or reservation.placement_id is not None:
        return False
    await work.move(RESERVATION, reservation, ReservationAction.EXPIRE, reason="no_contract_in_time")
    await work.publish(
        ReservationExpired(
            reservation_id=reservation.id,
            application_id=reservation.application_id,
            candidate_id=reservation.candidate_id,
        ),
        correlation_id=reservation.application_id,
    )
    return True
