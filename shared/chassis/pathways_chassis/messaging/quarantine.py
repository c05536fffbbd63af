"""Dead letters: records that were set aside as poison, and what can become of each."""

from enum import StrEnum
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.machine import Machine
from pathways_chassis.messaging import outbox
from pathways_chassis.messaging.decoding import Poison, key_of
from pathways_chassis.messaging.positions import Place
from pathways_chassis.messaging.stored import restored_headers, stored_headers
from pathways_chassis.messaging.transport import Record
from pathways_chassis.tables import quarantined_record

Turn = tuple[int, int]
"""Where a record stands among the events of its aggregate: the producer's epoch and the sequence."""


class DeadLetterState(StrEnum):
    """What has become of a dead letter."""

    OPEN = "open"
    """Set aside; later events of its aggregate wait behind it."""
    REPLAYING = "replaying"
    """To be delivered once more, in its turn."""
    REPLAYED = "replayed"
    """Delivered once more, and done with."""
    SUPERSEDED = "superseded"
    """A restored producer published its place anew."""
    DISCARDED = "discarded"
    """Given up; whoever it may have been about stays hidden, whatever comes later."""
    TRUSTED = "trusted"
    """Given up, and somebody found out that it hid nobody: what comes later counts again."""


class DeadLetterAction(StrEnum):
    """What can happen to a dead letter."""

    REPLAY = "replay"
    SUCCEED = "succeed"
    FAIL = "fail"
    SUPERSEDE = "supersede"
    DISCARD = "discard"
    TRUST = "trust"


DEAD_LETTER: Final = Machine(
    name="dead_letter",
    initial=DeadLetterState.OPEN,
    transitions={
        (DeadLetterState.OPEN, DeadLetterAction.REPLAY): DeadLetterState.REPLAYING,
        (DeadLetterState.REPLAYING, DeadLetterAction.SUCCEED): DeadLetterState.REPLAYED,
        (DeadLetterState.REPLAYING, DeadLetterAction.FAIL): DeadLetterState.OPEN,
        (DeadLetterState.REPLAYED, DeadLetterAction.FAIL): DeadLetterState.OPEN,
        (DeadLetterState.OPEN, DeadLetterAction.SUPERSEDE): DeadLetterState.SUPERSEDED,
        (DeadLetterState.REPLAYING, DeadLetterAction.SUPERSEDE): DeadLetterState.SUPERSEDED,
        (DeadLetterState.OPEN, DeadLetterAction.DISCARD): DeadLetterState.DISCARDED,
        (DeadLetterState.DISCARDED, DeadLetterAction.TRUST): DeadLetterState.TRUSTED,
    },
)
"""Replayed, and not poison but early, it waits for its turn, and may fail when that comes."""


def states_before(action: DeadLetterAction) -> list[str]:
    """The states in which a dead letter allows the action."""
    return [state.value for state, allowed in DEAD_LETTER.transitions if allowed is action]


def id_of(consumer: str, record: Record) -> UUID:
    """The same record is the same dead letter, however often it is set aside."""
    return uuid5(NAMESPACE_URL, f"{consumer}/{record.topic}/{record.partition}/{record.log_epoch}/{record.offset}")


