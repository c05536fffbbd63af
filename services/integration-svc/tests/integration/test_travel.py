"""Travel: what a booking asks for, what a missed leg and a silent arrival lead to."""

from datetime import timedelta

import pytest
from integration_svc.testing import Traveller, World
from pathways_contracts.events.candidate.visa_case import VisaCaseAdvanced, VisaCaseClosed, VisaRefused, VisaStage
from pathways_contracts.events.employer.placement import PlacementEnded, PlacementFrozen, PlacementUnfrozen
from pathways_contracts.events.integration.integration_case import IntegrationCaseAdvanced
from pathways_contracts.events.integration.travel import ArrivalOverdue, TravelMissed


async def test_a_visa_waits_for_its_placement(world: World) -> None:
    person = Traveller()
    await world.hear(person.registered(), person.granted(world.today), person.oriented())
    assert await world.waiting_for() == [f"employer.placement.confirmed of placement {person.placement_id}"] * 2
    assert (await world.get("/integration-cases"))["items"] == []
    await world.hear(person.confirmed(world.today))

    async def opened_and_oriented() -> bool:
        return bool((await world.get("/travels"))["items"]) and (await world.travel_of(person))["orientation_done"]

    await world.service.eventually(opened_and_oriented)


async def test_a_booking_names_everything_that_is_missing(world: World) -> None:
    person = Traveller()
    await world.hear(person.registered(), person.confirmed(world.today), person.granted(world.today))
    travel = await world.travel_of(person)
    status, fields = await world.refused(f"/travels/{travel['id']}/booking", {"legs": world.legs(), "travellers": 2})
    assert status == 422
    assert fields == {"clearances", "orientation", "housing", "travellers"}
    late = world.legs(departs_in_days=200)
    assert "visa" in (await world.refused(f"/travels/{travel['id']}/booking", {"legs": late}))[1]
    assert (await world.travel_of(person))["state"] == "planning"


async def test_a_missed_leg_leads_back_to_planning(world: World) -> None:
    person = Traveller()
    _, travel_id = await world.book(person)
    await world.live(days=5)
    await world.post(f"/travels/{travel_id}/departure")
    missed = await world.post(f"/travels/{travel_id}/missed", {"reason": "connection_missed"})
    assert missed["state"] == "planning"
    assert [leg["state"] for leg in missed["legs"]] == ["missed", "cancelled"]
    assert (await world.service.published(TravelMissed))[0].reason == "connection_missed"
    booked = await world.post(f"/travels/{travel_id}/booking", {"legs": world.legs(departs_in_days=2)})
    assert (booked["state"], booked["booking_number"], len(booked["legs"])) == ("booked", 2, 2)
    history = await world.get(f"/history/travel/{travel_id}")
    assert [one["to_state"] for one in history["items"]] == [
        "planning",
        "cleared",
        "booked",
        "departed",
        "missed",
        "planning",
        "cleared",
        "booked",
    ]


async def test_nobody_arrives_in_silence(world: World) -> None:
    person = Traveller()
    _, travel_id = await world.book(person)
    await world.live(days=5)
    await world.post(f"/travels/{travel_id}/departure")
    await world.live(days=16 / 24)
    assert set(await world.tasks()) == {"welfare_check"}
    assert len(await world.service.published(ArrivalOverdue)) == 1
    await world.live(days=1)
    assert set(await world.tasks()) == {"welfare_check", "welfare_check_escalation"}
    await world.post(f"/travels/{travel_id}/arrival", {"arrived_at": world.now.isoformat()})
    assert set(await world.tasks()) == {"first_days"}, "nobody has to look any more"
    assert len(await world.service.published(ArrivalOverdue)) == 1


async def test_an_arrival_in_time_leaves_no_alarm(world: World) -> None:
    await world.arrive(Traveller())
    await world.live(days=3)
    assert await world.tasks() == {}
    assert await world.service.published(ArrivalOverdue) == []


async def test_an_arrival_lies_in_the_past(world: World) -> None:
    _, travel_id = await world.book(Traveller())
    await world.live(days=5)
    assert (await world.refused(f"/travels/{travel_id}/arrival", {"arrived_at": world.now.isoformat()}))[0] == 409
    await world.post(f"/travels/{travel_id}/departure")
    tomorrow = (world.now + timedelta(days=1)).isoformat()
    assert (await world.refused(f"/travels/{travel_id}/arrival", {"arrived_at": tomorrow})) == (422, {"arrived_at"})


