"""The chassis' own tables, created by each service's migrations in that service's database."""

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from pathways_chassis.database import NAMING

metadata = MetaData(naming_convention=NAMING)


def _recorded(name: str = "recorded_at") -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=False, server_default=func.clock_timestamp())


# --- producing -------------------------------------------------------------------------------------------------

aggregate_sequence = Table(
    "aggregate_sequence",
    metadata,
    Column("topic", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("last", Integer, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("event_id", Uuid(), nullable=False, unique=True),
    Column("topic", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("aggregate_seq", Integer),
    Column("payload", LargeBinary, nullable=False),
    Column("headers", JSONB, nullable=False),
    _recorded("created_at"),
    Column("published_at", DateTime(timezone=True)),
    Index(
        "outbox_seq",
        "topic",
        "key",
        "aggregate_seq",
        unique=True,
        postgresql_where=text("aggregate_seq is not null"),
    ),
    Index("outbox_pending", "id", postgresql_where=text("published_at is null")),
    Index("outbox_cause", text("(headers ->> 'ce_causationid')")),
)

# --- consuming -------------------------------------------------------------------------------------------------

consumer_offset = Table(
    "consumer_offset",
    metadata,
    Column("consumer", Text, primary_key=True),
    Column("topic", Text, primary_key=True),
    Column("partition", Integer, primary_key=True),
    Column("next_offset", BigInteger, nullable=False, server_default="0"),
    Column("owner_epoch", BigInteger, nullable=False, server_default="0"),
)

aggregate_position = Table(
    "aggregate_position",
    metadata,
    Column("consumer", Text, primary_key=True),
    Column("topic", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("producer_epoch", Integer, nullable=False, server_default="0"),
    Column("last_seq", Integer, nullable=False),
    Column("blocked", SmallInteger, nullable=False, server_default="0"),
    Index("aggregate_position_blocked", "consumer", postgresql_where=text("blocked = 1")),
)

parked_record = Table(
    "parked_record",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("consumer", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("producer_epoch", Integer, nullable=False),
    Column("aggregate_seq", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("prerequisite", Text),
    Column("deadline", DateTime(timezone=True)),
    Column("headers", JSONB, nullable=False),
    Column("value", LargeBinary),
    _recorded(),
    UniqueConstraint("consumer", "topic", "key", "producer_epoch", "aggregate_seq"),
)

quarantined_record = Table(
    "quarantined_record",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("consumer", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("partition", Integer, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("key", Text),
    Column("reason", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("headers", JSONB, nullable=False),
    Column("value", LargeBinary),
    Column("state", Text, nullable=False, server_default="open"),
    _recorded(),
)

reaction = Table(
    "reaction",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("event_id", Uuid(), nullable=False, index=True),
    Column("event_type", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("detail", Text, nullable=False),
    _recorded(),
)

# --- time, people and requests ---------------------------------------------------------------------------------

timer = Table(
    "timer",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("action", Text, nullable=False),
    Column("aggregate_id", Uuid(), nullable=False, index=True),
    Column("due_at", DateTime(timezone=True), nullable=False),
    Column("payload", JSONB, nullable=False, server_default=text("'{}'::jsonb")),
    Column("fired_at", DateTime(timezone=True)),
    Column("cancelled_at", DateTime(timezone=True)),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("retry_at", DateTime(timezone=True)),
    Index("timer_due", "due_at", postgresql_where=text("fired_at is null and cancelled_at is null")),
)

stage_history = Table(
    "stage_history",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("aggregate", Text, nullable=False),
    Column("aggregate_id", Uuid(), nullable=False),
    Column("from_state", Text),
    Column("action", Text, nullable=False),
    Column("to_state", Text, nullable=False),
    Column("actor_kind", Text, nullable=False),
    Column("actor_reference", Text, nullable=False),
    Column("reason", Text),
    Column("happened_at", DateTime(timezone=True), nullable=False),
    _recorded(),
    Index("stage_history_aggregate", "aggregate", "aggregate_id", "id"),
)

task = Table(
    "task",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("aggregate", Text, nullable=False),
    Column("aggregate_id", Uuid(), nullable=False),
    Column("organisation_id", Uuid()),
    Column("evidence", JSONB, nullable=False, server_default=text("'{}'::jsonb")),
    Column("due_at", DateTime(timezone=True)),
    Column("state", Text, nullable=False, server_default="open"),
    Column("done_by", Text),
    Column("version", Integer, nullable=False, server_default="1"),
    _recorded(),
    UniqueConstraint("kind", "aggregate_id"),
    Index("task_open", "organisation_id", "due_at", postgresql_where=text("state = 'open'")),
)

idempotency = Table(
    "idempotency",
    metadata,
    Column("client", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("fingerprint", Text, nullable=False),
    Column("status", Integer),
    Column("headers", JSONB),
    Column("body", LargeBinary),
    _recorded(),
)

service_state = Table(
    "service_state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", BigInteger, nullable=False),
)
"""Single numbers of a service: `clock_offset_microseconds`, `producer_epoch`."""
