"""Every kernel of assignment called once, so that it is compiled, or read from its cache, before a round is at work."""

from typing import Final
from uuid import UUID

from matching_svc.index.assignment import Offered, Question
from matching_svc.index.assignment.solving import assign

_PEOPLE: Final = {UUID(int=number): number for number in range(3)}


class _Pool:
    """Three people whom one vacancy ranks."""

    def best_points(self, vacancy_id: UUID, k: int) -> tuple[list[UUID], list[int]]:
        return list(_PEOPLE), [3, 2, 1]


def rehearse() -> None:
    """Work an invented round out: seconds the first time on a machine."""
    offered = (Offered(UUID(int=0), seats=1, base=1),)
    # The group of whoever would get the seat has none to give: each kernel has something to do.
    groups = {one: int(number > 0) for one, number in _PEOPLE.items()}
    assign(_Pool(), Question(offered, groups=groups, parity_per_cent=100), lambda step, done, of: None)
