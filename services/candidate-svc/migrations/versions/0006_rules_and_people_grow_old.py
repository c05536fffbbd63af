"""Rules and people grow old"""

import pathways_chassis.database
import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("rule_check", sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(length=61), nullable=True))
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    for name in ("last_heard_at", "dormant_since", "retention_due_at"):
        op.add_column("candidate", sa.Column(name, moment, nullable=True))
    # Of those who are here already nothing older is known; the first look says when the next one is due.
    op.execute("update candidate set last_heard_at = now(), retention_due_at = now() where state <> 'erased'")
    op.create_index(op.f("ix_candidate_retention_due_at"), "candidate", ["retention_due_at"], unique=False)
    op.create_table(
        "contact_attempt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("how", sqlmodel.sql.sqltypes.AutoString(length=20), nullable=False),
        sa.Column("reached", sa.Boolean(), nullable=False),
        sa.Column("actor", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("sought_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_contact_attempt_candidate_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_attempt")),
    )
    op.create_index(op.f("ix_contact_attempt_candidate_id"), "contact_attempt", ["candidate_id"], unique=False)


def downgrade() -> None:
    op.drop_table("contact_attempt")
    op.drop_column("candidate", "retention_due_at")
    op.drop_column("candidate", "dormant_since")
    op.drop_column("candidate", "last_heard_at")
    op.drop_column("rule_check", "reason")
