"""A reader that follows another one sees what that one is past, in order, and nothing else."""

from uuid import uuid4

from pathways_chassis.messaging.behind import Behind
from pathways_chassis.messaging.consumer import Consumer
from pathways_chassis.messaging.reactions import on
from pathways_chassis.messaging.transport import TopicPartition
from pathways_chassis.testing.miniature import PARTITION, MiniatureService, alumni, eventually
from pathways_contracts.events.candidate.candidate import CandidateBecameAlumni


async def test_it_never_gets_ahead_and_misses_nothing(service: MiniatureService) -> None:
    candidate = uuid4()
    ends = {PARTITION: 0}

    async def up_to() -> dict[TopicPartition, int]:
        return ends

    for _ in range(7):
        service.send(alumni(candidate))
    bus = Behind(service.bus, up_to)
    consumer = Consumer(service.runtime, bus, "follower", [on(CandidateBecameAlumni, service.react)], None)
    async with service.reading(consumer):
        for end in (0, 1, 4, 7):
            ends[PARTITION] = end

            async def is_there(end: int = end) -> bool:
                heard = await service.effects() == list(range(1, end + 1))
                return heard and await consumer.ends([PARTITION]) == {PARTITION: end}

            await eventually(is_there)
    assert await service.effects() == [1, 2, 3, 4, 5, 6, 7]


async def test_of_a_partition_that_the_other_never_had_it_reads_nothing(service: MiniatureService) -> None:
    service.send(alumni(uuid4()))

    async def nothing() -> dict[TopicPartition, int]:
        return {}

    subscription = await Behind(service.bus, nothing).subscribe("follower", [PARTITION.topic], service.consumer())
    assert await subscription.poll(10, 0.01) == {}
    assert await subscription.poll(10, 0.01) == {}
    await subscription.close()
