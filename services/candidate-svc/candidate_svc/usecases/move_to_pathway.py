"""A visa case goes on under another pathway: after a refusal, or because its own closed or fits the person less."""

from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import PathwayCode, ReasonCode
from pathways_contracts.events.candidate.visa_case import VisaCaseMovedToPathway

from candidate_svc.domain.authorisation import AUTHORISATION, BEFORE_LODGING, AuthorisationAction
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.household import FamilyPlan
from candidate_svc.domain.pathway import (
    Pathway,
    Turn,
    known_pathway,
    other_pathways,
    the_pathway_is_a_choice,
    the_person_has_been_counselled,
    the_person_is_eligible_for_it,
)
from candidate_svc.domain.safety_sheet import MAY_GO_BY_IT, Going
from candidate_svc.domain.visa_case import (
    no_authority_holds_the_file,
    no_visa_stands,
    no_work_is_permitted,
    the_case_is_open,
    the_promise_stands,
)
from candidate_svc.store.candidates import candidate_of_event, partner_of
from candidate_svc.store.cases import (
    authorisations_of,
    confirmed_reservation_of,
    family_authorisations_of,
    rule_checks_of,
    visa_case_for,
)
from candidate_svc.store.journey import has_departed
from candidate_svc.store.protection import eligible_pathways
from candidate_svc.store.rows import VisaCase
from candidate_svc.store.safety_sheets import acknowledgement_of
from candidate_svc.usecases.begin_authorisation import begin_authorisation, begin_rule_checks
from candidate_svc.usecases.check_rule import CHECK_RULE_AGAIN, CHOOSE_OTHER_PATHWAY, SCREEN_AGAIN
from candidate_svc.usecases.follow_family import begin_family_visas, tell_families_of, tell_of_family
from candidate_svc.usecases.move_authorisation import DECIDE_ON_REMEDY
from candidate_svc.usecases.run_out import watch_no_more

MOVED_TO_OTHER_PATHWAY: Final = "moved_to_other_pathway"
SETTLED_BY_A_MOVE: Final = (
    DECIDE_ON_REMEDY,
    CHOOSE_OTHER_PATHWAY,
    CHECK_RULE_AGAIN,
    "reconfirm_pathway",
    "renew_travel_document",
)


class MoveToPathway(Command):
    """Where the case goes on and why. `counselled`: somebody went through the safety sheet with the person, who agrees.

    The sheet was acknowledged before, for the case's application.
    """

    pathway: PathwayCode
    reason: ReasonCode
    counselled: bool = False


async def move_to_pathway(work: Work, visa_case_id: UUID, command: MoveToPathway) -> VisaCase:
    """Begin the new pathway's chain and requirements; what stood under the old one is kept. Seat and promise stay.

    Raises `NotFound`, `RulesBroken` with all violations.
    """
    case = await visa_case_for(work, visa_case_id, lock=True)
    require((the_case_is_open,), case.closed_at)
    pathway = known_pathway(command.pathway)
    chain = await authorisations_of(work.session, case.id)
    left = (*chain, *await family_authorisations_of(work.session, case.id))
    require((no_authority_holds_the_file,), left)
    require((no_visa_stands,), chain)
    require((no_work_is_permitted,), (case.from_within, chain))
    require((the_promise_stands,), await _promise_stands(work, case))
    eligible = not pathway.protection_check or pathway.code in await eligible_pathways(work.session, case.candidate_id)
    require(
        (the_pathway_is_a_choice, the_person_is_eligible_for_it, the_person_has_been_counselled),
        Turn(
            to=pathway.code,
            choices=other_pathways(case.pathway, case.destination, case.allowed_pathways, work.now.date()),
            eligible=eligible,
            counselled=command.counselled,
        ),
    )
    require(MAY_GO_BY_IT, await _going_by(work, case, pathway))
    work.correlation_id = case.application_id
    for link in left:
        if link.state in BEFORE_LODGING:
            await work.move(AUTHORISATION, link, AuthorisationAction.WITHDRAW, reason=MOVED_TO_OTHER_PATHWAY)
        await watch_no_more(work, link)
        link.superseded_at = work.now
    for check in await rule_checks_of(work.session, case.id):
        await work.cancel_timers(check.id, CHECK_RULE_AGAIN)
        await work.session.delete(check)
    await work.session.flush()
    earlier, case.pathway, case.pathway_version = case.pathway, pathway.code, pathway.version
    # The sponsorship was for the permission that is given up, and whom to part from is asked anew with each refusal.
    case.sponsor_reference, case.parted_from = None, []
    case.version += 1
    await work.record_stage("visa_case", case.id, "open", "move_to_pathway", "open", command.reason)
    await work.close_tasks(SETTLED_BY_A_MOVE, case.id)
    await begin_authorisation(work, case, pathway, position=0)
    begin_rule_checks(work, case, pathway)
    await work.open_task(
        SCREEN_AGAIN,
        "visa_case",
        case.id,
        organisation_id=await partner_of(work.session, case.candidate_id),
        evidence={"pathway": pathway.code, "pathway_version": pathway.version, "intake": pathway.intake},
    )
    await work.publish(
        VisaCaseMovedToPathway(
            visa_case_id=case.id,
            candidate_id=case.candidate_id,
            placement_id=case.placement_id,
            application_id=case.application_id,
            pathway=pathway.code,
            earlier_pathway=earlier,
            reason=command.reason,
        )
    )
    await begin_family_visas(work, case, FamilyPlan.TOGETHER)
    await tell_of_family(work, case)
    await tell_families_of(work, case.candidate_id)
    return case


async def _going_by(work: Work, case: VisaCase, pathway: Pathway) -> Going:
    shown = await acknowledgement_of(work.session, case.candidate_id, case.application_id, pathway.code)
    return Going(
        pathway=pathway.code,
        version_in_force=pathway.version,
        rating=pathway.safety_sheet.ratings.overall,
        acknowledged_version=shown.pathway_version if shown else None,
        decision=shown.decision if shown else None,
    )


async def _promise_stands(work: Work, case: VisaCase) -> bool:
    candidate = await candidate_of_event(work, case.candidate_id)
    promise = await confirmed_reservation_of(work.session, case.candidate_id)
    return (
        candidate is not None
        and candidate.state is CandidateState.RESERVED
        and promise is not None
        and promise.application_id == case.application_id
        and not await has_departed(work.session, case.candidate_id, case.opened_at)
    )
