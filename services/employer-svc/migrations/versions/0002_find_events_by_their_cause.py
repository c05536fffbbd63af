"""Find events by their cause"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("outbox_cause", "outbox", [sa.literal_column("(headers ->> 'ce_causationid')")], unique=False)


def downgrade() -> None:
    op.drop_index("outbox_cause", table_name="outbox")
