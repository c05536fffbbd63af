"""An incident is settled: the worker was paid back, or it was explained."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work

from employer_svc.domain.employer import Resolution
from employer_svc.store.employers import incident_for
from employer_svc.store.rows import Incident
from employer_svc.usecases.forget_evidence import forget_complaint_evidence_later
from employer_svc.usecases.record_cost import REIMBURSE_WORKER


class ResolveIncident(Command):
    """How it was settled."""

    resolution: Resolution


async def resolve_incident(work: Work, incident_id: UUID, command: ResolveIncident) -> Incident:
    """Settle it once. Raises `NotFound`, `RulesBroken`."""
    incident = await incident_for(work, incident_id)
    if incident.resolved_at is not None:
        raise RulesBroken([Violation("incident", "an open incident", "it was settled before; leave it as it is")])
    incident.resolution = command.resolution
    incident.resolved_at, incident.resolved_by = work.now, work.actor.reference
    incident.version += 1
    await work.close_task(REIMBURSE_WORKER, incident.id)
    await forget_complaint_evidence_later(work, incident)
    return incident