async def test_a_frozen_placement_holds_travel_until_it_is_lifted(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    _, travel_id = await world.make_ready(person)
    frozen = PlacementFrozen(**person.placement, reason="employer_suspended")
    await world.hear(frozen)
    assert await world.refused(f"/travels/{travel_id}/booking", {"legs": world.legs()}) == (422, {"placement"})
    await world.hear(PlacementUnfrozen(**person.placement))
    await world.post(f"/travels/{travel_id}/booking", {"legs": world.legs()})
    await world.hear(frozen)
    assert set(await world.tasks()) == {"booked_but_frozen"}
    assert await world.refused(f"/travels/{travel_id}/departure") == (422, {"placement"})
    await world.hear(PlacementUnfrozen(**person.placement))
    assert await world.tasks() == {}


async def test_a_visa_refused_after_all_holds_travel(world: World) -> None:
    person = Traveller()
    _, travel_id = await world.book(person)
    await world.hear(VisaRefused(**person.visa_case, reason="revoked"))
    assert set(await world.tasks()) == {"visa_lost_after_booking"}
    assert await world.refused(f"/travels/{travel_id}/departure") == (422, {"visa", "travel_document"})
    await world.hear(person.granted(world.today, travellers=3))
    assert (await world.travel_of(person))["visa_travellers"] == 3
    await world.post(f"/travels/{travel_id}/departure")
    await world.hear(VisaRefused(**person.visa_case, reason="revoked"))
    assert await world.outcomes_of_reactions() == ["superseded: the journey has begun or is over"]


@pytest.mark.parametrize("ended_by", ["placement", "visa"])
async def test_what_ends_before_travel_cancels_the_case(world: World, ended_by: str) -> None:
    person = Traveller()
    await world.book(person)
    end = (
        PlacementEnded(**person.placement, reason="employer_withdrew")
        if ended_by == "placement"
        else VisaCaseClosed(**person.visa_case, reason="expired")
    )
    await world.hear(end)
    case, travel = await world.case_of(person), await world.travel_of(person)
    assert (case["state"], case["close_reason"]) == ("cancelled", end.reason)
    assert travel["state"] == "cancelled"
    assert {leg["state"] for leg in travel["legs"]} == {"cancelled"}
    assert set(await world.tasks()) == {"unwind_booking"}
    await world.live(days=10)
    assert set(await world.tasks()) == {"unwind_booking"}, "no welfare check for who never left"
    assert [event.stage for event in await world.service.published(IntegrationCaseAdvanced)] == ["preparing"]
    assert (await world.refused(f"/integration-cases/{case['id']}/mentor", {"mentor_reference": "m-1"}))[0] == 422
    await world.hear(person.granted(world.today))
    assert (await world.outcomes_of_reactions())[-1].startswith("superseded: ")


async def test_a_placement_that_ends_on_the_way_protects_the_person(world: World) -> None:
    person = Traveller()
    _, travel_id = await world.book(person)
    await world.service.move_clock(days=5)
    await world.post(f"/travels/{travel_id}/departure")
    await world.hear(PlacementEnded(**person.placement, reason="employer_withdrew"))
    assert (await world.case_of(person))["state"] == "preparing"
    (alert,) = (await world.get("/alerts"))["items"]
    assert (alert["trigger"], alert["state"]) == ("placement_ended", "raised")


async def test_without_a_visa_there_is_nothing_to_end(world: World) -> None:
    person = Traveller()
    await world.hear(
        person.registered(),
        person.confirmed(world.today),
        VisaRefused(**person.visa_case, reason="documents"),
        VisaCaseClosed(**person.visa_case, reason="no_remedy"),
        PlacementEnded(**person.placement, reason="no_visa"),
    )
    assert (await world.get("/integration-cases"))["items"] == []
    assert await world.outcomes_of_reactions() == []


async def test_clearances_and_steps_lie_in_the_past(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    travel = await world.travel_of(person)
    tomorrow = f"{world.today + timedelta(days=1)}"
    refused = await world.refused(
        f"/travels/{travel['id']}/clearances", {"kind": "exit_permit", "cleared_on": tomorrow}
    )
    assert refused == (422, {"cleared_on"})
    for day in (world.today - timedelta(days=2), world.today):
        cleared = await world.post(
            f"/travels/{travel['id']}/clearances", {"kind": "exit_permit", "cleared_on": f"{day}"}
        )
    assert cleared["clearances"] == [{"kind": "exit_permit", "cleared_on": f"{world.today}"}]
    assert cleared["state"] == "cleared"


async def test_a_document_that_expired_before_travel_holds_it_until_the_visa_is_granted_anew(world: World) -> None:
    person = Traveller()
    await world.prepare(person)
    _, travel_id = await world.make_ready(person)
    path, body = f"/travels/{travel_id}/booking", {"legs": world.legs()}
    # The next link of the chain collects its own documents: no matter of travel.
    await world.hear(VisaCaseAdvanced(**person.visa_case, stage=VisaStage.DOCUMENTS))
    taken_back = VisaCaseAdvanced(**person.visa_case, stage=VisaStage.DOCUMENTS, visa_taken_back=True)
    await world.hear(taken_back)
    assert await world.refused(path, body) == (422, {"visa", "travel_document", "travellers"})
    await world.hear(person.granted(world.today))
    await world.post(path, body)
    assert await world.tasks() == {}

    await world.hear(taken_back)
    assert (await world.tasks())["documents_expired_after_booking"]["organisation_id"] == person.partner_id
    assert await world.refused(f"/travels/{travel_id}/departure") == (422, {"visa", "travel_document"})
    await world.hear(person.granted(world.today, valid_from=world.today + timedelta(days=30)))
    assert "visa_lost_after_booking" in await world.tasks(), "booked for days that the new visa does not cover"
    await world.hear(person.granted(world.today))
    assert await world.tasks() == {}
    await world.post(f"/travels/{travel_id}/departure")
    await world.hear(taken_back)
    assert await world.outcomes_of_reactions() == ["superseded: the journey has begun or is over"]


async def test_a_document_that_is_taken_back_before_any_visa_holds_nothing(world: World) -> None:
    person = Traveller()
    taken_back = VisaCaseAdvanced(**person.visa_case, stage=VisaStage.DOCUMENTS, visa_taken_back=True)
    await world.hear(person.registered(), person.confirmed(world.today), taken_back)
    assert (await world.outcomes_of_reactions(), await world.tasks()) == ([], {})


async def test_each_leg_asks_for_its_own_arrival(world: World) -> None:
    _, travel_id = await world.book(Traveller())
    await world.live(days=5)
    legs = (await world.post(f"/travels/{travel_id}/departure"))["legs"]
    first, second = (f"/travels/{travel_id}/legs/{leg['id']}/moves" for leg in legs)
    await world.live(days=10 / 24)
    assert (await world.tasks())["welfare_check"]["evidence"]["country"] == "TR", "six hours after the first leg"
    await world.post(second, {"action": "depart"})
    assert await world.tasks() == {}, "who boards the next leg has come off the first"
    moved = (await world.get(f"/travels/{travel_id}"))["legs"]
    assert [leg["state"] for leg in moved] == ["arrived", "departed"]
    assert (await world.refused(first, {"action": "arrive"}))[0] == 409
    await world.post(second, {"action": "arrive"})
    await world.live(days=7 / 24)
    assert (await world.tasks())["welfare_check"]["evidence"]["country"] == "PT", "landed, and met by nobody yet"
    overdue = await world.service.published(ArrivalOverdue)
    assert [f"{event.scheduled_arrival:%H:%M}" for event in overdue] == [leg["arrives_at"][11:16] for leg in moved]


async def test_a_missed_leg_gets_a_new_one_and_its_timers_are_dropped(world: World) -> None:
    person = Traveller()
    _, travel_id = await world.book(person)
    await world.live(days=5)
    await world.post(f"/travels/{travel_id}/departure")
    await world.post(f"/travels/{travel_id}/missed", {"reason": "connection_missed"})
    asked = (await world.tasks())["rebook_travel"]
    assert (asked["evidence"]["on_the_way"], asked["organisation_id"]) == (True, person.partner_id)
    await world.live(days=3)
    assert set(await world.tasks()) == {"rebook_travel"}, "nobody waits for a leg that was missed"
    await world.post(f"/travels/{travel_id}/booking", {"legs": world.legs(departs_in_days=1)})
    assert await world.tasks() == {}
    await world.live(days=1)
    await world.post(f"/travels/{travel_id}/departure")
    await world.live(days=17 / 24)
    assert set(await world.tasks()) == {"welfare_check"}, "the new legs ask"
    await world.post(f"/travels/{travel_id}/arrival", {"arrived_at": world.now.isoformat()})
    assert set(await world.tasks()) == {"first_days"}, "nobody has to look any more"


async def test_who_is_stranded_on_the_way_is_protected_and_never_cancelled(world: World) -> None:
    person = Traveller()
    _, travel_id = await world.book(person)
    await world.post(f"/travels/{travel_id}/departure")
    await world.post(f"/travels/{travel_id}/missed", {"reason": "connection_missed"})
    await world.hear(PlacementEnded(**person.placement, reason="employer_withdrew"))
    assert ((await world.case_of(person))["state"], (await world.travel_of(person))["state"]) == (
        "preparing",
        "planning",
    )
    (alert,) = (await world.get("/alerts"))["items"]
    assert alert["trigger"] == "placement_ended"


async def test_a_freeze_that_comes_after_the_departure_protects_the_person(world: World) -> None:
    person = Traveller()
    _, travel_id = await world.book(person)
    await world.post(f"/travels/{travel_id}/departure")
    await world.hear(PlacementFrozen(**person.placement, reason="sponsor_licence_ended"))
    (alert,) = (await world.get("/alerts"))["items"]
    assert (alert["trigger"], alert["state"]) == ("sponsor_licence_ended", "raised")
