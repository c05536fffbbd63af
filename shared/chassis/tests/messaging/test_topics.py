"""Where the bus differs from the registry, each difference by its name."""

from collections.abc import Mapping

import pytest
from pathways_chassis.messaging.topics import Drift, all_topics, differences
from pathways_chassis.messaging.transport import TopicSpec, TopicState

WANTED = TopicSpec("a.topic", partitions=6, retention_days=90, replication=3)
AS_WANTED = TopicState(
    6,
    3,
    {
        "cleanup.policy": "delete",
        "retention.ms": "7776000000",
        "message.timestamp.type": "LogAppendTime",
        "min.insync.replicas": "2",
        "segment.bytes": "of no interest",
    },
)


def test_a_bus_that_is_as_the_registry_has_it_does_not_differ() -> None:
    assert list(differences([WANTED], {"a.topic": AS_WANTED, "another": TopicState(1, 1, {})})) == []


def test_a_topic_that_is_missing_is_named() -> None:
    assert list(differences([WANTED], {})) == [Drift("a.topic", "topic", "there", None)]


@pytest.mark.parametrize(
    ("what", "wanted", "found"),
    [
        ("partitions", "6", "3"),
        ("replication", "3", "1"),
        ("cleanup.policy", "delete", "compact"),
        ("retention.ms", "7776000000", "604800000"),
        ("message.timestamp.type", "LogAppendTime", "CreateTime"),
        ("min.insync.replicas", "2", "1"),
        ("min.insync.replicas", "2", None),
    ],
)
def test_each_difference_is_named_with_what_was_wanted_and_what_is(what: str, wanted: str, found: str | None) -> None:
    partitions, replication, settings = AS_WANTED.partitions, AS_WANTED.replication, dict(AS_WANTED.settings)
    if what == "partitions":
        partitions = int(found or 0)
    elif what == "replication":
        replication = int(found or 0)
    elif found is None:
        del settings[what]
    else:
        settings[what] = found
    state: Mapping[str, TopicState] = {"a.topic": TopicState(partitions, replication, settings)}
    assert list(differences([WANTED], state)) == [Drift("a.topic", what, wanted, found)]


def test_what_a_bus_has_no_word_for_is_not_compared() -> None:
    log = TopicState(6, None, {name: AS_WANTED.settings[name] for name in ("cleanup.policy", "retention.ms")})
    assert list(differences([WANTED], {"a.topic": log})) == []


def test_every_topic_of_the_registry_is_wanted_once() -> None:
    names = [topic.name for topic in all_topics(3)]
    assert len(names) == len(set(names)) > 20
    assert {"candidate.candidate", "quarantine.matching"} <= set(names)
