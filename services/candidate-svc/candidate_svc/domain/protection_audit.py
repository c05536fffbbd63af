"""A share of the verdicts is looked at once more, by somebody of another organisation who does not see them."""

import hmac
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Violation
from pathways_contracts.events.candidate.protection import ProtectionVerdict

SMALLEST_COUNT: Final = 5
"""Figures of fewer audits are not told."""

_DRAWS: Final = 1 << 64


def is_drawn(secret: bytes, check_id: UUID, review_round: int, share: Decimal) -> bool:
    """Whether a round's verdict is drawn. Whoever has the secret can draw again; nobody else can foretell it."""
    digest = hmac.digest(secret, f"{check_id}/{review_round}".encode(), "sha256")
    return int.from_bytes(digest[:8], "big") < share * _DRAWS


@dataclass(frozen=True, slots=True)
class Auditing:
    """The facts of somebody who would audit. `involved`: the person's partner and the reviewers' organisations."""

    organisation_id: UUID | None
    involved: frozenset[UUID]
    is_open: bool


def the_auditor_is_of_another_organisation(auditing: Auditing) -> Violation | None:
    """Nobody audits a verdict of their own organisation, or of people whom it looks after; staff see every verdict."""
    if auditing.organisation_id is not None and auditing.organisation_id not in auditing.involved:
        return None
    return Violation(
        "reviewer",
        "the auditor's organisation neither reviewed the person nor looks after them",
        "let a reviewer of another organisation do it",
    )


def the_audit_is_open(auditing: Auditing) -> Violation | None:
    """A verdict is audited once."""
    if auditing.is_open:
        return None
    return Violation("audit", "nobody has audited it before", "read GET /protection-audits for those that are open")


MAY_AUDIT: Final = (the_audit_is_open, the_auditor_is_of_another_organisation)


@dataclass(frozen=True, slots=True)
class Audited:
    """A finished audit: what the verdict rested on, and both verdicts."""

    pathway: str
    evidence: Sequence[str]
    found: ProtectionVerdict
    audited: ProtectionVerdict


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often the auditors agreed. Both are None where there are too few to tell."""

    group: str
    audited: int | None
    agreed: int | None


def by_pathway(audits: Iterable[Audited]) -> tuple[Agreement, ...]:
    """Agreement for each pathway."""
    return _grouped((one.pathway, one) for one in audits)


def by_evidence(audits: Iterable[Audited]) -> tuple[Agreement, ...]:
    """Agreement for each type of evidence that a verdict rested on."""
    return _grouped((kind, one) for one in audits for kind in dict.fromkeys(one.evidence))


def _grouped(members: Iterable[tuple[str, Audited]]) -> tuple[Agreement, ...]:
    groups: defaultdict[str, list[Audited]] = defaultdict(list)
    for group, one in members:
        groups[group].append(one)
    return tuple(_agreement(group, groups[group]) for group in sorted(groups))


def _agreement(group: str, audits: Sequence[Audited]) -> Agreement:
    if len(audits) < SMALLEST_COUNT:
        return Agreement(group, None, None)
    return Agreement(group, len(audits), sum(one.found is one.audited for one in audits))
