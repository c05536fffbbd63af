"""A protection alert moves on: triage, a safe plan, rematching, legal help, advice on asylum, safety."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.integration.protection_alert import ProtectionAlertResolved

from integration_svc.domain.facts import FactKind
from integration_svc.domain.protection_alert import (
    ALERT,
    ENDS,
    ESCALATIONS,
    AlertAction,
    AlertMove,
    AlertState,
    escalations_ahead,
    is_told_at_the_partner,
    only_a_person_may_ask,
)
from integration_svc.store.cases import alert_for
from integration_svc.store.people import job_loss_days, person_of, placement_of_event
from integration_svc.store.rows import ProtectionAlert
from integration_svc.usecases.offer_new_work import (
    LEGAL_REFERRAL,
    NOTIFY_AUTHORITY,
    REMATCH_FIRST,
    legal_help_is_sought,
    new_work_is_sought,
)
from integration_svc.usecases.raise_alert import (
    ESCALATE_ALERT,
    NOT_TRIAGED,
    TASK,
    TRIAGE_OVERDUE,
    end_of,
    open_alert_task,
)
from integration_svc.usecases.record_fact import count_no_failure, record_fact

WORKERS: Final = frozenset({Role.INTEGRATION_WORKER, Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})
ESCALATION: Final = "protection_alert_escalation"


class MoveAlert(Command):
    """A move; resolving names its reason."""

    action: AlertAction
    reason: ReasonCode | None = None


class RecordNotice(Command):
    """The day from which the law counts, such as that of an authority's decision."""

    noticed_on: date


async def move_alert(work: Work, alert_id: UUID, command: MoveAlert) -> ProtectionAlert:
    """Move an alert. Raises `NotFound`, `Forbidden` for whoever raised it alone, `IllegalTransition`, `RulesBroken`."""
    require((only_a_person_may_ask,), command.action)
    raised = await alert_of_worker(work, alert_id)
    await work.move(ALERT, raised, command.action, facts=AlertMove(command.reason), reason=command.reason)
    await work.cancel_timers(raised.id, TRIAGE_OVERDUE)
    await work.close_task(NOT_TRIAGED, raised.id)
    if raised.state is AlertState.RESOLVED:
        await _resolved(work, raised, command.reason)
        return raised
    if raised.state is AlertState.REMATCHING:
        await new_work_is_sought(work, raised)
    if raised.state is AlertState.LEGAL:
        await legal_help_is_sought(work, raised)
    if raised.state is AlertState.ASYLUM_ADVICE:
        await count_no_failure(work, raised.id)
    await open_alert_task(work, raised, due_on=nearest_deadline(raised), step=f"after_{raised.state}")
    return raised


async def record_notice(work: Work, alert_id: UUID, command: RecordNotice) -> ProtectionAlert:
    """Record a notice: from it the legal deadline follows, where the pathway's days are known.

    Raises `NotFound`, `Forbidden`, `RulesBroken` when the alert has no placement with a known pathway.
    """
    raised = await alert_of_worker(work, alert_id)
    placement = None if raised.placement_id is None else await placement_of_event(work.session, raised.placement_id)
    days = None if placement is None else await job_loss_days(work.session, placement.pathway)
    if days is None:
        raise RulesBroken(
            [
                Violation(
                    "noticed_on",
                    "the pathway of the alert's placement names its days",
                    "ask a lawyer for the deadline; the cautious planning deadline stands",
                )
            ]
        )
    raised.noticed_on, raised.legal_deadline = command.noticed_on, command.noticed_on + timedelta(days=days)
    raised.version += 1
    if raised.state not in ENDS:
        await _count_anew(work, raised)
    return raised


async def _count_anew(work: Work, raised: ProtectionAlert) -> None:
    """Whichever deadline comes first is the one that somebody is told of."""
    await escalate_from_now(work, raised)
    if raised.state is not AlertState.RAISED:
        await open_alert_task(work, raised, due_on=nearest_deadline(raised), step=f"after_{raised.state}")


async def escalate_from_now(work: Work, raised: ProtectionAlert) -> None:
    """Set the escalations of the nearest deadline anew: the last that went by is due at once."""
    await work.cancel_timers(raised.id, ESCALATE_ALERT)
    for percent, moment in escalations_ahead(raised.raised_at, nearest_deadline(raised), work.now):
        await work.set_timer(ESCALATE_ALERT, raised.id, moment, {"percent": percent})


async def lapse(work: Work, raised: ProtectionAlert, reason: str) -> None:
    """End what an alert still asks for, because the person is gone from the programme's care."""
    await _nothing_is_asked(work, raised)
    await work.close_task(NOTIFY_AUTHORITY, raised.id)
    await work.move(ALERT, raised, AlertAction.LAPSE, reason=reason)


async def escalate(work: Work, alert_id: UUID, payload: Mapping[str, Any]) -> None:
    """Tell whom the policy names that the deadline comes nearer. Nothing happens once the person is safe."""
    raised = await work.session.get(ProtectionAlert, alert_id, with_for_update={"nowait": True})
    if raised is None or raised.state in ENDS:
        return
    tell, partner_id = ESCALATIONS[payload["percent"]], None
    if is_told_at_the_partner(tell):
        partner_id = (await person_of(work.session, raised.candidate_id)).partner_id
    await work.open_task(
        ESCALATION,
        ALERT.name,
        raised.id,
        organisation_id=partner_id,
        due_at=end_of(nearest_deadline(raised)),
        evidence={
            "tell": tell,
            "percent_of_time_used": payload["percent"],
            "planning_deadline": raised.planning_deadline.isoformat(),
            "legal_deadline": raised.legal_deadline.isoformat() if raised.legal_deadline else None,
            "state": raised.state,
        },
    )


def nearest_deadline(raised: ProtectionAlert) -> date:
    """The planning deadline, or the law's where that comes first."""
    return min(raised.planning_deadline, raised.legal_deadline or raised.planning_deadline)


async def alert_of_worker(work: Work, alert_id: UUID) -> ProtectionAlert:
    """An alert, locked, for whoever works on alerts. Raises `NotFound`, `Forbidden`."""
    if not work.actor.roles & WORKERS:
        raise Forbidden("an alert is worked on by a caseworker or an integration worker", "ask one of them")
    return await alert_for(work, alert_id)


async def _nothing_is_asked(work: Work, raised: ProtectionAlert) -> None:
    for action in (ESCALATE_ALERT, TRIAGE_OVERDUE):
        await work.cancel_timers(raised.id, action)
    await work.close_tasks((TASK, NOT_TRIAGED, ESCALATION, REMATCH_FIRST, LEGAL_REFERRAL), raised.id)


async def _resolved(work: Work, raised: ProtectionAlert, reason: str | None) -> None:
    raised.resolved_at, raised.resolution = work.now, reason
    await _nothing_is_asked(work, raised)
    placement = None if raised.placement_id is None else await placement_of_event(work.session, raised.placement_id)
    await record_fact(
        work,
        FactKind.ALERT_RESOLVED,
        candidate_id=raised.candidate_id,
        subject_id=raised.id,
        programme_ids=() if placement is None else placement.programme_ids,
        measures={"deadline": nearest_deadline(raised).isoformat()},
    )
    await work.publish(
        ProtectionAlertResolved(
            protection_alert_id=raised.id, candidate_id=raised.candidate_id, placement_id=raised.placement_id
        ),
        correlation_id=None if placement is None else placement.application_id,
    )
