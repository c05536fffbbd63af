"""Travel from clearances to the arrival."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import CountryCode, Instant, ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class TravelEvent(JourneyEvent):
    """Base of the events on the travel topic."""

    topic: ClassVar = Topic.TRAVEL
    key_field: ClassVar = "travel_id"
    travel_id: UUID
    placement_id: UUID


class TravelBooked(TravelEvent):
    """All legs are booked."""

    wire_name: ClassVar = "integration.travel.booked"
    departs_at: Instant
    arrives_at: Instant


class TravelDeparted(TravelEvent):
    """The first leg has left."""

    wire_name: ClassVar = "integration.travel.departed"


class TravelMissed(TravelEvent):
    """A leg was missed; a new booking is needed."""

    wire_name: ClassVar = "integration.travel.missed"
    reason: ReasonCode


class FollowerStage(StrEnum):
    """What became of the journey of somebody who follows."""

    BOOKED = "booked"
    DEPARTED = "departed"
    MISSED = "missed"
    OVERDUE = "overdue"
    ARRIVED = "arrived"


class FollowerTravelAdvanced(TravelEvent):
    """The journey of a member of the household who follows the person; that of the person is told by itself."""

    wire_name: ClassVar = "integration.travel.follower_advanced"
    member_id: UUID
    stage: FollowerStage


class ArrivalOverdue(TravelEvent):
    """Nobody confirmed the arrival in time: a welfare check is due."""

    wire_name: ClassVar = "integration.arrival.overdue"
    scheduled_arrival: Instant


class ArrivalConfirmed(TravelEvent):
    """The person has arrived."""

    wire_name: ClassVar = "integration.arrival.confirmed"
    country: CountryCode
    arrived_at: Instant


class ArrivalCorrected(TravelEvent):
    """The arrival was confirmed by mistake, and two people took it back: the person is on the way."""

    wire_name: ClassVar = "integration.arrival.corrected"
    reason: ReasonCode
