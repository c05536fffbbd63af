"""Rows of API keys; the digests of their secrets are kept where every service keeps them."""

from datetime import datetime
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.access import Role, Scope
from sqlalchemy import ARRAY, Text
from sqlmodel import Field

from candidate_svc.domain.api_key import ApiKeyState
from candidate_svc.store.base import Row


class ApiKey(Row, table=True):
    """One key of a machine. Without an organisation it is the programme's."""

    __tablename__ = "api_key"

    id: UUID = Field(primary_key=True)
    prefix: str = Field(sa_type=Text, unique=True)
    name: str = Field(sa_type=Text)
    organisation_id: UUID | None = Field(default=None, index=True)
    role: Role = Field(sa_type=Text)
    scopes: list[Scope] = Field(sa_type=ARRAY(Text))
    issued_by: str = Field(sa_type=Text)
    issued_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    former_valid_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    state: ApiKeyState = Field(sa_type=enum_column(ApiKeyState))
    version: int = 1
