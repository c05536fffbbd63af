"""A scenario against the real services: explored in every order, and judged in every state."""

from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter

from .balance import Tables, broken_at_any_time, broken_at_the_end, broken_when_quiet
from .cast import Cast
from .composed import Composed, State
from .explore import Graph, explore
from .scenarios import Scenario, Threads
from .snapshots import NEVER_READ, READ_BY_CORRECTIONS
from .stage import Post, Stage
from .world import World

MANY = 2_000_000


@dataclass
class Explored:
    """What came of a scenario."""

    scenario: str
    composed: Composed
    stages: list[Stage]
    graph: Graph[State]
    judge: "Judge"
    unbalanced: dict[int, list[str]]
    refused_by_the_database_alone: list[str]
    seconds: float

    @property
    def broken_at_any_time(self) -> dict[int, list[str]]:
        """By state, of what must hold whatever is on its way."""
        found = ((number, self.judge.at_any_time(state)) for number, state in enumerate(self.graph.states))
        return {number: broken for number, broken in found if broken}

    def digests(self, number: int) -> tuple[bytes, ...]:
        """What each service's state is known by in any run."""
        services = self.graph.states[number].services
        return tuple(stage.digest(state) for stage, state in zip(self.stages, services, strict=True))

    @property
    def troubles(self) -> list[str]:
        """The first imbalance with an order that leads to it, and refusals that no rule names."""
        found = [f"the database alone refused: {one}" for one in self.refused_by_the_database_alone[:1]]
        if self.composed.second_deliveries_with_effect:
            found.append(f"{self.composed.second_deliveries_with_effect} second deliveries had an effect")
        if self.unbalanced:
            number = min(self.unbalanced)
            found += [*self.unbalanced[number], *(f"  {step}" for step in self.graph.way_to(number))]
        return found

    def figures(self) -> Mapping[str, object]:
        """What is reported."""
        through, orders = self.graph.orders_through(self.unbalanced)
        return {
            "scenario": self.scenario,
            "whole": self.graph.whole,
            "orders": orders,
            "orders_are": "at least so many" if self.composed.at_once else "all",
            "orders_unbalanced": through,
            "states": len(self.graph.states),
            "steps": sum(len(steps) for steps in self.graph.steps),
            "quiet_states": sum(state.is_quiet for state in self.graph.states),
            "ends": len(self.graph.ends()),
            "states_of_services": dict(self.composed.states_of_services()),
            "inputs_taken": self.composed.inputs_taken,
            "second_deliveries": self.composed.second_deliveries_tried,
            "second_deliveries_with_effect": self.composed.second_deliveries_with_effect,
            "seconds": round(self.seconds, 1),
        }


class Judge:
    """Says of a state what does not balance in it."""

    def __init__(self, stages: list[Stage]) -> None:
        self._stages = stages
        self._known: dict[tuple[int, ...], tuple[list[str], list[str]]] = {}

    def at_any_time(self, state: State) -> list[str]:
        """What is broken that must hold whatever is on its way."""
        self.of(state)
        return self._known[state.services][0]

    def of(self, state: State) -> list[str]:
        """What is broken in the state as it is."""
        if state.services not in self._known:
            rows = self.rows(state)
            self._known[state.services] = broken_at_any_time(rows), broken_when_quiet(rows)
        always, quiet = self._known[state.services]
        return always + quiet if state.is_quiet else always

    def of_end(self, state: State) -> list[str]:
        """What should be done with at the end."""
        return broken_at_the_end(self.rows(state), {stage.name: stage.rows(0) for stage in self._stages})

    def rows(self, state: State) -> Mapping[str, Tables]:
        """Of each service."""
        return {stage.name: stage.rows(number) for stage, number in zip(self._stages, state.services, strict=True)}


async def tell(world: World, scenario: Scenario) -> tuple[Cast, Threads]:
    """Empty tables, the scenario's past, and its threads before their first step."""
    for service in world.services:
        await service.snapshots.begin_anew()
        service.snapshots.never_read = NEVER_READ - READ_BY_CORRECTIONS if scenario.corrects else NEVER_READ
        service.refused_by_the_database_alone.clear()
    cast = Cast(world)
    return cast, await scenario.tell(cast)


async def set_scene(world: World, scenario: Scenario) -> tuple[Composed, list[Stage]]:
    """A scenario before its first step, as the explorer sees it."""
    world = world.of(scenario.services)
    cast, threads = await tell(world, scenario)
    post = Post()
    stages = [Stage(world, service, threads, post, cast.names) for service in world.services]
    for stage in stages:
        await stage.begin()
    number_of = {service.name: number for number, service in enumerate(world.services)}
    commands = [[number_of[command.service] for command in thread] for thread in threads]
    composed = Composed(stages, commands, at_once=scenario.at_once)
    return composed, stages


async def explore_scenario(
    world: World, scenario: Scenario, *, at_most: int = MANY, to_the_first: bool = False
) -> Explored:
    """Walk every order, or those of so many states, or until something does not balance."""
    started = perf_counter()
    composed, stages = await set_scene(world, scenario)
    judge = Judge(stages)
    graph = await explore(
        composed.start,
        composed.steps,
        at_most=at_most,
        until=lambda state: to_the_first and bool(judge.of(state)),
    )
    unbalanced = {number: found for number, state in enumerate(graph.states) if (found := judge.of(state))}
    if graph.whole:
        for number in graph.ends():
            found = judge.of_end(graph.states[number])
            if found:
                unbalanced.setdefault(number, []).extend(found)
    refused = [one for service in world.services for one in service.refused_by_the_database_alone]
    seconds = perf_counter() - started
    return Explored(scenario.name, composed, stages, graph, judge, unbalanced, refused, seconds)
