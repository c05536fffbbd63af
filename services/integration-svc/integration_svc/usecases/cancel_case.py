"""A case ends before travel, because its placement or visa did."""

from typing import Final

from pathways_chassis.work import Work

from integration_svc.domain.integration_case import CASE, CaseAction
from integration_svc.domain.travel import BEFORE_DEPARTURE, LEG, TRAVEL, LegAction, LegState, TravelAction
from integration_svc.store.cases import legs_of, travel_of_case
from integration_svc.store.rows import IntegrationCase, Travel

UNWIND_BOOKING: Final = "unwind_booking"


async def cancel_before_travel(work: Work, case: IntegrationCase, reason: str) -> bool:
    """Cancel case and journey. False when the person is on the way or has arrived: then a person must help."""
    travel = await travel_of_case(work.session, case.id)
    if travel.state not in BEFORE_DEPARTURE:
        return False
    await cancel_travel(work, travel, reason)
    await work.move(CASE, case, CaseAction.CANCEL, reason=reason)
    case.closed_at, case.close_reason = work.now, reason
    return True


async def cancel_travel(work: Work, travel: Travel, reason: str) -> None:
    """Cancel a journey that has not begun; whoever booked it gets its booking undone."""
    booked = [leg for leg in await legs_of(work.session, travel) if leg.state is LegState.BOOKED]
    for leg in booked:
        await work.move(LEG, leg, LegAction.CANCEL, reason=reason)
    await work.move(TRAVEL, travel, TravelAction.CANCEL, reason=reason)
    await work.cancel_timers(travel.id)
    if booked:
        await work.open_task(UNWIND_BOOKING, TRAVEL.name, travel.id, evidence={"reason": reason})
