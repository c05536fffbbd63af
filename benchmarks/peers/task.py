"""The question that every peer can answer: the best people for a vacancy by the points of skills alone, behind filters.

Points are the sum of the weights of the features that a person holds: the telescoped skill score, whole numbers far
below 2^24, so that single precision adds them up exactly as well. Filters act before selection: who is no longer in the
pool, would not move to the country, lacks the licences or comes too late is on no list; who stated nothing is kept, as
in `matching_svc.domain.rules`. More points first, then the lower row; who earns nothing is not listed.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
from matching_svc.domain.configuration import DEFAULT_WEIGHTS, ScoringConfiguration
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.scoring import Scoring

from benchmarks.pool import COUNTRIES, LICENCES

ANY: Final = 0xFF
"""Bits of who stated nothing: never excluded for it."""
GONE_EVERY: Final = 50
"""One in so many has left the pool again."""
SKILLS_ALONE: Final = DEFAULT_WEIGHTS.model_copy(
    update={
        "language_points": 0,
        "experience_points": 0,
        "preference_points": 0,
        "evidence_points": 0,
        "priority_points": 0,
        "presence_points": 0,
    }
)
"""The weights with which the engine answers this question on its ordinary path."""

Answer = list[tuple[int, int]]
"""Rows and points, the best first."""


@dataclass(frozen=True, slots=True)
class Rows:
    """People by row. A row's features, ascending, begin at `ends[row]` and end before `ends[row + 1]`.

    `destinations`, `licences`: a bit for each of `COUNTRIES` and `LICENCES`, all bits where nothing was stated.
    `available`: ordinal of the day, 0 where nothing was stated. `live`: still in the pool.
    """

    ends: npt.NDArray[np.int64]
    features: npt.NDArray[np.int32]
    destinations: npt.NDArray[np.uint8]
    licences: npt.NDArray[np.uint8]
    available: npt.NDArray[np.int32]
    live: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.live)

    def features_of(self, row: int) -> list[int]:
        """What a person holds."""
        held: list[int] = self.features[self.ends[row] : self.ends[row + 1]].tolist()
        return held


@dataclass(frozen=True, slots=True)
class Question:
    """Features with the points of each, and whom to leave out: bits of one destination and of the licences, a day."""

    features: tuple[int, ...]
    weights: tuple[int, ...]
    destination: int
    licences: int
    start: int


class Peer(Protocol):
    """Holds the rows in a way of its own."""

    def best(self, question: Question, k: int) -> Answer:
        """The best `k`."""

    def close(self) -> None:
        """Let go of files, threads and servers."""


class Numbering:
    """Numbers for features, in the order in which they were first met, and rows and questions made of them."""

    def __init__(self, scoring: Scoring) -> None:
        self._scoring = scoring
        self._at: dict[str, int] = {}
        self._of_skill: dict[str, tuple[int, ...]] = {}
        self._ends, self._features = array("q", [0]), array("i")
        self._destinations, self._licences, self._available = array("B"), array("B"), array("i")

    def _number(self, feature: str) -> int:
        return self._at.setdefault(feature, len(self._at))

    def _stands_for(self, skill: str) -> tuple[int, ...]:
        found = self._of_skill.get(skill)
        if found is None:
            found = tuple(self._number(each) for each in self._scoring.scale.features(skill))
            self._of_skill[skill] = found
        return found

    def add(self, person: Person) -> None:
        """The next row."""
        profile = person.profile
        held = {feature for skill in profile.skills for feature in self._stands_for(skill.code)}
        self._features.extend(sorted(held))
        self._ends.append(len(self._features))
        self._destinations.append(_bits(COUNTRIES, [one.country for one in profile.destinations]) or ANY)
        self._licences.append(_bits(LICENCES, profile.licences) or ANY)
        self._available.append(profile.available_from.toordinal() if profile.available_from else 0)

    def rows(self) -> Rows:
        """All that were added."""
        count = len(self._available)
        return Rows(
            np.frombuffer(self._ends, dtype=np.int64),
            np.frombuffer(self._features, dtype=np.int32),
            np.frombuffer(self._destinations, dtype=np.uint8),
            np.frombuffer(self._licences, dtype=np.uint8),
            np.frombuffer(self._available, dtype=np.int32),
            np.arange(count) % GONE_EVERY != GONE_EVERY - 1,
        )

    def question(self, vacancy: Vacancy) -> Question:
        """What a vacancy asks, as `skills_alone` leaves it."""
        earns: dict[int, int] = {}
        for one in self._scoring.required(vacancy):
            for feature, points in self._scoring.earning(one):
                at = self._number(feature)
                earns[at] = earns.get(at, 0) + points
        earning = sorted((at, weight) for at, weight in earns.items() if weight)
        demand = vacancy.demand
        return Question(
            features=tuple(at for at, _ in earning),
            weights=tuple(weight for _, weight in earning),
            destination=_bits(COUNTRIES, [demand.country]),
            licences=_bits(LICENCES, demand.licences),
            start=demand.start_date.toordinal(),
        )


def by_skills_alone(scoring: Scoring) -> Scoring:
    """The same scale with `SKILLS_ALONE`."""
    configuration = scoring.configuration
    return Scoring(
        ScoringConfiguration(configuration.version, configuration.taxonomy_release, SKILLS_ALONE), scoring.scale
    )


def skills_alone(vacancy: Vacancy) -> Vacancy:
    """The vacancy without the rules that are not of the common question."""
    asked = {
        "languages": (),
        "education_minimum": None,
        "experience_months_minimum": 0,
        "train_to_hire": False,
    }
    return Vacancy(vacancy.vacancy_id, vacancy.demand.model_copy(update=asked))


def allowed(rows: Rows, question: Question) -> npt.NDArray[np.bool_]:
    """Whom the filters leave."""
    kept: npt.NDArray[np.bool_] = rows.live & ((rows.destinations & question.destination) != 0)
    if question.licences:
        kept &= (rows.licences & question.licences) == question.licences
    return kept & (rows.available <= question.start)


def turned_round(rows: Rows) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    """Who holds each feature, ascending; a feature's people begin at `ends[feature]`."""
    order = np.argsort(rows.features, kind="stable")
    holders = np.repeat(np.arange(len(rows), dtype=np.int32), np.diff(rows.ends))[order]
    counts = np.bincount(rows.features)
    return np.concatenate([[0], np.cumsum(counts)]), holders


def _bits(among: Sequence[str], stated: Iterable[str]) -> int:
    return sum(1 << among.index(one) for one in set(stated))
