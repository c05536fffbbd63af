"""A visa case goes on under another pathway: days and rules after the loss of a job are those of that one."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Waiting, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseMovedToPathway

from integration_svc.store.people import is_erased, placement_of_event


async def when_visa_case_moved_to_pathway_keep_it(work: Work, event: VisaCaseMovedToPathway) -> Reaction:
    """Keep the pathway of the placement. A journey that was planned waits for the visa already."""
    if await is_erased(work.session, event.candidate_id):
        return superseded("the person was erased")
    placement = await placement_of_event(work.session, event.placement_id)
    if placement is None:
        raise Waiting(f"employer.placement.confirmed of placement {event.placement_id}")
    if placement.ended_at is not None:
        return superseded("the placement has ended")
    placement.pathway = event.pathway
    return APPLIED
