"""Pay compared over periods: hour, month and year, by the weekly hours of the contract."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, Protocol

from pathways_contracts.codes import PayPeriod

WEEKS_PER_YEAR: Final = 52
MONTHS_PER_YEAR: Final = 12


class Amount(Protocol):
    """Gross pay of a period."""

    @property
    def amount(self) -> Decimal: ...

    @property
    def currency(self) -> str: ...

    @property
    def period(self) -> PayPeriod: ...


def yearly(pay: Amount, weekly_hours: int) -> Decimal:
    """Gross pay of a year in the pay's currency: hourly pay times weekly hours times 52, monthly pay times 12."""
    times: Mapping[PayPeriod, int] = {
        PayPeriod.HOUR: weekly_hours * WEEKS_PER_YEAR,
        PayPeriod.MONTH: MONTHS_PER_YEAR,
        PayPeriod.YEAR: 1,
    }
    return pay.amount * times[pay.period]


def reaches(pay: Amount, least: Amount, weekly_hours: int) -> bool | None:
    """Whether the pay is at or above the least one, for the same weekly hours. None where currencies differ."""
    if pay.currency != least.currency:
        return None
    return yearly(pay, weekly_hours) >= yearly(least, weekly_hours)
