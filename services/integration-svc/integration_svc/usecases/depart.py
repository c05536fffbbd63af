"""A person leaves, leg by leg, or misses one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import Instant, ReasonCode
from pathways_contracts.events.integration.travel import FollowerStage, TravelDeparted, TravelMissed
from pydantic import Field

from integration_svc.domain.travel import LEG, TRAVEL, Departure, Family, LegAction, LegState, TravelAction, TravelState
from integration_svc.store.cases import case_for, has_arrived, legs_of, travel_for
from integration_svc.store.people import placement_of_event
from integration_svc.store.rows import Travel, TravelLeg
from integration_svc.usecases.check_arrival import close_welfare_checks
from integration_svc.usecases.follow_family import family_of
from integration_svc.usecases.hold_travel import ABOUT_A_BOOKING, REBOOK, ask_about, drop_timers
from integration_svc.usecases.tell_of_journey import tell_of_journey


class RecordDeparture(Command):
    """When the first leg left; now, if nothing is said."""

    departed_at: Instant | None = None


class RecordMissed(Command):
    """Why a leg was missed."""

    reason: ReasonCode


class MoveLeg(Command):
    """A later leg left, or a leg has arrived."""

    action: Annotated[LegAction, Field(description="`depart` or `arrive`.")]


async def record_departure(work: Work, travel_id: UUID, command: RecordDeparture) -> Travel:
    """The first leg has left. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    travel = await travel_for(work, travel_id, lock=True)
    case = await case_for(work, travel.integration_case_id)
    placement = await placement_of_event(work.session, travel.placement_id)
    departed_at: datetime = command.departed_at or work.now
    if departed_at > work.now:
        raise RulesBroken([Violation("departed_at", "a departure lies in the past", "send when the person left")])
    follows = travel.member_id is not None
    departure = Departure(
        today=departed_at.date(),
        visa_valid_until=travel.visa_valid_until,
        travel_document_valid_until=travel.travel_document_valid_until,
        frozen=placement is not None and placement.frozen,
        travellers=travel.travellers,
        visa_travellers=travel.visa_travellers,
        family=Family() if follows else family_of(placement),
        person_arrived=not follows or await has_arrived(work.session, case.id),
    )
    await work.move(TRAVEL, travel, TravelAction.DEPART, facts=departure)
    # Who missed a connection left home before: that moment stays.
    travel.departed_at = travel.departed_at or departed_at
    await work.close_tasks(ABOUT_A_BOOKING, travel.id)
    legs = await legs_of(work.session, travel)
    await work.move(LEG, legs[0], LegAction.DEPART)
    departed = TravelDeparted(travel_id=travel.id, placement_id=travel.placement_id, candidate_id=travel.candidate_id)
    await tell_of_journey(work, travel, departed, FollowerStage.DEPARTED, case.application_id)
    return travel


async def move_leg(work: Work, travel_id: UUID, leg_id: UUID, command: MoveLeg) -> TravelLeg:
    """Follow one leg on the way. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    travel = await travel_for(work, travel_id, lock=True)
    legs = await legs_of(work.session, travel)
    leg = next((one for one in legs if one.id == leg_id), None)
    if leg is None:
        raise NotFound("leg", leg_id)
    if travel.state is not TravelState.DEPARTED:
        raise RulesBroken([Violation("state", "legs are followed once the person has left", "record the departure")])
    if command.action not in (LegAction.DEPART, LegAction.ARRIVE):
        raise RulesBroken(
            [Violation("action", "a leg departs or arrives by itself", "record a missed journey for the whole of it")]
        )
    await work.move(LEG, leg, command.action)
    if command.action is LegAction.DEPART:
        # Who boards the next leg has come off those before it.
        await arrive_legs(work, legs[: leg.position])
    await _seen_on_the_way(work, travel, legs)
    return leg


async def arrive_legs(work: Work, legs: Sequence[TravelLeg]) -> None:
    """Follow legs that nobody has followed one by one to their ends."""
    for leg in legs:
        if leg.state is LegState.BOOKED:
            await work.move(LEG, leg, LegAction.DEPART)
        if leg.state is LegState.DEPARTED:
            await work.move(LEG, leg, LegAction.ARRIVE)


async def _seen_on_the_way(work: Work, travel: Travel, legs: Sequence[TravelLeg]) -> None:
    """Somebody has seen the person: nobody asks after the legs that are over. The last asks until the arrival."""
    for leg in legs[:-1]:
        if leg.state is LegState.ARRIVED:
            await work.cancel_timers(leg.id)
    travel.overdue_told = False
    travel.version += 1
    await close_welfare_checks(work, travel)


async def record_missed(work: Work, travel_id: UUID, command: RecordMissed) -> Travel:
    """A leg was missed: back to planning, with the clearances that stand. Raises `NotFound`, `IllegalTransition`."""
    travel = await travel_for(work, travel_id, lock=True)
    case = await case_for(work, travel.integration_case_id)
    await work.move(TRAVEL, travel, TravelAction.MISS, reason=command.reason)
    await _strand(work, await legs_of(work.session, travel), command.reason)
    await work.move(TRAVEL, travel, TravelAction.REPLAN)
    travel.scheduled_arrival = None
    await drop_timers(work, travel)
    await close_welfare_checks(work, travel)
    await work.close_tasks(ABOUT_A_BOOKING, travel.id)
    evidence = {"reason": command.reason, "on_the_way": travel.departed_at is not None}
    await ask_about(work, travel, REBOOK, evidence)
    missed = TravelMissed(
        travel_id=travel.id,
        placement_id=travel.placement_id,
        candidate_id=travel.candidate_id,
        reason=command.reason,
    )
    await tell_of_journey(work, travel, missed, FollowerStage.MISSED, case.application_id)
    return travel


async def _strand(work: Work, legs: Sequence[TravelLeg], reason: str) -> None:
    """The first leg that is not over was missed; those behind it are cancelled."""
    ahead = [leg for leg in legs if leg.state in (LegState.BOOKED, LegState.DEPARTED)]
    for leg in ahead[:1]:
        await work.move(LEG, leg, LegAction.MISS, reason=reason)
    for leg in ahead[1:]:
        await work.move(LEG, leg, LegAction.CANCEL, reason=reason)
