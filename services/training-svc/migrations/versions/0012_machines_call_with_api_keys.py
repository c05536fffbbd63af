"""Machines call with API keys"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "known_api_key",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("secret_digest", sa.Text(), nullable=True),
        sa.Column("former_digest", sa.Text(), nullable=True),
        sa.Column("former_valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("scopes", postgresql.ARRAY(sa.Text()), server_default="{}", nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("last_used_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "not revoked or (secret_digest is null and former_digest is null)",
            name=op.f("ck_known_api_key_revoked_for_good"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_api_key")),
        sa.UniqueConstraint("prefix", name=op.f("uq_known_api_key_prefix")),
    )
    op.create_table(
        "api_key_view",
        sa.Column("partition_name", sa.Text(), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("partition_name", name=op.f("pk_api_key_view")),
    )


def downgrade() -> None:
    op.drop_table("api_key_view")
    op.drop_table("known_api_key")
