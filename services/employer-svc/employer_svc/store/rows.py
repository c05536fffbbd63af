"""Tables of employer-svc. A person is an opaque `candidate_id` in all of them."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.case_team import TeamPart
from pathways_contracts.codes import ConsentPurpose, VacancyKind
from pathways_contracts.events.candidate.pathway import SafetyRating
from pathways_contracts.events.candidate.safety_sheet import SafetyDecision
from sqlalchemy import CheckConstraint, Column, Enum, Index, Numeric, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from employer_svc.domain.application import LIVE, ApplicationState, RoundKind, RoundOutcome
from employer_svc.domain.cost import CostType, Incurred
from employer_svc.domain.employer import ContactKind, EmployerState, IncidentKind, Resolution
from employer_svc.domain.placement import PlacementState
from employer_svc.domain.reimbursement import ReimbursementState
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.base import Row


def _earlier(values: type[StrEnum]) -> Enum:
    """A second column of the same enum in a table: its CHECK needs a name of its own."""
    column = enum_column(values)
    column.name = f"earlier_{column.name}"
    return column


class Employer(Row, table=True):
    """An organisation that recruits. Its id is the organisation_id of its people's tokens; a partner looks after it."""

    __tablename__ = "employer"
    __table_args__ = (Index("employer_programmes", "programme_ids", postgresql_using="gin"),)

    id: UUID = Field(primary_key=True)
    name: str = Field(max_length=200)
    country: str = Field(max_length=2)
    sector: str = Field(max_length=60)
    partner_id: UUID | None = Field(default=None, index=True)
    programme_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    state: EmployerState = Field(sa_type=enum_column(EmployerState), index=True)
    fee_pledge: bool = False
    briefing_done: bool = False
    sponsor_reference: str | None = Field(default=None, max_length=60)
    sponsor_valid_until: date | None = None
    agreed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    registered_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class DueDiligence(Row, table=True):
    """What was found out about an employer, point by point. Append-only but for the approval: the latest counts."""

    __tablename__ = "due_diligence"

    id: UUID = Field(primary_key=True)
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    standard: str = Field(max_length=61)
    findings: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    valid_until: date
    recorded_by: str
    recorded_at: datetime = Field(sa_type=UtcDateTime)
    approved_by: str | None = None
    approved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class EmployerContact(Row, table=True):
    """One contact with an employer: when, of which kind, and what about as a code. Append-only."""

    __tablename__ = "employer_contact"

    id: UUID = Field(primary_key=True)
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    kind: ContactKind = Field(sa_type=enum_column(ContactKind))
    note_code: str = Field(max_length=61)
    made_by: str
    made_at: datetime = Field(sa_type=UtcDateTime)


