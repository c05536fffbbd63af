"""A granted visa opens the integration case and the planning of the journey; permitted work a case without one."""

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaGranted, WorkPermitted
from pathways_contracts.events.integration.integration_case import IntegrationCaseAdvanced, IntegrationStage

from integration_svc.domain.integration_case import CASE, CaseState
from integration_svc.domain.travel import TRAVEL, TravelState
from integration_svc.store.cases import arrived_before
from integration_svc.store.people import person_of, programmes_of
from integration_svc.store.rows import IntegrationCase, Placement, Travel
from integration_svc.usecases.follow_family import travellers_with_visa


async def open_case(work: Work, placement: Placement, event: VisaGranted) -> IntegrationCase:
    """Open the case of a placement with its journey. The caller has seen that there is none."""
    case = await _case(work, placement, CASE.initial)
    travel = _travel(work, case, event.destination, TRAVEL.initial)
    travel.visa_travellers = event.travellers
    keep_validity(travel, placement, event)
    work.session.add(travel)
    await work.record_stage(TRAVEL.name, travel.id, None, "plan", TRAVEL.initial)
    await tell_stage(work, case, IntegrationStage.PREPARING)
    return case


async def open_case_in_the_country(work: Work, placement: Placement, event: WorkPermitted) -> IntegrationCase:
    """Open the case of somebody who has arrived before, for another job there. Work begins next; nobody travels.

    The caller has seen that there is none.
    """
    case = await _case(work, placement, CaseState.ARRIVED)
    travel = _travel(work, case, event.destination, TravelState.ARRIVED)
    case.arrived_at = await arrived_before(work.session, placement.candidate_id, event.destination)
    travel.arrived_at = case.arrived_at
    work.session.add(travel)
    await work.record_stage(TRAVEL.name, travel.id, None, "find_in_the_country", TravelState.ARRIVED)
    await tell_stage(work, case, IntegrationStage.ARRIVED)
    return case


async def _case(work: Work, placement: Placement, state: CaseState) -> IntegrationCase:
    person = await person_of(work.session, placement.candidate_id)
    case = IntegrationCase(
        id=work.new_id(),
        placement_id=placement.id,
        candidate_id=placement.candidate_id,
        application_id=placement.application_id,
        employer_id=placement.employer_id,
        programme_ids=sorted({*placement.programme_ids, *await programmes_of(work.session, person)}),
        state=state,
        opened_at=work.now,
    )
    work.session.add(case)
    await work.session.flush()
    await work.record_stage(CASE.name, case.id, None, "open", state)
    return case


def _travel(work: Work, case: IntegrationCase, destination: str, state: TravelState) -> Travel:
    return Travel(
        id=work.new_id(),
        placement_id=case.placement_id,
        candidate_id=case.candidate_id,
        integration_case_id=case.id,
        state=state,
        destination=destination,
        visa_travellers=1,
    )


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
