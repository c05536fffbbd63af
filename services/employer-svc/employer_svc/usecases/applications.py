"""What the events of an application have in common."""

from uuid import UUID

from employer_svc.store.rows import Application


def identify(application: Application) -> dict[str, UUID]:
    """The ids that every event of an application carries."""
    return {
        "application_id": application.id,
        "candidate_id": application.candidate_id,
        "vacancy_id": application.vacancy_id,
        "employer_id": application.employer_id,
    }
