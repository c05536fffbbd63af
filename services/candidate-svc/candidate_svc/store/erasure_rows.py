"""Tables of erasures: that somebody was erased, and what each service did. Nothing in them says who it was."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.registry import Service
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from candidate_svc.domain.erasure import ErasureState
from candidate_svc.store.base import Row


class Erasure(Row, table=True):
    """That a person was erased; the id is the candidate's. Nothing in it says who it was."""

    __tablename__ = "erasure"

    id: UUID = Field(primary_key=True, foreign_key="candidate.id")
    state: ErasureState = Field(sa_type=enum_column(ErasureState), index=True)
    requested_at: datetime = Field(sa_type=UtcDateTime)
    completed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


class ErasureConfirmation(Row, table=True):
    """What one service did: `tables` as its event told it (`pathways_contracts.erasure.ErasedRows`)."""

    __tablename__ = "erasure_confirmation"

    erasure_id: UUID = Field(primary_key=True, foreign_key="erasure.id")
    service: Service = Field(primary_key=True, sa_type=enum_column(Service))
    confirmed_at: datetime = Field(sa_type=UtcDateTime)
    tables: list[dict[str, Any]] = Field(sa_column=Column(JSONB, nullable=False))
