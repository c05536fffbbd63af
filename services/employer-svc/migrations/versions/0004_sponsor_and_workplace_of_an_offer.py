"""Sponsor and place of work of an offer"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("offer", sa.Column("sponsor_employer_id", sa.Uuid(), nullable=True))
    op.add_column("offer", sa.Column("workplace_region", sa.String(length=6), nullable=True))
    op.add_column("placement", sa.Column("sponsor_employer_id", sa.Uuid(), nullable=True))
    for table in ("offer", "placement"):
        op.create_foreign_key(
            op.f(f"fk_{table}_sponsor_employer_id"), table, "employer", ["sponsor_employer_id"], ["id"]
        )
    op.create_index(op.f("ix_placement_sponsor_employer_id"), "placement", ["sponsor_employer_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_placement_sponsor_employer_id"), table_name="placement")
    for table in ("placement", "offer"):
        op.drop_constraint(op.f(f"fk_{table}_sponsor_employer_id"), table, type_="foreignkey")
        op.drop_column(table, "sponsor_employer_id")
    op.drop_column("offer", "workplace_region")
