"""An employer's standing in the programme: states, moves, and what must be true before people may be placed there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Protocol

from pathways_chassis.machine import Machine, Violation

from employer_svc.domain.due_diligence import Diligence


class EmployerState(StrEnum):
    """Where an employer stands."""

    PROSPECT = "prospect"
    DUE_DILIGENCE = "due_diligence"
    AGREED = "agreed"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    CLOSED = "closed"


class EmployerAction(StrEnum):
    """What can happen to an employer's standing."""

    START_DUE_DILIGENCE = "start_due_diligence"
    AGREE = "agree"
    ACTIVATE = "activate"
    SUSPEND = "suspend"
    LIFT_SUSPENSION = "lift_suspension"
    CLOSE = "close"
    REOPEN = "reopen"


S, A = EmployerState, EmployerAction

TRANSITIONS: Final[Mapping[tuple[EmployerState, EmployerAction], EmployerState]] = {
    (S.PROSPECT, A.START_DUE_DILIGENCE): S.DUE_DILIGENCE,
    (S.AGREED, A.START_DUE_DILIGENCE): S.DUE_DILIGENCE,
    (S.SUSPENDED, A.START_DUE_DILIGENCE): S.DUE_DILIGENCE,
    (S.DUE_DILIGENCE, A.AGREE): S.AGREED,
    (S.AGREED, A.ACTIVATE): S.ACTIVE,
    (S.ACTIVE, A.SUSPEND): S.SUSPENDED,
    (S.SUSPENDED, A.LIFT_SUSPENSION): S.ACTIVE,
    **{(state, A.CLOSE): S.CLOSED for state in S if state is not S.CLOSED},
    (S.CLOSED, A.REOPEN): S.PROSPECT,
}

DECIDED_BY_A_DIRECTOR: Final = frozenset({A.AGREE, A.ACTIVATE, A.SUSPEND, A.LIFT_SUSPENSION})
NEEDS_REASON: Final = frozenset({A.SUSPEND, A.CLOSE, A.REOPEN})


@dataclass(frozen=True, slots=True)
class Assurance:
    """The facts that the moves of an employer ask for."""

    today: date
    due_diligence: Diligence | None
    fee_pledge: bool
    briefing_done: bool
    agreed: bool
    offers_standing: int = 0
    placements_under_way: int = 0
    reason: str | None = None


def due_diligence_is_complete(assurance: Assurance) -> Violation | None:
    """Every point of fair recruitment (IOM IRIS) was looked at and is met."""
    found = assurance.due_diligence
    if found is not None and not found.not_met:
        return None
    rule = f"points of due diligence not met: {', '.join(found.not_met)}" if found else "due diligence was done"
    return Violation("due_diligence", rule, "record every point with PUT due-diligence once it is met")


def due_diligence_was_approved(assurance: Assurance) -> Violation | None:
    """Two people looked at it, and it is not too old."""
    found = assurance.due_diligence
    if found is None or (found.approved and found.valid_until >= assurance.today):
        return None
    if found.approved:
        return Violation(
            "due_diligence", f"the due diligence holds; it ended on {found.valid_until}", "look at the employer again"
        )
    return Violation("due_diligence", "a second person approved the due diligence", "let a colleague approve it")


def the_fee_pledge_is_given(assurance: Assurance) -> Violation | None:
    """The employer promised that no worker pays for the recruitment."""
    if assurance.fee_pledge:
        return None
    return Violation("fee_pledge", "the employer pledges that workers pay nothing", "record the fee pledge")


def the_briefing_is_done(assurance: Assurance) -> Violation | None:
    """The employer knows whom it recruits and how."""
    if assurance.briefing_done:
        return None
    return Violation("briefing_done", "the employer was briefed", "brief the employer and record it")


def an_agreement_is_in_force(assurance: Assurance) -> Violation | None:
    """Programme and employer agreed in writing."""
    if assurance.agreed:
        return None
    return Violation("agreement", "an agreement is in force", "let a director agree first")


