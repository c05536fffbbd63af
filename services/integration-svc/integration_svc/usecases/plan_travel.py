"""What comes before a booking: clearances and housing."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pydantic import Field

from integration_svc.domain.integration_case import ENDS
from integration_svc.domain.policy import policy
from integration_svc.domain.travel import TRAVEL, Clearances, TravelAction, TravelState, every_clearance_is_recorded
from integration_svc.store.cases import case_for, clearances_of, followers_before_departure, travel_for
from integration_svc.store.rows import Clearance, IntegrationCase, Travel


class RecordClearance(Command):
    """A clearance that was given, such as `exit_permit`."""

    kind: ReasonCode
    cleared_on: date


class SecureHousing(Command):
    """Nights for which the person has a roof, from a day on."""

    nights_secured: Annotated[int, Field(ge=0, le=3660)]
    from_date: date


async def record_clearance(work: Work, travel_id: UUID, command: RecordClearance) -> Travel:
    """Record a clearance; recording it again moves its date. Raises `NotFound`, `RulesBroken`."""
    travel = await travel_for(work, travel_id, lock=True)
    if travel.state not in (TravelState.PLANNING, TravelState.CLEARED):
        raise RulesBroken([Violation("state", "clearances are recorded before the booking", "rebook first")])
    if command.cleared_on > work.now.date():
        raise RulesBroken([Violation("cleared_on", "a clearance lies in the past", "send the day it was given")])
    known = {clearance.kind: clearance for clearance in await clearances_of(work.session, travel.id)}
    if command.kind in known:
        known[command.kind].cleared_on = command.cleared_on
    else:
        work.session.add(
            Clearance(id=work.new_id(), travel_id=travel.id, kind=command.kind, cleared_on=command.cleared_on)
        )
    travel.version += 1
    await work.session.flush()
    await clear_when_complete(work, travel)
    return travel


async def clear_when_complete(work: Work, travel: Travel) -> Clearances:
    """Move a planned journey on once every clearance is recorded. Returns how the clearances stand."""
    recorded = frozenset(clearance.kind for clearance in await clearances_of(work.session, travel.id))
    clearances = Clearances(frozenset(policy().required_clearances), recorded)
    if travel.state is TravelState.PLANNING and every_clearance_is_recorded(clearances) is None:
        await work.move(TRAVEL, travel, TravelAction.CLEAR, facts=clearances)
    return clearances


async def secure_housing(work: Work, case_id: UUID, command: SecureHousing) -> IntegrationCase:
    """Record for how long the person has a roof, or who follows them. Raises `NotFound`, `RulesBroken`."""
    case = await case_for(work, case_id, lock=True)
    if case.state in ENDS and not await followers_before_departure(work.session, case.id):
        raise RulesBroken([Violation("state", "the case has not ended", "look for the person's later case")])
    case.housing_nights, case.housing_from = command.nights_secured, command.from_date
    case.version += 1
    return case
