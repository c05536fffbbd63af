"""One search for the best of everybody: its heap, and what its kernels write upon."""

import numpy as np
import numpy.typing as npt

from matching_svc.index.segments import kernels
from matching_svc.index.segments.layout import BUCKETS, RULES, SEGMENT, Best, People, Postings, Vacancies


class Search:
    """For the best `most`. Used over and over by one thread at a time; `begin` forgets what was found.

    `bounds`: of the segment that was searched last, what each may reach at most.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._best = Best(
            np.zeros(1, dtype=np.int64),
            np.zeros(most + 1, dtype=np.int64),
            np.zeros(most + 1, dtype=np.int64),
            np.zeros(most + 1, dtype=np.bool_),
            np.zeros(most + 1, dtype=np.uint64),
            np.zeros(most + 1, dtype=np.uint64),
        )
        self.bounds = np.zeros(SEGMENT, dtype=np.int32)
        self._there = np.zeros(SEGMENT, dtype=np.bool_)
        self._ordered = np.zeros(SEGMENT, dtype=np.uint16)
        self._ends = np.zeros(BUCKETS + 1, dtype=np.int32)
        self._verdicts = np.zeros(RULES, dtype=np.int8)

    def begin(self) -> None:
        """For another vacancy."""
        self._best.filled[0] = 0

    def in_postings(self, people: People, postings: Postings, vacancies: Vacancies, at: int) -> None:
        """Hold a segment against a vacancy."""
        kernels.seek_in_postings(
            people, postings, vacancies, at, self.most, self._best,
            self._verdicts, self.bounds, self._there, self._ordered, self._ends,
        )  # fmt: skip

    def in_rows(self, people: People, begin: int, end: int, vacancies: Vacancies, at: int) -> None:
        """Hold some slots against a vacancy, one by one."""
        kernels.seek_in_rows(people, begin, end, vacancies, at, self.most, self._best, self._verdicts)

    def found(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Slots and points, the best first."""
        best, count = self._best, int(self._best.filled[0])
        order = np.lexsort((best.low[:count], best.high[:count], ~best.priority[:count], -best.points[:count]))
        return best.slots[order], best.points[order]
