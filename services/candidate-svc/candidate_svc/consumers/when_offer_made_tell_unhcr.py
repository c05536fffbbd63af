"""An offer to somebody with a resettlement case: UNHCR is told where the person allows it, and nothing waits for it."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import OfferMade

from candidate_svc.usecases.keep_resettlement_case import note_offer


async def when_offer_made_tell_unhcr(work: Work, event: OfferMade) -> Reaction:
    """A task for the caseworker: to tell, or to ask whether they may."""
    await note_offer(work, event.candidate_id, event.application_id)
    return APPLIED
