"""A contracted person on the way into the job."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import CountryCode, IscoCode, PathwayCode, Pay, ReasonCode, RegionCode
from pathways_contracts.event import JourneyEvent, Topic


class PlacementStage(StrEnum):
    """Stages of a placement that follow its confirmation."""

    TRAINING = "training"
    VISA = "visa"
    PREDEPARTURE = "predeparture"
    TRAVELLING = "travelling"
    ARRIVED = "arrived"
    STARTED = "started"
    SUSTAINED = "sustained"
    DURABLE_STATUS = "durable_status"


class PlacementEvent(JourneyEvent):
    """Base of the events on the placement topic."""

    topic: ClassVar = Topic.PLACEMENT
    key_field: ClassVar = "placement_id"
    placement_id: UUID
    application_id: UUID
    vacancy_id: UUID
    employer_id: UUID


class PlacementConfirmed(PlacementEvent):
    """The contract stands and the reservation with it: the visa case may begin.

    `sponsor_employer_id` and `workplace_region` where they differ from the vacancy's employer and region.
    """

    wire_name: ClassVar = "employer.placement.confirmed"
    pathway: PathwayCode
    destination: CountryCode
    isco: IscoCode
    pay: Pay
    weekly_hours: int
    start_date: date
    programme_ids: tuple[UUID, ...] = ()
    sponsor_employer_id: UUID | None = None
    workplace_region: RegionCode | None = None


class PlacementAdvanced(PlacementEvent):
    """The placement reached a stage."""

    wire_name: ClassVar = "employer.placement.advanced"
    stage: PlacementStage


class PlacementFrozen(PlacementEvent):
    """No step before travel may be taken until it is lifted."""

    wire_name: ClassVar = "employer.placement.frozen"
    reason: ReasonCode


class PlacementUnfrozen(PlacementEvent):
    """The placement goes on from the stage where it stood."""

    wire_name: ClassVar = "employer.placement.unfrozen"


class PlacementEnded(PlacementEvent):
    """The placement ended; its seat is free again."""

    wire_name: ClassVar = "employer.placement.ended"
    reason: ReasonCode
