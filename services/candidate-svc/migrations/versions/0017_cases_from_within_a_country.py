"""Cases from within a country"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("visa_case", sa.Column("from_within", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.alter_column("visa_case", "from_within", server_default=None)


def downgrade() -> None:
    op.drop_column("visa_case", "from_within")
