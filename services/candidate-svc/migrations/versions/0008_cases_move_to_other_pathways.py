"""Visa cases move to other pathways"""

import pathways_chassis.database
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_MEMBER = sa.text("coalesce(member_id, '00000000-0000-0000-0000-000000000000'::uuid)")
_PLACE = ["visa_case_id", _MEMBER, "position"]


def upgrade() -> None:
    op.add_column("visa_case", sa.Column("allowed_pathways", postgresql.ARRAY(sa.Text()), nullable=True))
    # What the vacancies of earlier placements allowed besides was not told.
    op.execute("update visa_case set allowed_pathways = array[pathway]")
    op.alter_column("visa_case", "allowed_pathways", nullable=False)
    op.add_column("authorisation", sa.Column("pathway", sa.String(), nullable=True))
    op.execute("update authorisation a set pathway = v.pathway from visa_case v where v.id = a.visa_case_id")
    op.alter_column("authorisation", "pathway", nullable=False)
    moment = pathways_chassis.database.UtcDateTime(timezone=True)
    op.add_column("authorisation", sa.Column("superseded_at", moment, nullable=True))
    op.drop_index("authorisation_place", table_name="authorisation")
    op.create_index(
        "authorisation_place",
        "authorisation",
        _PLACE,
        unique=True,
        postgresql_where=sa.text("superseded_at is null"),
    )


def downgrade() -> None:
    op.drop_index("authorisation_place", table_name="authorisation")
    op.execute("delete from authorisation where superseded_at is not null")
    op.create_index("authorisation_place", "authorisation", _PLACE, unique=True)
    op.drop_column("authorisation", "superseded_at")
    op.drop_column("authorisation", "pathway")
    op.drop_column("visa_case", "allowed_pathways")
