"""One learner in one cohort."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class EnrolmentStage(StrEnum):
    """Stages of an enrolment."""

    APPLIED = "applied"
    WAITLISTED = "waitlisted"
    ACCEPTED = "accepted"
    ENROLLED = "enrolled"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CERTIFIED = "certified"
    DEFERRED = "deferred"


class EnrolmentEvent(JourneyEvent):
    """Base of the events on the enrolment topic. A learner is a person's id."""

    topic: ClassVar = Topic.ENROLMENT
    key_field: ClassVar = "enrolment_id"
    enrolment_id: UUID
    cohort_id: UUID


class TrainingPlanProposed(JourneyEvent):
    """A plan that would close the gaps between a person and a vacancy; a person decides on it."""

    wire_name: ClassVar = "training.enrolment.plan_proposed"
    topic: ClassVar = Topic.ENROLMENT
    key_field: ClassVar = "plan_id"
    plan_id: UUID
    vacancy_id: UUID
    course_ids: tuple[UUID, ...]


class EnrolmentAdvanced(EnrolmentEvent):
    """The enrolment reached a stage."""

    wire_name: ClassVar = "training.enrolment.advanced"
    stage: EnrolmentStage


class EnrolmentDropped(EnrolmentEvent):
    """The learner left, with a reason."""

    wire_name: ClassVar = "training.enrolment.dropped"
    reason: ReasonCode


class EnrolmentFailed(EnrolmentEvent):
    """The course was not passed."""

    wire_name: ClassVar = "training.enrolment.failed"


class HomeOutcomeStage(StrEnum):
    """What a learner of the track `home` does once certified; `retained`: it has lasted half a year."""

    PLANNED = "planned"
    EMPLOYED = "employed"
    SELF_EMPLOYED = "self_employed"
    APPRENTICESHIP = "apprenticeship"
    FURTHER_TRAINING = "further_training"
    RETAINED = "retained"


class HomeOutcomeRecorded(EnrolmentEvent):
    """What became of a learner who was trained for work at home; `since` is the first day of what was begun."""

    wire_name: ClassVar = "training.enrolment.home_outcome_recorded"
    stage: HomeOutcomeStage
    since: date | None = None


class EnrolmentCorrected(EnrolmentEvent):
    """A drop, a failure or a completion was recorded by mistake and taken back; `stage` is where the learner stands."""

    wire_name: ClassVar = "training.enrolment.corrected"
    taken_back: ReasonCode
    stage: EnrolmentStage
    reason: ReasonCode
