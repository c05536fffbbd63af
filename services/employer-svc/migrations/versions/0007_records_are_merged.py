"""Records are merged"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "merged_record",
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("into_candidate_id", sa.Uuid(), nullable=False),
        sa.Column("was_gone", sa.Boolean(), nullable=False),
        sa.Column("pathways", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("candidate_id", name=op.f("pk_merged_record")),
    )


def downgrade() -> None:
    op.drop_table("merged_record")
