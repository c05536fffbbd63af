"""What the API shows of rows. Identity is in none of them."""

from datetime import date, datetime, time
from uuid import UUID

from pathways_chassis.command import View
from pathways_contracts.codes import ConsentPurpose, LanguageCode
from pathways_contracts.erasure import ErasedRows, Ground
from pathways_contracts.events.candidate.candidate import PoolProfile
from pathways_contracts.events.candidate.notification import Channel, NotificationKind
from pathways_contracts.registry import Service
from pydantic import Field, computed_field

from candidate_svc.domain.authorisation import AuthorisationKind, AuthorisationState, RuleStatus
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.consent import GivenHow, Said
from candidate_svc.domain.document_file import PART_BYTES, CertifiedBy, DocumentFileState
from candidate_svc.domain.emergency_disclosure import Emergency, ReviewState
from candidate_svc.domain.erasure import ErasureState
from candidate_svc.domain.handover import HandoverState
from candidate_svc.domain.household import FamilyPlan, Relation
from candidate_svc.domain.identity import IdentityField
from candidate_svc.domain.media_type import MediaType
from candidate_svc.domain.notification import NotificationState
from candidate_svc.domain.possible_duplicate import DuplicateState, Side
from candidate_svc.domain.protection import ProtectionState
from candidate_svc.domain.resemblance import Reason
from candidate_svc.domain.reservation import ReservationState
from candidate_svc.domain.resettlement_case import ResettlementState
from candidate_svc.store.rows import ContactRules
from candidate_svc.usecases.record_contact import ContactChannel


class CandidateView(View):
    """A person as the programme sees them: a public code, a standing, a profile.

    `merged_into_id` names the person's other record, where this one was merged into it.
    """

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
    merged_into_id: UUID | None
    version: int


class RegisteredView(CandidateView):
    """A person who was just registered; `possible_duplicate_of` names others of the caller's who may be the same."""

    possible_duplicate_of: tuple[UUID, ...] = ()


class PersonOfPairView(View):
    """One of two people who may be one. `candidate_id` is shown to those who may know of the person."""

    candidate_id: UUID | None
    public_code: str
    partner_id: UUID
    state: CandidateState


class PossibleDuplicateView(View):
    """Two records that may be of one person, the younger first, and by which clues; what the clues hold is not told.

    With `member_id` the first may be that member of the other's household. `survivor`: which record stays, or is to.
    """

    id: UUID
    candidate: PersonOfPairView
    other: PersonOfPairView
    member_id: UUID | None
    score: int
    reasons: tuple[Reason, ...]
    flagged_at: datetime
    state: DuplicateState
    survivor: Side | None
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


class ConsentEvidenceView(View):
    """How the person said yes or no, in which words they were asked, and who recorded it when."""

    said: Said
    how: GivenHow | None
    text_version: str | None
    text_language: LanguageCode | None
    text_hash: str | None
    document_id: UUID | None
    witness: str | None
    recorded_by: str
    recorded_at: datetime


class DocumentFileView(View):
    """A file of a document: how much of it has arrived, and what became of it. Sizes in bytes.

    `number` counts the versions that were stored; with `translation_of` it is the translation of one.
    """

    id: UUID
    document_id: UUID
    state: DocumentFileState
    reason: str | None
    media_type: MediaType
    size: int
    received: int
    part_bytes: int = PART_BYTES
    number: int | None
    valid_until: date | None
    translation_of: UUID | None
    language: str | None
    certified_by: CertifiedBy | None
    begun_at: datetime
    version: int


class ConsentView(View):
    """What a person allows or allowed; `text_version` is that of the text they agreed to last."""

    id: UUID
    purpose: ConsentPurpose
    counterparty_id: UUID | None
    text_version: str
    given_how: str
    granted_at: datetime
    withdrawn_at: datetime | None
    version: int


class ConsentInFull(ConsentView):
    """A consent with everything that was said about it, oldest first."""

    evidence: tuple[ConsentEvidenceView, ...]


VaultFields = tuple[str, ...]
"""Names of fields of the vault: those that can be asked for, and whatever an export held beside."""


class RecipientView(View):
    """What an organisation was shown of a person for a purpose; none named for the programme's own people.

    `allowed`: whether it may be shown more.
    """

    organisation_id: UUID | None
    purpose: ConsentPurpose
    fields: VaultFields
    times: int
    first_shown_at: datetime
    last_shown_at: datetime
    allowed: bool


class DisclosureView(View):
    """Who was shown which fields of an identity, or which file of a document."""

    id: UUID
    actor: str
    counterparty_id: UUID | None
    purpose: ConsentPurpose
    fields: VaultFields
    document_file_id: UUID | None
    reason: str
    disclosed_at: datetime


