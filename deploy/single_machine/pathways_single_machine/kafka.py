"""Apache Kafka on this machine, from Maven Central's jars: one broker or three, no container, no installation."""

import argparse
import asyncio
import base64
import contextlib
import logging
import signal
import sys
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.kafka_security import KafkaSecurity
from pathways_chassis.messaging.transport import TransportUnavailable

from pathways_single_machine.kafka_door import Door
from pathways_single_machine.kafka_jars import KafkaJars, LocalKafkaFailed, complete
from pathways_single_machine.lifeline import die_with_parent, free_port, port_is_free

_POLL_SECONDS: Final = 0.2
_ANSWER_SECONDS: Final = 5.0


class LocalKafka:
    """One node that is broker and controller, its data under `folder`; `start` after `stop` or `kill` resumes it.

    Alone it is a cluster of one. In a cluster of several, `voters` has the controller port of every node by its number
    and `cluster_id` is the same for all. With a `door`, clients come in by TLS and a login; nodes among each other
    speak in the clear, on loopback. Clients may be sent to an `advertised_port` that leads to this one.
    """

    def __init__(
        self,
        folder: Path,
        port: int,
        *,
        jars: Path | None = None,
        number: int = 1,
        voters: Mapping[int, int] | None = None,
        cluster_id: str | None = None,
        door: Door | None = None,
        advertised_port: int | None = None,
    ) -> None:
        self._folder = folder.resolve()
        self._advertised_port = advertised_port or port
        self._port = port
        self._number = number
        self._voters = dict(voters or {number: free_port()})
        self._cluster_id = cluster_id or _new_cluster_id()
        self._door = door
        self._internal_port = free_port() if door is not None else None
        self.jars = KafkaJars(jars or self._folder / "jars")
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int | None:
        """Process id of the running broker."""
        return self._process.pid if self._process is not None and self._process.returncode is None else None

    @property
    def bootstrap_servers(self) -> str:
        return f"127.0.0.1:{self._advertised_port}"

    @property
    def log_file(self) -> Path:
        """What the broker prints."""
        return self._folder / "broker.log"

    def available(self) -> str | None:
        """Why this machine cannot run the broker, or None when it can."""
        return self.jars.available()

    async def start(self, deadline_seconds: float = 90.0) -> None:
        """Fetch the jars if they are missing, format the storage if it is new, start, wait for a metadata answer.

        Raises `LocalKafkaFailed` with the output's tail; `deadline_seconds` counts from the broker's start.
        """
        if (reason := self.available()) is not None:
            raise LocalKafkaFailed(reason)
        if self.pid is not None:
            raise LocalKafkaFailed("this broker is already running")
        for port in (self._port, self._voters[self._number]):
            # Another broker on this port would answer in our broker's name.
            if not port_is_free(port):
                raise LocalKafkaFailed(f"port {port} is taken")
        await self.jars.fetch()
        if self._write_settings():
            await self._format()
        self._process = await self._java("kafka.Kafka", "server.properties")
        await self._wait_until_it_answers(self._process, deadline_seconds)

    async def stop(self, deadline_seconds: float = 120.0) -> None:
        """Stop cleanly by SIGTERM; `LocalKafkaFailed` if it does not end in time (it is killed then)."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), deadline_seconds)
        except TimeoutError:
            process.kill()
            await process.wait()
            raise LocalKafkaFailed(f"did not stop within {deadline_seconds} s and was killed") from None

    async def kill(self) -> None:
        """kill -9, as a crash does it."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()

    def _write_settings(self) -> bool:
        """Write server.properties; true when the storage still has to be formatted."""
        data = self._folder / "data"
        data.mkdir(parents=True, exist_ok=True)
        copies = min(3, len(self._voters))
        settings = {
            "process.roles": "broker,controller",
            "node.id": str(self._number),
            "controller.quorum.voters": ",".join(f"{node}@127.0.0.1:{port}" for node, port in self._voters.items()),
            "controller.listener.names": "CONTROLLER",
            "log.dirs": str(data),
            "auto.create.topics.enable": "false",
            "offsets.topic.replication.factor": str(copies),
            "offsets.topic.num.partitions": "4",
            "transaction.state.log.replication.factor": str(copies),
            "transaction.state.log.min.isr": str(max(1, copies - 1)),
            "group.initial.rebalance.delay.ms": "0",
            **self._listeners(),
        }
        if len(self._voters) > 1:
            # All are stopped together, and the last would ask a quorum that is gone for leave, for minutes. One alone
            # needs nobody's, and is let in again at once; one that left without it waits for its session to end (9 s).
            settings["controlled.shutdown.enable"] = "false"
        lines = "".join(f"{name}={value}\n" for name, value in settings.items())
        (self._folder / "server.properties").write_text(lines)
        return not (data / "meta.properties").is_file()

    def _listeners(self) -> dict[str, str]:
        clients, advertised = f"127.0.0.1:{self._port}", self.bootstrap_servers
        controller = f"CONTROLLER://127.0.0.1:{self._voters[self._number]}"
        if self._door is None:
            return {
                "listeners": f"PLAINTEXT://{clients},{controller}",
                "advertised.listeners": f"PLAINTEXT://{advertised}",
                "listener.security.protocol.map": "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
            }
        nodes = f"127.0.0.1:{self._internal_port}"
        return {
            "listeners": f"CLIENTS://{clients},NODES://{nodes},{controller}",
            "advertised.listeners": f"CLIENTS://{advertised},NODES://{nodes}",
            "listener.security.protocol.map": "CONTROLLER:PLAINTEXT,NODES:PLAINTEXT,CLIENTS:SASL_SSL",
            "inter.broker.listener.name": "NODES",
            **self._door.settings("clients"),
        }

    async def _format(self) -> None:
        logins = () if self._door is None else ("--add-scram", self._door.scram)
        command = self.jars.command(
            "kafka.tools.StorageTool", "format", f"--cluster-id={self._cluster_id}", "-c", "server.properties", *logins
        )
        await complete(*command, folder=self._folder)

    async def _java(self, *arguments: str) -> asyncio.subprocess.Process:
        with self.log_file.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *self.jars.command(*arguments), cwd=self._folder,
                stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=asyncio.subprocess.STDOUT,
                # A terminal's Ctrl-C is for the launcher, which then stops its broker in order.
                start_new_session=True,
                preexec_fn=die_with_parent(signal.SIGTERM),
            )  # fmt: skip

    async def _wait_until_it_answers(self, process: asyncio.subprocess.Process, deadline_seconds: float) -> None:
        deadline = asyncio.get_running_loop().time() + deadline_seconds
        security = None if self._door is None else self._door.security
        while True:
            if process.returncode is not None:
                raise LocalKafkaFailed(f"the broker ended with {process.returncode}: {self._log_tail()}")
            if asyncio.get_running_loop().time() > deadline:
                await self.kill()
                raise LocalKafkaFailed(f"no answer within {deadline_seconds} s: {self._log_tail()}")
            if await _one_answer(self.bootstrap_servers, security):
                return
            await asyncio.sleep(_POLL_SECONDS)

    def _log_tail(self) -> str:
        return self.log_file.read_bytes()[-2000:].decode(errors="replace")


