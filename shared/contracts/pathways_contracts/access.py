"""Roles and scopes: who may do what. Tokens of any OpenID provider carry these names."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """The user groups of a programme."""

    PARTNER_ADMINISTRATOR = "partner_administrator"
    CASEWORKER = "caseworker"
    EMPLOYER = "employer"
    TRAINER = "trainer"
    VISA_ADVISER = "visa_adviser"
    INTEGRATION_WORKER = "integration_worker"
    CANDIDATE = "candidate"
    DONOR = "donor"
    PROGRAMME_DIRECTOR = "programme_director"
    OPERATOR = "operator"


FOR_ONE_ORGANISATION: Final = frozenset({Role.PARTNER_ADMINISTRATOR, Role.CASEWORKER, Role.EMPLOYER})
"""Roles of people who act for one organisation alone. A token that does not say for which shows them nothing of any."""


class Scope(StrEnum):
    """One permission. `read` sees, `write` changes, others name what they allow."""

    CANDIDATES_READ = "candidates:read"
    CANDIDATES_WRITE = "candidates:write"
    CONSENTS_WRITE = "consents:write"
    AGREEMENTS_MANAGE = "agreements:manage"
    PROTECTION_REVIEW = "protection:review"
    SAFETY_DECIDE = "safety:decide"
    DISCLOSURES_REQUEST = "disclosures:request"
    DISCLOSURES_REVIEW = "disclosures:review"
    CONTACTS_MANAGE = "contacts:manage"
    NOTIFICATIONS_REPORT = "notifications:report"
    COMPLAINTS_HANDLE = "complaints:handle"
    JOURNEYS_READ = "journeys:read"
    VISA_CASES_READ = "visa_cases:read"
    VISA_CASES_WRITE = "visa_cases:write"
    EMPLOYERS_READ = "employers:read"
    EMPLOYERS_WRITE = "employers:write"
    EMPLOYERS_APPROVE = "employers:approve"
    VACANCIES_READ = "vacancies:read"
    VACANCIES_WRITE = "vacancies:write"
    APPLICATIONS_READ = "applications:read"
    APPLICATIONS_WRITE = "applications:write"
    OFFERS_ANSWER = "offers:answer"
    PLACEMENTS_READ = "placements:read"
    PLACEMENTS_WRITE = "placements:write"
    FEES_REPORT = "fees:report"
    MATCHES_READ = "matches:read"
    MATCHES_DECIDE = "matches:decide"
    ROUNDS_READ = "rounds:read"
    ROUNDS_DECIDE = "rounds:decide"
    TAXONOMY_READ = "taxonomy:read"
    TRAINING_READ = "training:read"
    TRAINING_WRITE = "training:write"
    TRAINING_ASSESS = "training:assess"
    PROGRAMMES_READ = "programmes:read"
    PROGRAMMES_WRITE = "programmes:write"
    TRAVEL_WRITE = "travel:write"
    INTEGRATION_READ = "integration:read"
    INTEGRATION_WRITE = "integration:write"
    CHECKINS_WRITE = "checkins:write"
    ALERTS_WRITE = "alerts:write"
    OUTCOMES_READ = "outcomes:read"
    PARITY_READ = "parity:read"
    PROTECTED_ATTRIBUTES_USE = "protected_attributes:use"
    WEBHOOKS_READ = "webhooks:read"
    WEBHOOKS_MANAGE = "webhooks:manage"
    TASKS_READ = "tasks:read"
    TASKS_WRITE = "tasks:write"
    PERSONAL_DATA_READ = "personal_data:read"
    OPERATIONS_READ = "operations:read"
    OPERATIONS_WRITE = "operations:write"
    EVENTS_READ = "events:read"
    EVENTS_OPERATE = "events:operate"
    API_KEYS_MANAGE = "api_keys:manage"
    AUDIT_READ = "audit:read"


SHOWS_NOBODY: Final = frozenset(
    {
        Scope.EMPLOYERS_READ,
        Scope.VACANCIES_READ,
        Scope.TAXONOMY_READ,
        Scope.PROGRAMMES_READ,
        Scope.OUTCOMES_READ,
        Scope.TASKS_READ,
        Scope.OPERATIONS_READ,
        Scope.EVENTS_READ,
        Scope.WEBHOOKS_READ,
    }
)
"""What is read under these alone shows no person: organisations, codes, sums, work to do, the carrying of events.

