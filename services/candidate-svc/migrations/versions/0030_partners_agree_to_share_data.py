"""Partners agree to share data"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

STATES = ("draft", "signed_by_one", "signed", "in_force", "suspended", "ended", "terminated")


def upgrade() -> None:
    known = sa.Enum(*STATES, name="agreement_state_known", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "data_sharing_agreement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("other_party_id", sa.Uuid(), nullable=False),
        *[sa.Column(name, postgresql.ARRAY(sa.Text()), nullable=False) for name in ("purposes", "fields", "countries")],
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("state", known, nullable=False),
        sa.Column("signed_by", sa.Uuid(), nullable=True),
        sa.Column("suspended_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_sharing_agreement")),
    )
    for name in ("party_id", "other_party_id"):
        op.create_index(op.f(f"ix_data_sharing_agreement_{name}"), "data_sharing_agreement", [name])


def downgrade() -> None:
    op.drop_table("data_sharing_agreement")
