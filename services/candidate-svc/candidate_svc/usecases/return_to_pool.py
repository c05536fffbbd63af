"""A person whose promise or job ended is back in the pool, first in line."""

from uuid import UUID

from pathways_chassis.work import Work

from candidate_svc.domain.candidate import CandidateAction, CandidateState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.usecases.move_candidate import MoveCandidate, advance_candidate

_BACK = {CandidateState.RESERVED: CandidateAction.RELEASE, CandidateState.PLACED: CandidateAction.LOSE_JOB}


async def return_to_pool(work: Work, candidate_id: UUID, *, reason: str, priority: bool) -> bool:
    """Back to the pool from a reservation or a job. False when the person stands elsewhere by now."""
    candidate = await candidate_of_event(work, candidate_id)
    if candidate is None or candidate.state not in _BACK:
        return False
    command = MoveCandidate(action=_BACK[candidate.state], reason=reason, priority=priority)
    await advance_candidate(work, candidate, command)
    return True
