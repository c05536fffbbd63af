"""Families follow later"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("authorisation", sa.Column("travel_document_valid_until", sa.Date(), nullable=True))
    told = sa.Column("followers_told", postgresql.JSONB(), nullable=False, server_default="{}")
    op.add_column("visa_case", told)
    op.alter_column("visa_case", "followers_told", server_default=None)


def downgrade() -> None:
    op.drop_column("visa_case", "followers_told")
    op.drop_column("authorisation", "travel_document_valid_until")
