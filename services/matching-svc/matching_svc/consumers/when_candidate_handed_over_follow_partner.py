"""Another partner looks after a person: its staff see the person's matches now, and decide about them."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateHandedOver

from matching_svc.store.pool import hand_over


async def when_candidate_handed_over_follow_partner(work: Work, event: CandidateHandedOver) -> Reaction:
    """Follow the hand-over; those who looked after the person before see nothing of them any more.

    Where another partner than that which hands over was known, something was lost before: the last word holds, since
    whoever is the person's partner no more must not see them, and somebody looks into it.
    """
    handed = await hand_over(work.session, event.candidate_id, event.partner_id)
    if handed is None:
        return superseded("the person has not come into the pool, and will come with their partner")
    if handed.partner_id not in (None, event.previous_partner_id, event.partner_id):
        return conflict("another partner was known to look after the person than the one that hands them over")
    return APPLIED
