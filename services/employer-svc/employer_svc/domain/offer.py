"""What an offer, its answer and the contract must meet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from pathways_chassis.machine import Violation
from pathways_contracts.codes import CEFR_ORDER, Cefr, LanguageSkill, Pay
from pathways_contracts.events.candidate.pathway import SafetyRating
from pathways_contracts.events.candidate.safety_sheet import SafetyDecision

from employer_svc.domain.contract import Terms, what_is_worse
from employer_svc.domain.cost import CostType, Incurred, Share, borne_unfairly
from employer_svc.domain.employer import EmployerState, Sponsor
from employer_svc.domain.pay import reaches
from employer_svc.domain.vacancy import TAKES_OFFERS, Seats, VacancyState

REFLECTION: Final = timedelta(days=3)
"""How long a person may think about an offer before anybody may take it as accepted (programme policy)."""


READS_FROM: Final = Cefr.A2
"""The reading level from which an offer may be written in a language (programme policy)."""


@dataclass(frozen=True, slots=True)
class Offering:
    """The facts that an offer asks for."""

    now: datetime
    vacancy_state: VacancyState
    seats: Seats
    employer_state: EmployerState
    pay: Pay
    weekly_hours: int
    vacancy_pay: Pay
    vacancy_pathways: tuple[str, ...]
    pathway: str
    adult_confirmed: bool
    expires_at: datetime
    start_date: date
    sponsor: Sponsor
    country: str
    may_be_identified: bool
    language: str
    languages_read: frozenset[str]
    workplace_region: str | None = None


def the_vacancy_takes_offers(offering: Offering) -> Violation | None:
    """A vacancy that is neither open nor paused has no seat to give."""
    if offering.vacancy_state in TAKES_OFFERS:
        return None
    return Violation(
        "vacancy_id", f"the vacancy is open; it is {offering.vacancy_state}", "wait until a seat comes back"
    )


def a_seat_is_free(offering: Offering) -> Violation | None:
    """An offer holds a seat, so that nobody is promised what is not there."""
    if not offering.seats.all_taken:
        return None
    return Violation("vacancy_id", "a seat of the vacancy is free", "wait until one comes back")


def the_employer_is_active(offering: Offering) -> Violation | None:
    """No offer is made in the name of an employer without standing."""
    if offering.employer_state is EmployerState.ACTIVE:
        return None
    return Violation("employer_id", f"the employer is active; it is {offering.employer_state}", "lift what holds it")


def the_offered_pay_reaches_the_vacancys(offering: Offering) -> Violation | None:
    """Nobody is offered less than what was advertised, for the hours offered."""
    reached = reaches(offering.pay, offering.vacancy_pay, offering.weekly_hours)
    if reached:
        return None
    if reached is None:
        return Violation("pay/currency", f"pay in {offering.vacancy_pay.currency}, as advertised", "change it")
    return Violation("pay/amount", "pay not below the vacancy's", "offer at least what was advertised")


def the_pathway_is_one_of_the_vacancys(offering: Offering) -> Violation | None:
    """The person moves by a pathway that the vacancy was opened for."""
    if offering.pathway in offering.vacancy_pathways:
        return None
    return Violation("pathway", "a pathway of the vacancy", f"one of: {', '.join(offering.vacancy_pathways)}")


def the_workplace_lies_in_the_vacancys_country(offering: Offering) -> Violation | None:
    """Another place of work is one that the vacancy's pathways lead to."""
    if offering.workplace_region is None or offering.workplace_region.startswith(f"{offering.country}-"):
        return None
    return Violation("workplace_region", f"a region of {offering.country}", "name a region of that country, or none")


def languages_read(skills: Iterable[LanguageSkill]) -> tuple[str, ...]:
    """The languages in which somebody reads short texts at least."""
    lowest = CEFR_ORDER.index(READS_FROM)
    return tuple(sorted(one.language for one in skills if CEFR_ORDER.index(one.reading) >= lowest))


