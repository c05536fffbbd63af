"""What the events of a placement have in common."""

from uuid import UUID

from employer_svc.store.rows import Placement


def identify(placement: Placement) -> dict[str, UUID]:
    """The ids that every event of a placement carries."""
    return {
        "placement_id": placement.id,
        "application_id": placement.application_id,
        "candidate_id": placement.candidate_id,
        "vacancy_id": placement.vacancy_id,
        "employer_id": placement.employer_id,
    }
