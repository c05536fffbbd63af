"""The registry's topics in the words of the transport port."""

from pathways_contracts.registry import log_topics

from pathways_chassis.messaging.transport import TopicSpec


def all_topics() -> tuple[TopicSpec, ...]:
    """Every topic that has to exist before anybody writes or reads."""
    return tuple(
        TopicSpec(name=topic.name, partitions=topic.partitions, retention_days=topic.retention_days)
        for topic in log_topics()
    )
