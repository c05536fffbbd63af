"""Tables of the watch over selection: aggregates, and that attributes were read; nobody's own attribute."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from sqlalchemy import Column, Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from candidate_svc.domain.parity import ReadingPurpose, Stage
from candidate_svc.store.base import Row


class AttributeReading(Row, table=True):
    """Protected attributes of many people were read within the service. Append-only; neither values nor people.

    `people`: of how many the vault was opened. `reason` and `expires_at` are those of a loan of groups; it has this id.
    """

    __tablename__ = "attribute_reading"

    id: UUID = Field(primary_key=True)
    purpose: ReadingPurpose = Field(sa_type=enum_column(ReadingPurpose))
    attributes: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    programme_id: UUID | None = None
    people: int
    actor: str
    reason: str | None = Field(default=None, max_length=61)
    read_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ParityReport(Row, table=True):
    """Selection ratios of one stage over whole months, as computed once: aggregates alone, and never changed.

    `ratios` has the groups of each attribute; `rules` the figures that they were computed by.
    """

    __tablename__ = "parity_report"
    __table_args__ = (
        Index(
            "parity_report_question",
            text("coalesce(programme_id, '00000000-0000-0000-0000-000000000000'::uuid)"),
            "stage",
            "first_day",
            "last_day",
            unique=True,
        ),
    )

    id: UUID = Field(primary_key=True)
    reading_id: UUID = Field(foreign_key="attribute_reading.id")
    programme_id: UUID | None = None
    stage: Stage = Field(sa_type=enum_column(Stage))
    first_day: date
    last_day: date
    rules: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    ratios: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    computed_at: datetime = Field(sa_type=UtcDateTime)
