"""The view of people has an age"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "heartbeat_seen",
        sa.Column("partition_name", sa.String(length=100), nullable=False),
        sa.Column("as_of", pathways_chassis.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("partition_name", name=op.f("pk_heartbeat_seen")),
    )


def downgrade() -> None:
    op.drop_table("heartbeat_seen")
