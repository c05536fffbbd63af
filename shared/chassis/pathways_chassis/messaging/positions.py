"""Where a consumer stands: per partition (fenced by its owner's epoch) and per aggregate, in its own database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from sqlalchemy import ARRAY, Text, any_, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.messaging.transport import Fenced, TopicPartition
from pathways_chassis.tables import aggregate_position, consumer_offset


class Standing(Enum):
    """Where an event stands to the last one of its aggregate that is done with."""

    PAST = auto()
    """A duplicate, or of a time line that the producer's restored database no longer knows."""
    NEXT = auto()
    """Its turn."""
    AHEAD = auto()
    """An earlier one is missing."""


@dataclass(slots=True)
class Position:
    """The last event of an aggregate that is done with. Blocked: later ones are parked until the next is applied."""

    producer_epoch: int = 0
    last_seq: int = 0
    blocked: bool = False
    changed: bool = False

    def standing(self, producer_epoch: int, sequence: int) -> Standing:
        """A restored producer (newer epoch) counts on from where its backup stood, which may be before `last_seq`."""
        if producer_epoch < self.producer_epoch:
            return Standing.PAST
        if producer_epoch == self.producer_epoch and sequence <= self.last_seq:
            return Standing.PAST
        return Standing.NEXT if sequence <= self.last_seq + 1 else Standing.AHEAD

    def advance(self, producer_epoch: int, sequence: int) -> None:
        """The event `sequence` of the producer's epoch is done with."""
        self.producer_epoch, self.last_seq, self.changed = producer_epoch, sequence, True

    def block(self, blocked: bool = True) -> None:
        """Let later events wait, or go on."""
        if self.blocked != blocked:
            self.blocked, self.changed = blocked, True


Positions = dict[str, Position]


async def take_over(
    session: AsyncSession, consumer: str, partitions: Sequence[TopicPartition]
) -> Mapping[TopicPartition, tuple[int, int]]:
    """Own these partitions from now on: raises each owner's epoch. Returns (next offset, epoch)."""
    owned: dict[TopicPartition, tuple[int, int]] = {}
    for partition in sorted(partitions):
        statement = insert(consumer_offset).values(
            consumer=consumer, topic=partition.topic, partition=partition.partition, owner_epoch=1
        )
        row = (
            await session.execute(
                statement.on_conflict_do_update(
                    index_elements=["consumer", "topic", "partition"],
                    set_={"owner_epoch": consumer_offset.c.owner_epoch + 1},
                ).returning(consumer_offset.c.next_offset, consumer_offset.c.owner_epoch)
            )
        ).one()
        owned[partition] = (row.next_offset, row.owner_epoch)
    return owned


async def claim(
    session: AsyncSession, consumer: str, partition: TopicPartition, owner_epoch: int, next_offset: int
) -> None:
    """Move a partition's offset as its owner, and lock it for this transaction. Raises `Fenced` for a late owner.

    The offset may go back: a log that was lost and made anew begins at 0 again.
    """
    claimed = await session.execute(
        update(consumer_offset)
        .where(
            consumer_offset.c.consumer == consumer,
            consumer_offset.c.topic == partition.topic,
            consumer_offset.c.partition == partition.partition,
            consumer_offset.c.owner_epoch == owner_epoch,
        )
        .values(next_offset=next_offset)
        .returning(consumer_offset.c.next_offset)
    )
    if claimed.first() is None:
        raise Fenced(f"{partition.topic}-{partition.partition}")


# An array in place of a list of parameters: one prepared statement for any number of keys.
_LOAD = (
    select(aggregate_position)
    .where(
        aggregate_position.c.consumer == bindparam("of_consumer"),
        aggregate_position.c.topic == bindparam("of_topic"),
        aggregate_position.c.key == any_(bindparam("of_keys", type_=ARRAY(Text))),
    )
    .order_by(aggregate_position.c.key)
    .with_for_update()
)

_INSERT = insert(aggregate_position)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["consumer", "topic", "key"],
    set_={name: _INSERT.excluded[name] for name in ("producer_epoch", "last_seq", "blocked")},
)


async def load(session: AsyncSession, consumer: str, topic: str, keys: Collection[str]) -> Positions:
    """The positions of these aggregates, locked for this transaction; unknown ones stand at 0."""
    rows = await session.execute(_LOAD, {"of_consumer": consumer, "of_topic": topic, "of_keys": sorted(keys)})
    known = {row.key: Position(row.producer_epoch, row.last_seq, row.blocked == 1) for row in rows}
    return {key: known.get(key) or Position() for key in sorted(keys)}


async def save(session: AsyncSession, consumer: str, topic: str, positions: Positions) -> None:
    """Write the positions that changed."""
    changed = [
        {
            "consumer": consumer,
            "topic": topic,
            "key": key,
            "producer_epoch": position.producer_epoch,
            "last_seq": position.last_seq,
            "blocked": int(position.blocked),
        }
        for key, position in positions.items()
        if position.changed
    ]
    if changed:
        await session.execute(_SAVE, changed)
