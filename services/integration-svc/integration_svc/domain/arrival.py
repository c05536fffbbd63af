"""What is left before and after an arrival, as whoever receives the person is told it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from integration_svc.domain.travel import TravelState, has_left


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an arrival, by which day it is due where that is known, and whether it is done."""

    step: str
    done: bool
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """How far an arrival is. `travel` is None until the visa is granted; `first_days` are planned at the arrival."""

    oriented: bool
    housed: bool
    travel: TravelState | None = None
    departed_at: datetime | None = None
    expected_at: datetime | None = None
    first_days: Sequence[Step] = ()


def checklist(arrival: Arrival) -> Iterator[Step]:
    """The steps in their order."""
    there = arrival.travel is TravelState.ARRIVED
    left = arrival.travel is not None and has_left(arrival.travel, arrival.departed_at)
    booked = arrival.travel in (TravelState.BOOKED, TravelState.DEPARTED)
    expected_on = None if arrival.expected_at is None else arrival.expected_at.date()
    yield Step("visa", arrival.travel is not None)
    yield Step("orientation", arrival.oriented or there)
    yield Step("housing", arrival.housed)
    yield Step("booking", booked or there)
    yield Step("departure", left)
    yield Step("arrival", there, expected_on)
    yield from arrival.first_days
