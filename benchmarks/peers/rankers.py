"""Who orders occupations and people by skills alone: ours, and what somebody would take instead.

Each gives a matrix of numbers, people x vacancies; the larger the better. `for_person` is read along rows, where
vacancies compete, `for_vacancy` along columns, where people do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Protocol

import numpy as np
import numpy.typing as npt
from matching_svc.domain.scoring import RELEVANCE_SCALE, Scoring
from scipy import sparse
from scipy.sparse.linalg import svds

from benchmarks.labelled import Labelled

Numbers = npt.NDArray[np.float64]
People = Sequence[Sequence[str]]
"""What each of them holds."""
K1: Final = 1.2
B: Final = 0.75
DIMENSIONS: Final = 256


class Ranker(Protocol):
    """One way to order."""

    def for_person(self, people: People) -> Numbers: ...
    def for_vacancy(self, people: People) -> Numbers: ...


def matrix(rows: Sequence[Mapping[int, float]], columns: int) -> Any:
    """Sparse rows of numbers by column."""
    ends = np.cumsum([0, *(len(row) for row in rows)])
    places = np.fromiter((at for row in rows for at in row), dtype=np.int64, count=ends[-1])
    values = np.fromiter((value for row in rows for value in row.values()), dtype=np.float64, count=ends[-1])
    return sparse.csr_matrix((values, places, ends), shape=(len(rows), columns))


class Ours:
    """`Scoring` as matrices: the points of skills alone, the same numbers as `Scoring.explain` (checked on samples)."""

    def __init__(self, scores: Scoring, data: Labelled) -> None:
        self.scores, self._at = scores, dict[str, int]()
        weights, bases = [], []
        for occupation in range(len(data.occupations)):
            required = scores.required(data.vacancy(occupation))
            row: dict[int, float] = {}
            for one in required:
                for feature, points in scores.earning(one):
                    at = self._number(feature)
                    row[at] = row.get(at, 0) + points
            weights.append(row)
            bases.append(scores.base(required))
        for skill in data.taxonomy.skills:
            for feature in scores.scale.features(skill.code):
                self._number(feature)
        self.features = len(self._at)
        self.bases: Numbers = np.array(bases, dtype=np.float64)
        self.weights = matrix(weights, self.features)

    def _number(self, feature: str) -> int:
        return self._at.setdefault(feature, len(self._at))

    def place(self, skill: str) -> int:
        """The column of a skill."""
        return self._at[skill]

    def held(self, people: People) -> Any:
        """People x features: 1 for all that somebody's skills stand for."""
        rows = [
            {self._at[one]: 1.0 for code in skills for one in self.scores.scale.features(code)} for skills in people
        ]
        return matrix(rows, self.features)

    def for_vacancy(self, people: People) -> Numbers:
        """Points."""
        return np.asarray((self.held(people) @ self.weights.T).todense())

    def for_person(self, people: People) -> Numbers:
        """Relevance."""
        return np.floor(RELEVANCE_SCALE * self.for_vacancy(people) / np.sqrt(self.bases))


class OursWithRows(Ours):
    """Ours and rows of related skills: the nearest of each by latent semantic analysis, `share` for all of them."""

    def __init__(self, scores: Scoring, data: Labelled, near: Near, most: int, share: int) -> None:
        super().__init__(scores, data)
        rows = near.rows(most)
        by_skill = matrix(
            [{self.place(near.skills[at]): share * part for at, part in row.items()} for row in rows], self.features
        )
        asked = [
            {near.at[one.code]: float(one.weight) for one in scores.required(data.vacancy(occupation))}
            for occupation in range(len(data.occupations))
        ]
        self.weights = self.weights + matrix(asked, len(near.skills)) @ by_skill


class Near:
    """Skills near one another in the occupations of the release: truncated SVD of occupations x skills, by idf."""

    def __init__(self, scores: Scoring, data: Labelled) -> None:
        self.skills = [one.code for one in data.taxonomy.skills]
        self.at = {code: at for at, code in enumerate(self.skills)}
        optional = scores.configuration.weights.optional_skill_hundredths / 100
        rows = [
            {self.at[code]: scores.scale.weight(code) * share
             for codes, share in ((data.essential[each], 1.0), (data.optional[each], optional)) for code in codes}
            for each in range(len(data.occupations))
        ]  # fmt: skip
        asked = matrix(rows, len(self.skills))
        _, sizes, found = svds(asked, k=min(DIMENSIONS, min(asked.shape) - 1), random_state=1)
        vectors = found.T * sizes
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        self._vectors = vectors / np.where(lengths > 0, lengths, 1)

    def rows(self, most: int) -> list[dict[int, float]]:
        """For each skill the `most` nearest others, with shares that add up to 1."""
        rows: list[dict[int, float]] = []
        for begin in range(0, len(self.skills), 1_000):
            near = self._vectors[begin : begin + 1_000] @ self._vectors.T
            near[np.arange(len(near)), begin + np.arange(len(near))] = 0
            for row in near:
                best = np.argpartition(-row, most)[:most]
                total = row[best].clip(0).sum()
                rows.append({int(at): row[at] / total for at in best if row[at] > 0} if total > 0 else {})
        return rows


class Overlap:
    """How many skills both sides name."""

    def __init__(self, data: Labelled) -> None:
        self._at = {one.code: at for at, one in enumerate(data.taxonomy.skills)}
        self._vacancies = self._bags(
            [[*data.essential[each], *data.optional[each]] for each in range(len(data.occupations))]
        )

    def _bags(self, named: People) -> Any:
        return matrix([dict.fromkeys((self._at[code] for code in codes), 1.0) for codes in named], len(self._at))

    def for_person(self, people: People) -> Numbers:
        return np.asarray((self._bags(people) @ self._vacancies.T).todense())

    for_vacancy = for_person


class Bm25(Overlap):
    """Okapi BM25 (Robertson et al., 1994), k1 = 1.2, b = 0.75: skills are words, the searched side is the document."""

    def for_person(self, people: People) -> Numbers:
        return np.asarray((self._bags(people) @ self._searched(self._vacancies).T).todense())

    def for_vacancy(self, people: People) -> Numbers:
        return np.asarray((self._searched(self._bags(people)) @ self._vacancies.T).todense())

    def _searched(self, documents: Any) -> Any:
        count = documents.shape[0]
        having = np.asarray(documents.sum(axis=0)).ravel()
        lengths = np.asarray(documents.sum(axis=1)).ravel()
        idf = np.log1p((count - having + 0.5) / (having + 0.5))
        saturated = (K1 + 1) / (1 + K1 * (1 - B + B * lengths / lengths.mean()))
        return sparse.diags(saturated) @ documents @ sparse.diags(idf)


def rankers(data: Labelled, scoring_with: Callable[..., Scoring]) -> dict[str, Callable[[], Ranker]]:
    """Everybody by name, made when needed: they are large."""
    default = scoring_with()

    def rows(most: int, share: int) -> Callable[[], Ranker]:
        return lambda: OursWithRows(default, data, Near(default, data), most, share)

    return {
        "ours": lambda: Ours(default, data),
        "BM25 on skills": lambda: Bm25(data),
        "skills in common": lambda: Overlap(data),
        "ours, related skills 5": lambda: Ours(scoring_with(related_hundredths=5), data),
        "ours, related skills 20": lambda: Ours(scoring_with(related_hundredths=20), data),
        "ours, LSA rows of 8, 30 in all": rows(8, 30),
        "ours, LSA rows of 32, 100 in all": rows(32, 100),
    }
