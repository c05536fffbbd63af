"""One vacancy against everybody, compiled: exact, and without looking at most of them.

What a person may reach is bounded by what their features earn at most (MaxScore, Turtle and Flood 1995): of a vacancy's
features, short lists that earn much are added up first. As soon as all that is left could not lift anybody to the last
place of the best so far, the long lists are never read, and only those few people are scored whose sum comes near.
"""

import numpy as np
import numpy.typing as npt

from matching_svc.domain.scoring import EVIDENCE_UNITS, EXPERIENCE_UNITS, RECENCY_BANDS, THOUSAND
from matching_svc.index.compiling import compiled, inlined
from matching_svc.index.segments.heap import floor_of, offer
from matching_svc.index.segments.layout import (
    ARRIVED,
    BASE,
    BUCKETS,
    EVIDENCE_SHARE,
    EXPERIENCE_SHARE,
    LANE,
    LANGUAGE_SHARE,
    LANGUAGES,
    PREFERENCE_SHARE,
    PRESENCE_SHARE,
    PRIORITY,
    PRIORITY_SHARE,
    REQUIRED_WEIGHT,
    STATED,
    STRENGTHS,
    WORKED,
    Best,
    LetThrough,
    People,
    Postings,
    Scratch,
    Vacancies,
)
from matching_svc.index.segments.pairs import is_let_through, judge, of_units, points_of, tell, untell

RECENT = len(RECENCY_BANDS)
DONE = -(1 << 30)
"""The bound of whom was scored already: no sum lifts it to a floor."""
SEED_SHARE = 12
"""While nothing is known, features are added up until what is left is so small a part of all."""
SEED_SPARE = 2
"""So many times as many as are asked for are scored first, so that enough of them fulfil the rules."""
NEAR_HUNDREDTHS = 40
"""Features are added up until what is left, and all other parts, are so small a part of what must be reached."""


@inlined
def _weigh(numbers: npt.NDArray[np.int64], scratch: Scratch, feature: int) -> int:
    """What a feature earns at most by its strength, into `steps`; the largest of it."""
    base, steps = numbers[BASE], scratch.steps
    if feature == numbers[WORKED]:
        for band in range(STRENGTHS):
            units = band + RECENT if band else 0
            steps[band] = of_units(base, numbers[EXPERIENCE_SHARE], units, EXPERIENCE_UNITS)
    elif feature == numbers[ARRIVED]:
        steps[:] = of_units(base, numbers[PRESENCE_SHARE], 1, 1)
    else:
        # Each proof is rounded up where their sum is rounded down.
        each = base * numbers[EVIDENCE_SHARE] * scratch.required[feature]
        maximum = THOUSAND * EVIDENCE_UNITS * numbers[REQUIRED_WEIGHT]
        for rank in range(STRENGTHS):
            proven = each * rank // maximum + 1 if each and rank else 0
            steps[rank] = scratch.earns[feature] + proven
    return int(steps[STRENGTHS - 1])


@compiled
def terms_of(postings: Postings, vacancies: Vacancies, at: int, scratch: Scratch) -> int:
    """The vacancy's features that somebody in the segment has, the cheapest for what they earn first; how many."""
    numbers, count = vacancies.numbers[at], 0
    begin, end = vacancies.feature_ends[at], vacancies.feature_ends[at + 1]
    for place in range(begin, end + 2):
        if place < end:
            feature = int(vacancies.features[place])
        else:
            feature = numbers[WORKED] if place == end else numbers[ARRIVED]
        if feature + 1 >= len(postings.ends):
            continue
        length = np.int64(postings.ends[feature + 1] - postings.ends[feature])
        most = _weigh(numbers, scratch, feature)
        if length == 0 or most == 0:
            continue
        behind = count
        while behind > 0 and scratch.lengths[behind - 1] * most > length * scratch.most[behind - 1]:
            scratch.terms[behind] = scratch.terms[behind - 1]
            scratch.lengths[behind], scratch.most[behind] = scratch.lengths[behind - 1], scratch.most[behind - 1]
            behind -= 1
        scratch.terms[behind], scratch.lengths[behind], scratch.most[behind] = feature, length, most
        count += 1
    return count


@compiled
def add_up(postings: Postings, numbers: npt.NDArray[np.int64], scratch: Scratch, feature: int) -> None:
    """What everybody who has a feature earns by it at most."""
    _weigh(numbers, scratch, feature)
    bounds, rows, steps = scratch.bounds, postings.rows, scratch.steps
    for each in range(postings.ends[feature], postings.ends[feature + 1]):
        bounds[rows[each]] += steps[postings.strengths[each]]


@inlined
def most_beside(numbers: npt.NDArray[np.int64], asks_language: bool) -> tuple[int, int, int]:
    """What no feature tells earns at most: wishes, languages, being first in line."""
    base = numbers[BASE]
    spoken = of_units(base, numbers[LANGUAGE_SHARE], 1, 1) if asks_language else 0
    return of_units(base, numbers[PREFERENCE_SHARE], 1, 1), spoken, of_units(base, numbers[PRIORITY_SHARE], 1, 1)


