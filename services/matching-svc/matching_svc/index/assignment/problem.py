"""Who may come to which vacancy, as far down its list as was needed, and an assignment that stands upon it."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

import numpy as np
import numpy.typing as npt

from matching_svc.index.assignment import Lists, Offered, Question, Tell
from matching_svc.index.assignment.kernels import NOBODY, Edges, Ints, Standing

LISTED: Final = 150
"""People of a list that are looked at first."""
LONGER: Final = 2
"""So many times as long is a list that was too short."""
MOST_PAIRS: Final = 6_000_000
"""Pairs of vacancy and person beyond which no list is lengthened: 100 bytes each."""
TOLD_EVERY: Final = 100


class Problem:
    """The lists of a round as arrays. People are numbered as they are first met.

    `floors`: points that nobody beyond a vacancy's list has more of; 0 where everybody who may be proposed is on it.
    """

    def __init__(self, lists: Lists, question: Question, tell: Tell) -> None:
        self._lists, self._question, self._tell = lists, question, tell
        self._number: dict[UUID, int] = {}
        self.people: list[UUID] = []
        self.offered: list[Offered] = []
        self.gone: list[UUID] = []
        self.lengthened: set[int] = set()
        self._rows: list[tuple[npt.NDArray[np.int32], Ints]] = []
        self._lengths: list[int] = []
        floors: list[int] = []
        for at, one in enumerate(question.offered):
            if at % TOLD_EVERY == 0:
                tell("lists", at, len(question.offered))
            try:
                row, floor = self._fetched(one, LISTED)
            except KeyError:
                self.gone.append(one.vacancy_id)
                continue
            self.offered.append(one)
            self._rows.append(row)
            self._lengths.append(LISTED)
            floors.append(floor)
        self.floors = np.array(floors, dtype=np.int64)
        self.seats = np.array([one.seats for one in self.offered], dtype=np.int64)
        self.bases = np.array([one.base for one in self.offered], dtype=np.int64)
        self.edges = self._edges()

    @property
    def longest(self) -> int:
        """How far down a list was looked at most."""
        return max(self._lengths, default=0)

    def nobody_seated(self) -> Standing:
        """Every seat free, every price and worth 0."""
        nothing = np.zeros(len(self.offered), dtype=np.int64)
        people = len(self.people)
        return Standing(
            np.zeros(people, dtype=np.int64), nothing, np.full(people, NOBODY, dtype=np.int64), nothing.copy()
        )

    def lengthen(self, short: Collection[int], standing: Standing) -> Standing | None:
        """Look further down some lists. Returns what stands upon the longer ones; None where they would be too long.

        A list is read anew as a whole: who left the pool meanwhile loses the seat.
        """
        if len(self.edges.points) + (LONGER - 1) * sum(self._lengths[v] for v in short) > MOST_PAIRS:
            return None
        before, own = self.edges, {}
        for person in np.flatnonzero(standing.held != NOBODY).tolist():
            own[person] = int(before.vacancies[standing.held[person]])
        for done, v in enumerate(sorted(short)):
            if done % TOLD_EVERY == 0:
                self._tell("longer lists", done, len(short))
            self._lengths[v] *= LONGER
            try:
                self._rows[v], self.floors[v] = self._fetched(self.offered[v], self._lengths[v])
            except KeyError:
                # No longer open: nobody is to be proposed for it.
                self._rows[v], self.floors[v] = (np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int64)), 0
        self.lengthened.update(short)
        self.edges = after = self._edges()
        longer = self.nobody_seated()
        longer.prices[: len(standing.prices)] = standing.prices
        moved = set(short)
        for person, v in own.items():
            if v in moved:
                found = np.flatnonzero(after.people[after.ends[v] : after.ends[v + 1]] == person)
                if not len(found):
                    continue
                place = int(found[0])
            else:
                place = int(standing.held[person] - before.ends[v])
            longer.held[person] = after.ends[v] + place
            longer.filled[v] += 1
        return longer

    def _fetched(self, offered: Offered, k: int) -> tuple[tuple[npt.NDArray[np.int32], Ints], int]:
        ids, points = self._lists.best_points(offered.vacancy_id, k)
        floor = points[-1] if len(ids) == k else 0
        kept, earned = [], []
        absent, not_again, number = self._question.absent, offered.not_again, self._number
        for one, each in zip(ids, points, strict=True):
            if one in absent or one in not_again:
                continue
            known = number.get(one)
            if known is None:
                known = number[one] = len(self.people)
                self.people.append(one)
            kept.append(known)
            earned.append(each)
        return (np.array(kept, dtype=np.int32), np.array(earned, dtype=np.int64)), floor

    def _edges(self) -> Edges:
        people = np.concatenate([row for row, _ in self._rows] or [np.zeros(0, dtype=np.int32)])
        points = np.concatenate([row for _, row in self._rows] or [np.zeros(0, dtype=np.int64)])
        lengths = [len(row) for row, _ in self._rows]
        ends, person_ends = np.zeros(len(lengths) + 1, dtype=np.int64), np.zeros(len(self.people) + 1, dtype=np.int64)
        np.cumsum(lengths, out=ends[1:])
        np.cumsum(np.bincount(people, minlength=len(self.people)), out=person_ends[1:])
        vacancies = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        return Edges(ends, people, points, vacancies, person_ends, np.argsort(people, kind="stable"), self.seats)
