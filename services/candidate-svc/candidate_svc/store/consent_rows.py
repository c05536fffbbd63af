"""Tables about consent beside the consents: how each was said, in which texts, and what partners agree to share."""

from datetime import date, datetime
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import Column, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from candidate_svc.domain.consent import GivenHow, Said
from candidate_svc.domain.data_sharing import AgreementState
from candidate_svc.store.base import Row


class ConsentEvidence(Row, table=True):
    """How a person said yes or no, to whom, and in which words they were asked. Append-only, without free text.

    `how` and the text are missing where a merge of records led to it; `recorded_by` and `witness` are actor references.
    """

    __tablename__ = "consent_evidence"

    id: UUID = Field(primary_key=True)
    consent_id: UUID = Field(foreign_key="consent.id", index=True)
    said: Said = Field(sa_type=enum_column(Said))
    how: GivenHow | None = Field(default=None, sa_type=enum_column(GivenHow), nullable=True)
    text_version: str | None = Field(default=None, max_length=40)
    text_language: str | None = Field(default=None, max_length=3)
    text_hash: str | None = Field(default=None, max_length=64)
    document_id: UUID | None = None
    witness: str | None = Field(default=None, max_length=100)
    recorded_by: str
    recorded_at: datetime = Field(sa_type=UtcDateTime)


class UsedConsentText(Row, table=True):
    """A text in which people have been asked since a day, by the hash of its words. It is never edited afterwards."""

    __tablename__ = "used_consent_text"

    purpose: ConsentPurpose = Field(sa_type=enum_column(ConsentPurpose), primary_key=True)
    version: str = Field(primary_key=True, max_length=40)
    language: str = Field(primary_key=True, max_length=3)
    valid_from: date
    content_hash: str = Field(max_length=64)


class DataSharingAgreement(Row, table=True):
    """What two partners agree may cross between them. `signed_by`: the party that signed first."""

    __tablename__ = "data_sharing_agreement"

    id: UUID = Field(primary_key=True)
    party_id: UUID = Field(index=True)
    other_party_id: UUID = Field(index=True)
    purposes: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    fields: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    countries: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    valid_from: date
    valid_until: date
    state: AgreementState = Field(sa_type=enum_column(AgreementState))
    signed_by: UUID | None = None
    suspended_by: UUID | None = None
    version: int = 1
