"""A visa case is over without a visa, and everybody who counted on it is told."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseClosed

from candidate_svc.store.rows import VisaCase


async def end_visa_case(work: Work, case: VisaCase, reason: str) -> None:
    """Close and publish. What becomes of the promise and of the person is the caller's to move."""
    case.closed_at, case.close_reason = work.now, reason
    case.version += 1
    await work.record_stage("visa_case", case.id, "open", "close", "closed", reason)
    for kind in ("decide_on_remedy", "renew_travel_document", "reconfirm_pathway"):
        await work.close_task(kind, case.id)
    await work.publish(
        VisaCaseClosed(
            visa_case_id=case.id,
            candidate_id=case.candidate_id,
            placement_id=case.placement_id,
            application_id=case.application_id,
            reason=reason,
        ),
        correlation_id=case.application_id,
    )
