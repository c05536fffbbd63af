"""The port to the bus: what the relay and the consumer runner ask of Apache Kafka or of the embedded log."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, Protocol

_DAY_MILLISECONDS = 24 * 60 * 60 * 1000

Headers = tuple[tuple[str, bytes | None], ...]
"""Record headers in order; a value may be absent, as Kafka allows."""


class TopicPartition(NamedTuple):
    """One ordered partition of a topic."""

    topic: str
    partition: int


@dataclass(frozen=True, slots=True)
class OutgoingRecord:
    """A record to be appended. The partition follows from the key (Kafka's murmur2 partitioner on both adapters)."""

    topic: str
    key: str
    value: bytes
    headers: Headers = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it was read. `log_epoch` changes when a log was lost and made anew, so that offsets begin again."""

    topic: str
    partition: int
    offset: int
    key: str | None
    value: bytes | None
    headers: Headers
    timestamp: datetime
    log_epoch: int = 0

    @property
    def topic_partition(self) -> TopicPartition:
        return TopicPartition(self.topic, self.partition)


@dataclass(frozen=True, slots=True)
class TopicSpec:
    """How a topic is created: partitions are set once, since more of them later would break the order of keys."""

    name: str
    partitions: int
    retention_days: int
    replication: int = 1
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def kept(self) -> Mapping[str, str]:
        """How its records are kept, by Kafka's own names of the settings."""
        return {
            "cleanup.policy": "delete",
            "retention.ms": str(self.retention_days * _DAY_MILLISECONDS),
            # Business time travels in the envelope; a record stamped over an hour ahead would be refused.
            "message.timestamp.type": "LogAppendTime",
            "min.insync.replicas": str(max(1, self.replication - 1)),
            **self.settings,
        }


@dataclass(frozen=True, slots=True)
class TopicState:
    """How a topic is kept in truth. Without `replication` the bus keeps copies in a way of its own."""

    partitions: int
    replication: int | None
    settings: Mapping[str, str]


class SendFailed(Exception):
    """A batch was not wholly acknowledged. `acknowledged` records from its start are safely in the log."""

    def __init__(self, acknowledged: int, reason: str) -> None:
        super().__init__(f"{reason} (after {acknowledged} acknowledged records)")
        self.acknowledged = acknowledged


class TransportUnavailable(Exception):
    """The bus cannot be reached at the moment; the caller retries with backoff."""


class Fenced(Exception):
    """This member's lease on a partition was taken over by another member."""


class RebalanceListener(Protocol):
    """Told by a subscription when partitions come and go."""

    async def on_assigned(self, partitions: Sequence[TopicPartition]) -> Mapping[TopicPartition, int]:
        """Take partitions over. Returns the offsets to read from next; one not named starts at its beginning."""

    async def on_revoked(self, partitions: Sequence[TopicPartition]) -> None:
        """Finish the records in hand of these partitions and let go; returns when no handler of theirs runs."""


class Producer(Protocol):
    """Appends records durably."""

    async def send(self, records: Sequence[OutgoingRecord]) -> None:
        """Append in order and await all acknowledgements.

        Raises `SendFailed` at the first failure; no later record of the batch overtakes a lost one of the same key.
        """

    async def close(self) -> None: ...


class Subscription(Protocol):
    """One member of a consumer group."""

    async def poll(self, max_records: int, timeout_seconds: float) -> dict[TopicPartition, list[Record]]:
        """The next records by partition, each list in offset order. Waits at most `timeout_seconds`; may be empty."""

    async def commit(self, offsets: Mapping[TopicPartition, int]) -> None:
        """Tell the bus the next offset of each partition. Serves lag only; the database holds the true position."""

    def assignment(self) -> frozenset[TopicPartition]: ...

    def seek(self, partition: TopicPartition, offset: int) -> None:
        """Read from `offset` next. Used after a failed batch."""

    def pause(self, partitions: Sequence[TopicPartition]) -> None: ...

    def resume(self, partitions: Sequence[TopicPartition]) -> None: ...

    async def end_offsets(self, partitions: Sequence[TopicPartition]) -> dict[TopicPartition, int]:
        """The offset after the last record of each partition."""

    async def close(self) -> None: ...


class Readable(Protocol):
    """The side of a bus that readers see."""

    async def subscribe(
        self, group: str, topics: Sequence[str], listener: RebalanceListener, *, silence_seconds: float = 300.0
    ) -> Subscription:
        """Join `group`. Returns at once; partitions arrive through the listener. `LookupError` for an unknown topic.

        A member that polls less often than every `silence_seconds` may be taken for gone.
        """
        ...


class Transport(Readable, Protocol):
    """A bus. Both adapters pass one behaviour suite."""

    async def ensure_topics(self, topics: Sequence[TopicSpec]) -> None:
        """Create what is missing; leaves existing topics alone."""

    async def describe(self, names: Sequence[str]) -> Mapping[str, TopicState]:
        """How these topics are kept; one that does not exist is left out."""
        ...

    async def partitions(self, topic: str) -> int: ...

    async def producer(self, client_id: str) -> Producer: ...

    async def check(self) -> None:
        """Raises `TransportUnavailable` when the bus cannot be reached."""

    async def close(self) -> None: ...


Connect = Callable[[], Awaitable[Transport]]
