"""Partners have references of their own"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("candidate", sa.Column("registered_by", sa.Uuid(), nullable=True))
    op.execute("update candidate set registered_by = partner_id")
    op.alter_column("candidate", "registered_by", nullable=False)
    op.create_unique_constraint(
        op.f("uq_candidate_registered_by_partner_reference"), "candidate", ["registered_by", "partner_reference"]
    )
    for table, columns in (
        ("household_member", ["candidate_id", "partner_reference"]),
        ("consent", ["candidate_id", "partner_reference"]),
        ("protection_review", ["reviewer", "partner_reference"]),
    ):
        op.add_column(table, sa.Column("partner_reference", sa.String(length=100), nullable=True))
        op.create_unique_constraint(op.f(f"uq_{table}_{'_'.join(columns)}"), table, columns)


def downgrade() -> None:
    for table in ("protection_review", "consent", "household_member"):
        op.drop_column(table, "partner_reference")
    op.drop_column("candidate", "registered_by")
