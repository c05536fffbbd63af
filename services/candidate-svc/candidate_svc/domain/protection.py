"""Eligibility for protection-based pathways: a verdict of two reviewers who are not the same person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
