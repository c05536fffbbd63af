"""Tables of complaints. What was said lies encrypted under a key of the complaint's own."""

from datetime import datetime
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from sqlalchemy import Column, LargeBinary, text
from sqlmodel import Field

from candidate_svc.domain.complaint import (
    ComplaintAbout,
    ComplaintCategory,
    ComplaintOutcome,
    ComplaintState,
)
from candidate_svc.store.base import Row


class Complaint(Row, table=True):
    """A complaint. Its id is the code that who filed it was given; of the secret a hash alone is kept.

    `candidate_id` where a candidate filed it with their own login. `since`: when it was filed or appealed.
    """

    __tablename__ = "complaint"

    id: UUID = Field(primary_key=True)
    state: ComplaintState = Field(sa_type=enum_column(ComplaintState), index=True)
    about: ComplaintAbout = Field(sa_type=enum_column(ComplaintAbout))
    about_id: UUID | None = None
    category: ComplaintCategory = Field(sa_type=enum_column(ComplaintCategory))
    language: str = Field(max_length=3)
    candidate_id: UUID | None = Field(default=None, index=True)
    secret_hash: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    agrees_to_incident: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    incident_told: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    outcome: ComplaintOutcome | None = Field(default=None, sa_type=enum_column(ComplaintOutcome))
    answered_by: str | None = None
    filed_at: datetime = Field(sa_type=UtcDateTime, index=True)
    since: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


class ComplaintEntry(Row, table=True):
    """Something that was said in a complaint, by who filed it or who handles it."""

    __tablename__ = "complaint_entry"

    id: UUID = Field(primary_key=True)
    complaint_id: UUID = Field(foreign_key="complaint.id", index=True)
    by_the_programme: bool
    said: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    said_at: datetime = Field(sa_type=UtcDateTime)
