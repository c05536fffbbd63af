"""A visa that was refused after all holds the journey."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaRefused

from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.usecases.hold_travel import VISA_LOST, take_visa_back


async def when_visa_refused_hold_travel(work: Work, event: VisaRefused) -> Reaction:
    """Take the visa's dates out of the plan until it is granted; before any grant there is nothing to hold."""
    case = await case_of_placement(work.session, event.placement_id)
    if case is None:
        return APPLIED
    travel = await travel_of_case(work.session, case.id)
    if not await take_visa_back(work, travel, VISA_LOST, event.reason):
        return superseded("the journey has begun or is over")
    return APPLIED
