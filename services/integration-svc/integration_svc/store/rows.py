"""Tables of integration-svc. People are opaque ids; no document and no identity is among them.

`merged_from_id` is the record that a row came from when two records of the person became one.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.case_team import TeamPart
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import CheckConstraint, Column, Index, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from integration_svc.domain.checkin import CheckinState
from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import CaseState
from integration_svc.domain.milestone import ClaimState, Milestone
from integration_svc.domain.programme import ProgrammeState
from integration_svc.domain.protection_alert import AlertState
from integration_svc.domain.travel import LegState, TravelState
from integration_svc.store.base import Row


def _ids() -> Any:
    return Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))


def _json() -> Any:
    return Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))


# --- what others have told -----------------------------------------------------------------------------------------


class Person(Row, table=True):
    """A record of a candidate as this service must know it: whose they are, and to which programmes they belong.

    `merge_*` are the producer's epoch and sequence of the event that last said whether it is merged.
    """

    __tablename__ = "person"

    id: UUID = Field(primary_key=True)
    partner_id: UUID | None = Field(default=None, index=True)
    programme_ids: list[UUID] = _ids()
    erased_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    merged_into_id: UUID | None = Field(default=None, index=True)
    merged_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    merge_epoch: int = 0
    merge_sequence: int = 0


class Consent(Row, table=True):
    """Whether a person allows a purpose, as of the producer's `epoch` and the `sequence` of that person's consents."""

    __tablename__ = "consent"

    candidate_id: UUID = Field(primary_key=True)
    purpose: ConsentPurpose = Field(sa_type=enum_column(ConsentPurpose), primary_key=True)
    allowed: bool
    epoch: int = 0
    sequence: int


class TeamMember(Row, table=True):
    """An organisation in the team of a person. One that has left is kept: its beginning may be told later."""

    __tablename__ = "team_member"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(index=True)
    organisation_id: UUID = Field(index=True)
    part: TeamPart = Field(sa_type=enum_column(TeamPart))
    left: bool = False


class ConsentView(Row, table=True):
    """How old this service's view of consents is: nothing older than `as_of` is still on its way."""

    __tablename__ = "consent_view"

    partition_name: str = Field(primary_key=True, max_length=100)
    as_of: datetime = Field(sa_type=UtcDateTime)


class PathwayDeadline(Row, table=True):
    """How long a pathway leaves a person after the loss of a job, and by when an authority is told of it."""

    __tablename__ = "pathway_deadline"

    pathway: str = Field(primary_key=True)
    pathway_version: int
    job_loss_days: int | None = None
    job_loss_trigger: str | None = None
    job_loss_notice_days: int | None = None
    permanent_on_arrival: bool = False


class Placement(Row, table=True):
    """A confirmed placement, as employer-svc told it; `sponsor_employer_id` where another one sponsors the visa.

    `family_*` count the household members who travel together by how their visas stand; `family_granted` is None where
    nobody has told of a family.
    """

    __tablename__ = "placement"
    __table_args__ = (Index("placement_employer", "employer_id"), Index("placement_sponsor", "sponsor_employer_id"))

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(index=True)
    merged_from_id: UUID | None = Field(default=None, index=True)
    application_id: UUID
    vacancy_id: UUID
    employer_id: UUID
    sponsor_employer_id: UUID | None = None
    pathway: str
    destination: str = Field(max_length=2)
    isco: str = Field(max_length=4)
    pay: dict[str, Any] = _json()
    weekly_hours: int
    start_date: date
    programme_ids: list[UUID] = _ids()
    frozen: bool = False
    orientation_done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    family_granted: int | None = None
    family_refused: int = 0
    family_pending: int = 0
    parting_accepted: bool = False
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    end_reason: str | None = None


# --- programmes ----------------------------------------------------------------------------------------------------


class Programme(Row, table=True):
    """A funder's pledge. `partner_ids` may see it; `funder_id` is the organisation of the funder's own users."""

    __tablename__ = "programme"
    __table_args__ = (Index("programme_partners", "partner_ids", postgresql_using="gin"),)

    id: UUID = Field(primary_key=True)
    code: str = Field(unique=True, max_length=60)
    name: str = Field(max_length=200)
    funder_code: str = Field(max_length=60)
    funder_id: UUID | None = None
    corridors: list[list[str]] = Field(default_factory=list, sa_column=Column(JSONB, nullable=False))
    partner_ids: list[UUID] = _ids()
    starts_on: date
    ends_on: date | None = None
    targets: dict[str, Any] = _json()
    budget: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB))
    milestones: dict[str, Any] = _json()
    template_id: UUID | None = None
    state: ProgrammeState = Field(sa_type=enum_column(ProgrammeState), index=True)
    version: int = 1