class EmergencyDisclosureView(View):
    """What was shown without consent: to whom, in which emergency, and whether it was right.

    `withheld`: the person does not know yet, because it is not safe. Who reviewed it stands in the history of
    `emergency_disclosure`.
    """

    disclosure_id: UUID
    candidate_id: UUID
    emergency: Emergency
    shown_to: str
    fields: tuple[IdentityField, ...]
    disclosed_at: datetime
    state: ReviewState
    review_due_at: datetime
    is_overdue: bool
    withheld: bool
    version: int


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
    """One link of a visa case's chain; `member_id` where it is a household member's.

    `superseded_at`: when the case was moved from this pathway to another one.
    """

    id: UUID
    visa_case_id: UUID
    member_id: UUID | None
    pathway: str
    position: int
    kind: AuthorisationKind
    state: AuthorisationState
    valid_from: date | None
    valid_until: date | None
    refusal_reason: str | None
    remedy_deadline: date | None
    superseded_at: datetime | None
    version: int


class RuleCheckView(View):
    """How a requirement stands in a case."""

    requirement: str
    status: RuleStatus
    document: str | None
    reason: str | None
    checked_on: date


class ResettlementCaseView(View):
    """That a person has a resettlement case, and what they allow.

    `offer_application_id` is the offer that UNHCR is to hear of.
    """

    id: UUID
    candidate_id: UUID
    state: ResettlementState
    recorded_at: datetime
    unhcr_may_be_told: bool
    said_how: str
    offer_application_id: UUID | None
    unhcr_told_at: datetime | None
    version: int


class VisaCaseView(View):
    """A visa case. `from_within`: the person had arrived in the country before, and needs no entry visa."""

    id: UUID
    candidate_id: UUID
    placement_id: UUID
    application_id: UUID
    pathway: str
    pathway_version: int
    destination: str
    from_within: bool
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
    """A visa case with its chain, the chains of the family, and its requirements. No `family` for who travels alone.

    `superseded_authorisations` are what is left of earlier pathways, `other_pathways` those that the case may be moved
    to, apart from the person's protection check.
    """

    authorisations: tuple[AuthorisationView, ...]
    family_authorisations: tuple[AuthorisationView, ...]
    superseded_authorisations: tuple[AuthorisationView, ...]
    other_pathways: tuple[str, ...]
    family: FamilyView | None
    rule_checks: tuple[RuleCheckView, ...]


class JourneyEntryView(View):
    """One step of a journey: what (`aggregate`, such as `visa_case`), which one, and what became of it (`fact`)."""

    event_id: UUID
    candidate_id: UUID
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


class ServiceErasureView(View):
    """What one service has done; without a date it has not confirmed yet."""

    service: Service
    confirmed_at: datetime | None = None
    tables: tuple[ErasedRows, ...] = ()


class KeptView(View):
    """Why something of the person stays, and until when."""

    ground: Ground
    reason: str
    until: str


class ErasureView(View):
    """How far an erasure is. Complete when every service has confirmed.

    `key_destroyed_at` is real time; until `last_key_copy_dies_at` a backup of the keyring may still hold the key.
    """

    candidate_id: UUID
    state: ErasureState
    requested_at: datetime
    key_destroyed_at: datetime | None
    last_key_copy_dies_at: datetime | None
    completed_at: datetime | None
    services: tuple[ServiceErasureView, ...]
    kept: tuple[KeptView, ...]


class ChannelView(View):
    """A channel whose address lies in the vault."""

    channel: Channel
    read_by_others: bool


class ContactRulesView(View):
    """How a person may be reached; addresses are not shown."""

    candidate_id: UUID
    channels: tuple[ChannelView, ...]
    language: LanguageCode
    time_zone: str
    from_time: time | None
    until_time: time | None
    no_messages: bool
    unwanted_kinds: tuple[NotificationKind, ...]
    version: int

    @classmethod
    def of(cls, rules: ContactRules) -> "ContactRulesView":
        """The rules as the API shows them."""
        channels = [ChannelView(channel=one, read_by_others=one in rules.read_by_others) for one in rules.channels]
        return cls.model_validate({**rules.model_dump(), "channels": channels})


class NotificationView(View):
    """A message, without its words and without an address."""

    id: UUID
    candidate_id: UUID
    event_id: UUID
    kind: NotificationKind
    answer_by: date | None
    state: NotificationState
    reason: str | None
    channel: Channel | None
    language: LanguageCode | None
    due_at: datetime
    sent_at: datetime | None
    version: int
