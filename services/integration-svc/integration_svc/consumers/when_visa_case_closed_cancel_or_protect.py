"""A visa case without a visa cancels the case before travel; afterwards it protects the person."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseClosed

from integration_svc.store.cases import case_of_placement
from integration_svc.store.people import placement_of_event
from integration_svc.usecases.lose_placement import lose


async def when_visa_case_closed_cancel_or_protect(work: Work, event: VisaCaseClosed) -> Reaction:
    """Where no visa was granted there is no case, and nothing to end."""
    placement = await placement_of_event(work.session, event.placement_id)
    case = await case_of_placement(work.session, event.placement_id)
    if placement is None or case is None:
        return APPLIED
    if await lose(work, placement, case, trigger="authorisation_lost", reason=event.reason) == "ended before":
        return superseded("the case has ended before")
    return APPLIED
