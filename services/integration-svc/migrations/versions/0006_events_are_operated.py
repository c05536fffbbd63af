"""Events are operated"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("aggregate_position", sa.Column("distrusted", sa.SmallInteger(), server_default="0", nullable=False))
    op.add_column("quarantined_record", sa.Column("log_epoch", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("quarantined_record", sa.Column("producer_epoch", sa.Integer(), nullable=True))
    op.add_column("quarantined_record", sa.Column("aggregate_seq", sa.Integer(), nullable=True))
    op.add_column("quarantined_record", sa.Column("attempt", sa.Integer(), server_default="1", nullable=False))
    op.add_column("quarantined_record", sa.Column("action_id", sa.Uuid(), nullable=True))
    op.create_index("quarantined_record_place", "quarantined_record", ["consumer", "topic", "key"], unique=False)
    op.create_index(
        "quarantined_record_action",
        "quarantined_record",
        ["action_id"],
        unique=False,
        postgresql_where=sa.text("action_id is not null"),
    )
    # What waits behind a record that was set aside before knows its place.
    op.execute(
        """
        update quarantined_record as letter
        set log_epoch = (parked.headers ->> 'log_epoch')::bigint, producer_epoch = parked.producer_epoch,
            aggregate_seq = parked.aggregate_seq
        from parked_record as parked
        where parked.state = 'poisoned' and parked.consumer = letter.consumer and parked.topic = letter.topic
          and parked.key = letter.key and (parked.headers ->> 'partition')::int = letter.partition
          and (parked.headers ->> 'offset')::bigint = letter."offset"
        """
    )
    op.create_table(
        "operator_action",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("target", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("affected", sa.Integer(), nullable=False),
        sa.Column(
            "recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operator_action")),
    )
    op.create_table(
        "republication",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("topics", postgresql.ARRAY(sa.Text()), nullable=True),
        sa.Column("next_id", sa.BigInteger(), nullable=False),
        sa.Column("last_id", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("sent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["operator_action.id"], name=op.f("fk_republication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_republication")),
    )
    op.create_index(
        "republication_under_way",
        "republication",
        [sa.literal_column("(true)")],
        unique=True,
        postgresql_where=sa.text("ended_at is null"),
    )


def downgrade() -> None:
    op.drop_table("republication")
    op.drop_table("operator_action")
    op.drop_index("quarantined_record_action", table_name="quarantined_record")
    op.drop_index("quarantined_record_place", table_name="quarantined_record")
    for column in ("action_id", "attempt", "aggregate_seq", "producer_epoch", "log_epoch"):
        op.drop_column("quarantined_record", column)
    op.drop_column("aggregate_position", "distrusted")
