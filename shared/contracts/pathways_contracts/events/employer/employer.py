"""An employer's standing in the programme."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import CountryCode, ReasonCode
from pathways_contracts.event import Event, Topic


class EmployerEvent(Event):
    """Base of the events on the employer topic."""

    topic: ClassVar = Topic.EMPLOYER
    key_field: ClassVar = "employer_id"
    employer_id: UUID


class EmployerActivated(EmployerEvent):
    """Due diligence is done and the agreement in force."""

    wire_name: ClassVar = "employer.employer.activated"
    country: CountryCode


class EmployerSuspended(EmployerEvent):
    """No new steps with this employer until a director lifts the suspension."""

    wire_name: ClassVar = "employer.employer.suspended"
    reason: ReasonCode


class SponsorLicenceEnded(EmployerEvent):
    """The last day of the licence to sponsor workers went by without a renewal."""

    wire_name: ClassVar = "employer.employer.sponsor_licence_ended"
    valid_until: date


class EmployerClosed(EmployerEvent):
    """The employer left the programme."""

    wire_name: ClassVar = "employer.employer.closed"
    reason: ReasonCode
