"""The terms of a contract against those that were offered: what is worse for the worker, and what is better."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from pathways_contracts.codes import Pay

from employer_svc.domain.pay import yearly


@dataclass(frozen=True, slots=True)
class Terms:
    """What a worker is promised. Deductions: what is taken off each month, in the currency of the pay."""

    pay: Pay
    weekly_hours: int
    contract_months: int
    start_date: date
    isco: str
    workplace_region: str | None
    housing: str | None
    probation_months: int
    monthly_deductions: Decimal


class Change(StrEnum):
    """What a term of the contract is beside the one that was offered."""

    SAME = "same"
    WORSE = "worse"
    BETTER = "better"


def _more_is_worse(contract: Decimal | int | date, offered: Decimal | int | date) -> Change:
    if contract == offered:
        return Change.SAME
    return Change.WORSE if contract > offered else Change.BETTER  # type: ignore[operator]  # two of one kind


def _less_is_worse(contract: Decimal | int, offered: Decimal | int) -> Change:
    return _more_is_worse(offered, contract)


def _another_is_worse(contract: str | None, offered: str | None) -> Change:
    """What was not promised may come on top; what was promised is kept as it was."""
    if contract == offered:
        return Change.SAME
    return Change.BETTER if offered is None else Change.WORSE


def _pay(contract: Terms, offered: Terms) -> Change:
    if contract.pay.currency != offered.pay.currency:
        return Change.WORSE
    return _less_is_worse(yearly(contract.pay, contract.weekly_hours), yearly(offered.pay, offered.weekly_hours))


_COMPARED: Final[dict[str, Callable[[Terms, Terms], Change]]] = {
    "pay": _pay,
    "weekly_hours": lambda contract, offered: _more_is_worse(contract.weekly_hours, offered.weekly_hours),
    "contract_months": lambda contract, offered: _less_is_worse(contract.contract_months, offered.contract_months),
    "start_date": lambda contract, offered: _more_is_worse(contract.start_date, offered.start_date),
    "isco": lambda contract, offered: _another_is_worse(contract.isco, offered.isco),
    "workplace_region": lambda contract, offered: _another_is_worse(
        contract.workplace_region, offered.workplace_region
    ),
    "housing": lambda contract, offered: _another_is_worse(contract.housing, offered.housing),
    "probation_months": lambda contract, offered: _more_is_worse(contract.probation_months, offered.probation_months),
    "monthly_deductions": lambda contract, offered: _more_is_worse(
        contract.monthly_deductions, offered.monthly_deductions
    ),
}
"""How each term is compared. Hours that fall with the pay show in the pay of a year."""


def terms_that_are(change: Change, contract: Terms, offered: Terms) -> tuple[str, ...]:
    """The names of the terms that the contract changes in this way."""
    return tuple(name for name, compare in _COMPARED.items() if compare(contract, offered) is change)


def _told(terms: Terms, name: str) -> str:
    value = getattr(terms, name)
    if isinstance(value, Pay):
        return f"{value.amount} {value.currency} a {value.period}"
    return "none" if value is None else str(value)


def what_is_worse(contract: Terms, offered: Terms) -> dict[str, str]:
    """Each term that is worse than what was offered, with both values in words."""
    return {
        name: f"{name} is {_told(contract, name)}, offered was {_told(offered, name)}"
        for name in terms_that_are(Change.WORSE, contract, offered)
    }
