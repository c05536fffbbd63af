"""Records are merged"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

HELD = ("enrolment", "recognition", "credential", "training_plan", "orientation")


def upgrade() -> None:
    op.add_column("learner", sa.Column("merged_into_id", sa.Uuid(), nullable=True))
    op.create_index(op.f("ix_learner_merged_into_id"), "learner", ["merged_into_id"], unique=False)
    for table in HELD:
        op.add_column(table, sa.Column("merged_from_id", sa.Uuid(), nullable=True))
        op.create_index(op.f(f"ix_{table}_merged_from_id"), table, ["merged_from_id"], unique=False)


def downgrade() -> None:
    for table in HELD:
        op.drop_index(op.f(f"ix_{table}_merged_from_id"), table_name=table)
        op.drop_column(table, "merged_from_id")
    op.drop_index(op.f("ix_learner_merged_into_id"), table_name="learner")
    op.drop_column("learner", "merged_into_id")
