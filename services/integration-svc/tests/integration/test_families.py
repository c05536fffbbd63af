"""Families: a booking waits for their visas, parts nobody unasked, and follows what is decided after it."""

import pytest
from integration_svc.testing import Traveller, World
from pathways_contracts.events.integration.travel import TravelBooked


async def test_nobody_is_booked_while_a_visa_of_the_family_is_pending(world: World) -> None:
    person = Traveller()
    await world.hear(person.registered(), person.confirmed(world.today), person.oriented())
    await world.hear(person.family(granted=1, pending=1), person.granted(world.today, travellers=3))
    _, travel_id = await world.make_ready(person)
    path, legs = f"/travels/{travel_id}/booking", world.legs()
    shown = await world.get(f"/travels/{travel_id}")
    assert (shown["visa_travellers"], shown["family"]["pending"]) == (2, 1)
    answer = await world.worker.post(path, json={"legs": legs, "travellers": 2})
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["field"]) == (422, "family")
    assert "still waiting: 1" in error["rule"]
    assert "candidate service" in error["remedy"]
    assert await world.service.published(TravelBooked) == []

    await world.hear(person.family(granted=2))
    assert await world.refused(path, {"legs": legs, "travellers": 4}) == (422, {"travellers"})
    booked = await world.post(path, {"legs": legs})
    assert (booked["state"], booked["travellers"]) == ("booked", 3), "everybody who has a visa"


async def test_a_refusal_parts_nobody_who_has_not_accepted_it(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    _, travel_id = await world.make_ready(person)
    await world.hear(person.family(granted=1, refused=1))
    path, body = f"/travels/{travel_id}/booking", {"legs": world.legs()}
    assert await world.refused(path, body) == (422, {"family"})
    await world.hear(person.family(granted=1, refused=1, parting_accepted=True))
    assert (await world.post(path, body))["travellers"] == 2


async def test_what_is_decided_of_the_family_after_the_booking_changes_the_booking(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    await world.hear(person.family(granted=2))
    _, travel_id = await world.make_ready(person)
    await world.post(f"/travels/{travel_id}/booking", {"legs": world.legs()})
    await world.hear(person.family(granted=1, refused=1))
    asked = (await world.tasks())["family_visas_changed_after_booking"]
    assert (asked["evidence"]["travellers_booked"], asked["evidence"]["travellers_with_visa"]) == (3, 2)
    assert asked["organisation_id"] == person.partner_id
    departure = f"/travels/{travel_id}/departure"
    assert await world.refused(departure) == (422, {"family", "travellers"})

    await world.hear(person.family(granted=1, refused=1, parting_accepted=True))
    assert "family_visas_changed_after_booking" in await world.tasks(), "a seat too many is booked"
    assert await world.refused(departure) == (422, {"travellers"})
    replanned = await world.post(f"/travels/{travel_id}/replanning", {"reason": "family_parted"})
    assert (replanned["state"], {leg["state"] for leg in replanned["legs"]}) == ("planning", {"cancelled"})
    assert set(await world.tasks()) == {"rebook_travel", "unwind_booking"}
    booked = await world.post(f"/travels/{travel_id}/booking", {"legs": world.legs()})
    assert (booked["travellers"], booked["booking_number"]) == (2, 2)
    assert set(await world.tasks()) == {"unwind_booking"}

    # The refusal falls: somebody more may come, and the booking does not know it yet.
    await world.hear(person.family(granted=2))
    assert "family_visas_changed_after_booking" in await world.tasks()
    await world.hear(person.family(granted=1))
    assert "family_visas_changed_after_booking" not in await world.tasks()
    await world.live(days=5)
    await world.post(departure)
    await world.hear(person.family(granted=0, refused=1))
    assert await world.outcomes_of_reactions() == ["superseded: the journey has begun or is over"]
    assert (await world.get(f"/travels/{travel_id}"))["visa_travellers"] == 2


@pytest.mark.parametrize("family_first", [True, False])
async def test_the_visa_and_those_of_the_family_come_in_any_order(world: World, family_first: bool) -> None:
    person = Traveller()
    own, others = person.granted(world.today, travellers=4), person.family(granted=1, refused=2, parting_accepted=True)
    await world.hear(person.registered(), person.confirmed(world.today))
    await world.hear(*((others, own) if family_first else (own, others)))
    assert (await world.travel_of(person))["visa_travellers"] == 2
    await world.hear(person.granted(world.today, travellers=4))
    assert (await world.travel_of(person))["visa_travellers"] == 2, "a visa granted anew forgets nobody's refusal"


async def test_a_family_waits_for_its_placement(world: World) -> None:
    person = Traveller()
    await world.hear(person.registered(), person.family(granted=1))
    assert await world.waiting_for() == [f"employer.placement.confirmed of placement {person.placement_id}"]
    await world.hear(person.confirmed(world.today), person.granted(world.today))

    async def follows() -> bool:
        found = (await world.get(f"/travels?placement_id={person.placement_id}"))["items"]
        return [one["visa_travellers"] for one in found] == [2]

    await world.service.eventually(follows)


async def test_a_used_journey_is_not_given_back(world: World) -> None:
    _, travel_id = await world.book(Traveller())
    await world.post(f"/travels/{travel_id}/departure")
    assert (await world.refused(f"/travels/{travel_id}/replanning", {"reason": "late"}))[0] == 409
