"""Eligibility for protection-based pathways: a verdict of two reviewers who are not the same person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation, require
from pathways_contracts.events.candidate.protection import ProtectionVerdict


class ProtectionState(StrEnum):
    """Where a check stands."""

    REQUESTED = "requested"
    FIRST_REVIEWED = "first_reviewed"
    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    DIFFERING = "differing"


class ProtectionAction(StrEnum):
    """What a review brings about."""

    REVIEW_FIRST = "review_first"
    CONFIRM_ELIGIBLE = "confirm_eligible"
    CONFIRM_NOT_ELIGIBLE = "confirm_not_eligible"
    DIFFER = "differ"
    REOPEN = "reopen"


S, A = ProtectionState, ProtectionAction

TRANSITIONS: Final = {
    (S.REQUESTED, A.REVIEW_FIRST): S.FIRST_REVIEWED,
    (S.FIRST_REVIEWED, A.CONFIRM_ELIGIBLE): S.ELIGIBLE,
    (S.FIRST_REVIEWED, A.CONFIRM_NOT_ELIGIBLE): S.NOT_ELIGIBLE,
    (S.FIRST_REVIEWED, A.DIFFER): S.DIFFERING,
    (S.DIFFERING, A.CONFIRM_ELIGIBLE): S.ELIGIBLE,
    (S.DIFFERING, A.CONFIRM_NOT_ELIGIBLE): S.NOT_ELIGIBLE,
    (S.ELIGIBLE, A.REOPEN): S.REQUESTED,
    (S.NOT_ELIGIBLE, A.REOPEN): S.REQUESTED,
}

VERDICTS: Final = {S.ELIGIBLE: ProtectionVerdict.ELIGIBLE, S.NOT_ELIGIBLE: ProtectionVerdict.NOT_ELIGIBLE}
"""The states that are verdicts, as others are told."""

TAKES_BACK: Final[Mapping[tuple[ProtectionState, ProtectionAction], ProtectionState]] = {
    (before, action): S.REQUESTED for before, action in TRANSITIONS if action is not A.REOPEN
}
"""A review by mistake spoils its round: two people review anew."""

PROTECTION: Final = Machine(
    name="protection",
    initial=S.REQUESTED,
    transitions=TRANSITIONS,
    takes_back=TAKES_BACK,
    instead={A.REOPEN: "Review anew: the earlier reviews can be made again."},
)


class ProtectionEvidence(StrEnum):
    """What a verdict rests on. Kinds only: no narrative is stored."""

    RSD_UNHCR = "rsd_unhcr"
    RSD_STATE = "rsd_state"
    UNHCR_REGISTRATION = "unhcr_registration"
    UNRWA_CERTIFICATE = "unrwa_certificate"
    UNRWA_REGISTRATION = "unrwa_registration"
    TEMPORARY_PROTECTION = "temporary_protection"
    STATELESS_DETERMINATION = "stateless_determination"
    HOST_STATE_ID = "host_state_id"
    ASYLUM_SEEKER_CERTIFICATE = "asylum_seeker_certificate"
    CAMP_REGISTRATION = "camp_registration"
    IDP_REGISTRATION = "idp_registration"
    PARTNER_REFERRAL = "partner_referral"


@dataclass(frozen=True, slots=True)
class EvidenceType:
    """What a kind of evidence is worth: `strength` from 1 to 5, and whether it names a last day of validity."""

    strength: int
    expires: bool


E = ProtectionEvidence

EVIDENCE_TYPES: Final[Mapping[ProtectionEvidence, EvidenceType]] = {
    E.RSD_UNHCR: EvidenceType(5, expires=False),
    E.RSD_STATE: EvidenceType(5, expires=False),
    E.STATELESS_DETERMINATION: EvidenceType(5, expires=False),
    E.UNHCR_REGISTRATION: EvidenceType(4, expires=True),
    E.UNRWA_CERTIFICATE: EvidenceType(4, expires=True),
    E.UNRWA_REGISTRATION: EvidenceType(4, expires=False),
    E.TEMPORARY_PROTECTION: EvidenceType(4, expires=True),
    E.HOST_STATE_ID: EvidenceType(3, expires=True),
    E.ASYLUM_SEEKER_CERTIFICATE: EvidenceType(3, expires=True),
    E.IDP_REGISTRATION: EvidenceType(3, expires=False),
    E.CAMP_REGISTRATION: EvidenceType(2, expires=False),
    E.PARTNER_REFERRAL: EvidenceType(1, expires=False),
}
"""Strength and expiry by kind (policy of the programme; a pathway's own rules say what its authority takes)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Evidence as a reviewer names it: its kind, and its last day where it has one."""

    evidence: ProtectionEvidence
    valid_until: date | None
    today: date


def evidence_that_expires_names_its_last_day(shown: Shown) -> Violation | None:
    """What runs out is dated, and nothing else is."""
    expires = EVIDENCE_TYPES[shown.evidence].expires
    if expires == (shown.valid_until is not None):
        return None
    rule = f"`{shown.evidence}` has {'a' if expires else 'no'} last day of validity"
    return Violation("valid_until", rule, "send its last day" if expires else "leave valid_until out")


def evidence_is_valid(shown: Shown) -> Violation | None:
    """Nobody is found eligible or not by what has run out."""
    if shown.valid_until is None or shown.valid_until >= shown.today:
        return None
    return Violation("valid_until", "evidence that is valid today", "ask the person for newer evidence")


@dataclass(frozen=True, slots=True)
class Review:
    """One reviewer's finding."""

    reviewer: str
    verdict: ProtectionVerdict


def next_action(earlier: Sequence[Review], review: Review) -> ProtectionAction:
    """What this review brings about. Raises `RulesBroken` when the reviewer has reviewed this check before."""
    require((_another_reviewer,), (earlier, review))
    if not earlier:
        return A.REVIEW_FIRST
    if len(earlier) == 1 and earlier[0].verdict is not review.verdict:
        return A.DIFFER
    return A.CONFIRM_ELIGIBLE if review.verdict is ProtectionVerdict.ELIGIBLE else A.CONFIRM_NOT_ELIGIBLE


def a_first_review_comes_first(earlier: Sequence[Review]) -> Violation | None:
    """An attestation is the first review of its round."""
    if not earlier:
        return None
    return Violation("review", "an attestation is the first review", "send it as a protection review")


def a_second_review_follows_one(earlier: Sequence[Review]) -> Violation | None:
    """Who confirms or differs has something to confirm or differ from."""
    if earlier:
        return None
    return Violation("review", "a second review follows a first", "let somebody attest it first")


def _another_reviewer(facts: tuple[Sequence[Review], Review]) -> Violation | None:
    earlier, review = facts
    if review.reviewer not in {one.reviewer for one in earlier}:
        return None
    return Violation("reviewer", "a verdict rests on two reviewers who differ", "let another person review")
