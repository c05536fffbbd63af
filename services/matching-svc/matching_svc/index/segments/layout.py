"""How people, vacancies and segments lie in flat arrays: features and answers of each row in ascending order."""

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from matching_svc.domain.rules import Rule

SEGMENT: Final = 65_536
"""Slots of a segment: a place in it fits 16 bits."""
BUCKETS: Final = 4_096
"""By which people of a segment are ordered by what they may reach."""
EXCLUDED: Final = -1
"""The bound of whom the search leaves out."""

MET, UNKNOWN, TRAINABLE, NOT_MET = range(4)
RULES: Final = len(Rule)

# Bits of `People.stated`: what a person has told anything of.
DESTINATIONS, LICENCES, LANGUAGES, EXPERIENCE = 1, 2, 4, 8

# Columns of `Vacancies.numbers`; what ends in `_AT` is the number of an answer.
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
    START_YEAR,
    START_DAY,
    EDUCATION_MINIMUM,
    MONTHS_MINIMUM,
    LICENCE_TRAINABLE,
    TRAIN_TO_HIRE,
    OPEN_TO_ALL,
) = range(19)
NUMBERS: Final = 19
SHARES: Final = (LANGUAGE_SHARE, EXPERIENCE_SHARE, PREFERENCE_SHARE, EVIDENCE_SHARE, PRIORITY_SHARE, PRESENCE_SHARE)


class People(NamedTuple):
    """Everybody by slot. A row's features begin at `feature_ends[slot]` and end before `feature_ends[slot + 1]`."""

    feature_ends: npt.NDArray[np.int64]
    features: npt.NDArray[np.int32]
    evidence: npt.NDArray[np.int8]
    answer_ends: npt.NDArray[np.int64]
    answers: npt.NDArray[np.int32]
    values: npt.NDArray[np.int32]
    live: npt.NDArray[np.bool_]
    priority: npt.NDArray[np.bool_]
    stated: npt.NDArray[np.uint8]
    available: npt.NDArray[np.int32]
    education: npt.NDArray[np.int8]
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
    """A segment turned round: who has a feature and how well evidenced, who gave an answer and which."""

    begin: int
    end: int
    feature_ends: npt.NDArray[np.int64]
    feature_rows: npt.NDArray[np.uint16]
    feature_evidence: npt.NDArray[np.int8]
    answer_ends: npt.NDArray[np.int64]
    answer_rows: npt.NDArray[np.uint16]
    answer_values: npt.NDArray[np.int32]


class Best(NamedTuple):
    """The best so far as a heap whose root is the last of them; `filled` has one element."""

    filled: npt.NDArray[np.int64]
    slots: npt.NDArray[np.int64]
    points: npt.NDArray[np.int64]
    priority: npt.NDArray[np.bool_]
    high: npt.NDArray[np.uint64]
    low: npt.NDArray[np.uint64]
