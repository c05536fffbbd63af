"""Another partner looks after a person: its staff see the person's matches now, and decide about them."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateHandedOver

from matching_svc.store.pool import hand_over


async def when_candidate_handed_over_follow_partner(work: Work, event: CandidateHandedOver) -> Reaction:
    """Follow the hand-over; those who looked after the person before see nothing of them any more."""
    if not await hand_over(work.session, event.candidate_id, event.partner_id):
        return superseded("the person has not come into the pool, and will come with their partner")
    return APPLIED
