"""One search: its heap, and what its kernels write upon."""

import numpy as np
import numpy.typing as npt

from matching_svc.index.segments import pairs, reaching, seeking
from matching_svc.index.segments.layout import (
    BUCKETS,
    LANE,
    NAMES,
    RULES,
    SEGMENT,
    STRENGTHS,
    Best,
    LetThrough,
    People,
    Scratch,
)
from matching_svc.index.segments.rows import PackedVacancies, View

Found = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]


def empty_scratch() -> Scratch:
    """To be written upon by one thread."""
    return Scratch(
        earns=np.zeros(NAMES, dtype=np.int32),
        required=np.zeros(NAMES, dtype=np.int32),
        given=np.zeros(NAMES, dtype=np.int16),
        bounds=np.zeros(SEGMENT, dtype=np.int32),
        peaks=np.zeros(SEGMENT // LANE, dtype=np.int32),
        terms=np.zeros(NAMES, dtype=np.int64),
        lengths=np.zeros(NAMES, dtype=np.int64),
        most=np.zeros(NAMES, dtype=np.int64),
        steps=np.zeros(STRENGTHS, dtype=np.int32),
        buckets=np.zeros(BUCKETS + 1, dtype=np.int32),
        verdicts=np.zeros(RULES, dtype=np.int8),
    )


class Search:
    """For the best `most`. Used over and over, by one thread at a time."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._best = Best(
            filled=np.zeros(1, dtype=np.int64),
            slots=np.zeros(most + 1, dtype=np.int64),
            points=np.zeros(most + 1, dtype=np.int64),
            priority=np.zeros(most + 1, dtype=np.bool_),
            high=np.zeros(most + 1, dtype=np.uint64),
            low=np.zeros(most + 1, dtype=np.uint64),
        )
        self.scratch = empty_scratch()

    def best_people(self, view: View, at: int, wanted: LetThrough) -> Found:
        """Slots and points of the best for the vacancy at a place, best first."""
        people, vacancies, scratch, best, most = view.people, view.packed.vacancies, self.scratch, self._best, self.most
        best.filled[0] = 0
        pairs.ask(vacancies, at, scratch)
        for postings in view.postings:
            seeking.seek_in_postings(people, postings, vacancies, at, wanted, most, best, scratch)
        seeking.seek_in_rows(people, view.turned, view.size, vacancies, at, wanted, most, best, scratch)
        pairs.forget(vacancies, at, scratch)
        return self._found()

    def best_vacancies(self, people: People, slot: int, packed: PackedVacancies, wanted: LetThrough) -> Found:
        """Places and points of the best vacancies for somebody, best first."""
        size, best = len(packed.rows), self._best
        best.filled[0] = 0
        skills, proof, earned, bounds, ordered = (np.empty(size, dtype=np.int64) for _ in range(5))
        packed.earned_by(people, slot, skills, proof)
        reaching.seek_vacancies(
            people, slot, packed.vacancies, packed.most_beside_skills, packed.high, packed.low, skills, proof,
            wanted, self.most, best, earned, bounds, ordered, self.scratch,
        )  # fmt: skip
        places, _ = self._found()
        return places, earned[places]

    def points_of(self, people: People, slot: int, packed: PackedVacancies, at: int) -> int:
        """The points of one pair."""
        return int(pairs.points_of_pair(people, slot, packed.vacancies, at, self.scratch))

    def _found(self) -> Found:
        best, count = self._best, int(self._best.filled[0])
        order = np.lexsort((best.low[:count], best.high[:count], ~best.priority[:count], -best.points[:count]))
        return best.slots[order], best.points[order]
