"""What a partner's staff see of lists and matches on which people of several partners stand: their own people."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from pathways_chassis.tables import reaction
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateHandedOver
from sqlalchemy import select

from .conftest import World


@pytest.fixture
def other(world: World) -> World:
    """Another partner in the same country, for the same employer."""
    return World(world.service, world.country, employer_id=world.employer_id, programme_id=world.programme_id)


async def ranks(client: httpx.AsyncClient, vacancy_id: UUID) -> dict[str, int]:
    """Whom a list shows to a caller, and at which rank each."""
    answer = await client.get(f"/vacancies/{vacancy_id}/matches", params={"limit": 100})
    assert answer.status_code == 200, answer.text
    return {entry["candidate_id"]: entry["rank"] for entry in answer.json()["items"]}


async def listed_for_director(world: World, vacancy_id: UUID, people: Iterable[UUID]) -> None:
    wanted = [str(one) for one in people]

    async def there() -> bool:
        return list(await ranks(world.director, vacancy_id)) == wanted

    await world.service.eventually(there)


async def test_a_partner_is_shown_its_own_people_at_their_rank_of_the_whole_list(world: World, other: World) -> None:
    best, second = await other.activate(), await world.activate(without=world.essential[:1])
    third = await other.activate(without=world.essential[:2])
    vacancy_id = await world.open_vacancy()
    await listed_for_director(world, vacancy_id, (best, second, third))

    assert await ranks(world.caseworker, vacancy_id) == {str(second): 2}
    assert await ranks(other.caseworker, vacancy_id) == {str(best): 1, str(third): 3}
    nobody = world.service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert await ranks(nobody, vacancy_id) == {}


async def test_a_partner_searches_among_its_own_people(world: World, other: World) -> None:
    theirs, ours = await other.activate(), await world.activate(without=world.essential[:1])
    vacancy_id = await world.open_vacancy()
    await listed_for_director(world, vacancy_id, (theirs, ours))

    async def found(client: httpx.AsyncClient, **asked: Any) -> list[str]:
        answer = await client.get(f"/vacancies/{vacancy_id}/search", params=asked)
        assert answer.status_code == 200, answer.text
        return [entry["candidate_id"] for entry in answer.json()["items"]]

    assert await found(world.caseworker) == [str(ours)]
    assert await found(world.caseworker, programme_id=str(world.programme_id)) == [str(ours)]
    assert await found(world.director, programme_id=str(world.programme_id)) == [str(theirs), str(ours)]


async def test_a_match_of_another_partners_person_is_not_there(world: World, other: World) -> None:
    await world.activate()
    theirs = await other.activate()
    vacancy_id = await world.open_vacancy()
    match = await other.proposed(vacancy_id, theirs)

    assert await world.matches(vacancy_id=vacancy_id, candidate_id=theirs) == []
    assert str(theirs) not in {one["candidate_id"] for one in await world.matches(vacancy_id=vacancy_id)}
    for role in (Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR):
        client = world.service.client(role, organisation_id=world.partner_id)
        pair = {"candidate_id": str(theirs), "vacancy_id": str(vacancy_id)}
        asked = (
            await client.get(f"/matches/{match['id']}"),
            await client.post(f"/matches/{match['id']}/shortlist"),
            await client.post(f"/matches/{match['id']}/dismissal", json={"reason": "not_interested"}),
            await client.post("/matches/explain", json=pair),
            await client.post(f"/vacancies/{vacancy_id}/shortlist", json={"candidate_id": str(theirs)}),
            await client.get(f"/candidates/{theirs}/matches"),
            await client.get(f"/history/match/{match['id']}"),
        )
        assert {one.status_code for one in asked} == {404}, [(one.url, one.status_code) for one in asked]
    assert (await other.proposed(vacancy_id, theirs))["state"] == "proposed"


async def test_whoever_is_handed_over_is_seen_by_the_new_partner_alone(world: World, other: World) -> None:
    candidate_id = await world.activate()
    vacancy_id = await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)

    await world.service.receive(
        CandidateHandedOver(
            candidate_id=candidate_id, previous_partner_id=world.partner_id, partner_id=other.partner_id
        )
    )
    assert (await world.caseworker.get(f"/matches/{match['id']}")).status_code == 404
    assert await ranks(world.caseworker, vacancy_id) == {}
    assert (await other.caseworker.get(f"/matches/{match['id']}")).status_code == 200
    assert await ranks(other.caseworker, vacancy_id) == {str(candidate_id): 1}


async def test_a_handover_by_another_partner_than_was_known_holds_and_is_looked_into(
    world: World, other: World
) -> None:
    candidate_id = await world.activate()
    match = await world.proposed(await world.open_vacancy(), candidate_id)
    event = CandidateHandedOver(candidate_id=candidate_id, previous_partner_id=uuid4(), partner_id=other.partner_id)
    await world.service.receive(event)
    assert (await world.caseworker.get(f"/matches/{match['id']}")).status_code == 404
    assert (await other.caseworker.get(f"/matches/{match['id']}")).status_code == 200
    async with world.service.runtime.sessions() as session:
        last = (await session.execute(select(reaction).order_by(reaction.c.id.desc()).limit(1))).mappings().one()
    assert last["outcome"] == "conflict"
