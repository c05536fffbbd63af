"""The visa went back to the documents, such as when a travel document expired: nobody travels on it."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseAdvanced

from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.usecases.hold_travel import DOCUMENTS_EXPIRED, take_visa_back


async def when_visa_taken_back_hold_travel(work: Work, event: VisaCaseAdvanced) -> Reaction:
    """Take the visa's dates out of the plan until it is granted anew; other stages are no matter of travel."""
    case = await case_of_placement(work.session, event.placement_id) if event.visa_taken_back else None
    if case is None:
        return APPLIED
    travel = await travel_of_case(work.session, case.id)
    if not await take_visa_back(work, travel, DOCUMENTS_EXPIRED, "visa_taken_back"):
        return superseded("the journey has begun or is over")
    return APPLIED
