"""Gross pay per hour, so that pay of different periods can be compared."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from pathways_contracts.codes import Pay, PayPeriod

WEEKS_A_YEAR: Final = Decimal(52)
MONTHS_A_YEAR: Final = Decimal(12)


def hourly(pay: Pay, weekly_hours: int | None) -> Decimal | None:
    """Gross pay per hour in the pay's currency, with four decimals; None where the hours are not known.

    A year has 52 paid weeks and 12 months, as statistics offices count (ILO, hourly earnings from monthly ones).
    """
    if pay.period is PayPeriod.HOUR:
        return pay.amount
    if not weekly_hours:
        return None
    yearly = pay.amount * MONTHS_A_YEAR if pay.period is PayPeriod.MONTH else pay.amount
    return (yearly / (WEEKS_A_YEAR * weekly_hours)).quantize(Decimal("0.0001"), ROUND_HALF_UP)
