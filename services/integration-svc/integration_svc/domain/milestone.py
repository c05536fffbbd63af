"""Results-based financing: milestones that facts open and people decide on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from pathways_chassis.machine import Machine, Violation


class Milestone(StrEnum):
    """What a funder pays for."""

    ENROLLED = "enrolled"
    CREDENTIAL = "credential"
    STARTED = "started"
    D180 = "d180"
    D365 = "d365"


DEFAULT_PERCENT: Final[Mapping[Milestone, int]] = MappingProxyType(
    {Milestone.ENROLLED: 10, Milestone.CREDENTIAL: 20, Milestone.STARTED: 30, Milestone.D180: 25, Milestone.D365: 15}
)
"""Shares in per cent where a programme sets none of its own (a synthetic default, to be agreed with the funder)."""


class ClaimState(StrEnum):
    """Where a claim stands."""

    CLAIMED = "claimed"
    EVIDENCE = "evidence"
    VERIFIED = "verified"
    APPROVED = "approved"
    PAID = "paid"
    REJECTED = "rejected"


class ClaimAction(StrEnum):
    """What a person does with a claim."""

    ADD_EVIDENCE = "add_evidence"
    VERIFY = "verify"
    APPROVE = "approve"
    PAY = "pay"
    REJECT = "reject"


S, A = ClaimState, ClaimAction

TRANSITIONS: Final[Mapping[tuple[ClaimState, ClaimAction], ClaimState]] = {
    (S.CLAIMED, A.ADD_EVIDENCE): S.EVIDENCE,
    (S.EVIDENCE, A.VERIFY): S.VERIFIED,
    (S.VERIFIED, A.APPROVE): S.APPROVED,
    (S.APPROVED, A.PAY): S.PAID,
    (S.CLAIMED, A.REJECT): S.REJECTED,
    (S.EVIDENCE, A.REJECT): S.REJECTED,
    (S.VERIFIED, A.REJECT): S.REJECTED,
}


@dataclass(frozen=True, slots=True)
class ClaimMove:
    """Who moves a claim, and what was said with it."""

    mover: str
    verified_by: str | None = None
    evidence_reference: str | None = None
    reason: str | None = None


def evidence_is_named(move: ClaimMove) -> Violation | None:
    """A verifier must find what the claim rests on."""
    if move.evidence_reference:
        return None
    return Violation("evidence_reference", "evidence is named by a reference", "send evidence_reference")


def another_person_approves(move: ClaimMove) -> Violation | None:
    """Nobody approves what they verified themselves."""
    if move.mover != move.verified_by:
        return None
    return Violation("actor", "approved by another person than verified", "let a second person approve")


def a_rejection_names_its_reason(move: ClaimMove) -> Violation | None:
    """A rejected claim can be mended only when it says why."""
    if move.reason:
        return None
    return Violation("reason", "rejecting a claim needs a reason", "send the reason as a code")


CLAIM: Final = Machine(
    name="milestone_claim",
    initial=S.CLAIMED,
    transitions=TRANSITIONS,
    guards={
        A.ADD_EVIDENCE: (evidence_is_named,),
        A.APPROVE: (another_person_approves,),
        A.REJECT: (a_rejection_names_its_reason,),
    },
)


def retention_is_earned(
    *, employed: bool, alert_triggers: Iterable[str], abuse: frozenset[str], asked_for_asylum: bool
) -> bool:
    """Whether a check-in opens a retention milestone: employed, or out of work after an employer's wrong.

    Nor is it a failure to have gone the way to asylum.
    """
    return employed or asked_for_asylum or not abuse.isdisjoint(alert_triggers)
