"""Learners are followed at home"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STATES = ("planned", "employed", "self_employed", "apprenticeship", "further_training", "retained")


def upgrade() -> None:
    known = sa.Enum(
        *STATES, name="home_outcome_state_known", native_enum=False, create_constraint=True, length=40
    )
    op.create_table(
        "home_outcome",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("enrolment_id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=True),
        sa.Column("merged_from_id", sa.Uuid(), nullable=True),
        sa.Column("state", known, nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["enrolment_id"], ["enrolment.id"], name=op.f("fk_home_outcome_enrolment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_home_outcome")),
        sa.UniqueConstraint("enrolment_id", name=op.f("uq_home_outcome_enrolment_id")),
    )
    for column in ("candidate_id", "merged_from_id", "state"):
        op.create_index(op.f(f"ix_home_outcome_{column}"), "home_outcome", [column], unique=False)


def downgrade() -> None:
    op.drop_table("home_outcome")
