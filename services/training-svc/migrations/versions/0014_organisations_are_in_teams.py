"""Organisations are in the teams of people"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

PARTS = ("source", "destination", "recruiter", "lawyer", "sponsor_group", "former_source")


def upgrade() -> None:
    known = sa.Enum(*PARTS, name="team_part_known", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "team_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("part", known, nullable=False),
        sa.Column("left", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_member")),
    )
    for name in ("candidate_id", "organisation_id"):
        op.create_index(op.f(f"ix_team_member_{name}"), "team_member", [name])


def downgrade() -> None:
    op.drop_table("team_member")
