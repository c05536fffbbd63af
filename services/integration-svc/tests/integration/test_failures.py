"""What follows when something fails, as far as integration takes part: states, tasks and events before and after."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from integration_svc.store.rows import ConsentView
from integration_svc.testing import Traveller, World
from pathways_chassis.clock import system_now
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_chassis.tables import timer
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateFoundSolutionElsewhere,
    CandidateRegistered,
    CandidateWithdrawn,
    SolutionElsewhere,
)
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from pathways_contracts.events.candidate.visa_case import VisaCaseAdvanced, VisaCaseClosed, VisaRefused, VisaStage
from pathways_contracts.events.employer.employer import EmployerSuspended, SponsorLicenceEnded
from pathways_contracts.events.employer.placement import PlacementEnded, PlacementFrozen, PlacementUnfrozen
from pathways_contracts.events.integration.integration_case import EmploymentEnded, IntegrationCaseAdvanced
from pathways_contracts.events.integration.protection_alert import ProtectionAlertRaised
from pathways_contracts.events.integration.travel import ArrivalOverdue, TravelBooked, TravelDeparted, TravelMissed
from sqlalchemy import func, select

# --- where a person may stand when something fails -----------------------------------------------------------------


async def planning(world: World, person: Traveller) -> None:
    await world.prepare(person)


async def cleared(world: World, person: Traveller) -> None:
    await world.prepare(person)
    await world.make_ready(person)


async def booked(world: World, person: Traveller) -> None:
    await world.book(person)


async def departed(world: World, person: Traveller) -> None:
    _, travel_id = await world.book(person)
    await world.service.move_clock(days=5)
    await world.post(f"/travels/{travel_id}/departure")


async def stranded(world: World, person: Traveller) -> None:
    await departed(world, person)
    travel = await world.travel_of(person)
    await world.post(f"/travels/{travel['id']}/missed", {"reason": "connection_missed"})


async def arrived(world: World, person: Traveller) -> None:
    await world.arrive(person)


async def active(world: World, person: Traveller) -> None:
    await world.start(person)


async def stable(world: World, person: Traveller) -> None:
    case_id = await world.start(person)
    await world.live(days=180)
    await world.check_in(case_id, 180)
    await world.post(f"/integration-cases/{case_id}/moves", {"action": "stabilise"})


async def closed(world: World, person: Traveller) -> None:
    case_id = await world.start(person)
    await world.post(f"/integration-cases/{case_id}/moves", {"action": "close", "reason": "moved_to_family"})


Station = Callable[[World, Traveller], Awaitable[None]]
AT_HOME: tuple[Station, ...] = (planning, cleared, booked)
ON_THE_WAY: tuple[Station, ...] = (departed, stranded)
IN_THE_COUNTRY: tuple[Station, ...] = (arrived, active, stable)
AWAY = (*ON_THE_WAY, *IN_THE_COUNTRY)
STATES: dict[Station, tuple[str, str]] = {
    planning: ("preparing", "planning"),
    cleared: ("preparing", "cleared"),
    booked: ("preparing", "booked"),
    departed: ("preparing", "departed"),
    stranded: ("preparing", "planning"),
    arrived: ("arrived", "arrived"),
    active: ("active", "arrived"),
    stable: ("stable", "arrived"),
    closed: ("closed", "arrived"),
}


async def at(world: World, station: Station) -> Traveller:
    """A person who stands there, as case and journey say."""
    person = Traveller()
    await station(world, person)
    assert await states(world, person) == STATES[station]
    return person


async def states(world: World, person: Traveller) -> tuple[str, str]:
    return (await world.case_of(person))["state"], (await world.travel_of(person))["state"]


async def alerts(world: World) -> list[str]:
    return [alert["trigger"] for alert in (await world.get("/alerts"))["items"]]


async def raised(world: World) -> list[str]:
    return [event.trigger for event in await world.service.published(ProtectionAlertRaised)]


# --- the placement ends, the visa is refused or lost ---------------------------------------------------------------


@pytest.mark.parametrize("station", AT_HOME, ids=lambda station: station.__name__)
@pytest.mark.parametrize("end", ["placement_ended", "visa_closed", "person_withdrew"])
async def test_what_ends_before_travel_cancels_case_and_journey(world: World, station: Station, end: str) -> None:
    person = await at(world, station)
    before = set(await world.tasks())
    events: dict[str, Event] = {
        "placement_ended": PlacementEnded(**person.placement, reason="employer_withdrew"),
        "visa_closed": VisaCaseClosed(**person.visa_case, reason="no_remedy"),
        "person_withdrew": CandidateWithdrawn(candidate_id=person.candidate_id, reason="own_wish"),
    }
    await world.hear(events[end])
    assert await states(world, person) == ("cancelled", "cancelled")
    assert before == set()
    assert set(await world.tasks()) == ({"unwind_booking"} if station is booked else set())
    assert (await alerts(world), await raised(world)) == ([], [])
    travel = await world.travel_of(person)
    assert {leg["state"] for leg in travel["legs"]} == ({"cancelled"} if station is booked else set())
    await world.live(days=8)
    assert await world.service.published(ArrivalOverdue) == [], "nobody waits for who never leaves"
    assert (await world.refused(f"/travels/{travel['id']}/booking", {"legs": world.legs()}))[0] in (409, 422)
    assert await states(world, person) == ("cancelled", "cancelled")


@pytest.mark.parametrize("station", AWAY, ids=lambda station: station.__name__)
@pytest.mark.parametrize("end", ["placement_ended", "visa_closed", "employer_suspended", "sponsor_licence_ended"])
async def test_what_breaks_away_from_who_has_left_protects_them_and_closes_nothing(
    world: World, station: Station, end: str
) -> None:
    person = await at(world, station)
    before = set(await world.tasks())
    assert await raised(world) == []
    events: dict[str, tuple[Event, str]] = {
        "placement_ended": (PlacementEnded(**person.placement, reason="redundancy"), "placement_ended"),
        "visa_closed": (VisaCaseClosed(**person.visa_case, reason="curtailed"), "authorisation_lost"),
        "employer_suspended": (
            EmployerSuspended(employer_id=person.employer_id, reason="wage_theft"),
            "employer_suspended",
        ),
        "sponsor_licence_ended": (
            PlacementFrozen(**person.placement, reason="sponsor_licence_ended"),
            "sponsor_licence_ended",
        ),
    }
    event, trigger = events[end]
    await world.hear(event)
    assert await states(world, person) == STATES[station], "never an automatic closure"
    assert (await alerts(world), await raised(world)) == ([trigger], [trigger])
    job_is_gone = end == "placement_ended" and station in IN_THE_COUNTRY
    search = {"rematch_in_employer_pool_first", "legal_referral"} if job_is_gone else set()
    assert set(await world.tasks()) - before == {"protection_alert", *search}
    await world.hear(event)
    assert await raised(world) == [trigger], "the same danger is raised once"


@pytest.mark.parametrize("who_sponsors", ["the_employer", "another", "another_loses"])
async def test_a_sponsor_lost_protects_whoever_its_licence_carries(world: World, who_sponsors: str) -> None:
    sponsor_id = None if who_sponsors == "the_employer" else uuid4()
    person = Traveller(sponsor_employer_id=sponsor_id)
    await world.arrive(person)
    before = set(await world.tasks())
    ended = sponsor_id if who_sponsors == "another" else person.employer_id
    await world.hear(SponsorLicenceEnded(employer_id=ended or person.employer_id, valid_until=world.today))
    triggers = [] if who_sponsors == "another_loses" else ["sponsor_licence_ended"]
    assert (await alerts(world), await raised(world)) == (triggers, triggers)
    assert set(await world.tasks()) - before == ({"protection_alert"} if triggers else set())
    assert (await world.case_of(person))["state"] == "arrived", "never an automatic closure"


async def test_a_suspended_sponsor_protects_who_works_elsewhere(world: World) -> None:
    person = Traveller(sponsor_employer_id=uuid4())
    await world.arrive(person)
    await world.hear(EmployerSuspended(employer_id=person.sponsor_employer_id, reason="wage_theft"))
    assert await raised(world) == ["employer_suspended"]


@pytest.mark.parametrize("station", AT_HOME, ids=lambda station: station.__name__)
async def test_a_sponsor_lost_before_travel_waits_for_the_freeze(world: World, station: Station) -> None:
    person = await at(world, station)
    await world.hear(SponsorLicenceEnded(employer_id=person.employer_id, valid_until=world.today))
    assert (await states(world, person), await raised(world)) == (STATES[station], [])


@pytest.mark.parametrize("station", AT_HOME, ids=lambda station: station.__name__)
@pytest.mark.parametrize("loss", ["visa_refused", "document_expired", "employer_suspended"])
async def test_what_is_lost_before_travel_holds_it_and_its_return_lets_it_go_on(
    world: World, station: Station, loss: str
) -> None:
    person = await at(world, station)
    case, travel = await world.case_of(person), await world.travel_of(person)
    published = len(await world.service.published(TravelBooked))
    losses: dict[str, tuple[Event, Event, str]] = {
        "visa_refused": (
            VisaRefused(**person.visa_case, reason="revoked"),
            person.granted(world.today),
            "visa_lost_after_booking",
        ),
        "document_expired": (
            VisaCaseAdvanced(**person.visa_case, stage=VisaStage.DOCUMENTS, visa_taken_back=True),
            person.granted(world.today),
            "documents_expired_after_booking",
        ),
        "employer_suspended": (
            PlacementFrozen(**person.placement, reason="employer_suspended"),
            PlacementUnfrozen(**person.placement),
            "booked_but_frozen",
        ),
    }
    lost, back, task = losses[loss]
    await world.hear(lost)
    assert set(await world.tasks()) == ({task} if station is booked else set())
    assert await states(world, person) == STATES[station]
    if station is planning:
        await world.make_ready(person)
    step, body = ("departure", None) if station is booked else ("booking", {"legs": world.legs()})
    status, fields = await world.refused(f"/travels/{travel['id']}/{step}", body)
    assert status == 422
    assert fields & {"visa", "placement"}
    assert len(await world.service.published(TravelBooked)) == published
    assert await world.service.published(TravelDeparted) == []
    assert await raised(world) == []
    await world.hear(back)
    assert await world.tasks() == {}
    assert (await world.post(f"/travels/{travel['id']}/{step}", body))["integration_case_id"] == case["id"]


@pytest.mark.parametrize("station", [closed], ids=lambda station: station.__name__)
async def test_what_fails_after_the_end_of_a_case_is_superseded(world: World, station: Station) -> None:
    person = await at(world, station)
    before = set(await world.tasks())
    await world.hear(
        EmployerSuspended(employer_id=person.employer_id, reason="wage_theft"),
        PlacementFrozen(**person.placement, reason="employer_suspended"),
        PlacementEnded(**person.placement, reason="contract_over"),
        VisaCaseClosed(**person.visa_case, reason="expired"),
        CandidateWithdrawn(candidate_id=person.candidate_id, reason="own_wish"),
    )
    assert await states(world, person) == STATES[closed]
    assert (set(await world.tasks()), await raised(world)) == (before, [])
    assert await world.outcomes_of_reactions() == ["superseded: the case has ended before"] * 2


def withdrew(person: Traveller) -> Event:
    return CandidateWithdrawn(candidate_id=person.candidate_id, reason="own_wish")


def settled_elsewhere(person: Traveller) -> Event:
    return CandidateFoundSolutionElsewhere(candidate_id=person.candidate_id, solution=SolutionElsewhere.NATURALISED)


@pytest.mark.parametrize("leaving", [withdrew, settled_elsewhere])
@pytest.mark.parametrize("station", AWAY, ids=lambda station: station.__name__)
async def test_who_leaves_the_programme_after_departure_is_asked_and_never_dropped(
    world: World, station: Station, leaving: Callable[[Traveller], Event]
) -> None:
    person = await at(world, station)
    before, stages = set(await world.tasks()), len(await world.service.published(IntegrationCaseAdvanced))
    await world.hear(leaving(person))
    assert await states(world, person) == STATES[station]
    assert set(await world.tasks()) - before == {"person_withdrew_after_departure"}
    assert len(await world.service.published(IntegrationCaseAdvanced)) == stages


# --- the family, an overdue arrival, a missed leg ------------------------------------------------------------------


async def test_a_partial_grant_stops_the_booking_until_the_person_decides(world: World) -> None:
    person = await at(world, cleared)
    path, body = f"/travels/{(await world.travel_of(person))['id']}/booking", {"legs": world.legs()}
    for family in (person.family(granted=1, pending=1), person.family(granted=1, refused=1)):
        await world.hear(family)
        assert await world.refused(path, body) == (422, {"family"})
        assert (await states(world, person), await world.service.published(TravelBooked)) == (STATES[cleared], [])
    await world.hear(person.family(granted=1, refused=1, parting_accepted=True))
    assert (await world.post(path, body))["travellers"] == 2
    assert len(await world.service.published(TravelBooked)) == 1


async def test_an_overdue_arrival_is_a_welfare_check_and_after_a_day_an_escalation(world: World) -> None:
    person = await at(world, departed)
    travel = await world.travel_of(person)
    second = travel["legs"][1]["id"]
    await world.post(f"/travels/{travel['id']}/legs/{second}/moves", {"action": "depart"})
    await world.live(days=15.9 / 24)
    assert (await world.tasks(), await world.service.published(ArrivalOverdue)) == ({}, [])
    await world.live(days=0.2 / 24)
    assert set(await world.tasks()) == {"welfare_check"}
    assert (await world.tasks())["welfare_check"]["organisation_id"] == person.partner_id
    assert len(await world.service.published(ArrivalOverdue)) == 1
    await world.live(days=17.8 / 24)
    assert set(await world.tasks()) == {"welfare_check"}
    await world.live(days=0.2 / 24)
    assert set(await world.tasks()) == {"welfare_check", "welfare_check_escalation"}
    assert await states(world, person) == STATES[departed]
    await world.post(f"/travels/{travel['id']}/arrival", {"arrived_at": world.now.isoformat()})
    assert (set(await world.tasks()), len(await world.service.published(ArrivalOverdue))) == ({"first_days"}, 1)


async def waiting_timers(world: World, travel: dict[str, Any]) -> int:
    """How many timers of the legs of a journey, as it was shown, may still fire."""
    async with world.service.runtime.sessions() as session:
        waiting = select(func.count()).where(
            timer.c.aggregate_id.in_([UUID(leg["id"]) for leg in travel["legs"]]),
            timer.c.fired_at.is_(None),
            timer.c.cancelled_at.is_(None),
        )
        return int((await session.execute(waiting)).scalar_one())


async def test_a_missed_leg_drops_its_timers_and_asks_for_a_new_one(world: World) -> None:
    person = await at(world, departed)
    travel = await world.travel_of(person)
    await world.live(days=10 / 24)
    assert set(await world.tasks()) == {"welfare_check"}
    assert await waiting_timers(world, travel) > 0
    await world.post(f"/travels/{travel['id']}/missed", {"reason": "connection_missed"})
    assert await waiting_timers(world, travel) == 0
    assert set(await world.tasks()) == {"rebook_travel"}, "the person was found"
    assert [event.reason for event in await world.service.published(TravelMissed)] == ["connection_missed"]
    overdue = len(await world.service.published(ArrivalOverdue))
    await world.live(days=3)
    assert set(await world.tasks()) == {"rebook_travel"}
    assert len(await world.service.published(ArrivalOverdue)) == overdue
    rebooked = await world.post(f"/travels/{travel['id']}/booking", {"legs": world.legs(departs_in_days=1)})
    assert (rebooked["booking_number"], {leg["state"] for leg in rebooked["legs"]}) == (2, {"booked"})
    assert await world.tasks() == {}


# --- a job is lost -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("station", [active, stable], ids=lambda station: station.__name__)
async def test_a_lost_job_is_an_alert_with_another_job_and_legal_help_first(world: World, station: Station) -> None:
    person = await at(world, station)
    case_id = (await world.case_of(person))["id"]
    before = set(await world.tasks())
    ended = {"ended_on": f"{world.today}", "reason": "insolvency"}
    case = await world.post(f"/integration-cases/{case_id}/employment-end", ended)
    assert case["state"] == "active", "never an automatic closure"
    assert (await alerts(world), await raised(world)) == (["job_lost"], ["job_lost"])
    assert [event.reason for event in await world.service.published(EmploymentEnded)] == ["insolvency"]
    tasks = await world.tasks()
    search = {"rematch_in_employer_pool_first", "legal_referral"}
    assert set(tasks) - before == {"protection_alert", *search}
    for kind in search:
        assert tasks[kind]["organisation_id"] == person.partner_id
        assert (tasks[kind]["evidence"]["isco"], tasks[kind]["evidence"]["destination"]) == ("7212", "PT")
    assert tasks["rematch_in_employer_pool_first"]["due_at"] < tasks["legal_referral"]["due_at"]

    (alert,) = (await world.get("/alerts"))["items"]
    path = f"/alerts/{alert['id']}/moves"
    for action in ("triage", "plan_safety"):
        await world.post(path, {"action": action})
        assert search <= set(await world.tasks())
    await world.post(path, {"action": "rematch"})
    assert set(await world.tasks()) & search == {"legal_referral"}
    await world.post(path, {"action": "refer_to_legal"})
    assert set(await world.tasks()) & search == set()
    assert await world.refused(f"/integration-cases/{case_id}/moves", {"action": "close", "reason": "x1"}) == (
        422,
        {"alerts"},
    )
    await world.live(days=30)
    assert (await world.case_of(person))["state"] == "active"


async def test_who_is_safe_again_is_asked_for_nothing_more(world: World) -> None:
    person = await at(world, active)
    case_id = (await world.case_of(person))["id"]
    ended = {"ended_on": f"{world.today}", "reason": "insolvency"}
    await world.post(f"/integration-cases/{case_id}/employment-end", ended)
    (alert,) = (await world.get("/alerts"))["items"]
    for action in ("triage", "resolve"):
        await world.post(f"/alerts/{alert['id']}/moves", {"action": action, "reason": "new_employer"})
    assert await world.tasks() == {}


# --- consents: withdrawn, overtaking, stale ------------------------------------------------------------------------

REFERRAL = {"need_code": "language_course", "provider_code": "porto_adult_school"}
MENTOR = {"mentor_reference": "mentor-17"}


def granted(person: Traveller, purpose: ConsentPurpose = ConsentPurpose.INTEGRATION) -> ConsentGranted:
    return ConsentGranted(candidate_id=person.candidate_id, purpose=purpose, text_version="1")


def withdrawn(person: Traveller) -> ConsentWithdrawn:
    return ConsentWithdrawn(candidate_id=person.candidate_id, purpose=ConsentPurpose.INTEGRATION)


async def beat(world: World, seconds_ago: float = 0.0) -> None:
    await world.service.beat(ConsentHeartbeat, system_now() - timedelta(seconds=seconds_ago))


async def skip_one(world: World, event: Event) -> Callable[[Event], Awaitable[None]]:
    """Keep the next place in the order of the event's aggregate free; what fills it comes late."""
    sequences, place = world.service._sequences, (event.topic.value, event.key)
    free = sequences[place] = sequences.get(place, 0) + 1

    async def fill(late: Event) -> None:
        after, sequences[place] = sequences[place], free - 1
        await world.hear(late)
        sequences[place] = after
        await world.service.eventually(world.nothing_waits)

    return fill


