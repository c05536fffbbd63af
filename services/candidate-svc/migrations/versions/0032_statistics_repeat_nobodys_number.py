"""The planner's statistics repeat nobody's number

They would keep some of a column's values until the table is analysed again, those of erased people among them. What is
looked up by its index is found as well without.
"""

from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

TABLES = ("candidate", "household_member", "consent", "protection_review")


def upgrade() -> None:
    for table in TABLES:
        op.execute(f"alter table {table} alter column partner_reference set statistics 0")
        # To the type that it has: whatever was counted before goes with it.
        op.execute(f"alter table {table} alter column partner_reference type varchar(100)")


def downgrade() -> None:
    for table in TABLES:
        op.execute(f"alter table {table} alter column partner_reference set statistics -1")
