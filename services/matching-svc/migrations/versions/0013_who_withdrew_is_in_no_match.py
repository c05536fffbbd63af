"""Who withdrew is in no match"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

PURPOSES = (
    "register",
    "share_anonymised",
    "share_identified",
    "immigration",
    "training",
    "mentor",
    "integration",
    "story",
    "research",
)


def upgrade() -> None:
    purpose = sa.Enum(
        *PURPOSES, name="consent_purpose_known", native_enum=False, create_constraint=True, length=40
    )
    op.create_table(
        "consent_standing",
        sa.Column("candidate_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", purpose, nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.Column("seen_epoch", sa.Integer(), nullable=False),
        sa.Column("seen_sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("candidate_id", "purpose", name=op.f("pk_consent_standing")),
    )


def downgrade() -> None:
    op.drop_table("consent_standing")
