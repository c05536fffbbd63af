"""An incident is settled: its outcome stays, and what shows who settled it goes after its time."""

from pathways_chassis.work import Work

from employer_svc.domain.employer import Resolution
from employer_svc.store.rows import Incident
from employer_svc.usecases.forget_evidence import forget_complaint_evidence_later


async def settle(work: Work, incident: Incident, resolution: Resolution) -> None:
    """Settle a locked incident."""
    incident.resolution = resolution
    incident.resolved_at, incident.resolved_by = work.now, work.actor.reference
    incident.version += 1
    await forget_complaint_evidence_later(work, incident)
