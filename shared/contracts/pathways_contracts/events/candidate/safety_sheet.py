"""What a person was shown of a pathway before they accept an offer, and what a director decided where it is red.

On the topic of consents, so that its heartbeats also say how old a reader's view of these words is.
"""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import PathwayCode, ReasonCode
from pathways_contracts.event import JourneyEvent, Topic
from pathways_contracts.events.candidate.pathway import SafetyRating


class SafetyDecision(StrEnum):
    """Whether a director agrees that the person, counselled, goes by a pathway that is rated red."""

    AGREED = "agreed"
    NOT_AGREED = "not_agreed"


class SafetySheetAcknowledged(JourneyEvent):
    """The person was shown the safety sheet of this version for an application, in a language they read."""

    wire_name: ClassVar = "candidate.safety_sheet.acknowledged"
    topic: ClassVar = Topic.CONSENT
    key_field: ClassVar = "candidate_id"
    application_id: UUID
    pathway: PathwayCode
    pathway_version: int
    overall: SafetyRating


class RedPathwayDecided(JourneyEvent):
    """A programme director decided on an application by a pathway whose sheet of this version is red."""

    wire_name: ClassVar = "candidate.safety_sheet.red_pathway_decided"
    topic: ClassVar = Topic.CONSENT
    key_field: ClassVar = "candidate_id"
    application_id: UUID
    pathway: PathwayCode
    pathway_version: int
    decision: SafetyDecision
    reason: ReasonCode
