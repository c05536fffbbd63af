"""Tables of who was shown whose identity, and of everything else that opened the vault."""

from datetime import datetime
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import Column, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from candidate_svc.domain.emergency_disclosure import Emergency, ReviewState
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.base import Row


class Disclosure(Row, table=True):
    """Who was shown which fields of whom, or which file, when and why. Append-only, by a trigger."""

    __tablename__ = "disclosure"

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    actor: str
    counterparty_id: UUID | None = None
    purpose: ConsentPurpose = Field(sa_type=enum_column(ConsentPurpose))
    fields: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    document_file_id: UUID | None = None
    reason: str = Field(max_length=200)
    disclosed_at: datetime = Field(sa_type=UtcDateTime)


class EmergencyDisclosure(Row, table=True):
    """A disclosure without consent, under its id, and its review. `withheld`: the person does not know yet."""

    __tablename__ = "emergency_disclosure"

    id: UUID = Field(primary_key=True, foreign_key="disclosure.id")
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    emergency: Emergency = Field(sa_type=enum_column(Emergency))
    state: ReviewState = Field(sa_type=enum_column(ReviewState))
    review_due_at: datetime = Field(sa_type=UtcDateTime)
    withheld: bool
    version: int = 1


class VaultReading(Row, table=True):
    """Software opened the vault and showed nobody a name: whose, why and for whom. Append-only, as `disclosure`."""

    __tablename__ = "vault_reading"

    id: UUID = Field(primary_key=True)
    person_id: UUID = Field(index=True)
    why: VaultRead = Field(sa_type=enum_column(VaultRead))
    fields: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    actor: str
    read_at: datetime = Field(sa_type=UtcDateTime)
