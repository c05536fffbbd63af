"""The outbox: an event is written in the transaction of its cause, in the order of its aggregate, and kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import msgspec
from opentelemetry import trace
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.ids import new_id
from pathways_chassis.messaging.written import Written

_PROPAGATOR = TraceContextTextMapPropagator()

# The sequence row is locked before the outbox id is drawn, so that id order is aggregate order. The producer's epoch
# is that of the writing: what a restored backup still had to publish keeps the epoch under which it may have gone out.
# The outbox is one table a month and can itself see to no uniqueness beyond one: `event_place` does.
_PLACED = """
      returning id, created_at, event_id, topic, key, aggregate_seq, headers)
    insert into event_place (event_id, topic, key, aggregate_seq, outbox_id, created_at)
    select event_id, topic, key, aggregate_seq, id, created_at from written
"""

_APPEND = text(
    f"""
    with sequence as (
      insert into aggregate_sequence (topic, key, last) values (:topic, :key, 1)
      on conflict (topic, key) do update set last = aggregate_sequence.last + 1
      returning last),
    written as (
      insert into outbox (event_id, topic, key, aggregate_seq, payload, headers)
      select :event_id, :topic, :key, sequence.last, :payload, cast(:headers as jsonb) || jsonb_build_object(
        'ce_aggregateseq', sequence.last::text,
        'ce_producerepoch', coalesce((select value from service_state where name = 'producer_epoch'), 0)::text)
      from sequence
      {_PLACED}
    returning aggregate_seq, (select (headers ->> 'ce_producerepoch')::int from written) as producer_epoch
    """  # noqa: S608  # our own constant
)

# The same fact once more in an older version, under the number that it has.
_APPEND_BESIDE = text(
    f"""
    with written as (
      insert into outbox (event_id, topic, key, aggregate_seq, payload, headers)
      values (:event_id, :topic, :key, null, :payload, cast(:headers as jsonb) || jsonb_build_object(
        'ce_aggregateseq', cast(:sequence as text), 'ce_producerepoch', cast(:producer_epoch as text)))
      {_PLACED}
    """  # noqa: S608  # our own constant
)

# As above for many: the sequence rows are locked in one order by whoever appends, and the ids are drawn after the sort.
_APPEND_ALL = text(
    f"""
    with arriving as (
      select * from unnest(cast(:event_ids as uuid[]), cast(:topics as text[]), cast(:keys as text[]),
                           cast(:payloads as bytea[]), cast(:headers as text[]))
        with ordinality as entry (event_id, topic, key, payload, headers, place)),
    counted as (select topic, key, count(*)::int as events from arriving group by topic, key),
    sequence as (
      insert into aggregate_sequence (topic, key, last) select topic, key, events from counted order by topic, key
      on conflict (topic, key) do update set last = aggregate_sequence.last + excluded.last
      returning topic, key, last),
    numbered as (
      select arriving.*, (sequence.last - counted.events
        + row_number() over (partition by topic, key order by place))::int as aggregate_seq
      from arriving join counted using (topic, key) join sequence using (topic, key)),
    written as (
      insert into outbox (event_id, topic, key, aggregate_seq, payload, headers)
      select event_id, topic, key, aggregate_seq, payload, cast(headers as jsonb) || jsonb_build_object(
        'ce_aggregateseq', aggregate_seq::text,
        'ce_producerepoch', coalesce((select value from service_state where name = 'producer_epoch'), 0)::text)
      from numbered order by place
      {_PLACED}
    """  # noqa: S608  # our own constant
)

_APPEND_UNSEQUENCED = text(
    f"""
    with written as (
      insert into outbox (event_id, topic, key, aggregate_seq, payload, headers)
      select :event_id, :topic, :key, null, :payload, cast(:headers as jsonb)
      where not exists (select from event_place where event_id = :event_id)
      {_PLACED}
    """  # noqa: S608  # our own constant
)


async def append(
    session: AsyncSession,
    event: Event,
    *,
    event_id: UUID,
    source: str,
    time: datetime,
    correlation_id: UUID | None = None,
    causation_id: UUID | None = None,
    older: Sequence[Event] = (),
) -> Written:
    """Write one event; it gets the next sequence number of its aggregate. Returns where it stands.

    `older` says the same in older versions, newest first, for readers that do not read this one yet.
    """
    versions = [one.version for one in (event, *older)] if older else []
    parameters = _parameters(event, event_id, source, time, correlation_id, causation_id, fact_versions=versions)
    sequence, producer_epoch = (await session.execute(_APPEND, parameters)).one()
    for one in older:
        if (one.wire_name, one.key) != (event.wire_name, event.key):
            raise ValueError(f"{one.wire_name} {one.key} is not an older version of {event.wire_name} {event.key}")
        beside = _parameters(one, new_id(), source, time, correlation_id, causation_id, event_id, versions)
        number = {"sequence": str(sequence), "producer_epoch": str(producer_epoch)}
        await session.execute(_APPEND_BESIDE, beside | number)
    return Written(event.topic.value, event.key, producer_epoch, sequence, event_id)


class Entry(NamedTuple):
    """An event that is to be written together with others."""

    event_id: UUID
    event: Event
    time: datetime
    correlation_id: UUID | None = None
    causation_id: UUID | None = None
    traceparent: str | None = None


async def append_all(session: AsyncSession, entries: Sequence[Entry], *, source: str) -> None:
    """Write events in this order, in one statement."""
    if not entries:
        return
    rows = [
        _parameters(
            entry.event,
            entry.event_id,
            source,
            entry.time,
            entry.correlation_id,
            entry.causation_id,
            traceparent=entry.traceparent,
        )
        for entry in entries
    ]
    await session.execute(
        _APPEND_ALL,
        {
            "event_ids": [row["event_id"] for row in rows],
            "topics": [row["topic"] for row in rows],
            "keys": [row["key"] for row in rows],
            "payloads": [row["payload"] for row in rows],
            "headers": [row["headers"] for row in rows],
        },
    )


def _parameters(
    event: Event,
    event_id: UUID,
    source: str,
    time: datetime,
    correlation_id: UUID | None,
    causation_id: UUID | None,
    fact_id: UUID | None = None,
    fact_versions: Sequence[int] = (),
    traceparent: str | None = None,
) -> dict[str, object]:
    envelope = envelope_for(
        event,
        event_id=event_id,
        source=source,
        time=time,
        aggregate_seq=None,
        correlation_id=correlation_id,
        causation_id=causation_id,
        traceparent=traceparent or current_traceparent(),
        fact_id=fact_id,
        fact_versions=fact_versions,
    )
    return {
        "event_id": event_id,
        "topic": event.topic.value,
        "key": event.key,
        "payload": event.model_dump_json().encode(),
        "headers": msgspec.json.encode({name: value.decode() for name, value in envelope.headers()}).decode(),
    }


async def append_raw(
    session: AsyncSession, *, event_id: UUID, topic: str, key: str, payload: bytes, headers: dict[str, str]
) -> None:
    """Write a record that is no event of an aggregate, such as a quarantined one; twice is once."""
    await session.execute(
        _APPEND_UNSEQUENCED,
        {
            "event_id": event_id,
            "topic": topic,
            "key": key,
            "payload": payload,
            "headers": msgspec.json.encode(headers).decode(),
        },
    )


def current_traceparent() -> str | None:
    """The W3C trace context of the span in hand, if there is one."""
    if not trace.get_current_span().get_span_context().is_valid:
        return None
    carrier: dict[str, str] = {}
    _PROPAGATOR.inject(carrier)
    return carrier.get("traceparent")
