"""A vacancy: states, moves, seats, and the rules that it must meet before people are matched to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.codes import Pay
from pathways_contracts.events.candidate.pathway import IntakeStatus

from employer_svc.domain.employer import ITSELF, EmployerState, Sponsor, the_sponsor_licence_is_in_force
from employer_svc.domain.pay import reaches


class VacancyState(StrEnum):
    """Where a vacancy stands."""

    DRAFT = "draft"
    REVIEW = "review"
    OPEN = "open"
    PAUSED = "paused"
    FILLED = "filled"
    CLOSED = "closed"


class VacancyAction(StrEnum):
    """What can happen to a vacancy."""

    SUBMIT = "submit"
    RETURN_TO_DRAFT = "return_to_draft"
    OPEN = "open"
    PAUSE = "pause"
    RESUME = "resume"
    FILL = "fill"
    REOPEN = "reopen"
    CLOSE = "close"


S, A = VacancyState, VacancyAction

TRANSITIONS: Final[Mapping[tuple[VacancyState, VacancyAction], VacancyState]] = {
    (S.DRAFT, A.SUBMIT): S.REVIEW,
    (S.REVIEW, A.RETURN_TO_DRAFT): S.DRAFT,
    (S.REVIEW, A.OPEN): S.OPEN,
    (S.OPEN, A.PAUSE): S.PAUSED,
    (S.FILLED, A.PAUSE): S.PAUSED,
    (S.PAUSED, A.RESUME): S.OPEN,
    (S.OPEN, A.FILL): S.FILLED,
    (S.FILLED, A.REOPEN): S.OPEN,
    **{(state, A.CLOSE): S.CLOSED for state in S if state is not S.CLOSED},
}

TAKES_BACK: Final[Mapping[tuple[VacancyState, VacancyAction], VacancyState]] = {
    # Whoever resumes it looks at the rules again, and people are matched to it again.
    (before, A.CLOSE): S.PAUSED if before in (S.OPEN, S.FILLED) else before
    for before in S
    if before is not S.CLOSED
}
"""Closed by mistake."""

INSTEAD: Final[Mapping[VacancyAction, str]] = {
    A.SUBMIT: "Return it: move `return_to_draft`.",
    A.RETURN_TO_DRAFT: "Submit it again.",
    A.OPEN: "Pause or close it.",
    A.PAUSE: "Resume it.",
    A.RESUME: "Pause it again.",
    **dict.fromkeys((A.FILL, A.REOPEN), "It follows from the seats: change them."),
}
"""What helps where no correction does."""

MOVES_OF_A_PERSON: Final = frozenset(A) - {A.FILL, A.REOPEN}
"""Moves that somebody makes over HTTP; the others follow from seats."""

EDITABLE: Final = frozenset({S.DRAFT, S.REVIEW})
TAKES_OFFERS: Final = frozenset({S.OPEN, S.PAUSED})
"""A paused vacancy takes nobody new, and sees through whom it has."""


class CloseReason(StrEnum):
    """Why a vacancy ended, as outcomes are counted by it."""

    TOO_LONG = "too_long"
    TOO_EXPENSIVE = "too_expensive"
    WAGE_TOO_HIGH = "wage_too_high"
    NO_PERMANENT_ROUTE = "no_permanent_route"
    OCCUPATION_INELIGIBLE = "occupation_ineligible"
    REGION_INELIGIBLE = "region_ineligible"
    NO_CANDIDATES = "no_candidates"
    NO_INTEREST = "no_interest"
    COMPLETED = "completed"
    FILLED_ELSEWHERE = "filled_elsewhere"
    POSITION_WITHDRAWN = "position_withdrawn"
    EMPLOYER_CLOSED = "employer_closed"


@dataclass(frozen=True, slots=True)
class NamedPathway:
    """What is known here of a pathway that a vacancy names."""

    code: str
    destination: str
    intake: IntakeStatus
    pay_floor: Pay | None
    valid_from: date
    valid_to: date | None

    def takes_new_cases(self, today: date) -> bool:
        """Its intake is open and today lies within its validity."""
        in_force = self.valid_from <= today and (self.valid_to is None or today <= self.valid_to)
        return self.intake is IntakeStatus.OPEN and in_force


@dataclass(frozen=True, slots=True)
class Opening:
    """The facts that the moves of a vacancy ask for."""

    today: date
    employer_state: EmployerState
    fee_pledge: bool
    briefing_done: bool
    country: str
    pay: Pay | None
    going_rate: Pay | None
    weekly_hours: int | None
    contract_months: int | None
    start_date: date | None
    essential_skills: tuple[str, ...]
    named_pathways: tuple[str, ...]
    known_pathways: tuple[NamedPathway, ...]
    workers_to_reimburse: int
    diligent_until: date | None
    sponsor: Sponsor = ITSELF
    offers_standing: int = 0
    reason: str | None = None


def the_employer_is_active(opening: Opening) -> Violation | None:
    """People are matched to employers in good standing alone."""
    if opening.employer_state is EmployerState.ACTIVE:
        return None
    return Violation("employer_id", f"the employer is active; it is {opening.employer_state}", "activate the employer")


def the_fee_pledge_stands(opening: Opening) -> Violation | None:
    """The employer promised that no worker pays for the recruitment."""
    if opening.fee_pledge:
        return None
    return Violation("fee_pledge", "the employer pledges that workers pay nothing", "record the fee pledge")


def the_employer_was_briefed(opening: Opening) -> Violation | None:
    """The employer knows whom it recruits and how."""
    if opening.briefing_done:
        return None
    return Violation("briefing_done", "the employer was briefed", "brief the employer and record it")


def the_terms_are_complete(opening: Opening) -> Violation | None:
    """Whoever is matched can read pay, hours, length and start of the contract."""
    terms: Mapping[str, object] = {
        "pay": opening.pay,
        "weekly_hours": opening.weekly_hours,
        "contract_months": opening.contract_months,
        "start_date": opening.start_date,
        "essential_skills": opening.essential_skills,
        "pathways": opening.named_pathways,
    }
    missing = [name for name, value in terms.items() if not value]
    if not missing:
        return None
    return Violation("terms", f"the terms are complete; missing: {', '.join(missing)}", "add them with PUT")


def pay_reaches_the_floor_of_each_pathway(opening: Opening) -> Violation | None:
    """No named pathway's least pay is missed, in its own currency."""
    if opening.pay is None or opening.weekly_hours is None:
        return None
    low: list[str] = []
    foreign: list[str] = []
    for pathway in opening.known_pathways:
        if pathway.pay_floor is None:
            continue
        reached = reaches(opening.pay, pathway.pay_floor, opening.weekly_hours)
        if reached is None:
            foreign.append(f"{pathway.code} ({pathway.pay_floor.currency})")
        elif not reached:
            floor = pathway.pay_floor
            low.append(f"{pathway.code} ({floor.amount} {floor.currency} a {floor.period})")
    if foreign:
        return Violation("pay/currency", f"pay is in the currency of the floor of {', '.join(foreign)}", "change it")
    if low:
        return Violation("pay/amount", f"pay is at or above the floor of {', '.join(low)}", "raise the pay")
    return None


