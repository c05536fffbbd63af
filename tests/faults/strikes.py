"""A bus at which a process is struck at one exact moment: around a batch that is sent or one that is read."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from pathways_chassis.messaging.transport import (
    OutgoingRecord,
    Producer,
    RebalanceListener,
    Record,
    Subscription,
    TopicPartition,
    TopicSpec,
    Transport,
)

Where = Literal["before_send", "after_send", "after_poll", "before_commit"]
"""Between commit and publish, publish and mark; with what was read in hand; between effects and the bus's note."""


class Struck:
    """The bus as it is, until the strike at the `at`-th time that the place is passed."""

    def __init__(self, transport: Transport, where: Where, at: int, strike: Callable[[], None]) -> None:
        self._transport, self._where, self._left, self._strike = transport, where, at, strike

    def pass_by(self, where: Where) -> None:
        """Strike, if this is the place and the time."""
        if where == self._where:
            self._left -= 1
            if self._left == 0:
                self._strike()

    async def ensure_topics(self, topics: Sequence[TopicSpec]) -> None:
        await self._transport.ensure_topics(topics)

    async def partitions(self, topic: str) -> int:
        return await self._transport.partitions(topic)

    async def producer(self, client_id: str) -> Producer:
        return StruckProducer(self, await self._transport.producer(client_id))

    async def subscribe(
        self, group: str, topics: Sequence[str], listener: RebalanceListener, *, silence_seconds: float = 300.0
    ) -> Subscription:
        subscription = await self._transport.subscribe(group, topics, listener, silence_seconds=silence_seconds)
        poll, commit = subscription.poll, subscription.commit

        async def struck_poll(max_records: int, timeout_seconds: float) -> dict[TopicPartition, list[Record]]:
            read = await poll(max_records, timeout_seconds)
            if read:
                self.pass_by("after_poll")
            return read

        async def struck_commit(offsets: Mapping[TopicPartition, int]) -> None:
            self.pass_by("before_commit")
            await commit(offsets)

        subscription.poll = struck_poll  # type: ignore[method-assign]  # two calls of many are struck
        subscription.commit = struck_commit  # type: ignore[method-assign]
        return subscription

    async def check(self) -> None:
        await self._transport.check()

    async def close(self) -> None:
        await self._transport.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


class StruckProducer:
    """Sends as it is told, and passes by before and after."""

    def __init__(self, struck: Struck, producer: Producer) -> None:
        self._struck, self._producer = struck, producer

    async def send(self, records: Sequence[OutgoingRecord]) -> None:
        self._struck.pass_by("before_send")
        await self._producer.send(records)
        self._struck.pass_by("after_send")

    async def close(self) -> None:
        await self._producer.close()
