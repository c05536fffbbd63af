"""A person decides on a milestone claim: evidence, verification, approval, payment, or a rejection with its reason."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode, TechnicalLabel

from integration_svc.domain.milestone import CLAIM, ClaimAction, ClaimMove
from integration_svc.store.programmes import claim_for
from integration_svc.store.rows import MilestoneClaim


class MoveMilestone(Command):
    """A move; evidence is named by a reference, a rejection by its reason."""

    action: ClaimAction
    evidence_reference: TechnicalLabel | None = None
    reason: ReasonCode | None = None


async def move_milestone(work: Work, claim_id: UUID, command: MoveMilestone) -> MilestoneClaim:
    """Move a claim. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    claim = await claim_for(work, claim_id)
    move = ClaimMove(
        mover=work.actor.reference,
        verified_by=claim.verified_by,
        evidence_reference=command.evidence_reference,
        reason=command.reason,
    )
    await work.move(CLAIM, claim, command.action, facts=move, reason=command.reason)
    if command.action is ClaimAction.ADD_EVIDENCE:
        claim.evidence_reference = command.evidence_reference
    if command.action is ClaimAction.VERIFY:
        claim.verified_by = work.actor.reference
    if command.action is ClaimAction.REJECT:
        claim.rejection_reason = command.reason
    return claim
