"""Tables of candidate-svc. Identity is not among them: it lies encrypted in `vault_field`."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.notification import NotificationKind
from pathways_contracts.events.candidate.protection import ProtectionVerdict
from sqlalchemy import BigInteger, Column, Index, LargeBinary, SmallInteger, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from candidate_svc.domain.authorisation import AuthorisationKind, AuthorisationState, RuleStatus
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.handover import HandoverState
from candidate_svc.domain.household import FamilyPlan, Relation
from candidate_svc.domain.notification import NotificationState
from candidate_svc.domain.parity import SELECTING_EVENTS
from candidate_svc.domain.possible_duplicate import DuplicateState
from candidate_svc.domain.protection import ProtectionEvidence, ProtectionState
from candidate_svc.domain.reservation import ReservationState
from candidate_svc.domain.resettlement_case import ResettlementState
from candidate_svc.store.base import Row


class Candidate(Row, table=True):
    """A person in the programme. `partner_id` owns the row; the reference is that of the partner who registered.

    `of_age`: certainly an adult since some day before; without it, the vault knows. `arrived_in` is the country to
    which the programme has brought them. `merged_into_id` is the person's other record, where this one was found to be
    their second.
    """

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
    arrived_in: str | None = Field(default=None, max_length=2)
    of_age: bool = False
    registered_at: datetime = Field(sa_type=UtcDateTime)
    last_heard_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    dormant_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    retention_due_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    merged_into_id: UUID | None = Field(default=None, foreign_key="candidate.id", index=True)
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


class ResemblanceKey(Row, table=True):
    """A keyed hash of something by which a person may be found again. Of `pairs` of parts the person's name consists.

    `person_id` is a candidate, or a member of the candidate's household.
    """

    __tablename__ = "resemblance_key"

    key: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    person_id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(index=True)
    pairs: int = Field(sa_column=Column(SmallInteger, nullable=False))


class PossibleDuplicate(Row, table=True):
    """Two records that may be of one person, the younger first; with `member_id`, one of the other's household.

    `reasons` name what agrees, never its content. `before` is what an undoing needs: ids, states and the pool's
    profile, no identity. `proposed_by` is the actor, `proposed_for` the partner who found them to be one.
    """

    __tablename__ = "possible_duplicate"
    __table_args__ = (
        Index(
            "possible_duplicate_pair",
            "candidate_id",
            "other_id",
            text("coalesce(member_id, '00000000-0000-0000-0000-000000000000'::uuid)"),
            unique=True,
        ),
    )

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    other_id: UUID = Field(foreign_key="candidate.id", index=True)
    member_id: UUID | None = Field(default=None, foreign_key="household_member.id")
    score: int
    reasons: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    flagged_at: datetime = Field(sa_type=UtcDateTime)
    state: DuplicateState = Field(sa_type=enum_column(DuplicateState))
    survivor_id: UUID | None = Field(default=None, foreign_key="candidate.id")
    proposed_by: str | None = None
    proposed_for: UUID | None = None
    before: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True)))
    version: int = 1


class Consent(Row, table=True):
    """What a person allows. A withdrawn row is kept; a new grant is a new row, a yes to a newer text the same one.

    `asked_again_for`: the version of the text because of which the person is asked again.
    """

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
    asked_again_for: str | None = Field(default=None, max_length=40)
    granted_at: datetime = Field(sa_type=UtcDateTime)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


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
    valid_until: date | None = None


class ResettlementCase(Row, table=True):
    """That a person has a resettlement case, and what they allow; nothing of the case itself.

    `offer_application_id` is the offer that UNHCR is to hear of, `unhcr_told_at` when it has.
    """

    __tablename__ = "resettlement_case"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", unique=True)
    state: ResettlementState = Field(sa_type=enum_column(ResettlementState))
    recorded_at: datetime = Field(sa_type=UtcDateTime)
    unhcr_may_be_told: bool
    said_how: str = Field(max_length=20)
    offer_application_id: UUID | None = None
    unhcr_told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


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

    `allowed_pathways` are those of the vacancy when the contract was signed: the case may be moved to another of them.
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
    allowed_pathways: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    destination: str = Field(max_length=2)
    from_within: bool = False
    sponsor_reference: str | None = Field(default=None, max_length=60)
    opened_at: datetime = Field(sa_type=UtcDateTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    close_reason: str | None = None
    family_told: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB(none_as_null=True)))
    followers_told: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSONB, nullable=False))
    parted_from: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    version: int = 1


class Authorisation(Row, table=True):
    """One link of a visa case's chain under one pathway; `member_id` is set where it is one of the family's.

    `superseded_at`: the case was moved to another pathway, and this link is kept as it stood.
    """

    __tablename__ = "authorisation"
    __table_args__ = (
        Index(
            "authorisation_place",
            "visa_case_id",
            text("coalesce(member_id, '00000000-0000-0000-0000-000000000000'::uuid)"),
            "position",
            unique=True,
            postgresql_where=text("superseded_at is null"),
        ),
    )

    id: UUID = Field(primary_key=True)
    visa_case_id: UUID = Field(foreign_key="visa_case.id", index=True)
    member_id: UUID | None = Field(default=None, foreign_key="household_member.id", index=True)
    pathway: str
    position: int
    kind: AuthorisationKind = Field(sa_type=enum_column(AuthorisationKind))
    state: AuthorisationState = Field(sa_type=enum_column(AuthorisationState))
    valid_from: date | None = None
    valid_until: date | None = None
    travel_document_valid_until: date | None = None
    refusal_reason: str | None = None
    remedy_deadline: date | None = None
    superseded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
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
    __table_args__ = (
        Index("journey_of_candidate", "candidate_id", "happened_at", "event_id"),
        Index(
            "journey_selections",
            "event_type",
            "happened_at",
            postgresql_where=text(f"event_type in ({', '.join(repr(name) for name in SELECTING_EVENTS.values())})"),
        ),
    )

    event_id: UUID = Field(primary_key=True)
    candidate_id: UUID
    service: str
    event_type: str
    aggregate_id: str
    stage: str | None = None
    happened_at: datetime = Field(sa_type=UtcDateTime)
    correlation_id: UUID | None = None
    causation_id: UUID | None = None
    employer_id: UUID | None = None


class PublishedPathway(Row, table=True):
    """Which version of a pathway's configuration the other services have been told of."""

    __tablename__ = "published_pathway"

    pathway: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    published_at: datetime = Field(sa_type=UtcDateTime)


