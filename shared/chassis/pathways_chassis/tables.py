"""The chassis' own tables, created by each service's migrations in that service's database."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
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
    event,
    false,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from pathways_chassis.append_only import protect_on_creation
from pathways_chassis.database import NAMING
from pathways_chassis.months import make_on_creation

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
    Column("event_id", Uuid(), nullable=False),
    Column("topic", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("aggregate_seq", Integer),
    Column("payload", LargeBinary, nullable=False),
    Column("headers", JSONB, nullable=False),
    Column("created_at", DateTime(timezone=True), primary_key=True, server_default=func.clock_timestamp()),
    Column("published_at", DateTime(timezone=True)),
    Index("outbox_pending", "id", postgresql_where=text("published_at is null")),
    Index("outbox_cause", text("(headers ->> 'ce_causationid')")),
    postgresql_partition_by="RANGE (created_at)",
)
"""The event store: what was ever written, in a table a month. The order is that of the ids, over all months."""

event.listen(outbox, "after_create", make_on_creation)

event_place = Table(
    "event_place",
    metadata,
    Column("event_id", Uuid(), primary_key=True),
    Column("topic", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("aggregate_seq", Integer),
    Column("outbox_id", BigInteger, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    UniqueConstraint("topic", "key", "aggregate_seq"),
)
"""Each event of the outbox once, and each place in the order of an aggregate: what is unique over all months.

It also finds the events of an aggregate, in whatever month they lie.
"""

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
    Column("distrusted", SmallInteger, nullable=False, server_default="0"),
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
    Column("log_epoch", BigInteger, nullable=False, server_default="0"),
    Column("producer_epoch", Integer),
    Column("aggregate_seq", Integer),
    Column("attempt", Integer, nullable=False, server_default="1"),
    Column("action_id", Uuid()),
    Index("quarantined_record_place", "consumer", "topic", "key"),
    Index("quarantined_record_action", "action_id", postgresql_where=text("action_id is not null")),
)
"""Dead letters. The sequence is that of the record's event, or of the gap that its discarding closed, where known."""

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

# --- operating -------------------------------------------------------------------------------------------------

operator_action = Table(
    "operator_action",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("action", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("target", JSONB, nullable=False),
    Column("affected", Integer, nullable=False),
    _recorded(),
)
"""Who did what to the carrying of events, and why. Written in the transaction of the action, and never changed."""

republication = Table(
    "republication",
    metadata,
    Column("id", Uuid(), ForeignKey("operator_action.id"), primary_key=True),
    Column("topics", ARRAY(Text)),
    Column("next_id", BigInteger, nullable=False),
    Column("last_id", BigInteger, nullable=False),
    Column("total", Integer, nullable=False),
    Column("sent", Integer, nullable=False, server_default="0"),
    Column("ended_at", DateTime(timezone=True)),
    Index("republication_under_way", text("(true)"), unique=True, postgresql_where=text("ended_at is null")),
)
"""A stretch of the outbox that the relay sends once more; one at a time."""

rebuild = Table(
    "rebuild",
    metadata,
    Column("id", Uuid(), ForeignKey("operator_action.id"), primary_key=True),
    Column("projection", Text, nullable=False),
    Column("consumer", Text, nullable=False),
    Column("outcome", Text),
    Column("changed", Integer),
    Column("trouble", Text),
    Column("ended_at", DateTime(timezone=True)),
    CheckConstraint("outcome in ('swapped', 'aborted')", name="outcome_known"),
    CheckConstraint("ended_at is null or outcome is not null", name="ends_somehow"),
    Index("rebuild_under_way", text("(true)"), unique=True, postgresql_where=text("ended_at is null")),
)
"""A projection that is made anew from the first event; one at a time. It has ended when its shadow is gone."""

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
    Column("proposed_by", Text),
    Column("happened_at", DateTime(timezone=True), nullable=False),
    _recorded(),
    Index("stage_history_aggregate", "aggregate", "aggregate_id", "id"),
)

correction = Table(
    "correction",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("aggregate", Text, nullable=False),
    Column("aggregate_id", Uuid(), nullable=False),
    Column("stage_id", BigInteger, nullable=False),
    Column("action", Text, nullable=False),
    Column("from_state", Text, nullable=False),
    Column("to_state", Text, nullable=False),
    Column("back_to", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("organisation_id", Uuid()),
    Column("proposed_by", Text, nullable=False),
    Column("proposed_at", DateTime(timezone=True), nullable=False),
    Column("decided_by", Text),
    Column("decided_at", DateTime(timezone=True)),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    CheckConstraint("state in ('proposed', 'confirmed', 'rejected', 'withdrawn', 'overtaken')", name="state_known"),
    CheckConstraint("state <> 'confirmed' or decided_by <> proposed_by", name="confirmed_by_another"),
    Index("correction_one_proposed", "aggregate_id", unique=True, postgresql_where=text("state = 'proposed'")),
)
"""A person's last move that somebody proposes to take back; the database too lets nobody confirm alone."""

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

known_api_key = Table(
    "known_api_key",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("prefix", Text, unique=True),
    Column("secret_digest", Text),
    Column("former_digest", Text),
    Column("former_valid_until", DateTime(timezone=True)),
    Column("organisation_id", Uuid()),
    Column("role", Text),
    Column("scopes", ARRAY(Text), nullable=False, server_default="{}"),
    Column("expires_at", DateTime(timezone=True)),
    Column("revoked", Boolean, nullable=False, server_default=false()),
    Column("last_used_on", Date),
    CheckConstraint("not revoked or (secret_digest is null and former_digest is null)", name="revoked_for_good"),
)
"""Machines that are let in, by digests of their secrets. Without a prefix: revoked before its issue was heard of."""

api_key_view = Table(
    "api_key_view",
    metadata,
    Column("partition_name", Text, primary_key=True),
    Column("as_of", DateTime(timezone=True), nullable=False),
)

# --- the audit -------------------------------------------------------------------------------------------------

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    _recorded(),
    Column("request_id", Uuid()),
    Column("operation", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("roles", ARRAY(Text), nullable=False),
    Column("organisation_id", Uuid()),
    Column("person_id", Uuid()),
    Column("about", ARRAY(Uuid()), nullable=False),
    Column("count", Integer),
    Column("purpose", Text),
    Column("status", SmallInteger, nullable=False),
    Column("replayed", Boolean, nullable=False),
    Index("audit_entry_actor", "actor", "id"),
    Index("audit_entry_about", "about", postgresql_using="gin"),
)
"""Who did or read what, on whose behalf, about whom, and with which outcome. Append-only, by a trigger."""

audit_pending = Table(
    "audit_pending",
    metadata,
    Column("entry_id", BigInteger, primary_key=True, autoincrement=False),
)
"""Entries that are in no block yet, each written with its entry: what the sealer finds here is committed."""

audit_block = Table(
    "audit_block",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("previous_root", LargeBinary, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("entry_ids", ARRAY(BigInteger), nullable=False),
    Column("leaves", LargeBinary, nullable=False),
    Column("sealed_at", DateTime(timezone=True), nullable=False),
)
"""A chain of hashes over the entries: `leaves` has 32 bytes for each of `entry_ids`. Append-only, by a trigger."""

for _append_only in (audit_entry, audit_block):
    event.listen(_append_only, "after_create", protect_on_creation)

service_state = Table(
    "service_state",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", BigInteger, nullable=False),
)
"""Single numbers of a service: `clock_offset_microseconds`, `producer_epoch`."""
