"""Life after arrival: first days, work, check-ins."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import IscoCode, Pay, ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class IntegrationStage(StrEnum):
    """Stages of an integration case."""

    PREPARING = "preparing"
    ARRIVED = "arrived"
    ACTIVE = "active"
    STABLE = "stable"
    CLOSED = "closed"


class IntegrationCaseEvent(JourneyEvent):
    """Base of the events on the integration case topic."""

    topic: ClassVar = Topic.INTEGRATION_CASE
    key_field: ClassVar = "integration_case_id"
    integration_case_id: UUID
    placement_id: UUID


class IntegrationCaseAdvanced(IntegrationCaseEvent):
    """The case reached a stage."""

    wire_name: ClassVar = "integration.case.advanced"
    stage: IntegrationStage


class EmploymentStarted(IntegrationCaseEvent):
    """The first day of work."""

    wire_name: ClassVar = "integration.employment.started"
    employer_id: UUID
    started_on: date
    isco: IscoCode
    pay: Pay
    weekly_hours: int


class EmploymentEnded(IntegrationCaseEvent):
    """The job ended."""

    wire_name: ClassVar = "integration.employment.ended"
    employer_id: UUID
    ended_on: date
    reason: ReasonCode


class CheckinRecorded(IntegrationCaseEvent):
    """A check-in `day` days after the start of work (7, 30, 90, 180 or 365).

    What the person says of safety, fees, documents and satisfaction stays with integration-svc: services that serve
    employers read this topic.
    """

    wire_name: ClassVar = "integration.checkin.recorded"
    day: int
    recorded_on: date
    employed: bool
    same_employer: bool
    isco: IscoCode | None = None
    pay: Pay | None = None
    weekly_hours: int | None = None


class CheckinMissed(IntegrationCaseEvent):
    """The window of a check-in went by twice without an answer."""

    wire_name: ClassVar = "integration.checkin.missed"
    day: int


class EmploymentCorrected(IntegrationCaseEvent):
    """The start or the end of work was recorded by mistake, and two people took it back."""

    wire_name: ClassVar = "integration.employment.corrected"
    taken_back: ReasonCode
    stage: IntegrationStage
    reason: ReasonCode


class CheckinCorrected(IntegrationCaseEvent):
    """The check-in of a day was recorded by mistake, and two people took it back: it is to be made again."""

    wire_name: ClassVar = "integration.checkin.corrected"
    day: int
    reason: ReasonCode
