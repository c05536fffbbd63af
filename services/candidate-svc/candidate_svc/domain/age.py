"""Whether somebody is certainly of age, also where only part of the birth date is known."""

from calendar import monthrange
from datetime import date
from typing import Final

from candidate_svc.domain.identity import BirthDatePrecision

MAJORITY_YEARS: Final = 18
"""Below it a person is a child (Convention on the Rights of the Child, article 1): no child is sent to work abroad."""


def of_age_on(born_on: date, precision: BirthDatePrecision) -> date:
    """The first day on which the person is certainly of age: as if born on the last day that fits what is known.

    Whoever was born on a 29 February is of age on 1 March.
    """
    month = 12 if precision is BirthDatePrecision.YEAR else born_on.month
    year = born_on.year
    day = born_on.day if precision is BirthDatePrecision.DAY else monthrange(year, month)[1]
    if (month, day) == (2, 29):
        month, day = 3, 1
    return date(year + MAJORITY_YEARS, month, day)


def is_certainly_of_age(born_on: date, precision: BirthDatePrecision, today: date) -> bool:
    """Whether nobody can doubt it today."""
    return of_age_on(born_on, precision) <= today
