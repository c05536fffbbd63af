"""The table of who is in the team of a person."""

from datetime import date, datetime
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.case_team import TeamPart
from sqlalchemy import Index, text
from sqlmodel import Field

from candidate_svc.domain.case_team import MemberState
from candidate_svc.store.base import Row


class TeamMember(Row, table=True):
    """An organisation in the team of a person. One that has ended stays, and never begins again."""

    __tablename__ = "team_member"
    __table_args__ = (
        Index(
            "team_member_once",
            "candidate_id",
            "organisation_id",
            "part",
            unique=True,
            postgresql_where=text("state <> 'ended'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    candidate_id: UUID = Field(foreign_key="candidate.id", index=True)
    organisation_id: UUID = Field(index=True)
    part: TeamPart = Field(sa_type=enum_column(TeamPart))
    valid_from: date
    valid_until: date | None = None
    named_at: datetime = Field(sa_type=UtcDateTime)
    state: MemberState = Field(sa_type=enum_column(MemberState))
    ended_because: str | None = Field(default=None, max_length=61)
    version: int = 1
