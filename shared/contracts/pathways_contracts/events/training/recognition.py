"""Recognition of prior learning."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ConceptCode, ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class RecognitionResult(StrEnum):
    """What the assessor found."""

    FULL = "full"
    PARTIAL = "partial"
    NOT_YET = "not_yet"


class RecognitionEvent(JourneyEvent):
    """Base of the events on the recognition topic."""

    topic: ClassVar = Topic.RECOGNITION
    key_field: ClassVar = "recognition_id"
    recognition_id: UUID


class RecognitionRequested(RecognitionEvent):
    """A person asks for what they can do to be recognised."""

    wire_name: ClassVar = "training.recognition.requested"
    occupation: ConceptCode


class RecognitionDecided(RecognitionEvent):
    """The assessor decided; gaps are named."""

    wire_name: ClassVar = "training.recognition.decided"
    result: RecognitionResult
    missing_skills: tuple[ConceptCode, ...] = ()


class RecognitionCorrected(RecognitionEvent):
    """A decision was recorded by mistake, and two people took it back: the recognition goes on in `stage`."""

    wire_name: ClassVar = "training.recognition.corrected"
    stage: ReasonCode
    reason: ReasonCode
