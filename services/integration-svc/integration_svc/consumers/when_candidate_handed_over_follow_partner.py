"""Another partner looks after a person: its caseworkers see the person now, and the tasks are theirs."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateHandedOver

from integration_svc.usecases.know_person import hand_over


async def when_candidate_handed_over_follow_partner(work: Work, event: CandidateHandedOver) -> Reaction:
    """Follow the hand-over; those who looked after the person before see nothing of them any more."""
    if not await hand_over(work, event.candidate_id, event.partner_id):
        return superseded("the person was erased")
    return APPLIED
