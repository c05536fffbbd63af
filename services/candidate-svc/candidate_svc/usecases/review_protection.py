"""A reviewer finds a person eligible for a pathway or not; two who differ in person make a verdict."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import Guard, require
from pathways_chassis.work import Work
from pathways_contracts.codes import PathwayCode
from pathways_contracts.events.candidate.protection import ProtectionVerdict, ProtectionVerdictReached

from candidate_svc.domain.pathway import known_pathway
from candidate_svc.domain.protection import (
    PROTECTION,
    VERDICTS,
    ProtectionAction,
    ProtectionEvidence,
    ProtectionState,
    Review,
    next_action,
)
from candidate_svc.store.protection import check_for, current_round, reviews_of_round
from candidate_svc.store.rows import ProtectionCheck, ProtectionReview
from candidate_svc.usecases.forget_evidence import FORGET_REJECTED_EVIDENCE, forget_rejected_evidence_later
from candidate_svc.usecases.profiles import person_to_change
from candidate_svc.usecases.update_profile import tell_the_pool

REVIEW_A_THIRD_TIME: Final = "review_protection_a_third_time"


class ReviewProtection(Command):
    """One finding. The evidence is named by kind; no narrative is taken."""

    pathway: PathwayCode
    verdict: ProtectionVerdict
    evidence: ProtectionEvidence


class ReopenProtection(Command):
    """The check is to be done again, because circumstances changed."""

    pathway: PathwayCode


async def review_protection(
    work: Work,
    candidate_id: UUID,
    command: ReviewProtection,
    *,
    partner_reference: str | None = None,
    only: Sequence[Guard] = (),
) -> ProtectionCheck:
    """Add a review, where the rules `only` about those before it in its round are met.

    Raises `NotFound`, `RulesBroken` (also for a second review by one person), `IllegalTransition`.
    """
    known_pathway(command.pathway)
    candidate = await person_to_change(work, candidate_id)
    check = await check_for(work.session, candidate_id, command.pathway)
    if check is None:
        check = ProtectionCheck(
            id=work.new_id(), candidate_id=candidate_id, pathway=command.pathway, state=ProtectionState.REQUESTED
        )
        work.session.add(check)
        await work.session.flush()
    review_round = await current_round(work.session, check.id)
    earlier = await reviews_of_round(work.session, check.id, review_round)
    if check.state is ProtectionState.REQUESTED and earlier:
        review_round, earlier = review_round + 1, ()
    reviews = [Review(one.reviewer, one.verdict) for one in earlier]
    require(only, reviews)
    action = next_action(reviews, Review(work.actor.reference, command.verdict))
    await work.move(PROTECTION, check, action)
    work.session.add(
        ProtectionReview(
            id=work.new_id(),
            check_id=check.id,
            round=review_round,
            reviewer=work.actor.reference,
            organisation_id=work.actor.organisation_id,
            verdict=command.verdict,
            evidence=command.evidence,
            reviewed_at=work.now,
            partner_reference=partner_reference,
        )
    )
    if check.state is ProtectionState.DIFFERING:
        await work.open_task(
            REVIEW_A_THIRD_TIME,
            PROTECTION.name,
            check.id,
            organisation_id=candidate.partner_id,
            evidence={"pathway": check.pathway},
        )
    if check.state in VERDICTS:
        await work.close_task(REVIEW_A_THIRD_TIME, check.id)
        if check.state is ProtectionState.NOT_ELIGIBLE:
            await forget_rejected_evidence_later(work, check)
        await work.publish(
            ProtectionVerdictReached(candidate_id=candidate_id, pathway=command.pathway, verdict=VERDICTS[check.state])
        )
        await tell_the_pool(work, candidate)
    return check


async def reopen_protection(work: Work, candidate_id: UUID, command: ReopenProtection) -> ProtectionCheck:
    """Begin a new round of reviews. Raises `NotFound`, `IllegalTransition`."""
    known_pathway(command.pathway)
    candidate = await person_to_change(work, candidate_id)
    check = await check_for(work.session, candidate_id, command.pathway)
    if check is None:
        raise NotFound("protection check", command.pathway)
    await work.move(PROTECTION, check, ProtectionAction.REOPEN)
    await work.cancel_timers(check.id, FORGET_REJECTED_EVIDENCE)
    await tell_the_pool(work, candidate)
    return check
