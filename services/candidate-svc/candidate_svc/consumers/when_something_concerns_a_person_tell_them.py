"""Offers, decisions, deadlines and dates are told to the person whom they concern, as far as it is safe for them."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.event import JourneyEvent

from candidate_svc.usecases.tell_person import tell_person


async def when_something_concerns_a_person_tell_them(work: Work, event: JourneyEvent) -> Reaction:
    """Queue the message; an event that comes long after it happened is no news."""
    if not await tell_person(work, event):
        return superseded("no news any more")
    return APPLIED
