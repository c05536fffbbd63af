"""Tables of training-svc. A learner is a person's opaque id; once erased, the id is gone and the outcome stays.

`merged_from_id` is the record that a row came from when two records of the person became one.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.case_team import TeamPart
from pathways_contracts.events.training.recognition import RecognitionResult
from sqlalchemy import CheckConstraint, Column, Index, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from training_svc.domain.cohort import CohortState, Track
from training_svc.domain.course import CourseState, Delivery
from training_svc.domain.enrolment import Barrier, EnrolmentState
from training_svc.domain.home_outcome import HomeOutcomeState
from training_svc.domain.orientation import OrientationState
from training_svc.domain.plan import PlanState
from training_svc.domain.recognition import RecognitionState
from training_svc.store.base import Row


def _ids() -> Any:
    return Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))


def _codes() -> Any:
    return Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))


class Course(Row, table=True):
    """A course of modules. `skills` and `hours` are those of all modules; `provider_id` owns the row, if any does."""

    __tablename__ = "course"
    __table_args__ = (
        Index("course_skills", "skills", postgresql_using="gin"),
        Index("course_programmes", "programme_ids", postgresql_using="gin"),
    )

    id: UUID = Field(primary_key=True)
    provider_id: UUID | None = Field(default=None, index=True)
    title: str = Field(max_length=200)
    delivery: Delivery = Field(sa_type=enum_column(Delivery))
    skills: list[str] = _codes()
    languages: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSONB, nullable=False))
    hours: int
    programme_ids: list[UUID] = _ids()
    state: CourseState = Field(sa_type=enum_column(CourseState), index=True)
    version: int = 1


class Module(Row, table=True):
    """A part of a course that stands for itself."""

    __tablename__ = "module"
    __table_args__ = (UniqueConstraint("course_id", "position"),)

    id: UUID = Field(primary_key=True)
    course_id: UUID = Field(foreign_key="course.id", index=True)
    position: int
    title: str = Field(max_length=200)
    skills: list[str] = _codes()
    hours: int
    eqf_level: int | None = None
    prerequisites: list[str] = _codes()


class Cohort(Row, table=True):
    """One run of a course. `provider_id` runs it; `trainer` is the subject who answers for it."""

    __tablename__ = "cohort"
    __table_args__ = (
        CheckConstraint("seats > 0", name="has_seats"),
        CheckConstraint("taken between 0 and seats", name="seats_suffice"),
        CheckConstraint("ends_on >= starts_on", name="ends_after_start"),
        Index("cohort_programmes", "programme_ids", postgresql_using="gin"),
        Index("cohort_vacancies", "vacancy_ids", postgresql_using="gin"),
    )

    id: UUID = Field(primary_key=True)
    course_id: UUID = Field(foreign_key="course.id", index=True)
    provider_id: UUID | None = Field(default=None, index=True)
    trainer: str
    starts_on: date
    ends_on: date
    seats: int
    taken: int = 0
    track: Track = Field(sa_type=enum_column(Track))
    vacancy_ids: list[UUID] = _ids()
    programme_ids: list[UUID] = _ids()
    state: CohortState = Field(sa_type=enum_column(CohortState), index=True)
    version: int = 1


class Enrolment(Row, table=True):
    """One learner in one cohort. A learner stands there once, unless an earlier attempt ended."""

    __tablename__ = "enrolment"
    __table_args__ = (
        Index(
            "enrolment_once",
            "cohort_id",
            "candidate_id",
            unique=True,
            postgresql_where=text("state not in ('dropped', 'failed')"),
        ),
    )

    id: UUID = Field(primary_key=True)
    cohort_id: UUID = Field(foreign_key="cohort.id", index=True)
    candidate_id: UUID | None = Field(default=None, index=True)
    merged_from_id: UUID | None = Field(default=None, index=True)
    barriers: list[str] = _codes()
    state: EnrolmentState = Field(sa_type=enum_column(EnrolmentState), index=True)
    reason: str | None = Field(default=None, max_length=61)
    alternatives_offered: list[str] = _codes()
    applied_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class HomeOutcome(Row, table=True):
    """What became of a learner of the track `home`. `since` is the first day of what was begun."""

    __tablename__ = "home_outcome"

    id: UUID = Field(primary_key=True)
    enrolment_id: UUID = Field(foreign_key="enrolment.id", unique=True)
    candidate_id: UUID | None = Field(default=None, index=True)
    merged_from_id: UUID | None = Field(default=None, index=True)
    state: HomeOutcomeState = Field(sa_type=enum_column(HomeOutcomeState), index=True)
    since: date | None = None
    version: int = 1


class Support(Row, table=True):
    """Help that makes a barrier passable. Who helps is a code of the directory; what for is the barrier's kind."""

    __tablename__ = "support"
    __table_args__ = (UniqueConstraint("enrolment_id", "barrier", "provider_code"),)

    id: UUID = Field(primary_key=True)
    enrolment_id: UUID = Field(foreign_key="enrolment.id", index=True)
    barrier: Barrier = Field(sa_type=enum_column(Barrier))
    provider_code: str = Field(max_length=100)
    arranged_at: datetime = Field(sa_type=UtcDateTime)


