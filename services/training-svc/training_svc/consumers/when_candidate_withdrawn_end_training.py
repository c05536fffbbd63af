"""A person who withdrew from the programme is in no course any more."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateWithdrawn

from training_svc.usecases.end_training import end_training
from training_svc.usecases.follow_standing import follow_standing


async def when_candidate_withdrawn_end_training(work: Work, event: CandidateWithdrawn) -> Reaction:
    """End what is open; what was earned stays."""
    if not await follow_standing(work, event.candidate_id, hidden=True):
        return superseded("a later standing of this person is known")
    await end_training(work, event.candidate_id, reason="candidate_withdrawn")
    return APPLIED
