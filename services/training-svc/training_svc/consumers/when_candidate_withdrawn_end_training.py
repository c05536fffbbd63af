"""Whoever withdrew, found a solution elsewhere or died is in no course any more."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateDied,
    CandidateFoundSolutionElsewhere,
    CandidateWithdrawn,
)

from training_svc.domain.learner import CANDIDATE_DECEASED, CANDIDATE_WITHDRAWN, SOLUTION_ELSEWHERE
from training_svc.usecases.follow_standing import leave


async def when_candidate_withdrawn_end_training(work: Work, event: CandidateWithdrawn) -> Reaction:
    """End what is open; what was earned stays."""
    return await _end(work, event, CANDIDATE_WITHDRAWN)


async def when_candidate_found_solution_end_training(work: Work, event: CandidateFoundSolutionElsewhere) -> Reaction:
    """A solution outside the programme, never a failure; the seat is somebody else's."""
    return await _end(work, event, SOLUTION_ELSEWHERE)


async def when_candidate_died_end_training(work: Work, event: CandidateDied) -> Reaction:
    """Nobody asks after the person any more."""
    return await _end(work, event, CANDIDATE_DECEASED)


async def _end(
    work: Work, event: CandidateWithdrawn | CandidateFoundSolutionElsewhere | CandidateDied, reason: str
) -> Reaction:
    if not await leave(work, event.candidate_id, reason=reason):
        return superseded("a later standing of this person is known")
    return APPLIED
