"""Where a consumer stands: per partition (fenced by its owner's epoch) and per aggregate, in its own database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from sqlalchemy import select, text
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
    """The last event of an aggregate that is done with. Blocked: later ones are parked until the next is applied.

    Distrusted: one that nobody could read was discarded, so that whoever it was about stays hidden after later ones.
    """

    producer_epoch: int = 0
    last_seq: int = 0
    blocked: bool = False
    changed: bool = False
    distrusted: bool = False

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


Place = tuple[str, str]
"""An aggregate: its topic and key."""

Positions = dict[Place, Position]


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


# Arrays in place of lists of parameters: one prepared statement for any number of partitions and aggregates.
_CLAIM = text(
    """
    update consumer_offset as own set next_offset = claimed.next_offset
    from unnest(cast(:topics as text[]), cast(:partitions as int[]), cast(:epochs as bigint[]),
                cast(:next_offsets as bigint[])) as claimed (topic, partition, owner_epoch, next_offset)
    where own.consumer = :consumer and own.topic = claimed.topic and own.partition = claimed.partition
      and own.owner_epoch = claimed.owner_epoch
    returning own.topic, own.partition
    """
)

# One look at the index for each aggregate, whatever the planner thinks of the table: as a plain join, a plan that was
# made while the table was small went on to read all of it for every batch.
_LOAD = text(
    """
    select known.* from unnest(cast(:topics as text[]), cast(:keys as text[])) as wanted (topic, key)
    cross join lateral (
      select * from aggregate_position as own
      where own.consumer = :consumer and own.topic = wanted.topic and own.key = wanted.key
      for update) as known
    """
)


async def claim(session: AsyncSession, consumer: str, claims: Mapping[TopicPartition, tuple[int, int]]) -> None:
    """Move partitions to their (owner's epoch, next offset), and lock them for this transaction.

    Raises `Fenced` when one of them has a later owner. An offset may go back: a log that was lost and made anew begins
    at 0 again.
    """
    ordered = sorted(claims)
    claimed = await session.execute(
        _CLAIM,
        {
            "consumer": consumer,
            "topics": [partition.topic for partition in ordered],
            "partitions": [partition.partition for partition in ordered],
            "epochs": [claims[partition][0] for partition in ordered],
            "next_offsets": [claims[partition][1] for partition in ordered],
        },
    )
    lost = set(claims) - {TopicPartition(*row) for row in claimed}
    if lost:
        raise Fenced(", ".join(f"{partition.topic}-{partition.partition}" for partition in sorted(lost)))


async def next_offsets(session: AsyncSession, consumer: str) -> Mapping[TopicPartition, int]:
    """Where the consumer stands in every partition that it ever had."""
    own = consumer_offset.c
    rows = await session.execute(select(own.topic, own.partition, own.next_offset).where(own.consumer == consumer))
    return {TopicPartition(row.topic, row.partition): row.next_offset for row in rows}


_INSERT = insert(aggregate_position)
_SAVE = _INSERT.on_conflict_do_update(
    index_elements=["consumer", "topic", "key"],
    set_={name: _INSERT.excluded[name] for name in ("producer_epoch", "last_seq", "blocked")},
)


async def load(session: AsyncSession, consumer: str, places: Collection[Place]) -> Positions:
    """The positions of these aggregates, locked for this transaction; unknown ones stand at 0."""
    ordered = sorted(places)
    rows = await session.execute(
        _LOAD,
        {"consumer": consumer, "topics": [topic for topic, _ in ordered], "keys": [key for _, key in ordered]},
    )
    known = {
        (row.topic, row.key): Position(
            row.producer_epoch, row.last_seq, row.blocked == 1, distrusted=row.distrusted == 1
        )
        for row in rows
    }
    return {place: known.get(place) or Position() for place in ordered}


async def save(session: AsyncSession, consumer: str, positions: Positions) -> None:
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
        for (topic, key), position in positions.items()
        if position.changed
    ]
    if changed:
        await session.execute(_SAVE, changed)


async def distrust(session: AsyncSession, consumer: str, place: Place, distrusted: bool) -> None:
    """From now on, hide whom an aggregate is about after each of its events; or no longer."""
    topic, key = place
    statement = insert(aggregate_position).values(
        consumer=consumer, topic=topic, key=key, last_seq=0, distrusted=int(distrusted)
    )
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["consumer", "topic", "key"], set_={"distrusted": statement.excluded.distrusted}
        )
    )
