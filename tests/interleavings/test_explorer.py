"""The explorer leaves no order out: on small made-up systems it finds what trying the orders one by one finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .composed import Composed, Input, Letter, State, Taken
from .explore import Graph, explore

VARIABLES = ("a", "b")
TOPICS = ("apples", "pears")
MOST_ORDERS = 600


class Message(NamedTuple):
    """What is sent; passed on at most so often."""

    topic: str
    key: str
    number: int
    passed_on: int


class Act(NamedTuple):
    """Reads some variables and writes one, sends what it computed, and is refused where a variable is not 0."""

    reads: frozenset[str]
    writes: str
    sends: tuple[str, str] | None
    only_if_zero: str | None

    def on(self, values: Mapping[str, int], message: Message | None) -> tuple[dict[str, int], list[Message]] | None:
        """The variables afterwards, and what is sent; None where it is refused."""
        if self.only_if_zero is not None and values[self.only_if_zero] != 0:
            return None
        number = (3 * sum(values[name] for name in self.reads) + (message.number if message else 0) + 1) % 5
        passed_on = message.passed_on + 1 if message else 0
        sent = [Message(*self.sends, number, passed_on)] if self.sends and passed_on < 2 else []
        return {**values, self.writes: number}, sent


class Toy(NamedTuple):
    """Of each service what it does about a topic (None: it only keeps it); threads of (service, act)."""

    reactions: tuple[Mapping[str, Act | None], ...]
    threads: tuple[tuple[tuple[int, Act], ...], ...]


ACTS = st.builds(
    Act,
    reads=st.frozensets(st.sampled_from(VARIABLES)),
    writes=st.sampled_from(VARIABLES),
    sends=st.none() | st.tuples(st.sampled_from(TOPICS), st.sampled_from(("1", "2"))),
    only_if_zero=st.none() | st.none() | st.sampled_from(VARIABLES),
)
COMMANDS = st.tuples(st.integers(0, 1), ACTS)
TOYS = st.builds(
    Toy,
    reactions=st.tuples(*[st.dictionaries(st.sampled_from(TOPICS), st.none() | ACTS, max_size=2)] * 2),
    threads=st.lists(st.lists(COMMANDS, min_size=1, max_size=2).map(tuple), min_size=2, max_size=3).map(tuple),
)


def heard(toy: Toy, number: int, values: dict[str, int], message: Message) -> tuple[dict[str, int], list[Message]]:
    """What becomes of a service that hears something."""
    act = toy.reactions[number][message.topic]
    return (act.on(values, message) if act else None) or (values, [])


# --- one order after the other ------------------------------------------------------------------------------------

End = tuple[tuple[tuple[str, int], ...], ...]


@dataclass
class OneByOne:
    """Tries every order from its beginning to its end, and merges nothing."""

    toy: Toy
    orders: int = 0
    ends: set[End] = field(default_factory=set)

    def go_on(
        self,
        values: tuple[dict[str, int], ...],
        queues: Mapping[tuple[int, str, str], tuple[Message, ...]],
        threads: tuple[int, ...],
    ) -> None:
        """Take each possible step from here, and after it each that is possible then."""
        if self.orders > MOST_ORDERS:
            return
        went_on = False
        for thread, at in enumerate(threads):
            if at < len(self.toy.threads[thread]):
                number, act = self.toy.threads[thread][at]
                done = act.on(values[number], None)
                if done is not None:
                    went_on = True
                    moved = (*threads[:thread], at + 1, *threads[thread + 1 :])
                    self._then(values, queues, moved, number, done)
        for queue, messages in queues.items():
            if messages:
                went_on = True
                done = heard(self.toy, queue[0], values[queue[0]], messages[0])
                self._then(values, {**queues, queue: messages[1:]}, threads, queue[0], done)
        if not went_on:
            self.orders += 1
            self.ends.add(tuple(tuple(sorted(one.items())) for one in values))

    def _then(
        self,
        values: tuple[dict[str, int], ...],
        queues: Mapping[tuple[int, str, str], tuple[Message, ...]],
        threads: tuple[int, ...],
        number: int,
        done: tuple[dict[str, int], list[Message]],
    ) -> None:
        waiting = dict(queues)
        for message in done[1]:
            for reader, reactions in enumerate(self.toy.reactions):
                if message.topic in reactions:
                    queue = (reader, message.topic, message.key)
                    waiting[queue] = (*waiting.get(queue, ()), message)
        self.go_on((*values[:number], done[0], *values[number + 1 :]), waiting, threads)


# --- the explorer -------------------------------------------------------------------------------------------------


@dataclass
class ToyService:
    """Keeps its variables, tells states apart by those that it does not `forget`, and counts how often it worked."""

    name: str
    toy: Toy
    number: int
    messages: list[Message]
    forgets: str | None = None
    greedy: bool = False
    topics: frozenset[str] = frozenset()
    states: list[dict[str, int]] = field(default_factory=lambda: [dict.fromkeys(VARIABLES, 0)])

    def __post_init__(self) -> None:
        self.topics = frozenset(self.toy.reactions[self.number])

    async def take(self, state: int, what: Input) -> Taken | None:
        values = self.states[state]
        if what.kind == "command":
            done = self.toy.threads[what.first][what.second][1].on(values, None)
        else:
            message = self.messages[what.first]
            done = heard(self.toy, self.number, values, message)
        if done is None:
            return None
        return Taken(self._number_of(done[0]), tuple(self._letter(message) for message in done[1]))

    def may_look(self, state: int) -> bool:
        return False

    def only_keeps(self, record: int) -> bool:
        return self.greedy or self.toy.reactions[self.number][self.messages[record].topic] is None

    def describe(self, what: Input) -> str:
        return str(what)

    def _letter(self, message: Message) -> Letter:
        if message not in self.messages:
            self.messages.append(message)
        return Letter(message.topic, message.key, self.messages.index(message))

    def _number_of(self, values: dict[str, int]) -> int:
        told_apart = [self._kept(one) for one in self.states]
        if self._kept(values) not in told_apart:
            self.states.append(values)
            return len(told_apart)
        return told_apart.index(self._kept(values))

    def _kept(self, values: Mapping[str, int]) -> dict[str, int]:
        return {name: value for name, value in values.items() if name != self.forgets}


async def explored(
    toy: Toy, forgets: str | None = None, *, at_once: bool = False, greedy: bool = False
) -> tuple[Graph[State], set[End]]:
    """All states, and the ends as `OneByOne` writes them down."""
    messages: list[Message] = []
    services = [ToyService(f"service {number}", toy, number, messages, forgets, greedy) for number in range(2)]
    commands = [[number for number, _ in thread] for thread in toy.threads]
    composed = Composed(services, commands, second_deliveries=False, at_once=at_once)
    graph = await explore(composed.start, composed.steps, at_most=100_000)
    ends = {
        tuple(
            tuple(sorted(service.states[state].items()))
            for service, state in zip(services, graph.states[end].services, strict=True)
        )
        for end in graph.ends()
    }
    return graph, ends


def one_by_one(toy: Toy) -> OneByOne:
    found = OneByOne(toy)
    found.go_on(tuple(dict.fromkeys(VARIABLES, 0) for _ in range(2)), {}, (0,) * len(toy.threads))
    return found


@settings(max_examples=80, deadline=None)
@given(toy=TOYS)
async def test_every_order_is_counted_and_every_end_found(toy: Toy) -> None:
    tried = one_by_one(toy)
    if tried.orders > MOST_ORDERS:
        return
    graph, ends = await explored(toy)
    assert (graph.orders(), ends) == (tried.orders, tried.ends)
    fewer, ends = await explored(toy, at_once=True)
    assert ends == tried.ends
    assert len(fewer.states) <= len(graph.states)


CHAIN = Toy(
    reactions=({}, {}),
    threads=(
        ((0, Act(frozenset(), "a", None, None)),),
        ((0, Act(frozenset({"a"}), "b", None, None)),),
        ((0, Act(frozenset({"b"}), "a", None, None)),),
    ),
)
"""What is written to `a` decides what is written to `b`, and that what is written to `a`."""


@pytest.mark.parametrize("forgets", VARIABLES)
async def test_states_that_are_told_apart_by_too_little_lose_ends(forgets: str) -> None:
    """The other way round: merging states that differ in something that is read later would be noticed."""
    tried = one_by_one(CHAIN)
    _, ends = await explored(CHAIN)
    _, too_few = await explored(CHAIN, forgets)
    assert ends == tried.ends
    assert too_few != tried.ends


async def test_what_is_taken_at_once_though_something_comes_of_it_loses_ends() -> None:
    """Only what is merely kept may be delivered without waiting for what else could come first."""
    send = Act(frozenset(), "a", ("apples", "1"), None)
    twice = (1, Act(frozenset({"b"}), "b", None, None))
    toy = Toy(({}, {"apples": Act(frozenset({"b"}), "b", None, "b")}), (((0, send), twice),))
    tried = one_by_one(toy)
    assert (await explored(toy, at_once=True))[1] == tried.ends
    assert (await explored(toy, at_once=True, greedy=True))[1] != tried.ends


async def test_orders_of_independent_threads_are_as_many_as_arithmetic_says() -> None:
    """Three threads of two commands: 6! / (2! 2! 2!) orders over 27 states."""
    act = Act(frozenset(), "a", None, None)
    graph, _ = await explored(Toy(({}, {}), (((0, act), (0, act)), ((1, act), (1, act)), ((0, act), (0, act)))))
    assert (graph.orders(), graph.whole) == (90, True)


async def test_a_walk_that_was_cut_short_says_so() -> None:
    act = Act(frozenset(), "a", None, None)
    toy = Toy(({}, {}), (((0, act), (0, act)), ((1, act), (1, act))))
    composed = Composed([ToyService(str(n), toy, n, []) for n in range(2)], [[0, 0], [1, 1]], second_deliveries=False)
    assert not (await explore(composed.start, composed.steps, at_most=5)).whole


async def test_a_second_delivery_that_has_an_effect_is_a_step_and_one_without_is_none() -> None:
    """A service without positions applies it twice; one that sets a value twice does not change."""
    send = Act(frozenset(), "a", ("apples", "1"), None)
    for reads, steps in (({"b"}, 1), (set(), 0)):
        toy = Toy(({}, {"apples": Act(frozenset(reads), "b", None, None)}), (((0, send),),))
        messages: list[Message] = []
        services = [ToyService(str(n), toy, n, messages) for n in range(2)]
        composed = Composed(services, [[0]])
        graph = await explore(composed.start, composed.steps, at_most=100)
        names = [name for each in graph.steps for name, _ in each if "again" in name]
        assert len(names) == steps
        assert (composed.second_deliveries_tried, composed.second_deliveries_with_effect) == (1, steps)


async def test_orders_through_a_state_are_counted() -> None:
    act = Act(frozenset(), "a", None, None)
    graph, _ = await explored(Toy(({}, {}), (((0, act), (0, act)), ((1, act),))))
    middle = [number for number, state in enumerate(graph.states) if state.threads == (1, 1)]
    assert graph.orders_through(middle) == (2, 3)
    assert len(graph.way_to(middle[0])) == 2
