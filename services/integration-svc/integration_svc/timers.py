"""What is due: TIMERS names the use case of each durable timer."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.erasing import BLANK_EVENTS, blanking
from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.work import Work

from integration_svc.store.belongings import BELONGINGS
from integration_svc.store.cases import legs_of
from integration_svc.store.rows import Checkin, IntegrationCase, Travel, TravelLeg
from integration_svc.usecases.book_travel import ARRIVAL_ESCALATION, ARRIVAL_OVERDUE
from integration_svc.usecases.check_arrival import escalate_overdue, tell_overdue
from integration_svc.usecases.move_alert import escalate
from integration_svc.usecases.raise_alert import ESCALATE_ALERT, TRIAGE_OVERDUE, tell_of_no_triage
from integration_svc.usecases.record_checkin import remind, window_went_by
from integration_svc.usecases.start_employment import CHECKIN_DUE, CHECKIN_PASSED

AT_ONCE: Final[Any] = {"nowait": True}
"""A timer that meets somebody at work on its row gives way and is tried again: who moves the row drops its timers, and
would wait for this one, while it waits for the row."""


async def _arrival_overdue(work: Work, leg_id: UUID, _: Mapping[str, Any]) -> None:
    found = await _leg(work, leg_id)
    if found is not None:
        await tell_overdue(work, *found)


async def _arrival_escalation(work: Work, leg_id: UUID, _: Mapping[str, Any]) -> None:
    found = await _leg(work, leg_id)
    if found is not None:
        await escalate_overdue(work, *found)


async def _leg(work: Work, leg_id: UUID) -> tuple[Travel, TravelLeg] | None:
    """The leg of a timer with its journey, locked. A timer that an earlier release set names the journey instead."""
    leg = await work.session.get(TravelLeg, leg_id)
    travel_id = leg_id if leg is None else leg.travel_id
    travel = await work.session.get(Travel, travel_id, with_for_update=AT_ONCE)
    if travel is None:
        return None
    if leg is None:
        return (travel, legs[-1]) if (legs := await legs_of(work.session, travel)) else None
    await work.session.refresh(leg)
    return travel, leg


async def _checkin_due(work: Work, checkin_id: UUID, _: Mapping[str, Any]) -> None:
    checkin = await work.session.get(Checkin, checkin_id, with_for_update=AT_ONCE)
    if checkin is not None:
        await remind(work, checkin)


async def _checkin_passed(work: Work, checkin_id: UUID, _: Mapping[str, Any]) -> None:
    checkin = await work.session.get(Checkin, checkin_id)
    if checkin is None:
        return
    # The case first, as everybody locks it first.
    case = await work.session.get(IntegrationCase, checkin.integration_case_id, with_for_update=AT_ONCE)
    await work.session.refresh(checkin, with_for_update=AT_ONCE)
    if case is not None:
        await window_went_by(work, checkin, case)


TIMERS: Final[Timers] = {
    ARRIVAL_OVERDUE: _arrival_overdue,
    ARRIVAL_ESCALATION: _arrival_escalation,
    CHECKIN_DUE: _checkin_due,
    CHECKIN_PASSED: _checkin_passed,
    ESCALATE_ALERT: escalate,
    TRIAGE_OVERDUE: tell_of_no_triage,
    BLANK_EVENTS: blanking(BELONGINGS),
}
