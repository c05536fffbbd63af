"""Tables about consent beside the consents themselves: how each was said, and the texts in which people are asked."""

from datetime import date, datetime
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.codes import ConsentPurpose
from sqlmodel import Field

from candidate_svc.domain.consent import GivenHow, Said
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
