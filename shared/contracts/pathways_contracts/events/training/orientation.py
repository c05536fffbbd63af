"""Pre-departure orientation."""

from typing import ClassVar
from uuid import UUID

from pathways_contracts.event import JourneyEvent, Topic


class OrientationEvent(JourneyEvent):
    """Base of the events on the orientation topic."""

    topic: ClassVar = Topic.ORIENTATION
    key_field: ClassVar = "orientation_id"
    orientation_id: UUID
    placement_id: UUID


class OrientationPlaceReserved(OrientationEvent):
    """A place in a pre-departure orientation is kept for the person."""

    wire_name: ClassVar = "training.orientation.place_reserved"


class OrientationCompleted(OrientationEvent):
    """The person has completed pre-departure orientation."""

    wire_name: ClassVar = "training.orientation.completed"
