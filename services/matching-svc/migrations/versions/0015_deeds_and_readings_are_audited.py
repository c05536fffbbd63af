"""Who did or read what is written down for good, and sealed"""

import sqlalchemy as sa
from alembic import op
from pathways_chassis.append_only import protect
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("recorded_at", moment, server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("request_id", sa.Uuid()),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("roles", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("organisation_id", sa.Uuid()),
        sa.Column("person_id", sa.Uuid()),
        sa.Column("about", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("count", sa.Integer()),
        sa.Column("purpose", sa.Text()),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("replayed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entry"),
    )
    op.create_index("audit_entry_actor", "audit_entry", ["actor", "id"])
    op.create_index("audit_entry_about", "audit_entry", ["about"], postgresql_using="gin")
    op.create_table(
        "audit_pending",
        sa.Column("entry_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_audit_pending"),
    )
    op.create_table(
        "audit_block",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("previous_root", sa.LargeBinary(), nullable=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sa.Column("entry_ids", postgresql.ARRAY(sa.BigInteger()), nullable=False),
        sa.Column("leaves", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit_block"),
    )
    for table in ("audit_entry", "audit_block"):
        protect(op.get_bind(), table)


def downgrade() -> None:
    for table in ("audit_block", "audit_pending", "audit_entry"):
        op.drop_table(table)
    op.execute("drop function refuse_rewriting()")
