"""Evidence of costs and complaints is kept for seven years; what it came to stays, without who and what."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.retention import COST_EVIDENCE_KEPT_YEARS, years_after
from employer_svc.store.rows import CostItem, Incident

FORGET_COST_EVIDENCE: Final = "forget_cost_evidence"
FORGET_COMPLAINT_EVIDENCE: Final = "forget_complaint_evidence"
FORGOTTEN: Final = "forgotten"


async def forget_cost_evidence_later(work: Work, item: CostItem) -> None:
    """Count from today's record."""
    await work.set_timer(FORGET_COST_EVIDENCE, item.id, years_after(work.now, COST_EVIDENCE_KEPT_YEARS))


async def forget_complaint_evidence_later(work: Work, incident: Incident) -> None:
    """Count from today's settlement: nothing is forgotten of a complaint that stands."""
    await work.set_timer(FORGET_COMPLAINT_EVIDENCE, incident.id, years_after(work.now, COST_EVIDENCE_KEPT_YEARS))


async def forget_cost_evidence(work: Work, item_id: UUID, _: Mapping[str, Any]) -> None:
    """The receipt and who recorded it."""
    item = await work.session.get(CostItem, item_id, with_for_update=True)
    if item is not None:
        item.receipt_reference, item.recorded_by = None, FORGOTTEN


async def forget_complaint_evidence(work: Work, incident_id: UUID, _: Mapping[str, Any]) -> None:
    """Who settled it."""
    incident = await work.session.get(Incident, incident_id, with_for_update=True)
    if incident is not None and incident.resolved_at is not None:
        incident.resolved_by = None
        incident.version += 1
