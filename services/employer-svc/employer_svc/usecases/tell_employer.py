"""The person agrees that their employer is told what they said in confidence."""

from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.reimbursement import ReimbursementState
from employer_svc.store.costs import incident_answered_for, reimbursement_of
from employer_svc.store.rows import CostItem, Incident
from employer_svc.usecases.owe_worker import TOLD_IN_CONFIDENCE, claim


async def tell_employer(work: Work, incident_id: UUID) -> Incident:
    """Tell it, once; what is owed is claimed. Raises `NotFound`."""
    incident = await incident_answered_for(work, incident_id)
    if incident.told_at is not None:
        return incident
    incident.told_at = work.now
    incident.version += 1
    await work.close_task(TOLD_IN_CONFIDENCE, incident.id)
    if incident.cost_item_id is not None:
        item = await work.session.get_one(CostItem, incident.cost_item_id, with_for_update=True)
        item.in_confidence = False
    reimbursement = await reimbursement_of(work.session, incident.id)
    if reimbursement is not None and reimbursement.state is ReimbursementState.OPEN:
        await claim(work, reimbursement)
    return incident
