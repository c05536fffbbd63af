"""A case ends before travel, because its placement or visa did."""

from pathways_chassis.work import Work

from integration_svc.domain.integration_case import CASE, CaseAction
from integration_svc.domain.travel import TRAVEL, TravelAction, has_left
from integration_svc.store.cases import followers_before_departure, travel_of_case
from integration_svc.store.rows import IntegrationCase, Travel
from integration_svc.usecases.hold_travel import give_legs_back


async def cancel_before_travel(work: Work, case: IntegrationCase, reason: str) -> bool:
    """Cancel case and journey, and those of who was to follow.

    False when the person is on the way or has arrived: then a person must help.
    """
    travel = await travel_of_case(work.session, case.id)
    if has_left(travel.state, travel.departed_at):
        return False
    await cancel_travel(work, travel, reason)
    for follower in await followers_before_departure(work.session, case.id):
        await cancel_travel(work, follower, reason)
    await work.move(CASE, case, CaseAction.CANCEL, reason=reason)
    case.closed_at, case.close_reason = work.now, reason
    return True


async def cancel_travel(work: Work, travel: Travel, reason: str) -> None:
    """Cancel a journey that has not begun; whoever booked it gets its booking undone."""
    await give_legs_back(work, travel, reason)
    await work.move(TRAVEL, travel, TravelAction.CANCEL, reason=reason)
