"""A person who must not be shown is not planned for; what they are learning goes on."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateHidden

from training_svc.usecases.follow_standing import stop_showing


async def when_candidate_hidden_take_back_plans(work: Work, event: CandidateHidden) -> Reaction:
    """Take back plans that nobody has answered."""
    if not await stop_showing(work, event.candidate_id):
        return superseded("a later standing of this person is known")
    return APPLIED
