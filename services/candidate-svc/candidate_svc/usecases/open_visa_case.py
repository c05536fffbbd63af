"""A confirmed placement becomes a visa case: a chain of authorisations under the pathway's rules of today."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.pathway import IntakeStatus
from pathways_contracts.events.candidate.visa_case import VisaCaseOpened

from candidate_svc.domain.household import FamilyPlan
from candidate_svc.domain.pathway import Pathway
from candidate_svc.store.candidates import candidate_of_event, partner_of, refuses
from candidate_svc.store.cases import visa_case_of_placement
from candidate_svc.store.rows import VisaCase
from candidate_svc.usecases.begin_authorisation import begin_authorisation, begin_rule_checks
from candidate_svc.usecases.follow_family import begin_family_visas, tell_families_of, tell_of_family
from candidate_svc.usecases.keep_resettlement_case import note_placement

ASK_FOR_IMMIGRATION_CONSENT: Final = "ask_for_immigration_consent"


async def open_visa_case(
    work: Work,
    pathway: Pathway,
    *,
    candidate_id: UUID,
    placement_id: UUID,
    application_id: UUID,
    employer_id: UUID,
    destination: str,
    allowed_pathways: Sequence[str] = (),
) -> VisaCase:
    """Open the case of a placement once, with every requirement unknown.

    The first authorisation is in screening, and so is that of everybody who travels together with the person. Who has
    arrived in the country before needs no entry visa, nor does the family who came along.
    """
    known = await visa_case_of_placement(work.session, placement_id)
    if known is not None:
        return known
    candidate = await candidate_of_event(work, candidate_id)
    case = VisaCase(
        id=work.new_id(),
        candidate_id=candidate_id,
        placement_id=placement_id,
        application_id=application_id,
        employer_id=employer_id,
        pathway=pathway.code,
        pathway_version=pathway.version,
        allowed_pathways=sorted({pathway.code, *allowed_pathways}),
        destination=destination,
        from_within=candidate is not None and candidate.arrived_in == destination,
        opened_at=work.now,
    )
    work.session.add(case)
    await work.session.flush()
    await begin_authorisation(work, case, pathway, position=0)
    begin_rule_checks(work, case, pathway)
    if pathway.intake is not IntakeStatus.OPEN:
        # A fact is never refused: whether the case belongs to what still goes on is for a person to say.
        await work.open_task(
            "reconfirm_pathway",
            "visa_case",
            case.id,
            organisation_id=await partner_of(work.session, candidate_id),
            evidence={"pathway": pathway.code, "intake": pathway.intake},
        )
    if await refuses(work.session, candidate_id, ConsentPurpose.IMMIGRATION):
        # They accepted after they had withdrawn it. A contract is a fact, so the case opens, and they are asked.
        await work.open_task(
            ASK_FOR_IMMIGRATION_CONSENT,
            "visa_case",
            case.id,
            organisation_id=await partner_of(work.session, candidate_id),
        )
    await work.publish(
        VisaCaseOpened(
            visa_case_id=case.id,
            candidate_id=candidate_id,
            placement_id=placement_id,
            application_id=application_id,
            pathway=pathway.code,
            destination=destination,
            from_within=case.from_within,
        )
    )
    await note_placement(work, candidate_id, placement_id)
    await begin_family_visas(work, case, FamilyPlan.TOGETHER)
    await tell_of_family(work, case)
    await tell_families_of(work, candidate_id)
    return case
