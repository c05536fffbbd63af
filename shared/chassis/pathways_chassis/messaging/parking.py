"""Records that must wait behind something: kept, visible, taken up again in the order of their aggregate."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pathways_contracts.envelope import Envelope
from sqlalchemy import delete, exists, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.messaging.decoding import key_of
from pathways_chassis.messaging.positions import Place
from pathways_chassis.messaging.stored import restored_headers, stored_headers
from pathways_chassis.messaging.transport import Record
from pathways_chassis.tables import aggregate_position, parked_record


class ParkedState(StrEnum):
    """Why a record is parked."""

    BEHIND = "behind"
    """An earlier event of its aggregate is missing or stuck."""
    WAITING = "waiting"
    """Its reaction waits for a prerequisite."""
    POISONED = "poisoned"
    """It is quarantined; later events wait until it is replayed or discarded."""
    REPLAYING = "replaying"
    """It was quarantined, and is to be delivered once more."""
    DONE = "done"
    """It was dealt with ahead of its turn: a monotone event, or poison that a person discarded."""


@dataclass(frozen=True, slots=True)
class ParkedRecord:
    """A parked record as it is taken up again."""

    id: int
    producer_epoch: int
    sequence: int
    state: ParkedState
    deadline: datetime | None
    record: Record


async def park(
    session: AsyncSession,
    consumer: str,
    record: Record,
    envelope: Envelope,
    state: ParkedState,
    *,
    prerequisite: str | None = None,
    deadline: datetime | None = None,
) -> bool:
    """Keep a record for later. False when it is parked already: twice is once."""
    statement = insert(parked_record).values(
        consumer=consumer,
        topic=record.topic,
        key=key_of(record),
        producer_epoch=envelope.producerepoch,
        aggregate_seq=envelope.aggregateseq,
        state=state.value,
        prerequisite=prerequisite,
        deadline=deadline,
        headers={
            "partition": record.partition,
            "offset": record.offset,
            "log_epoch": record.log_epoch,
            "headers": stored_headers(record.headers),
        },
        value=record.value,
    )
    parked = await session.execute(statement.on_conflict_do_nothing().returning(parked_record.c.id))
    return parked.first() is not None


def _newer_time_line() -> Any:
    """Whether a restored producer published again from before this record."""
    newer = parked_record.alias("newer")
    return exists().where(
        newer.c.consumer == parked_record.c.consumer,
        newer.c.topic == parked_record.c.topic,
        newer.c.key == parked_record.c.key,
        newer.c.producer_epoch > parked_record.c.producer_epoch,
        newer.c.aggregate_seq <= parked_record.c.aggregate_seq,
    )


async def next_parked(session: AsyncSession, consumer: str, place: Place) -> ParkedRecord | None:
    """The earliest parked record of an aggregate; those of a lost time line come last."""
    topic, key = place
    row = (
        await session.execute(
            select(parked_record)
            .where(parked_record.c.consumer == consumer, parked_record.c.topic == topic, parked_record.c.key == key)
            .order_by(_newer_time_line(), parked_record.c.producer_epoch, parked_record.c.aggregate_seq)
            .limit(1)
        )
    ).first()
    if row is None:
        return None
    record = Record(
        topic=row.topic,
        partition=row.headers["partition"],
        offset=row.headers["offset"],
        key=row.key,
        value=row.value,
        headers=restored_headers(row.headers["headers"]),
        timestamp=row.recorded_at,
        log_epoch=row.headers["log_epoch"],
    )
    return ParkedRecord(row.id, row.producer_epoch, row.aggregate_seq, ParkedState(row.state), row.deadline, record)


async def waiting_places(session: AsyncSession, consumer: str, after: Place | None, limit: int) -> list[Place]:
    """Aggregates that may go on, in order from behind `after`: blocked, and not by poison at their head."""
    position = aggregate_position
    head = (
        select(parked_record.c.state)
        .where(
            parked_record.c.consumer == position.c.consumer,
            parked_record.c.topic == position.c.topic,
            parked_record.c.key == position.c.key,
        )
        .order_by(_newer_time_line(), parked_record.c.producer_epoch, parked_record.c.aggregate_seq)
        .limit(1)
        .scalar_subquery()
    )
    statement = (
        select(position.c.topic, position.c.key)
        .where(
            position.c.consumer == consumer,
            position.c.blocked == 1,
            head.is_distinct_from(ParkedState.POISONED.value),
        )
        .order_by(position.c.topic, position.c.key)
        .limit(limit)
    )
    if after is not None:
        topic, key = after
        statement = statement.where((position.c.topic > topic) | ((position.c.topic == topic) & (position.c.key > key)))
    return [(row.topic, row.key) for row in await session.execute(statement)]


async def unpark(session: AsyncSession, parked_id: int) -> None:
    """The record is done with."""
    await session.execute(delete(parked_record).where(parked_record.c.id == parked_id))


async def mark(
    session: AsyncSession,
    parked_id: int,
    state: ParkedState,
    *,
    prerequisite: str | None = None,
    deadline: datetime | None = None,
) -> None:
    """A parked record waits for another reason now."""
    await session.execute(
        update(parked_record)
        .where(parked_record.c.id == parked_id)
        .values(state=state.value, prerequisite=prerequisite, deadline=deadline)
    )