async def test_a_consent_withdrawn_stops_that_purpose_alone_and_tells_who_knows(world: World) -> None:
    person = await at(world, planning)
    await beat(world)
    await world.hear(granted(person), granted(person, ConsentPurpose.MENTOR))
    case_id = (await world.case_of(person))["id"]
    referrals, mentor = f"/integration-cases/{case_id}/referrals", f"/integration-cases/{case_id}/mentor"
    await world.post(referrals, REFERRAL)
    before = set(await world.tasks())
    await world.hear(withdrawn(person))
    assert await world.refused(referrals, REFERRAL) == (403, {"consents"})
    assert set(await world.tasks()) - before == {"tell_providers_of_withdrawal"}
    assert (await world.post(mentor, MENTOR))["mentor_reference"] == "mentor-17", "another purpose stands"
    assert await states(world, person) == STATES[planning], "withdrawing an optional consent costs no service"
    await world.hear(granted(person))
    await world.post(referrals, REFERRAL)


async def test_a_withdrawal_that_overtakes_counts_at_once_and_an_older_grant_never_undoes_it(world: World) -> None:
    person = await at(world, planning)
    await beat(world)
    await world.hear(granted(person))
    path = f"/integration-cases/{(await world.case_of(person))['id']}/referrals"
    await world.post(path, REFERRAL)
    fill = await skip_one(world, withdrawn(person))
    await world.hear(withdrawn(person))
    assert (await world.refused(path, REFERRAL))[0] == 404, "it does not wait for what comes before it"
    await fill(granted(person))
    assert (await world.refused(path, REFERRAL))[0] == 404, "the older word changes nothing"
    await world.hear(granted(person))

    async def allowed() -> bool:
        return (await world.worker.post(path, json=REFERRAL)).status_code == 201

    await world.service.eventually(allowed)


