"""A bus on which a reader sees only what another one is past: so it never gets ahead of it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from pathways_chassis.messaging.transport import (
    Readable,
    RebalanceListener,
    Record,
    Subscription,
    TopicPartition,
)

Ends = Callable[[], Awaitable[Mapping[TopicPartition, int]]]
"""The offset up to which each partition may be read, that one not included; none of a partition that is not named."""


class Behind:
    """The subscribing side of a bus, up to where `ends` says at each look."""

    def __init__(self, transport: Readable, ends: Ends) -> None:
        self._transport = transport
        self._ends = ends

    async def subscribe(
        self, group: str, topics: Sequence[str], listener: RebalanceListener, *, silence_seconds: float = 300.0
    ) -> "BehindSubscription":
        """As the bus does."""
        inner = await self._transport.subscribe(group, topics, listener, silence_seconds=silence_seconds)
        return BehindSubscription(inner, self._ends)


class BehindSubscription:
    """A member of a group; what it may not see yet stays on the bus."""

    def __init__(self, inner: Subscription, ends: Ends) -> None:
        self._inner = inner
        self._ends = ends
        self.commit = inner.commit
        self.assignment = inner.assignment
        self.seek = inner.seek
        self.pause = inner.pause
        self.resume = inner.resume
        self.close = inner.close

    async def poll(self, max_records: int, timeout_seconds: float) -> dict[TopicPartition, list[Record]]:
        """As the bus does, without what lies at or behind the end of a partition."""
        read = await self._inner.poll(max_records, timeout_seconds)
        if not read:
            return {}
        ends = await self._ends()
        seen: dict[TopicPartition, list[Record]] = {}
        for partition, records in read.items():
            end = ends.get(partition, 0)
            if records[-1].offset < end:
                seen[partition] = records
                continue
            before = [record for record in records if record.offset < end]
            self._inner.seek(partition, records[len(before)].offset)
            if before:
                seen[partition] = before
        if not seen:
            await asyncio.sleep(timeout_seconds)
        return seen

    async def end_offsets(self, partitions: Sequence[TopicPartition]) -> dict[TopicPartition, int]:
        """How far each may be read."""
        ends = await self._ends()
        return {partition: ends.get(partition, 0) for partition in partitions}
