"""What the events and the moves of an application have in common."""

from uuid import UUID

from pathways_chassis.clock import system_now
from pathways_chassis.work import Work

from employer_svc.store.people import CONSENTS, may_be_identified
from employer_svc.store.rows import Application


def identify(application: Application) -> dict[str, UUID]:
    """The ids that every event of an application carries."""
    return {
        "application_id": application.id,
        "candidate_id": application.candidate_id,
        "vacancy_id": application.vacancy_id,
        "employer_id": application.employer_id,
    }


async def allows_to_be_identified(work: Work, application: Application) -> bool:
    """Whether the person lets this employer know them by name, as of now. Raises `ViewTooOld`."""
    await CONSENTS.require_fresh(work.session, system_now())
    return await may_be_identified(work.session, application.candidate_id, application.employer_id)
