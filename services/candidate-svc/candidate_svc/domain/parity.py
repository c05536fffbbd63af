"""Whether a selection treats groups alike: ratios by the four-fifths rule, and what must not be told of small groups.

The rule of thumb, the most selected group as the measure and the caution with small numbers are those of 29 CFR
1607.4(D), Uniform Guidelines on Employee Selection Procedures. The figures are settings: a report is a hint to look.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from math import erfc, sqrt
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Violation
from pathways_contracts.events.employer.application import OfferMade
from pathways_contracts.events.employer.placement import PlacementConfirmed
from pathways_contracts.events.matching.match import MatchProposed, MatchShortlisted

from candidate_svc.domain.protected_attributes import NOT_STATED, ProtectedAttribute, group_of, groups_of

SIGNIFICANCE: Final = 0.05
"""The usual level of a two-sided test: so often would chance alone bring about such a difference."""

FEWEST_EXPECTED: Final = 5
"""Below so many in one of the four cells the approximation of the test does not hold, and it is not made."""


class Stage(StrEnum):
    """What people were selected for, in the order of the journey."""

    PROPOSED = "proposed"
    SHORTLISTED = "shortlisted"
    OFFERED = "offered"
    PLACED = "placed"


SELECTING_EVENTS: Final[Mapping[Stage, str]] = {
    Stage.PROPOSED: MatchProposed.wire_name,
    Stage.SHORTLISTED: MatchShortlisted.wire_name,
    Stage.OFFERED: OfferMade.wire_name,
    Stage.PLACED: PlacementConfirmed.wire_name,
}
"""The event by which each stage is known, as every reaction records it in the journey."""


class ReadingPurpose(StrEnum):
    """What protected attributes of many people are read for."""

    PARITY_REPORT = "parity_report"
    GROUP_LOAN = "group_loan"


class Standing(StrEnum):
    """How a group stands in a report."""

    MOST_SELECTED = "most_selected"
    WITHIN_THRESHOLD = "within_threshold"
    UNDER_THRESHOLD = "under_threshold"
    NOT_JUDGED = "not_judged"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class ParityRules:
    """The figures of a report.

    A ratio under `threshold` is flagged. Of a group of fewer than `smallest_group` nothing is told, and of none where
    fewer than `smallest_selection` people were selected of the groups that could be. Counts are told in multiples of
    `counts_to`.
    """

    threshold: Fraction
    smallest_group: int
    smallest_selection: int
    counts_to: int


@dataclass(frozen=True, slots=True)
class Considered:
    """One person of the pool: whether they were selected, and what the vault says that may be read."""

    selected: bool
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GroupResult:
    """One group. Counts are rounded, `rate` and `ratio` (to the rate of the most selected group) to hundredths.

    `significant`: whether a pooled two-proportion z test tells its rate from that of the most selected group at the
    level of 0.05, two-sided; none where too few are expected in a cell.
    """

    group: str
    standing: Standing
    considered: int | None = None
    selected: int | None = None
    rate: float | None = None
    ratio: float | None = None
    significant: bool | None = None


def ratios(
    people: Sequence[Considered], attribute: ProtectedAttribute, rules: ParityRules, on: date
) -> Sequence[GroupResult]:
    """How each group of an attribute was selected, in the order of `groups_of`; nobody's own group is told."""
    belong = [(group_of(attribute, person.fields, on), person.selected) for person in people]
    considered, selected = Counter(group for group, _ in belong), Counter(group for group, yes in belong if yes)
    sizes = {group: considered[group] for group in groups_of(attribute)}
    hidden = hidden_groups(sizes, rules.smallest_group)
    # Of the others it may be known who they are: whose consent does not stand can be seen.
    if sum(selected[group] for group in sizes.keys() - hidden - {NOT_STATED}) < rules.smallest_selection:
        hidden = frozenset(sizes)
    judged = {group: Fraction(selected[group], sizes[group]) for group in sizes if group not in hidden | {NOT_STATED}}
    most = max(judged, key=lambda group: judged[group], default=None)
    comparable = most is not None and len(judged) > 1 and judged[most] > 0

    def one(group: str) -> GroupResult:
        if group in hidden:
            return GroupResult(group, Standing.SUPPRESSED)
        rate = Fraction(selected[group], sizes[group])
        told = (_rounded(sizes[group], rules.counts_to), _rounded(selected[group], rules.counts_to), _hundredths(rate))
        if group not in judged or not comparable or most is None:
            return GroupResult(group, Standing.NOT_JUDGED, *told)
        if group == most:
            return GroupResult(group, Standing.MOST_SELECTED, *told, ratio=1.0)
        ratio = rate / judged[most]
        standing = Standing.UNDER_THRESHOLD if ratio < rules.threshold else Standing.WITHIN_THRESHOLD
        differs = differ((selected[group], sizes[group]), (selected[most], sizes[most]))
        return GroupResult(group, standing, *told, ratio=_hundredths(ratio), significant=differs)

    return [one(group) for group in sizes]