@inlined
def _reach_beside(people: People, slot: int, wished: int, spoken: int, first_in_line: int) -> int:
    """The same for somebody who has told of a language or not, and is first in line or not."""
    most = wished
    if people.heads[slot, STATED] & LANGUAGES:
        most += spoken
    if people.heads[slot, PRIORITY]:
        most += first_in_line
    return most


@inlined
def _hold(
    people: People,
    slot: int,
    vacancies: Vacancies,
    at: int,
    wanted: LetThrough,
    most: int,
    best: Best,
    scratch: Scratch,
) -> None:
    """Score somebody, who comes in if the points, the rules and the filter allow."""
    if not people.live[slot] or (len(wanted.among) and not wanted.among[slot]):
        return
    # Rules first: they ask for less memory than points do.
    tell(people, slot, scratch.given)
    judge(people, slot, scratch.given, vacancies, at, scratch.verdicts)
    if is_let_through(wanted.verdicts, scratch.verdicts):
        points = points_of(people, slot, vacancies, at, scratch)
        if points >= floor_of(best, most):
            first = people.heads[slot, PRIORITY] != 0
            offer(best, most, slot, points, first, people.high[slot], people.low[slot])
    untell(people, slot, scratch.given)


@compiled
def seek_in_rows(
    people: People, begin: int, end: int, vacancies: Vacancies, at: int, wanted: LetThrough, most: int, best: Best,
    scratch: Scratch,
) -> None:  # fmt: skip
    """Hold everybody of some slots against the vacancy that `scratch` holds, one by one."""
    for slot in range(begin, end):
        _hold(people, slot, vacancies, at, wanted, most, best, scratch)


@compiled
def _peak(scratch: Scratch, lanes: int) -> None:
    """The largest sum of every lane of rows."""
    bounds, peaks = scratch.bounds, scratch.peaks
    for lane in range(lanes):
        highest = bounds[lane * LANE]
        for row in range(lane * LANE + 1, (lane + 1) * LANE):
            highest = max(highest, bounds[row])
        peaks[lane] = highest


@compiled
def _seed(
    people: People, begin: int, lanes: int, vacancies: Vacancies, at: int, wanted: LetThrough, most: int, best: Best,
    scratch: Scratch,
) -> None:  # fmt: skip
    """Score those with the largest sums until there are as many as are asked for, or nobody is left with any.

    How large that is, is told from the peaks of lanes: as many people reach it as lanes do, and few more.
    """
    bounds, peaks, buckets = scratch.bounds, scratch.peaks, scratch.buckets
    _peak(scratch, lanes)
    highest = 0
    for lane in range(lanes):
        highest = max(highest, peaks[lane])
    shift = 0
    while highest >> shift >= BUCKETS:
        shift += 1
    buckets[:] = 0
    for lane in range(lanes):
        if peaks[lane] > 0:
            buckets[peaks[lane] >> shift] += 1
    bucket, spare = BUCKETS, SEED_SPARE * most
    while best.filled[0] < most and bucket > 0:
        found = 0
        while bucket > 0 and found < spare:
            bucket -= 1
            found += buckets[bucket]
        least = max(bucket << shift, 1)
        for lane in range(lanes):
            if peaks[lane] >= least:
                for row in range(lane * LANE, (lane + 1) * LANE):
                    if bounds[row] >= least:
                        bounds[row] = DONE
                        _hold(people, begin + row, vacancies, at, wanted, most, best, scratch)
        spare *= 4


@compiled
def seek_in_postings(
    people: People, postings: Postings, vacancies: Vacancies, at: int, wanted: LetThrough, most: int, best: Best,
    scratch: Scratch,
) -> None:  # fmt: skip
    """Hold a segment against the vacancy that `scratch` holds."""
    numbers, begin, size = vacancies.numbers[at], postings.begin, postings.end - postings.begin
    count = terms_of(postings, vacancies, at, scratch)
    bounds = scratch.bounds
    lanes = (size + LANE - 1) // LANE
    bounds[:size] = 0
    bounds[size : lanes * LANE] = DONE
    left = 0
    for term in range(count):
        left += scratch.most[term]
    asks_language = vacancies.level_ends[at + 1] > vacancies.level_ends[at]
    wished, spoken, first_in_line = most_beside(numbers, asks_language)
    beside = wished + spoken + first_in_line
    term = 0
    if best.filled[0] < most:
        enough = left // SEED_SHARE
        while term < count and left > enough:
            add_up(postings, numbers, scratch, scratch.terms[term])
            left -= scratch.most[term]
            term += 1
        _seed(people, begin, lanes, vacancies, at, wanted, most, best, scratch)
    near = floor_of(best, most) * NEAR_HUNDREDTHS // 100
    while term < count and left + beside > near:
        add_up(postings, numbers, scratch, scratch.terms[term])
        left -= scratch.most[term]
        term += 1
    least = floor_of(best, most) - left - beside
    _peak(scratch, lanes)
    for lane in range(lanes):
        if scratch.peaks[lane] >= least:
            for row in range(lane * LANE, (lane + 1) * LANE):
                if bounds[row] >= least:
                    slot = begin + row
                    reach = bounds[row] + left + _reach_beside(people, slot, wished, spoken, first_in_line)
                    if reach >= floor_of(best, most):
                        _hold(people, slot, vacancies, at, wanted, most, best, scratch)
                        least = floor_of(best, most) - left - beside
