"""What the API shows of rows. Identity is in none of them."""

from datetime import date, datetime
from uuid import UUID

from pathways_chassis.command import View
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import PoolProfile
from pydantic import Field, computed_field

from candidate_svc.domain.authorisation import AuthorisationKind, AuthorisationState, RuleStatus
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.handover import HandoverState
from candidate_svc.domain.household import FamilyPlan, Relation
from candidate_svc.domain.identity import IdentityField
from candidate_svc.domain.protection import ProtectionState
from candidate_svc.domain.reservation import ReservationState
from candidate_svc.usecases.record_contact import ContactChannel


class CandidateView(View):
    """A person as the programme sees them: a public code, a standing, a profile."""

    id: UUID
    public_code: str
    partner_id: UUID
    partner_reference: str | None
    programme_ids: tuple[UUID, ...]
    state: CandidateState
    profile: PoolProfile
    priority: bool
    aside_until: date | None
    registered_at: datetime
    dormant_since: datetime | None
    version: int


class HouseholdMemberView(View):
    """A member of a household, without a name; `candidate_id` where the member is a candidate too."""

    id: UUID
    candidate_id: UUID | None = Field(validation_alias="also_candidate_id")
    relation: Relation
    plan: FamilyPlan
    minor: bool
    guardian_consents: bool
    version: int


class DocumentView(View):
    """A document, without its number."""

    id: UUID
    kind: str
    valid_until: date | None
    version: int


class ConsentView(View):
    """What a person allows or allowed."""

    id: UUID
    purpose: ConsentPurpose
    counterparty_id: UUID | None
    text_version: str
    given_how: str
    granted_at: datetime
    withdrawn_at: datetime | None
    version: int


class DisclosureView(View):
    """Who was shown which fields of an identity."""

    id: UUID
    actor: str
    counterparty_id: UUID | None
    purpose: ConsentPurpose
    fields: tuple[IdentityField, ...]
    reason: str
    disclosed_at: datetime


class ContactView(View):
    """An attempt to reach a person."""

    id: UUID
    how: ContactChannel
    reached: bool
    actor: str
    sought_at: datetime


class HandoverView(View):
    """A hand-over between partners. `candidate_id` is shown to those who may know of the person."""

    id: UUID
    candidate_id: UUID | None
    from_partner_id: UUID
    to_partner_id: UUID
    reason: str
    given_how: str
    offered_at: datetime
    state: HandoverState
    version: int


class ProtectionCheckView(View):
    """A check for a protection-based pathway."""

    id: UUID
    candidate_id: UUID
    pathway: str
    state: ProtectionState
    version: int


class ReservationView(View):
    """A promise of a person to an application."""

    id: UUID
    candidate_id: UUID
    application_id: UUID
    vacancy_id: UUID
    placement_id: UUID | None
    state: ReservationState
    version: int


class AuthorisationView(View):
    """One link of a visa case's chain; `member_id` where it is a household member's."""

    id: UUID
    visa_case_id: UUID
    member_id: UUID | None
    position: int
    kind: AuthorisationKind
    state: AuthorisationState
    valid_from: date | None
    valid_until: date | None
    refusal_reason: str | None
    remedy_deadline: date | None
    version: int


class RuleCheckView(View):
    """How a requirement stands in a case."""

    requirement: str
    status: RuleStatus
    document: str | None
    reason: str | None
    checked_on: date


class VisaCaseView(View):
    """A visa case."""

    id: UUID
    candidate_id: UUID
    placement_id: UUID
    application_id: UUID
    pathway: str
    pathway_version: int
    destination: str
    sponsor_reference: str | None
    opened_at: datetime
    closed_at: datetime | None
    close_reason: str | None
    version: int


class FamilyView(View):
    """How far the visas are of those who travel together with the person."""

    together: int
    granted: int
    refused: int
    pending: int
    parting_accepted: bool


class VisaCaseInFull(VisaCaseView):
    """A visa case with its chain, the chains of the family, and its requirements. No `family` for who travels alone."""

    authorisations: tuple[AuthorisationView, ...]
    family_authorisations: tuple[AuthorisationView, ...]
    family: FamilyView | None
    rule_checks: tuple[RuleCheckView, ...]


class JourneyEntryView(View):
    """One step of a journey: what (`aggregate`, such as `visa_case`), which one, and what became of it (`fact`)."""

    event_id: UUID
    service: str
    event_type: str
    aggregate_id: str
    stage: str | None
    happened_at: datetime
    correlation_id: UUID | None
    causation_id: UUID | None

    @computed_field  # type: ignore[prop-decorator]  # mypy knows no decorated property
    @property
    def aggregate(self) -> str:
        """The middle word of the event's type."""
        return self.event_type.split(".")[1]

    @computed_field  # type: ignore[prop-decorator]  # mypy knows no decorated property
    @property
    def fact(self) -> str:
        """The last word of the event's type, such as `granted`."""
        return self.event_type.split(".")[2]


class JourneyView(View):
    """A person's journey across all services, oldest step first."""

    candidate_id: UUID
    state: CandidateState
    steps: tuple[JourneyEntryView, ...]
