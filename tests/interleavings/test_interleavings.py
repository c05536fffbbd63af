"""Whatever order commands, deliveries and timers come in: no seat and no reservation is lost, doubled or stuck."""

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest

from .model import Explored, explore_scenario
from .scenarios import SCENARIOS, Scenario
from .straight import Straight
from .weakenings import HELD_BY_THE_DATABASE, WEAKENINGS, Weakening
from .world import World

pytestmark = pytest.mark.timeout(900)
PLAYED_STRAIGHT = 1
STATES_OF_A_LARGE_ONE = 200
STATES_TO_A_TROUBLE = 1_000


def named(cases: Sequence[Scenario | Weakening]) -> dict[str, Any]:
    """Parameters by their names."""
    return {"argvalues": cases, "ids": [case.name.replace(" ", "_") for case in cases]}


@pytest.mark.parametrize("scenario", **named([each for each in SCENARIOS if not each.large]))
async def test_everything_balances_in_every_state_of_every_order(world: World, scenario: Scenario) -> None:
    """All of them: a seat too many is seen at once, what belongs to two services when nothing is on its way."""
    explored = await explore_scenario(world, scenario)
    assert explored.troubles == []
    assert explored.graph.whole
    await the_same_comes_of_orders_played_straight(world, scenario, explored)


@pytest.mark.parametrize("scenario", **named([each for each in SCENARIOS if each.large]))
async def test_everything_balances_in_the_first_states_of_a_large_one(world: World, scenario: Scenario) -> None:
    """`make interleavings` goes through them to the end."""
    explored = await explore_scenario(world, scenario, at_most=STATES_OF_A_LARGE_ONE)
    assert explored.troubles == []


async def the_same_comes_of_orders_played_straight(world: World, scenario: Scenario, explored: Explored) -> None:
    """Orders drawn by chance, played from their beginning to their end without putting any row back."""
    ends = {explored.digests(number) for number in explored.graph.ends()}
    for seed in range(PLAYED_STRAIGHT):
        straight = Straight(world, scenario, Random(f"{scenario.name} {seed}"))
        assert await straight.play() in ends, f"seed {seed}"


@pytest.mark.parametrize("weakening", **named(WEAKENINGS))
async def test_the_model_sees_what_is_taken_out(world: World, weakening: Weakening) -> None:
    """Each release, rule and constraint is needed: without it some order leaves something out of balance."""
    async with weakening.in_force(world):
        explored = await explore_scenario(world, weakening.scenario, to_the_first=True, at_most=STATES_TO_A_TROUBLE)
    assert explored.troubles


@pytest.mark.parametrize("weakening", **named(HELD_BY_THE_DATABASE))
async def test_the_database_holds_where_no_rule_does(world: World, weakening: Weakening) -> None:
    """The CHECK and the unique index refuse on their own what the rules would have refused by name."""
    async with weakening.in_force(world):
        explored = await explore_scenario(world, weakening.scenario)
    assert explored.refused_by_the_database_alone
    assert explored.broken_at_any_time == {}


async def test_what_a_step_must_not_read_is_refused_to_it(world: World) -> None:
    """States are told apart without histories: a reaction that decided by one would be noticed."""
    service = world.service("employer")
    async with service.runtime.sessions() as session:
        with pytest.raises(AssertionError, match="told apart"):
            await (await session.connection()).exec_driver_sql("select count(*) from stage_history")
