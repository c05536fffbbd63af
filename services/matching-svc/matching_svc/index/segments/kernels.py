"""What is computed per person and vacancy, compiled: points, verdicts, and the best of a segment by bounds.

Every number is an integer, so that a list is the same on every machine; `Scoring.explain` is the plain form that all of
this agrees with. What is read and written lies as `layout.py` says.
"""

from hashlib import sha256
from pathlib import Path

import numba
import numpy as np
import numpy.typing as npt

from matching_svc.domain.scoring import (
    EVIDENCE_UNITS,
    EXPERIENCE_BANDS,
    EXPERIENCE_UNITS,
    INTEREST_UNITS,
    RECENCY_BANDS,
    SURPLUS_LEVELS,
    THOUSAND,
)
from matching_svc.index.segments.layout import (
    ARRIVED_AT,
    BASE,
    BUCKETS,
    DESTINATION_AT,
    DESTINATIONS,
    EDUCATION_MINIMUM,
    EVIDENCE_SHARE,
    EXCLUDED,
    EXPERIENCE,
    EXPERIENCE_SHARE,
    LANGUAGE_SHARE,
    LANGUAGES,
    LAST_YEAR_AT,
    LICENCE_TRAINABLE,
    LICENCES,
    MET,
    MONTHS_AT,
    MONTHS_MINIMUM,
    NOT_MET,
    OPEN_TO_ALL,
    PREFERENCE_SHARE,
    PRESENCE_SHARE,
    PRIORITY_SHARE,
    REQUIRED_WEIGHT,
    RULES,
    START_DAY,
    START_YEAR,
    TRAIN_TO_HIRE,
    TRAINABLE,
    UNKNOWN,
    Best,
    People,
    Postings,
    Vacancies,
)

_B1, _B2, _B3, _B4 = EXPERIENCE_BANDS
_R1, _R2 = RECENCY_BANDS


def _digest() -> str:
    """Of every number that compiled code has within it: numba's own key is of this file alone."""
    numbers = {name: value for name, value in globals().items() if isinstance(value, int) and name.isupper()}
    return sha256(repr(sorted(numbers.items())).encode()).hexdigest()[:12]


def _nothing() -> None:
    """To be compiled."""


def _is_kept() -> bool:
    """Whether there is a place for compiled code: beside this file, or where `NUMBA_CACHE_DIR` says."""
    beside = Path(__file__).with_name("__pycache__")
    place = Path(numba.config.CACHE_DIR or beside) / _digest()  # type: ignore[attr-defined]  # made at import
    numba.config.CACHE_DIR = str(place)  # type: ignore[attr-defined]
    try:
        numba.njit(_nothing, cache=True)
    except RuntimeError:
        return False
    return True


compiled = numba.njit(cache=_is_kept(), nogil=True)

# --- one person and one vacancy ----------------------------------------------------------------------------------


