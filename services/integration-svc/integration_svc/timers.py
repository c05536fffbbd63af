"""What is due: TIMERS names the use case of each durable timer."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.work import Work

from integration_svc.store.rows import Checkin, IntegrationCase, Travel
from integration_svc.usecases.book_travel import ARRIVAL_ESCALATION, ARRIVAL_OVERDUE
from integration_svc.usecases.check_arrival import escalate_overdue, tell_overdue
from integration_svc.usecases.move_alert import escalate
from integration_svc.usecases.raise_alert import ESCALATE_ALERT
from integration_svc.usecases.record_checkin import remind, window_went_by
from integration_svc.usecases.start_employment import CHECKIN_DUE, CHECKIN_PASSED


async def _arrival_overdue(work: Work, travel_id: UUID, _: Mapping[str, Any]) -> None:
    travel = await work.session.get(Travel, travel_id, with_for_update=True)
    if travel is not None:
        await tell_overdue(work, travel)


async def _arrival_escalation(work: Work, travel_id: UUID, _: Mapping[str, Any]) -> None:
    travel = await work.session.get(Travel, travel_id, with_for_update=True)
    if travel is not None:
        await escalate_overdue(work, travel)


async def _checkin_due(work: Work, checkin_id: UUID, _: Mapping[str, Any]) -> None:
    checkin = await work.session.get(Checkin, checkin_id, with_for_update=True)
    if checkin is not None:
        await remind(work, checkin)


async def _checkin_passed(work: Work, checkin_id: UUID, _: Mapping[str, Any]) -> None:
    checkin = await work.session.get(Checkin, checkin_id)
    if checkin is None:
        return
    # The case first, as everybody locks it first.
    case = await work.session.get(IntegrationCase, checkin.integration_case_id, with_for_update=True)
    await work.session.refresh(checkin, with_for_update=True)
    if case is not None:
        await window_went_by(work, checkin, case)


TIMERS: Final[Timers] = {
    ARRIVAL_OVERDUE: _arrival_overdue,
    ARRIVAL_ESCALATION: _arrival_escalation,
    CHECKIN_DUE: _checkin_due,
    CHECKIN_PASSED: _checkin_passed,
    ESCALATE_ALERT: escalate,
}
