"""Working days: weekend and holidays of a place are data, checked when they are read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from integration_svc.domain.working_days import Calendar, Weekday, WorkingDays, pin_working_days
from pydantic import ValidationError

CHECKED = {"source": "a decree", "checked_on": date(2031, 1, 1)}
WESTERN = Calendar(
    weekend=frozenset({Weekday.SATURDAY, Weekday.SUNDAY}),
    every_year=frozenset({"12-25"}),
    dates=frozenset({date(2031, 5, 26)}),
    dates_known_until=date(2031, 12, 31),
    **CHECKED,
)
EASTERN = Calendar(weekend=frozenset({Weekday.FRIDAY, Weekday.SATURDAY}), **CHECKED)
STATIONS = WorkingDays(default=EASTERN, places={"PT": WESTERN, "GB-SCT": WESTERN})


@pytest.fixture(autouse=True)
def _own_file_again() -> Iterator[None]:
    yield
    pin_working_days(None)


@pytest.mark.parametrize(
    ("calendar", "day", "working_days", "following"),
    [
        (WESTERN, "2031-05-20", 1, "2031-05-21"),
        (WESTERN, "2031-05-23", 1, "2031-05-27"),  # Friday; Monday is a holiday
        (WESTERN, "2031-05-24", 1, "2031-05-27"),  # a Saturday itself does not count
        (WESTERN, "2031-12-24", 1, "2031-12-26"),
        (WESTERN, "2032-12-24", 1, "2032-12-27"),  # the same day of every year
        (WESTERN, "2031-05-23", 3, "2031-05-29"),
        (WESTERN, "2031-05-20", 0, "2031-05-20"),
        (EASTERN, "2031-05-22", 1, "2031-05-25"),  # Thursday to Sunday
        (EASTERN, "2031-12-24", 1, "2031-12-25"),
    ],
)
def test_a_deadline_counts_the_working_days_of_its_place(
    calendar: Calendar, day: str, working_days: int, following: str
) -> None:
    assert calendar.after(date.fromisoformat(day), working_days) == date.fromisoformat(following)


@pytest.mark.parametrize(
    ("place", "calendar"),
    [("PT", WESTERN), ("PT-13", WESTERN), ("GB-SCT", WESTERN), ("GB", EASTERN), ("FR", EASTERN), (None, EASTERN)],
)
def test_a_place_has_its_own_calendar_or_that_of_its_country_or_the_default(
    place: str | None, calendar: Calendar
) -> None:
    assert STATIONS.at(place) is calendar


def test_holidays_that_move_are_known_for_a_time() -> None:
    assert STATIONS.out_of_date(date(2031, 12, 31)) == ()
    assert STATIONS.out_of_date(date(2032, 1, 1)) == ("GB-SCT", "PT")


HEADER = '[default]\nweekend = ["sunday"]\nsource = "a decree"\nchecked_on = 2031-01-01\n'
PLACE = '[places.PT]\nweekend = ["sunday"]\n'


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (PLACE + 'source = "a decree"\nchecked_on = 2031-01-01\n', "default"),
        (HEADER + PLACE + "checked_on = 2031-01-01\n", "source"),
        (HEADER + PLACE + 'source = "a decree"\n', "checked_on"),
        (HEADER.replace("sunday", "sunnyday"), "weekend"),
        (HEADER.replace('["sunday"]', str([day.value for day in Weekday])), "weekend"),
        (HEADER + 'every_year = ["02-30"]\n', "every_year"),
        (HEADER + "dates = [2031-05-26]\n", "dates_known_until"),
        (HEADER + "dates = [2031-05-26]\ndates_known_until = 2031-05-25\n", "dates_known_until"),
        (HEADER + 'holiday = "christmas"\n', "holiday"),
        (HEADER + PLACE.replace("PT", "Portugal") + 'source = "a decree"\nchecked_on = 2031-01-01\n', "Portugal"),
    ],
)
def test_a_file_that_says_too_little_or_nonsense_is_refused_by_its_field(tmp_path: Path, text: str, field: str) -> None:
    (tmp_path / "days.toml").write_text(text)
    with pytest.raises(ValidationError, match=field):
        pin_working_days(str(tmp_path / "days.toml"))


def test_the_file_of_the_service_says_where_it_is_from() -> None:
    calendars = pin_working_days(None)
    for calendar in (calendars.default, *calendars.places.values()):
        assert calendar.source
        assert calendar.checked_on
    portugal = calendars.at("PT")
    assert not portugal.is_working_day(date(2027, 4, 25))
    assert not portugal.is_working_day(date(2027, 3, 26)), "Good Friday"
    assert portugal.after(date(2026, 12, 24), 1) == date(2026, 12, 28)
