"""Tables of candidate-svc. Identity is not among them: it lies encrypted in `vault_field`."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.protection import ProtectionVerdict
from sqlalchemy import Column, Index, LargeBinary, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from candidate_svc.domain.authorisation import AuthorisationKind, AuthorisationState, RuleStatus
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.handover import HandoverState
from candidate_svc.domain.household import FamilyPlan, Relation
from candidate_svc.domain.protection import ProtectionEvidence, ProtectionState
from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.base import Row


class Candidate(Row, table=True):
    """A person in the programme. `partner_id` owns the row; the reference is that of the partner who registered."""

    __tablename__ = "candidate"
    __table_args__ = (
        Index("candidate_programmes", "programme_ids", postgresql_using="gin"),
        UniqueConstraint("registered_by", "partner_reference"),
    )

    id: UUID = Field(primary_key=True)
    public_code: str = Field(unique=True, max_length=16)
    partner_id: UUID = Field(index=True)
    registered_by: UUID
    partner_reference: str | None = Field(default=None, max_length=100)
    programme_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    state: CandidateState = Field(sa_type=enum_column(CandidateState), index=True)
    profile: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    priority: bool = False
    aside_until: date | None = None
    registered_at: datetime = Field(sa_type=UtcDateTime)
    last_heard_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    dormant_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    retention_due_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    version: int = 1


class HouseholdMember(Row, table=True):
    """A member of a candidate's household; names lie in the vault.

    `also_candidate_id` is set where the member is a candidate too: then their visa is that candidate's own case.
    """

    __tablename__ = "household_member"
    __table_args__ = (
        UniqueConstraint("candidate_id", "also_candidate_id"),
        UniqueConstraint("candidate_id", "partner_reference"),
    )

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    also_candidate_id: UUID | None = Field(default=None, foreign_key="candidate.id", index=True)
    relation: Relation = Field(sa_type=enum_column(Relation))
    plan: FamilyPlan = Field(sa_type=enum_column(FamilyPlan))
    minor: bool = False
    guardian_consents: bool = False
    partner_reference: str | None = Field(default=None, max_length=100)
    version: int = 1


class VaultField(Row, table=True):
    """One encrypted field of a person: AES-256-GCM under the person's key, bound to table, row and field."""

    __tablename__ = "vault_field"

    person_id: UUID = Field(primary_key=True)
    field: str = Field(primary_key=True, max_length=40)
    ciphertext: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Consent(Row, table=True):
    """What a person allows. A withdrawn row is kept; a new grant is a new row."""

    __tablename__ = "consent"
    __table_args__ = (
        Index(
            "consent_standing",
            "candidate_id",
            "purpose",
            text("coalesce(counterparty_id, '00000000-0000-0000-0000-000000000000'::uuid)"),
            unique=True,
            postgresql_where=text("withdrawn_at is null"),
        ),
        UniqueConstraint("candidate_id", "partner_reference"),
    )

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    purpose: ConsentPurpose = Field(sa_type=enum_column(ConsentPurpose))
    counterparty_id: UUID | None = None
    partner_reference: str | None = Field(default=None, max_length=100)
    text_version: str = Field(max_length=40)
    given_how: str = Field(max_length=20)
    granted_at: datetime = Field(sa_type=UtcDateTime)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


class Disclosure(Row, table=True):
    """Who was shown which fields of whom, when and why. Append-only."""

    __tablename__ = "disclosure"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    actor: str
    counterparty_id: UUID | None = None
    purpose: ConsentPurpose = Field(sa_type=enum_column(ConsentPurpose))
    fields: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    reason: str = Field(max_length=200)
    disclosed_at: datetime = Field(sa_type=UtcDateTime)


class ContactAttempt(Row, table=True):
    """Somebody tried to reach a person. Append-only, and nothing of what was said."""

    __tablename__ = "contact_attempt"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    how: str = Field(max_length=20)
    reached: bool
    actor: str
    sought_at: datetime = Field(sa_type=UtcDateTime)


class Handover(Row, table=True):
    """An offer of one partner to another to look after a person. `given_how`: how the person consented to it."""

    __tablename__ = "handover"
    __table_args__ = (
        Index("handover_one_offered", "candidate_id", unique=True, postgresql_where=text("state = 'offered'")),
    )

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    from_partner_id: UUID
    to_partner_id: UUID = Field(index=True)
    reason: str = Field(max_length=61)
    given_how: str = Field(max_length=20)
    offered_at: datetime = Field(sa_type=UtcDateTime)
    state: HandoverState = Field(sa_type=enum_column(HandoverState))
    version: int = 1


