"""Families have visas of their own"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NOBODY = "coalesce(member_id, '00000000-0000-0000-0000-000000000000'::uuid)"


def upgrade() -> None:
    op.add_column("household_member", sa.Column("also_candidate_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_household_member_also_candidate_id"), "household_member", "candidate", ["also_candidate_id"], ["id"]
    )
    op.create_index(
        op.f("ix_household_member_also_candidate_id"), "household_member", ["also_candidate_id"], unique=False
    )
    op.create_unique_constraint(
        op.f("uq_household_member_candidate_id_also_candidate_id"),
        "household_member",
        ["candidate_id", "also_candidate_id"],
    )
    op.add_column("visa_case", sa.Column("family_told", postgresql.JSONB(), nullable=True))
    op.add_column(
        "visa_case",
        sa.Column("parted_from", postgresql.ARRAY(sa.Uuid()), nullable=False, server_default=sa.text("'{}'")),
    )
    op.alter_column("visa_case", "parted_from", server_default=None)
    op.add_column("authorisation", sa.Column("member_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_authorisation_member_id"), "authorisation", "household_member", ["member_id"], ["id"]
    )
    op.create_index(op.f("ix_authorisation_member_id"), "authorisation", ["member_id"], unique=False)
    op.drop_constraint(op.f("uq_authorisation_visa_case_id_position"), "authorisation", type_="unique")
    op.create_index(
        "authorisation_place",
        "authorisation",
        ["visa_case_id", sa.literal_column(_NOBODY), "position"],
        unique=True,
    )


def downgrade() -> None:
    op.drop_index("authorisation_place", table_name="authorisation")
    # What only the newer code understands: the family's links.
    op.execute("delete from authorisation where member_id is not null")
    op.create_unique_constraint(
        op.f("uq_authorisation_visa_case_id_position"), "authorisation", ["visa_case_id", "position"]
    )
    op.drop_column("authorisation", "member_id")
    op.drop_column("visa_case", "parted_from")
    op.drop_column("visa_case", "family_told")
    op.drop_column("household_member", "also_candidate_id")
