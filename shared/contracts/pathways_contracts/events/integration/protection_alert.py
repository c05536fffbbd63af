"""Protection alerts: read by no service that serves employers."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class ProtectionAlertEvent(JourneyEvent):
    """Base of the events on the protection alert topic."""

    topic: ClassVar = Topic.PROTECTION_ALERT
    key_field: ClassVar = "protection_alert_id"
    protection_alert_id: UUID
    placement_id: UUID | None = None


class ProtectionAlertRaised(ProtectionAlertEvent):
    """Something endangers a person's status or safety; the planning deadline is cautious."""

    wire_name: ClassVar = "integration.protection_alert.raised"
    trigger: ReasonCode
    planning_deadline: date


class ProtectionAlertResolved(ProtectionAlertEvent):
    """The person is safe."""

    wire_name: ClassVar = "integration.protection_alert.resolved"


class ProtectionAlertCorrected(ProtectionAlertEvent):
    """The person was called safe by mistake, and two people took it back: the alert goes on in `state`."""

    wire_name: ClassVar = "integration.protection_alert.corrected"
    state: ReasonCode
    reason: ReasonCode
