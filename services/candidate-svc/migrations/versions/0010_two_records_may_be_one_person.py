"""Two records may be of one person"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "resemblance_key",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("pairs", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", "person_id", name=op.f("pk_resemblance_key")),
    )
    op.create_index(op.f("ix_resemblance_key_candidate_id"), "resemblance_key", ["candidate_id"], unique=False)
    op.create_table(
        "possible_duplicate",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("reasons", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("flagged_at", pathways_chassis.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "flagged",
                "proposed",
                "merged",
                "distinct",
                "lapsed",
                name="duplicate_state_known",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_possible_duplicate_candidate_id")),
        sa.ForeignKeyConstraint(["other_id"], ["candidate.id"], name=op.f("fk_possible_duplicate_other_id")),
        sa.ForeignKeyConstraint(["member_id"], ["household_member.id"], name=op.f("fk_possible_duplicate_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_possible_duplicate")),
    )
    op.create_index(op.f("ix_possible_duplicate_candidate_id"), "possible_duplicate", ["candidate_id"], unique=False)
    op.create_index(op.f("ix_possible_duplicate_other_id"), "possible_duplicate", ["other_id"], unique=False)
    op.create_index(
        "possible_duplicate_pair",
        "possible_duplicate",
        [
            "candidate_id",
            "other_id",
            sa.literal_column("coalesce(member_id, '00000000-0000-0000-0000-000000000000'::uuid)"),
        ],
        unique=True,
    )


def downgrade() -> None:
    op.drop_table("possible_duplicate")
    op.drop_table("resemblance_key")
