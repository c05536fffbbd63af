"""Courses tell their modules and languages"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("modules", "languages"):
        op.add_column(
            "course",
            sa.Column(name, postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
        )


def downgrade() -> None:
    op.drop_column("course", "languages")
    op.drop_column("course", "modules")