class Attendance(Row, table=True):
    """Whether a learner was there on a day of teaching."""

    __tablename__ = "attendance"

    enrolment_id: UUID = Field(primary_key=True, foreign_key="enrolment.id")
    session_on: date = Field(primary_key=True)
    present: bool
    recorded_by: str


class Recognition(Row, table=True):
    """Recognition of a person's prior learning for an occupation."""

    __tablename__ = "recognition"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID | None = Field(default=None, index=True)
    merged_from_id: UUID | None = Field(default=None, index=True)
    occupation: str = Field(max_length=200)
    essential_skills: list[str] = _codes()
    state: RecognitionState = Field(sa_type=enum_column(RecognitionState), index=True)
    result: RecognitionResult | None = Field(default=None, sa_type=enum_column(RecognitionResult))
    missing_skills: list[str] = _codes()
    assessor: str | None = None
    requested_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class Credential(Row, table=True):
    """What was earned, by training or by recognition. Never changed once issued."""

    __tablename__ = "credential"
    __table_args__ = (CheckConstraint("num_nonnulls(enrolment_id, recognition_id) = 1", name="has_one_source"),)

    id: UUID = Field(primary_key=True)
    candidate_id: UUID | None = Field(default=None, index=True)
    merged_from_id: UUID | None = Field(default=None, index=True)
    enrolment_id: UUID | None = Field(default=None, foreign_key="enrolment.id", unique=True)
    recognition_id: UUID | None = Field(default=None, foreign_key="recognition.id", index=True)
    content: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    issued_at: datetime = Field(sa_type=UtcDateTime)


class TrainingPlan(Row, table=True):
    """Courses that would close the gaps between a person and a vacancy. One open plan for each such pair."""

    __tablename__ = "training_plan"
    __table_args__ = (
        Index(
            "training_plan_one_open",
            "candidate_id",
            "vacancy_id",
            unique=True,
            postgresql_where=text("state in ('proposed', 'agreed')"),
        ),
    )

    id: UUID = Field(primary_key=True)
    candidate_id: UUID | None = Field(default=None, index=True)
    merged_from_id: UUID | None = Field(default=None, index=True)
    vacancy_id: UUID = Field(index=True)
    course_ids: list[UUID] = _ids()
    state: PlanState = Field(sa_type=enum_column(PlanState), index=True)
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class Orientation(Row, table=True):
    """A place in pre-departure orientation."""

    __tablename__ = "orientation"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID | None = Field(default=None, index=True)
    merged_from_id: UUID | None = Field(default=None, index=True)
    placement_id: UUID = Field(unique=True)
    application_id: UUID
    work_starts_on: date
    placement_stands: bool = True
    state: OrientationState = Field(sa_type=enum_column(OrientationState), index=True)
    completed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


# --- what other services have told ---------------------------------------------------------------------------------


class Learner(Row, table=True):
    """What the candidate service's events say of a person. The row outlives erasure, so that nothing late revives it.

    `standing_*`, `consent_*` (training) and `register_*` are the producer's epoch and sequence of the event that last
    spoke of each.
    `left_for` is why the person left the programme, until they are back.
    """

    __tablename__ = "learner"

    id: UUID = Field(primary_key=True)
    partner_id: UUID | None = Field(default=None, index=True)
    hidden: bool = False
    erased: bool = False
    standing_epoch: int = 0
    standing_sequence: int = 0
    training_allowed: bool = False
    consent_epoch: int = 0
    consent_sequence: int = 0
    register_refused: bool = False
    register_epoch: int = 0
    register_sequence: int = 0
    left_for: str | None = Field(default=None, max_length=61)
    merged_into_id: UUID | None = Field(default=None, index=True)
    merged_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class TeamMember(Row, table=True):
    """An organisation in the team of a person. One that has left is kept: its beginning may be told later."""

    __tablename__ = "team_member"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(index=True)
    organisation_id: UUID = Field(index=True)
    part: TeamPart = Field(sa_type=enum_column(TeamPart))
    left: bool = False


class ConsentView(Row, table=True):
    """How old the view of consents is, by real time, for each source of heartbeats."""

    __tablename__ = "consent_view"

    partition_name: str = Field(primary_key=True, max_length=100)
    as_of: datetime = Field(sa_type=UtcDateTime)


class VacancyDemand(Row, table=True):
    """What an open vacancy asks for. `free_seats` is None for an evergreen vacancy."""

    __tablename__ = "vacancy_demand"

    vacancy_id: UUID = Field(primary_key=True)
    essential_skills: list[str] = _codes()
    free_seats: int | None = None
    programme_ids: list[UUID] = _ids()
    open: bool = Field(default=True, index=True)
