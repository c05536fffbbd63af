"""Working days by duty station: weekends and holidays are configuration, for deadlines that count working days."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

FILE: Final = Path(__file__).parents[1] / "policy" / "working_days.toml"
LEAP_YEAR: Final = 2000

Place = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
"""A duty station: an ISO 3166-1 country, or an ISO 3166-2 part of one."""


class Weekday(StrEnum):
    """The days of the week, in the order of `date.weekday()`."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


WEEK: Final = tuple(Weekday)


class Calendar(BaseModel):
    """When work rests at a place, with the source and the day of its last check.

    `every_year` holds days that never move as `MM-DD`. `dates` are those that do, none after `dates_known_until`: later
    a deadline may come a holiday too early, never too late. `confirmed`: compared with the authority's published list;
    otherwise the days were worked out from the rule that the source names.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    weekend: Annotated[frozenset[Weekday], Field(max_length=6)]
    every_year: frozenset[Annotated[str, StringConstraints(pattern=r"^\d\d-\d\d$")]] = frozenset()
    dates: frozenset[date] = frozenset()
    dates_known_until: date | None = None
    source: Annotated[str, Field(min_length=1)]
    checked_on: date
    confirmed: bool = False

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for day in sorted(self.every_year):
            try:
                date.fromisoformat(f"{LEAP_YEAR}-{day}")
            except ValueError as error:
                raise ValueError(f"every_year: {day} is no day of a year") from error
        last = self.dates_known_until
        if self.dates and (last is None or max(self.dates) > last):
            raise ValueError("dates_known_until: dates that move are known until a day, and none lies after it")
        return self

    def is_working_day(self, day: date) -> bool:
        """Whether people work on a day."""
        return (
            WEEK[day.weekday()] not in self.weekend and f"{day:%m-%d}" not in self.every_year and day not in self.dates
        )

    def after(self, day: date, working_days: int) -> date:
        """The last of so many working days after `day`, which does not count itself."""
        following = day
        while working_days > 0:
            following += timedelta(days=1)
            working_days -= self.is_working_day(following)
        return following


class WorkingDays(BaseModel):
    """The calendars of all duty stations."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    default: Calendar
    places: Mapping[Place, Calendar] = {}

    def at(self, place: str | None) -> Calendar:
        """The calendar of a place: its own, else that of its country, else the default."""
        if place is None:
            return self.default
        return self.places.get(place) or self.places.get(place.partition("-")[0], self.default)

    def out_of_date(self, today: date) -> tuple[str, ...]:
        """The places whose moving holidays are not known any more."""
        return tuple(
            sorted(
                place
                for place, calendar in self.places.items()
                if calendar.dates_known_until is not None and calendar.dates_known_until < today
            )
        )


_path = FILE


def pin_working_days(path: str | None) -> WorkingDays:
    """Work with the file at `path`, or with the service's own when there is none, and read it at once.

    Raises `OSError`, `tomllib.TOMLDecodeError` or pydantic's `ValidationError` naming the field: a service does not
    start with calendars that it cannot read.
    """
    global _path  # one file per process, set by its parts list
    _path = Path(path) if path else FILE
    working_days.cache_clear()
    return working_days()


@cache
def working_days() -> WorkingDays:
    """The calendars in force."""
    return WorkingDays.model_validate(tomllib.loads(_path.read_text("utf-8")))
