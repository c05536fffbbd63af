"""Whether somebody is certainly of age, also where only part of the birth date is known."""

from calendar import monthrange
from datetime import date
from typing import Final

from candidate_svc.domain.identity import BirthDatePrecision

MAJORITY_YEARS: Final = 18
"""Below it a person is a child (Convention on the Rights of the Child, article 1): no child is sent to work abroad."""


def latest_birth(born_on: date, precision: BirthDatePrecision) -> date:
    """The last day on which the person may have been born, by what is known."""
    month = 12 if precision is BirthDatePrecision.YEAR else born_on.month
    day = born_on.day if precision is BirthDatePrecision.DAY else monthrange(born_on.year, month)[1]
    return date(born_on.year, month, day)


def years_old(born_on: date, on: date) -> int:
    """The age in full years on a day; whoever was born on a 29 February has their birthday on 1 March."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def of_age_on(born_on: date, precision: BirthDatePrecision) -> date:
    """The first day on which the person is certainly of age: as if born on the last day that fits what is known.

    Whoever was born on a 29 February is of age on 1 March.
    """
    latest = latest_birth(born_on, precision)
    month, day = (3, 1) if (latest.month, latest.day) == (2, 29) else (latest.month, latest.day)
    return date(latest.year + MAJORITY_YEARS, month, day)


def is_certainly_of_age(born_on: date, precision: BirthDatePrecision, today: date) -> bool:
    """Whether nobody can doubt it today."""
    return of_age_on(born_on, precision) <= today
