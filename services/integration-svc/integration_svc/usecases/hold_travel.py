"""A journey is booked, and something it rests on breaks away: somebody decides about the booking, or gives it back."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode

from integration_svc.domain.travel import LEG, TRAVEL, LegAction, LegState, TravelAction, TravelState, has_left
from integration_svc.store.cases import legs_of, travel_for
from integration_svc.store.people import person_of
from integration_svc.store.rows import Travel, TravelLeg

BOOKED_BUT_FROZEN: Final = "booked_but_frozen"
VISA_LOST: Final = "visa_lost_after_booking"
DOCUMENTS_EXPIRED: Final = "documents_expired_after_booking"
FAMILY_CHANGED: Final = "family_visas_changed_after_booking"
REBOOK: Final = "rebook_travel"
UNWIND_BOOKING: Final = "unwind_booking"
PLAN_FOLLOWER_TRAVEL: Final = "plan_follower_travel"
ABOUT_A_BOOKING: Final = (BOOKED_BUT_FROZEN, VISA_LOST, DOCUMENTS_EXPIRED, FAMILY_CHANGED, REBOOK, PLAN_FOLLOWER_TRAVEL)


class ReplanTravel(Command):
    """Why a booking is given back."""

    reason: ReasonCode


async def replan_travel(work: Work, travel_id: UUID, command: ReplanTravel) -> Travel:
    """Give a booking back before it was used: its legs, timers and questions go, and it is planned anew.

    Raises `NotFound`, `IllegalTransition`.
    """
    travel = await travel_for(work, travel_id, lock=True)
    await work.move(TRAVEL, travel, TravelAction.REPLAN, reason=command.reason)
    travel.scheduled_arrival = None
    await give_legs_back(work, travel, command.reason)
    await ask_about(work, travel, REBOOK, {"reason": command.reason})
    return travel


async def ask_about(work: Work, travel: Travel, kind: str, evidence: Mapping[str, Any]) -> None:
    """Give a question about a journey to the partner who looks after the person."""
    person = await person_of(work.session, travel.candidate_id)
    await work.open_task(kind, TRAVEL.name, travel.id, organisation_id=person.partner_id, evidence=evidence)


async def ask_about_booking(work: Work, travel: Travel, kind: str, evidence: Mapping[str, Any]) -> None:
    """As `ask_about`, where there is a booking that somebody has to change; a mere plan is held by its rules."""
    if travel.state is TravelState.BOOKED:
        await ask_about(work, travel, kind, evidence)


async def take_visa_back(work: Work, travel: Travel, kind: str, reason: str) -> bool:
    """Plan without a visa until it is granted anew. False when the person has left: then nothing is held any more."""
    if has_left(travel.state, travel.departed_at):
        return False
    travel.visa_valid_from = travel.visa_valid_until = travel.travel_document_valid_until = None
    travel.version += 1
    await ask_about_booking(work, travel, kind, {"reason": reason})
    return True


async def compare_with_visa(work: Work, travel: Travel) -> None:
    """A visa was granted anew: a booking within it stands, and one outside of it has to be changed."""
    if travel.state is not TravelState.BOOKED:
        return
    legs = await legs_of(work.session, travel)
    departs_on, arrives_on = legs[0].departs_at.date(), legs[-1].arrives_at.date()
    begins, ends, document_ends = travel.visa_valid_from, travel.visa_valid_until, travel.travel_document_valid_until
    if begins and ends and document_ends and begins <= departs_on and arrives_on <= min(ends, document_ends):
        await work.close_tasks((VISA_LOST, DOCUMENTS_EXPIRED), travel.id)
        return
    validity = {"valid_from": begins, "valid_until": ends, "travel_document_valid_until": document_ends}
    await ask_about(
        work, travel, VISA_LOST, {name: None if day is None else f"{day}" for name, day in validity.items()}
    )


async def give_legs_back(work: Work, travel: Travel, reason: str) -> list[TravelLeg]:
    """Cancel the legs that have not left; every timer and question of the booking goes with it. Says which legs."""
    legs = await legs_of(work.session, travel)
    ahead = [leg for leg in legs if leg.state is LegState.BOOKED]
    for leg in ahead:
        await work.move(LEG, leg, LegAction.CANCEL, reason=reason)
    await drop_timers(work, travel)
    await work.close_tasks(ABOUT_A_BOOKING, travel.id)
    if ahead:
        await work.open_task(UNWIND_BOOKING, TRAVEL.name, travel.id, evidence={"reason": reason})
    return ahead


async def drop_timers(work: Work, travel: Travel) -> None:
    """Nobody waits for the arrivals of this booking any more."""
    await work.cancel_timers(travel.id)
    for leg in await legs_of(work.session, travel):
        await work.cancel_timers(leg.id)
