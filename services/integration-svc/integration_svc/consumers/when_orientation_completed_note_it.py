"""Pre-departure orientation was completed: one thing less before travel."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Waiting, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.training.orientation import OrientationCompleted

from integration_svc.store.people import is_erased, placement_of_event


async def when_orientation_completed_note_it(work: Work, event: OrientationCompleted) -> Reaction:
    """Keep it with the placement: it may come before the visa."""
    placement = await placement_of_event(work.session, event.placement_id)
    if placement is None:
        if await is_erased(work.session, event.candidate_id):
            return superseded("the person was erased")
        raise Waiting(f"employer.placement.confirmed of placement {event.placement_id}")
    placement.orientation_done_at = work.now
    return APPLIED
