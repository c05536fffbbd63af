"""Placements have sponsors"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("placement", sa.Column("sponsor_employer_id", sa.Uuid(), nullable=True))
    op.create_index("placement_sponsor", "placement", ["sponsor_employer_id"], unique=False)


def downgrade() -> None:
    op.drop_index("placement_sponsor", table_name="placement")
    op.drop_column("placement", "sponsor_employer_id")
