"""Counts are of now"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("best_list", "counts")


def downgrade() -> None:
    op.add_column(
        "best_list",
        sa.Column(
            "counts", postgresql.JSONB(astext_type=sa.Text()), nullable=False, server_default=sa.text("'{}'::jsonb")
        ),
    )
    op.alter_column("best_list", "counts", server_default=None)