@compiled
def _answer(people: People, slot: int, wanted: int) -> int:
    """What the person answered; 0 where nothing was."""
    low, high = people.answer_ends[slot], people.answer_ends[slot + 1]
    while low < high:
        middle = (low + high) >> 1
        if people.answers[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    if low < people.answer_ends[slot + 1] and people.answers[low] == wanted:
        return int(people.values[low])
    return 0


@compiled
def _of_units(base: int, share: int, units: int, maximum: int) -> int:
    """As `scoring.points_of_units`."""
    return base * share * units // (THOUSAND * maximum) if maximum else 0


@compiled
def _band(months: int) -> int:
    """As in `scoring.experience_units`."""
    return int(months >= _B1) + int(months >= _B2) + int(months >= _B3) + int(months >= _B4)


@compiled
def points_of(people: People, slot: int, vacancies: Vacancies, at: int) -> int:
    """The points of a pair, as `Scoring.explain` gives them."""
    numbers = vacancies.numbers[at]
    total, proof = 0, 0
    mine, mine_end = people.feature_ends[slot], people.feature_ends[slot + 1]
    wanted, wanted_end = vacancies.feature_ends[at], vacancies.feature_ends[at + 1]
    while mine < mine_end and wanted < wanted_end:
        left, right = people.features[mine], vacancies.features[wanted]
        if left == right:
            total += vacancies.weights[wanted]
            proof += vacancies.required[wanted] * people.evidence[mine]
        mine += left <= right
        wanted += right <= left
    base = numbers[BASE]
    surplus, begin, end = 0, vacancies.level_ends[at], vacancies.level_ends[at + 1]
    if people.stated[slot] & LANGUAGES:
        for place in range(begin, end):
            over = _answer(people, slot, vacancies.languages[place]) - vacancies.levels[place]
            surplus += min(max(over, 0), SURPLUS_LEVELS)
    total += _of_units(base, numbers[LANGUAGE_SHARE], surplus, SURPLUS_LEVELS * (end - begin))
    worked = 0
    if people.stated[slot] & EXPERIENCE:
        worked = _band(_answer(people, slot, numbers[MONTHS_AT]))
        last_year = _answer(people, slot, numbers[LAST_YEAR_AT])
        if worked and last_year:
            ago = numbers[START_YEAR] - last_year
            worked += int(ago <= _R1) + int(ago <= _R2)
    total += _of_units(base, numbers[EXPERIENCE_SHARE], worked, EXPERIENCE_UNITS)
    interest = _answer(people, slot, numbers[DESTINATION_AT])
    total += _of_units(base, numbers[PREFERENCE_SHARE], interest, INTEREST_UNITS)
    total += _of_units(base, numbers[EVIDENCE_SHARE], proof, EVIDENCE_UNITS * numbers[REQUIRED_WEIGHT])
    total += _of_units(base, numbers[PRIORITY_SHARE], 1 if people.priority[slot] else 0, 1)
    total += _of_units(base, numbers[PRESENCE_SHARE], _answer(people, slot, numbers[ARRIVED_AT]), 1)
    return total


@compiled
def _judged(met: bool, trainable: bool, stated: bool) -> int:
    if met:
        return MET
    if trainable:
        return TRAINABLE
    return NOT_MET if stated else UNKNOWN


@compiled
def judge(people: People, slot: int, vacancies: Vacancies, at: int, verdicts: npt.NDArray[np.int8]) -> bool:
    """Every rule's verdict in the order of `Rule`; whether none is known not to be met."""
    numbers, stated = vacancies.numbers[at], people.stated[slot]
    verdicts[0] = MET
    there = _answer(people, slot, numbers[DESTINATION_AT]) > 0 or _answer(people, slot, numbers[ARRIVED_AT]) > 0
    verdicts[1] = _judged(there, False, (stated & DESTINATIONS) != 0)
    licensed = True
    for place in range(vacancies.licence_ends[at], vacancies.licence_ends[at + 1]):
        licensed = licensed and _answer(people, slot, vacancies.licences[place]) > 0
    verdicts[2] = _judged(licensed, numbers[LICENCE_TRAINABLE] != 0, (stated & LICENCES) != 0)
    day = people.available[slot]
    verdicts[3] = _judged(0 < day <= numbers[START_DAY], False, day > 0)
    eligible = numbers[OPEN_TO_ALL] != 0
    for place in range(vacancies.pathway_ends[at], vacancies.pathway_ends[at + 1]):
        eligible = eligible or _answer(people, slot, vacancies.pathways[place]) > 0
    verdicts[4] = _judged(eligible, False, False)
    short = 0
    for place in range(vacancies.level_ends[at], vacancies.level_ends[at + 1]):
        short = max(short, vacancies.levels[place] - _answer(people, slot, vacancies.languages[place]))
    speaks = (stated & LANGUAGES) != 0
    verdicts[5] = _judged(short == 0, short == 1 and speaks and numbers[TRAIN_TO_HIRE] != 0, speaks)
    education = people.education[slot]
    verdicts[6] = _judged(education >= numbers[EDUCATION_MINIMUM], False, education > 0)
    months = _answer(people, slot, numbers[MONTHS_AT])
    verdicts[7] = _judged(months >= numbers[MONTHS_MINIMUM], False, (stated & EXPERIENCE) != 0)
    excluded = False
    for rule in range(RULES):
        excluded = excluded or verdicts[rule] == NOT_MET
    return not excluded


@compiled
def essential_held(people: People, slot: int, vacancies: Vacancies, at: int, held: npt.NDArray[np.bool_]) -> int:
    """Which of the essential skills the person holds, in their order by feature, and how many."""
    mine, mine_end = people.feature_ends[slot], people.feature_ends[slot + 1]
    wanted, wanted_end = vacancies.essential_ends[at], vacancies.essential_ends[at + 1]
    first, count = wanted, 0
    while wanted < wanted_end:
        while mine < mine_end and people.features[mine] < vacancies.essential[wanted]:
            mine += 1
        has = mine < mine_end and people.features[mine] == vacancies.essential[wanted]
        held[wanted - first] = has
        count += has
        wanted += 1
    return count


@compiled
def describe(
    people: People, slots: npt.NDArray[np.int64], vacancies: Vacancies, at: int,
    held: npt.NDArray[np.int64], verdicts: npt.NDArray[np.int8],
) -> None:  # fmt: skip
    """How many essential skills each of some people holds, and a row of verdicts for each."""
    scratch = np.zeros(vacancies.essential_ends[at + 1] - vacancies.essential_ends[at], dtype=np.bool_)
    for row in range(len(slots)):
        held[row] = essential_held(people, slots[row], vacancies, at, scratch)
        judge(people, slots[row], vacancies, at, verdicts[row])


# --- the best so far ---------------------------------------------------------------------------------------------


@compiled
def _is_behind(best: Best, one: int, other: int) -> bool:
    """Whether one stands behind the other, in the order of `lists.order_of`."""
    if best.points[one] != best.points[other]:
        return bool(best.points[one] < best.points[other])
    if best.priority[one] != best.priority[other]:
        return bool(best.priority[other])
    if best.high[one] != best.high[other]:
        return bool(best.high[one] > best.high[other])
    return bool(best.low[one] > best.low[other])


@compiled
def _swap(best: Best, one: int, other: int) -> None:
    best.slots[one], best.slots[other] = best.slots[other], best.slots[one]
    best.points[one], best.points[other] = best.points[other], best.points[one]
    best.priority[one], best.priority[other] = best.priority[other], best.priority[one]
    best.high[one], best.high[other] = best.high[other], best.high[one]
    best.low[one], best.low[other] = best.low[other], best.low[one]


@compiled
def _put(best: Best, at: int, people: People, slot: int, points: int) -> None:
    best.slots[at], best.points[at], best.priority[at] = slot, points, people.priority[slot]
    best.high[at], best.low[at] = people.high[slot], people.low[slot]


@compiled
def _offer(best: Best, most: int, people: People, slot: int, points: int) -> None:
    """Take somebody in; of more than `most` the last falls off. The arrays have room for one more."""
    count = best.filled[0]
    if count < most:
        _put(best, count, people, slot, points)
        child = count
        while child > 0 and _is_behind(best, child, (child - 1) >> 1):
            _swap(best, child, (child - 1) >> 1)
            child = (child - 1) >> 1
        best.filled[0] = count + 1
        return
    _put(best, most, people, slot, points)
    if _is_behind(best, most, 0):
        return
    _swap(best, most, 0)
    parent = 0
    while True:
        last = parent
        for child in (2 * parent + 1, 2 * parent + 2):
            if child < most and _is_behind(best, child, last):
                last = child
        if last == parent:
            return
        _swap(best, parent, last)
        parent = last


# --- a vacancy against everybody ---------------------------------------------------------------------------------


@compiled
def seek_in_rows(
    people: People, begin: int, end: int, vacancies: Vacancies, at: int, most: int, best: Best,
    verdicts: npt.NDArray[np.int8],
) -> None:  # fmt: skip
    """Hold every live person of some slots against a vacancy, one by one."""
    for slot in range(begin, end):
        if people.live[slot]:
            points = points_of(people, slot, vacancies, at)
            if (best.filled[0] < most or points >= best.points[0]) and judge(people, slot, vacancies, at, verdicts):
                _offer(best, most, people, slot, points)


@compiled
def seek_in_postings(
    people: People, postings: Postings, vacancies: Vacancies, at: int, most: int, best: Best,
    verdicts: npt.NDArray[np.int8], bounds: npt.NDArray[np.int32], there: npt.NDArray[np.bool_],
    ordered: npt.NDArray[np.uint16], ends: npt.NDArray[np.int32],
) -> None:  # fmt: skip
    """Hold a segment against a vacancy: first what each may reach at most, then, the best first, what each does reach.

    The bound has the skills exactly, and what they are evidenced by, experience, destination, presence and priority
    from above; a language is taken for as good as it can be. `bounds`, `there`, `ordered` and `ends` are scratch.
    """
    numbers = vacancies.numbers[at]
    base, begin, size = numbers[BASE], postings.begin, postings.end - postings.begin
    bounds[:size] = 0
    there[:size] = False
    evidence_maximum = THOUSAND * EVIDENCE_UNITS * numbers[REQUIRED_WEIGHT]
    for place in range(vacancies.feature_ends[at], vacancies.feature_ends[at + 1]):
        feature = vacancies.features[place]
        if feature + 1 >= len(postings.feature_ends):
            continue
        weight, required = np.int32(vacancies.weights[place]), vacancies.required[place]
        first, last = postings.feature_ends[feature], postings.feature_ends[feature + 1]
        if required and numbers[EVIDENCE_SHARE]:
            # Each is rounded up where their sum would be rounded down.
            step = base * numbers[EVIDENCE_SHARE] * required
            for each in range(first, last):
                proven = np.int32(step * postings.feature_evidence[each] // evidence_maximum + 1)
                bounds[postings.feature_rows[each]] += weight + proven
        else:
            for each in range(first, last):
                bounds[postings.feature_rows[each]] += weight
    wanted = numbers[DESTINATION_AT]
    if wanted + 1 < len(postings.answer_ends):
        for each in range(postings.answer_ends[wanted], postings.answer_ends[wanted + 1]):
            row, interest = postings.answer_rows[each], postings.answer_values[each]
            bounds[row] += _of_units(base, numbers[PREFERENCE_SHARE], interest, INTEREST_UNITS)
            there[row] = interest > 0
    wanted = numbers[ARRIVED_AT]
    if wanted + 1 < len(postings.answer_ends):
        for each in range(postings.answer_ends[wanted], postings.answer_ends[wanted + 1]):
            bounds[postings.answer_rows[each]] += _of_units(base, numbers[PRESENCE_SHARE], 1, 1)
            there[postings.answer_rows[each]] = True
    wanted = numbers[MONTHS_AT]
    if wanted + 1 < len(postings.answer_ends):
        for each in range(postings.answer_ends[wanted], postings.answer_ends[wanted + 1]):
            band = _band(postings.answer_values[each])
            units = band + 2 if band else 0
            bounds[postings.answer_rows[each]] += _of_units(base, numbers[EXPERIENCE_SHARE], units, EXPERIENCE_UNITS)
    asks_language = vacancies.level_ends[at + 1] > vacancies.level_ends[at]
    spoken = np.int32(_of_units(base, numbers[LANGUAGE_SHARE], 1, 1) if asks_language else 0)
    first_in_line = np.int32(_of_units(base, numbers[PRIORITY_SHARE], 1, 1))
    floor = best.points[0] if best.filled[0] == most else 0
    highest = 0
    for row in range(size):
        slot = begin + row
        day, education, stated = people.available[slot], people.education[slot], people.stated[slot]
        bound = bounds[row]
        if stated & LANGUAGES:
            bound += spoken
        if people.priority[slot]:
            bound += first_in_line
        excluded = (
            not people.live[slot]
            or bound < floor
            or day > numbers[START_DAY]
            or (0 < education < numbers[EDUCATION_MINIMUM])
            or ((stated & DESTINATIONS) != 0 and not there[row])
        )
        bounds[row] = EXCLUDED if excluded else bound
        highest = max(highest, bounds[row])
    # Best first, by buckets of bounds.
    width = highest // BUCKETS + 1
    ends[:] = 0
    for row in range(size):
        if bounds[row] != EXCLUDED:
            ends[BUCKETS - 1 - bounds[row] // width + 1] += 1
    for bucket in range(BUCKETS):
        ends[bucket + 1] += ends[bucket]
    for row in range(size):
        if bounds[row] != EXCLUDED:
            bucket = BUCKETS - 1 - bounds[row] // width
            ordered[ends[bucket]] = row
            ends[bucket] += 1
    total = ends[BUCKETS]
    for each in range(total):
        row = ordered[each]
        if best.filled[0] == most:
            reach = (bounds[row] // width + 1) * width - 1
            if reach < best.points[0]:
                return
            if bounds[row] < best.points[0]:
                continue
        slot = begin + row
        points = points_of(people, slot, vacancies, at)
        if (best.filled[0] < most or points >= best.points[0]) and judge(people, slot, vacancies, at, verdicts):
            _offer(best, most, people, slot, points)


# --- a person against all vacancies ------------------------------------------------------------------------------


@compiled
def skills_by_vacancy(
    people: People, slot: int, ends: npt.NDArray[np.int64], places: npt.NDArray[np.int32],
    weights: npt.NDArray[np.int64], skills: npt.NDArray[np.int64],
) -> None:  # fmt: skip
    """What a person's skills earn at every vacancy, from the vacancies by feature."""
    skills[:] = 0
    for mine in range(people.feature_ends[slot], people.feature_ends[slot + 1]):
        feature = people.features[mine]
        if feature + 1 < len(ends):
            for each in range(ends[feature], ends[feature + 1]):
                skills[places[each]] += weights[each]


@compiled
def reach(
    people: People, slot: int, vacancies: Vacancies, least: npt.NDArray[np.int64], floors: npt.NDArray[np.int64],
    skills: npt.NDArray[np.int64], verdicts: npt.NDArray[np.int8], found: npt.NDArray[np.int64],
    points: npt.NDArray[np.int64],
) -> int:  # fmt: skip
    """The vacancies whose floor a person reaches and may be proposed for, and how many they are.

    `least`: below so many points of skills nobody reaches the floor, whatever else they have.
    """
    count = 0
    for at in range(len(least)):
        if skills[at] >= least[at]:
            earned = points_of(people, slot, vacancies, at)
            if earned >= floors[at] and judge(people, slot, vacancies, at, verdicts):
                found[count], points[count] = at, earned
                count += 1
    return count


@compiled
def judge_all(people: People, size: int, vacancies: Vacancies, at: int, counts: npt.NDArray[np.int64]) -> int:
    """How often each rule (row) stands how (column), of everybody live; and how many may be proposed."""
    verdicts = np.zeros(RULES, dtype=np.int8)
    proposable = 0
    for slot in range(size):
        if people.live[slot]:
            proposable += judge(people, slot, vacancies, at, verdicts)
            for rule in range(RULES):
                counts[rule, verdicts[rule]] += 1
    return proposable


# --- turning rows round ------------------------------------------------------------------------------------------


@compiled
def turned_round(
    ends: npt.NDArray[np.int64], keys: npt.NDArray[np.int32], values: npt.NDArray[np.generic],
    begin: int, end: int, live: npt.NDArray[np.bool_], width: int,
    out_rows: npt.NDArray[np.generic], out_values: npt.NDArray[np.generic],
) -> npt.NDArray[np.int64]:  # fmt: skip
    """Rows `begin` to `end` by key, those that are live: where each key's rows end."""
    found = np.zeros(width + 1, dtype=np.int64)
    for row in range(begin, end):
        if live[row]:
            for each in range(ends[row], ends[row + 1]):
                found[keys[each] + 1] += 1
    for key in range(width):
        found[key + 1] += found[key]
    places = found.copy()
    for row in range(begin, end):
        if live[row]:
            for each in range(ends[row], ends[row + 1]):
                place = places[keys[each]]
                out_rows[place] = row - begin
                out_values[place] = values[each]
                places[keys[each]] += 1
    return found
