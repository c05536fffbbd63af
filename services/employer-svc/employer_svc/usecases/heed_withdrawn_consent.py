"""A person no longer wants to be known to an employer by name: people who hold the name are told."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import ApplicationState
from employer_svc.store.applications import application_of_event, applications_of_candidate

CONSENT_WITHDRAWN: Final = "consent_to_be_identified_withdrawn"
KNOWN_BY_NAME: Final = frozenset(
    {
        ApplicationState.INTERESTED,
        ApplicationState.ROUNDS,
        ApplicationState.OFFER,
        ApplicationState.ACCEPTED,
        ApplicationState.RESERVE_LIST,
        ApplicationState.PARKED,
    }
)


async def heed_withdrawn_consent(work: Work, candidate_id: UUID, employer_id: UUID) -> None:
    """Open a task on each live application at the employer. Nothing ends by itself: the person may restore it."""
    for application_id in await applications_of_candidate(work.session, candidate_id, KNOWN_BY_NAME):
        found = await application_of_event(work.session, application_id)
        if found is not None and found[0].employer_id == employer_id:
            await work.open_task(CONSENT_WITHDRAWN, "application", application_id, organisation_id=employer_id)
