"""Evidence is kept no longer than it is needed: rejected protection evidence, and the file of a visa case."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaFileForgotten

from candidate_svc.domain.authorisation import UNDECIDED
from candidate_svc.domain.policy import REJECTED_EVIDENCE_KEPT_MONTHS, VISA_FILE_KEPT_MONTHS, months_after
from candidate_svc.domain.protection import PROTECTION, ProtectionState
from candidate_svc.store.cases import all_authorisations_of, rule_checks_of, visa_case_locked
from candidate_svc.store.protection import forget_reviews
from candidate_svc.store.rows import ProtectionCheck, VisaCase

FORGET_REJECTED_EVIDENCE: Final = "forget_rejected_evidence"
FORGET_VISA_FILE: Final = "forget_visa_file"
RETENTION: Final = "retention"


async def forget_rejected_evidence_later(work: Work, check: ProtectionCheck) -> None:
    """Count from today's verdict."""
    due_at = months_after(work.now, REJECTED_EVIDENCE_KEPT_MONTHS)
    await work.set_timer(FORGET_REJECTED_EVIDENCE, check.id, due_at)


async def forget_rejected_evidence(work: Work, check_id: UUID, _: Mapping[str, Any]) -> None:
    """Delete who found what on which evidence; the verdict stays, and may be reviewed anew."""
    check = await work.session.get(ProtectionCheck, check_id, with_for_update=True)
    if check is None or check.state is not ProtectionState.NOT_ELIGIBLE:
        return
    await forget_reviews(work.session, check.id)
    check.version += 1
    await work.record_stage(PROTECTION.name, check.id, check.state, "forget_evidence", check.state, RETENTION)


async def forget_visa_file_later(work: Work, case: VisaCase) -> None:
    """Count from today, the day on which the case is over."""
    await work.cancel_timers(case.id, FORGET_VISA_FILE)
    await work.set_timer(FORGET_VISA_FILE, case.id, months_after(work.now, VISA_FILE_KEPT_MONTHS))


async def forget_visa_file(work: Work, visa_case_id: UUID, _: Mapping[str, Any]) -> None:
    """Delete what was checked, by which document, and why somebody was refused; kinds, states and dates stay.

    As long as an authority or the programme still works on a link of an open case, the family's too, nothing is over.
    """
    case = await visa_case_locked(work, visa_case_id)
    if case is None:
        return
    links = await all_authorisations_of(work.session, case.id)
    if case.closed_at is None and any(link.state in UNDECIDED for link in links):
        await forget_visa_file_later(work, case)
        return
    for check in await rule_checks_of(work.session, case.id):
        await work.cancel_timers(check.id)
        await work.session.delete(check)
    for link in links:
        link.refusal_reason = None
        link.version += 1
    case.sponsor_reference, case.parted_from = None, []
    case.version += 1
    await work.record_stage("visa_case", case.id, "closed", "forget_file", "closed", RETENTION)
    await work.publish(
        VisaFileForgotten(
            visa_case_id=case.id,
            candidate_id=case.candidate_id,
            placement_id=case.placement_id,
            application_id=case.application_id,
        ),
        correlation_id=case.application_id,
    )