async def quarantine(
    session: AsyncSession, consumer: str, service: str, record: Record, poison: Poison, turn: Turn | None
) -> int:
    """Keep a poisonous record and tell the quarantine topic, in the transaction of the position.

    Returns which attempt at the record this was: 1, or more for one that was replayed and failed again.
    """
    letter_id = id_of(consumer, record)
    producer_epoch, sequence = turn or (None, None)
    statement = insert(quarantined_record).values(
        id=letter_id,
        consumer=consumer,
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        log_epoch=record.log_epoch,
        key=None if record.key is None else key_of(record),
        producer_epoch=producer_epoch,
        aggregate_seq=sequence,
        reason=poison.reason.value,
        detail=poison.detail,
        headers=stored_headers(record.headers),
        value=record.value,
    )
    written = statement.excluded
    attempt: int = (
        await session.execute(
            statement.on_conflict_do_update(
                index_elements=["id"],
                set_={
                    "reason": written.reason,
                    "detail": written.detail,
                    "producer_epoch": func.coalesce(written.producer_epoch, quarantined_record.c.producer_epoch),
                    "aggregate_seq": func.coalesce(written.aggregate_seq, quarantined_record.c.aggregate_seq),
                    "state": DeadLetterState.OPEN.value,
                    "attempt": quarantined_record.c.attempt + 1,
                },
            ).returning(quarantined_record.c.attempt)
        )
    ).scalar_one()
    await outbox.append_raw(
        session,
        event_id=uuid5(letter_id, str(attempt)),
        topic=f"quarantine.{service}",
        key=key_of(record) or str(letter_id),
        payload=record.value or b"",
        headers={
            "quarantine-consumer": consumer,
            "quarantine-topic": record.topic,
            "quarantine-partition": str(record.partition),
            "quarantine-offset": str(record.offset),
            "quarantine-reason": poison.reason.value,
            "quarantine-detail": poison.detail,
            "quarantine-attempt": str(attempt),
        },
    )
    return attempt


async def close(session: AsyncSession, consumer: str, record: Record, action: DeadLetterAction) -> None:
    """What was parked is done with; if it was a dead letter, that is done with too."""
    state = next(after for (_, allowed), after in DEAD_LETTER.transitions.items() if allowed is action)
    await session.execute(
        update(quarantined_record)
        .where(
            quarantined_record.c.id == id_of(consumer, record),
            quarantined_record.c.state.in_(states_before(action)),
        )
        .values(state=state.value)
    )


async def unplaced(session: AsyncSession, consumer: str, limit: int) -> list[tuple[UUID, Record]]:
    """Dead letters to be replayed that have no turn of their own, in the order in which they came."""
    letter = quarantined_record.c
    rows = await session.execute(
        select(quarantined_record)
        .where(
            letter.consumer == consumer,
            letter.state == DeadLetterState.REPLAYING.value,
            letter.aggregate_seq.is_(None),
        )
        .order_by(letter.topic, letter.partition, letter.log_epoch, letter.offset)
        .limit(limit)
    )
    return [
        (
            row.id,
            Record(
                topic=row.topic,
                partition=row.partition,
                offset=row.offset,
                key=row.key,
                value=row.value,
                headers=restored_headers(row.headers),
                timestamp=row.recorded_at,
                log_epoch=row.log_epoch,
            ),
        )
        for row in rows
    ]


async def begin_replay(session: AsyncSession, letter_id: UUID) -> bool:
    """Take a dead letter without a turn out of the line, for this transaction. False when it is not to be replayed."""
    taken = await session.execute(
        update(quarantined_record)
        .where(
            quarantined_record.c.id == letter_id,
            quarantined_record.c.state.in_(states_before(DeadLetterAction.SUCCEED)),
        )
        .values(state=DeadLetterState.REPLAYED.value)
        .returning(quarantined_record.c.id)
    )
    return taken.first() is not None


async def close_gap(session: AsyncSession, consumer: str, place: Place, turn: Turn, before: Record) -> bool:
    """Whether the event that is missing before a record was one that nobody could read and a person discarded.

    Each discarded one accounts for one missing event, and only for one after which the record came.
    """
    letter = quarantined_record.c
    topic, key = place
    gap = (
        select(letter.id)
        .where(
            letter.consumer == consumer,
            letter.topic == topic,
            letter.key == key,
            letter.state.in_([DeadLetterState.DISCARDED.value, DeadLetterState.TRUSTED.value]),
            letter.aggregate_seq.is_(None),
            letter.partition == before.partition,
            letter.log_epoch == before.log_epoch,
            letter.offset < before.offset,
        )
        .order_by(letter.offset)
        .limit(1)
        .scalar_subquery()
    )
    producer_epoch, sequence = turn
    closed = await session.execute(
        update(quarantined_record)
        .where(letter.id == gap)
        .values(producer_epoch=producer_epoch, aggregate_seq=sequence)
        .returning(letter.id)
    )
    return closed.first() is not None
