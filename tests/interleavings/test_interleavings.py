"""Whatever order commands, deliveries and timers come in: no seat and no reservation is lost, doubled or stuck."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib import import_module
from typing import Any

import pytest

from .balance import imbalances
from .explore import sampled
from .scenarios import (
    SCENARIOS,
    Cast,
    Threads,
    acceptance_meets_expiry,
    acceptance_meets_withdrawn_offer,
    ended_and_promised_again,
    parked_while_a_rival_holds_the_seat,
    play,
    signature_meets_withdrawal,
    three_ends_of_a_placement,
)
from .world import World

ORDERS = int(os.environ.get("PATHWAYS_INTERLEAVINGS", "5"))
"""Random orders of each scenario. `make interleavings` walks through them one after the other."""

pytestmark = pytest.mark.timeout(3600)
Scenario = Callable[[Cast], Awaitable[Threads]]


async def troubles(world: World, scenario: Scenario, orders: int) -> AsyncIterator[tuple[str, list[str]]]:
    """The orders after which something does not balance, by the name that runs them again."""
    for name, choose in sampled(scenario.__name__, orders):
        unbalanced = await imbalances(await play(world, scenario, choose))
        if unbalanced:
            yield name, unbalanced


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
async def test_everything_balances_after_every_order(world: World, scenario: Scenario) -> None:
    assert [trouble async for trouble in troubles(world, scenario, ORDERS)] == []


WEAKENINGS: dict[str, tuple[str, Scenario]] = {
    "an ended application keeps its seat": (
        "employer_svc.usecases.end_application.release_held_seat",
        acceptance_meets_withdrawn_offer,
    ),
    "an ended placement keeps its seat": (
        "employer_svc.usecases.end_placement.free_filled_seat",
        three_ends_of_a_placement,
    ),
    "whoever leaves keeps the placement": (
        "employer_svc.consumers.when_candidate_moved_keep_standing.leave_programme",
        signature_meets_withdrawal,
    ),
    "what was parked stays parked": (
        "employer_svc.usecases.end_placement.reopen_of_candidate",
        ended_and_promised_again,
    ),
    "a vacancy that opens again takes up nobody who was parked": (
        "employer_svc.usecases.seats.reopen_of_vacancy",
        parked_while_a_rival_holds_the_seat,
    ),
    "an ended placement keeps the person": (
        "candidate_svc.consumers.when_placement_ended_release_reservation.end_promise",
        ended_and_promised_again,
    ),
    "an ended application keeps the reservation": (
        "candidate_svc.consumers.when_application_ended_release_reservation.end_promise",
        acceptance_meets_withdrawn_offer,
    ),
    "a contract outlives the reservation that ran out": (
        "employer_svc.usecases.note_reservation.end_placement",
        acceptance_meets_expiry,
    ),
}


@pytest.mark.parametrize("weakening", WEAKENINGS)
async def test_the_model_sees_what_is_taken_out(world: World, weakening: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each release is needed: without it some order leaves something out of balance."""
    target, scenario = WEAKENINGS[weakening]

    async def nothing(*_: Any, **__: Any) -> None: ...

    module, _, name = target.rpartition(".")
    monkeypatch.setattr(import_module(module), name, nothing)
    assert await anext(troubles(world, scenario, 100), None) is not None
