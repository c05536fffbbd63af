"""Every order in which steps can come, walked as a graph of states instead of a tree of orders.

Two orders that lead to the same state have the same future, so that each state is gone on from once, and how many
orders there are is counted over the graph. What is walked is therefore every order, not a choice of orders. It is sound
as long as a state holds all that decides what can come next and what then happens; `composed.py` says what that is.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Generic, TypeVar

S = TypeVar("S", bound=Hashable)
Steps = Callable[[S], Awaitable[Sequence[tuple[str, S]]]]
"""What can happen next in a state: a name for people, and the state it leads to."""


@dataclass
class Graph(Generic[S]):
    """States by number, the start first. `whole` says that no step was left out."""

    states: list[S]
    steps: list[list[tuple[str, int]]] = field(default_factory=list)
    whole: bool = True

    def ends(self) -> list[int]:
        """States in which nothing can happen any more."""
        return [number for number, steps in enumerate(self.steps) if not steps]

    def orders(self) -> int:
        """How many orders there are from the start to an end."""
        return self.orders_through(())[1]

    def orders_through(self, marked: Collection[int]) -> tuple[int, int]:
        """How many orders come through one of the marked states, and how many there are."""
        through, all_of = [0] * len(self.steps), [0] * len(self.steps)
        for number in self._ends_first():
            steps = self.steps[number]
            all_of[number] = sum(all_of[after] for _, after in steps) if steps else 1
            marks = number in marked
            through[number] = all_of[number] if marks else sum(through[after] for _, after in steps)
        return through[0], all_of[0]

    def way_to(self, number: int) -> list[str]:
        """The names of the steps of a shortest order that leads there."""
        came_from: dict[int, tuple[int, str]] = {0: (0, "")}
        front = deque([0])
        while number not in came_from:
            at = front.popleft()
            for name, after in self.steps[at]:
                if after not in came_from:
                    came_from[after] = at, name
                    front.append(after)
        way = []
        while number != 0:
            number, name = came_from[number]
            way.append(name)
        return way[::-1]

    def at_random(self, random: Random) -> list[str]:
        """One order: at each state any of its steps."""
        number, names = 0, []
        while self.steps[number]:
            name, number = random.choice(self.steps[number])
            names.append(name)
        return names

    def _ends_first(self) -> list[int]:
        """Each state after all that follow it. Raises `ValueError` for steps that lead back."""
        missing = [len(steps) for steps in self.steps]
        before: list[list[int]] = [[] for _ in self.steps]
        for number, steps in enumerate(self.steps):
            for _, after in steps:
                before[after].append(number)
        order = [number for number, left in enumerate(missing) if left == 0]
        for number in order:
            for earlier in before[number]:
                missing[earlier] -= 1
                if missing[earlier] == 0:
                    order.append(earlier)
        if len(order) != len(self.steps):
            raise ValueError("some steps lead back to where they came from: the orders cannot be counted")
        return order


async def explore(start: S, steps: Steps[S], *, at_most: int, until: Callable[[S], bool] = lambda _: False) -> Graph[S]:
    """Walk from the start through every state, depth first: at most so many, and no further than one with `until`."""
    graph = Graph([start], [[]])
    numbers = {start: 0}
    open_ones = [0]
    while open_ones:
        number = open_ones.pop()
        state = graph.states[number]
        if until(state):
            graph.whole = False
            return graph
        for name, after in await steps(state):
            known = numbers.get(after)
            if known is None:
                if len(graph.states) >= at_most:
                    graph.whole = False
                    continue
                known = numbers[after] = len(graph.states)
                graph.states.append(after)
                graph.steps.append([])
                open_ones.append(known)
            graph.steps[number].append((name, known))
    return graph
