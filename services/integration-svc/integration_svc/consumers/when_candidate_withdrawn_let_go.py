"""Who withdraws is not planned for any more."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateWithdrawn

from integration_svc.usecases.forget_person import let_go


async def when_candidate_withdrawn_let_go(work: Work, event: CandidateWithdrawn) -> Reaction:
    """Cancel what has not begun; afterwards a person asks what is still wished."""
    await let_go(work, event.candidate_id, event.reason)
    return APPLIED
