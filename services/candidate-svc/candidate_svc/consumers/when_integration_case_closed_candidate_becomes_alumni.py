"""A closed integration case ends the journey: the candidate is one of the alumni."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.integration.integration_case import IntegrationCaseAdvanced, IntegrationStage

from candidate_svc.domain.candidate import CandidateAction, CandidateState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.usecases.move_candidate import MoveCandidate, advance_candidate
from candidate_svc.usecases.release_reservation import release_standing_reservation


async def when_integration_case_closed_candidate_becomes_alumni(work: Work, event: IntegrationCaseAdvanced) -> Reaction:
    """Only the closing matters here; who lost the job before is in the pool and stays there."""
    if event.stage is not IntegrationStage.CLOSED:
        return APPLIED
    candidate = await candidate_of_event(work, event.candidate_id)
    if candidate is not None and candidate.state is CandidateState.PLACED:
        await release_standing_reservation(work, candidate.id, reason="journey_ended")
        await advance_candidate(work, candidate, MoveCandidate(action=CandidateAction.BECOME_ALUMNI))
    return APPLIED
