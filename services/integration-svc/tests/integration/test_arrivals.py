"""How far an arrival is, for those who receive the person: what they need to know of it, and no more."""

from typing import Any
from uuid import UUID, uuid4

import httpx
from integration_svc.testing import Traveller, World
from pathways_contracts.access import Role
from pathways_contracts.events.employer.placement import PlacementEnded

TOLD = [
    "reception_at_arrival",
    "housing_handed_over",
    "registration_with_authorities",
    "bank_account",
    "workplace_visit",
]


def employer(world: World, employer_id: UUID) -> httpx.AsyncClient:
    return world.service.client(Role.EMPLOYER, organisation_id=employer_id)


async def arrival_of(world: World, person: Traveller, client: httpx.AsyncClient | None = None) -> dict[str, Any]:
    return await world.get(f"/placements/{person.placement_id}/arrival", client or employer(world, person.employer_id))


def done(arrival: dict[str, Any]) -> list[str]:
    return [one["step"] for one in arrival["steps"] if one["done"]]


async def test_an_employer_follows_an_arrival_step_by_step(world: World) -> None:
    person = Traveller()
    await world.hear(person.registered(), person.confirmed(world.today))
    assert done(await arrival_of(world, person)) == []
    await world.hear(person.oriented(), person.granted(world.today))
    assert done(await arrival_of(world, person)) == ["visa", "orientation"]
    _, travel_id = await world.book_prepared(person)
    booked = await arrival_of(world, person)
    assert done(booked) == ["visa", "orientation", "housing", "booking"]
    assert booked["expected_at"] == (await world.travel_of(person))["scheduled_arrival"]
    assert next(one["due_on"] for one in booked["steps"] if one["step"] == "arrival") == booked["expected_at"][:10]
    await world.service.move_clock(days=5)
    await world.post(f"/travels/{travel_id}/departure")
    assert done(await arrival_of(world, person))[-1] == "departure"
    await world.service.move_clock(hours=10)
    await world.post(f"/travels/{travel_id}/arrival", {"arrived_at": world.now.isoformat()})
    there = await arrival_of(world, person)
    assert done(there) == ["visa", "orientation", "housing", "booking", "departure", "arrival"]
    assert sorted(one["step"] for one in there["steps"][6:]) == sorted(TOLD)
    assert there["arrived_at"] is not None
    await world.do_first_days(person)
    assert all(one["done"] for one in (await arrival_of(world, person))["steps"])


async def test_a_missed_leg_is_expected_no_more(world: World) -> None:
    person = Traveller()
    _, travel_id = await world.book(person)
    await world.post(f"/travels/{travel_id}/replanning", {"reason": "other_flight"})
    arrival = await arrival_of(world, person)
    assert done(arrival) == ["visa", "orientation", "housing"]
    assert arrival["expected_at"] is None


async def test_others_see_it_by_their_own_rights_and_another_employer_does_not(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    themselves = world.service.client(Role.CANDIDATE, candidate_id=person.candidate_id)
    for client in (world.director, themselves):
        assert done(await arrival_of(world, person, client)) == ["visa", "orientation"]
    path = f"/placements/{person.placement_id}/arrival"
    for other in (employer(world, uuid4()), world.service.client(Role.CANDIDATE, candidate_id=uuid4())):
        assert (await other.get(path)).status_code == 404


async def test_an_employer_is_told_of_a_placement_as_long_as_it_stands(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    await world.hear(PlacementEnded(**person.placement, reason="employer_withdrew"))
    path = f"/placements/{person.placement_id}/arrival"

    async def gone() -> bool:
        return (await employer(world, person.employer_id).get(path)).status_code == 404

    await world.service.eventually(gone)
    assert (await world.director.get(path)).status_code == 200
