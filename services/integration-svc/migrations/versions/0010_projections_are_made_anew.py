"""Projections are made anew"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rebuild",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("projection", sa.Text(), nullable=False),
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("changed", sa.Integer(), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("outcome in ('swapped', 'aborted')", name=op.f("ck_rebuild_outcome_known")),
        sa.CheckConstraint("ended_at is null or outcome is not null", name=op.f("ck_rebuild_ends_somehow")),
        sa.ForeignKeyConstraint(["id"], ["operator_action.id"], name=op.f("fk_rebuild_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rebuild")),
    )
    op.create_index(
        "rebuild_under_way",
        "rebuild",
        [sa.literal_column("(true)")],
        unique=True,
        postgresql_where=sa.text("ended_at is null"),
    )


def downgrade() -> None:
    op.drop_table("rebuild")
