"""A person was gone by mistake, or a placement ended by mistake: care goes on where it stood."""

from datetime import datetime
from uuid import UUID

from pathways_chassis.corrections import follow_correction
from pathways_chassis.work import Work

from integration_svc.domain.integration_case import CASE, CaseAction
from integration_svc.domain.protection_alert import ALERT, AlertAction
from integration_svc.domain.travel import TRAVEL, TravelAction, TravelState
from integration_svc.store.cases import (
    cancelled_followers,
    checkins_of,
    ended_cases_of,
    lapsed_alerts_of,
    legs_of,
    open_cases_of,
    travel_of_case,
)
from integration_svc.store.facts import has_withdrawn
from integration_svc.store.people import placement_of_event
from integration_svc.store.rows import IntegrationCase
from integration_svc.usecases.book_travel import wait_for_arrival
from integration_svc.usecases.correct_alert import take_up_again
from integration_svc.usecases.correct_checkin import ask_again
from integration_svc.usecases.first_days import ask_for_first_days
from integration_svc.usecases.forget_person import AFTER_WITHDRAWAL


async def care_again(
    work: Work, candidate_id: UUID, *, because_of: str, reason: str, since: datetime | None = None
) -> None:
    """Take up every case and alert that ended because of an event, by its wire name; `since` a business time, or ever.

    A case whose placement has ended stays ended: what it prepared is not to come.
    """
    if since is None or not await has_withdrawn(work.session, candidate_id):
        for case in await open_cases_of(work.session, candidate_id):
            await work.close_task(AFTER_WITHDRAWAL, case.id)
    for case in await ended_cases_of(work.session, candidate_id):
        await resume_case(work, case, because_of=because_of, reason=reason, since=since)
    for raised in await lapsed_alerts_of(work.session, candidate_id):
        lapse = [AlertAction.LAPSE]
        if await follow_correction(work, ALERT, raised, lapse, reason, because_of=because_of, since=since):
            await take_up_again(work, raised)


async def resume_case(
    work: Work, case: IntegrationCase, *, because_of: str, reason: str, since: datetime | None = None
) -> bool:
    """Take up one case with its journey and its check-ins. False where it ended for something else, or is to end."""
    placement = await placement_of_event(work.session, case.placement_id)
    if placement is None or placement.ended_at is not None:
        return False
    ends = [CaseAction.CANCEL, CaseAction.END_CARE]
    if await follow_correction(work, CASE, case, ends, reason, because_of=because_of, since=since) is None:
        return False
    case.closed_at = case.close_reason = None
    travel = await travel_of_case(work.session, case.id)
    if await follow_correction(work, TRAVEL, travel, [TravelAction.CANCEL], reason, because_of=because_of):
        travel.scheduled_arrival = None if travel.state is TravelState.PLANNING else travel.scheduled_arrival
        legs = await legs_of(work.session, travel)
        if travel.state is TravelState.DEPARTED and legs:
            await wait_for_arrival(work, legs[-1].id, legs[-1].arrives_at)
    for follower in await cancelled_followers(work.session, case.id):
        await follow_correction(work, TRAVEL, follower, [TravelAction.CANCEL], reason, because_of=because_of)
    await ask_for_first_days(work, case)
    for checkin in await checkins_of(work.session, case.id):
        await ask_again(work, checkin)
    return True
