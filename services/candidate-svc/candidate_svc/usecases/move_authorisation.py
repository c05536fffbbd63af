"""An authorisation of a visa case moves on: documents, sponsorship, sign-off, lodging, the authority's decision."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.candidate import visa_case as events

from candidate_svc.domain.authorisation import (
    AUTHORISATION,
    AuthorisationAction,
    AuthorisationKind,
    AuthorisationState,
    CheckedRule,
    Readiness,
)
from candidate_svc.domain.decisions import Decision, a_grant_names_its_validity, a_refusal_names_its_reason
from candidate_svc.domain.family import link_after
from candidate_svc.domain.pathway import known_pathway, other_pathways
from candidate_svc.domain.visa_case import has_been_lodged, permits_work, the_case_is_open, the_link_counts
from candidate_svc.store.candidates import household_of, partner_of
from candidate_svc.store.cases import authorisation_for, authorisations_of, chain_of, rule_checks_of
from candidate_svc.store.rows import Authorisation, VisaCase
from candidate_svc.usecases.ask_for_check import ask_for_stale_checks
from candidate_svc.usecases.begin_authorisation import begin_authorisation, chain_for
from candidate_svc.usecases.follow_family import tell_families_of, tell_of_family, travels_on_this_case
from candidate_svc.usecases.forget_evidence import FORGET_VISA_FILE, forget_visa_file_later
from candidate_svc.usecases.run_out import watch_no_more, watch_validity

REMEDIES: Final = ("review", "appeal", "relodge")
OTHER_PATHWAY: Final = "other_pathway"
"""A remedy where the vacancy allows another one that takes new cases."""
DECIDE_ON_REMEDY: Final = "decide_on_remedy"

_REMEDIES_TAKEN: Final = frozenset(
    {
        AuthorisationAction.ASK_FOR_REVIEW,
        AuthorisationAction.LODGE_APPEAL,
        AuthorisationAction.RELODGE,
        AuthorisationAction.RETURN_TO_DOCUMENTS,
        AuthorisationAction.WITHDRAW,
    }
)

_STAGES: Final[Mapping[AuthorisationState, events.VisaStage]] = {
    AuthorisationState(stage.value): stage for stage in events.VisaStage
}


class MoveAuthorisation(Command):
    """A move. A grant names its validity and the travel document's; a refusal its reason and deadline for remedies."""

    action: AuthorisationAction
    reason: ReasonCode | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    travel_document_valid_until: date | None = None
    remedy_deadline: date | None = None


