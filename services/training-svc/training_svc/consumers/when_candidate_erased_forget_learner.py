"""An erased person is named nowhere any more; outcomes stay, of nobody."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateErased

from training_svc.usecases.forget_learner import forget_learner


async def when_candidate_erased_forget_learner(work: Work, event: CandidateErased) -> Reaction:
    """End what is open, then forget whose it was."""
    await forget_learner(work, event.candidate_id)
    return APPLIED
