"""What a worker paid comes back: from the employer, or from the hardship fund where the employer does not pay."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.access import Scope

from employer_svc.domain.employer import IncidentKind, Resolution

EMPLOYER_PAYS_WITHIN: Final = timedelta(days=30)
"""From the day on which the employer is told; then the hardship fund may pay (policy of the programme)."""


class ReimbursementState(StrEnum):
    """Where a reimbursement stands. `open`: the employer does not know of it, or the fund has to pay again."""

    OPEN = "open"
    CLAIMED = "claimed"
    PAID_BY_EMPLOYER = "paid_by_employer"
    PAID_BY_HARDSHIP_FUND = "paid_by_hardship_fund"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


class ReimbursementAction(StrEnum):
    """What can happen to a reimbursement."""

    CLAIM = "claim"
    PAY = "pay"
    PAY_FROM_HARDSHIP_FUND = "pay_from_hardship_fund"
    CONFIRM = "confirm"
    DENY = "deny"
    DROP = "drop"


S, A = ReimbursementState, ReimbursementAction

TRANSITIONS: Final[Mapping[tuple[ReimbursementState, ReimbursementAction], ReimbursementState]] = {
    (S.OPEN, A.CLAIM): S.CLAIMED,
    (S.CLAIMED, A.PAY): S.PAID_BY_EMPLOYER,
    # While the employer is not told, nobody waits for it.
    (S.OPEN, A.PAY_FROM_HARDSHIP_FUND): S.PAID_BY_HARDSHIP_FUND,
    (S.CLAIMED, A.PAY_FROM_HARDSHIP_FUND): S.PAID_BY_HARDSHIP_FUND,
    (S.PAID_BY_EMPLOYER, A.CONFIRM): S.CONFIRMED,
    (S.PAID_BY_HARDSHIP_FUND, A.CONFIRM): S.CONFIRMED,
    (S.PAID_BY_EMPLOYER, A.DENY): S.CLAIMED,
    (S.PAID_BY_HARDSHIP_FUND, A.DENY): S.OPEN,
    (S.OPEN, A.DROP): S.DROPPED,
    (S.CLAIMED, A.DROP): S.DROPPED,
}

PAID: Final = frozenset({S.PAID_BY_EMPLOYER, S.PAID_BY_HARDSHIP_FUND, S.CONFIRMED})
OWED: Final = frozenset(S) - {S.CONFIRMED, S.DROPPED}
"""The person has not said that it reached them."""

RESOLVES_AS: Final[Mapping[ReimbursementState, Resolution]] = {
    S.PAID_BY_EMPLOYER: Resolution.REIMBURSED_BY_EMPLOYER,
    S.PAID_BY_HARDSHIP_FUND: Resolution.REIMBURSED_BY_HARDSHIP_FUND,
}
"""How the incident is settled once the person confirms."""


class ReimbursementMove(StrEnum):
    """Moves that somebody asks for over HTTP; a claim follows from telling the employer, a drop from the incident."""

    PAY = "pay"
    PAY_FROM_HARDSHIP_FUND = "pay_from_hardship_fund"
    CONFIRM = "confirm"
    DENY = "deny"


SCOPE_OF_MOVE: Final[Mapping[ReimbursementMove, Scope]] = {
    ReimbursementMove.PAY: Scope.PLACEMENTS_WRITE,
    ReimbursementMove.PAY_FROM_HARDSHIP_FUND: Scope.EMPLOYERS_APPROVE,
    ReimbursementMove.CONFIRM: Scope.FEES_REPORT,
    ReimbursementMove.DENY: Scope.FEES_REPORT,
}
"""What a token must carry for a move."""

MOVES_OF_THE_PERSON: Final = frozenset({ReimbursementMove.CONFIRM, ReimbursementMove.DENY})
"""The word of the person, or of their caseworker for them."""


@dataclass(frozen=True, slots=True)
class Repaying:
    """The facts that the moves of a reimbursement ask for. `claimed_at`: when the employer was told."""

    now: datetime
    claimed_at: datetime | None


def the_employer_had_its_time(repaying: Repaying) -> Violation | None:
    """The employer pays first, where it knows."""
    if repaying.claimed_at is None or repaying.now >= repaying.claimed_at + EMPLOYER_PAYS_WITHIN:
        return None
    rule = f"the employer has {EMPLOYER_PAYS_WITHIN.days} days to pay"
    return Violation("action", rule, "wait until they are over; the fund then pays")


REIMBURSEMENT: Final = Machine(
    name="reimbursement",
    initial=S.OPEN,
    transitions=TRANSITIONS,
    guards={A.PAY_FROM_HARDSHIP_FUND: (the_employer_had_its_time,)},
)


@dataclass(frozen=True, slots=True)
class Settling:
    """The facts that the settlement of an incident asks for."""

    kind: IncidentKind
    resolution: Resolution
    settled: bool
    paid: bool


def the_incident_is_open(settling: Settling) -> Violation | None:
    """An incident is settled once."""
    if not settling.settled:
        return None
    return Violation("incident", "an open incident", "it was settled before; leave it as it is")


def what_a_worker_paid_comes_back(settling: Settling) -> Violation | None:
    """No explanation stands for money: such an incident ends with the person's word that it came, or as unfounded."""
    if settling.kind is not IncidentKind.WORKER_PAID_COST:
        return None
    if settling.resolution is Resolution.UNFOUNDED and not settling.paid:
        return None
    return Violation(
        "resolution",
        "the reimbursement settles what a worker paid",
        "let it be paid and confirmed: POST /reimbursements/{id}/moves; `unfounded` where nothing had been paid",
    )


SETTLING_RULES: Final = (the_incident_is_open, what_a_worker_paid_comes_back)
