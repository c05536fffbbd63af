"""A closed integration case ends the journey: the candidate is one of the alumni."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.integration.integration_case import IntegrationCaseAdvanced, IntegrationStage

from candidate_svc.domain.candidate import CandidateAction, CandidateState
from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.cases import reservation_for_placement
from candidate_svc.usecases.move_candidate import MoveCandidate, advance_candidate
from candidate_svc.usecases.release_reservation import release


async def when_integration_case_closed_candidate_becomes_alumni(work: Work, event: IntegrationCaseAdvanced) -> Reaction:
    """Only the closing matters here; who lost the job before is in the pool and stays there."""
    if event.stage is not IntegrationStage.CLOSED:
        return APPLIED
    candidate = await candidate_of_event(work, event.candidate_id)
    reservation = await reservation_for_placement(work, event.placement_id)
    if candidate is None or candidate.state is not CandidateState.PLACED:
        return superseded("the person has no job by now")
    if reservation is not None and reservation.state is ReservationState.CONFIRMED:
        work.correlation_id = reservation.application_id
        await release(work, reservation, reason="journey_ended")
        await advance_candidate(work, candidate, MoveCandidate(action=CandidateAction.BECOME_ALUMNI))
    return APPLIED