def no_offer_stands(assurance: Assurance) -> Violation | None:
    """Nobody waits for an answer of an employer that leaves."""
    if assurance.offers_standing == 0:
        return None
    remedy = "withdraw the offers that stand, or see them through"
    return Violation("applications", "no offer of this employer stands", remedy)


def no_placement_is_under_way(assurance: Assurance) -> Violation | None:
    """Nobody is on the way to an employer that leaves."""
    if assurance.placements_under_way == 0:
        return None
    return Violation("placements", "nobody is on the way to this employer", "end these placements, or see them through")


def a_reason_is_given(assurance: Assurance) -> Violation | None:
    """A move that ends or interrupts says why."""
    if assurance.reason:
        return None
    return Violation("reason", "this move needs a reason", "give a reason code")


_FIT_TO_RECRUIT: Final = (
    due_diligence_is_complete,
    due_diligence_was_approved,
    the_fee_pledge_is_given,
    the_briefing_is_done,
    an_agreement_is_in_force,
)

EMPLOYER: Final = Machine(
    name="employer",
    initial=S.PROSPECT,
    transitions=TRANSITIONS,
    guards={
        A.ACTIVATE: _FIT_TO_RECRUIT,
        A.SUSPEND: (a_reason_is_given,),
        A.LIFT_SUSPENSION: _FIT_TO_RECRUIT,
        A.CLOSE: (no_offer_stands, no_placement_is_under_way, a_reason_is_given),
        A.REOPEN: (a_reason_is_given,),
    },
)


def licence_has_ended(valid_until: date | None, today: date) -> bool:
    """Whether a sponsor licence's last day is over. Where none is on record, none was needed so far."""
    return valid_until is not None and valid_until < today


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Who sponsors a visa: the employer, or another one that an offer names. `state` is None where there is no such."""

    is_another: bool = False
    state: EmployerState | None = EmployerState.ACTIVE
    licence_ended: bool = False


ITSELF: Final = Sponsor()
"""The employer, in good standing."""


class Sponsored(Protocol):
    """Facts of a move that leads towards a visa."""

    @property
    def sponsor(self) -> Sponsor: ...


def the_named_sponsor_is_active(facts: Sponsored) -> Violation | None:
    """Another employer that sponsors is in as good a standing as the one that employs."""
    sponsor = facts.sponsor
    if not sponsor.is_another or sponsor.state is EmployerState.ACTIVE:
        return None
    rule = f"the sponsor is an active employer; it is {sponsor.state or 'not known'}"
    return Violation("sponsor_employer_id", rule, "name an active employer, or none")


def the_sponsor_licence_is_in_force(facts: Sponsored) -> Violation | None:
    """Nobody is led towards a visa that nobody may sponsor."""
    if not facts.sponsor.licence_ended:
        return None
    return Violation("sponsor_licence", "the sponsor licence is in force", "record the renewed licence first")


class ContactKind(StrEnum):
    """How somebody was in touch with an employer."""

    MEETING = "meeting"
    CALL = "call"
    EMAIL = "email"
    VISIT = "visit"
    EVENT = "event"
    OTHER = "other"


class IncidentKind(StrEnum):
    """What an employer has to answer for."""

    WORKER_PAID_COST = "worker_paid_cost"
    OFFER_WITHDRAWN = "offer_withdrawn"
    PAY_BELOW_CONTRACT = "pay_below_contract"
    COMPLAINT_UPHELD = "complaint_upheld"


NOBODY_IS_TOLD_FROM: Final = 5
"""How many people must have come to an employer by contract before it is told of a complaint: figures below would tell
who it was."""


class Resolution(StrEnum):
    """How an incident was settled."""

    REIMBURSED_BY_EMPLOYER = "reimbursed_by_employer"
    REIMBURSED_BY_HARDSHIP_FUND = "reimbursed_by_hardship_fund"
    EXPLAINED = "explained"
    UNFOUNDED = "unfounded"
