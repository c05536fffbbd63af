"""Organisations are in the teams of people"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

PARTS = ("source", "destination", "recruiter", "lawyer", "sponsor_group", "former_source")
STATES = ("named", "active", "ended")


def known(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"{name}_known", native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        "team_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("part", known("team_part", PARTS), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date()),
        sa.Column("named_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", known("member_state", STATES), nullable=False),
        sa.Column("ended_because", sa.String(length=61)),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name=op.f("fk_team_member_candidate_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_member")),
    )
    for name in ("candidate_id", "organisation_id"):
        op.create_index(op.f(f"ix_team_member_{name}"), "team_member", [name])
    op.create_index(
        "team_member_once",
        "team_member",
        ["candidate_id", "organisation_id", "part"],
        unique=True,
        postgresql_where=sa.text("state <> 'ended'"),
    )


def downgrade() -> None:
    op.drop_table("team_member")
