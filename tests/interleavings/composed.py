"""Services that share nothing but records on their way: which steps are possible, and where each leads.

A state is the state of each service, what is on its way to each reader, and how far each thread of commands is. A bus
keeps the order of an aggregate and no other, so that each (reader, topic, key) is a queue of its own. A step is a
command, a delivery, a look of a service at what it has parked, or a second delivery of a record that came before.

What a step does to a service depends on that service's own state and on what the step brings, and on nothing else:
services have databases of their own, and clock and ids are given. So a service takes each input once in each of its own
states (`Takes.take` is asked for no pair twice), however many states of the whole it is part of. A second delivery that
changes nothing is no step of its own: it may come anywhere without a trace. That is tried for every state of a service
and every record that had been delivered on the way there.

What a service only keeps (`only_keeps`) may come at any time to the same effect, and nothing waits for it but what is
behind it in its queue. `at_once` takes such a delivery as soon as it is possible and as the only step: the states that
differ in nothing else are then one, every end and every quiet state is still reached, and fewer orders are counted than
there are.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol


class Input(NamedTuple):
    """Command number `second` of thread `first`; `deliver` or `again`, of record `first`; or `look`."""

    kind: str
    first: int = 0
    second: int = 0


class Letter(NamedTuple):
    """A record as far as the bus sees it; `record` is known by number to whoever wrote and reads it."""

    topic: str
    key: str
    record: int


class Taken(NamedTuple):
    """The number of a service's state after an input, and what it sent."""

    after: int
    sent: tuple[Letter, ...] = ()


class Takes(Protocol):
    """A service, by the numbers of its states; it begins in 0."""

    name: str
    topics: frozenset[str]

    async def take(self, state: int, what: Input) -> Taken | None:
        """Where the input leads from that state; None for a command that is refused."""

    def may_look(self, state: int) -> bool:
        """Whether something is parked that a look could take up."""

    def only_keeps(self, record: int) -> bool:
        """Whether nothing comes of a record here: nothing is decided by it, now or later, and nothing sent."""

    def describe(self, what: Input) -> str:
        """The input in words."""


Queue = tuple[int, str, str]
"""The reader's number, topic, key."""


class State(NamedTuple):
    """`services` by number; `queues` sorted, none empty; how far each thread is; what came `again`."""

    services: tuple[int, ...]
    queues: tuple[tuple[Queue, tuple[int, ...]], ...]
    threads: tuple[int, ...]
    again: frozenset[tuple[int, int]] = frozenset()

    @property
    def is_quiet(self) -> bool:
        """Nothing is on its way."""
        return not self.queues


class Composed:
    """The whole as one system to explore."""

    def __init__(
        self,
        services: Sequence[Takes],
        threads: Sequence[Sequence[int]],
        *,
        second_deliveries: bool = True,
        at_once: bool = False,
    ) -> None:
        """`threads` name for each command the number of its service."""
        self.at_once = at_once
        self.services = services
        self._threads = threads
        self._second_deliveries = second_deliveries
        self._taken: list[dict[tuple[int, Input], Taken | None]] = [{} for _ in services]
        self._delivered: list[dict[int, frozenset[int]]] = [{0: frozenset()} for _ in services]
        self.second_deliveries_tried = 0
        self.second_deliveries_with_effect = 0

    @property
    def start(self) -> State:
        """Nothing has happened yet."""
        return State((0,) * len(self.services), (), (0,) * len(self._threads))

    @property
    def inputs_taken(self) -> int:
        """How often a service really took something."""
        return sum(len(taken) for taken in self._taken)

    def states_of_services(self) -> Mapping[str, int]:
        """How many states each service was seen in."""
        return {service.name: len(delivered) for service, delivered in zip(self.services, self._delivered, strict=True)}

    async def steps(self, state: State) -> list[tuple[str, State]]:
        """Every step that is possible."""
        found: list[tuple[str, State]] = []
        if self.at_once:
            for place, (queue, records) in enumerate(state.queues):
                if self.services[queue[0]].only_keeps(records[0]):
                    return [await self._deliver(state, place)]
        for thread, at in enumerate(state.threads):
            if at < len(self._threads[thread]):
                number = self._threads[thread][at]
                what = Input("command", thread, at)
                taken = await self._take(state, number, what)
                if taken is not None:
                    threads = (*state.threads[:thread], at + 1, *state.threads[thread + 1 :])
                    found.append(self._step(state, number, what, taken, state.queues, threads))
        for place in range(len(state.queues)):
            found.append(await self._deliver(state, place))
        for number, service in enumerate(self.services):
            found += await self._looks(state, number, service)
            if self._second_deliveries:
                found += await self._come_again(state, number)
        return found

    async def _deliver(self, state: State, place: int) -> tuple[str, State]:
        queue, records = state.queues[place]
        what = Input("deliver", records[0])
        taken = await self._take(state, queue[0], what)
        if taken is None:
            raise RuntimeError("a delivery is never refused")
        rest = ((queue, records[1:]),) if len(records) > 1 else ()
        queues = (*state.queues[:place], *rest, *state.queues[place + 1 :])
        return self._step(state, queue[0], what, taken, queues)

    async def _looks(self, state: State, number: int, service: Takes) -> list[tuple[str, State]]:
        if not service.may_look(state.services[number]):
            return []
        what = Input("look")
        taken = await self._take(state, number, what)
        if taken is None or taken == Taken(state.services[number]):
            return []
        return [self._step(state, number, what, taken, state.queues)]

    async def _come_again(self, state: State, number: int) -> list[tuple[str, State]]:
        at = state.services[number]
        found = []
        for record in sorted(self._delivered[number][at]):
            if (number, record) in state.again:
                continue
            what = Input("again", record)
            first_time = (at, what) not in self._taken[number]
            taken = await self._take(state, number, what)
            unchanged = taken == Taken(at)
            if first_time:
                self.second_deliveries_tried += 1
                self.second_deliveries_with_effect += not unchanged
            if taken is not None and not unchanged:
                step = self._step(state, number, what, taken, state.queues)
                found.append((step[0], step[1]._replace(again=state.again | {(number, record)})))
        return found

    async def _take(self, state: State, number: int, what: Input) -> Taken | None:
        at = state.services[number]
        known = self._taken[number]
        if (at, what) not in known:
            taken = known[at, what] = await self.services[number].take(at, what)
            if taken is not None and taken.after not in self._delivered[number]:
                new = {what.first} if what.kind == "deliver" else set()
                self._delivered[number][taken.after] = self._delivered[number][at] | new
        return known[at, what]

    def _step(
        self,
        state: State,
        number: int,
        what: Input,
        taken: Taken,
        queues: tuple[tuple[Queue, tuple[int, ...]], ...],
        threads: tuple[int, ...] | None = None,
    ) -> tuple[str, State]:
        services = (*state.services[:number], taken.after, *state.services[number + 1 :])
        if taken.sent:
            waiting = dict(queues)
            for topic, key, record in taken.sent:
                for reader, service in enumerate(self.services):
                    if topic in service.topics:
                        queue = (reader, topic, key)
                        waiting[queue] = (*waiting.get(queue, ()), record)
            queues = tuple(sorted(waiting.items()))
        after = State(services, queues, state.threads if threads is None else threads, state.again)
        return f"{self.services[number].name}: {self.services[number].describe(what)}", after
