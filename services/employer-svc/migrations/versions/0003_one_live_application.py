"""One live application of a person at a vacancy"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "application_one_live",
        "application",
        ["candidate_id", "vacancy_id"],
        unique=True,
        postgresql_where=sa.text(
            "state in ('accepted', 'interested', 'invited', 'offer', 'parked', 'reserve_list', 'rounds', 'shortlisted')"
        ),
    )


def downgrade() -> None:
    op.drop_index("application_one_live", table_name="application")
