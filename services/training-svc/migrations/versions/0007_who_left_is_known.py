"""Who left is known, and since when a record is merged"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("learner", sa.Column("left_for", sa.String(length=61), nullable=True))
    op.add_column("learner", sa.Column("merged_at", sa.DateTime(timezone=True), nullable=True))
    # Of a record that is merged already nothing had ended because of the other since.
    op.execute("update learner set merged_at = clock_timestamp() where merged_into_id is not null")


def downgrade() -> None:
    op.drop_column("learner", "merged_at")
    op.drop_column("learner", "left_for")
