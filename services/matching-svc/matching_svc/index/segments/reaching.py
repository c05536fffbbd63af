"""One person against all vacancies, compiled."""

import math

import numpy as np
import numpy.typing as npt

from matching_svc.domain.scoring import RELEVANCE_SCALE
from matching_svc.index.compiling import compiled, inlined
from matching_svc.index.segments.heap import floor_of, offer
from matching_svc.index.segments.layout import (
    ARRIVED_AT,
    BASE,
    BUCKETS,
    FEATURES,
    FEATURES_END,
    Best,
    LetThrough,
    People,
    Scratch,
    Vacancies,
)
from matching_svc.index.segments.pairs import is_let_through, judge, points_beside_skills, tell, untell

IN_THE_COUNTRY = 1 << 40
"""Added to the relevance of vacancies that come before all others: no relevance is as large."""


@compiled
def earn_everywhere(
    people: People, slot: int, ends: npt.NDArray[np.int32], places: npt.NDArray[np.int32],
    weights: npt.NDArray[np.int64], required: npt.NDArray[np.int64],
    skills: npt.NDArray[np.int64], proof: npt.NDArray[np.int64],
) -> None:  # fmt: skip
    """What a person's skills earn at every vacancy, and their proof there, from the vacancies by feature."""
    skills[:] = 0
    proof[:] = 0
    for mine in range(people.heads[slot, FEATURES], people.heads[slot, FEATURES_END]):
        feature, strength = people.features[mine], people.strengths[mine]
        if feature + 1 < len(ends):
            for each in range(ends[feature], ends[feature + 1]):
                skills[places[each]] += weights[each]
                proof[places[each]] += required[each] * strength


@compiled
def reach(
    people: People, slot: int, vacancies: Vacancies, least: npt.NDArray[np.int64], floors: npt.NDArray[np.int64],
    skills: npt.NDArray[np.int64], proof: npt.NDArray[np.int64], wanted: LetThrough, scratch: Scratch,
    found: npt.NDArray[np.int64], points: npt.NDArray[np.int64],
) -> int:  # fmt: skip
    """The vacancies whose floor a person reaches and may be proposed for, and how many they are.

    `least`: below so many points of skills nobody reaches the floor, whatever else they have.
    """
    count = 0
    tell(people, slot, scratch.given)
    for at in range(len(least)):
        if skills[at] >= least[at]:
            earned = skills[at] + points_beside_skills(people, slot, scratch.given, vacancies, at, proof[at])
            if earned >= floors[at]:
                judge(people, slot, scratch.given, vacancies, at, scratch.verdicts)
                if is_let_through(wanted.verdicts, scratch.verdicts):
                    found[count], points[count] = at, earned
                    count += 1
    untell(people, slot, scratch.given)
    return count


@inlined
def relevance_of(points: int, base: int) -> int:
    """As `scoring.relevance`."""
    square = RELEVANCE_SCALE * RELEVANCE_SCALE * points * points // base
    root = int(math.sqrt(square))
    while root * root > square:
        root -= 1
    while (root + 1) * (root + 1) <= square:
        root += 1
    return root


@compiled
def seek_vacancies(
    people: People, slot: int, vacancies: Vacancies, beside: npt.NDArray[np.int64], high: npt.NDArray[np.uint64],
    low: npt.NDArray[np.uint64], skills: npt.NDArray[np.int64], proof: npt.NDArray[np.int64], wanted: LetThrough,
    most: int, best: Best, earned: npt.NDArray[np.int64], bounds: npt.NDArray[np.int64],
    ordered: npt.NDArray[np.int64], scratch: Scratch,
) -> None:  # fmt: skip
    """The best vacancies for a person by relevance, those of the country where the person is before all others.

    `beside`: what all other parts together earn at most at each vacancy. `earned` gets the points of what is kept;
    `bounds` and `ordered` are written upon.
    """
    size = len(skills)
    tell(people, slot, scratch.given)
    for turn in range(2):
        highest = -1
        for at in range(size):
            there = scratch.given[vacancies.numbers[at, ARRIVED_AT]] > 0
            if there == (turn == 0) and (len(wanted.among) == 0 or wanted.among[at]):
                bounds[at] = relevance_of(skills[at] + beside[at], vacancies.numbers[at, BASE])
                highest = max(highest, bounds[at])
            else:
                bounds[at] = -1
        lift = IN_THE_COUNTRY if turn == 0 else 0
        width = highest // BUCKETS + 1
        buckets = scratch.buckets
        buckets[:] = 0
        for at in range(size):
            if bounds[at] >= 0:
                buckets[BUCKETS - bounds[at] // width] += 1
        for bucket in range(BUCKETS):
            buckets[bucket + 1] += buckets[bucket]
        for at in range(size):
            if bounds[at] >= 0:
                bucket = BUCKETS - 1 - bounds[at] // width
                ordered[buckets[bucket]] = at
                buckets[bucket] += 1
        for each in range(buckets[BUCKETS]):
            at = ordered[each]
            floor = floor_of(best, most)
            if (bounds[at] // width + 1) * width - 1 + lift < floor:
                break
            if bounds[at] + lift < floor:
                continue
            points = skills[at] + points_beside_skills(people, slot, scratch.given, vacancies, at, proof[at])
            worth = relevance_of(points, vacancies.numbers[at, BASE]) + lift
            if worth >= floor:
                judge(people, slot, scratch.given, vacancies, at, scratch.verdicts)
                if is_let_through(wanted.verdicts, scratch.verdicts):
                    earned[at] = points
                    offer(best, most, at, worth, False, high[at], low[at])
    untell(people, slot, scratch.given)
