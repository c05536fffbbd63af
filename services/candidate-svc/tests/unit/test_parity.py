"""Selection ratios: the four-fifths rule, what is told of whom, and groups that are lent."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from uuid import UUID

import pytest
from candidate_svc.domain.parity import (
    Considered,
    GroupResult,
    ParityRules,
    Period,
    Standing,
    differ,
    hidden_groups,
    lendable_groups,
    months_are_in_order,
    periods_do_not_overlap,
    ratios,
    the_last_month_is_over,
)
from candidate_svc.domain.protected_attributes import ProtectedAttribute

RULES = ParityRules(threshold=Fraction("0.8"), smallest_group=30, smallest_selection=10, counts_to=10)
LAST_DAY = date(2026, 3, 31)
Pool = Mapping[str, tuple[int, int]]
"""Of each gender how many were selected, of how many."""


def by_gender(pool: Pool) -> dict[str, GroupResult]:
    people = [
        Considered(place < selected, {"gender": gender})
        for gender, (selected, of) in pool.items()
        for place in range(of)
    ]
    return {one.group: one for one in ratios(people, ProtectedAttribute.GENDER, RULES, LAST_DAY)}


def standings(pool: Pool) -> dict[str, Standing]:
    return {group: one.standing for group, one in by_gender(pool).items()}


# --- the rule -----------------------------------------------------------------------------------------------------


def test_a_rate_is_held_against_that_of_the_most_selected_group() -> None:
    found = by_gender({"female": (48, 200), "male": (120, 300)})
    assert found["male"] == GroupResult("male", Standing.MOST_SELECTED, 300, 120, 0.4, 1.0)
    assert found["female"] == GroupResult("female", Standing.UNDER_THRESHOLD, 200, 50, 0.24, 0.6, significant=True)


def test_four_fifths_exactly_is_not_under_the_threshold() -> None:
    # 0.12 / 0.15 is below 0.8 in binary fractions.
    assert standings({"female": (12, 100), "male": (15, 100)})["female"] is Standing.WITHIN_THRESHOLD
    assert standings({"female": (119, 1000), "male": (150, 1000)})["female"] is Standing.UNDER_THRESHOLD


def test_nobody_selected_of_a_group_is_flagged() -> None:
    found = by_gender({"female": (0, 40), "male": (20, 40)})
    assert (found["female"].standing, found["female"].ratio) == (Standing.UNDER_THRESHOLD, 0.0)


def test_who_did_not_state_it_are_shown_and_not_judged() -> None:
    found = by_gender({"female": (20, 40), "male": (20, 40), "undisclosed": (40, 40), "other": (0, 0)})
    assert found["not_stated"] == GroupResult("not_stated", Standing.NOT_JUDGED, 40, 40, 1.0)
    assert found["female"].ratio == 1.0, "they are no measure for the others either"


def test_one_group_alone_is_not_judged() -> None:
    assert standings({"female": (20, 40), "undisclosed": (20, 40)})["female"] is Standing.NOT_JUDGED


@pytest.mark.parametrize(
    ("one", "other", "significant"),
    [
        ((10, 40), (30, 40), True),
        ((18, 40), (20, 40), False),
        ((1, 30), (3, 30), None),
        ((0, 30), (0, 30), None),
        ((24, 100), (400, 1000), True),
    ],
)
def test_chance_is_told_from_a_difference_where_numbers_suffice(
    one: tuple[int, int], other: tuple[int, int], significant: bool | None
) -> None:
    assert differ(one, other) is significant


# --- what is not told ---------------------------------------------------------------------------------------------


def test_nothing_is_told_of_a_small_group() -> None:
    found = by_gender({"female": (10, 40), "male": (10, 40), "other": (3, 29), "undisclosed": (0, 29)})
    assert found["other"] == GroupResult("other", Standing.SUPPRESSED)
    assert found["not_stated"] == GroupResult("not_stated", Standing.SUPPRESSED)
    assert found["female"].standing is Standing.MOST_SELECTED


def test_an_empty_group_looks_like_a_small_one() -> None:
    assert by_gender({"female": (10, 40), "male": (10, 40)})["other"] == GroupResult("other", Standing.SUPPRESSED)


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({"female": 50, "male": 40, "other": 3, "not_stated": 200}, {"other", "not_stated"}),
        ({"female": 50, "male": 40, "other": 3, "not_stated": 0}, {"other", "not_stated", "male"}),
        ({"female": 50, "male": 40, "other": 3, "not_stated": 2}, {"other", "not_stated"}),
        ({"female": 50, "male": 40, "other": 0, "not_stated": 0}, {"other", "not_stated"}),
        ({"female": 29, "male": 0, "other": 0, "not_stated": 0}, {"female", "male", "other", "not_stated"}),
    ],
)
def test_no_suppressed_group_is_had_by_subtraction(sizes: Mapping[str, int], hidden: set[str]) -> None:
    assert hidden_groups(sizes, 30) == hidden


def test_where_few_were_selected_nothing_is_told_of_anybody() -> None:
    assert set(standings({"female": (0, 100), "male": (9, 100)}).values()) == {Standing.SUPPRESSED}
    assert standings({"female": (0, 100), "male": (10, 100)})["female"] is Standing.UNDER_THRESHOLD


@pytest.mark.parametrize(("group", "of"), [("undisclosed", 100), ("other", 29)])
def test_whoever_is_of_no_group_that_is_told_hides_nobody_who_is(group: str, of: int) -> None:
    # Who did not allow it is known to their caseworker: subtracted, one woman would be left of the ten selected.
    assert set(standings({"female": (1, 40), "male": (0, 40), group: (9, of)}).values()) == {Standing.SUPPRESSED}


@pytest.mark.parametrize(("count", "told"), [(34, 30), (35, 40), (36, 40), (44, 40), (45, 50)])
def test_counts_are_told_in_tens_so_that_one_person_more_is_not_seen(count: int, told: int) -> None:
    found = by_gender({"female": (20, 100), "male": (20, count)})
    assert found["male"].considered == told


# --- months -------------------------------------------------------------------------------------------------------


def test_a_period_is_whole_months() -> None:
    assert Period.of_months("2025-12", "2026-02") == Period(date(2025, 12, 1), date(2026, 2, 28))
    assert Period.of_months("2027-12", "2027-12").last == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("first", "last", "today", "fields"),
    [
        ("2026-01", "2026-03", date(2026, 4, 1), []),
        ("2026-01", "2026-03", date(2026, 3, 31), ["last_month"]),
        ("2026-03", "2026-01", date(2026, 4, 1), ["first_month"]),
    ],
)
def test_months_are_over_and_in_order(first: str, last: str, today: date, fields: Sequence[str]) -> None:
    asked = Period.of_months(first, last), today
    broken = [rule(asked) for rule in (months_are_in_order, the_last_month_is_over)]
    assert [one.field for one in broken if one is not None] == fields


def test_two_reports_share_no_month() -> None:
    kept = (Period.of_months("2026-01", "2026-03"),)
    refused = periods_do_not_overlap((Period.of_months("2026-03", "2026-05"), kept))
    assert refused is not None
    assert "2026-01 to 2026-03" in refused.remedy
    assert periods_do_not_overlap((Period.of_months("2026-04", "2026-05"), kept)) is None


# --- groups that are lent -----------------------------------------------------------------------------------------


def lent(sizes: Mapping[str, int]) -> list[int]:
    numbers = iter(range(10_000))
    belong = {UUID(int=next(numbers)): group for group, size in sizes.items() for _ in range(size)}
    groups = lendable_groups(belong, 30)
    assert sorted(person for people in groups for person in people) == sorted(belong)
    return [len(people) for people in groups]


@pytest.mark.parametrize(
    ("sizes", "groups"),
    [
        ({"female": 40, "male": 50}, [40, 50]),
        ({"female": 40, "male": 50, "other": 20, "not_stated": 15}, [40, 50, 35]),
        ({"female": 40, "male": 50, "other": 3}, [50, 43]),
        ({"female": 40, "male": 50, "not_stated": 60}, [40, 50, 60]),
        ({"female": 40, "other": 3}, [43]),
        ({"female": 20}, [20]),
    ],
)
def test_no_group_that_is_lent_is_small(sizes: Mapping[str, int], groups: Sequence[int]) -> None:
    assert lent(sizes) == groups
