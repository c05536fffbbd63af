"""The outbox: an event is written in the transaction of its cause, in the order of its aggregate, and kept."""

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from opentelemetry import trace
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.messaging.written import Written

_PROPAGATOR = TraceContextTextMapPropagator()

# The sequence row is locked before the outbox id is drawn, so that id order is aggregate order. The producer's epoch
# is that of the writing: what a restored backup still had to publish keeps the epoch under which it may have gone out.
_APPEND = text(
    """
    with sequence as (
      insert into aggregate_sequence (topic, key, last) values (:topic, :key, 1)
      on conflict (topic, key) do update set last = aggregate_sequence.last + 1
      returning last)
    insert into outbox (event_id, topic, key, aggregate_seq, payload, headers)
    select :event_id, :topic, :key, sequence.last, :payload, cast(:headers as jsonb) || jsonb_build_object(
      'ce_aggregateseq', sequence.last::text,
      'ce_producerepoch', coalesce((select value from service_state where name = 'producer_epoch'), 0)::text)
    from sequence
    returning aggregate_seq, (headers ->> 'ce_producerepoch')::int as producer_epoch
    """
)

# As above for many: the sequence rows are locked in one order by whoever appends, and the ids are drawn after the sort.
_APPEND_ALL = text(
    """
    with arriving as (
      select * from unnest(cast(:event_ids as uuid[]), cast(:topics as text[]), cast(:keys as text[]),
                           cast(:payloads as bytea[]), cast(:headers as text[]))
        with ordinality as entry (event_id, topic, key, payload, headers, place)),
    counted as (select topic, key, count(*)::int as events from arriving group by topic, key),
    sequence as (
      insert into aggregate_sequence (topic, key, last) select topic, key, events from counted order by topic, key
      on conflict (topic, key) do update set last = aggregate_sequence.last + excluded.last
      returning topic, key, last),
    placed as (
      select arriving.*, (sequence.last - counted.events
        + row_number() over (partition by topic, key order by place))::int as aggregate_seq
      from arriving join counted using (topic, key) join sequence using (topic, key))
    insert into outbox (event_id, topic, key, aggregate_seq, payload, headers)
    select event_id, topic, key, aggregate_seq, payload, cast(headers as jsonb) || jsonb_build_object(
      'ce_aggregateseq', aggregate_seq::text,
      'ce_producerepoch', coalesce((select value from service_state where name = 'producer_epoch'), 0)::text)
    from placed order by place
    """
)

_APPEND_UNSEQUENCED = text(
    """
    insert into outbox (event_id, topic, key, aggregate_seq, payload, headers)
    values (:event_id, :topic, :key, null, :payload, cast(:headers as jsonb))
    on conflict (event_id) do nothing
    """
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
) -> Written:
    """Write one event; it gets the next sequence number of its aggregate. Returns where it stands."""
    parameters = _parameters(event, event_id, source, time, correlation_id, causation_id)
    sequence, producer_epoch = (await session.execute(_APPEND, parameters)).one()
    return Written(event.topic.value, event.key, producer_epoch, sequence, event_id)


async def append_all(
    session: AsyncSession,
    events: Sequence[tuple[UUID, Event, UUID | None]],
    *,
    source: str,
    time: datetime,
    causation_id: UUID | None = None,
) -> None:
    """Write events with their ids and correlations, in this order, in one statement."""
    if not events:
        return
    rows = [
        _parameters(event, event_id, source, time, correlation_id, causation_id)
        for event_id, event, correlation_id in events
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
) -> dict[str, object]:
    envelope = envelope_for(
        event,
        event_id=event_id,
        source=source,
        time=time,
        aggregate_seq=None,
        correlation_id=correlation_id,
        causation_id=causation_id,
        traceparent=current_traceparent(),
    )
    return {
        "event_id": event_id,
        "topic": event.topic.value,
        "key": event.key,
        "payload": event.model_dump_json().encode(),
        "headers": json.dumps({name: value.decode() for name, value in envelope.headers()}),
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
            "headers": json.dumps(headers),
        },
    )


def current_traceparent() -> str | None:
    """The W3C trace context of the span in hand, if there is one."""
    if not trace.get_current_span().get_span_context().is_valid:
        return None
    carrier: dict[str, str] = {}
    _PROPAGATOR.inject(carrier)
    return carrier.get("traceparent")
