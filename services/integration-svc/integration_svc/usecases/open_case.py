"""A granted visa opens the integration case and the planning of the journey."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaGranted
from pathways_contracts.events.integration.integration_case import IntegrationCaseAdvanced, IntegrationStage

from integration_svc.domain.integration_case import CASE
from integration_svc.domain.travel import TRAVEL
from integration_svc.store.people import person_of, programmes_of
from integration_svc.store.rows import IntegrationCase, Placement, Travel
from integration_svc.usecases.follow_family import travellers_with_visa


async def open_case(work: Work, placement: Placement, event: VisaGranted) -> IntegrationCase:
    """Open the case of a placement with its journey. The caller has seen that there is none."""
    person = await person_of(work.session, placement.candidate_id)
    case = IntegrationCase(
        id=work.new_id(),
        placement_id=placement.id,
        candidate_id=placement.candidate_id,
        application_id=placement.application_id,
        employer_id=placement.employer_id,
        programme_ids=sorted({*placement.programme_ids, *await programmes_of(work.session, person)}),
        state=CASE.initial,
        opened_at=work.now,
    )
    work.session.add(case)
    await work.session.flush()
    travel = Travel(
        id=work.new_id(),
        placement_id=placement.id,
        candidate_id=placement.candidate_id,
        integration_case_id=case.id,
        state=TRAVEL.initial,
        destination=event.destination,
        visa_travellers=event.travellers,
    )
    keep_validity(travel, placement, event)
    work.session.add(travel)
    await work.record_stage(CASE.name, case.id, None, "open", CASE.initial)
    await work.record_stage(TRAVEL.name, travel.id, None, "plan", TRAVEL.initial)
    await tell_stage(work, case, IntegrationStage.PREPARING)
    return case


def keep_validity(travel: Travel, placement: Placement, event: VisaGranted) -> None:
    """Plan by the dates of the visa and the travel document, for those whose visa is granted."""
    travel.visa_travellers = travellers_with_visa(placement, event.travellers)
    travel.visa_valid_from, travel.visa_valid_until = event.valid_from, event.valid_until
    travel.travel_document_valid_until = event.travel_document_valid_until


async def tell_stage(work: Work, case: IntegrationCase, stage: IntegrationStage) -> None:
    """Tell that a case reached a stage."""
    await work.publish(
        IntegrationCaseAdvanced(
            integration_case_id=case.id, placement_id=case.placement_id, candidate_id=case.candidate_id, stage=stage
        ),
        correlation_id=case.application_id,
    )
