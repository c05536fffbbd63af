"""Somebody of the family follows the person later: a journey of their own, planned with their visa."""

from typing import Final

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import FollowerVisaGranted, FollowerVisaLost

from integration_svc.domain.travel import TRAVEL, has_left
from integration_svc.store.cases import travel_of_follower
from integration_svc.store.rows import IntegrationCase, Travel
from integration_svc.usecases.cancel_case import cancel_travel
from integration_svc.usecases.hold_travel import (
    PLAN_FOLLOWER_TRAVEL,
    VISA_LOST,
    ask_about,
    compare_with_visa,
    take_visa_back,
)

FOLLOWS_NO_MORE: Final = "follows_no_more"


async def plan_follower_travel(work: Work, case: IntegrationCase, event: FollowerVisaGranted) -> bool:
    """Plan it once, and ask for the booking; a visa that was granted anew moves the dates. False when they have left.

    A closed case is no obstacle: a family may follow years later.
    """
    travel = await travel_of_follower(work.session, case.id, event.member_id)
    if travel is None:
        travel = Travel(
            id=work.new_id(),
            placement_id=case.placement_id,
            candidate_id=case.candidate_id,
            integration_case_id=case.id,
            member_id=event.member_id,
            state=TRAVEL.initial,
            destination=event.destination,
            visa_travellers=1,
        )
        work.session.add(travel)
        await work.record_stage(TRAVEL.name, travel.id, None, "plan", TRAVEL.initial)
        await ask_about(work, travel, PLAN_FOLLOWER_TRAVEL, {"valid_until": str(event.valid_until)})
    elif has_left(travel.state, travel.departed_at):
        return False
    travel.visa_valid_from, travel.visa_valid_until = event.valid_from, event.valid_until
    travel.travel_document_valid_until = event.travel_document_valid_until
    travel.version += 1
    await work.session.flush()
    await compare_with_visa(work, travel)
    return True


async def lose_follower_visa(work: Work, case: IntegrationCase, event: FollowerVisaLost) -> bool:
    """Hold the journey until there is a visa again; cancel it where they do not follow. False when they have left."""
    travel = await travel_of_follower(work.session, case.id, event.member_id)
    if travel is None:
        return True
    if not event.still_follows and not has_left(travel.state, travel.departed_at):
        await cancel_travel(work, travel, FOLLOWS_NO_MORE)
        return True
    return await take_visa_back(work, travel, VISA_LOST, "follower_visa_lost")
