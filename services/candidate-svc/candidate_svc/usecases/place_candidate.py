"""A reserved person has started work."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidatePlaced

from candidate_svc.domain.candidate import CANDIDATE, CandidateAction
from candidate_svc.store.rows import Candidate


async def place_candidate(work: Work, candidate: Candidate, placement_id: UUID) -> None:
    """From reserved to placed; nobody with work is first in line. Raises `IllegalTransition`."""
    await work.move(CANDIDATE, candidate, CandidateAction.START_WORK)
    candidate.priority = False
    await work.publish(CandidatePlaced(candidate_id=candidate.id, placement_id=placement_id))
