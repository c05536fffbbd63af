"""Of age: exactly where the day is known, cautiously where it is not."""

from datetime import date

import pytest
from candidate_svc.domain.age import is_certainly_of_age, of_age_on
from candidate_svc.domain.identity import BirthDatePrecision

DAY, MONTH, YEAR = BirthDatePrecision.DAY, BirthDatePrecision.MONTH, BirthDatePrecision.YEAR


@pytest.mark.parametrize(
    ("born_on", "precision", "first_day"),
    [
        (date(2008, 5, 17), DAY, date(2026, 5, 17)),
        (date(2008, 5, 17), MONTH, date(2026, 5, 31)),
        (date(2008, 5, 17), YEAR, date(2026, 12, 31)),
        (date(2008, 2, 29), DAY, date(2026, 3, 1)),
        (date(2008, 2, 1), MONTH, date(2026, 3, 1)),
        (date(2007, 2, 1), MONTH, date(2025, 2, 28)),
        (date(2008, 1, 1), YEAR, date(2026, 12, 31)),
    ],
)
def test_somebody_is_of_age_from_the_last_day_that_fits_what_is_known(
    born_on: date, precision: BirthDatePrecision, first_day: date
) -> None:
    assert of_age_on(born_on, precision) == first_day
    assert is_certainly_of_age(born_on, precision, first_day)
    assert not is_certainly_of_age(born_on, precision, date.fromordinal(first_day.toordinal() - 1))
