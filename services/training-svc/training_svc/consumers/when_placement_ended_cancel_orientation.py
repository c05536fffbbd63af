"""A placement that ended gives the place in pre-departure orientation back."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementEnded

from training_svc.store.learning import orientation_of_placement
from training_svc.usecases.reserve_orientation import end_orientation


async def when_placement_ended_cancel_orientation(work: Work, event: PlacementEnded) -> Reaction:
    """Cancel what was not completed; a completed orientation stays what it is."""
    orientation = await orientation_of_placement(work.session, event.placement_id)
    if orientation is not None:
        await end_orientation(work, orientation, event.reason)
    return APPLIED
