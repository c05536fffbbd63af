"""Tables about who reviews eligibility: what they declare, which verdicts are audited, which places are additional.

Ids, codes and moments alone: there is no room for a narrative.
"""

from datetime import datetime
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.events.candidate.protection import ProtectionVerdict
from sqlalchemy import Column, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from candidate_svc.domain.conflict_of_interest import TieKind
from candidate_svc.store.base import Row


class ConflictDeclaration(Row, table=True):
    """That a reviewer has declared conflicts of interest, or that there are none."""

    __tablename__ = "conflict_declaration"

    reviewer: str = Field(primary_key=True)
    organisation_id: UUID | None = None
    declared_at: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class ReviewerTie(Row, table=True):
    """What ties a reviewer to a person or to an organisation, such as an employer."""

    __tablename__ = "reviewer_tie"

    id: UUID = Field(primary_key=True)
    reviewer: str = Field(foreign_key="conflict_declaration.reviewer", index=True)
    kind: TieKind = Field(sa_type=enum_column(TieKind))
    candidate_id: UUID | None = None
    organisation_id: UUID | None = None


class ProtectionAudit(Row, table=True):
    """A verdict that was drawn to be looked at again: what it was and rested on, and what the auditor found."""

    __tablename__ = "protection_audit"

    id: UUID = Field(primary_key=True)
    check_id: UUID = Field(foreign_key="protection_check.id", index=True)
    round: int
    pathway: str
    evidence: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    involved: list[UUID] = Field(sa_column=Column(ARRAY(Uuid()), nullable=False))
    found: ProtectionVerdict = Field(sa_type=enum_column(ProtectionVerdict))
    drawn_at: datetime = Field(sa_type=UtcDateTime)
    audited: str | None = Field(default=None, max_length=40)
    auditor: str | None = None
    auditor_organisation_id: UUID | None = None
    audited_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


class AdditionalPlacement(Row, table=True):
    """A placement of a person whose resettlement case goes on: the place comes on top of those for resettlement."""

    __tablename__ = "additional_placement"

    placement_id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    programme_ids: list[UUID] = Field(sa_column=Column(ARRAY(Uuid()), nullable=False))
    counselled: bool
    recorded_at: datetime = Field(sa_type=UtcDateTime)
