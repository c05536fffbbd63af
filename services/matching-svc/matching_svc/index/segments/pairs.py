"""One person and one vacancy, compiled: points and verdicts.

Every number is an integer, so that a list is the same on every machine; `Scoring.explain` is the plain form that all of
this agrees with. What is read and written lies as `layout.py` says.
"""

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
from matching_svc.index.compiling import compiled, inlined
from matching_svc.index.segments.layout import (
    ANSWERS,
    ANSWERS_END,
    ARRIVED_AT,
    AVAILABLE,
    BASE,
    DESTINATION_AT,
    DESTINATIONS,
    EDUCATION,
    EDUCATION_MINIMUM,
    EVIDENCE_SHARE,
    EXPERIENCE,
    EXPERIENCE_SHARE,
    FEATURES,
    FEATURES_END,
    LANGUAGE_SHARE,
    LANGUAGES,
    LARGEST_ANSWER,
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
    PRIORITY,
    PRIORITY_SHARE,
    REQUIRED_WEIGHT,
    RULES,
    START_DAY,
    START_YEAR,
    STATED,
    TRAIN_TO_HIRE,
    TRAINABLE,
    UNKNOWN,
    People,
    Scratch,
    Vacancies,
)

_B1, _B2, _B3, _B4 = EXPERIENCE_BANDS
_R1, _R2 = RECENCY_BANDS


@compiled
def ask(vacancies: Vacancies, at: int, scratch: Scratch) -> None:
    """Lay out a vacancy by feature."""
    for place in range(vacancies.feature_ends[at], vacancies.feature_ends[at + 1]):
        scratch.earns[vacancies.features[place]] = vacancies.weights[place]
        scratch.required[vacancies.features[place]] = vacancies.required[place]


@compiled
def forget(vacancies: Vacancies, at: int, scratch: Scratch) -> None:
    """Clear what `ask` laid out."""
    for place in range(vacancies.feature_ends[at], vacancies.feature_ends[at + 1]):
        scratch.earns[vacancies.features[place]] = 0
        scratch.required[vacancies.features[place]] = 0


@inlined
def tell(people: People, slot: int, given: npt.NDArray[np.int16]) -> None:
    """Lay out somebody's answers by their numbers."""
    for each in range(people.heads[slot, ANSWERS], people.heads[slot, ANSWERS_END]):
        given[people.answers[each] >> 16] = people.answers[each] & LARGEST_ANSWER


@inlined
def untell(people: People, slot: int, given: npt.NDArray[np.int16]) -> None:
    """Clear what `tell` laid out."""
    for each in range(people.heads[slot, ANSWERS], people.heads[slot, ANSWERS_END]):
        given[people.answers[each] >> 16] = 0


@inlined
def of_units(base: int, share: int, units: int, maximum: int) -> int:
    """As `scoring.points_of_units`."""
    return base * share * units // (THOUSAND * maximum) if maximum else 0


@inlined
def band_of(months: int) -> int:
    """As in `scoring.experience_units`."""
    return int(months >= _B1) + int(months >= _B2) + int(months >= _B3) + int(months >= _B4)


@inlined
def points_beside_skills(
    people: People, slot: int, given: npt.NDArray[np.int16], vacancies: Vacancies, at: int, proof: int
) -> int:
    """The points of every part but the skills' own. `proof`: of the required skills held, weight times evidence.

    `given` holds the person's answers.
    """
    numbers = vacancies.numbers[at]
    base = numbers[BASE]
    surplus, begin, end = 0, vacancies.level_ends[at], vacancies.level_ends[at + 1]
    stated = people.heads[slot, STATED]
    if stated & LANGUAGES:
        for place in range(begin, end):
            over = given[vacancies.languages[place]] - vacancies.levels[place]
            surplus += min(max(over, 0), SURPLUS_LEVELS)
    total = of_units(base, numbers[LANGUAGE_SHARE], surplus, SURPLUS_LEVELS * (end - begin))
    worked = 0
    if stated & EXPERIENCE:
        worked = band_of(given[numbers[MONTHS_AT]])
        last_year = given[numbers[LAST_YEAR_AT]]
        if worked and last_year:
            ago = numbers[START_YEAR] - last_year
            worked += int(ago <= _R1) + int(ago <= _R2)
    total += of_units(base, numbers[EXPERIENCE_SHARE], worked, EXPERIENCE_UNITS)
    interest = given[numbers[DESTINATION_AT]]
    total += of_units(base, numbers[PREFERENCE_SHARE], interest, INTEREST_UNITS)
    total += of_units(base, numbers[EVIDENCE_SHARE], proof, EVIDENCE_UNITS * numbers[REQUIRED_WEIGHT])
    total += of_units(base, numbers[PRIORITY_SHARE], people.heads[slot, PRIORITY], 1)
    total += of_units(base, numbers[PRESENCE_SHARE], given[numbers[ARRIVED_AT]], 1)
    return total


