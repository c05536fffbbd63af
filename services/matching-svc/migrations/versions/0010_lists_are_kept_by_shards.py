"""Lists are kept by shards, from a change log that every replica reads"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # What waits is taken in when the index is built from the rows, at the start of the first replica.
    op.drop_table("change")
    op.create_table(
        "change",
        sa.Column(
            "transaction",
            sa.BigInteger(),
            server_default=sa.text("pg_current_xact_id()::text::bigint"),
            nullable=False,
        ),
        sa.Column(
            "subject",
            sa.Enum(
                "candidate", "vacancy", name="subject_known", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.PrimaryKeyConstraint("transaction", "subject", "subject_id", name=op.f("pk_change")),
    )
    op.create_table(
        "replica",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unwritten_lists", sa.Integer(), nullable=False),
        sa.Column("unproposed_lists", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replica")),
    )
    op.create_table(
        "shard_lease",
        sa.Column("shard", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("holder", sa.Uuid(), nullable=True),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("shard", name=op.f("pk_shard_lease")),
    )
    # Every list is made anew at the start.
    op.drop_table("best_list")
    op.create_table(
        "best_list",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("configuration_version", sa.Integer(), nullable=False),
        sa.Column("candidate_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("points", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("coverage", postgresql.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("verdicts", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("computed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancy_requirement.vacancy_id"], name=op.f("fk_best_list_vacancy_id")
        ),
        sa.PrimaryKeyConstraint("vacancy_id", name=op.f("pk_best_list")),
        postgresql_with={"toast_tuple_target": 8160, "fillfactor": 50},
    )
    op.create_index("match_of_pair", "match", ["vacancy_id", "candidate_id", "id"])


def downgrade() -> None:
    op.drop_index("match_of_pair", table_name="match")
    op.drop_table("best_list")
    op.create_table(
        "best_list",
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("configuration_version", sa.Integer(), nullable=False),
        sa.Column("candidate_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("entries", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("computed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["vacancy_id"], ["vacancy_requirement.vacancy_id"], name=op.f("fk_best_list_vacancy_id")
        ),
        sa.PrimaryKeyConstraint("vacancy_id", name=op.f("pk_best_list")),
    )
    op.create_index("best_list_candidates", "best_list", ["candidate_ids"], postgresql_using="gin")
    op.drop_table("shard_lease")
    op.drop_table("replica")
    op.drop_table("change")
    op.create_table(
        "change",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "subject",
            sa.Enum(
                "candidate", "vacancy", name="subject_known", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
    )
