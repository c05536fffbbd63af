"""How far the visas of those are who travel together with a person."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Waiting, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import FamilyVisasDecided

from integration_svc.store.people import is_erased, placement_of_event
from integration_svc.usecases.follow_family import follow_family


async def when_family_visas_decided_follow_family(work: Work, event: FamilyVisasDecided) -> Reaction:
    """Keep it with the placement: it may come before the person's own visa."""
    placement = await placement_of_event(work.session, event.placement_id)
    if placement is None:
        if await is_erased(work.session, event.candidate_id):
            return superseded("the person was erased")
        raise Waiting(f"employer.placement.confirmed of placement {event.placement_id}")
    if not await follow_family(work, placement, event):
        return superseded("the journey has begun or is over")
    return APPLIED
