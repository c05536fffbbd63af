"""Families and the epoch of consents"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("placement", sa.Column("family_granted", sa.Integer(), nullable=True))
    for count in ("family_refused", "family_pending"):
        op.add_column("placement", sa.Column(count, sa.Integer(), nullable=False, server_default="0"))
        op.alter_column("placement", count, server_default=None)
    op.add_column("placement", sa.Column("parting_accepted", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.alter_column("placement", "parting_accepted", server_default=None)
    op.add_column("consent", sa.Column("epoch", sa.Integer(), nullable=False, server_default="0"))
    op.alter_column("consent", "epoch", server_default=None)


def downgrade() -> None:
    op.drop_column("consent", "epoch")
    for column in ("parting_accepted", "family_pending", "family_refused", "family_granted"):
        op.drop_column("placement", column)
