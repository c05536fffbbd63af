"""Employers have references of their own"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("vacancy", sa.Column("employer_reference", sa.String(length=100), nullable=True))
    op.create_unique_constraint(
        op.f("uq_vacancy_employer_id_employer_reference"), "vacancy", ["employer_id", "employer_reference"]
    )


def downgrade() -> None:
    op.drop_column("vacancy", "employer_reference")
