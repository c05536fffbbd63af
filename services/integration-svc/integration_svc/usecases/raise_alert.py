"""Something endangers a person's status or safety: an alert is raised, and a person looks at it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.integration.protection_alert import ProtectionAlertRaised

from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import IN_THE_COUNTRY
from integration_svc.domain.policy import policy
from integration_svc.domain.protection_alert import (
    ALERT,
    TOLD_WHEN_NOT_TRIAGED,
    AlertState,
    escalation_moments,
    planning_deadline,
)
from integration_svc.domain.working_days import working_days
from integration_svc.store.cases import case_of_placement, open_alert
from integration_svc.store.people import holder_of, job_loss_days, may_alert_for, person_of, placement_of_event
from integration_svc.store.rows import IntegrationCase, Placement, ProtectionAlert
from integration_svc.usecases.record_fact import record_fact

ESCALATE_ALERT: Final = "escalate_alert"
TASK: Final = "protection_alert"
TRIAGE_OVERDUE: Final = "triage_overdue"
NOT_TRIAGED: Final = "protection_alert_not_triaged"


class RaiseAlert(Command):
    """What happened. A candidate raises it for themselves; a worker names the placement or the person."""

    trigger: ReasonCode
    placement_id: UUID | None = None
    candidate_id: UUID | None = None


async def raise_alert(work: Work, command: RaiseAlert) -> ProtectionAlert:
    """Raise an alert of a person whom the actor may know of. Raises `NotFound`, `RulesBroken`."""
    placement = None
    if command.placement_id is not None:
        placement = await placement_of_event(work.session, command.placement_id)
        if placement is None or not await may_alert_for(work, placement.candidate_id):
            raise NotFound("placement", command.placement_id)
    candidate_id = placement.candidate_id if placement is not None else command.candidate_id
    if candidate_id is None and Role.CANDIDATE in work.actor.roles:
        candidate_id = work.actor.candidate_id
    if candidate_id is None:
        raise RulesBroken(
            [Violation("placement_id", "an alert names a placement or a person", "send placement_id or candidate_id")]
        )
    if not await may_alert_for(work, candidate_id):
        raise NotFound("candidate", candidate_id)
    return await alert(work, command.trigger, candidate_id=candidate_id, placement=placement)


async def alert(
    work: Work,
    trigger: str,
    *,
    candidate_id: UUID,
    placement: Placement | None,
    status_ends: date | None = None,
    evidence: Mapping[str, Any] | None = None,
) -> ProtectionAlert:
    """Raise an alert, unless one stands for the same danger.

    `status_ends` is the day from which the pathway counts the days that are left after the loss of a job; without
    it, and where the pathway's days are not known, the cautious number of the programme's policy is used.
    """
    placement_id = None if placement is None else placement.id
    candidate_id, merged_from_id = holder_of(await person_of(work.session, candidate_id))
    known = await open_alert(work.session, candidate_id, trigger, placement_id)
    if known is not None:
        return known
    today, rules = work.now.date(), policy()
    days = None
    if placement is not None and status_ends is not None:
        days = await job_loss_days(work.session, placement.pathway)
    deadline = planning_deadline(status_ends or today, days, rules.cautious_planning_days)
    case = None if placement is None else await case_of_placement(work.session, placement.id)
    raised = ProtectionAlert(
        id=work.new_id(),
        candidate_id=candidate_id,
        merged_from_id=merged_from_id,
        placement_id=placement_id,
        integration_case_id=None if case is None else case.id,
        trigger=trigger,
        state=ALERT.initial,
        raised_at=work.now,
        raised_by=work.actor.kind.value,
        triage_by=working_days().at(_duty_station(placement, case)).after(today, rules.triage_working_days),
        planning_deadline=deadline,
        deadline_is_cautious=days is None,
    )
    work.session.add(raised)
    await work.record_stage(ALERT.name, raised.id, None, "raise", ALERT.initial, trigger)
    await open_alert_task(work, raised, due_on=raised.triage_by, step="triage", evidence=evidence)
    await work.set_timer(TRIAGE_OVERDUE, raised.id, end_of(raised.triage_by))
    for percent, moment in escalation_moments(raised.raised_at, deadline):
        await work.set_timer(ESCALATE_ALERT, raised.id, moment, {"percent": percent})
    await record_fact(
        work,
        FactKind.ALERT_RAISED,
        candidate_id=candidate_id,
        subject_id=raised.id,
        programme_ids=() if placement is None else placement.programme_ids,
        measures={"trigger": trigger, "planning_deadline": deadline.isoformat()},
    )
    await work.publish(
        ProtectionAlertRaised(
            protection_alert_id=raised.id,
            candidate_id=candidate_id,
            placement_id=placement_id,
            trigger=trigger,
            planning_deadline=deadline,
        ),
        correlation_id=None if placement is None else placement.application_id,
    )
    return raised


def _duty_station(placement: Placement | None, case: IntegrationCase | None) -> str | None:
    """Where the alert is worked on: in the country of the job once the person is there; before, the default holds."""
    return (
        placement.destination if placement is not None and case is not None and case.state in IN_THE_COUNTRY else None
    )


async def tell_of_no_triage(work: Work, alert_id: UUID, _: Mapping[str, Any]) -> None:
    """Nobody has looked at an alert in its time: the partner's administrator is told."""
    raised = await work.session.get(ProtectionAlert, alert_id, with_for_update={"nowait": True})
    if raised is None or raised.state is not AlertState.RAISED:
        return
    person = await person_of(work.session, raised.candidate_id)
    await work.open_task(
        NOT_TRIAGED,
        ALERT.name,
        raised.id,
        organisation_id=person.partner_id,
        due_at=work.now,
        evidence={"tell": TOLD_WHEN_NOT_TRIAGED, "triage_by": raised.triage_by.isoformat(), "trigger": raised.trigger},
    )


def end_of(day: date) -> datetime:
    """The moment at which a day is over, in UTC."""
    return datetime.combine(day + timedelta(days=1), time(), UTC)


async def open_alert_task(
    work: Work,
    raised: ProtectionAlert,
    *,
    due_on: date,
    step: str,
    evidence: Mapping[str, Any] | None = None,
) -> None:
    """Give the next step of an alert to the person's partner; workers of the programme see it as well."""
    person = await person_of(work.session, raised.candidate_id)
    await work.open_task(
        TASK,
        ALERT.name,
        raised.id,
        organisation_id=person.partner_id,
        due_at=end_of(due_on),
        evidence={"step": step, "trigger": raised.trigger, **(evidence or {})},
    )
