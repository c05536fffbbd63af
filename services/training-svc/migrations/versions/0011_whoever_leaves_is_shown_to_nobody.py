"""Whoever no longer wants to be here is shown to no trainer"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    refused = sa.Column("register_refused", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("learner", refused)
    for name in ("register_epoch", "register_sequence"):
        op.add_column("learner", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    for name in ("register_refused", "register_epoch", "register_sequence"):
        op.alter_column("learner", name, server_default=None)


def downgrade() -> None:
    for name in ("register_sequence", "register_epoch", "register_refused"):
        op.drop_column("learner", name)
