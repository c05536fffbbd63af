"""Records that must wait behind something, and records that are poison: kept, visible, taken up again in order."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import NAMESPACE_URL, UUID, uuid5

from pathways_contracts.envelope import Envelope
from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.messaging import outbox
from pathways_chassis.messaging.decoding import Poison
from pathways_chassis.messaging.transport import Headers, Record
from pathways_chassis.tables import parked_record, quarantined_record


class ParkedState(StrEnum):
    """Why a record is parked."""

    BEHIND = "behind"
    """An earlier event of its aggregate is missing or stuck."""
    WAITING = "waiting"
    """Its reaction waits for a prerequisite."""
    POISONED = "poisoned"
    """It is quarantined; later events wait until it is replayed or discarded."""
    DONE = "done"
    """A monotone event that was applied ahead of its turn."""


@dataclass(frozen=True, slots=True)
class ParkedRecord:
    """A parked record as it is taken up again."""

    id: int
    producer_epoch: int
    sequence: int
    state: ParkedState
    deadline: datetime | None
    headers: Headers
    value: bytes | None


async def park(
    session: AsyncSession,
    consumer: str,
    topic: str,
    key: str,
    envelope: Envelope,
    headers: Headers,
    value: bytes | None,
    state: ParkedState,
    *,
    prerequisite: str | None = None,
    deadline: datetime | None = None,
) -> None:
    """Keep a record for later. Parking it twice is parking it once."""
    statement = insert(parked_record).values(
        consumer=consumer,
        topic=topic,
        key=key,
        producer_epoch=envelope.producerepoch,
        aggregate_seq=envelope.aggregateseq,
        state=state.value,
        prerequisite=prerequisite,
        deadline=deadline,
        headers=_storable(headers),
        value=value,
    )
    await session.execute(statement.on_conflict_do_nothing())


async def next_parked(session: AsyncSession, consumer: str, topic: str, key: str) -> ParkedRecord | None:
    """The earliest parked record of an aggregate."""
    row = (
        await session.execute(
            select(parked_record)
            .where(parked_record.c.consumer == consumer, parked_record.c.topic == topic, parked_record.c.key == key)
            .order_by(parked_record.c.producer_epoch, parked_record.c.aggregate_seq)
            .limit(1)
        )
    ).first()
    if row is None:
        return None
    return ParkedRecord(
        id=row.id,
        producer_epoch=row.producer_epoch,
        sequence=row.aggregate_seq,
        state=ParkedState(row.state),
        deadline=row.deadline,
        headers=restored(row.headers),
        value=row.value,
    )


async def unpark(session: AsyncSession, parked_id: int) -> None:
    """The record is done with."""
    await session.execute(delete(parked_record).where(parked_record.c.id == parked_id))


async def quarantine(session: AsyncSession, consumer: str, service: str, record: Record, poison: Poison) -> UUID:
    """Keep a poisonous record and tell the quarantine topic, in the transaction of the position."""
    record_id = uuid5(NAMESPACE_URL, f"{consumer}/{record.topic}/{record.partition}/{record.log_epoch}/{record.offset}")
    statement = insert(quarantined_record).values(
        id=record_id,
        consumer=consumer,
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        key=record.key,
        reason=poison.reason.value,
        detail=poison.detail,
        headers=_storable(record.headers),
        value=record.value,
    )
    await session.execute(statement.on_conflict_do_nothing())
    await outbox.append_raw(
        session,
        event_id=record_id,
        topic=f"quarantine.{service}",
        key=record.key or str(record_id),
        payload=record.value or b"",
        headers={
            "quarantine-consumer": consumer,
            "quarantine-topic": record.topic,
            "quarantine-partition": str(record.partition),
            "quarantine-offset": str(record.offset),
            "quarantine-reason": poison.reason.value,
            "quarantine-detail": poison.detail,
        },
    )
    return record_id


def _storable(headers: Headers) -> list[list[str | None]]:
    return [[name, None if value is None else value.decode("latin-1")] for name, value in headers]


def restored(headers: list[list[str]]) -> Headers:
    """Headers as they were received: latin-1 keeps every byte."""
    return tuple((name, None if value is None else value.encode("latin-1")) for name, value in headers)
