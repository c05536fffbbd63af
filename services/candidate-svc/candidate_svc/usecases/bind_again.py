"""A placement or a job had not ended, or work had not begun: the person's promise and standing follow."""

from enum import StrEnum
from uuid import UUID

from pathways_chassis.corrections import CORRECT, Taken, follow_correction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate import candidate as events
from pathways_contracts.events.candidate.reservation import ReservationConfirmed
from pathways_contracts.events.employer.placement import PlacementCorrected

from candidate_svc.domain.candidate import CANDIDATE, CandidateAction, CandidateState
from candidate_svc.domain.reservation import RESERVATION, ReservationAction, ReservationState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.cases import reservation_for_placement, visa_case_of_placement
from candidate_svc.store.rows import Candidate, Reservation
from candidate_svc.usecases.keep_awake import keep_awake
from candidate_svc.usecases.reopen_visa_case import reopen_visa_case


class Bound(StrEnum):
    """What became of the news."""

    DONE = "done"
    UNKNOWN = "unknown"
    BEFORE = "before"
    WENT_ON = "went_on"
    UNDECIDED = "undecided"


async def bind_again(work: Work, placement_id: UUID, reason: str, *, only_if_decided: bool = False) -> Bound:
    """Promised to the placement again, and in the pool no more, unless the person has gone on since.

    With `only_if_decided`, where employer-svc has told before that the placement stands: it has the seat.
    """
    reservation = await reservation_for_placement(work, placement_id)
    if reservation is None:
        return Bound.UNKNOWN
    if reservation.state is ReservationState.CONFIRMED:
        return Bound.BEFORE
    if only_if_decided and not await _the_employer_has_decided(work, reservation):
        return Bound.UNDECIDED
    candidate = await candidate_of_event(work, reservation.candidate_id)
    if candidate is None:
        return Bound.WENT_ON
    back = [CandidateAction.RELEASE, CandidateAction.LOSE_JOB]
    taken = await follow_correction(work, CANDIDATE, candidate, back, reason)
    if taken is None:
        return Bound.WENT_ON
    if await follow_correction(work, RESERVATION, reservation, [ReservationAction.RELEASE], reason) is None:
        raise RuntimeError("a promise that was given back is the last move of its reservation")
    candidate.priority = False
    await keep_awake(work, candidate)
    await _open_case_again(work, placement_id, reason)
    await _tell(work, candidate, reservation, taken, placement_id)
    return Bound.DONE


async def work_has_not_begun(work: Work, placement_id: UUID, reason: str) -> Bound:
    """From placed back to reserved."""
    reservation = await reservation_for_placement(work, placement_id)
    candidate = None if reservation is None else await candidate_of_event(work, reservation.candidate_id)
    if reservation is None or candidate is None:
        return Bound.UNKNOWN
    work.correlation_id = reservation.application_id
    taken = await follow_correction(work, CANDIDATE, candidate, [CandidateAction.START_WORK], reason)
    if taken is None:
        return Bound.WENT_ON if candidate.state is CandidateState.PLACED else Bound.BEFORE
    await work.publish(_corrected(candidate, taken))
    return Bound.DONE


async def _the_employer_has_decided(work: Work, reservation: Reservation) -> bool:
    stages = await work.history(RESERVATION.name, reservation.id)
    return any(
        stage["action"] == CORRECT and stage["actor_reference"].startswith(f"{PlacementCorrected.wire_name} ")
        for stage in stages
    )


async def _open_case_again(work: Work, placement_id: UUID, reason: str) -> None:
    case = await visa_case_of_placement(work.session, placement_id)
    if case is not None and case.closed_at is not None:
        await reopen_visa_case(work, case, reason)


async def _tell(work: Work, candidate: Candidate, reservation: Reservation, taken: Taken, placement_id: UUID) -> None:
    work.correlation_id = reservation.application_id
    await work.publish(
        ReservationConfirmed(
            reservation_id=reservation.id,
            application_id=reservation.application_id,
            candidate_id=candidate.id,
            vacancy_id=reservation.vacancy_id,
            placement_id=placement_id,
        )
    )
    await work.publish(_corrected(candidate, taken))
    if candidate.state is CandidateState.PLACED:
        await work.publish(events.CandidatePlaced(candidate_id=candidate.id, placement_id=placement_id))
    else:
        await work.publish(
            events.CandidateReserved(
                candidate_id=candidate.id,
                reservation_id=reservation.id,
                application_id=reservation.application_id,
            )
        )


def _corrected(candidate: Candidate, taken: Taken) -> events.CandidateCorrected:
    return events.CandidateCorrected(
        candidate_id=candidate.id, taken_back=taken.action, state=candidate.state.value, reason=taken.reason
    )
