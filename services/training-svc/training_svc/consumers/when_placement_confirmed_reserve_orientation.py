"""A confirmed placement reserves a place in pre-departure orientation."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementConfirmed

from training_svc.store.learning import orientation_of_placement
from training_svc.usecases.reserve_orientation import reserve_orientation


async def when_placement_confirmed_reserve_orientation(work: Work, event: PlacementConfirmed) -> Reaction:
    """One place per placement."""
    if await orientation_of_placement(work.session, event.placement_id) is not None:
        return superseded("this placement has a place in orientation")
    await reserve_orientation(
        work,
        candidate_id=event.candidate_id,
        placement_id=event.placement_id,
        application_id=event.application_id,
        work_starts_on=event.start_date,
    )
    return APPLIED
