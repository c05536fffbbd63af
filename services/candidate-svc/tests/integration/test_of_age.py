"""Nobody is bound who is not certainly of age: not at the offer, not at the reservation; and no employer learns why."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from candidate_svc.testing import Programme, Promise, Reachable, somebody_else
from pathways_chassis.tables import stage_history
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.events.candidate.reservation import ReservationConfirmed, ReservationRejected
from sqlalchemy import select

ASK = "make_sure_of_age"


def years_ago(service: ServiceUnderTest, years: int, *, days: int = 0) -> date:
    """The day so many years before the business day, and so many days after that."""
    today = service.runtime.clock.now().date()
    return date(today.year - years, today.month, min(today.day, 28)) + timedelta(days=days)


async def active(programme: Programme, born_on: date, **more: Any) -> str:
    """Somebody in the pool with this birth date."""
    identity = {**somebody_else(), "birth_date": str(born_on), **more}
    candidate_id = await programme.register(identity=identity)
    for purpose in ("register", "share_anonymised"):
        await programme.consent(candidate_id, purpose)
    await programme.moved(candidate_id, "submit", "activate")
    return candidate_id


async def accepted(programme: Programme, candidate_id: str) -> Promise:
    return await programme.accept(Promise(UUID(candidate_id)))


async def test_a_minor_is_reserved_for_nobody_and_no_event_says_why(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await active(programme, years_ago(service, 17))
    promise = await accepted(programme, candidate_id)
    assert await programme.reservation(promise) == "rejected"
    assert await programme.state(candidate_id) == "active", "software sets nobody aside"
    [told] = [e for e in await service.published(ReservationRejected) if e.candidate_id == promise.candidate_id]
    assert told.reason == "not_available"
    task = await programme.task(ASK, candidate_id)
    assert task["evidence"] == {"application_id": str(promise.application_id)}
    async with service.runtime.sessions() as session:
        reasons = await session.execute(
            select(stage_history.c.reason).where(
                stage_history.c.aggregate_id == told.reservation_id, stage_history.c.to_state == "rejected"
            )
        )
        assert reasons.scalars().all() == ["not_certainly_of_age"], "their caseworker reads why"


async def test_who_has_come_of_age_since_they_registered_is_bound(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await active(programme, years_ago(service, 18, days=20))
    assert await programme.reservation(await accepted(programme, candidate_id)) == "rejected"
    await service.move_clock(days=24)
    promise = await accepted(programme, candidate_id)
    assert await programme.reservation(promise) == "confirmed"
    assert [e for e in await service.published(ReservationConfirmed) if e.candidate_id == promise.candidate_id]


@pytest.mark.parametrize("precision", ["month", "year"])
async def test_of_a_partly_known_birth_date_the_cautious_reading_holds(
    service: ServiceUnderTest, programme: Programme, precision: str
) -> None:
    if (service.runtime.clock.now() + timedelta(days=1)).day == 1:
        await service.move_clock(days=1)
    today = service.runtime.clock.now().date()
    doubtful = await active(programme, date(today.year - 18, today.month, 1), birth_date_precision=precision)
    assert await programme.reservation(await accepted(programme, doubtful)) == "rejected"
    certain = await active(programme, date(today.year - 19, today.month, 1), birth_date_precision=precision)
    assert await programme.reservation(await accepted(programme, certain)) == "confirmed"


async def test_an_offer_to_a_minor_is_looked_at_and_one_to_an_adult_is_not(
    service: ServiceUnderTest, programme: Programme
) -> None:
    minor = await active(programme, years_ago(service, 17))
    adult = await active(programme, years_ago(service, 30))
    for candidate_id in (minor, adult):
        await Reachable(programme, candidate_id).offered()
    asked = await programme.open_tasks(ASK)
    assert minor in asked
    assert adult not in asked
    assert await programme.state(minor) == "active", "nothing ends by itself"