class ProtectionCheck(Row, table=True):
    """Whether a person is eligible for a protection-based pathway."""

    __tablename__ = "protection_check"
    __table_args__ = (UniqueConstraint("candidate_id", "pathway"),)

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    pathway: str
    state: ProtectionState = Field(sa_type=enum_column(ProtectionState))
    version: int = 1


class ProtectionReview(Row, table=True):
    """One reviewer's finding. The evidence is named by kind alone."""

    __tablename__ = "protection_review"
    __table_args__ = (
        UniqueConstraint("check_id", "reviewer", "round"),
        UniqueConstraint("reviewer", "partner_reference"),
    )

    id: UUID = Field(primary_key=True)
    check_id: UUID = Field(foreign_key="protection_check.id", index=True)
    round: int = 1
    reviewer: str
    organisation_id: UUID | None = None
    verdict: ProtectionVerdict = Field(sa_type=enum_column(ProtectionVerdict))
    evidence: ProtectionEvidence = Field(sa_type=enum_column(ProtectionEvidence))
    reviewed_at: datetime = Field(sa_type=UtcDateTime)
    partner_reference: str | None = Field(default=None, max_length=100)


class Document(Row, table=True):
    """A document that a person holds; its number lies in the vault."""

    __tablename__ = "document"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    kind: str = Field(max_length=60)
    valid_until: date | None = None
    version: int = 1


class Reservation(Row, table=True):
    """The promise of a person to an application. The index lets one be confirmed per person."""

    __tablename__ = "reservation"
    __table_args__ = (
        Index(
            "reservation_one_confirmed",
            "candidate_id",
            unique=True,
            postgresql_where=text("state = 'confirmed'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    application_id: UUID = Field(unique=True)
    vacancy_id: UUID
    employer_id: UUID
    state: ReservationState = Field(sa_type=enum_column(ReservationState))
    placement_id: UUID | None = None
    version: int = 1


class VisaCase(Row, table=True):
    """A chain of authorisations for one placement, under one version of a pathway's rules.

    `family_told` is the picture of the family's visas as it was last published, `parted_from` the household members
    without whom the person has decided to go.
    """

    __tablename__ = "visa_case"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    placement_id: UUID = Field(unique=True)
    application_id: UUID
    employer_id: UUID
    pathway: str
    pathway_version: int
    destination: str = Field(max_length=2)
    sponsor_reference: str | None = Field(default=None, max_length=60)
    opened_at: datetime = Field(sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    close_reason: str | None = None
    family_told: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True)))
    parted_from: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    version: int = 1


class Authorisation(Row, table=True):
    """One link of a visa case's chain; `member_id` is set where it is one of the family's."""

    __tablename__ = "authorisation"
    __table_args__ = (
        Index(
            "authorisation_place",
            "visa_case_id",
            text("coalesce(member_id, '00000000-0000-0000-0000-000000000000'::uuid)"),
            "position",
            unique=True,
        ),
    )

    id: UUID = Field(primary_key=True)
    visa_case_id: UUID = Field(foreign_key="visa_case.id", index=True)
    member_id: UUID | None = Field(default=None, foreign_key="household_member.id", index=True)
    position: int
    kind: AuthorisationKind = Field(sa_type=enum_column(AuthorisationKind))
    state: AuthorisationState = Field(sa_type=enum_column(AuthorisationState))
    valid_from: date | None = None
    valid_until: date | None = None
    refusal_reason: str | None = None
    remedy_deadline: date | None = None
    version: int = 1


class RuleCheck(Row, table=True):
    """How a requirement of the pathway stands in one case; `reason` says why what was checked is unchecked."""

    __tablename__ = "rule_check"
    __table_args__ = (UniqueConstraint("visa_case_id", "requirement"),)

    id: UUID = Field(primary_key=True)
    visa_case_id: UUID = Field(foreign_key="visa_case.id", index=True)
    requirement: str = Field(max_length=60)
    status: RuleStatus = Field(sa_type=enum_column(RuleStatus))
    document: str | None = Field(default=None, max_length=60)
    reason: str | None = Field(default=None, max_length=61)
    checked_on: date
    checked_by: str


class JourneyEntry(Row, table=True):
    """One step of a person's journey, from an event of any service."""

    __tablename__ = "journey_entry"
    __table_args__ = (Index("journey_of_candidate", "candidate_id", "happened_at", "event_id"),)

    event_id: UUID = Field(primary_key=True)
    candidate_id: UUID
    service: str
    event_type: str
    aggregate_id: str
    stage: str | None = None
    happened_at: datetime = Field(sa_type=UtcDateTime)
    correlation_id: UUID | None = None
    causation_id: UUID | None = None


class PublishedPathway(Row, table=True):
    """Which version of a pathway's configuration the other services have been told of."""

    __tablename__ = "published_pathway"

    pathway: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    published_at: datetime = Field(sa_type=UtcDateTime)
