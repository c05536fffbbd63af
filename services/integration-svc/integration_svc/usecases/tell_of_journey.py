"""What is told of a journey: of the person's own by itself, of that of somebody who follows them by one event."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.integration.travel import FollowerStage, FollowerTravelAdvanced, TravelEvent

from integration_svc.store.rows import Travel


async def tell_of_journey(
    work: Work, travel: Travel, own: TravelEvent, stage: FollowerStage, correlation_id: UUID | None
) -> None:
    """Publish `own` of the person's journey, the stage of a follower's: nobody is taken to have arrived by it."""
    if travel.member_id is None:
        await work.publish(own, correlation_id=correlation_id)
        return
    await work.publish(
        FollowerTravelAdvanced(
            travel_id=travel.id,
            placement_id=travel.placement_id,
            candidate_id=travel.candidate_id,
            member_id=travel.member_id,
            stage=stage,
        ),
        correlation_id=correlation_id,
    )