class ContactRules(Row, table=True):
    """How a person may be reached. The addresses lie in the vault; without a row nothing goes out."""

    __tablename__ = "contact_rules"

    candidate_id: UUID = Field(primary_key=True, foreign_key="candidate.id")
    channels: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    read_by_others: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    language: str = Field(max_length=3)
    time_zone: str = Field(max_length=40)
    from_time: time | None = None
    until_time: time | None = None
    no_messages: bool = False
    unwanted_kinds: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    version: int = 1


class Notification(Row, table=True):
    """One message to one person, without its words and without an address. The id follows from the event.

    `news_since` (when it was first to be told) and `due_at` are business time, `retry_at` and `lease_until` real time.
    `attempts` counts those over the channel in hand, `given_up` names the channels that failed.
    """

    __tablename__ = "notification"
    __table_args__ = (
        Index("notification_due", "due_at", postgresql_where=text("state in ('queued', 'sending')")),
        Index("notification_about", "about_id", postgresql_where=text("state = 'queued'")),
    )

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    event_id: UUID
    correlation_id: UUID | None = None
    kind: NotificationKind = Field(sa_type=enum_column(NotificationKind))
    about_id: UUID
    occasion: str = Field(max_length=40)
    answer_by: date | None = None
    state: NotificationState = Field(sa_type=enum_column(NotificationState))
    reason: str | None = Field(default=None, max_length=40)
    channel: str | None = Field(default=None, max_length=20)
    language: str | None = Field(default=None, max_length=3)
    given_up: list[str] = Field(default_factory=list, sa_column=Column(ARRAY(Text), nullable=False))
    attempts: int = 0
    news_since: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime = Field(sa_type=UtcDateTime)
    retry_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1
