"""A granted visa opens the integration case and the planning of the journey."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Waiting, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaGranted

from integration_svc.domain.integration_case import ENDS
from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.store.people import is_erased, placement_of_event
from integration_svc.usecases.hold_travel import compare_with_visa
from integration_svc.usecases.open_case import keep_validity, open_case


async def when_visa_granted_prepare_arrival(work: Work, event: VisaGranted) -> Reaction:
    """Open the case once; a visa that was granted anew moves the dates."""
    if await is_erased(work.session, event.candidate_id):
        return superseded("the person was erased")
    placement = await placement_of_event(work.session, event.placement_id)
    if placement is None:
        raise Waiting(f"employer.placement.confirmed of placement {event.placement_id}")
    if placement.ended_at is not None:
        return superseded("the placement has ended")
    case = await case_of_placement(work.session, placement.id)
    if case is None:
        await open_case(work, placement, event)
        return APPLIED
    if case.state in ENDS:
        return superseded("the case has ended")
    travel = await travel_of_case(work.session, case.id)
    keep_validity(travel, placement, event)
    travel.version += 1
    await compare_with_visa(work, travel)
    return APPLIED