class Vacancy(Row, table=True):
    """A vacancy with its seats. Terms may be missing while it is a draft."""

    __tablename__ = "vacancy"
    __table_args__ = (
        CheckConstraint(
            "held >= 0 and filled >= 0 and (seats is null or held + filled <= seats)", name="seats_not_overbooked"
        ),
        CheckConstraint("seats is null or seats >= 1", name="seats_positive"),
        UniqueConstraint("employer_id", "employer_reference"),
        Index("vacancy_programmes", "programme_ids", postgresql_using="gin"),
    )

    id: UUID = Field(primary_key=True)
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    employer_reference: str | None = Field(default=None, max_length=100)
    state: VacancyState = Field(sa_type=enum_column(VacancyState), index=True)
    kind: VacancyKind = Field(sa_type=enum_column(VacancyKind))
    title: str = Field(max_length=200)
    occupation: str = Field(max_length=200)
    isco: str = Field(max_length=4)
    essential_skills: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    optional_skills: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    country: str = Field(max_length=2)
    region: str | None = Field(default=None, max_length=6)
    seats: int | None = None
    held: int = 0
    filled: int = 0
    pay: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True)))
    going_rate: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True)))
    weekly_hours: int | None = None
    contract_months: int | None = None
    languages: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    education_minimum: int | None = None
    experience_months_minimum: int = 0
    licences: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    pathways: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    start_date: date | None = None
    train_to_hire: bool = False
    housing: str | None = Field(default=None, max_length=61)
    family_policy: str | None = Field(default=None, max_length=61)
    programme_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    pause_reason: str | None = None
    close_reason: str | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class Application(Row, table=True):
    """One attempt of one person at one vacancy. One per match, and one at a time that has not ended."""

    __tablename__ = "application"
    __table_args__ = (
        Index("application_programmes", "programme_ids", postgresql_using="gin"),
        Index(
            "application_one_live",
            "candidate_id",
            "vacancy_id",
            unique=True,
            postgresql_where=text(f"state in ({', '.join(repr(state.value) for state in sorted(LIVE))})"),
        ),
    )

    id: UUID = Field(primary_key=True)
    match_id: UUID = Field(unique=True)
    candidate_id: UUID = Field(index=True)
    vacancy_id: UUID = Field(foreign_key="vacancy.id", index=True)
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    programme_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    state: ApplicationState = Field(sa_type=enum_column(ApplicationState), index=True)
    parked_state: ApplicationState | None = Field(default=None, sa_type=_earlier(ApplicationState))
    park_reason: str | None = None
    reservation_id: UUID | None = None
    offer_id: UUID | None = None
    opened_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class SelectionRound(Row, table=True):
    """One round of selection; rounds are data, as many as an employer needs."""

    __tablename__ = "selection_round"
    __table_args__ = (UniqueConstraint("application_id", "number"),)

    id: UUID = Field(primary_key=True)
    application_id: UUID = Field(foreign_key="application.id", index=True)
    number: int
    kind: RoundKind = Field(sa_type=enum_column(RoundKind))
    outcome: RoundOutcome | None = Field(default=None, sa_type=enum_column(RoundOutcome))
    score_band: str | None = Field(default=None, max_length=20)
    opened_at: datetime = Field(sa_type=UtcDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


class Offer(Row, table=True):
    """A written offer, kept as it was made."""

    __tablename__ = "offer"

    id: UUID = Field(primary_key=True)
    application_id: UUID = Field(foreign_key="application.id", index=True)
    pay: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    start_date: date
    weekly_hours: int
    contract_months: int
    language: str = Field(max_length=3)
    pathway: str
    sponsor_employer_id: UUID | None = Field(default=None, foreign_key="employer.id")
    workplace_region: str | None = Field(default=None, max_length=6)
    probation_months: int = 0
    monthly_deductions: Decimal = Field(default=Decimal(), sa_column=Column(Numeric(12, 2), nullable=False))
    offered_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    accepted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    counselled: bool = False
    reflection_shortened: bool = False
    version: int = 1


class Placement(Row, table=True):
    """A contract that stands, on its way into work and through it. `better_terms`: better than what was offered."""

    __tablename__ = "placement"
    __table_args__ = (Index("placement_programmes", "programme_ids", postgresql_using="gin"),)

    id: UUID = Field(primary_key=True)
    application_id: UUID = Field(foreign_key="application.id", unique=True)
    candidate_id: UUID = Field(index=True)
    vacancy_id: UUID = Field(foreign_key="vacancy.id", index=True)
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    programme_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    state: PlacementState = Field(sa_type=enum_column(PlacementState), index=True)
    frozen_state: PlacementState | None = Field(default=None, sa_type=_earlier(PlacementState))
    freeze_reason: str | None = None
    pathway: str
    sponsor_employer_id: UUID | None = Field(default=None, foreign_key="employer.id", index=True)
    signed_by_employer_on: date
    signed_by_candidate_on: date
    terms: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    better_terms: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    permanent_status: bool = False
    end_reason: str | None = None
    confirmed_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class CostItem(Row, table=True):
    """One line of the cost ledger with its payers, each with a share. Append-only: a correction is another line.

    `in_confidence`: the person reported it, and the employer must not know.
    """

    __tablename__ = "cost_item"

    id: UUID = Field(primary_key=True)
    placement_id: UUID = Field(foreign_key="placement.id", index=True)
    type: CostType = Field(sa_type=enum_column(CostType))
    amount: Decimal = Field(sa_column=Column(Numeric(12, 2), nullable=False))
    currency: str = Field(max_length=3)
    shares: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
    incurred: Incurred = Field(sa_type=enum_column(Incurred))
    in_confidence: bool = False
    receipt_reference: str | None = Field(default=None, max_length=60)
    recorded_by: str
    recorded_at: datetime = Field(sa_type=UtcDateTime)


class Incident(Row, table=True):
    """What an employer has to answer for, until it is resolved. Until `told_at` the employer must not know of it."""

    __tablename__ = "incident"

    id: UUID = Field(primary_key=True)
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    kind: IncidentKind = Field(sa_type=enum_column(IncidentKind))
    application_id: UUID | None = None
    placement_id: UUID | None = None
    cost_item_id: UUID | None = Field(default=None, unique=True)
    opened_at: datetime = Field(sa_type=UtcDateTime)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    resolution: Resolution | None = Field(default=None, sa_type=enum_column(Resolution))
    resolved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    resolved_by: str | None = None
    version: int = 1


class Reimbursement(Row, table=True):
    """What comes back to a worker who paid, until they say that it came."""

    __tablename__ = "reimbursement"

    id: UUID = Field(primary_key=True)
    incident_id: UUID = Field(foreign_key="incident.id", unique=True)
    placement_id: UUID = Field(foreign_key="placement.id", index=True)
    employer_id: UUID = Field(foreign_key="employer.id", index=True)
    state: ReimbursementState = Field(sa_type=enum_column(ReimbursementState), index=True)
    amount: Decimal = Field(sa_column=Column(Numeric(12, 2), nullable=False))
    currency: str = Field(max_length=3)
    opened_at: datetime = Field(sa_type=UtcDateTime)
    claimed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    paid_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


# --- what other services' events told --------------------------------------------------------------------------


class CandidateStanding(Row, table=True):
    """What is known here of a person: the partner, whether they left or were erased, whether they must not be shown.

    `seen_epoch` and `seen_sequence` are those of the latest event that decided `gone` and `hidden`: a withdrawal
    is applied ahead of its turn, and an older event that comes after it must not undo it.
    """

    __tablename__ = "candidate_standing"

    candidate_id: UUID = Field(primary_key=True)
    partner_id: UUID | None = Field(default=None, index=True)
    gone: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    erased: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    hidden: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    reads: list[str] | None = Field(default=None, sa_column=Column(ARRAY(Text)))
    seen_epoch: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    seen_sequence: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})


