"""One authorisation of a visa case: labour permission, entry visa, residence card and so on, each by the same moves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation

from candidate_svc.domain.policy import RULE_AGE_LIMIT


class AuthorisationKind(StrEnum):
    """The links of the chain, in the order in which a pathway may ask for them."""

    LABOUR_PERMISSION = "labour_permission"
    NOMINATION = "nomination"
    ENTRY_VISA = "entry_visa"
    RESIDENCE_CARD = "residence_card"
    RENEWAL = "renewal"
    PERMANENCE = "permanence"


class AuthorisationState(StrEnum):
    """Where an authorisation stands."""

    SCREENING = "screening"
    DOCUMENTS = "documents"
    SPONSORSHIP = "sponsorship"
    READY = "ready"
    LODGED = "lodged"
    INFO_REQUESTED = "info_requested"
    GRANTED = "granted"
    REFUSED = "refused"
    REVIEW = "review"
    APPEAL = "appeal"
    RELODGED = "relodged"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class AuthorisationAction(StrEnum):
    """What can happen to an authorisation."""

    COLLECT_DOCUMENTS = "collect_documents"
    SEEK_SPONSORSHIP = "seek_sponsorship"
    SIGN_OFF = "sign_off"
    LODGE = "lodge"
    REQUEST_INFORMATION = "request_information"
    SUPPLY_INFORMATION = "supply_information"
    GRANT = "grant"
    REFUSE = "refuse"
    ASK_FOR_REVIEW = "ask_for_review"
    LODGE_APPEAL = "lodge_appeal"
    RELODGE = "relodge"
    RETURN_TO_DOCUMENTS = "return_to_documents"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


S, A = AuthorisationState, AuthorisationAction

_OPEN: Final = (S.SCREENING, S.DOCUMENTS, S.SPONSORSHIP, S.READY, S.LODGED, S.INFO_REQUESTED, S.REFUSED)
_DECIDING_AGAIN: Final = (S.REVIEW, S.APPEAL, S.RELODGED)

TRANSITIONS: Final[Mapping[tuple[AuthorisationState, AuthorisationAction], AuthorisationState]] = {
    (S.SCREENING, A.COLLECT_DOCUMENTS): S.DOCUMENTS,
    (S.DOCUMENTS, A.SEEK_SPONSORSHIP): S.SPONSORSHIP,
    (S.SPONSORSHIP, A.SIGN_OFF): S.READY,
    (S.READY, A.LODGE): S.LODGED,
    (S.LODGED, A.REQUEST_INFORMATION): S.INFO_REQUESTED,
    (S.INFO_REQUESTED, A.SUPPLY_INFORMATION): S.LODGED,
    (S.LODGED, A.GRANT): S.GRANTED,
    (S.LODGED, A.REFUSE): S.REFUSED,
    (S.INFO_REQUESTED, A.REFUSE): S.REFUSED,
    (S.REFUSED, A.ASK_FOR_REVIEW): S.REVIEW,
    (S.REFUSED, A.LODGE_APPEAL): S.APPEAL,
    (S.REFUSED, A.RELODGE): S.RELODGED,
    **{(state, A.GRANT): S.GRANTED for state in _DECIDING_AGAIN},
    **{(state, A.REFUSE): S.REFUSED for state in _DECIDING_AGAIN},
    **{
        (state, A.RETURN_TO_DOCUMENTS): S.DOCUMENTS
        for state in (S.SPONSORSHIP, S.READY, S.LODGED, S.INFO_REQUESTED, S.GRANTED, S.REFUSED, *_DECIDING_AGAIN)
    },
    **{(state, A.WITHDRAW): S.WITHDRAWN for state in (*_OPEN, *_DECIDING_AGAIN)},
    (S.READY, A.EXPIRE): S.EXPIRED,
    (S.GRANTED, A.EXPIRE): S.EXPIRED,
}

TAKES_BACK: Final[Mapping[tuple[AuthorisationState, AuthorisationAction], AuthorisationState]] = {
    (before, action): before for before, action in TRANSITIONS if action in (A.GRANT, A.REFUSE, A.WITHDRAW, A.EXPIRE)
}
"""A decision or an end that was recorded of the wrong file."""

INSTEAD: Final[Mapping[AuthorisationAction, str]] = {
    **dict.fromkeys(A, "Go on from here, or return_to_documents."),
    A.RETURN_TO_DOCUMENTS: "Go through the steps again: seek_sponsorship, sign_off, lodge.",
}
"""What helps where no correction does."""

BEFORE_AN_AUTHORITY: Final = frozenset({S.LODGED, S.INFO_REQUESTED, *_DECIDING_AGAIN})
"""States in which an authority holds the file: whoever leaves is asked before it is taken back."""
BEFORE_LODGING: Final = frozenset({S.SCREENING, S.DOCUMENTS, S.SPONSORSHIP, S.READY})
"""States in which the file is still with the programme."""
UNDECIDED: Final = BEFORE_LODGING | BEFORE_AN_AUTHORITY
"""States in which somebody still works on the authorisation."""
ENDS_WITHOUT_VISA: Final = frozenset({S.REFUSED, S.WITHDRAWN, S.EXPIRED})
"""States in which the case may be closed when no remedy is left."""


class RuleStatus(StrEnum):
    """How a requirement of the pathway is met. Screening advises; it never decides about a person."""

    MET = "met"
    ALTERNATIVE = "alternative"
    WAIVED = "waived"
    WAIVABLE = "waivable"
    MISSING = "missing"
    UNKNOWN = "unknown"


SATISFIED: Final = frozenset({RuleStatus.MET, RuleStatus.ALTERNATIVE, RuleStatus.WAIVED})


def is_stale(status: RuleStatus, checked_on: date, today: date) -> bool:
    """Whether a check that was made has grown too old to sign on."""
    return status is not RuleStatus.UNKNOWN and today - checked_on > RULE_AGE_LIMIT


@dataclass(frozen=True, slots=True)
class CheckedRule:
    """A requirement and how it stood when it was last checked."""

    requirement: str
    status: RuleStatus
    checked_on: date


@dataclass(frozen=True, slots=True)
class Readiness:
    """The facts that the sign-off asks for."""

    today: date
    required: frozenset[str]
    rules: tuple[CheckedRule, ...]
    adviser_signs: bool
    sponsor_valid: bool
    pathway_takes_cases: bool


def every_requirement_is_satisfied(readiness: Readiness) -> Violation | None:
    """Each requirement of the pathway is met, met by an alternative, or waived."""
    satisfied = {rule.requirement for rule in readiness.rules if rule.status in SATISFIED}
    open_ones = sorted(readiness.required - satisfied)
    if not open_ones:
        return None
    names = ", ".join(open_ones)
    return Violation("rule_checks", f"not yet met, alternative or waived: {names}", "check these requirements")


def every_check_is_fresh(readiness: Readiness) -> Violation | None:
    """No requirement was left unchecked for more than 90 days."""
    stale = sorted(
        rule.requirement
        for rule in readiness.rules
        if rule.requirement in readiness.required and readiness.today - rule.checked_on > RULE_AGE_LIMIT
    )
    if not stale:
        return None
    return Violation("rule_checks", f"checked over 90 days ago: {', '.join(stale)}", "check these requirements again")


def an_adviser_signs(readiness: Readiness) -> Violation | None:
    """A visa adviser takes responsibility for the file."""
    if readiness.adviser_signs:
        return None
    return Violation("actor", "the sign-off is made by a visa adviser", "let a visa adviser sign off")


def the_sponsor_is_valid(readiness: Readiness) -> Violation | None:
    """The employer's sponsorship is confirmed for this case."""
    if readiness.sponsor_valid:
        return None
    return Violation("sponsor_reference", "a valid sponsorship is recorded", "record the sponsorship with the case")


def the_pathway_takes_cases(readiness: Readiness) -> Violation | None:
    """Nothing is signed off for a pathway whose intake has closed; what was lodged before goes on."""
    if readiness.pathway_takes_cases:
        return None
    return Violation("pathway", "the pathway's intake is not closed", "choose another pathway with the person")


AUTHORISATION: Final = Machine(
    name="authorisation",
    initial=S.SCREENING,
    transitions=TRANSITIONS,
    guards={
        A.SIGN_OFF: (
            every_requirement_is_satisfied,
            every_check_is_fresh,
            an_adviser_signs,
            the_sponsor_is_valid,
            the_pathway_takes_cases,
        )
    },
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)
