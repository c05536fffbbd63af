"""A registered person may become a learner; the partner who registered them may see what they learn."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateRegistered

from training_svc.usecases.follow_standing import know_learner


async def when_candidate_registered_know_learner(work: Work, event: CandidateRegistered) -> Reaction:
    """Keep whose caseworkers look after the person."""
    await know_learner(work, event.candidate_id, event.partner_id)
    return APPLIED