@inlined
def points_of(people: People, slot: int, vacancies: Vacancies, at: int, scratch: Scratch) -> int:
    """The points of a pair, as `Scoring.explain` gives them; `scratch` holds the vacancy and the person's answers."""
    total, proof = 0, 0
    for each in range(people.heads[slot, FEATURES], people.heads[slot, FEATURES_END]):
        feature = people.features[each]
        total += scratch.earns[feature]
        proof += scratch.required[feature] * people.strengths[each]
    return total + points_beside_skills(people, slot, scratch.given, vacancies, at, proof)


@compiled
def points_of_pair(people: People, slot: int, vacancies: Vacancies, at: int, scratch: Scratch) -> int:
    """The points of one pair alone."""
    ask(vacancies, at, scratch)
    tell(people, slot, scratch.given)
    points = points_of(people, slot, vacancies, at, scratch)
    untell(people, slot, scratch.given)
    forget(vacancies, at, scratch)
    return points


@inlined
def _judged(met: bool, trainable: bool, stated: bool) -> int:
    if met:
        return MET
    if trainable:
        return TRAINABLE
    return NOT_MET if stated else UNKNOWN


@inlined
def judge(
    people: People, slot: int, given: npt.NDArray[np.int16], vacancies: Vacancies, at: int,
    verdicts: npt.NDArray[np.int8],
) -> None:  # fmt: skip
    """Every rule's verdict in the order of `Rule`; `given` holds the person's answers."""
    numbers, stated = vacancies.numbers[at], people.heads[slot, STATED]
    verdicts[0] = MET
    there = given[numbers[DESTINATION_AT]] > 0 or given[numbers[ARRIVED_AT]] > 0
    verdicts[1] = _judged(there, False, (stated & DESTINATIONS) != 0)
    licensed = True
    for place in range(vacancies.licence_ends[at], vacancies.licence_ends[at + 1]):
        licensed = licensed and given[vacancies.licences[place]] > 0
    verdicts[2] = _judged(licensed, numbers[LICENCE_TRAINABLE] != 0, (stated & LICENCES) != 0)
    day = people.heads[slot, AVAILABLE]
    verdicts[3] = _judged(0 < day <= numbers[START_DAY], False, day > 0)
    eligible = numbers[OPEN_TO_ALL] != 0
    for place in range(vacancies.pathway_ends[at], vacancies.pathway_ends[at + 1]):
        eligible = eligible or given[vacancies.pathways[place]] > 0
    verdicts[4] = _judged(eligible, False, False)
    short = 0
    for place in range(vacancies.level_ends[at], vacancies.level_ends[at + 1]):
        short = max(short, vacancies.levels[place] - given[vacancies.languages[place]])
    speaks = (stated & LANGUAGES) != 0
    verdicts[5] = _judged(short == 0, short == 1 and speaks and numbers[TRAIN_TO_HIRE] != 0, speaks)
    education = people.heads[slot, EDUCATION]
    verdicts[6] = _judged(education >= numbers[EDUCATION_MINIMUM], False, education > 0)
    months = given[numbers[MONTHS_AT]]
    verdicts[7] = _judged(months >= numbers[MONTHS_MINIMUM], False, (stated & EXPERIENCE) != 0)


@inlined
def is_let_through(let_through: npt.NDArray[np.uint8], verdicts: npt.NDArray[np.int8]) -> bool:
    """Whether each rule stands as is asked for: `let_through` has a bit for each verdict."""
    passing = 1
    for rule in range(RULES):
        passing &= let_through[rule] >> verdicts[rule]
    return passing == 1


@compiled
def essential_held(people: People, slot: int, vacancies: Vacancies, at: int, held: npt.NDArray[np.bool_]) -> int:
    """Which of the essential skills the person holds, in their order by feature, and how many."""
    mine, mine_end = people.heads[slot, FEATURES], people.heads[slot, FEATURES_END]
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
    people: People, slots: npt.NDArray[np.int64], given: npt.NDArray[np.int16], vacancies: Vacancies, at: int,
    held: npt.NDArray[np.int64], verdicts: npt.NDArray[np.int8],
) -> None:  # fmt: skip
    """How many essential skills each of some people holds, and a row of verdicts for each."""
    scratch = np.zeros(vacancies.essential_ends[at + 1] - vacancies.essential_ends[at], dtype=np.bool_)
    for row in range(len(slots)):
        held[row] = essential_held(people, slots[row], vacancies, at, scratch)
        tell(people, slots[row], given)
        judge(people, slots[row], given, vacancies, at, verdicts[row])
        untell(people, slots[row], given)


@compiled
def judge_all(
    people: People, size: int, given: npt.NDArray[np.int16], vacancies: Vacancies, at: int,
    counts: npt.NDArray[np.int64],
) -> int:  # fmt: skip
    """How often each rule (row) stands how (column), of everybody live; and for how many none is not met."""
    verdicts = np.zeros(RULES, dtype=np.int8)
    proposable = 0
    for slot in range(size):
        if people.live[slot]:
            tell(people, slot, given)
            judge(people, slot, given, vacancies, at, verdicts)
            untell(people, slot, given)
            proposable += not np.any(verdicts == NOT_MET)
            for rule in range(RULES):
                counts[rule, verdicts[rule]] += 1
    return proposable
