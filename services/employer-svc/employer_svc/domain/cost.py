"""What bringing a person into a job costs, who may pay it, and what a placement's ledger adds up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Violation


class CostType(StrEnum):
    """Kinds of costs in the ledger."""

    RECRUITMENT = "recruitment"
    MEDICAL = "medical"
    INSURANCE = "insurance"
    TESTS = "tests"
    TRAINING = "training"
    EQUIPMENT = "equipment"
    TRAVEL = "travel"
    LODGING = "lodging"
    ADMINISTRATION = "administration"
    INTEGRATION = "integration"
    LANGUAGE = "language"
    HOUSING_DEPOSIT = "housing_deposit"


class Payer(StrEnum):
    """Who bears a share of a cost."""

    EMPLOYER = "employer"
    PROGRAMME = "programme"
    GOVERNMENT = "government"
    DONOR = "donor"
    PARTNER = "partner"
    HARDSHIP_FUND = "hardship_fund"
    LOAN = "loan"
    WORKER = "worker"


class Incurred(StrEnum):
    """What a cost was for. An earlier one was borne before this recruitment and for another reason."""

    FOR_THIS_JOB = "for_this_job"
    EARLIER = "earlier"


class Lender(StrEnum):
    """Who lends the money for a cost."""

    STATE = "state"
    CHARITY = "charity"
    EMPLOYER = "employer"
    RECRUITER = "recruiter"
    BANK = "bank"
    PRIVATE_PERSON = "private_person"


COSTS_OF_RECRUITMENT: Final = frozenset(CostType) - {
    CostType.INTEGRATION,
    CostType.LANGUAGE,
    CostType.HOUSING_DEPOSIT,
}
"""Recruitment fees and related costs, which no worker bears.

ILO, General principles and operational guidelines for fair recruitment and definition of recruitment fees and related
costs (2019), part II. Costs of living at the destination are not among them.
"""

LENDS_FAIRLY: Final = frozenset({Lender.STATE, Lender.CHARITY})


@dataclass(frozen=True, slots=True)
class Loan:
    """On which terms the person was lent a share."""

    lender: Lender
    interest_free: bool
    tied_to_the_employer: bool
    disclosed_to_the_person: bool


@dataclass(frozen=True, slots=True)
class Share:
    """What one payer bears of a cost, in the currency of the cost."""

    payer: Payer
    amount: Decimal
    loan: Loan | None = None


@dataclass(frozen=True, slots=True)
class Costing:
    """The facts that a line of the ledger asks for. `at` is where the line stands in what was sent."""

    amount: Decimal
    shares: tuple[Share, ...]
    incurred: Incurred = Incurred.FOR_THIS_JOB
    by_the_employer: bool = False
    at: str = ""


def the_shares_make_up_the_amount(costing: Costing) -> Violation | None:
    """Nothing of a cost is without a payer, and nothing is paid twice."""
    borne = sum((share.amount for share in costing.shares), Decimal())
    if borne == costing.amount:
        return None
    rule = f"the shares add up to {costing.amount}; they add up to {borne}"
    return Violation(f"{costing.at}shares", rule, "name every payer with what they bear")


def no_payer_is_named_twice(costing: Costing) -> Violation | None:
    """One share a payer."""
    payers = [share.payer for share in costing.shares]
    twice = sorted({payer for payer in payers if payers.count(payer) > 1})
    if not twice:
        return None
    return Violation(f"{costing.at}shares", f"each payer once; twice: {', '.join(twice)}", "add their shares up")


def every_loan_is_allowed(costing: Costing) -> Violation | None:
    """A person borrows from a state or a charity, without interest, bound to no employer, and knows it."""
    unfair = sorted({reason for share in costing.shares for reason in _unfair_in(share)})
    if not unfair:
        return None
    rule = f"loans as they are allowed; what is not: {', '.join(unfair)}"
    return Violation(f"{costing.at}shares", rule, "let the employer or the programme bear it, or find a fair lender")


def _unfair_in(share: Share) -> Iterable[str]:
    if share.payer is not Payer.LOAN:
        return ("terms of a loan beside another payer",) if share.loan is not None else ()
    if share.loan is None:
        return ("its terms are not known",)
    reasons = {
        f"lent by {share.loan.lender}": share.loan.lender not in LENDS_FAIRLY,
        "it bears interest": not share.loan.interest_free,
        "it ties the person to the employer": share.loan.tied_to_the_employer,
        "it was not disclosed to the person": not share.loan.disclosed_to_the_person,
    }
    return (reason for reason, present in reasons.items() if present)


def the_employer_calls_no_cost_earlier(costing: Costing) -> Violation | None:
    """Whoever would have to pay a cost back does not say that it was for something else."""
    if costing.incurred is Incurred.FOR_THIS_JOB or not costing.by_the_employer:
        return None
    return Violation(
        f"{costing.at}incurred", "earlier costs are recorded by the programme", "let a partner or a director record it"
    )


COST_RULES: Final = (
    the_shares_make_up_the_amount,
    no_payer_is_named_twice,
    every_loan_is_allowed,
    the_employer_calls_no_cost_earlier,
)


def borne_unfairly(kind: CostType, shares: Iterable[Share], incurred: Incurred) -> Decimal:
    """What the worker paid of a cost that no worker should; zero where nothing."""
    if kind not in COSTS_OF_RECRUITMENT or incurred is Incurred.EARLIER:
        return Decimal()
    return sum((share.amount for share in shares if share.payer is Payer.WORKER), Decimal())


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the ledger, as far as sums ask for it."""

    type: CostType
    currency: str
    incurred: Incurred
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Sums:
    """What a placement has cost in one currency. `earlier` is not part of the total."""

    currency: str
    total: Decimal
    by_payer: dict[Payer, Decimal]
    by_type: dict[CostType, Decimal]
    earlier: Decimal
    owed_to_the_worker: Decimal


def sums_of(lines: Iterable[Line], owed: Iterable[tuple[str, Decimal]]) -> tuple[Sums, ...]:
    """The sums of a ledger by currency. `owed`: reimbursements that have not reached the worker, each with currency."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.currency, []).append(line)
    debts: dict[str, Decimal] = {}
    for currency, amount in owed:
        debts[currency] = debts.get(currency, Decimal()) + amount
    return tuple(
        _sums(currency, found.get(currency, []), debts.get(currency, Decimal()))
        for currency in sorted({*found, *debts})
    )


def _sums(currency: str, lines: Iterable[Line], owed: Decimal) -> Sums:
    by_payer: dict[Payer, Decimal] = {}
    by_type: dict[CostType, Decimal] = {}
    earlier = Decimal()
    for line in lines:
        amount = sum((share.amount for share in line.shares), Decimal())
        if line.incurred is Incurred.EARLIER:
            earlier += amount
            continue
        by_type[line.type] = by_type.get(line.type, Decimal()) + amount
        for share in line.shares:
            by_payer[share.payer] = by_payer.get(share.payer, Decimal()) + share.amount
    return Sums(currency, sum(by_type.values(), Decimal()), by_payer, by_type, earlier, owed)
