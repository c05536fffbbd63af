"""A floor for every group: of all assignments that keep the floors, the one with the most points."""

from typing import Final

import numpy as np

from matching_svc.index.assignment import GroupShare, Tell, kernels
from matching_svc.index.assignment.kernels import NO_GROUP, NOBODY, Edges, Groups, Ints, Standing
from matching_svc.index.assignment.optimum import paths_over, prove

TOLD_EVERY: Final = 50


def shares(numbers: Ints, held: Ints) -> list[GroupShare]:
    """How many people of each group stand on lists, and how many of them have a seat."""
    seated = numbers[held != NOBODY]
    return [
        GroupShare(group, int((numbers == group).sum()), int((seated == group).sum()))
        for group in np.unique(numbers[numbers != NO_GROUP]).tolist()
    ]


def floors_of(best: list[GroupShare], parity_per_cent: int) -> list[int]:
    """Seats for each group at its share of the overall rate, rounded down: considered * seated / all considered."""
    seated, considered = sum(one.seated for one in best), sum(one.considered for one in best)
    return [one.considered * seated * parity_per_cent // (100 * considered) for one in best]


class WithFloors:
    """The best assignment once every group has its floor, made from the best without floors.

    Raises `AssertionError` where that is not proven.
    """

    def __init__(self, edges: Edges, best: Standing, numbers: Ints, parity_per_cent: int, tell: Tell) -> None:
        before = shares(numbers, best.held)
        self.standing = Standing(*(array.copy() for array in best))
        self.groups = _groups(numbers, before, floors_of(before, parity_per_cent))
        self.unreachable: set[int] = set()
        self._considered = before
        paths, floor, seated = paths_over(edges, len(before)), self.groups.floor, self.groups.seated
        owed = int(np.maximum(floor - seated, 0).sum())
        for group in range(len(before)):
            while seated[group] < floor[group]:
                left = int(np.maximum(floor - seated, 0).sum())
                if left % TOLD_EVERY == 0:
                    tell("parity", owed - left, owed)
                if not kernels.seat_one_of(edges, self.standing, paths, self.groups, group):
                    self.unreachable.add(group)
                    floor[group] = seated[group]
        bonus = np.append(self.groups.bonus, 0)[self.groups.of]
        prove(edges, self.standing, bonus, owed=int(self.groups.bonus @ floor))

    @property
    def largest_bonus(self) -> int:
        """What the people of a group have been given beside their points, at most."""
        return int(self.groups.bonus.max(initial=0))

    @property
    def shares(self) -> list[GroupShare]:
        """Each group with its floor."""
        return [
            GroupShare(one.group, one.considered, seated, floor, at not in self.unreachable)
            for at, (one, seated, floor) in enumerate(
                zip(self._considered, self.groups.seated.tolist(), self.groups.floor.tolist(), strict=True)
            )
        ]


def _groups(numbers: Ints, known: list[GroupShare], floors: list[int]) -> Groups:
    of = np.full(len(numbers), NO_GROUP, dtype=np.int64)
    for at, one in enumerate(known):
        of[numbers == one.group] = at
    ends = np.zeros(len(known) + 1, dtype=np.int64)
    np.cumsum([one.considered for one in known], out=ends[1:])
    return Groups(
        of=of,
        ends=ends,
        members=np.argsort(np.where(of == NO_GROUP, len(known), of), kind="stable"),
        bonus=np.zeros(len(known), dtype=np.int64),
        seated=np.array([one.seated for one in known], dtype=np.int64),
        floor=np.array(floors, dtype=np.int64),
    )
