"""People are handed over"""

import pathways_chassis.database
import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATES = ("offered", "accepted", "declined", "withdrawn")


def upgrade() -> None:
    op.create_table(
        "handover",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("from_partner_id", sa.Uuid(), nullable=False),
        sa.Column("to_partner_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(length=61), nullable=False),
        sa.Column("given_how", sqlmodel.sql.sqltypes.AutoString(length=20), nullable=False),
        sa.Column("offered_at", pathways_chassis.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum(*STATES, name="handover_state_known", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_handover_candidate_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    op.create_index(op.f("ix_handover_candidate_id"), "handover", ["candidate_id"], unique=False)
    op.create_index(op.f("ix_handover_to_partner_id"), "handover", ["to_partner_id"], unique=False)
    op.create_index(
        "handover_one_offered", "handover", ["candidate_id"], unique=True, postgresql_where=sa.text("state = 'offered'")
    )


def downgrade() -> None:
    op.drop_table("handover")
