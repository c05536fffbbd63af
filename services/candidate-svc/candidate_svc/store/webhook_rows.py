"""Tables of webhooks: who wants to be told what, under which secrets, and each message with what became of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pathways_chassis.database import UtcDateTime, enum_column
from pathways_contracts.webhooks import Audience
from sqlalchemy import BigInteger, Column, Identity, Index, LargeBinary, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

from candidate_svc.domain.webhook import DeliveryError, DeliveryState, WebhookState
from candidate_svc.store.base import Row


class WebhookSubscription(Row, table=True):
    """An organisation is told of events. `failing_since`: nothing has arrived since then (real time)."""

    __tablename__ = "webhook_subscription"

    id: UUID = Field(primary_key=True)
    organisation_id: UUID = Field(index=True)
    audience: Audience = Field(sa_type=enum_column(Audience))
    url: str = Field(max_length=500)
    description: str = Field(default="", max_length=200)
    event_types: list[str] = Field(sa_column=Column(ARRAY(Text), nullable=False))
    state: WebhookState = Field(sa_type=enum_column(WebhookState))
    created_at: datetime = Field(sa_type=UtcDateTime)
    failing_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    disabled_because: DeliveryError | None = Field(default=None, sa_type=enum_column(DeliveryError), nullable=True)
    version: int = 1


class WebhookSecret(Row, table=True):
    """A secret that messages are signed with, sealed under the subscription's key; until `expires_at` (real time)."""

    __tablename__ = "webhook_secret"

    id: UUID = Field(primary_key=True)
    subscription_id: UUID = Field(foreign_key="webhook_subscription.id", index=True)
    sealed: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class WebhookDelivery(Row, table=True):
    """One event for one subscription. `position` is the order in which events of an aggregate are sent.

    `candidate_id` is whom it is about and is sent to nobody who may not know it; `employer_id` at whose vacancy.
    `next_attempt_at`, `lease_until`, `queued_at` and `settled_at` are real time, `happened_at` business time.
    """

    __tablename__ = "webhook_delivery"
    __table_args__ = (
        UniqueConstraint("subscription_id", "event_id"),
        Index(
            "webhook_delivery_due",
            "next_attempt_at",
            postgresql_where=text("state in ('waiting', 'sending')"),
        ),
        Index(
            "webhook_delivery_order",
            "subscription_id",
            "aggregate",
            "position",
            postgresql_where=text("state in ('waiting', 'sending')"),
        ),
    )

    id: UUID = Field(primary_key=True)
    position: int | None = Field(
        default=None, sa_column=Column(BigInteger, Identity(always=True), nullable=False, unique=True)
    )
    subscription_id: UUID = Field(foreign_key="webhook_subscription.id")
    event_id: UUID
    event_type: str = Field(max_length=100)
    event_version: int
    aggregate: str = Field(max_length=200)
    subject: str = Field(max_length=100)
    candidate_id: UUID | None = Field(default=None, index=True)
    employer_id: UUID | None = None
    data: dict[str, Any] = Field(sa_column=Column(JSONB, nullable=False))
    happened_at: datetime = Field(sa_type=UtcDateTime)
    state: DeliveryState = Field(sa_type=enum_column(DeliveryState))
    attempts: int = 0
    queued_at: datetime = Field(sa_type=UtcDateTime, index=True)
    next_attempt_at: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_status: int | None = None
    last_error: DeliveryError | None = Field(default=None, sa_type=enum_column(DeliveryError), nullable=True)
