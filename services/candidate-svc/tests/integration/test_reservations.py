"""One person is promised to one application at a time, and every ending gives the person back."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID, uuid4

import pytest
from candidate_svc.testing import Programme, Promise
from pathways_chassis.messaging.reactions import Outcome
from pathways_chassis.tables import reaction
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.events.candidate.candidate import (
    CandidatePlaced,
    CandidateReserved,
    CandidateReturnedToPool,
    CandidateWithdrawn,
)
from pathways_contracts.events.candidate.reservation import (
    ReservationConfirmed,
    ReservationExpired,
    ReservationRejected,
    ReservationReleased,
)
from pathways_contracts.events.employer.placement import PlacementStage
from sqlalchemy import select


async def outcomes(service: ServiceUnderTest, event_type: str) -> list[tuple[str, str]]:
    """What reactions to a type of event were noted, other than applied."""
    async with service.runtime.sessions() as session:
        rows = await session.execute(
            select(reaction.c.outcome, reaction.c.detail)
            .where(reaction.c.event_type == event_type)
            .order_by(reaction.c.id)
        )
        return [(row.outcome, row.detail) for row in rows]


async def released(service: ServiceUnderTest, promise: Promise) -> list[str]:
    """The reasons for which a promise was given back."""
    events = await service.published(ReservationReleased)
    return [event.reason for event in events if event.application_id == promise.application_id]


async def returned(service: ServiceUnderTest, promise: Promise) -> list[tuple[str, bool]]:
    """The reasons for which a person came back to the pool, and whether first in line."""
    events = await service.published(CandidateReturnedToPool)
    return [(event.reason, event.priority) for event in events if event.candidate_id == promise.candidate_id]


async def test_an_accepted_offer_reserves_the_person(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.reserved()
    assert await programme.state(promise.candidate_id) == "reserved"
    [confirmed] = [e for e in await service.published(ReservationConfirmed) if e.candidate_id == promise.candidate_id]
    assert (confirmed.application_id, confirmed.vacancy_id) == (promise.application_id, promise.vacancy_id)
    [told] = [e for e in await service.published(CandidateReserved) if e.candidate_id == promise.candidate_id]
    assert told.reservation_id == confirmed.reservation_id


async def test_a_second_application_is_told_why_not(service: ServiceUnderTest, programme: Programme) -> None:
    first = await programme.reserved()
    second = await programme.accept(Promise(first.candidate_id))
    assert await programme.reservation(second) == "rejected"
    assert await programme.reservation(first) == "confirmed"
    [rejected] = [e for e in await service.published(ReservationRejected) if e.candidate_id == first.candidate_id]
    assert (rejected.application_id, rejected.reason) == (second.application_id, "already_reserved")


async def test_a_person_who_is_aside_is_not_reserved(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    await programme.moved(candidate_id, "hold", reason="own_wish")
    promise = await programme.accept(Promise(UUID(candidate_id)))
    assert await programme.reservation(promise) == "rejected"
    [rejected] = [e for e in await service.published(ReservationRejected) if e.candidate_id == promise.candidate_id]
    assert rejected.reason == "candidate_on_hold"


async def test_the_application_of_somebody_unknown_here_hears_of_it(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.accept(Promise(uuid4()))
    [rejected] = [e for e in await service.published(ReservationRejected) if e.candidate_id == promise.candidate_id]
    assert rejected.reason == "unknown_candidate"


async def test_one_application_asks_once(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.reserved()
    await programme.accept(promise)
    assert ("superseded", "this application has asked for a reservation before") in await outcomes(
        service, "employer.application.accepted"
    )
    assert await programme.reservation(promise) == "confirmed"


async def test_of_two_acceptances_at_once_exactly_one_is_confirmed(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidates = [UUID(await programme.active()) for _ in range(3)]
    promises = [Promise(candidate_id) for candidate_id in candidates for _ in range(4)]
    await asyncio.gather(*(programme.accept(promise) for promise in promises))
    for candidate_id in candidates:
        states = [await programme.reservation(one) for one in promises if one.candidate_id == candidate_id]
        assert sorted(state or "" for state in states) == ["confirmed", "rejected", "rejected", "rejected"]


# --- endings before work ---------------------------------------------------------------------------------


async def by_the_application(programme: Programme, promise: Promise) -> str:
    await programme.end_application(promise)
    return "application_offer_withdrawn"


async def by_the_placement(programme: Programme, promise: Promise) -> str:
    await programme.confirm(promise)
    await programme.end_placement(promise)
    return "employer_closed"


async def by_the_visa_case(programme: Programme, promise: Promise) -> str:
    await programme.confirm(promise)
    case = await programme.case(promise)
    await programme.decided(case["authorisations"][0], "withdraw")
    closed = await programme.adviser.post(f"/visa-cases/{case['id']}/closure", json={"reason": "no_remedy"})
    assert closed.status_code == 200
    return "no_remedy"


Ending = Callable[[Programme, Promise], Awaitable[str]]


@pytest.mark.parametrize("ending", [by_the_application, by_the_placement, by_the_visa_case])
async def test_an_ending_gives_the_person_back_first_in_line(
    service: ServiceUnderTest, programme: Programme, ending: Ending
) -> None:
    promise = await programme.reserved()
    reason = await ending(programme, promise)
    assert await programme.reservation(promise) == "released"
    assert await released(service, promise) == [reason]
    assert await returned(service, promise) == [(reason, True)]
    assert (await programme.person(promise.candidate_id))["priority"]
    assert await programme.state(promise.candidate_id) == "active"

    again = await programme.accept(Promise(promise.candidate_id))
    assert await programme.reservation(again) == "confirmed"


async def test_the_end_of_an_earlier_promise_leaves_a_later_one(
    service: ServiceUnderTest, programme: Programme
) -> None:
    earlier = await programme.with_case()
    await programme.end_application(earlier)
    later = await programme.reserved(str(earlier.candidate_id))
    for _ in range(2):
        await programme.end_application(earlier)
        await programme.end_placement(earlier)
        await programme.lose_work(earlier)
    assert await programme.reservation(later) == "confirmed"
    assert await programme.state(later.candidate_id) == "reserved"
    assert len(await released(service, earlier)) == 1


async def test_withdrawing_gives_the_promise_back_and_does_not_return_to_the_pool(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.reserved()
    assert await programme.moved(promise.candidate_id, "withdraw", reason="own_wish") == "withdrawn"
    assert await programme.reservation(promise) == "released"
    assert await released(service, promise) == ["candidate_withdrawn"]
    assert await returned(service, promise) == []
    assert promise.candidate_id in {event.candidate_id for event in await service.published(CandidateWithdrawn)}


@pytest.mark.parametrize(
    ("action", "more", "reason"),
    [
        ("solve_elsewhere", {"solution": "resettled"}, "candidate_solution_elsewhere"),
        ("record_death", {}, "candidate_deceased"),
    ],
)
async def test_whoever_leaves_is_promised_to_nobody(
    service: ServiceUnderTest, programme: Programme, action: str, more: dict[str, str], reason: str
) -> None:
    promise = await programme.reserved()
    await programme.moved(promise.candidate_id, action, **more)
    assert await released(service, promise) == [reason]


async def test_an_erased_person_is_promised_to_nobody(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.reserved()
    assert (await programme.caseworker.post(f"/candidates/{promise.candidate_id}/erasure")).status_code == 200
    assert await released(service, promise) == ["candidate_erased"]


@pytest.mark.parametrize(
    ("stage", "kept"),
    [
        (None, False),
        (PlacementStage.PREDEPARTURE, False),
        (PlacementStage.TRAVELLING, True),
        (PlacementStage.ARRIVED, True),
    ],
)
async def test_a_placement_that_ends_after_the_journey_leaves_the_visa_case_open(
    programme: Programme, stage: PlacementStage | None, kept: bool
) -> None:
    """Even where the first day of work is heard of later than the end: the person is there, with a status to keep."""
    promise = await programme.with_case()
    await programme.end_placement(promise, stage)
    assert ((await programme.case(promise))["closed_at"] is None) is kept
    assert await programme.reservation(promise) == "released"
    assert await programme.state(promise.candidate_id) == "active"


# --- work ------------------------------------------------------------------------------------------------


async def test_a_job_and_its_end(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    await programme.start_work(promise)
    assert await programme.state(promise.candidate_id) == "placed"
    [placed] = [e for e in await service.published(CandidatePlaced) if e.candidate_id == promise.candidate_id]
    assert placed.placement_id == promise.placement_id
    assert await programme.reservation(promise) == "confirmed"

    await programme.lose_work(promise)
    assert await programme.state(promise.candidate_id) == "active"
    assert await released(service, promise) == ["redundancy"]
    assert await returned(service, promise) == [("redundancy", True)]
    assert (await programme.case(promise))["closed_at"] is None, "the person keeps a status to look after"


async def test_the_end_of_a_placement_and_of_its_job_come_in_either_order(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.with_case()
    await programme.start_work(promise)
    await programme.end_placement(promise)
    await programme.lose_work(promise)
    assert await released(service, promise) == ["employer_closed"]
    assert await returned(service, promise) == [("employer_closed", True)]
    assert (await programme.case(promise))["closed_at"] is None
    assert ("superseded", "the promise of this job was given back before") in await outcomes(
        service, "integration.employment.ended"
    )


async def test_priority_ends_with_work(programme: Programme) -> None:
    first = await programme.reserved()
    await programme.end_application(first)
    second = await programme.reserved(str(first.candidate_id))
    await programme.confirm(second)
    assert (await programme.person(first.candidate_id))["priority"]
    await programme.start_work(second)
    assert not (await programme.person(first.candidate_id))["priority"]


async def test_withdrawing_from_a_job_frees_the_promise_for_a_return(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.with_case()
    await programme.start_work(promise)
    await programme.moved(promise.candidate_id, "withdraw", reason="own_wish")
    assert await programme.reservation(promise) == "released"
    case = await programme.case(promise)
    assert case["closed_at"] is None
    assert case["id"] in await programme.open_tasks("settle_visa_case")
    await programme.moved(promise.candidate_id, "rejoin")
    assert await programme.reservation(await programme.accept(Promise(promise.candidate_id))) == "confirmed"


async def test_work_that_began_without_a_promise_is_a_conflict_with_a_task(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = Promise(UUID(await programme.active()))
    await programme.start_work(promise)
    assert await programme.state(promise.candidate_id) == "active"
    assert (Outcome.CONFLICT.value, "the person is not promised to this placement") in await outcomes(
        service, "integration.employment.started"
    )
    tasks = await programme.director.get("/tasks", params={"kind": "reaction_conflict", "limit": 200})
    assert "integration.employment.started" in {one["aggregate"] for one in tasks.json()["items"]}


async def test_work_that_began_for_an_earlier_promise_places_nobody(
    service: ServiceUnderTest, programme: Programme
) -> None:
    earlier = await programme.with_case()
    await programme.end_placement(earlier)
    later = await programme.reserved(str(earlier.candidate_id))
    await programme.start_work(earlier)
    assert await programme.state(later.candidate_id) == "reserved"


async def test_the_work_of_an_erased_person_is_superseded(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    await programme.caseworker.post(f"/candidates/{promise.candidate_id}/erasure")
    await programme.start_work(promise)
    assert ("superseded", "the person was erased") in await outcomes(service, "integration.employment.started")


async def test_who_lost_the_job_before_stays_in_the_pool(service: ServiceUnderTest, programme: Programme) -> None:
    promise = await programme.with_case()
    await programme.start_work(promise)
    await programme.lose_work(promise)
    await programme.close_integration(promise)
    assert await programme.state(promise.candidate_id) == "active"


# --- time: the clock only moves forward, so these come last -----------------------------------------------


async def test_a_promise_without_a_contract_runs_out_and_a_bound_one_does_not(
    service: ServiceUnderTest, programme: Programme
) -> None:
    loose, bound = await programme.reserved(), await programme.with_case()
    freed = await programme.reserved()
    await programme.end_application(freed)

    await service.move_clock(days=59)
    assert await programme.reservation(loose) == "confirmed"
    await service.move_clock(days=2)

    async def has_expired() -> bool:
        return await programme.reservation(loose) == "expired"

    await service.eventually(has_expired)
    assert await programme.state(loose.candidate_id) == "active"
    assert await returned(service, loose) == [("reservation_expired", False)]
    expired = {event.application_id for event in await service.published(ReservationExpired)}
    assert loose.application_id in expired
    assert not {bound.application_id, freed.application_id} & expired
    assert await programme.reservation(bound) == "confirmed"
    assert await programme.state(bound.candidate_id) == "reserved"
