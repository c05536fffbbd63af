"""Tables of the files of documents. What they hold lies encrypted in the blob store."""

from datetime import date, datetime
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from sqlalchemy import BigInteger, LargeBinary
from sqlmodel import Field

from candidate_svc.domain.document_file import CertifiedBy, DocumentFileState
from candidate_svc.domain.media_type import MediaType
from candidate_svc.store.base import Row


class DocumentFile(Row, table=True):
    """A file of a document: a version of it, or with `translation_of` a version's translation into `language`.

    `person_id` is the record whose key closes it, also after the document went to another record by a merge. `number`
    counts the versions that were stored; `digest` is the declared SHA-256, closed, until it was compared. Before
    `lease_until` nobody else looks through it.
    """

    __tablename__ = "document_file"

    id: UUID = Field(primary_key=True)
    document_id: UUID = Field(foreign_key="document.id", index=True)
    person_id: UUID
    state: DocumentFileState = Field(sa_type=enum_column(DocumentFileState), index=True)
    reason: str | None = Field(default=None, max_length=60)
    media_type: MediaType = Field(sa_type=enum_column(MediaType))
    size: int = Field(sa_type=BigInteger)
    received: int = Field(default=0, sa_type=BigInteger)
    digest: bytes | None = Field(default=None, sa_type=LargeBinary)
    number: int | None = None
    valid_until: date | None = None
    translation_of: UUID | None = Field(default=None, foreign_key="document_file.id")
    language: str | None = Field(default=None, max_length=3)
    certified_by: CertifiedBy | None = Field(default=None, sa_type=enum_column(CertifiedBy))
    begun_at: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


class DiscardedBlob(Row, table=True):
    """A file whose blobs are to be deleted, from a business time on.

    `ownerless`: they were found without a row, as after the restore of a backup; nobody decided on it.
    """

    __tablename__ = "discarded_blob"

    file_id: UUID = Field(primary_key=True)
    due_at: datetime = Field(sa_type=UtcDateTime, index=True)
    ownerless: bool = False
