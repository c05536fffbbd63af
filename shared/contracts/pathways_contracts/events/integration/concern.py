"""What a person says against an employer at a check-in: told to no employer before the person agrees."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.event import JourneyEvent, Topic


class Concern(StrEnum):
    """What the employer would have to answer for."""

    FEES_CHARGED = "fees_charged"
    PAY_BELOW_CONTRACT = "pay_below_contract"


class ConcernRaised(JourneyEvent):
    """A check-in shows that the person paid for the recruitment, or is paid less than the contract says.

    Employer-svc keeps it in confidence: no token of an employer sees a trace of it.
    """

    wire_name: ClassVar = "integration.checkin.concern_raised"
    topic: ClassVar = Topic.CONCERN
    key_field: ClassVar = "placement_id"
    placement_id: UUID
    integration_case_id: UUID
    day: int
    concern: Concern
