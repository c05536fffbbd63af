"""A contracted person on the way into the job."""

from datetime import date
from enum import StrEnum
from typing import ClassVar, Final
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


HAS_TRAVELLED: Final = frozenset(
    {
        PlacementStage.TRAVELLING,
        PlacementStage.ARRIVED,
        PlacementStage.STARTED,
        PlacementStage.SUSTAINED,
        PlacementStage.DURABLE_STATUS,
    }
)
"""Stages of a person who has used the visa: whatever becomes of the placement, there is a status to keep."""


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

    `sponsor_employer_id` and `workplace_region` where they differ from the vacancy's employer and region;
    `allowed_pathways` are all that the vacancy names, so that a visa case may go on under another of them.
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
    allowed_pathways: tuple[PathwayCode, ...] = ()


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
    """The placement ended; its seat is free again. `stage` is the last that it had reached after its confirmation."""

    wire_name: ClassVar = "employer.placement.ended"
    reason: ReasonCode
    stage: PlacementStage | None = None


class PlacementCorrected(PlacementEvent):
    """A move was recorded by mistake and taken back; `stage` is where the placement stands again.

    With `taken_back` `end` it stands again with its seat; the others follow corrections of visa, travel and work.
    """

    wire_name: ClassVar = "employer.placement.corrected"
    taken_back: ReasonCode
    stage: ReasonCode
    reason: ReasonCode
