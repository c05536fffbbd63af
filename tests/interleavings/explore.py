"""Walks through the orders in which steps can come: all of them, or a sample that a seed decides."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from random import Random

Chooser = Callable[[int], int]
"""Of so many possible next steps, the one to take."""


@dataclass
class Walk:
    """One run's choices: which step was taken of how many."""

    prescribed: list[int] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)

    def choose(self, possible: int) -> int:
        depth = len(self.taken)
        choice = self.prescribed[depth] if depth < len(self.prescribed) else 0
        self.taken.append((choice, possible))
        return choice


def next_prescription(taken: list[tuple[int, int]]) -> list[int] | None:
    """The choices of the next order, depth first; None when there is none."""
    for depth in range(len(taken) - 1, -1, -1):
        choice, possible = taken[depth]
        if choice + 1 < possible:
            return [chosen for chosen, _ in taken[:depth]] + [choice + 1]
    return None


async def every_order(run: Callable[[Chooser], Awaitable[None]], at_most: int) -> tuple[int, bool]:
    """Run each order once, depth first. Returns how many were run, and whether those are all there are."""
    prescription: list[int] | None = []
    count = 0
    while prescription is not None and count < at_most:
        walk = Walk(prescription)
        await run(walk.choose)
        count += 1
        prescription = next_prescription(walk.taken)
    return count, prescription is None


def sampled(seed: str, count: int) -> Iterator[tuple[str, Chooser]]:
    """Choosers for `count` random orders, each with a name by which it can be run again."""
    for number in range(count):
        name = f"{seed} {number}"
        random = Random(name)
        yield name, random.randrange