def pay_reaches_the_going_rate(opening: Opening) -> Violation | None:
    """Nobody is recruited to work for less than others in the same job."""
    if opening.pay is None or opening.going_rate is None or opening.weekly_hours is None:
        return None
    reached = reaches(opening.pay, opening.going_rate, opening.weekly_hours)
    if reached:
        return None
    if reached is None:
        return Violation("going_rate/currency", "pay and going rate are in the same currency", "change one of them")
    return Violation("pay/amount", "pay is at or above the going rate", "raise the pay")


def every_pathway_is_known(opening: Opening) -> Violation | None:
    """Each named pathway is one that the programme has configured."""
    unknown = sorted(set(opening.named_pathways) - {pathway.code for pathway in opening.known_pathways})
    if not unknown:
        return None
    return Violation("pathways", f"configured pathways; not known: {', '.join(unknown)}", "use a configured code")


def every_pathway_leads_to_the_country(opening: Opening) -> Violation | None:
    """A pathway of another country is of no use here."""
    astray = sorted(pathway.code for pathway in opening.known_pathways if pathway.destination != opening.country)
    if not astray:
        return None
    return Violation("pathways", f"pathways that lead to {opening.country}; not so: {', '.join(astray)}", "drop them")


def one_pathway_takes_new_cases(opening: Opening) -> Violation | None:
    """At least one named pathway's intake is open today."""
    if any(pathway.takes_new_cases(opening.today) for pathway in opening.known_pathways):
        return None
    return Violation("pathways", "at least one named pathway takes new cases", "name a pathway whose intake is open")


def the_due_diligence_holds(opening: Opening) -> Violation | None:
    """An employer that was looked at long ago is looked at again before its next vacancy opens."""
    until = opening.diligent_until
    if until is not None and until >= opening.today:
        return None
    how = "none was approved" if until is None else f"it ended on {until}"
    return Violation(
        "due_diligence", f"an approved due diligence holds; {how}", "look at the employer again, and let it be approved"
    )


def no_worker_waits_for_reimbursement(opening: Opening) -> Violation | None:
    """A cost that a worker paid blocks the employer's next vacancy until it is paid back."""
    if opening.workers_to_reimburse == 0:
        return None
    return Violation("employer_id", "no worker waits for a reimbursement", "pay it back, then resolve the incident")


