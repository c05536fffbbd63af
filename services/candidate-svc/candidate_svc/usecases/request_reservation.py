"""An accepted offer asks for the person: promised to this application, or told why not."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateReserved
from pathways_contracts.events.candidate.reservation import ReservationConfirmed, ReservationRejected

from candidate_svc.domain.candidate import CANDIDATE, CandidateAction, CandidateState
from candidate_svc.domain.policy import RESERVATION_PATIENCE
from candidate_svc.domain.reservation import RESERVATION, ReservationAction, ReservationState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.cases import confirmed_reservation_of
from candidate_svc.store.rows import Candidate, Reservation
from candidate_svc.usecases.make_sure_of_age import ask_about_age, is_of_age

EXPIRE_RESERVATION: Final = "expire_reservation"
NOT_CERTAINLY_OF_AGE: Final = "not_certainly_of_age"
UNTOLD: Final = "not_available"
"""What others are told instead of a reason that would tell of the person's age."""


async def request_reservation(
    work: Work, *, candidate_id: UUID, application_id: UUID, vacancy_id: UUID, employer_id: UUID
) -> ReservationState:
    """Confirm where the person is active, of age and promised to nobody else, reject otherwise. Returns the new state.

    Who is not certainly of age cannot be bound: their caseworker looks, and the employer is not told why.
    """
    candidate = await candidate_of_event(work, candidate_id)
    reservation = Reservation(
        id=work.new_id(),
        candidate_id=candidate_id,
        application_id=application_id,
        vacancy_id=vacancy_id,
        employer_id=employer_id,
        state=ReservationState.REQUESTED,
    )
    if candidate is None:
        # The person was never here: there is no row to hang a reservation on, but the application must hear of it.
        await work.publish(_rejected(reservation, "unknown_candidate"), correlation_id=application_id)
        return ReservationState.REJECTED
    work.session.add(reservation)
    await work.record_stage("reservation", reservation.id, None, "request", ReservationState.REQUESTED)
    obstacle = await _obstacle(work, candidate)
    if obstacle is not None:
        await work.move(RESERVATION, reservation, ReservationAction.REJECT, reason=obstacle)
        if obstacle == NOT_CERTAINLY_OF_AGE:
            await ask_about_age(work, candidate, application_id)
            obstacle = UNTOLD
        await work.publish(_rejected(reservation, obstacle), correlation_id=application_id)
        return reservation.state
    await work.move(RESERVATION, reservation, ReservationAction.CONFIRM)
    await work.move(CANDIDATE, candidate, CandidateAction.RESERVE)
    await work.set_timer(EXPIRE_RESERVATION, reservation.id, work.now + RESERVATION_PATIENCE)
    await work.publish(
        ReservationConfirmed(
            reservation_id=reservation.id,
            application_id=application_id,
            candidate_id=candidate_id,
            vacancy_id=vacancy_id,
        ),
        correlation_id=application_id,
    )
    await work.publish(
        CandidateReserved(candidate_id=candidate_id, reservation_id=reservation.id, application_id=application_id),
        correlation_id=application_id,
    )
    return reservation.state


async def _obstacle(work: Work, candidate: Candidate) -> str | None:
    if await confirmed_reservation_of(work.session, candidate.id) is not None:
        return "already_reserved"
    if candidate.state is not CandidateState.ACTIVE:
        return f"candidate_{candidate.state}"
    return None if await is_of_age(work, candidate) else NOT_CERTAINLY_OF_AGE


def _rejected(reservation: Reservation, reason: str) -> ReservationRejected:
    return ReservationRejected(
        reservation_id=reservation.id,
        application_id=reservation.application_id,
        candidate_id=reservation.candidate_id,
        reason=reason,
    )