def hidden_groups(sizes: Mapping[str, int], smallest: int) -> frozenset[str]:
    """Groups of which nothing is told: the small ones, and one more where a single one could be had by subtraction.

    `not_stated` goes along first, since it is not judged; else the smallest that is left.
    """
    hidden = {group for group, size in sizes.items() if size < smallest}
    if sum(sizes[group] > 0 for group in hidden) == 1:
        left = sorted(sizes.keys() - hidden, key=lambda group: (group != NOT_STATED, sizes[group], group))
        hidden.update(left[:1])
    return frozenset(hidden)


def differ(one: tuple[int, int], other: tuple[int, int]) -> bool | None:
    """Whether two rates (selected, considered) differ by more than chance: the pooled two-proportion z test."""
    (yes, of), (other_yes, other_of) = one, other
    pooled = (yes + other_yes) / (of + other_of)
    if min(of, other_of) * min(pooled, 1 - pooled) < FEWEST_EXPECTED:
        return None
    error = sqrt(pooled * (1 - pooled) * (1 / of + 1 / other_of))
    return erfc(abs(yes / of - other_yes / other_of) / error / sqrt(2)) < SIGNIFICANCE


def _rounded(count: int, to: int) -> int:
    """To the nearest multiple, a half upwards."""
    return (2 * count + to) // (2 * to) * to


def _hundredths(value: Fraction) -> float:
    return round(float(value), 2)


# --- groups that are lent -----------------------------------------------------------------------------------------


def lendable_groups(belong: Mapping[UUID, str], smallest: int) -> Sequence[Sequence[UUID]]:
    """People by group, none of fewer than `smallest`, by size: the small ones and who did not state it are one group.

    Where these are still too few together, the smallest other group joins them.
    """
    members: dict[str, list[UUID]] = {}
    for person, group in belong.items():
        members.setdefault(group, []).append(person)
    large = sorted(
        (people for group, people in members.items() if group != NOT_STATED and len(people) >= smallest), key=len
    )
    kept = {person for people in large for person in people}
    rest = [person for person in belong if person not in kept]
    if 0 < len(rest) < smallest and large:
        rest += large.pop(0)
    return [*large, *([rest] if rest else [])]


# --- the period of a report ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months, both ends included."""

    first: date
    last: date

    @classmethod
    def of_months(cls, first_month: str, last_month: str) -> "Period":
        """From the first day of one month to the last of another, as `2026-03`."""
        last = date.fromisoformat(f"{last_month}-01")
        next_month = (last + timedelta(days=31)).replace(day=1)
        return cls(date.fromisoformat(f"{first_month}-01"), next_month - timedelta(days=1))


def months_are_in_order(asked: tuple[Period, date]) -> Violation | None:
    """`asked`: the period and today."""
    period, _ = asked
    if period.first <= period.last:
        return None
    return Violation("first_month", "the first month is not after the last", "exchange them")


def the_last_month_is_over(asked: tuple[Period, date]) -> Violation | None:
    """A report over days that are still to come could be asked for again, and compared day by day."""
    period, today = asked
    if period.last < today:
        return None
    return Violation("last_month", "the last month is over", "name an earlier month, or wait until this one ends")


def periods_do_not_overlap(asked: tuple[Period, Sequence[Period]]) -> Violation | None:
    """`asked`: the period, and those of the reports that are kept of the same programme and stage.

    Who differs between two overlapping periods could be few.
    """
    period, kept = asked
    for other in kept:
        if period.first <= other.last and other.first <= period.last:
            return Violation(
                "first_month",
                "reports of one programme and stage share no month",
                f"read the kept report of {other.first:%Y-%m} to {other.last:%Y-%m}, or name other months",
            )
    return None
