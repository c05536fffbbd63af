"""A confirmed placement becomes a visa case: a chain of authorisations under the pathway's rules of today."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.pathway import IntakeStatus
from pathways_contracts.events.candidate.visa_case import VisaCaseOpened

from candidate_svc.domain.authorisation import RuleStatus
from candidate_svc.domain.household import FamilyPlan
from candidate_svc.domain.pathway import Pathway
from candidate_svc.store.candidates import partner_of
from candidate_svc.store.cases import visa_case_of_placement
from candidate_svc.store.rows import RuleCheck, VisaCase
from candidate_svc.usecases.begin_authorisation import begin_authorisation
from candidate_svc.usecases.follow_family import begin_family_visas, tell_families_of, tell_of_family


async def open_visa_case(
    work: Work,
    pathway: Pathway,
    *,
    candidate_id: UUID,
    placement_id: UUID,
    application_id: UUID,
    employer_id: UUID,
    destination: str,
) -> VisaCase:
    """Open the case of a placement once, with every requirement unknown.

    The first authorisation is in screening, and so is that of everybody who travels together with the person.
    """
    known = await visa_case_of_placement(work.session, placement_id)
    if known is not None:
        return known
    case = VisaCase(
        id=work.new_id(),
        candidate_id=candidate_id,
        placement_id=placement_id,
        application_id=application_id,
        employer_id=employer_id,
        pathway=pathway.code,
        pathway_version=pathway.version,
        destination=destination,
        opened_at=work.now,
    )
    work.session.add(case)
    await work.session.flush()
    await begin_authorisation(work, case, pathway, position=0)
    work.session.add_all(
        RuleCheck(
            id=work.new_id(),
            visa_case_id=case.id,
            requirement=requirement.requirement,
            status=RuleStatus.UNKNOWN,
            checked_on=work.now.date(),
            checked_by=work.actor.reference,
        )
        for requirement in pathway.requirements
    )
    if pathway.intake is not IntakeStatus.OPEN:
        # A fact is never refused: whether the case belongs to what still goes on is for a person to say.
        await work.open_task(
            "reconfirm_pathway",
            "visa_case",
            case.id,
            organisation_id=await partner_of(work.session, candidate_id),
            evidence={"pathway": pathway.code, "intake": pathway.intake},
        )
    await work.publish(
        VisaCaseOpened(
            visa_case_id=case.id,
            candidate_id=candidate_id,
            placement_id=placement_id,
            application_id=application_id,
            pathway=pathway.code,
            destination=destination,
        )
    )
    await begin_family_visas(work, case, FamilyPlan.TOGETHER)
    await tell_of_family(work, case)
    await tell_families_of(work, candidate_id)
    return case
