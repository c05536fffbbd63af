"""What the API shows of safety sheets, reviewers and audits."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from pathways_chassis.command import View
from pathways_contracts.events.candidate.pathway import SafetyRating
from pathways_contracts.events.candidate.safety_sheet import SafetyDecision

from candidate_svc.domain.conflict_of_interest import TieKind
from candidate_svc.domain.protection import ProtectionEvidence


class SafetyTopicView(View):
    """One topic of a safety sheet; `confirmed`: somebody has held it against its source, on `checked_on`."""

    rating: SafetyRating
    statement: str
    source: str
    checked_on: date | None
    confirmed: bool


class SafetySheetView(View):
    """The sheet of a pathway in one language; `overall` is the worst rating of its topics."""

    pathway: str
    pathway_version: int
    overall: SafetyRating
    language: str
    topics: Mapping[str, SafetyTopicView]


class SafetyAcknowledgementView(View):
    """What a person has seen for an application, and a director's decision where it was red."""

    id: UUID
    candidate_id: UUID
    application_id: UUID
    pathway: str
    pathway_version: int
    overall: SafetyRating
    language: str
    interpreted: bool
    with_a_caseworker: bool
    acknowledged_at: datetime
    decision: SafetyDecision | None
    decision_reason: str | None
    decided_at: datetime | None
    version: int


class TieView(View):
    """A tie that a reviewer has declared."""

    kind: TieKind
    candidate_id: UUID | None
    organisation_id: UUID | None


class DeclarationView(View):
    """What a reviewer has declared, and when."""

    declared_at: datetime
    ties: tuple[TieView, ...]
    version: int


class EvidenceTypeView(View):
    """A kind of evidence: strength from 1 to 5, and whether it names a last day."""

    evidence: ProtectionEvidence
    strength: int
    expires: bool


class ProtectionAuditView(View):
    """A verdict to be looked at again. It shows neither what was found nor by whom."""

    id: UUID
    pathway: str
    evidence: tuple[str, ...]
    drawn_at: datetime
    audited_at: datetime | None


class AgreementOfGroupView(View):
    """Audits of a group and those that agreed; null where there are fewer than five."""

    group: str
    audited: int | None
    agreed: int | None


class AuditAgreementView(View):
    """How often auditors agreed with verdicts."""

    by_pathway: tuple[AgreementOfGroupView, ...]
    by_evidence: tuple[AgreementOfGroupView, ...]


class AdditionalityView(View):
    """People whose placement is additional to a resettlement case, and how many were counselled; null below five."""

    people: int | None
    counselled: int | None
