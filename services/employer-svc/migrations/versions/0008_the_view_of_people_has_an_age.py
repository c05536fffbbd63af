"""The view of people has an age"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("consent_heartbeat_seen")
    _create("heartbeat_seen")


def downgrade() -> None:
    op.drop_table("heartbeat_seen")
    _create("consent_heartbeat_seen")


def _create(name: str) -> None:
    # Nothing is carried over: the next beats come within seconds.
    op.create_table(
        name,
        sa.Column("partition_name", sa.String(), nullable=False),
        sa.Column("as_of", pathways_chassis.database.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("partition_name", name=op.f(f"pk_{name}")),
    )
