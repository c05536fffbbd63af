"""Erasures are confirmed by every service"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

STATES = ("requested", "overdue", "complete")
SERVICES = ("candidate", "employer", "matching", "training", "integration")


def upgrade() -> None:
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    state = sa.Enum(*STATES, name="erasure_state_known", native_enum=False, create_constraint=True, length=40)
    service = sa.Enum(*SERVICES, name="service_known", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "erasure",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state", state, nullable=False),
        sa.Column("requested_at", moment, nullable=False),
        sa.Column("completed_at", moment, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["candidate.id"], name=op.f("fk_erasure_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
    op.create_index(op.f("ix_erasure_state"), "erasure", ["state"])
    op.create_table(
        "erasure_confirmation",
        sa.Column("erasure_id", sa.Uuid(), nullable=False),
        sa.Column("service", service, nullable=False),
        sa.Column("confirmed_at", moment, nullable=False),
        sa.Column("tables", postgresql.JSONB(), nullable=False),
        sa.ForeignKeyConstraint(["erasure_id"], ["erasure.id"], name=op.f("fk_erasure_confirmation_erasure_id")),
        sa.PrimaryKeyConstraint("erasure_id", "service", name=op.f("pk_erasure_confirmation")),
    )


def downgrade() -> None:
    op.drop_table("erasure_confirmation")
    op.drop_table("erasure")