class LocalKafkaCluster:
    """Several nodes on this machine, ports apart, each topic of them kept in up to three copies."""

    def __init__(
        self, folder: Path, nodes: int, *, ports: Sequence[int] = (), jars: Path | None = None, protected: bool = False
    ) -> None:
        folder = folder.resolve()
        voters = {number: free_port() for number in range(1, nodes + 1)}
        kept = folder / "cluster.id"
        if not kept.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            kept.write_text(_new_cluster_id())
        self.door = Door.of(folder / "door") if protected else None
        self.nodes = [
            LocalKafka(
                folder / f"node-{number}",
                ports[number - 1] if ports else free_port(),
                jars=jars or folder / "jars",
                number=number,
                voters=voters,
                cluster_id=kept.read_text(),
                door=self.door,
            )
            for number in voters
        ]

    @property
    def bootstrap_servers(self) -> str:
        return ",".join(node.bootstrap_servers for node in self.nodes)

    async def start(self) -> None:
        """Start all: none answers before most of them are there. Raises `LocalKafkaFailed`."""
        await self.nodes[0].jars.fetch()
        await asyncio.gather(*(node.start() for node in self.nodes))

    async def stop(self) -> None:
        """Stop all in order."""
        await asyncio.gather(*(node.stop() for node in self.nodes))


def _new_cluster_id() -> str:
    """As Kafka writes them: 16 random bytes in 22 letters."""
    return base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")


async def answers(bootstrap_servers: str, *, within: float, security: KafkaSecurity | None = None) -> bool:
    """Whether a broker answers a request for metadata `within` so many seconds."""
    logging.getLogger("aiokafka").addHandler(logging.NullHandler())  # each vain attempt; the caller says it once
    deadline = asyncio.get_running_loop().time() + within
    while not await _one_answer(bootstrap_servers, security):
        if asyncio.get_running_loop().time() > deadline:
            return False
        await asyncio.sleep(_POLL_SECONDS)
    return True


async def _one_answer(bootstrap_servers: str, security: KafkaSecurity | None) -> bool:
    transport = KafkaTransport(bootstrap_servers, security)
    try:
        async with asyncio.timeout(_ANSWER_SECONDS):  # a wrong server may take the connection and say nothing
            await transport.check()
    except (TransportUnavailable, TimeoutError):
        return False
    finally:
        await transport.close()
    return True


async def _serve(folder: Path, jars: Path, nodes: int, port: int, protected: bool) -> None:
    """Run a cluster until it is told to stop (`make kafka`)."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    ports = [port + place for place in range(nodes)]
    cluster = LocalKafkaCluster(folder, nodes, ports=ports, jars=jars, protected=protected)
    logging.getLogger("aiokafka").addHandler(logging.NullHandler())  # each vain attempt while it starts
    try:
        await cluster.start()
        print(f"PATHWAYS_KAFKA_BOOTSTRAP_SERVERS={cluster.bootstrap_servers}", flush=True)
        print(f"PATHWAYS_KAFKA_COPIES={min(3, nodes)}", flush=True)
        if cluster.door is not None:
            print("\n".join(f"{name}={value}" for name, value in cluster.door.environment.items()), flush=True)
        await stop.wait()
    finally:
        await cluster.stop()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(prog="make kafka", description=__doc__)
    arguments.add_argument("--nodes", type=int, choices=(1, 3), default=1, help="one broker, or three")
    arguments.add_argument("--port", type=int, default=9092, help="of the first; the others follow")
    arguments.add_argument("--protected", action="store_true", help="clients come in by TLS and a login")
    arguments.add_argument("--folder", type=Path, default=Path(".run/kafka-cluster"), help="data, keys and logs")
    arguments.add_argument("--jars", type=Path, default=Path(".run/kafka-jars"), help="where the jars are kept")
    given = arguments.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        try:
            asyncio.run(_serve(given.folder, given.jars, given.nodes, given.port, given.protected))
        except LocalKafkaFailed as failure:
            sys.exit(f"no local Kafka: {failure}")
