"""Tables of matching-svc: people by opaque id, vacancies, lists and matches. No identity, no protected attribute."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, SmallInteger, Text, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from matching_svc.domain.match import MatchState
from matching_svc.store.base import Row


class VacancyState(StrEnum):
    """Where a vacancy stands, as its owner told. Only an open one takes people."""

    OPEN = "open"
    PAUSED = "paused"
    FILLED = "filled"
    CLOSED = "closed"


class Subject(StrEnum):
    """What a change is about."""

    CANDIDATE = "candidate"
    VACANCY = "vacancy"


class CandidateProfile(Row, table=True):
    """A person as the pool knows them. Live, which is `in_pool and shareable`, or not to be shown.

    `hidden_epoch` and `hidden_sequence` say which event hid the person: older ones that come later do not undo it.
    `bands`: what employers may be told of the profile where enough people share it.
    """

    __tablename__ = "candidate_profile"

    candidate_id: UUID = Field(primary_key=True)
    partner_id: UUID | None = Field(default=None, index=True)
    programme_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    profile: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    bands: str | None = None
    in_pool: bool = True
    shareable: bool = False
    priority: bool = False
    hidden_epoch: int = -1
    hidden_sequence: int = 0
    version: int = 1


class ConsentStanding(Row, table=True):
    """A purpose by which people are shown here that somebody withdrew, and whether they have allowed it again."""

    __tablename__ = "consent_standing"

    candidate_id: UUID = Field(primary_key=True)
    purpose: ConsentPurpose = Field(primary_key=True, sa_type=enum_column(ConsentPurpose))
    granted: bool
    seen_epoch: int
    seen_sequence: int


class ErasedCandidate(Row, table=True):
    """Who was erased: the id alone, so that an event that comes late brings nothing back."""

    __tablename__ = "erased_candidate"

    candidate_id: UUID = Field(primary_key=True)
    erased_at: datetime = Field(sa_type=UtcDateTime)


class PseudonymKey(Row, table=True):
    """The one key under which employers know people by other ids than their own. Without it, nothing is joined."""

    __tablename__ = "pseudonym_key"

    id: int = Field(sa_column=Column(SmallInteger, primary_key=True, autoincrement=False))
    key: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class VacancyRequirement(Row, table=True):
    """A vacancy with what it asks for. `employer_id` owns the row."""

    __tablename__ = "vacancy_requirement"
    __table_args__ = (Index("vacancy_requirement_programmes", "programme_ids", postgresql_using="gin"),)

    vacancy_id: UUID = Field(primary_key=True)
    employer_id: UUID = Field(index=True)
    programme_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    demand: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    state: VacancyState = Field(sa_type=enum_column(VacancyState), index=True)
    free_seats: int | None = None
    version: int = 1


class Change(Row, table=True):
    """Somebody or something that every replica is to look at again (see `change_log`); once per transaction."""

    __tablename__ = "change"

    transaction: int = Field(
        sa_column=Column(BigInteger, primary_key=True, server_default=text("pg_current_xact_id()::text::bigint"))
    )
    subject: Subject = Field(sa_type=enum_column(Subject), primary_key=True)
    subject_id: UUID = Field(primary_key=True)
    recorded_at: datetime = Field(
        sa_column=Column(UtcDateTime, server_default=text("clock_timestamp()"), nullable=False)
    )


class Replica(Row, table=True):
    """A process of this service that lives, or lived a moment ago, and how it stood at its last beat."""

    __tablename__ = "replica"

    id: UUID = Field(primary_key=True)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    unwritten_lists: int
    unproposed_lists: int


class ShardLease(Row, table=True):
    """Who keeps the lists of a shard. `epoch` grows whenever it changes hands: a late holder is known by it."""

    __tablename__ = "shard_lease"

    shard: int = Field(sa_column=Column(SmallInteger, primary_key=True, autoincrement=False))
    holder: UUID | None = None
    epoch: int = Field(sa_column=Column(BigInteger, nullable=False))


class BestListRow(Row, table=True):
    """The best people for an open vacancy, best first: one row each, written as a whole, arrays side by side.

    `verdicts` has the rules that are not simply met, as `language=unknown;licence=trainable`.
    """

    __tablename__ = "best_list"
    # A list stays in its page, with room for its next form: so an update touches no index and no second table.
    __table_args__ = ({"postgresql_with": {"toast_tuple_target": 8160, "fillfactor": 50}},)

    vacancy_id: UUID = Field(primary_key=True, foreign_key="vacancy_requirement.vacancy_id")
    configuration_version: int
    candidate_ids: list[UUID] = Field(sa_column=Column(ARRAY(Uuid()), nullable=False))
    points: list[int] = Field(sa_column=Column(ARRAY(Integer), nullable=False))
    coverage: list[int] = Field(sa_column=Column(ARRAY(SmallInteger), nullable=False))
    verdicts: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    computed_at: datetime = Field(sa_type=UtcDateTime)


class Match(Row, table=True):
    """A person and a vacancy, proposed by software or chosen by a person. `hidden`: the person must not be shown."""

    __tablename__ = "match"
    __table_args__ = (
        Index(
            "match_one_standing",
            "vacancy_id",
            "candidate_id",
            unique=True,
            postgresql_where=text("state in ('proposed', 'shortlisted')"),
        ),
        Index("match_of_candidate", "candidate_id", "state"),
        Index("match_of_vacancy", "vacancy_id", "state"),
        Index("match_of_pair", "vacancy_id", "candidate_id", "id"),
        Index("match_programmes", "programme_ids", postgresql_using="gin"),
    )

    id: UUID = Field(primary_key=True)
    vacancy_id: UUID = Field(foreign_key="vacancy_requirement.vacancy_id")
    candidate_id: UUID
    employer_id: UUID = Field(index=True)
    programme_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    state: MatchState = Field(sa_type=enum_column(MatchState))
    score_points: int
    configuration_version: int
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reason: str | None = Field(default=None, max_length=60)
    hidden: bool = False
    application_id: UUID | None = Field(default=None, index=True)
    application_end: str | None = Field(default=None, max_length=40)
    version: int = 1


class FoundGap(Row, table=True):
    """A gap that was told of, once per person and vacancy."""

    __tablename__ = "found_gap"

    vacancy_id: UUID = Field(primary_key=True, foreign_key="vacancy_requirement.vacancy_id")
    candidate_id: UUID = Field(primary_key=True, index=True)
    missing_skills: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    missing_languages: list[dict[str, Any]] = Field(default_factory=list, sa_column=Column(JSONB, nullable=False))
    score_points: int
    score_points_if_closed: int
    configuration_version: int
    found_at: datetime = Field(sa_type=UtcDateTime)


class ScoringConfigurationRow(Row, table=True):
    """A version of the weights, kept for ever: scores name it."""

    __tablename__ = "scoring_configuration"

    version: int = Field(primary_key=True)
    taxonomy_release: str = Field(max_length=100)
    weights: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    published_at: datetime = Field(sa_type=UtcDateTime)


class PathwayRule(Row, table=True):
    """Whether a pathway asks for a protection check, in its newest version."""

    __tablename__ = "pathway_rule"

    pathway: str = Field(primary_key=True, max_length=60)
    pathway_version: int
    protection_check: bool


class HeartbeatSeen(Row, table=True):
    """How old this service's view of people is, by the partition of the log that was heard of."""

    __tablename__ = "heartbeat_seen"

    partition_name: str = Field(primary_key=True, max_length=100)
    as_of: datetime = Field(sa_type=UtcDateTime)


class CourseRow(Row, table=True):
    """A published course: the skills that it teaches, by module where that is told, and the languages it leads to."""

    __tablename__ = "course"

    course_id: UUID = Field(primary_key=True)
    skills: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    hours: int
    modules: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=Column(JSONB, nullable=False, server_default=text("'[]'"))
    )
    languages: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=Column(JSONB, nullable=False, server_default=text("'[]'"))
    )


class CohortRow(Row, table=True):
    """A cohort of a course, with the vacancies that it trains people for."""

    __tablename__ = "cohort"

    cohort_id: UUID = Field(primary_key=True)
    course_id: UUID = Field(foreign_key="course.course_id", index=True)
    starts_on: date
    ends_on: date
    seats: int
    vacancy_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
