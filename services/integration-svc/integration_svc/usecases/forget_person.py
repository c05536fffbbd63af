"""A person is gone from the programme's care: withdrawn or deceased."""

from uuid import UUID

from pathways_chassis.work import Work

from integration_svc.domain.integration_case import CASE, CaseAction, CaseState
from integration_svc.domain.travel import ENDS as TRAVEL_ENDS
from integration_svc.store.cases import alerts_of_person, followers_before_departure, open_cases_of, travel_of_case
from integration_svc.store.people import person_of
from integration_svc.store.rows import IntegrationCase
from integration_svc.usecases.cancel_case import cancel_before_travel, cancel_travel
from integration_svc.usecases.check_arrival import close_welfare_checks
from integration_svc.usecases.move_alert import lapse
from integration_svc.usecases.move_case import stop_following

AFTER_WITHDRAWAL = "person_withdrew_after_departure"


async def let_go(work: Work, candidate_id: UUID, reason: str) -> None:
    """Who withdraws before travel is not planned for any more; for others a person decides what is still wished."""
    for case in await open_cases_of(work.session, candidate_id):
        if case.state is CaseState.PREPARING and await cancel_before_travel(work, case, reason):
            continue
        person = await person_of(work.session, candidate_id)
        await work.open_task(
            AFTER_WITHDRAWAL,
            CASE.name,
            case.id,
            organisation_id=person.partner_id,
            evidence={"reason": reason, "state": case.state},
        )


async def end_care(work: Work, candidate_id: UUID, reason: str) -> None:
    """End every case, reminder and alert of a person whom nobody may follow any more."""
    for case in await open_cases_of(work.session, candidate_id):
        if case.state is not CaseState.PREPARING or not await cancel_before_travel(work, case, reason):
            await _end(work, case, reason)
    for raised in await alerts_of_person(work.session, candidate_id):
        await lapse(work, raised, reason)


async def _end(work: Work, case: IntegrationCase, reason: str) -> None:
    travel = await travel_of_case(work.session, case.id)
    if travel.state not in TRAVEL_ENDS:
        await cancel_travel(work, travel, reason)
    await close_welfare_checks(work, travel)
    # Whoever of the family is on the way is looked after until they arrive.
    for follower in await followers_before_departure(work.session, case.id):
        await cancel_travel(work, follower, reason)
    await stop_following(work, case)
    await work.move(CASE, case, CaseAction.END_CARE, reason=reason)
    case.closed_at, case.close_reason, case.mentor_reference = work.now, reason, None
