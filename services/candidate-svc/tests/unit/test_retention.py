"""What becomes of somebody of whom nobody has heard: month by month, and by where they stand."""

from datetime import UTC, datetime, timedelta

import pytest
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.policy import months_after
from candidate_svc.domain.retention import Retention, retention

HEARD = datetime(2020, 1, 15, 9, 30, tzinfo=UTC)
JUST_BEFORE = timedelta(microseconds=1)


def after(months: int, state: CandidateState = CandidateState.ACTIVE, less: timedelta = timedelta()) -> Retention:
    return retention(HEARD, months_after(HEARD, months) - less, state)


def moment(months: int) -> datetime:
    return months_after(HEARD, months)


def test_nothing_is_due_before_two_years() -> None:
    quiet = Retention(dormant=False, seek_contact=False, ask_to_erase=False, next_look=moment(24))
    assert after(0) == quiet
    assert after(24, less=JUST_BEFORE) == quiet


@pytest.mark.parametrize(("months", "next_look"), [(24, 27), (27, 30), (30, 33), (33, 60)])
def test_contact_is_sought_four_times_in_the_year_after(months: int, next_look: int) -> None:
    expected = Retention(dormant=True, seek_contact=True, ask_to_erase=False, next_look=moment(next_look))
    assert after(months) == expected
    assert after(months + 2) == expected


def test_after_five_years_a_person_is_asked_to_erase() -> None:
    assert not after(60, less=JUST_BEFORE).ask_to_erase
    assert after(60) == Retention(dormant=True, seek_contact=False, ask_to_erase=True, next_look=None)
    assert after(600) == after(60)


@pytest.mark.parametrize("state", CandidateState)
def test_nobody_seeks_those_who_have_left(state: CandidateState) -> None:
    left = {"withdrawn", "solution_elsewhere", "deceased", "merged", "erased"}
    assert after(24, state).seek_contact == (state not in left)
    assert after(60, state).ask_to_erase == (state != "erased")


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2020-01-15", 1, "2020-02-15"),
        ("2020-01-15", 12, "2021-01-15"),
        ("2020-11-28", 1, "2020-12-28"),
        ("2020-12-01", 1, "2021-01-01"),
        ("2020-01-31", 1, "2020-03-01"),
        ("2020-02-29", 12, "2021-03-01"),
        ("2020-12-29", 24, "2023-01-01"),
    ],
)
def test_a_month_later_is_the_same_day_where_every_month_has_it(start: str, months: int, end: str) -> None:
    assert months_after(datetime.fromisoformat(start), months) == datetime.fromisoformat(end)
