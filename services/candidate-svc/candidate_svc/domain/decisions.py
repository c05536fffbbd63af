"""What a decision of an authority must state when it is recorded."""

from dataclasses import dataclass
from datetime import date

from pathways_chassis.machine import Violation

from candidate_svc.domain.authorisation import AuthorisationAction


@dataclass(frozen=True, slots=True)
class Decision:
    """A move with what was stated."""

    action: AuthorisationAction
    entry_visa: bool
    reason: str | None
    valid_from: date | None
    valid_until: date | None
    travel_document_valid_until: date | None


def a_grant_names_its_validity(decision: Decision) -> Violation | None:
    """Travel is planned on the dates of the visa and of the travel document."""
    if decision.action is not AuthorisationAction.GRANT or not decision.entry_visa:
        return None
    if decision.valid_from is None or decision.valid_until is None or decision.travel_document_valid_until is None:
        return Violation(
            "valid_until",
            "a granted entry visa names valid_from, valid_until and travel_document_valid_until",
            "send all three dates",
        )
    if decision.valid_until <= decision.valid_from:
        return Violation("valid_until", "a visa ends after it begins", "send the dates as they stand in the visa")
    return None


def a_refusal_names_its_reason(decision: Decision) -> Violation | None:
    """A remedy is chosen by the reason."""
    if decision.action is not AuthorisationAction.REFUSE or decision.reason is not None:
        return None
    return Violation("reason", "a refusal names the authority's reason", "send the reason as a code")
