"""A placement that ended cancels the case before travel; afterwards it protects the person."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementEnded

from integration_svc.store.cases import case_of_placement
from integration_svc.store.people import placement_of_event
from integration_svc.usecases.lose_placement import lose


async def when_placement_ended_cancel_or_protect(work: Work, event: PlacementEnded) -> Reaction:
    """Mark the end; what follows depends on where the person is."""
    placement = await placement_of_event(work.session, event.placement_id)
    if placement is None:
        return superseded("the placement was never kept here")
    placement.ended_at, placement.end_reason, placement.frozen = work.now, event.reason, False
    case = await case_of_placement(work.session, placement.id)
    if case is None:
        return APPLIED
    if await lose(work, placement, case, trigger="placement_ended", reason=event.reason) == "ended before":
        return superseded("the case has ended before")
    return APPLIED
