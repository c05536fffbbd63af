"""Tables of assignment rounds: what was asked for, what came of it, and the groups lent while one may be confirmed."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from sqlalchemy import BigInteger, Column, Identity, Index, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from matching_svc.domain.round import Alternative, Promised, RoundState
from matching_svc.store.base import Row


class AssignmentRound(Row, table=True):
    """A round. `parity_per_cent`: the floor for each group; such a round waits until its groups are lent.

    `step`, `done` and `steps` tell how far it is. `runner` is the process that works it out, which was last heard of
    at `beat_at` (system time); `attempts` counts those that began.
    """

    __tablename__ = "assignment_round"
    __table_args__ = (
        Index(
            "assignment_round_to_do",
            "requested_at",
            postgresql_where=text("state in ('requested', 'running') and not awaits_groups"),
        ),
    )

    id: UUID = Field(primary_key=True)
    state: RoundState = Field(sa_type=enum_column(RoundState))
    vacancy_ids: list[UUID] = Field(default_factory=list, sa_column=Column(ARRAY(Uuid()), nullable=False))
    stable: bool
    parity_per_cent: int | None = None
    promised: Promised = Field(sa_type=enum_column(Promised))
    awaits_groups: bool
    requested_by: str = Field(max_length=200)
    requested_at: datetime = Field(sa_type=UtcDateTime)
    step: str | None = Field(default=None, max_length=40)
    done: int = 0
    steps: int = 0
    runner: UUID | None = None
    beat_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    attempts: int = 0
    configuration_version: int | None = None
    result: dict[str, Any] | None = Field(default=None, sa_column=Column(JSONB))
    alternative: Alternative | None = Field(default=None, sa_type=enum_column(Alternative))
    reason: str | None = Field(default=None, max_length=60)
    version: int = 1


class RoundGroup(Row, table=True):
    """The opaque group of a person, lent for one round and deleted at its end. What it means is not known here."""

    __tablename__ = "round_group"

    round_id: UUID = Field(primary_key=True, foreign_key="assignment_round.id")
    candidate_id: UUID = Field(primary_key=True, index=True)
    group_number: int


class RoundSeat(Row, table=True):
    """A person on a seat in one alternative of a round; deleted at its end."""

    __tablename__ = "round_seat"
    __table_args__ = (Index("round_seat_of_alternative", "round_id", "alternative", "id"),)

    id: int | None = Field(default=None, sa_column=Column(BigInteger, Identity(always=True), primary_key=True))
    round_id: UUID = Field(foreign_key="assignment_round.id")
    alternative: str = Field(max_length=40)
    vacancy_id: UUID
    candidate_id: UUID = Field(index=True)
    points: int
