"""A person is shown what a pathway means before they accept an offer; one that is red a director decides on."""

from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import LanguageCode, PathwayCode, ReasonCode
from pathways_contracts.events.candidate.pathway import SafetyRating, SafetyRatings
from pathways_contracts.events.candidate.safety_sheet import (
    RedPathwayDecided,
    SafetyDecision,
    SafetySheetAcknowledged,
)

from candidate_svc.domain.pathway import Pathway, known_pathway
from candidate_svc.domain.safety_sheet import (
    MAY_BE_ACKNOWLEDGED,
    MAY_BE_DECIDED,
    Deciding,
    Showing,
    languages_read,
    the_sheet_is_written_in_the_language,
)
from candidate_svc.store.candidates import OF_A_PARTNER, partner_of
from candidate_svc.store.journey import has_departed
from candidate_svc.store.safety_rows import SafetyAcknowledgement
from candidate_svc.store.safety_sheets import (
    acknowledged_by_the_promised,
    acknowledgement_for,
    acknowledgement_of,
)
from candidate_svc.usecases.profiles import person_to_change, stored_profile

SAFETY_SHEET: Final = "safety_sheet"
DECIDE_ON_RED_PATHWAY: Final = "decide_on_red_pathway"
SHOW_SAFETY_SHEET_AGAIN: Final = "show_safety_sheet_again"


class AcknowledgeSafetySheet(Command):
    """Which sheet the person was shown, for which application and in which language.

    `interpreted`: a caseworker had it interpreted to somebody who reads none of its languages.
    """

    application_id: UUID
    pathway: PathwayCode
    pathway_version: int
    language: LanguageCode
    interpreted: bool = False


class DecideOnRedPathway(Command):
    """Whether the person, counselled, may go by a pathway that is rated red, and why."""

    decision: SafetyDecision
    reason: ReasonCode


async def acknowledge_safety_sheet(
    work: Work, candidate_id: UUID, command: AcknowledgeSafetySheet
) -> SafetyAcknowledgement:
    """Record that the person has seen the sheet, and tell the employer's side. Raises `NotFound`, `RulesBroken`."""
    candidate = await person_to_change(work, candidate_id)
    pathway = known_pathway(command.pathway)
    require((the_sheet_is_written_in_the_language,), command.language)
    by_a_caseworker = bool(work.actor.roles & OF_A_PARTNER)
    showing = Showing(
        version=command.pathway_version,
        version_in_force=pathway.version,
        language=command.language,
        languages_read=languages_read(stored_profile(candidate).languages),
        interpreted=command.interpreted,
        by_a_caseworker=by_a_caseworker,
    )
    require(MAY_BE_ACKNOWLEDGED, showing)
    ratings = pathway.safety_sheet.ratings
    shown = await acknowledgement_of(work.session, candidate.id, command.application_id, pathway.code)
    if shown is None:
        shown = SafetyAcknowledgement(
            id=work.new_id(),
            candidate_id=candidate.id,
            application_id=command.application_id,
            pathway=pathway.code,
            pathway_version=pathway.version,
            ratings=ratings.model_dump(mode="json"),
            overall=ratings.overall,
            language=command.language,
            interpreted=command.interpreted,
            with_a_caseworker=by_a_caseworker,
            acknowledged_at=work.now,
        )
        work.session.add(shown)
    else:
        if shown.pathway_version != pathway.version:
            shown.decision = shown.decision_reason = shown.decided_by = shown.decided_at = None
        shown.pathway_version, shown.ratings, shown.overall = (
            pathway.version,
            ratings.model_dump(mode="json"),
            ratings.overall,
        )
        shown.language, shown.interpreted, shown.with_a_caseworker = (
            command.language,
            command.interpreted,
            by_a_caseworker,
        )
        shown.acknowledged_at = work.now
        shown.version += 1
    await work.record_stage(SAFETY_SHEET, shown.id, None, "acknowledge", ratings.overall)
    await work.close_task(SHOW_SAFETY_SHEET_AGAIN, shown.id)
    if ratings.overall is SafetyRating.RED and shown.decision is None:
        await work.open_task(
            DECIDE_ON_RED_PATHWAY,
            SAFETY_SHEET,
            shown.id,
            evidence={
                "candidate_id": str(candidate.id),
                "application_id": str(shown.application_id),
                "pathway": pathway.code,
                "pathway_version": pathway.version,
            },
        )
    await work.publish(
        SafetySheetAcknowledged(
            candidate_id=candidate.id,
            application_id=shown.application_id,
            pathway=pathway.code,
            pathway_version=pathway.version,
            overall=ratings.overall,
        ),
        correlation_id=shown.application_id,
    )
    return shown


async def decide_on_red_pathway(
    work: Work, candidate_id: UUID, acknowledgement_id: UUID, command: DecideOnRedPathway
) -> SafetyAcknowledgement:
    """A director's word on a red sheet; a later one takes its place. Raises `NotFound`, `RulesBroken`."""
    candidate = await person_to_change(work, candidate_id)
    shown = await acknowledgement_for(work.session, candidate.id, acknowledgement_id)
    in_force = known_pathway(shown.pathway).version
    deciding = Deciding(overall=shown.overall, version=shown.pathway_version, version_in_force=in_force)
    require(MAY_BE_DECIDED, deciding)
    shown.decision, shown.decision_reason = command.decision, command.reason
    shown.decided_by, shown.decided_at = work.actor.reference, work.now
    shown.version += 1
    await work.record_stage(SAFETY_SHEET, shown.id, shown.overall, command.decision, shown.overall, command.reason)
    await work.close_task(DECIDE_ON_RED_PATHWAY, shown.id)
    await work.publish(
        RedPathwayDecided(
            candidate_id=candidate.id,
            application_id=shown.application_id,
            pathway=shown.pathway,
            pathway_version=shown.pathway_version,
            decision=command.decision,
            reason=command.reason,
        ),
        correlation_id=shown.application_id,
    )
    return shown


async def show_worse_sheet_again(work: Work, pathway: Pathway) -> None:
    """Who is promised, has not travelled and saw better ratings is shown the new version; nothing is stopped."""
    ratings = pathway.safety_sheet.ratings
    for shown in await acknowledged_by_the_promised(work.session, pathway.code, pathway.version):
        if not ratings.worse_than(SafetyRatings.model_validate(shown.ratings)):
            continue
        if await has_departed(work.session, shown.candidate_id, shown.acknowledged_at):
            continue
        await work.open_task(
            SHOW_SAFETY_SHEET_AGAIN,
            SAFETY_SHEET,
            shown.id,
            organisation_id=await partner_of(work.session, shown.candidate_id),
            due_at=work.now,
            evidence={
                "candidate_id": str(shown.candidate_id),
                "application_id": str(shown.application_id),
                "pathway": pathway.code,
                "pathway_version": pathway.version,
                "overall": ratings.overall,
            },
        )
