"""A visa that was refused after all holds the journey."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaRefused

from integration_svc.domain.travel import BEFORE_DEPARTURE, TRAVEL, TravelState
from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.store.people import person_of

VISA_LOST = "visa_lost_after_booking"


async def when_visa_refused_hold_travel(work: Work, event: VisaRefused) -> Reaction:
    """Take the visa's dates out of the plan until it is granted; before any grant there is nothing to hold."""
    case = await case_of_placement(work.session, event.placement_id)
    if case is None:
        return APPLIED
    travel = await travel_of_case(work.session, case.id)
    if travel.state not in BEFORE_DEPARTURE:
        return superseded("the journey has begun or is over")
    travel.visa_valid_from, travel.visa_valid_until = None, None
    travel.version += 1
    if travel.state is TravelState.BOOKED:
        person = await person_of(work.session, case.candidate_id)
        await work.open_task(
            VISA_LOST, TRAVEL.name, travel.id, organisation_id=person.partner_id, evidence={"reason": event.reason}
        )
    return APPLIED
