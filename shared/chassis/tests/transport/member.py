"""A group member in a process of its own, so that a test can stop it, kill it and wake it up.

Arguments: kind, address, group, topic. Prints one JSON line per event; every line on its input means
"commit what you were last told is yours".
"""

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence

from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.transport import Fenced, TopicPartition, Transport


def say(event: str, partitions: Sequence[TopicPartition] = ()) -> None:
    print(json.dumps({"event": event, "partitions": [p.partition for p in partitions]}), flush=True)


class Listener:
    def __init__(self) -> None:
        self.held: list[TopicPartition] = []

    async def on_assigned(self, partitions: Sequence[TopicPartition]) -> Mapping[TopicPartition, int]:
        self.held.extend(p for p in partitions if p not in self.held)
        say("assigned", partitions)
        return {}

    async def on_revoked(self, partitions: Sequence[TopicPartition]) -> None:
        say("revoked", partitions)


async def main(kind: str, address: str, group: str, topic: str) -> None:
    transport: Transport = (
        KafkaTransport(address, session_timeout_seconds=6.0) if kind == "kafka" else EmbeddedLogTransport(address)
    )
    listener = Listener()
    subscription = await transport.subscribe(group, [topic], listener)
    commands: asyncio.Queue[str] = asyncio.Queue()
    asyncio.get_running_loop().add_reader(sys.stdin, lambda: commands.put_nowait(sys.stdin.readline()))
    while True:
        for partition, records in (await subscription.poll(100, 0.1)).items():
            say(f"read {len(records)}", [partition])
        while not commands.empty():
            commands.get_nowait()
            try:
                await subscription.commit(dict.fromkeys(listener.held, 1))
                say("committed")
            except Fenced:
                say("fenced")


asyncio.run(main(*sys.argv[1:]))
