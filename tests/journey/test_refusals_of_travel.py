"""Each guard of integration-svc about travel, broken alone by one request to the running service."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from integration_svc.domain import travel
from pathways_single_machine.programme import cast

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Guard, Request, is_refused
from .scene import SIGN_OFF, WORKER, Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

UNREACHED: Final[Mapping[Guard, str]] = {
    travel.every_clearance_is_recorded: "the move is made once it is met; until then a booking is told so by the next",
}
"""Guards of travel that no request of this file breaks, and why."""


RUN_OUT: Final = (travel.the_visa_has_not_run_out, travel.the_travel_document_has_not_run_out)
"""Broken alone only for as long as the visa case has not noticed: it would say that nothing is valid any more."""

DAYS_AHEAD: Final = 4


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    try:
        await is_refused(scene, case)
    finally:
        if case.guard in RUN_OUT:
            await scene.later(days=DAYS_AHEAD, minutes=1)  # the other services catch up


async def on_trip(scene: Scene, journey: Journey, route: str, body: Mapping[str, Any] | None = None) -> Request:
    path = f"/travels/{(await scene.travel(journey))['id']}"
    return Request(WORKER, "integration", f"{path}/{route}", body or {}, watched=path)


async def booking(scene: Scene, journey: Journey, *, in_days: int = 1, **changed: Any) -> Request:
    """A booking of one leg so many days ahead, with something wrong in it."""
    departs = await scene.clock.now() + timedelta(days=in_days)
    times = {"departs_at": departs.isoformat(), "arrives_at": (departs + timedelta(hours=9)).isoformat()}
    return await on_trip(scene, journey, "booking", await scene.legs(**times, **changed))


# --- booking ------------------------------------------------------------------------------------------------------


async def granted(scene: Scene, *, but: str = "", **validity: str) -> Journey:
    """Somebody with a visa who is prepared for the journey, but for one thing."""
    journey = await scene.granted(await scene.vacancy(), **validity)
    await scene.prepare(journey, but=but)
    return journey


async def prepared(scene: Scene) -> Journey:
    """Somebody whose journey could be booked."""

    async def make() -> Journey:
        return await granted(scene)

    return await scene.once("prepared", make)


async def day_after(scene: Scene, days: int) -> str:
    return str((await scene.clock.now()).date() + timedelta(days=days))


@CASES.breaks(travel.clearances_are_done, "clearances", "clearances for the journey are done")
async def _(scene: Scene) -> Request:
    return await booking(scene, await granted(scene, but="clearances"))


@CASES.breaks(travel.orientation_is_done, "orientation", "pre-departure orientation is completed")
async def _(scene: Scene) -> Request:
    return await booking(scene, await granted(scene, but="orientation"))


@CASES.breaks(travel.housing_is_secured, "housing", "30 nights of housing are secured from ... on")
async def _(scene: Scene) -> Request:
    return await booking(scene, await granted(scene, but="housing"))


@CASES.breaks(
    travel.visa_is_valid_on_the_day_of_travel, "visa", "the visa is valid on the days of travel; it is from ... to ..."
)
async def _(scene: Scene) -> Request:
    return await booking(scene, await granted(scene, valid_until=await day_after(scene, 2)), in_days=5)


@CASES.breaks(
    travel.travel_document_is_valid_until_arrival,
    "travel_document",
    "the travel document is valid until the arrival; it is until ...",
)
async def _(scene: Scene) -> Request:
    journey = await granted(scene, travel_document_valid_until=await day_after(scene, 2))
    return await booking(scene, journey, in_days=5)


@CASES.breaks(
    travel.visa_is_granted_for_all_travellers, "travellers", "a visa is granted for each traveller; it is for 1"
)
async def _(scene: Scene) -> Request:
    journey = await prepared(scene)
    return await on_trip(scene, journey, "booking", {**await scene.legs(), "travellers": 2})


@CASES.breaks(travel.legs_follow_one_another, "legs", "legs follow one another in place and time")
async def _(scene: Scene) -> Request:
    departs = await scene.clock.now() + timedelta(days=1)
    back_in_time = (departs - timedelta(hours=1)).isoformat()
    legs = await scene.legs(departs_at=departs.isoformat(), arrives_at=back_in_time)
    return await on_trip(scene, await prepared(scene), "booking", legs)


@CASES.breaks(travel.the_last_leg_reaches_the_destination, "legs", "the last leg ends in GB")
async def _(scene: Scene) -> Request:
    return await booking(scene, await prepared(scene), to_country="FR")


@CASES.breaks(travel.the_placement_is_not_frozen, "placement", "the placement is not frozen")
async def _(scene: Scene) -> Request:
    journey = await prepared(scene)
    freeze = {"action": "freeze", "reason": "embassy_closed"}
    await scene.do(cast.DIRECTOR, "employer", f"/placements/{journey.placement_id}/moves", freeze)
    return await booking(scene, journey)


# --- a family -----------------------------------------------------------------------------------------------------


async def with_spouse(scene: Scene) -> Journey:
    """Somebody with a visa whose spouse, of whom an authority has not decided, travels together with them."""
    person = await scene.active()
    named = {"given_names": "Testino", "family_names": "Quillfeather", "birth_date": "1990-01-01"}
    body = {"identity": named, "relation": "spouse", "plan": "together"}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{person}/household-members", body)
    journey = await scene.granted(await scene.vacancy(), person)
    await scene.prepare(journey)
    return journey


async def waiting_for_spouse(scene: Scene) -> Journey:
    async def make() -> Journey:
        return await with_spouse(scene)

    return await scene.once("with spouse", make)


async def visa_of_spouse(scene: Scene, journey: Journey) -> dict[str, Any]:
    return dict((await scene.visa_case(journey))["family_authorisations"][0])


@CASES.breaks(
    travel.no_member_of_the_family_is_waited_for,
    "family",
    "every member of the family who travels together has a decision; still waiting: 1",
)
async def _(scene: Scene) -> Request:
    return await booking(scene, await waiting_for_spouse(scene))


@CASES.breaks(
    travel.nobody_is_parted_unasked,
    "family",
    "the person accepts to be parted from those whose visa was refused: 1",
)
async def _(scene: Scene) -> Request:
    journey = await waiting_for_spouse(scene)
    await scene.decide(await visa_of_spouse(scene, journey), "withdraw")
    return await booking(scene, journey)


@CASES.breaks(travel.the_person_has_arrived, "travel", "the person whom they follow has arrived")
async def _(scene: Scene) -> Request:
    journey = await with_spouse(scene)
    link = await visa_of_spouse(scene, journey)
    await scene.decide(link, *SIGN_OFF, "lodge")
    until = {"valid_until": await day_after(scene, 180), "travel_document_valid_until": await day_after(scene, 999)}
    await scene.decide(link, "grant", valid_from=await day_after(scene, 0), **until)
    path = f"/candidates/{journey.candidate_id}/household-members"
    [member] = await scene.items(scene.caseworker, "candidate", path)
    await scene.put(
        scene.caseworker, "candidate", f"{path}/{member['id']}/plan", {"plan": "follow"}, version=member["version"]
    )
    travels = await scene.items(WORKER, "integration", f"/travels?placement_id={journey.placement_id}")
    [follower] = [one for one in travels if one["member_id"] == member["id"]]
    cleared = {"kind": "exit_permit", "cleared_on": await day_after(scene, 0)}
    await scene.do(WORKER, "integration", f"/travels/{follower['id']}/clearances", cleared)
    legs = await scene.legs()
    path = f"/travels/{follower['id']}"
    return Request(WORKER, "integration", f"{path}/booking", legs, watched=path)


# --- departure and arrival ----------------------------------------------------------------------------------------


@CASES.breaks(travel.every_traveller_has_a_visa, "travellers", "each of the 2 travellers booked has a visa; 1 have one")
async def _(scene: Scene) -> Request:
    journey = await with_spouse(scene)
    link = await visa_of_spouse(scene, journey)
    await scene.decide(link, *SIGN_OFF, "lodge")
    until = {"valid_until": await day_after(scene, 180), "travel_document_valid_until": await day_after(scene, 999)}
    await scene.decide(link, "grant", valid_from=await day_after(scene, 0), **until)
    book = await booking(scene, journey)
    await scene.do(book.person, "integration", book.path, book.body)
    await scene.decide(link, "return_to_documents", "withdraw")
    decision = {"parting_accepted": True, "counselled": True}
    path = f"/visa-cases/{(await scene.visa_case(journey))['id']}/family-decision"
    await scene.do(scene.caseworker, "candidate", path, decision)
    return await on_trip(scene, journey, "departure")


@CASES.breaks(travel.the_arrival_has_happened, "arrived_at", "an arrival lies in the past")
async def _(scene: Scene) -> Request:
    return await arrival(scene, days=1)


@CASES.breaks(travel.the_arrival_follows_the_departure, "arrived_at", "an arrival follows the departure")
async def _(scene: Scene) -> Request:
    return await arrival(scene, days=-1)


async def arrival(scene: Scene, *, days: int) -> Request:
    async def make() -> Journey:
        journey = await scene.booked(await scene.vacancy())
        await scene.depart(journey)
        return journey

    moment = await scene.clock.now() + timedelta(days=days)
    return await on_trip(scene, await scene.once("departed", make), "arrival", {"arrived_at": moment.isoformat()})


@CASES.breaks(travel.the_visa_has_not_run_out, "visa", "the visa is valid on the day of departure")
async def _(scene: Scene) -> Request:
    return await days_later(scene, await scene.booked(await scene.vacancy(), valid_until=await day_after(scene, 3)))


@CASES.breaks(
    travel.the_travel_document_has_not_run_out,
    "travel_document",
    "the travel document is valid on the day of departure",
)
async def _(scene: Scene) -> Request:
    until = await day_after(scene, 3)
    return await days_later(scene, await scene.booked(await scene.vacancy(), travel_document_valid_until=until))


async def days_later(scene: Scene, journey: Journey) -> Request:
    """A departure when integration-svc alone is some days ahead, and has noticed that nobody arrived."""
    moment = await scene.clock.now() + timedelta(days=DAYS_AHEAD)
    await scene.clock.callers.post(cast.OPERATOR, "integration", "/development/clock", {"now": moment.isoformat()})
    travel_id = (await scene.travel(journey))["id"]
    await scene.comes(
        "a welfare check", lambda: scene.tasks(scene.caseworker, "integration", "welfare_check", travel_id)
    )
    return await on_trip(scene, journey, "departure")
