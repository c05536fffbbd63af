"""A share of the verdicts goes to somebody of another organisation, who finds for themselves."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.protection import ProtectionVerdict

from candidate_svc.domain.conflict_of_interest import NO_CONFLICT
from candidate_svc.domain.protection import PROTECTION, VERDICTS, ProtectionAction, ProtectionState
from candidate_svc.domain.protection_audit import MAY_AUDIT, Audited, Auditing, is_drawn
from candidate_svc.domain.review_policy import review_policy
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.keyring import keyring_of
from candidate_svc.store.review_rows import ProtectionAudit
from candidate_svc.store.reviewing import audit_locked, candidate_of_audit, finished_audits
from candidate_svc.store.rows import Candidate, ProtectionCheck, ProtectionReview
from candidate_svc.usecases.declare_conflicts import reviewing_of
from candidate_svc.usecases.update_profile import tell_the_pool

AUDIT_VERDICT: Final = "audit_protection_verdict"
AUDIT_DIFFERS: Final = "protection_audit_differs"
SAMPLE_AUDIT: Final = "sample_audit"
"""The secret of the draw in the keyring, and the reason of a reopening."""


class AuditVerdict(Command):
    """What the auditor found, without having seen what was found before."""

    verdict: ProtectionVerdict


async def draw_for_audit(
    work: Work, candidate: Candidate, check: ProtectionCheck, review_round: int, reviews: Sequence[ProtectionReview]
) -> None:
    """Have a verdict audited where it is drawn: by a keyed hash of its check and round."""
    secret = await keyring_of(work.session).index_secret(SAMPLE_AUDIT)
    if not is_drawn(secret, check.id, review_round, review_policy().audit_share):
        return
    audit = ProtectionAudit(
        id=work.new_id(),
        check_id=check.id,
        round=review_round,
        pathway=check.pathway,
        evidence=sorted({one.evidence.value for one in reviews}),
        involved=sorted({candidate.partner_id, *(one.organisation_id for one in reviews if one.organisation_id)}),
        found=VERDICTS[ProtectionState(check.state)],
        drawn_at=work.now,
    )
    work.session.add(audit)
    await work.open_task(AUDIT_VERDICT, "protection_audit", audit.id, evidence={"pathway": check.pathway})


async def audit_verdict(work: Work, audit_id: UUID, command: AuditVerdict) -> ProtectionAudit:
    """Keep a finding. One that differs reopens the check; it never changes a verdict. Raises `NotFound`, `RulesBroken`.

    The person is locked before the audit, as everywhere.
    """
    candidate = await candidate_of_event(work, await candidate_of_audit(work.session, audit_id))
    audit, check = await audit_locked(work.session, audit_id)
    auditing = Auditing(
        organisation_id=work.actor.organisation_id,
        involved=frozenset(audit.involved),
        is_open=audit.audited is None,
    )
    require(MAY_AUDIT, auditing)
    require(NO_CONFLICT, await reviewing_of(work, check.candidate_id, is_first=False, follows=None))
    audit.audited, audit.auditor, audit.audited_at = command.verdict.value, work.actor.reference, work.now
    audit.auditor_organisation_id = work.actor.organisation_id
    audit.version += 1
    await work.close_task(AUDIT_VERDICT, audit.id)
    if command.verdict is audit.found or candidate is None or check.state not in VERDICTS:
        return audit
    await work.move(PROTECTION, check, ProtectionAction.REOPEN, reason=SAMPLE_AUDIT)
    await work.cancel_timers(check.id)
    await work.open_task(
        AUDIT_DIFFERS,
        PROTECTION.name,
        check.id,
        organisation_id=candidate.partner_id,
        evidence={"pathway": check.pathway, "round": audit.round},
    )
    await tell_the_pool(work, candidate)
    return audit


async def audits_done(work: Work) -> Sequence[Audited]:
    """Every finished audit as the figures count it."""
    return [
        Audited(one.pathway, one.evidence, one.found, ProtectionVerdict(one.audited))
        for one in await finished_audits(work.session)
        if one.audited is not None
    ]
