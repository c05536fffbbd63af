"""Records are merged"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

GIVEN = ("placement", "protection_alert", "outcome_fact")


def upgrade() -> None:
    op.add_column("person", sa.Column("merged_into_id", sa.Uuid(), nullable=True))
    op.add_column("person", sa.Column("merged_at", sa.DateTime(timezone=True), nullable=True))
    for name in ("merge_epoch", "merge_sequence"):
        op.add_column("person", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
        op.alter_column("person", name, server_default=None)
    op.create_index(op.f("ix_person_merged_into_id"), "person", ["merged_into_id"], unique=False)
    for table in GIVEN:
        op.add_column(table, sa.Column("merged_from_id", sa.Uuid(), nullable=True))
        op.create_index(op.f(f"ix_{table}_merged_from_id"), table, ["merged_from_id"], unique=False)


def downgrade() -> None:
    for table in GIVEN:
        op.drop_index(op.f(f"ix_{table}_merged_from_id"), table_name=table)
        op.drop_column(table, "merged_from_id")
    op.drop_index(op.f("ix_person_merged_into_id"), table_name="person")
    for name in ("merged_into_id", "merged_at", "merge_epoch", "merge_sequence"):
        op.drop_column("person", name)
