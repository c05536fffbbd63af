"""Apache Kafka here: its jars are the pinned ones, three brokers outlive one, a protected door lets in one login."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.kafka_security import KafkaSecurity, SaslMechanism, SecurityProtocol
from pathways_chassis.messaging.transport import OutgoingRecord, SendFailed, TopicSpec, TransportUnavailable
from pathways_single_machine.kafka import LocalKafkaCluster
from pathways_single_machine.kafka_jars import RECIPE, LocalKafkaFailed, check

TOPIC = TopicSpec("test.door", partitions=1, retention_days=1, replication=3)


def test_a_jar_that_is_not_the_pinned_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kafka_2.13-4.3.1.jar").write_bytes(b"something else")
    with pytest.raises(LocalKafkaFailed, match=r"kafka_2\.13-4\.3\.1\.jar"):
        check(tmp_path)


def test_every_jar_of_the_recipe_is_pinned() -> None:
    names = [line.split()[1] for line in (RECIPE / "checksums.sha256").read_text().splitlines()]
    assert "kafka_2.13-4.3.1.jar" in names
    assert len(names) == len(set(names))


@pytest.fixture(scope="module")
async def cluster(kafka_jars: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[LocalKafkaCluster]:
    """Three brokers behind a protected door."""
    made = LocalKafkaCluster(tmp_path_factory.mktemp("cluster"), 3, jars=kafka_jars, protected=True)
    await made.start()
    yield made
    for node in made.nodes:
        await node.stop(deadline_seconds=60)  # the last one too, whom no other is left to answer
    await made.stop()


def login(cluster: LocalKafkaCluster, password: str | None = None) -> KafkaSecurity:
    assert cluster.door is not None
    return KafkaSecurity(
        protocol=SecurityProtocol.SASL_SSL,
        ca_file=cluster.door.folder / "authority.pem",
        mechanism=SaslMechanism.SCRAM_SHA_512,
        username="pathways",
        password=password or cluster.door.password,
    )


@pytest.mark.kafka
async def test_three_brokers_keep_what_was_acknowledged_when_one_is_killed(cluster: LocalKafkaCluster) -> None:
    transport = KafkaTransport(cluster.bootstrap_servers, login(cluster))
    await transport.ensure_topics([TOPIC])
    producer = await transport.producer("test")
    try:
        await producer.send([OutgoingRecord(TOPIC.name, "a", b"before")])
        await cluster.nodes[0].kill()
        async with asyncio.timeout(60):
            while True:
                try:
                    await producer.send([OutgoingRecord(TOPIC.name, "a", b"after")])
                    break
                except SendFailed:
                    continue  # its partition's leader was the one that died, and the next is being chosen
    finally:
        await producer.close()
        await transport.close()
        await cluster.nodes[0].start()


@pytest.mark.kafka
async def test_the_door_refuses_a_wrong_password_a_missing_login_and_an_unknown_authority(
    cluster: LocalKafkaCluster,
) -> None:
    wrong_password = login(cluster, password="wrong")
    no_login = KafkaSecurity()
    unknown_authority = KafkaSecurity(
        protocol=SecurityProtocol.SASL_SSL, username="pathways", password=login(cluster).password
    )
    for security in (wrong_password, no_login, unknown_authority):
        transport = KafkaTransport(cluster.nodes[1].bootstrap_servers, security, request_timeout_seconds=3.0)
        with pytest.raises((TransportUnavailable, TimeoutError)):
            async with asyncio.timeout(10):
                await transport.check()
        await transport.close()
