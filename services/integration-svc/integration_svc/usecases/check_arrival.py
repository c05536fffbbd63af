"""Nobody has confirmed an arrival in time: somebody looks after the person."""

from typing import Final

from pathways_chassis.work import Work
from pathways_contracts.events.integration.travel import ArrivalOverdue, FollowerStage

from integration_svc.domain.travel import TRAVEL, LegState, TravelState
from integration_svc.store.cases import legs_of
from integration_svc.store.people import person_of, placement_of_event
from integration_svc.store.rows import Travel, TravelLeg
from integration_svc.usecases.tell_of_journey import tell_of_journey

WELFARE_CHECK: Final = "welfare_check"
WELFARE_ESCALATION: Final = "welfare_check_escalation"
_ON_THE_WAY: Final = frozenset({TravelState.BOOKED, TravelState.DEPARTED})


async def tell_overdue(work: Work, travel: Travel, leg: TravelLeg) -> None:
    """Ask for a welfare check, also when nobody recorded the departure. Nothing happens once the person was seen."""
    if not await _is_missed(work, travel, leg) or travel.overdue_told:
        return
    travel.overdue_told = True
    travel.version += 1
    await _open(work, travel, leg, WELFARE_CHECK)
    placement = await placement_of_event(work.session, travel.placement_id)
    overdue = ArrivalOverdue(
        travel_id=travel.id,
        placement_id=travel.placement_id,
        candidate_id=travel.candidate_id,
        scheduled_arrival=leg.arrives_at,
    )
    application_id = None if placement is None else placement.application_id
    await tell_of_journey(work, travel, overdue, FollowerStage.OVERDUE, application_id)


async def escalate_overdue(work: Work, travel: Travel, leg: TravelLeg) -> None:
    """A day has gone by: somebody higher is told."""
    if await _is_missed(work, travel, leg):
        await _open(work, travel, leg, WELFARE_ESCALATION)


async def close_welfare_checks(work: Work, travel: Travel) -> None:
    """The person is found."""
    await work.close_task(WELFARE_CHECK, travel.id)
    await work.close_task(WELFARE_ESCALATION, travel.id)


async def _is_missed(work: Work, travel: Travel, leg: TravelLeg) -> bool:
    """Whether nobody has seen the person since this leg; of the last one, until somebody confirms the arrival."""
    if travel.state not in _ON_THE_WAY or leg.booking_number != travel.booking_number:
        return False
    is_last = leg.id == (await legs_of(work.session, travel))[-1].id
    return is_last or leg.state in (LegState.BOOKED, LegState.DEPARTED)


async def _open(work: Work, travel: Travel, leg: TravelLeg, kind: str) -> None:
    person = await person_of(work.session, travel.candidate_id)
    await work.open_task(
        kind,
        TRAVEL.name,
        travel.id,
        organisation_id=person.partner_id,
        due_at=work.now,
        evidence={"scheduled_arrival": leg.arrives_at.isoformat(), "country": leg.to_country},
    )
