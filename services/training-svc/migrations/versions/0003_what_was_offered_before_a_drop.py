"""What was offered before a drop"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "enrolment",
        sa.Column("alternatives_offered", postgresql.ARRAY(sa.Text()), nullable=False, server_default="{}"),
    )
    op.alter_column("enrolment", "alternatives_offered", server_default=None)


def downgrade() -> None:
    op.drop_column("enrolment", "alternatives_offered")
