"""All legs of a journey are booked, once everything a safe journey needs is there."""

from datetime import datetime, timedelta
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import CountryCode, Instant
from pathways_contracts.events.integration.travel import FollowerStage, TravelBooked
from pydantic import Field

from integration_svc.domain.policy import policy
from integration_svc.domain.travel import (
    BOOKING_RULES,
    LEG,
    TRAVEL,
    Booking,
    Family,
    PlannedLeg,
    TravelAction,
    TravelState,
)
from integration_svc.store.cases import case_for, has_arrived, travel_for
from integration_svc.store.people import placement_of_event
from integration_svc.store.rows import Travel, TravelLeg
from integration_svc.usecases.follow_family import family_of
from integration_svc.usecases.hold_travel import PLAN_FOLLOWER_TRAVEL, REBOOK
from integration_svc.usecases.plan_travel import clear_when_complete
from integration_svc.usecases.tell_of_journey import tell_of_journey

ARRIVAL_OVERDUE: Final = "arrival_overdue"
ARRIVAL_ESCALATION: Final = "arrival_escalation"


class BookedLeg(Command):
    """One leg as it was booked."""

    from_country: CountryCode
    to_country: CountryCode
    departs_at: Instant
    arrives_at: Instant


class BookTravel(Command):
    """The whole way, leg by leg, and how many people travel."""

    legs: Annotated[tuple[BookedLeg, ...], Field(min_length=1, max_length=12)]
    travellers: Annotated[
        int | None,
        Field(
            ge=1,
            le=50,
            description="Everybody who has a visa, if nothing is said; fewer where one has a case of their own.",
        ),
    ] = None


async def book_travel(work: Work, travel_id: UUID, command: BookTravel) -> Travel:
    """Book a journey. Raises `NotFound`, `IllegalTransition`, `RulesBroken` with every rule that is not met."""
    travel = await travel_for(work, travel_id, lock=True)
    case = await case_for(work, travel.integration_case_id)
    placement = await placement_of_event(work.session, travel.placement_id)
    clearances = await clear_when_complete(work, travel)
    rules, follows = policy(), travel.member_id is not None
    booking = Booking(
        legs=tuple(PlannedLeg(**leg.model_dump()) for leg in command.legs),
        travellers=command.travellers or travel.visa_travellers,
        destination=travel.destination,
        visa_travellers=travel.visa_travellers,
        visa_valid_from=travel.visa_valid_from,
        visa_valid_until=travel.visa_valid_until,
        travel_document_valid_until=travel.travel_document_valid_until,
        # Who follows is prepared by the person who is there.
        orientation_done=follows or (placement is not None and placement.orientation_done_at is not None),
        housing_nights=case.housing_nights,
        housing_from=case.housing_from,
        housing_nights_needed=rules.housing_nights,
        clearances=clearances,
        frozen=placement is not None and placement.frozen,
        family=Family() if follows else family_of(placement),
        person_arrived=not follows or await has_arrived(work.session, case.id),
    )
    if travel.state is TravelState.PLANNING:
        # Not yet cleared: the caller learns of every rule at once, instead of the state alone.
        require(BOOKING_RULES, booking)
    await work.move(TRAVEL, travel, TravelAction.BOOK, facts=booking)
    travel.booking_number += 1
    travel.travellers = booking.travellers
    travel.scheduled_arrival = booking.legs[-1].arrives_at
    travel.overdue_told = False
    await work.close_tasks((REBOOK, PLAN_FOLLOWER_TRAVEL), travel.id)
    for position, leg in enumerate(booking.legs):
        leg_id = work.new_id()
        work.session.add(
            TravelLeg(
                id=leg_id,
                travel_id=travel.id,
                booking_number=travel.booking_number,
                position=position,
                from_country=leg.from_country,
                to_country=leg.to_country,
                departs_at=leg.departs_at,
                arrives_at=leg.arrives_at,
                state=LEG.initial,
            )
        )
        await wait_for_arrival(work, leg_id, leg.arrives_at)
    booked = TravelBooked(
        travel_id=travel.id,
        placement_id=travel.placement_id,
        candidate_id=travel.candidate_id,
        departs_at=booking.legs[0].departs_at,
        arrives_at=travel.scheduled_arrival,
    )
    await tell_of_journey(work, travel, booked, FollowerStage.BOOKED, case.application_id)
    return travel


async def wait_for_arrival(work: Work, leg_id: UUID, arrives_at: datetime) -> None:
    """Somebody looks after the person if nobody has seen them some hours after a leg's arrival."""
    rules = policy()
    for action, hours in (
        (ARRIVAL_OVERDUE, rules.welfare_check_hours),
        (ARRIVAL_ESCALATION, rules.welfare_escalation_hours),
    ):
        await work.set_timer(action, leg_id, arrives_at + timedelta(hours=hours))
