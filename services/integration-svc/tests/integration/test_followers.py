"""Who follows the person later: a journey of their own with their visa, after the person has arrived."""

from typing import Any
from uuid import UUID, uuid4

from integration_svc.testing import Traveller, World
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateDied
from pathways_contracts.events.integration.travel import ArrivalConfirmed, FollowerTravelAdvanced, TravelDeparted

PLAN = "plan_follower_travel"


async def journey_of(world: World, person: Traveller, member_id: UUID) -> dict[str, Any]:
    """The latest journey of a member who follows, in full."""
    found = (await world.get(f"/travels?placement_id={person.placement_id}"))["items"]
    own = [one for one in found if one["member_id"] == str(member_id)]
    return await world.get(f"/travels/{own[-1]['id']}")


async def to_follow(world: World) -> tuple[Traveller, UUID, str]:
    """Somebody at work whose spouse has a visa now, and the path of the spouse's journey."""
    person, member_id = Traveller(), uuid4()
    await world.start(person)
    await world.live(days=60)
    await world.hear(person.follower_granted(member_id, world.today))
    return person, member_id, f"/travels/{(await journey_of(world, person, member_id))['id']}"


async def make_ready(world: World, person: Traveller, path: str) -> None:
    """Clearance, and housing from today."""
    await world.post(f"{path}/clearances", {"kind": "exit_permit", "cleared_on": f"{world.today}"})
    housing = {"nights_secured": 60, "from_date": f"{world.today}"}
    await world.post(f"/integration-cases/{(await world.case_of(person))['id']}/housing", housing)


async def stages(world: World) -> list[str]:
    return [event.stage for event in await world.service.published(FollowerTravelAdvanced)]


async def test_somebody_who_follows_travels_on_their_own_and_nothing_of_the_person_moves(world: World) -> None:
    person, member_id, path = await to_follow(world)
    assert (await world.tasks())[PLAN]["evidence"]["valid_until"]
    before = (await world.case_of(person), await world.travel_of(person))
    await make_ready(world, person, path)
    await world.post(f"{path}/booking", {"legs": world.legs()})
    assert PLAN not in await world.tasks()
    await world.service.move_clock(days=5)
    await world.post(f"{path}/departure")
    await world.service.move_clock(hours=10)
    await world.post(f"{path}/arrival", {"arrived_at": world.now.isoformat()})
    assert (await journey_of(world, person, member_id))["state"] == "arrived"
    assert await stages(world) == ["booked", "departed", "arrived"]
    for own in (TravelDeparted, ArrivalConfirmed):
        assert len(await world.service.published(own)) == 1, "that of the person"
    after = (await world.case_of(person), await world.travel_of(person))
    assert (after[0]["state"], after[0]["arrived_at"], after[0]["first_days"]) == (
        before[0]["state"],
        before[0]["arrived_at"],
        before[0]["first_days"],
    )
    assert after[1] == before[1]


async def test_nobody_follows_before_the_person_has_arrived(world: World) -> None:
    person, member_id = Traveller(), uuid4()
    await world.prepare(person)
    await world.hear(person.follower_granted(member_id, world.today))
    path = f"/travels/{(await journey_of(world, person, member_id))['id']}"
    await make_ready(world, person, path)
    assert await world.refused(f"{path}/booking", {"legs": world.legs()}) == (422, {"travel"})
    assert (await world.travel_of(person))["member_id"] is None


async def test_the_journey_of_a_follower_is_held_while_there_is_no_visa(world: World) -> None:
    person, member_id, path = await to_follow(world)
    await make_ready(world, person, path)
    await world.hear(person.follower_lost(member_id, still_follows=True))
    status, fields = await world.refused(f"{path}/booking", {"legs": world.legs()})
    assert (status, fields) == (422, {"travellers", "visa", "travel_document"})
    await world.hear(person.follower_granted(member_id, world.today))
    await world.post(f"{path}/booking", {"legs": world.legs()})
    await world.hear(person.follower_lost(member_id, still_follows=True))
    assert "visa_lost_after_booking" in await world.tasks()
    assert (await world.refused(f"{path}/departure"))[0] == 422


async def test_who_does_not_follow_after_all_is_planned_for_no_more_and_anew_when_they_do(world: World) -> None:
    person, member_id, path = await to_follow(world)
    await world.hear(person.follower_lost(member_id, still_follows=False))
    assert (await world.get(path))["state"] == "cancelled"
    assert PLAN not in await world.tasks()
    await world.hear(person.follower_granted(member_id, world.today))
    again = await journey_of(world, person, member_id)
    assert (again["state"], f"/travels/{again['id']}" == path) == ("planning", False)
    assert PLAN in await world.tasks()


async def test_a_follower_who_is_overdue_is_looked_after_and_told_as_such(world: World) -> None:
    person, _, path = await to_follow(world)
    await make_ready(world, person, path)
    await world.post(f"{path}/booking", {"legs": world.legs()})
    await world.live(days=7)
    assert "welfare_check" in await world.tasks()
    assert await stages(world) == ["booked", "overdue"]
    await world.post(f"{path}/missed", {"reason": "flight_cancelled"})
    assert (await stages(world))[-1] == "missed"
    assert "rebook_travel" in await world.tasks()


async def test_a_family_follows_after_the_case_was_closed(world: World) -> None:
    person, member_id = Traveller(), uuid4()
    case_id = await world.start(person)
    await world.post(f"/integration-cases/{case_id}/moves", {"action": "close", "reason": "moved_town"})
    housing = {"nights_secured": 60, "from_date": f"{world.today}"}
    assert (await world.refused(f"/integration-cases/{case_id}/housing", housing))[0] == 422
    await world.hear(person.follower_granted(member_id, world.today))
    path = f"/travels/{(await journey_of(world, person, member_id))['id']}"
    await make_ready(world, person, path)
    await world.post(f"{path}/booking", {"legs": world.legs()})


async def test_a_journey_that_was_to_follow_ends_with_the_person_who_died(world: World) -> None:
    person, _, path = await to_follow(world)
    await world.hear(CandidateDied(candidate_id=person.candidate_id))
    assert (await world.get(path))["state"] == "cancelled"
    assert PLAN not in await world.tasks()


async def test_a_follower_without_a_next_step_is_found(world: World) -> None:
    person, member_id, _ = await to_follow(world)
    asked, operator = (await world.tasks())[PLAN], world.service.client(Role.OPERATOR)
    done = await world.director.post(f"/tasks/{asked['id']}/done", headers={"If-Match": f'"{asked["version"]}"'})
    assert done.status_code == 200, done.text
    await world.live(days=61)
    await world.post("/operations/sweep", client=operator)
    found = (await world.tasks())["travel_without_next_step"]
    assert found["aggregate_id"] == UUID((await journey_of(world, person, member_id))["id"])
