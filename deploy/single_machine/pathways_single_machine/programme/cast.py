"""Who acts in a programme: one person a role, candidates for themselves."""

from typing import Final

from pathways_contracts.access import Role

from pathways_single_machine.programme.callers import Person

DIRECTOR: Final = Person("director", (Role.PROGRAMME_DIRECTOR,))
SECOND_DIRECTOR: Final = Person("second-director", (Role.PROGRAMME_DIRECTOR,))
OPERATOR: Final = Person("operator", (Role.OPERATOR,))
VISA_ADVISER: Final = Person("visa-adviser", (Role.VISA_ADVISER,))
TRAINER: Final = Person("trainer", (Role.TRAINER,))
INTEGRATION_WORKER: Final = Person("integration-worker", (Role.INTEGRATION_WORKER,))


def caseworker(partner_id: str) -> Person:
    """A caseworker of a partner."""
    return Person(f"caseworker-{partner_id[:8]}", (Role.CASEWORKER,), organisation_id=partner_id)


def administrator(partner_id: str) -> Person:
    """An administrator of a partner."""
    return Person(f"administrator-{partner_id[:8]}", (Role.PARTNER_ADMINISTRATOR,), organisation_id=partner_id)


def employer(employer_id: str) -> Person:
    """Somebody of an employer's staff."""
    return Person(f"employer-{employer_id[:8]}", (Role.EMPLOYER,), organisation_id=employer_id)


def candidate(candidate_id: str) -> Person:
    """A candidate for themselves."""
    return Person(f"candidate-{candidate_id[:13]}", (Role.CANDIDATE,), candidate_id=candidate_id)
