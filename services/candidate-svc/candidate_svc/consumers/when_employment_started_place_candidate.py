"""The first day of work makes a reserved candidate a placed one."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.integration.integration_case import EmploymentStarted

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.cases import reservation_for_placement
from candidate_svc.usecases.place_candidate import place_candidate


async def when_employment_started_place_candidate(work: Work, event: EmploymentStarted) -> Reaction:
    """Place the person; a state that does not allow it is a conflict for a person to look at."""
    candidate = await candidate_of_event(work, event.candidate_id)
    if candidate is None or candidate.state is CandidateState.ERASED:
        return superseded("the person was erased")
    reservation = await reservation_for_placement(work, event.placement_id)
    if reservation is None or reservation.state is not ReservationState.CONFIRMED:
        return conflict("the person is not promised to this placement")
    work.correlation_id = reservation.application_id
    await place_candidate(work, candidate, event.placement_id)
    return APPLIED
