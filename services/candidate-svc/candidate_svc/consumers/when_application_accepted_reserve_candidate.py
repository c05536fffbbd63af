"""An accepted offer reserves the candidate, or tells the employer's side that it cannot be."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationAccepted

from candidate_svc.store.cases import reservation_for_application
from candidate_svc.usecases.request_reservation import request_reservation


async def when_application_accepted_reserve_candidate(work: Work, event: ApplicationAccepted) -> Reaction:
    """Ask for the reservation once per application."""
    if await reservation_for_application(work, event.application_id) is not None:
        return superseded("this application has asked for a reservation before")
    await request_reservation(
        work,
        candidate_id=event.candidate_id,
        application_id=event.application_id,
        vacancy_id=event.vacancy_id,
        employer_id=event.employer_id,
    )
    return APPLIED
