"""Organisations subscribe to events"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

AUDIENCES = ("partner", "employer")
STATES = ("active", "paused", "disabled", "removed")
DELIVERY_STATES = ("waiting", "sending", "delivered", "failed", "dropped")
ERRORS = (
    "no_connection",
    "timeout",
    "address_refused",
    "redirect",
    "status",
    "gone",
    "may_not_be_told",
    "subscription_ended",
)
OPEN = sa.text("state in ('waiting', 'sending')")


def known(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"{name}_known", native_enum=False, create_constraint=True, length=40)


def moment(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "webhook_subscription",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("audience", known("audience", AUDIENCES), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.Column("description", sa.String(length=200), nullable=False),
        sa.Column("event_types", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("state", known("webhook_state", STATES), nullable=False),
        moment("created_at"),
        moment("failing_since", nullable=True),
        sa.Column("disabled_because", known("delivery_error", ERRORS), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_subscription")),
    )
    op.create_index(op.f("ix_webhook_subscription_organisation_id"), "webhook_subscription", ["organisation_id"])
    op.create_table(
        "webhook_secret",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subscription_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        moment("expires_at", nullable=True),
        sa.ForeignKeyConstraint(
            ["subscription_id"],
            ["webhook_subscription.id"],
            name=op.f("fk_webhook_secret_subscription_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_secret")),
    )
    op.create_index(op.f("ix_webhook_secret_subscription_id"), "webhook_secret", ["subscription_id"])
    op.create_table(
        "webhook_delivery",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("subscription_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("event_type", sa.String(length=100), nullable=False),
        sa.Column("event_version", sa.Integer(), nullable=False),
        sa.Column("aggregate", sa.String(length=200), nullable=False),
        sa.Column("subject", sa.String(length=100), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=True),
        sa.Column("employer_id", sa.Uuid(), nullable=True),
        sa.Column("data", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        moment("happened_at"),
        sa.Column("state", known("delivery_state", DELIVERY_STATES), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        moment("queued_at"),
        moment("next_attempt_at"),
        moment("lease_until", nullable=True),
        moment("settled_at", nullable=True),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("last_error", known("delivery_error", ERRORS), nullable=True),
        sa.ForeignKeyConstraint(
            ["subscription_id"],
            ["webhook_subscription.id"],
            name=op.f("fk_webhook_delivery_subscription_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_delivery")),
        sa.UniqueConstraint("position", name=op.f("uq_webhook_delivery_position")),
        sa.UniqueConstraint("subscription_id", "event_id", name=op.f("uq_webhook_delivery_subscription_id_event_id")),
    )
    for name in ("candidate_id", "queued_at"):
        op.create_index(op.f(f"ix_webhook_delivery_{name}"), "webhook_delivery", [name])
    op.create_index("webhook_delivery_due", "webhook_delivery", ["next_attempt_at"], postgresql_where=OPEN)
    order = ["subscription_id", "aggregate", "position"]
    op.create_index("webhook_delivery_order", "webhook_delivery", order, postgresql_where=OPEN)


def downgrade() -> None:
    for table in ("webhook_delivery", "webhook_secret", "webhook_subscription"):
        op.drop_table(table)
