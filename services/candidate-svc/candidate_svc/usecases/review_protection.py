"""A reviewer finds a person eligible for a pathway or not; two who differ in person make a verdict."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import Guard, require
from pathways_chassis.work import Work
from pathways_contracts.codes import PathwayCode
from pathways_contracts.events.candidate.protection import ProtectionVerdict, ProtectionVerdictReached

from candidate_svc.domain.candidate import the_person_is_not_erased, the_person_is_not_merged
from candidate_svc.domain.conflict_of_interest import NO_CONFLICT
from candidate_svc.domain.pathway import known_pathway
from candidate_svc.domain.protection import (
    PROTECTION,
    VERDICTS,
    ProtectionAction,
    ProtectionEvidence,
    ProtectionState,
    Review,
    Shown,
    evidence_is_valid,
    evidence_that_expires_names_its_last_day,
    next_action,
)
from candidate_svc.domain.review_policy import review_policy
from candidate_svc.store.candidates import candidate_of_event, partner_of
from candidate_svc.store.protection import check_for, current_round, reviews_of_round
from candidate_svc.store.rows import Candidate, ProtectionCheck, ProtectionReview
from candidate_svc.usecases.audit_verdict import AUDIT_DIFFERS, draw_for_audit
from candidate_svc.usecases.declare_conflicts import reviewing_of
from candidate_svc.usecases.forget_evidence import forget_rejected_evidence_later
from candidate_svc.usecases.profiles import person_to_change
from candidate_svc.usecases.update_profile import tell_the_pool

REVIEW_A_THIRD_TIME: Final = "review_protection_a_third_time"
EVIDENCE_EXPIRES: Final = "protection_evidence_expires"
RENEW_EVIDENCE: Final = "renew_protection_evidence"


class ReviewProtection(Command):
    """One finding. The evidence is named by kind, with its last day where it expires; no narrative is taken."""

    pathway: PathwayCode
    verdict: ProtectionVerdict
    evidence: ProtectionEvidence
    valid_until: date | None = None


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
    shown = Shown(command.evidence, command.valid_until, work.now.date())
    require((evidence_that_expires_names_its_last_day, evidence_is_valid), shown)
    candidate = await _person_to_review(work, candidate_id)
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
    follows = earlier[0].organisation_id if earlier else None
    require(NO_CONFLICT, await reviewing_of(work, candidate_id, is_first=not earlier, follows=follows))
    await work.move(PROTECTION, check, action)
    added = ProtectionReview(
        id=work.new_id(),
        check_id=check.id,
        round=review_round,
        reviewer=work.actor.reference,
        organisation_id=work.actor.organisation_id,
        verdict=command.verdict,
        evidence=command.evidence,
        reviewed_at=work.now,
        partner_reference=partner_reference,
        valid_until=command.valid_until,
    )
    work.session.add(added)
    if check.state is ProtectionState.DIFFERING:
        await work.open_task(
            REVIEW_A_THIRD_TIME,
            PROTECTION.name,
            check.id,
            organisation_id=candidate.partner_id,
            evidence={"pathway": check.pathway},
        )
    if check.state in VERDICTS:
        await work.close_tasks((REVIEW_A_THIRD_TIME, AUDIT_DIFFERS, RENEW_EVIDENCE), check.id)
        await draw_for_audit(work, candidate, check, review_round, [*earlier, added])
        await _ask_when_evidence_expires(work, check, [*earlier, added])
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
    await work.cancel_timers(check.id)
    await tell_the_pool(work, candidate)
    return check


async def ask_for_newer_evidence(work: Work, check_id: UUID, _: Mapping[str, Any]) -> None:
    """What a verdict rests on has run out: the partner is asked for newer evidence. The verdict stays until then."""
    check = await work.session.get(ProtectionCheck, check_id, with_for_update=True)
    if check is None or check.state is not ProtectionState.ELIGIBLE:
        return
    await work.open_task(
        RENEW_EVIDENCE,
        PROTECTION.name,
        check.id,
        organisation_id=await partner_of(work.session, check.candidate_id),
        due_at=work.now,
        evidence={"candidate_id": str(check.candidate_id), "pathway": check.pathway},
    )


async def _person_to_review(work: Work, candidate_id: UUID) -> Candidate:
    """A person of the reviewer's own partner, or of one with which the policy pairs the reviewer's organisation."""
    organisation_id = work.actor.organisation_id
    if organisation_id is not None:
        others = await candidate_of_event(work, candidate_id)
        if others is not None and review_policy().names(others.partner_id, organisation_id):
            require((the_person_is_not_erased,), others.state)
            require((the_person_is_not_merged,), others.merged_into_id)
            return others
    return await person_to_change(work, candidate_id)


async def _ask_when_evidence_expires(work: Work, check: ProtectionCheck, reviews: Sequence[ProtectionReview]) -> None:
    await work.cancel_timers(check.id, EVIDENCE_EXPIRES)
    dated = [one.valid_until for one in reviews if one.valid_until is not None]
    if dated and check.state is ProtectionState.ELIGIBLE:
        over = datetime.combine(min(dated) + timedelta(days=1), time(), UTC)
        await work.set_timer(EVIDENCE_EXPIRES, check.id, over)
