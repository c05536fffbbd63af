"""Who is in the country already does not leave for it: no orientation before leaving."""

from typing import Final

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Waiting
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseOpened

from training_svc.store.learning import orientation_of_placement
from training_svc.usecases.reserve_orientation import end_orientation

NO_JOURNEY: Final = "in_the_country_already"


async def when_visa_case_opened_from_within_cancel_orientation(work: Work, event: VisaCaseOpened) -> Reaction:
    """Give the place back that the placement had reserved; whoever has a journey before them keeps theirs."""
    if not event.from_within:
        return APPLIED
    orientation = await orientation_of_placement(work.session, event.placement_id)
    if orientation is None:
        raise Waiting(f"employer.placement.confirmed of placement {event.placement_id}")
    await end_orientation(work, orientation, NO_JOURNEY)
    return APPLIED