async def test_a_person_who_withdraws_ahead_of_their_other_events_leaves_at_once(world: World) -> None:
    person = await at(world, booked)
    withdrawal = CandidateWithdrawn(candidate_id=person.candidate_id, reason="own_wish")
    fill = await skip_one(world, withdrawal)
    await world.hear(withdrawal)
    assert await states(world, person) == ("cancelled", "cancelled")
    assert set(await world.tasks()) == {"unwind_booking"}
    await fill(CandidateRegistered(candidate_id=person.candidate_id, partner_id=person.partner_id))
    assert await states(world, person) == ("cancelled", "cancelled")


@pytest.mark.parametrize(("path", "body"), [("referrals", REFERRAL), ("mentor", MENTOR)])
async def test_everything_that_relies_on_consents_waits_while_the_view_is_stale(
    world: World, path: str, body: dict[str, Any]
) -> None:
    person = await at(world, planning)
    await world.hear(granted(person), granted(person, ConsentPurpose.MENTOR))
    address = f"/integration-cases/{(await world.case_of(person))['id']}/{path}"
    for seconds_ago in (None, 61.0):
        if seconds_ago is not None:
            await beat(world, seconds_ago)
        answer = await world.worker.post(address, json=body)
        assert (answer.status_code, answer.headers.get("retry-after")) == (503, "15")
    await beat(world)
    await world.post(address, body)
    async with world.service.runtime.sessions() as session, session.begin():
        view = await session.get_one(ConsentView, keys_of_all_partitions(ConsentHeartbeat.topic)[5])
        view.as_of = system_now() - timedelta(seconds=61)
    assert (await world.worker.post(address, json=body)).status_code == 503


def test_every_station_has_its_states() -> None:
    assert {*AT_HOME, *AWAY, closed} == set(STATES)
