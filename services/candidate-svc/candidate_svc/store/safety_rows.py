"""The table of safety sheets that people have seen."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.events.candidate.pathway import SafetyRating
from pathways_contracts.events.candidate.safety_sheet import SafetyDecision
from sqlalchemy import Column, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from candidate_svc.store.base import Row


class SafetyAcknowledgement(Row, table=True):
    """The safety sheet that a person has seen for an application, and a director's decision where it was red."""

    __tablename__ = "safety_acknowledgement"
    __table_args__ = (UniqueConstraint("candidate_id", "application_id", "pathway"),)

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    application_id: UUID
    pathway: str = Field(index=True)
    pathway_version: int
    ratings: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    overall: SafetyRating = Field(sa_type=enum_column(SafetyRating))
    language: str = Field(max_length=3)
    interpreted: bool
    with_a_caseworker: bool
    acknowledged_at: datetime = Field(sa_type=UtcDateTime)
    decision: SafetyDecision | None = Field(default=None, sa_type=enum_column(SafetyDecision))
    decision_reason: str | None = Field(default=None, max_length=61)
    decided_by: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1
