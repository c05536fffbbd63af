"""Resettlement cases beside the pathway"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

STATES = ("open", "counselled", "withdrawn", "ended")


def upgrade() -> None:
    known = sa.Enum(*STATES, name="resettlement_state_known", native_enum=False, create_constraint=True, length=40)
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    op.create_table(
        "resettlement_case",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("state", known, nullable=False),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("unhcr_may_be_told", sa.Boolean(), nullable=False),
        sa.Column("said_how", sa.String(length=20), nullable=False),
        sa.Column("offer_application_id", sa.Uuid(), nullable=True),
        sa.Column("unhcr_told_at", moment, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_resettlement_case_candidate_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resettlement_case")),
        sa.UniqueConstraint("candidate_id", name=op.f("uq_resettlement_case_candidate_id")),
    )


def downgrade() -> None:
    op.drop_table("resettlement_case")
