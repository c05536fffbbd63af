"""The file of a visa case is kept no longer: the dates of visa and travel document go here too."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaFileForgotten

from integration_svc.store.cases import case_of_placement, travels_of_case


async def when_visa_file_forgotten_forget_its_dates(work: Work, event: VisaFileForgotten) -> Reaction:
    """Where no visa was granted there is no journey, and nothing to forget."""
    case = await case_of_placement(work.session, event.placement_id)
    if case is None:
        return APPLIED
    for travel in await travels_of_case(work.session, case.id):
        travel.visa_valid_from = travel.visa_valid_until = travel.travel_document_valid_until = None
        travel.version += 1
    return APPLIED
