"""Who is certainly of age"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Of whom it is not known yet, the vault is asked when it matters.
    op.add_column("candidate", sa.Column("of_age", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.alter_column("candidate", "of_age", server_default=None)


def downgrade() -> None:
    op.drop_column("candidate", "of_age")