async def move_authorisation(work: Work, authorisation_id: UUID, command: MoveAuthorisation) -> Authorisation:
    """Make the move and publish it. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    authorisation, case = await authorisation_for(work, authorisation_id)
    require((the_case_is_open,), case.closed_at)
    require((the_link_counts,), authorisation.superseded_at)
    decision = Decision(
        action=command.action,
        entry_visa=authorisation.kind is AuthorisationKind.ENTRY_VISA,
        reason=command.reason,
        valid_from=command.valid_from,
        valid_until=command.valid_until,
        travel_document_valid_until=command.travel_document_valid_until,
    )
    require((a_grant_names_its_validity, a_refusal_names_its_reason), decision)
    await work.move(
        AUTHORISATION,
        authorisation,
        command.action,
        facts=await _readiness(work, case) if command.action is AuthorisationAction.SIGN_OFF else None,
        reason=command.reason,
    )
    case.version += 1
    work.correlation_id = case.application_id
    await watch_no_more(work, authorisation)
    await work.cancel_timers(case.id, FORGET_VISA_FILE)
    if authorisation.member_id is None:
        await _tell(work, case, authorisation, command)
        await tell_families_of(work, case.candidate_id)
    if authorisation.state is AuthorisationState.GRANTED:
        await _granted(work, case, authorisation, command)
    elif authorisation.state is AuthorisationState.REFUSED:
        authorisation.refusal_reason, authorisation.remedy_deadline = command.reason, command.remedy_deadline
    await ask_for_stale_checks(work, case)
    if authorisation.member_id is not None:
        await tell_of_family(work, case)
    return authorisation


async def _tell(work: Work, case: VisaCase, authorisation: Authorisation, command: MoveAuthorisation) -> None:
    """What the person's own link means to others. Of the family's they learn the picture alone."""
    if command.action in _REMEDIES_TAKEN:
        await work.close_task(DECIDE_ON_REMEDY, case.id)
    if authorisation.state is AuthorisationState.GRANTED:
        await _tell_of_grant(work, case, authorisation, command)
    elif authorisation.state is AuthorisationState.REFUSED:
        await _tell_of_refusal(work, case, command)
    elif authorisation.state in _STAGES:
        await work.publish(
            events.VisaCaseAdvanced(
                stage=_STAGES[authorisation.state],
                visa_taken_back=(
                    command.action is AuthorisationAction.RETURN_TO_DOCUMENTS
                    and authorisation.kind is AuthorisationKind.ENTRY_VISA
                ),
                **_identify(case),
            )
        )


async def _readiness(work: Work, case: VisaCase) -> Readiness:
    pathway = known_pathway(case.pathway)
    return Readiness(
        today=work.now.date(),
        required=frozenset(requirement.requirement for requirement in pathway.requirements),
        rules=tuple(
            CheckedRule(check.requirement, check.status, check.checked_on)
            for check in await rule_checks_of(work.session, case.id)
        ),
        adviser_signs=Role.VISA_ADVISER in work.actor.roles,
        sponsor_valid=case.sponsor_reference is not None,
        # What an authority has had goes on, whatever became of the intake.
        pathway_takes_cases=pathway.takes_cases or has_been_lodged(await authorisations_of(work.session, case.id)),
    )


async def _granted(work: Work, case: VisaCase, authorisation: Authorisation, command: MoveAuthorisation) -> None:
    authorisation.valid_from, authorisation.valid_until = command.valid_from, command.valid_until
    authorisation.travel_document_valid_until = command.travel_document_valid_until
    await watch_validity(work, authorisation)
    pathway, member_id = known_pathway(case.pathway), authorisation.member_id
    chain = chain_for(case, pathway, member_id)
    following = link_after(chain, authorisation.position, of_a_member=member_id is not None)
    begun = await chain_of(work.session, case.id, member_id)
    # A second grant, after a return to the documents, finds the next link begun.
    if following is not None and all(link.position != following for link in begun):
        await begin_authorisation(work, case, pathway, position=following, member_id=member_id)
    elif following is None and member_id is None:
        await forget_visa_file_later(work, case)


async def _tell_of_grant(work: Work, case: VisaCase, authorisation: Authorisation, command: MoveAuthorisation) -> None:
    if (
        authorisation.kind is AuthorisationKind.ENTRY_VISA
        and command.valid_from
        and command.valid_until
        and command.travel_document_valid_until
    ):
        household = await household_of(work.session, case.candidate_id)
        await work.publish(
            events.VisaGranted(
                destination=case.destination,
                valid_from=command.valid_from,
                valid_until=command.valid_until,
                travel_document_valid_until=command.travel_document_valid_until,
                travellers=1 + sum(travels_on_this_case(member) for member in household),
                **_identify(case),
            )
        )
    if permits_work(case.from_within, authorisation):
        await work.publish(events.WorkPermitted(destination=case.destination, **_identify(case)))
    if authorisation.kind is AuthorisationKind.PERMANENCE:
        await work.publish(events.PermanentStatusGranted(**_identify(case)))


async def _tell_of_refusal(work: Work, case: VisaCase, command: MoveAuthorisation) -> None:
    others = other_pathways(case.pathway, case.destination, case.allowed_pathways, work.now.date())
    await work.publish(
        events.VisaRefused(
            reason=command.reason or "not_stated",
            remedies=(*REMEDIES, OTHER_PATHWAY) if others else REMEDIES,
            remedy_deadline=command.remedy_deadline,
            **_identify(case),
        )
    )
    await work.open_task(
        DECIDE_ON_REMEDY,
        "visa_case",
        case.id,
        organisation_id=await partner_of(work.session, case.candidate_id),
        due_at=_end_of(command.remedy_deadline),
        evidence={"reason": command.reason, "other_pathways": list(others)},
    )


def _end_of(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time.max, UTC)


def _identify(case: VisaCase) -> dict[str, UUID]:
    return {
        "visa_case_id": case.id,
        "candidate_id": case.candidate_id,
        "placement_id": case.placement_id,
        "application_id": case.application_id,
    }
