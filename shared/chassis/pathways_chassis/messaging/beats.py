"""How old a reader's view of a topic is: beats with a key for every partition, of which the oldest counts."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from typing import Any, Final

import sqlalchemy as sa
from pathways_contracts.event import Topic
from pathways_contracts.registry import TOPICS
from sqlalchemy.dialects.postgresql import insert
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.errors import ViewTooOld
from pathways_chassis.messaging.partitioner import partition_of

OLDEST: Final = timedelta(seconds=60)
"""A view that is older tells nothing, unless a service says otherwise."""


@cache
def keys_of_all_partitions(topic: Topic) -> tuple[str, ...]:
    """A key that falls to each partition of a topic, in the order of its partitions."""
    partitions = TOPICS[topic].partitions
    found: dict[int, str] = {}
    for number in count():
        key = f"{topic}/{number}"
        found.setdefault(partition_of(key, partitions), key)
        if len(found) == partitions:
            break
    return tuple(found[partition] for partition in range(partitions))


@dataclass(frozen=True, slots=True)
class View:
    """A service's view of a topic. `beats` has a row of `partition_name` and `as_of` (real time) for each key heard."""

    topic: Topic
    beats: sa.Table

    async def hear(self, session: AsyncSession, partition_name: str, as_of: datetime) -> None:
        """Nothing older than `as_of` is on its way in this partition; an older beat changes nothing."""
        statement = insert(self.beats).values(partition_name=partition_name, as_of=as_of)
        await session.execute(
            statement.on_conflict_do_update(
                index_elements=["partition_name"],
                set_={"as_of": sa.func.greatest(self.beats.c.as_of, statement.excluded.as_of)},
            )
        )

    def whole_as_of(self) -> sa.Select[Any]:
        """SQL of the moment until which the view is whole, that of its slowest partition; none while one is unheard."""
        keys = keys_of_all_partitions(self.topic)
        return (
            sa.select(sa.func.min(self.beats.c.as_of))
            .where(self.beats.c.partition_name.in_(keys))
            .having(sa.func.count() == len(keys))
        )

    async def is_fresh(self, session: AsyncSession, now: datetime, limit: timedelta = OLDEST) -> bool:
        """Whether the view may be relied upon. `now` is real time."""
        as_of: datetime | None = (await session.execute(self.whole_as_of())).scalar_one_or_none()
        return as_of is not None and now - as_of <= limit

    async def require_fresh(self, session: AsyncSession, now: datetime, limit: timedelta = OLDEST) -> None:
        """Go on only where nothing older may be on its way. `now` is real time. Raises `ViewTooOld`."""
        if not await self.is_fresh(session, now, limit):
            raise ViewTooOld(self.topic)

    def require_as_of(self, as_of: datetime | None, now: datetime, limit: timedelta = OLDEST) -> None:
        """The same for whoever has read until when the view is whole."""
        if as_of is None or now - as_of > limit:
            raise ViewTooOld(self.topic)