# --- travel --------------------------------------------------------------------------------------------------------


class Travel(Row, table=True):
    """The way of a person to the job, planned once the visa is granted; with `member_id`, of one who follows them."""

    __tablename__ = "travel"
    __table_args__ = (
        Index("travel_of_placement", "placement_id", unique=True, postgresql_where=text("member_id is null")),
        Index(
            "travel_of_follower",
            "placement_id",
            "member_id",
            unique=True,
            postgresql_where=text("member_id is not null and state <> 'cancelled'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    placement_id: UUID = Field(foreign_key="placement.id")
    candidate_id: UUID = Field(index=True)
    integration_case_id: UUID = Field(foreign_key="integration_case.id", index=True)
    member_id: UUID | None = None
    state: TravelState = Field(sa_type=enum_column(TravelState), index=True)
    destination: str = Field(max_length=2)
    visa_travellers: int
    visa_valid_from: date | None = None
    visa_valid_until: date | None = None
    travel_document_valid_until: date | None = None
    travellers: int = 1
    booking_number: int = 0
    scheduled_arrival: datetime | None = Field(default=None, sa_type=UtcDateTime)
    departed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    arrived_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    overdue_told: bool = False
    version: int = 1


class TravelLeg(Row, table=True):
    """One leg of one booking."""

    __tablename__ = "travel_leg"
    __table_args__ = (UniqueConstraint("travel_id", "booking_number", "position"),)

    id: UUID = Field(primary_key=True)
    travel_id: UUID = Field(foreign_key="travel.id", index=True)
    booking_number: int
    position: int
    from_country: str = Field(max_length=2)
    to_country: str = Field(max_length=2)
    departs_at: datetime = Field(sa_type=UtcDateTime)
    arrives_at: datetime = Field(sa_type=UtcDateTime)
    state: LegState = Field(sa_type=enum_column(LegState))
    version: int = 1


class Clearance(Row, table=True):
    """One clearance of a journey, such as an exit permit."""

    __tablename__ = "clearance"
    __table_args__ = (UniqueConstraint("travel_id", "kind"),)

    id: UUID = Field(primary_key=True)
    travel_id: UUID = Field(foreign_key="travel.id", index=True)
    kind: str = Field(max_length=61)
    cleared_on: date


# --- integration ---------------------------------------------------------------------------------------------------


class IntegrationCase(Row, table=True):
    """One person's case for one placement, from the granted visa to the end of the first year."""

    __tablename__ = "integration_case"
    __table_args__ = (Index("integration_case_programmes", "programme_ids", postgresql_using="gin"),)

    id: UUID = Field(primary_key=True)
    placement_id: UUID = Field(foreign_key="placement.id", unique=True)
    candidate_id: UUID = Field(index=True)
    application_id: UUID
    employer_id: UUID = Field(index=True)
    programme_ids: list[UUID] = _ids()
    state: CaseState = Field(sa_type=enum_column(CaseState), index=True)
    housing_nights: int = 0
    housing_from: date | None = None
    mentor_reference: str | None = Field(default=None, max_length=100)
    arrived_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    started_on: date | None = None
    employment_ended_on: date | None = None
    employment_end_reason: str | None = None
    opened_at: datetime = Field(sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    close_reason: str | None = None
    version: int = 1


class FirstDaysTask(Row, table=True):
    """Something to be done in the first days after an arrival."""

    __tablename__ = "first_days_task"
    __table_args__ = (UniqueConstraint("integration_case_id", "step"),)

    id: UUID = Field(primary_key=True)
    integration_case_id: UUID = Field(foreign_key="integration_case.id", index=True)
    step: str = Field(max_length=61)
    due_on: date
    done_on: date | None = None
    version: int = 1


class Provider(Row, table=True):
    """An entry of the directory: who helps with what, where. `organisation_id` wrote it."""

    __tablename__ = "provider"

    id: UUID = Field(primary_key=True)
    code: str = Field(unique=True, max_length=61)
    country: str = Field(max_length=2, index=True)
    need_codes: list[str] = Field(default_factory=list, sa_column=Column(JSONB, nullable=False))
    organisation_id: UUID | None = None
    version: int = 1


class Referral(Row, table=True):
    """A person was referred to a provider, with consent. What was said there is never stored."""

    __tablename__ = "referral"

    id: UUID = Field(primary_key=True)
    integration_case_id: UUID = Field(foreign_key="integration_case.id", index=True)
    candidate_id: UUID = Field(index=True)
    need_code: str = Field(max_length=61)
    provider_code: str = Field(max_length=61)
    listed: bool
    referred_at: datetime = Field(sa_type=UtcDateTime)


class Checkin(Row, table=True):
    """How a person fares so many days after the first day of work."""

    __tablename__ = "checkin"
    __table_args__ = (
        UniqueConstraint("integration_case_id", "day"),
        Index("checkin_open", "opens_on", postgresql_where="state = 'scheduled'"),
        CheckConstraint("safety between 1 and 5", name="safety_of_five"),
        CheckConstraint("satisfaction between 1 and 5", name="satisfaction_of_five"),
    )

    id: UUID = Field(primary_key=True)
    integration_case_id: UUID = Field(foreign_key="integration_case.id")
    candidate_id: UUID = Field(index=True)
    day: int
    due_on: date
    opens_on: date
    closes_on: date
    misses: int = 0
    state: CheckinState = Field(sa_type=enum_column(CheckinState))
    recorded_on: date | None = None
    employed: bool | None = None
    same_employer: bool | None = None
    isco: str | None = Field(default=None, max_length=4)
    pay: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB))
    weekly_hours: int | None = None
    pay_matches_contract: bool | None = None
    fees_charged: bool | None = None
    passport_held: bool | None = None
    housing_ok: bool | None = None
    safety: int | None = None
    satisfaction: int | None = None
    languages: list[dict[str, Any]] | None = Field(default=None, sa_column=Column(JSONB))
    version: int = 1


class ProtectionAlert(Row, table=True):
    """A danger to a person's status or safety. Employers never see one."""

    __tablename__ = "protection_alert"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(index=True)
    merged_from_id: UUID | None = Field(default=None, index=True)
    placement_id: UUID | None = Field(default=None, index=True)
    integration_case_id: UUID | None = Field(default=None, index=True)
    trigger: str = Field(max_length=61)
    state: AlertState = Field(sa_type=enum_column(AlertState), index=True)
    raised_at: datetime = Field(sa_type=UtcDateTime)
    raised_by: str
    triage_by: date
    planning_deadline: date
    deadline_is_cautious: bool
    noticed_on: date | None = None
    legal_deadline: date | None = None
    resolved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    resolution: str | None = None
    version: int = 1


# --- outcomes ------------------------------------------------------------------------------------------------------


class OutcomeFact(Row, table=True):
    """What happened to whom and when. Kept for good; the person's id is replaced at erasure."""

    __tablename__ = "outcome_fact"
    __table_args__ = (
        Index("outcome_fact_programmes", "programme_ids", postgresql_using="gin"),
        Index("outcome_fact_person", "candidate_id", "kind"),
    )

    id: UUID = Field(primary_key=True)
    kind: FactKind = Field(sa_type=enum_column(FactKind))
    candidate_id: UUID | None = None
    merged_from_id: UUID | None = Field(default=None, index=True)
    subject_id: UUID
    programme_ids: list[UUID] = _ids()
    happened_at: datetime = Field(sa_type=UtcDateTime)
    measures: dict[str, Any] = _json()


class MilestoneClaim(Row, table=True):
    """One claim per programme, person and milestone; a fact opened it, people decide on it."""

    __tablename__ = "milestone_claim"
    __table_args__ = (
        UniqueConstraint("programme_id", "candidate_id", "milestone"),
        CheckConstraint("percent between 0 and 100", name="percent_of_hundred"),
    )

    id: UUID = Field(primary_key=True)
    programme_id: UUID = Field(foreign_key="programme.id", index=True)
    candidate_id: UUID
    milestone: Milestone = Field(sa_type=enum_column(Milestone))
    percent: int
    fact_id: UUID
    evidence_reference: str | None = Field(default=None, max_length=100)
    verified_by: str | None = None
    rejection_reason: str | None = None
    state: ClaimState = Field(sa_type=enum_column(ClaimState), index=True)
    claimed_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1
