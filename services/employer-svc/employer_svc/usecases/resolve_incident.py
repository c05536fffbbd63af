"""A director settles an incident: it was explained, or there was nothing in it."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work

from employer_svc.domain.employer import Resolution
from employer_svc.domain.reimbursement import (
    PAID,
    REIMBURSEMENT,
    SETTLING_RULES,
    ReimbursementAction,
    Settling,
)
from employer_svc.store.costs import incident_for, reimbursement_of
from employer_svc.store.rows import Incident
from employer_svc.usecases.owe_worker import REIMBURSE_WORKER, REIMBURSEMENT_OVERDUE, TOLD_IN_CONFIDENCE
from employer_svc.usecases.settle_incident import settle


class ResolveIncident(Command):
    """How an incident was settled."""

    resolution: Resolution


async def resolve_incident(work: Work, incident_id: UUID, command: ResolveIncident) -> Incident:
    """Settle it once; what was owed without reason is owed no more. Raises `NotFound`, `RulesBroken`."""
    incident = await incident_for(work, incident_id)
    owed = await reimbursement_of(work.session, incident.id)
    settling = Settling(
        kind=incident.kind,
        resolution=command.resolution,
        settled=incident.resolved_at is not None,
        paid=owed is not None and owed.state in PAID,
    )
    require(SETTLING_RULES, settling)
    if owed is not None:
        await work.move(REIMBURSEMENT, owed, ReimbursementAction.DROP)
        await work.cancel_timers(owed.id, REIMBURSEMENT_OVERDUE)
        await work.close_tasks((REIMBURSE_WORKER, REIMBURSEMENT_OVERDUE), owed.id)
    await work.close_task(TOLD_IN_CONFIDENCE, incident.id)
    await settle(work, incident, command.resolution)
    return incident
