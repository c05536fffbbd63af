"""Partners see their own people"""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_candidate_profile_partner_id"), "candidate_profile", ["partner_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_candidate_profile_partner_id"), table_name="candidate_profile")
