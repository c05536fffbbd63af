"""Whatever arrives in whatever order: the person, the promise and the visa case never contradict each other."""

from collections.abc import Awaitable, Callable
from random import Random
from uuid import UUID

import pytest
from candidate_svc.testing import Programme, Promise

STEPS = 14


class Walk:
    """One person, three applications, and steps of other services and of people in a random order."""

    def __init__(self, programme: Programme, candidate_id: str, random: Random) -> None:
        self.programme, self.person, self.random = programme, candidate_id, random
        self.promises = [Promise(UUID(candidate_id)) for _ in range(3)]
        self.taken: list[str] = []

    async def step(self) -> None:
        """Something happens; whether it is possible is for the service to say."""
        programme, promise = self.programme, self.random.choice(self.promises)
        events: dict[str, Callable[[Promise], Awaitable[object]]] = {
            "accept": programme.accept,
            "confirm": programme.confirm,
            "end_application": programme.end_application,
            "end_placement": programme.end_placement,
            "start_work": programme.start_work,
            "lose_work": programme.lose_work,
            "close_integration": programme.close_integration,
        }
        moves = ("withdraw", "rejoin", "hold", "resume", "return")
        # A person who is promised is the likelier start of something that could get stuck.
        name = self.random.choice([*events, "accept", "accept", "confirm", *moves])
        self.taken.append(name)
        if name in events:
            await events[name](promise)
        else:
            answer = await programme.move(self.person, name, reason="own_wish")
            assert answer.status_code in {200, 409}, answer.text

    async def check(self) -> None:
        """Promised or at work by exactly one promise, and no case is open that nothing holds open."""
        state = await self.programme.state(self.person)
        listed = await self.programme.caseworker.get(f"/candidates/{self.person}/reservations")
        confirmed = [one["application_id"] for one in listed.json()["items"] if one["state"] == "confirmed"]
        assert len(confirmed) == (state in {"reserved", "placed"}), self.taken
        cases = await self.programme.caseworker.get("/visa-cases", params={"open_only": True})
        at_work = {"start_work", "close_integration"} & set(self.taken)
        for case in cases.json()["items"]:
            assert case["application_id"] in confirmed or at_work, self.taken


@pytest.mark.parametrize("seed", range(6))
async def test_no_order_of_events_and_moves_leaves_a_person_stuck(programme: Programme, seed: int) -> None:
    walk = Walk(programme, await programme.active(), Random(seed))
    for _ in range(STEPS):
        await walk.step()
        await walk.check()

    if await programme.state(walk.person) in {"reserved", "placed"}:
        for promise in walk.promises:
            await programme.end_application(promise)
            await programme.end_placement(promise)
        await walk.check()
    ways_back = {"withdrawn": "rejoin", "on_hold": "resume", "alumni": "return"}
    state = await programme.state(walk.person)
    if state in ways_back:
        await programme.moved(walk.person, ways_back[state])
    again = await programme.reserved(walk.person)
    assert await programme.reservation(again) == "confirmed", walk.taken
