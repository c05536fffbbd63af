"""Employers know people by pseudonyms"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

KEY_BYTES = 32


def upgrade() -> None:
    # Null until the next event of a person: of them nothing but what a vacancy asks for is shown.
    op.add_column("candidate_profile", sa.Column("bands", sa.String(), nullable=True))
    key = op.create_table(
        "pseudonym_key",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pseudonym_key")),
    )
    op.bulk_insert(key, [{"id": 1, "key": secrets.token_bytes(KEY_BYTES)}])


def downgrade() -> None:
    op.drop_table("pseudonym_key")
    op.drop_column("candidate_profile", "bands")