def no_offer_stands(opening: Opening) -> Violation | None:
    """Nobody waits for an answer of a vacancy that ends."""
    if opening.offers_standing == 0:
        return None
    return Violation("applications", "no offer stands", "withdraw the offers that stand, or see them through")


def a_reason_is_given(opening: Opening) -> Violation | None:
    """A move that ends or interrupts says why."""
    if opening.reason:
        return None
    return Violation("reason", "this move needs a reason", "give a reason code")


def the_reason_is_counted(opening: Opening) -> Violation | None:
    """A closed vacancy names one of the reasons that outcomes are counted by."""
    if opening.reason in frozenset(CloseReason):
        return None
    return Violation("reason", "closing names a counted reason", f"one of: {', '.join(sorted(CloseReason))}")


def the_employer_has_not_closed(state: EmployerState) -> Violation | None:
    """An employer that has left has no vacancies."""
    if state is not EmployerState.CLOSED:
        return None
    return Violation("employer_id", "the employer has not left the programme", "reopen the employer first")


VACANCY: Final = Machine(
    name="vacancy",
    initial=S.DRAFT,
    transitions=TRANSITIONS,
    guards={
        A.RETURN_TO_DRAFT: (a_reason_is_given,),
        A.OPEN: (
            the_employer_is_active,
            the_fee_pledge_stands,
            the_employer_was_briefed,
            the_sponsor_licence_is_in_force,
            the_terms_are_complete,
            every_pathway_is_known,
            every_pathway_leads_to_the_country,
            one_pathway_takes_new_cases,
            pay_reaches_the_floor_of_each_pathway,
            pay_reaches_the_going_rate,
            the_due_diligence_holds,
            no_worker_waits_for_reimbursement,
        ),
        A.PAUSE: (a_reason_is_given,),
        A.RESUME: (the_employer_is_active, the_sponsor_licence_is_in_force),
        A.CLOSE: (the_reason_is_counted, no_offer_stands),
    },
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)


@dataclass(frozen=True, slots=True)
class Seats:
    """A vacancy's seats; `total` is None for an evergreen vacancy."""

    total: int | None
    held: int
    filled: int

    @property
    def free(self) -> int | None:
        """Seats that neither an offer nor a contract has taken; None without a limit."""
        return None if self.total is None else self.total - self.held - self.filled

    @property
    def all_taken(self) -> bool:
        """No seat is free."""
        return self.free == 0


MOST_SEATS: Final = 10_000
"""How many seats one vacancy may have: enough for any, and few enough to tell a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class SeatChange:
    """The facts that another number of seats asks for."""

    state: VacancyState
    seats: Seats
    add: int

    @property
    def total(self) -> int | None:
        """How many there would be; None for an evergreen vacancy."""
        return None if self.seats.total is None else self.seats.total + self.add


def the_vacancy_counts_its_seats(change: SeatChange) -> Violation | None:
    """An evergreen vacancy never fills, so that there is nothing to add."""
    if change.total is not None:
        return None
    return Violation("add", "the vacancy has a number of seats", "leave an evergreen vacancy as it is")


def the_vacancy_was_opened_and_is_not_held_up(change: SeatChange) -> Violation | None:
    """Before it opens, its seats are written with PUT; a paused one takes nobody new."""
    if change.state in {S.OPEN, S.FILLED}:
        return None
    return Violation("state", f"the vacancy is open or filled; it is {change.state}", "open or resume it first")


def no_taken_seat_is_given_up(change: SeatChange) -> Violation | None:
    """Whoever has an offer or a contract keeps the seat, and a vacancy keeps one."""
    taken = max(change.seats.held + change.seats.filled, 1)
    if change.total is None or change.total >= taken:
        return None
    return Violation("add", f"at least {taken} seats stay", "give up free seats alone, or close the vacancy")


def the_seats_are_not_too_many(change: SeatChange) -> Violation | None:
    """No vacancy has more seats than one may write."""
    if change.total is None or change.total <= MOST_SEATS:
        return None
    return Violation("add", f"at most {MOST_SEATS} seats", "add fewer, or write another vacancy")


SEAT_RULES: Final = (
    the_vacancy_counts_its_seats,
    the_vacancy_was_opened_and_is_not_held_up,
    no_taken_seat_is_given_up,
    the_seats_are_not_too_many,
)


def only_a_person_may_ask(action: VacancyAction) -> Violation | None:
    """Filling and reopening follow from seats."""
    if action in MOVES_OF_A_PERSON:
        return None
    return Violation("action", f"`{action}` follows from seats", "make an offer, or end one, and this follows")