Every other reading is written into the audit, so that a new scope is audited until somebody lists it here.
"""


_READS_OF_A_CASE: Final = frozenset(
    {
        Scope.CANDIDATES_READ,
        Scope.JOURNEYS_READ,
        Scope.VISA_CASES_READ,
        Scope.VACANCIES_READ,
        Scope.EMPLOYERS_READ,
        Scope.APPLICATIONS_READ,
        Scope.PLACEMENTS_READ,
        Scope.TAXONOMY_READ,
        Scope.TRAINING_READ,
        Scope.PROGRAMMES_READ,
        Scope.INTEGRATION_READ,
        Scope.TASKS_READ,
        Scope.TASKS_WRITE,
    }
)
_WEBHOOKS: Final = frozenset({Scope.WEBHOOKS_READ, Scope.WEBHOOKS_MANAGE})
_READS_OF_MATCHING: Final = frozenset({Scope.MATCHES_READ, Scope.ROUNDS_READ})
_CASEWORK: Final = (
    _READS_OF_A_CASE
    | _READS_OF_MATCHING
    | {
        Scope.PERSONAL_DATA_READ,
        Scope.CANDIDATES_WRITE,
        Scope.CONSENTS_WRITE,
        Scope.PROTECTION_REVIEW,
        Scope.DISCLOSURES_REQUEST,
        Scope.CONTACTS_MANAGE,
        Scope.MATCHES_DECIDE,
        Scope.APPLICATIONS_WRITE,
        Scope.OFFERS_ANSWER,
        Scope.FEES_REPORT,
        Scope.TRAINING_WRITE,
        Scope.TRAVEL_WRITE,
        Scope.CHECKINS_WRITE,
        Scope.ALERTS_WRITE,
    }
)

ROLE_SCOPES: Final[Mapping[Role, frozenset[Scope]]] = {
    Role.CASEWORKER: _CASEWORK,
    Role.PARTNER_ADMINISTRATOR: _CASEWORK
    | {Scope.COMPLAINTS_HANDLE}
    | {Scope.EMPLOYERS_WRITE, Scope.VACANCIES_WRITE, Scope.PROGRAMMES_WRITE, Scope.OUTCOMES_READ}
    | {Scope.DISCLOSURES_REVIEW, Scope.AGREEMENTS_MANAGE}
    | {Scope.API_KEYS_MANAGE}
    | _WEBHOOKS,
    Role.EMPLOYER: _WEBHOOKS
    | frozenset(
        {
            Scope.EMPLOYERS_READ,
            Scope.EMPLOYERS_WRITE,
            Scope.VACANCIES_READ,
            Scope.VACANCIES_WRITE,
            Scope.MATCHES_READ,
            Scope.MATCHES_DECIDE,
            Scope.APPLICATIONS_READ,
            Scope.APPLICATIONS_WRITE,
            Scope.PLACEMENTS_READ,
            Scope.PLACEMENTS_WRITE,
            Scope.DISCLOSURES_REQUEST,
            Scope.TAXONOMY_READ,
            Scope.TASKS_READ,
            Scope.TASKS_WRITE,
            Scope.API_KEYS_MANAGE,
        }
    ),
    Role.TRAINER: frozenset(
        {
            Scope.TRAINING_READ,
            Scope.TRAINING_WRITE,
            Scope.TRAINING_ASSESS,
            Scope.TAXONOMY_READ,
            Scope.VACANCIES_READ,
            Scope.TASKS_READ,
            Scope.TASKS_WRITE,
            Scope.DISCLOSURES_REQUEST,
        }
    ),
    Role.VISA_ADVISER: _READS_OF_A_CASE | {Scope.VISA_CASES_WRITE, Scope.DISCLOSURES_REQUEST},
    Role.INTEGRATION_WORKER: _READS_OF_A_CASE
    | {
        Scope.INTEGRATION_WRITE,
        Scope.TRAVEL_WRITE,
        Scope.CHECKINS_WRITE,
        Scope.ALERTS_WRITE,
        Scope.DISCLOSURES_REQUEST,
    },
    Role.CANDIDATE: frozenset(
        {
            Scope.PERSONAL_DATA_READ,
            Scope.CANDIDATES_READ,
            Scope.CANDIDATES_WRITE,
            Scope.CONSENTS_WRITE,
            Scope.CONTACTS_MANAGE,
            Scope.JOURNEYS_READ,
            Scope.VISA_CASES_READ,
            Scope.MATCHES_READ,
            Scope.APPLICATIONS_READ,
            Scope.OFFERS_ANSWER,
            Scope.PLACEMENTS_READ,
            Scope.FEES_REPORT,
            Scope.TRAINING_READ,
            Scope.TAXONOMY_READ,
            Scope.CHECKINS_WRITE,
            Scope.ALERTS_WRITE,
        }
    ),
    Role.DONOR: frozenset({Scope.PROGRAMMES_READ, Scope.OUTCOMES_READ, Scope.PARITY_READ, Scope.TAXONOMY_READ}),
    Role.PROGRAMME_DIRECTOR: _READS_OF_A_CASE
    | _READS_OF_MATCHING
    | _WEBHOOKS
    | {
        Scope.COMPLAINTS_HANDLE,
        Scope.PROGRAMMES_WRITE,
        Scope.OUTCOMES_READ,
        Scope.PARITY_READ,
        Scope.DISCLOSURES_REVIEW,
        Scope.PROTECTED_ATTRIBUTES_USE,
        Scope.AGREEMENTS_MANAGE,
        Scope.EMPLOYERS_APPROVE,
        Scope.EMPLOYERS_WRITE,
        Scope.PLACEMENTS_WRITE,
        Scope.VACANCIES_WRITE,
        Scope.PROTECTION_REVIEW,
        Scope.SAFETY_DECIDE,
        Scope.ROUNDS_DECIDE,
        Scope.API_KEYS_MANAGE,
        Scope.AUDIT_READ,
    },
    Role.OPERATOR: frozenset(
        {
            Scope.OPERATIONS_READ,
            Scope.OPERATIONS_WRITE,
            Scope.EVENTS_READ,
            Scope.EVENTS_OPERATE,
            Scope.AUDIT_READ,
            Scope.NOTIFICATIONS_REPORT,
            Scope.WEBHOOKS_READ,
            Scope.TAXONOMY_READ,
        }
    ),
}


def scopes_of(roles: frozenset[Role]) -> frozenset[Scope]:
    """All scopes that the roles carry together."""
    return frozenset(scope for role in roles for scope in ROLE_SCOPES[role])


ROLES_OF_MACHINES: Final[Mapping[Role, frozenset[Role]]] = {
    Role.PARTNER_ADMINISTRATOR: frozenset({Role.PARTNER_ADMINISTRATOR, Role.CASEWORKER}),
    Role.EMPLOYER: frozenset({Role.EMPLOYER}),
    Role.PROGRAMME_DIRECTOR: frozenset({Role.PROGRAMME_DIRECTOR, Role.DONOR}),
}
"""Who may issue an API key, and in which role its machine then acts. No machine acts as a candidate or an operator."""

OF_PERSONS_ALONE: Final = frozenset(
    {
        Scope.API_KEYS_MANAGE,
        Scope.AGREEMENTS_MANAGE,
        Scope.PROTECTION_REVIEW,
        Scope.SAFETY_DECIDE,
        Scope.DISCLOSURES_REVIEW,
        Scope.COMPLAINTS_HANDLE,
        Scope.EMPLOYERS_APPROVE,
        Scope.MATCHES_DECIDE,
        Scope.ROUNDS_DECIDE,
        Scope.OFFERS_ANSWER,
        Scope.PROTECTED_ATTRIBUTES_USE,
    }
)
"""What a person judges or answers for, some of it with a second one: no API key carries it, whoever issues it."""


def scopes_of_machine(role: Role) -> frozenset[Scope]:
    """What an API key of this role may carry at most."""
    return ROLE_SCOPES[role] - OF_PERSONS_ALONE
