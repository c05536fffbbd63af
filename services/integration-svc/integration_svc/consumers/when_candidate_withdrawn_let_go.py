"""Who withdraws, or has found a solution elsewhere, is not planned for any more."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateFoundSolutionElsewhere, CandidateWithdrawn

from integration_svc.usecases.forget_person import let_go


async def when_candidate_withdrawn_let_go(work: Work, event: CandidateWithdrawn) -> Reaction:
    """Cancel what has not begun; afterwards a person asks what is still wished."""
    await let_go(work, event.candidate_id, event.reason)
    return APPLIED


async def when_candidate_found_solution_elsewhere_let_go(
    work: Work, event: CandidateFoundSolutionElsewhere
) -> Reaction:
    """As for a withdrawal; it is no failure."""
    await let_go(work, event.candidate_id, f"solution_elsewhere_{event.solution}")
    return APPLIED
