"""The promise of one person to one application."""

from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class ReservationEvent(JourneyEvent):
    """Base of the events on the reservation topic."""

    topic: ClassVar = Topic.RESERVATION
    key_field: ClassVar = "reservation_id"
    reservation_id: UUID
    application_id: UUID


class ReservationConfirmed(ReservationEvent):
    """The person is reserved for this application and for no other.

    `placement_id` is set where a contract stands already, so that the promise does not run out.
    """

    wire_name: ClassVar = "candidate.reservation.confirmed"
    vacancy_id: UUID
    placement_id: UUID | None = None


class ReservationRejected(ReservationEvent):
    """The person could not be reserved. The reason is for caseworkers, not for employers."""

    wire_name: ClassVar = "candidate.reservation.rejected"
    reason: ReasonCode


class ReservationReleased(ReservationEvent):
    """The promise was given back."""

    wire_name: ClassVar = "candidate.reservation.released"
    reason: ReasonCode


class ReservationExpired(ReservationEvent):
    """The promise ran out before a contract was signed."""

    wire_name: ClassVar = "candidate.reservation.expired"
