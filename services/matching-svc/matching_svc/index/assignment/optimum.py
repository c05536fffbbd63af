"""The best assignment on given lists, its proof, and how far the proof reaches beyond them."""

from typing import Final

import numpy as np

from matching_svc.index.assignment import Tell, kernels
from matching_svc.index.assignment.kernels import FAR, NOBODY, Edges, Ints, Paths, Standing

AT_A_TIME: Final = 500
"""Vacancies whose seats are filled between two words about progress."""


def improve(edges: Edges, standing: Standing, tell: Tell, step: str) -> None:
    """Turn whatever stands into the best there is, with the highest worths that prove it. Raises `AssertionError`.

    It need not have fitted before; the nearer it was, the less is to do.
    """
    vacancies = len(edges.seats)
    paths = paths_over(edges)
    kernels.settle(edges, standing)
    for begin in range(0, vacancies, AT_A_TIME):
        tell(step, begin, vacancies)
        kernels.fill(edges, standing, paths, begin, min(begin + AT_A_TIME, vacancies))
    kernels.lower(edges, standing, paths)
    kernels.cheapen(edges, standing, paths)
    prove(edges, standing)


def prove(edges: Edges, standing: Standing, bonus: Ints | None = None, owed: int = 0) -> None:
    """Raise `AssertionError` unless prices and worths show that no assignment on these lists has more points.

    With floors: `bonus` is what each person's points are raised by, `owed` the sum of every group's bonus times its
    floor. What a person pays is their price and their bonus.
    """
    prices, worths, held, filled = standing
    paid = prices if bonus is None else prices + bonus
    seated = held[held != NOBODY]
    slack = worths[edges.vacancies] + prices[edges.people] - edges.points
    holds = {
        "nobody would rather be elsewhere": slack.min(initial=0) >= 0 and not slack[seated].any(),
        "who has no seat pays nothing, and nobody is paid": paid.min(initial=0) >= 0 and not paid[held == NOBODY].any(),
        "seats are counted": (np.bincount(edges.vacancies[seated], minlength=len(filled)) == filled).all(),
        "no vacancy has more people than seats": (filled <= edges.seats).all(),
        "a free seat is worth nothing": worths.min(initial=0) >= 0 and not worths[filled < edges.seats].any(),
        "the sums are one": int(paid.sum() + worths @ edges.seats) - owed == points_of(edges, held),
    }
    broken = [name for name, held_to in holds.items() if not held_to]
    if broken:
        raise AssertionError(f"no proof: {', '.join(broken)} does not hold")


def points_of(edges: Edges, held: Ints) -> int:
    """The sum over everybody who has a seat."""
    return int(edges.points[held[held != NOBODY]].sum())


def beyond_lists(standing: Standing, seats: Ints, floors: Ints) -> int:
    """Points that the whole pool may have more than these lists at most: each seat could be worth as much as a floor.

    Whoever is not on a list has no more points than its floor, and a price of 0 or more.
    """
    return int(seats @ np.maximum(floors - standing.worths, 0))


def paths_over(edges: Edges, groups: int = 0) -> Paths:
    """Room for any search on these lists."""
    vacancies = len(edges.seats) + groups
    room = len(edges.points) + groups * len(edges.points) + vacancies + 1
    return Paths(
        far=np.full(vacancies, FAR, dtype=np.int64),
        through=np.zeros(vacancies, dtype=np.int64),
        touched=np.zeros(vacancies + 1, dtype=np.int64),
        heap_far=np.zeros(room, dtype=np.int64),
        heap_at=np.zeros(room, dtype=np.int64),
    )