class MergedRecord(Row, table=True):
    """A person's record that was merged into another, and what that changed here, so that it can be taken back.

    `pathways`: of which the verdict was given to the other record. `was_gone`: the person had left under this one.
    """

    __tablename__ = "merged_record"

    candidate_id: UUID = Field(primary_key=True)
    into_candidate_id: UUID
    was_gone: bool
    pathways: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))


class ConsentStanding(Row, table=True):
    """Whether a person allows a purpose to a counterparty; the zero id where the purpose names none."""

    __tablename__ = "consent_standing"

    candidate_id: UUID = Field(primary_key=True)
    purpose: ConsentPurpose = Field(primary_key=True, sa_type=enum_column(ConsentPurpose))
    counterparty_id: UUID = Field(primary_key=True)
    granted: bool
    seen_epoch: int
    seen_sequence: int


class TeamMember(Row, table=True):
    """An organisation in the team of a person. One that has left is kept: its beginning may be told later."""

    __tablename__ = "team_member"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(index=True)
    organisation_id: UUID = Field(index=True)
    part: TeamPart = Field(sa_type=enum_column(TeamPart))
    left: bool = False


class ProtectionStanding(Row, table=True):
    """The latest verdict of a protection check."""

    __tablename__ = "protection_standing"

    candidate_id: UUID = Field(primary_key=True)
    pathway: str = Field(primary_key=True)
    eligible: bool


class SafetyStanding(Row, table=True):
    """Which version of a pathway's safety sheet the person has seen for an application, and a director's decision."""

    __tablename__ = "safety_standing"

    application_id: UUID = Field(primary_key=True)
    pathway: str = Field(primary_key=True)
    candidate_id: UUID = Field(index=True)
    acknowledged_version: int
    decision: SafetyDecision | None = Field(default=None, sa_type=enum_column(SafetyDecision))
    decided_version: int | None = None


class HeartbeatSeen(Row, table=True):
    """How old this service's views of consents and of people are, by the partition of the log that was heard of."""

    __tablename__ = "heartbeat_seen"

    partition_name: str = Field(primary_key=True)
    as_of: datetime = Field(sa_type=UtcDateTime)


class KnownPathway(Row, table=True):
    """A pathway as candidate-svc last published it."""

    __tablename__ = "known_pathway"

    code: str = Field(primary_key=True)
    pathway_version: int
    destination: str = Field(max_length=2)
    intake: str = Field(max_length=20)
    protection_check: bool
    pay_floor: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True)))
    valid_from: date
    valid_to: date | None = None
    safety: SafetyRating | None = Field(default=None, sa_type=enum_column(SafetyRating))
