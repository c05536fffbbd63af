"""After a withdrawal the staff are shown nothing of a person; their partner looks after them, and after alerts."""

import httpx
import pytest
from integration_svc.testing import Traveller, World
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn

P = ConsentPurpose


async def say(world: World, person: Traveller, purpose: P, *, yes: bool = False) -> None:
    said = {"candidate_id": person.candidate_id, "purpose": purpose}
    if yes:
        await world.hear(ConsentGranted.model_validate({**said, "text_version": "2026-1"}))
    else:
        await world.hear(ConsentWithdrawn.model_validate(said))


async def shown(world: World, client: httpx.AsyncClient, person: Traveller) -> bool:
    """Whether case and travel are shown by id, in lists and by their history, all alike."""
    case, travel = (await world.case_of(person))["id"], (await world.travel_of(person))["id"]
    found = {
        (await client.get(path)).status_code == 200
        for path in (f"/integration-cases/{case}", f"/travels/{travel}", f"/history/integration_case/{case}")
    }
    found |= {str(person.candidate_id) in (await client.get(path)).text for path in ("/integration-cases", "/travels")}
    assert len(found) == 1, f"shown here and not there: {person}"
    return found.pop()


@pytest.mark.parametrize(
    ("role", "purpose"),
    [(Role.INTEGRATION_WORKER, P.INTEGRATION), (Role.VISA_ADVISER, P.IMMIGRATION), (Role.VISA_ADVISER, P.REGISTER)],
)
async def test_staff_see_nobody_who_withdrew_their_work(world: World, role: Role, purpose: P) -> None:
    person, staff = Traveller(), world.service.client(role)
    partner = world.service.client(Role.CASEWORKER, organisation_id=person.partner_id)
    await world.service.beat(ConsentHeartbeat)
    await world.prepare(person)
    await say(world, person, purpose, yes=True)
    assert await shown(world, staff, person)
    await say(world, person, purpose)
    assert not await shown(world, staff, person)
    assert await shown(world, partner, person)
    await say(world, person, purpose, yes=True)
    assert await shown(world, staff, person)


async def test_who_keeps_a_mentor_is_known_to_those_who_look_for_one(world: World) -> None:
    person = Traveller()
    await world.service.beat(ConsentHeartbeat)
    await world.prepare(person)
    await say(world, person, P.MENTOR, yes=True)
    await say(world, person, P.INTEGRATION)
    assert await shown(world, world.worker, person)
    await say(world, person, P.MENTOR)
    assert not await shown(world, world.worker, person)


async def test_staff_wait_while_a_withdrawal_may_be_on_its_way_and_who_is_in_danger_does_not(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    path = f"/integration-cases/{(await world.case_of(person))['id']}"
    assert (await world.worker.get(path)).status_code == 503
    assert (await world.worker.get("/alerts")).status_code == 200
    partner = world.service.client(Role.CASEWORKER, organisation_id=person.partner_id)
    assert (await partner.get(path)).status_code == 200
    await world.service.beat(ConsentHeartbeat)
    assert (await world.worker.get(path)).status_code == 200
