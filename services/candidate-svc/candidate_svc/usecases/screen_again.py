"""A pathway's rules have changed: cases that no authority holds yet are screened again, the others go on."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseAdvanced, VisaStage

from candidate_svc.domain.authorisation import AUTHORISATION, AuthorisationAction, AuthorisationState, RuleStatus
from candidate_svc.domain.pathway import Pathway, known_pathway, other_pathways
from candidate_svc.domain.visa_case import has_been_lodged
from candidate_svc.store.candidates import partner_of
from candidate_svc.store.cases import (
    authorisations_of,
    cases_under_earlier_rules,
    family_authorisations_of,
    rule_checks_of,
    visa_case_locked,
)
from candidate_svc.store.rows import Authorisation, VisaCase
from candidate_svc.usecases.check_rule import CHECK_RULE_AGAIN, CHOOSE_OTHER_PATHWAY, PATHWAY_CHANGED, SCREEN_AGAIN
from candidate_svc.usecases.follow_family import tell_of_family

SCREEN_CASE_AGAIN: Final = "screen_case_again"


async def screen_cases_again(work: Work, pathway: Pathway) -> None:
    """A new version is in force: each open case under an earlier one is looked at in a transaction of its own."""
    for visa_case_id in await cases_under_earlier_rules(work.session, pathway.code, pathway.version):
        await work.set_timer(SCREEN_CASE_AGAIN, visa_case_id, work.now, {"pathway_version": pathway.version})


class RulesAreOlder(Exception):
    """This process was started with older rules than the ones that were published: another one will do it."""


async def screen_again(work: Work, visa_case_id: UUID, pathway_version: int) -> None:
    """What was checked is unchecked, and a person is asked to screen the case, or to choose another pathway.

    Raises `RulesAreOlder`, so that the timer is tried again, by a replica that knows the version.
    """
    case = await visa_case_locked(work, visa_case_id)
    if case is None or case.closed_at is not None:
        return
    pathway = known_pathway(case.pathway)
    if pathway.version < pathway_version:
        raise RulesAreOlder(f"{pathway.code} {pathway_version}")
    chain = await authorisations_of(work.session, case.id)
    if case.pathway_version >= pathway.version or has_been_lodged(chain):
        return
    work.correlation_id = case.application_id
    case.pathway_version = pathway.version
    case.version += 1
    await work.record_stage("visa_case", case.id, "open", "screen_again", "open", PATHWAY_CHANGED)
    for check in await rule_checks_of(work.session, case.id):
        check.status, check.document, check.reason = RuleStatus.UNKNOWN, None, PATHWAY_CHANGED
        check.checked_on, check.checked_by = work.now.date(), work.actor.reference
        await work.cancel_timers(check.id, CHECK_RULE_AGAIN)
    await work.close_task(CHECK_RULE_AGAIN, case.id)
    for link in (*chain, *await family_authorisations_of(work.session, case.id)):
        # What was signed off was signed off under other rules.
        if link.state is AuthorisationState.READY:
            await _back_to_documents(work, case, link)
    await tell_of_family(work, case)
    others = other_pathways(case.pathway, case.destination, case.allowed_pathways, work.now.date())
    await work.open_task(
        SCREEN_AGAIN if pathway.takes_cases else CHOOSE_OTHER_PATHWAY,
        "visa_case",
        case.id,
        organisation_id=await partner_of(work.session, case.candidate_id),
        evidence={
            "pathway": pathway.code,
            "pathway_version": pathway.version,
            "intake": pathway.intake,
            **({} if pathway.takes_cases else {"other_pathways": list(others)}),
        },
    )


async def _back_to_documents(work: Work, case: VisaCase, link: Authorisation) -> None:
    await work.move(AUTHORISATION, link, AuthorisationAction.RETURN_TO_DOCUMENTS, reason=PATHWAY_CHANGED)
    if link.member_id is None:
        await work.publish(
            VisaCaseAdvanced(
                visa_case_id=case.id,
                candidate_id=case.candidate_id,
                placement_id=case.placement_id,
                application_id=case.application_id,
                stage=VisaStage.DOCUMENTS,
            )
        )
