"""Rounds of assignment"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        "assignment_round",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            _one_of("round_state_known", "requested", "running", "proposed", "confirmed", "discarded", "failed"),
            nullable=False,
        ),
        sa.Column("vacancy_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("stable", sa.Boolean(), nullable=False),
        sa.Column("parity_per_cent", sa.Integer(), nullable=True),
        sa.Column("promised", _one_of("promised_known", "leave_out", "keep", "as_others"), nullable=False),
        sa.Column("awaits_groups", sa.Boolean(), nullable=False),
        sa.Column("requested_by", sa.String(length=200), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=True),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("runner", sa.Uuid(), nullable=True),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("configuration_version", sa.Integer(), nullable=True),
        sa.Column("result", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("alternative", _one_of("alternative_known", "best", "stable", "parity", "greedy"), nullable=True),
        sa.Column("reason", sa.String(length=60), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_round")),
    )
    op.create_index(
        "assignment_round_to_do",
        "assignment_round",
        ["requested_at"],
        postgresql_where=sa.text("state in ('requested', 'running') and not awaits_groups"),
    )
    op.create_table(
        "round_group",
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("group_number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["assignment_round.id"], name=op.f("fk_round_group_round_id")),
        sa.PrimaryKeyConstraint("round_id", "candidate_id", name=op.f("pk_round_group")),
    )
    op.create_index(op.f("ix_round_group_candidate_id"), "round_group", ["candidate_id"])
    op.create_table(
        "round_seat",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("alternative", sa.String(length=40), nullable=False),
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["assignment_round.id"], name=op.f("fk_round_seat_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_seat")),
    )
    op.create_index(op.f("ix_round_seat_candidate_id"), "round_seat", ["candidate_id"])
    op.create_index("round_seat_of_alternative", "round_seat", ["round_id", "alternative", "id"])


def downgrade() -> None:
    # Nobody could fire them, before or after rounds are there again.
    op.execute("delete from timer where action = 'expire_round'")
    op.drop_table("round_seat")
    op.drop_table("round_group")
    op.drop_table("assignment_round")
