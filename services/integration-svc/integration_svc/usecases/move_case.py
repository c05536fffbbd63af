"""A case is called stable, or closed by a person."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.integration.integration_case import IntegrationStage

from integration_svc.domain.checkin import CheckinState
from integration_svc.domain.integration_case import (
    CASE,
    FIRST_DAYS,
    CaseAction,
    CaseState,
    Progress,
    only_a_person_may_ask,
)
from integration_svc.domain.protection_alert import ENDS as ALERT_ENDS
from integration_svc.store.cases import alerts_of_case, case_for, checkins_of
from integration_svc.store.rows import IntegrationCase
from integration_svc.usecases.open_case import tell_stage
from integration_svc.usecases.record_checkin import CHECKIN_TASK, UNANSWERED_TASK


class MoveCase(Command):
    """`stabilise` or `close`; closing before the check-in of day 365 names a reason."""

    action: CaseAction
    reason: ReasonCode | None = None


async def move_case(work: Work, case_id: UUID, command: MoveCase) -> IntegrationCase:
    """Make a move that a person may make. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    require((only_a_person_may_ask,), command.action)
    case = await case_for(work, case_id, lock=True)
    alerts = await alerts_of_case(work.session, case.id)
    progress = Progress(
        recorded_days=frozenset(
            checkin.day
            for checkin in await checkins_of(work.session, case.id)
            if checkin.state is CheckinState.RECORDED
        ),
        open_alerts=sum(alert.state not in ALERT_ENDS for alert in alerts),
        reason=command.reason,
    )
    await work.move(CASE, case, command.action, facts=progress, reason=command.reason)
    if case.state is CaseState.CLOSED:
        case.closed_at, case.close_reason = work.now, command.reason
        await stop_following(work, case)
    await tell_stage(work, case, IntegrationStage(case.state.value))
    return case


async def stop_following(work: Work, case: IntegrationCase) -> None:
    """Nobody is reminded of a person any more whose case has ended."""
    await work.close_task(FIRST_DAYS, case.id)
    for checkin in await checkins_of(work.session, case.id):
        await work.cancel_timers(checkin.id)
        await work.close_task(CHECKIN_TASK, checkin.id)
        await work.close_task(UNANSWERED_TASK, checkin.id)
