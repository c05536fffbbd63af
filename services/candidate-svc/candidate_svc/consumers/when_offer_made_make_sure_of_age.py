"""An offer to somebody who is not certainly of age is looked at by their caseworker; nothing ends by itself."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import OfferMade

from candidate_svc.usecases.make_sure_of_age import make_sure_of_age


async def when_offer_made_make_sure_of_age(work: Work, event: OfferMade) -> Reaction:
    """Whatever was confirmed with the offer: the birth date is known here alone."""
    if await make_sure_of_age(work, event.candidate_id, event.application_id):
        return APPLIED
    return superseded("the person is not known here")
