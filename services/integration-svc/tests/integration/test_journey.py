"""One journey from the granted visa to the end of the first year, over HTTP and events."""

from datetime import timedelta
from uuid import uuid4

from integration_svc.testing import Traveller, World
from pathways_contracts.events.integration.integration_case import (
    CheckinRecorded,
    EmploymentStarted,
    IntegrationCaseAdvanced,
    IntegrationStage,
)
from pathways_contracts.events.integration.travel import ArrivalConfirmed, TravelBooked, TravelDeparted


async def test_from_the_visa_to_the_end_of_the_first_year(world: World) -> None:
    programme = await world.post("/programmes", world.programme(), world.director)
    await world.post(f"/programmes/{programme['id']}/moves", {"action": "open"}, world.director)
    person = Traveller(programme_ids=(programme["id"],))
    case_id, travel_id = await world.book(person)

    case = await world.case_of(person)
    assert case["state"] == "preparing"
    assert case["programme_ids"] == [programme["id"]]
    await world.service.move_clock(days=5)
    departed = await world.post(f"/travels/{travel_id}/departure")
    assert [leg["state"] for leg in departed["legs"]] == ["departed", "booked"]
    first, second = departed["legs"]
    await world.post(f"/travels/{travel_id}/legs/{first['id']}/moves", {"action": "arrive"})
    await world.post(f"/travels/{travel_id}/legs/{second['id']}/moves", {"action": "depart"})
    await world.service.move_clock(hours=10)
    arrived = await world.post(f"/travels/{travel_id}/arrival", {"arrived_at": world.now.isoformat()})
    assert arrived["state"] == "arrived"
    assert [leg["state"] for leg in arrived["legs"]] == ["arrived", "arrived"]

    case = await world.case_of(person)
    assert case["state"] == "arrived"
    assert case["first_days"], "the first days are planned"
    step = case["first_days"][0]
    done = await world.post(f"/integration-cases/{case_id}/first-days/{step['id']}/done")
    assert done["done_on"] == f"{world.today}"
    asked = (await world.tasks())["first_days"]
    assert asked["evidence"]["steps"] == [one["step"] for one in case["first_days"][1:]]
    assert asked["due_at"].date() == world.today + timedelta(days=1), "with the first step that is left"
    await world.do_first_days(person)
    assert "first_days" not in await world.tasks()

    active = await world.post(f"/integration-cases/{case_id}/employment-start", world.work())
    assert active["state"] == "active"
    checkins = (await world.get(f"/checkins?integration_case_id={case_id}"))["items"]
    started = world.today
    assert [(one["day"], one["opens_on"], one["closes_on"]) for one in checkins] == [
        (day, f"{started + timedelta(days=day - margin)}", f"{started + timedelta(days=day + margin)}")
        for day, margin in ((7, 3), (30, 7), (90, 14), (180, 21), (365, 30))
    ]

    before = 0
    for day in (7, 30, 90, 180):
        await world.live(days=day - before)
        before = day
        due = (await world.get("/checkins?due=true"))["items"]
        assert [one["day"] for one in due] == [day]
        await world.check_in(case_id, day)
    assert (await world.post(f"/integration-cases/{case_id}/moves", {"action": "stabilise"}))["state"] == "stable"
    await world.live(days=185)
    await world.check_in(case_id, 365)
    closed = await world.post(f"/integration-cases/{case_id}/moves", {"action": "close"})
    assert closed["state"] == "closed"

    stages = [event.stage for event in await world.service.published(IntegrationCaseAdvanced)]
    assert stages == list(IntegrationStage)
    assert len(await world.service.published(TravelBooked)) == 1
    assert len(await world.service.published(TravelDeparted)) == 1
    assert (await world.service.published(ArrivalConfirmed))[0].country == "PT"
    assert (await world.service.published(EmploymentStarted))[0].employer_id == person.employer_id
    assert [event.day for event in await world.service.published(CheckinRecorded)] == [7, 30, 90, 180, 365]

    funnel = await world.get(f"/programmes/{programme['id']}/funnel")
    assert funnel["stages"] == {
        "registered": 1,
        "activated": 0,
        "offers": 0,
        "accepted": 0,
        "placements": 1,
        "visas_granted": 1,
        "arrived": 1,
        "started": 1,
        "checkins": 1,
        "retained": 1,
    }
    claims = (await world.get(f"/milestones?programme_id={programme['id']}", world.director))["items"]
    assert sorted((one["milestone"], one["percent"]) for one in claims) == [("d180", 25), ("d365", 15), ("started", 30)]
    assert (await world.get(f"/integration-cases/counts?programme_id={programme['id']}")) == {"closed": 1}
    assert (await world.get(f"/integration-cases/counts?programme_id={uuid4()}")) == {}
    assert await world.tasks() == {}
    history = await world.get(f"/history/integration_case/{case_id}")
    assert [one["action"] for one in history["items"]] == ["open", "arrive", "start_work", "stabilise", "close"]
