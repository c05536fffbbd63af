"""People are told"""

import pathways_chassis.database
import sqlalchemy as sa
import sqlmodel
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

KINDS = (
    "answer", "invitation", "documents", "decision", "news", "running_out", "dates", "check_in", "training",
    "contact_person", "becomes_final",
)  # fmt: skip
STATES = ("queued", "sending", "sent", "delivered", "suppressed", "undeliverable")


def upgrade() -> None:
    text = sqlmodel.sql.sqltypes.AutoString
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    texts = postgresql.ARRAY(sa.Text())
    op.create_table(
        "contact_rules",
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("channels", texts, nullable=False),
        sa.Column("read_by_others", texts, nullable=False),
        sa.Column("language", text(length=3), nullable=False),
        sa.Column("time_zone", text(length=40), nullable=False),
        sa.Column("from_time", sa.Time(), nullable=True),
        sa.Column("until_time", sa.Time(), nullable=True),
        sa.Column("no_messages", sa.Boolean(), nullable=False),
        sa.Column("unwanted_kinds", texts, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_contact_rules_candidate_id")),
        sa.PrimaryKeyConstraint("candidate_id", name=op.f("pk_contact_rules")),
    )
    op.create_table(
        "notification",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("correlation_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.Enum(*KINDS, name="notification_kind_known", native_enum=False, create_constraint=True, length=40), nullable=False),
        sa.Column("about_id", sa.Uuid(), nullable=False),
        sa.Column("occasion", text(length=40), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("state", sa.Enum(*STATES, name="notification_state_known", native_enum=False, create_constraint=True, length=40), nullable=False),
        sa.Column("reason", text(length=40), nullable=True),
        sa.Column("channel", text(length=20), nullable=True),
        sa.Column("language", text(length=3), nullable=True),
        sa.Column("given_up", texts, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("news_since", moment, nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("retry_at", moment, nullable=True),
        sa.Column("lease_until", moment, nullable=True),
        sa.Column("sent_at", moment, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_notification_candidate_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notification")),
    )
    op.create_index(op.f("ix_notification_candidate_id"), "notification", ["candidate_id"], unique=False)
    op.create_index(
        "notification_due", "notification", ["due_at"], unique=False,
        postgresql_where=sa.text("state in ('queued', 'sending')"),
    )  # fmt: skip
    op.create_index(
        "notification_about", "notification", ["about_id"], unique=False, postgresql_where=sa.text("state = 'queued'")
    )


def downgrade() -> None:
    # Whoever goes back takes the addresses out of the vault: nothing would read them any more.
    op.execute("delete from vault_field where field in ('safe_email', 'safe_sms', 'safe_messaging')")
    op.drop_table("notification")
    op.drop_table("contact_rules")