class Written(Protocol):
    """The facts of something in writing that somebody is bound by."""

    @property
    def language(self) -> str: ...
    @property
    def languages_read(self) -> frozenset[str]: ...


def the_person_reads_its_language(written: Written) -> Violation | None:
    """Nobody is bound by what they cannot read; of whom nobody told what they read, a person makes sure of it."""
    if not written.languages_read or written.language in written.languages_read:
        return None
    return Violation(
        "language", "a language that the person reads", "write it in one of the languages of their profile"
    )


def the_candidate_is_adult(offering: Offering) -> Violation | None:
    """Somebody confirmed that the person is an adult when the work begins."""
    if offering.adult_confirmed:
        return None
    return Violation("adult_confirmed", "the person is an adult at the start", "confirm it with the caseworker")


def the_offer_leaves_time_to_answer(offering: Offering) -> Violation | None:
    """An offer does not expire before the time for reflection is over."""
    if offering.expires_at >= offering.now + REFLECTION:
        return None
    return Violation("expires_at", f"at least {REFLECTION.days} days after the offer", "leave more time to answer")


def the_work_begins_after_the_answer(offering: Offering) -> Violation | None:
    """Nobody begins before they could answer."""
    if offering.start_date >= offering.expires_at.date():
        return None
    return Violation("start_date", "not before the offer expires", "name a first day after the time to answer")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The safety sheet of an offer's pathway, as candidate-svc tells of it (`candidate.safety_sheet.*`).

    `version` is the one in force; None while none is known. `rating` is the worst of its topics.
    """

    pathway: str
    version: int | None
    rating: SafetyRating | None
    acknowledged_version: int | None = None
    decision: SafetyDecision | None = None
    decided_version: int | None = None

    @property
    def is_acknowledged(self) -> bool:
        """The person has seen the version in force, for this application."""
        return self.version is not None and self.acknowledged_version == self.version

    @property
    def is_agreed_to(self) -> bool:
        """It needs no director, or one has agreed to this version."""
        agreed = self.decision is SafetyDecision.AGREED and self.decided_version == self.version
        return self.rating is not SafetyRating.RED or agreed


@dataclass(frozen=True, slots=True)
class Answer:
    """The facts that an acceptance asks for."""

    now: datetime
    offered_at: datetime
    expires_at: datetime
    by_the_candidate: bool
    counselled: bool
    shorten_reflection: bool
    sheet: Sheet


def the_offer_has_not_expired(answer: Answer) -> Violation | None:
    """An offer is accepted while it stands."""
    if answer.now < answer.expires_at:
        return None
    return Violation("offer", "the offer still stands", "ask the employer for a new offer")


def the_time_for_reflection_is_over(answer: Answer) -> Violation | None:
    """Three days to think; only the candidate may shorten them, and only after counselling."""
    shortened = answer.shorten_reflection and answer.by_the_candidate and answer.counselled
    if shortened or answer.now >= answer.offered_at + REFLECTION:
        return None
    return Violation(
        "shorten_reflection",
        f"the time for reflection of {REFLECTION.days} days is over",
        "wait, or let the candidate, once counselled, shorten it",
    )


def the_safety_sheet_is_acknowledged(answer: Answer) -> Violation | None:
    """Nobody accepts who has not seen what the pathway means: staying, return, asylum, the family."""
    if answer.sheet.is_acknowledged:
        return None
    if answer.sheet.version is None:
        return Violation(
            "pathway",
            f"the safety sheet of {answer.sheet.pathway} is known here",
            "wait until candidate-svc has published the pathway with it, and repeat",
        )
    return Violation(
        "safety_sheet",
        f"the person has acknowledged version {answer.sheet.version} of the safety sheet of {answer.sheet.pathway}",
        "show it, and record it by POST /candidates/{candidate_id}/safety-acknowledgements of candidate-svc; "
        "where that was done, the word is on its way: repeat in a moment",
    )


def a_director_agrees_to_a_red_pathway(answer: Answer) -> Violation | None:
    """By a pathway that is rated red the person goes counselled, and once a programme director has agreed."""
    if answer.sheet.is_agreed_to:
        return None
    return Violation(
        "safety_sheet",
        f"a programme director has agreed to {answer.sheet.pathway}, which is rated red, for this application",
        "ask a director to decide: POST /candidates/{candidate_id}/safety-acknowledgements/{id}/decision",
    )


def the_person_is_counselled_on_a_red_pathway(answer: Answer) -> Violation | None:
    """What is rated red is gone through with a counsellor first."""
    if answer.counselled or answer.sheet.rating is not SafetyRating.RED:
        return None
    return Violation(
        "counselled", "the person was counselled on a pathway that is rated red", "counsel them, send counselled true"
    )


@dataclass(frozen=True, slots=True)
class PlannedCost:
    """A cost of bringing the person into the job, and who pays it."""

    type: CostType
    shares: tuple[Share, ...]
    incurred: Incurred = Incurred.FOR_THIS_JOB


@dataclass(frozen=True, slots=True)
class Contracting:
    """The facts that a contract asks for."""

    today: date
    employer_state: EmployerState
    reservation_confirmed: bool
    signed_by_employer_on: date | None
    signed_by_candidate_on: date | None
    sponsor: Sponsor
    costs: tuple[PlannedCost, ...]
    may_be_identified: bool
    terms: Terms
    offered: Terms
    language: str
    languages_read: frozenset[str]


def the_employer_may_contract(contracting: Contracting) -> Violation | None:
    """No contract is made with an employer without standing."""
    if contracting.employer_state is EmployerState.ACTIVE:
        return None
    rule = f"the employer is active; it is {contracting.employer_state}"
    return Violation("employer_id", rule, "wait until it is lifted, or withdraw the offer")


def the_reservation_is_confirmed(contracting: Contracting) -> Violation | None:
    """The person is reserved for this application (`candidate.reservation.confirmed`)."""
    if contracting.reservation_confirmed:
        return None
    return Violation("reservation", "the reservation is confirmed", "wait for the confirmation, then repeat")


def both_sides_signed(contracting: Contracting) -> Violation | None:
    """A contract has two signatures."""
    missing = [
        name
        for name, signed_on in (
            ("signed_by_employer_on", contracting.signed_by_employer_on),
            ("signed_by_candidate_on", contracting.signed_by_candidate_on),
        )
        if signed_on is None
    ]
    if not missing:
        return None
    return Violation(missing[0], f"both sides signed; missing: {', '.join(missing)}", "send the dates of signature")


def nobody_signed_in_the_future(contracting: Contracting) -> Violation | None:
    """A signature is of today or earlier."""
    dates = (contracting.signed_by_employer_on, contracting.signed_by_candidate_on)
    if all(signed_on is None or signed_on <= contracting.today for signed_on in dates):
        return None
    return Violation("signed_by_candidate_on", "signed today or earlier", "send the dates as they stand")


def no_term_is_worse_than_offered(contracting: Contracting) -> Violation | None:
    """Nobody signs something else than what they accepted, unless it is better for them."""
    worse = what_is_worse(contracting.terms, contracting.offered)
    if not worse:
        return None
    return Violation(
        f"terms/{next(iter(worse))}",
        f"no term is worse than what was offered; {', '.join(worse.values())}",
        "mend the contract; or withdraw the offer and make a new one, with its time for reflection",
    )


def every_worker_cost_is_allowed(contracting: Contracting) -> Violation | None:
    """No fee and no related cost of recruitment falls on the worker."""
    borne = sorted({cost.type for cost in contracting.costs if borne_unfairly(cost.type, cost.shares, cost.incurred)})
    if not borne:
        return None
    return Violation("costs", f"no cost of recruitment on the worker; on the worker: {', '.join(borne)}", "move it")
