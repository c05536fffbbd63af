"""The registry's topics in the words of the transport port, and where the bus differs from them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathways_contracts.registry import log_topics

from pathways_chassis.messaging.transport import TopicSpec, TopicState, Transport


def all_topics(copies: int) -> tuple[TopicSpec, ...]:
    """Every topic that has to exist before anybody writes or reads, each kept in so many copies."""
    return tuple(
        TopicSpec(name=topic.name, partitions=topic.partitions, retention_days=topic.retention_days, replication=copies)
        for topic in log_topics()
    )


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing in which a topic is not as the registry has it. `found` is None where it is missing."""

    topic: str
    what: str
    wanted: str
    found: str | None


def differences(wanted: Sequence[TopicSpec], found: Mapping[str, TopicState]) -> Iterator[Drift]:
    """Every difference, in the order of the topics. What a bus has no word for is not compared."""
    for topic in wanted:
        state = found.get(topic.name)
        if state is None:
            yield Drift(topic.name, "topic", "there", None)
            continue
        if state.partitions != topic.partitions:
            yield Drift(topic.name, "partitions", str(topic.partitions), str(state.partitions))
        if state.replication is not None and state.replication != topic.replication:
            yield Drift(topic.name, "replication", str(topic.replication), str(state.replication))
        for name, value in topic.kept.items():
            there = state.settings.get(name)
            if there != value and (there is not None or state.replication is not None):
                yield Drift(topic.name, name, value, there)


async def drift(transport: Transport, copies: int) -> list[Drift]:
    """Where the bus differs from the registry. Raises `TransportUnavailable`."""
    wanted = all_topics(copies)
    return list(differences(wanted, await transport.describe([topic.name for topic in wanted])))
