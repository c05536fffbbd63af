"""People see what a pathway means before they accept an offer"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    decision = sa.Enum(
        "agreed", "not_agreed", name="safety_decision_known", native_enum=False, create_constraint=True, length=40
    )
    rating = sa.Enum(
        "green", "amber", "red", name="safety_rating_known", native_enum=False, create_constraint=True, length=40
    )
    op.create_table(
        "safety_standing",
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("pathway", sa.String(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("acknowledged_version", sa.Integer(), nullable=False),
        sa.Column("decision", decision, nullable=True),
        sa.Column("decided_version", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("application_id", "pathway", name=op.f("pk_safety_standing")),
    )
    op.create_index(op.f("ix_safety_standing_candidate_id"), "safety_standing", ["candidate_id"])
    op.add_column("known_pathway", sa.Column("safety", rating, nullable=True))


def downgrade() -> None:
    op.drop_column("known_pathway", "safety")
    op.drop_table("safety_standing")
