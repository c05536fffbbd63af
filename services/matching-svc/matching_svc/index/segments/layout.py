"""How people, vacancies and segments lie in flat arrays: features and answers of each row in ascending order."""

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from matching_svc.domain.rules import Rule
from matching_svc.domain.scoring import EVIDENCE_UNITS, EXPERIENCE_BANDS

SEGMENT: Final = 65_536
"""Slots of a segment: a place in it fits 16 bits."""
NAMES: Final = 65_535
"""Features, and answers, that may have a number: it fits 16 bits."""
LARGEST_ANSWER: Final = 32_767
"""No answer is told from a larger one: bands, years and levels end below."""
BUCKETS: Final = 1_024
"""By which rows, or vacancies, are ordered by what they may reach."""
LANE: Final = 16
"""Rows of a segment that have a peak together: most lanes are passed over at once."""
STRENGTHS: Final = max(EVIDENCE_UNITS, len(EXPERIENCE_BANDS)) + 1
"""How strongly one may have a feature: ranks of evidence, or bands of experience, from 0."""

MET, UNKNOWN, TRAINABLE, NOT_MET = range(4)
RULES: Final = len(Rule)

# Columns of `People.heads`: where a row's features and answers are, and what rules ask for most.
FEATURES, FEATURES_END, ANSWERS, ANSWERS_END, AVAILABLE, STATED, EDUCATION, PRIORITY = range(8)
HEAD: Final = 8

# Bits of `STATED`: what a person has told anything of.
DESTINATIONS, LICENCES, LANGUAGES, EXPERIENCE = 1, 2, 4, 8

# Columns of `Vacancies.numbers`; what ends in `_AT` is the number of an answer, `WORKED` and `ARRIVED` of a feature.
(
    BASE,
    LANGUAGE_SHARE,
    EXPERIENCE_SHARE,
    PREFERENCE_SHARE,
    EVIDENCE_SHARE,
    PRIORITY_SHARE,
    PRESENCE_SHARE,
    REQUIRED_WEIGHT,
    MONTHS_AT,
    LAST_YEAR_AT,
    DESTINATION_AT,
    ARRIVED_AT,
    WORKED,
    ARRIVED,
    START_YEAR,
    START_DAY,
    EDUCATION_MINIMUM,
    MONTHS_MINIMUM,
    LICENCE_TRAINABLE,
    TRAIN_TO_HIRE,
    OPEN_TO_ALL,
) = range(21)
NUMBERS: Final = 21
SHARES: Final = (LANGUAGE_SHARE, EXPERIENCE_SHARE, PREFERENCE_SHARE, EVIDENCE_SHARE, PRIORITY_SHARE, PRESENCE_SHARE)


class People(NamedTuple):
    """Everybody by slot. A head lies within one line of the processor's cache: most are scored far from each other.

    `strengths`: how well a skill is evidenced, or in which band of experience the person has worked. `answers`: the
    number of each in the upper 16 bits, its value in the lower.
    """

    heads: npt.NDArray[np.int32]
    features: npt.NDArray[np.uint16]
    strengths: npt.NDArray[np.int8]
    answers: npt.NDArray[np.uint32]
    live: npt.NDArray[np.bool_]
    high: npt.NDArray[np.uint64]
    low: npt.NDArray[np.uint64]


class Vacancies(NamedTuple):
    """Vacancies by place: what earns points and what is required among it, and whatever rules and parts ask for."""

    feature_ends: npt.NDArray[np.int64]
    features: npt.NDArray[np.int32]
    weights: npt.NDArray[np.int64]
    required: npt.NDArray[np.int64]
    essential_ends: npt.NDArray[np.int64]
    essential: npt.NDArray[np.int32]
    level_ends: npt.NDArray[np.int64]
    languages: npt.NDArray[np.int32]
    levels: npt.NDArray[np.int32]
    licence_ends: npt.NDArray[np.int64]
    licences: npt.NDArray[np.int32]
    pathway_ends: npt.NDArray[np.int64]
    pathways: npt.NDArray[np.int32]
    numbers: npt.NDArray[np.int64]


class Postings(NamedTuple):
    """A segment turned round: who has a feature, and how strongly."""

    begin: int
    end: int
    ends: npt.NDArray[np.int32]
    rows: npt.NDArray[np.uint16]
    strengths: npt.NDArray[np.int8]


class LetThrough(NamedTuple):
    """Whom a question is about: for each rule the verdicts that are let through, as bits, and which slots or places.

    `among` is empty where all are asked about.
    """

    verdicts: npt.NDArray[np.uint8]
    among: npt.NDArray[np.bool_]


class Best(NamedTuple):
    """The best so far as a heap whose root is the last of them; `filled` has one element."""

    filled: npt.NDArray[np.int64]
    slots: npt.NDArray[np.int64]
    points: npt.NDArray[np.int64]
    priority: npt.NDArray[np.bool_]
    high: npt.NDArray[np.uint64]
    low: npt.NDArray[np.uint64]


class Scratch(NamedTuple):
    """What a search writes upon. `earns` and `required` hold a vacancy by feature, zero where it asks for nothing.

    `given` holds somebody's answers by their numbers, zero where nothing was answered. `bounds`: of a segment's rows
    what was added up so far, and `peaks` of every lane of them the most. The rest is of a vacancy's terms, and of lanes
    by their peaks.
    """

    earns: npt.NDArray[np.int32]
    required: npt.NDArray[np.int32]
    given: npt.NDArray[np.int16]
    bounds: npt.NDArray[np.int32]
    peaks: npt.NDArray[np.int32]
    terms: npt.NDArray[np.int64]
    lengths: npt.NDArray[np.int64]
    most: npt.NDArray[np.int64]
    steps: npt.NDArray[np.int32]
    buckets: npt.NDArray[np.int32]
    verdicts: npt.NDArray[np.int8]
