"""Pathways name a duty to notify"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pathway_deadline", sa.Column("job_loss_notice_days", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("pathway_deadline", "job_loss_notice_days")
