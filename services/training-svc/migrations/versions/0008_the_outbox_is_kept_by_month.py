"""The outbox is kept by month"""

from alembic import op
from pathways_chassis.months import partition_by_month

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ROWS = "id, event_id, topic, key, aggregate_seq, payload, headers, created_at, published_at"
GOES_ON = "select setval('outbox_id_seq', last_value, is_called) from outbox_before_id_seq"


def upgrade() -> None:
    op.execute("alter table outbox rename to outbox_before")
    op.execute("alter sequence outbox_id_seq rename to outbox_before_id_seq")
    op.execute("alter table outbox_before rename constraint pk_outbox to pk_outbox_before")
    op.drop_index("outbox_cause", table_name="outbox_before")
    op.drop_index("outbox_pending", table_name="outbox_before")
    op.execute(
        "create table outbox (like outbox_before including defaults including identity) partition by range (created_at)"
    )
    op.create_primary_key("pk_outbox", "outbox", ["id", "created_at"])
    op.execute("create index outbox_pending on outbox (id) where published_at is null")
    op.execute("create index outbox_cause on outbox ((headers ->> 'ce_causationid'))")
    op.execute(
        """
        create table event_place (
          event_id uuid not null constraint pk_event_place primary key, topic text not null, key text not null,
          aggregate_seq integer, outbox_id bigint not null, created_at timestamptz not null)
        """
    )
    op.execute(
        """
        insert into event_place select event_id, topic, key, aggregate_seq, id, created_at from outbox_before
        order by topic, key, id
        """
    )
    op.create_unique_constraint(
        "uq_event_place_topic_key_aggregate_seq", "event_place", ["topic", "key", "aggregate_seq"]
    )
    partition_by_month(op.get_bind(), since="outbox_before")
    op.execute(f"insert into outbox ({ROWS}) overriding system value select {ROWS} from outbox_before order by id")
    op.execute(GOES_ON)
    op.drop_table("outbox_before")


def downgrade() -> None:
    op.execute("alter table outbox rename to outbox_before")
    op.execute("alter sequence outbox_id_seq rename to outbox_before_id_seq")
    op.execute("alter table outbox_before rename constraint pk_outbox to pk_outbox_before")
    op.drop_index("outbox_cause", table_name="outbox_before")
    op.drop_index("outbox_pending", table_name="outbox_before")
    op.execute("create table outbox (like outbox_before including defaults including identity)")
    op.create_primary_key("pk_outbox", "outbox", ["id"])
    op.execute(f"insert into outbox ({ROWS}) overriding system value select {ROWS} from outbox_before order by id")
    op.execute(GOES_ON)
    op.create_unique_constraint("uq_outbox_event_id", "outbox", ["event_id"])
    op.execute(
        "create unique index outbox_seq on outbox (topic, key, aggregate_seq) where aggregate_seq is not null"
    )
    op.execute("create index outbox_pending on outbox (id) where published_at is null")
    op.execute("create index outbox_cause on outbox ((headers ->> 'ce_causationid'))")
    op.drop_table("outbox_before")
    op.drop_table("event_place")
