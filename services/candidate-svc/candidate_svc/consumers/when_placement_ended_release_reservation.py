"""A placement that ended gives the candidate back, and before travel it ends the visa case too."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import HAS_TRAVELLED, PlacementEnded

from candidate_svc.usecases.end_promise import end_promise


async def when_placement_ended_release_reservation(work: Work, event: PlacementEnded) -> Reaction:
    """Whichever of the two services ended it first, the other follows."""
    has_travelled = event.stage in HAS_TRAVELLED
    await end_promise(work, event.candidate_id, event.application_id, reason=event.reason, has_travelled=has_travelled)
    return APPLIED
