"""People see what a pathway means before they accept an offer"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    rating = sa.Enum(
        "green", "amber", "red", name="safety_rating_known", native_enum=False, create_constraint=True, length=40
    )
    decision = sa.Enum(
        "agreed", "not_agreed", name="safety_decision_known", native_enum=False, create_constraint=True, length=40
    )
    op.create_table(
        "safety_acknowledgement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("pathway", sa.String(), nullable=False),
        sa.Column("pathway_version", sa.Integer(), nullable=False),
        sa.Column("ratings", postgresql.JSONB(), nullable=False),
        sa.Column("overall", rating, nullable=False),
        sa.Column("language", sa.String(length=3), nullable=False),
        sa.Column("interpreted", sa.Boolean(), nullable=False),
        sa.Column("with_a_caseworker", sa.Boolean(), nullable=False),
        sa.Column("acknowledged_at", moment, nullable=False),
        sa.Column("decision", decision, nullable=True),
        sa.Column("decision_reason", sa.String(length=61), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", moment, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidate_id"], ["candidate.id"], name=op.f("fk_safety_acknowledgement_candidate_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_safety_acknowledgement")),
        sa.UniqueConstraint(
            "candidate_id",
            "application_id",
            "pathway",
            name=op.f("uq_safety_acknowledgement_candidate_id_application_id_pathway"),
        ),
    )
    op.create_index(op.f("ix_safety_acknowledgement_candidate_id"), "safety_acknowledgement", ["candidate_id"])
    op.create_index(op.f("ix_safety_acknowledgement_pathway"), "safety_acknowledgement", ["pathway"])


def downgrade() -> None:
    op.drop_table("safety_acknowledgement")
