"""One Apache Kafka broker on this machine, from Maven Central's jars: no container, no installation."""

import asyncio
import hashlib
import logging
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.transport import TransportUnavailable

from pathways_single_machine.lifeline import die_with_parent, port_is_free

RECIPE: Final = Path(__file__).resolve().parents[2] / "kafka"
"""The pinned pom and the log settings, which lie beside this package in the repository."""

OLDEST_JAVA: Final = 17
"""Kafka 4 brokers are compiled for Java 17."""

_POLL_SECONDS: Final = 0.2
_ANSWER_SECONDS: Final = 5.0

MAVEN_GOAL: Final = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


class LocalKafkaFailed(Exception):
    """The broker could not be fetched, formatted or started; the text ends with the tail of its output."""


class LocalKafka:
    """A single node that is broker and controller, its data under `folder`; `start` after `stop` or `kill` resumes it.

    `jars` is where the jars are kept, so that several brokers fetch them once (default: `folder`/jars).
    """

    def __init__(self, folder: Path, port: int, controller_port: int, *, jars: Path | None = None) -> None:
        self._folder = folder.resolve()
        self._port = port
        self._controller_port = controller_port
        recipe = hashlib.sha256((RECIPE / "pom.xml").read_bytes()).hexdigest()[:12] if RECIPE.is_dir() else "none"
        self._jars = (jars or self._folder / "jars").resolve() / recipe
        self._process: asyncio.subprocess.Process | None = None

    @property
    def bootstrap_servers(self) -> str:
        return f"127.0.0.1:{self._port}"

    @property
    def log_file(self) -> Path:
        """What the broker prints."""
        return self._folder / "broker.log"

    def available(self) -> str | None:
        """Why this machine cannot run the broker, or None when it can."""
        if not (RECIPE / "pom.xml").is_file():
            return f"the recipe {RECIPE / 'pom.xml'} is not there: run from a checkout of the repository"
        java = shutil.which("java")
        if java is None:
            return "no java on PATH"
        version = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)  # noqa: S603
        found = re.search(r'version "(\d+)', version.stderr)
        if found is None or int(found[1]) < OLDEST_JAVA:
            return f"java on PATH is older than {OLDEST_JAVA}: {version.stderr.splitlines()[:1]}"
        if not self._jars.is_dir() and shutil.which("mvn") is None:
            return "no mvn on PATH to fetch the jars with"
        return None

    async def start(self, deadline_seconds: float = 90.0) -> None:
        """Fetch the jars if they are missing, format the storage if it is new, start, wait for a metadata answer.

        Raises `LocalKafkaFailed` with the output's tail; `deadline_seconds` counts from the broker's start.
        """
        if (reason := self.available()) is not None:
            raise LocalKafkaFailed(reason)
        if self._process is not None and self._process.returncode is None:
            raise LocalKafkaFailed("this broker is already running")
        for port in (self._port, self._controller_port):
            # Another broker on this port would answer in our broker's name.
            if not port_is_free(port):
                raise LocalKafkaFailed(f"port {port} is taken")
        await self._fetch_jars()
        if self._write_settings():
            await self._format()
        self._process = await self._java("kafka.Kafka", "server.properties")
        await self._wait_until_it_answers(self._process, deadline_seconds)

    async def stop(self, deadline_seconds: float = 30.0) -> None:
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

    async def _fetch_jars(self) -> None:
        if await asyncio.to_thread(self._jars.is_dir):
            return
        # Into a folder of its own first: an interrupted or concurrent fetch never leaves half a class path.
        await asyncio.to_thread(self._jars.parent.mkdir, parents=True, exist_ok=True)
        fresh = await asyncio.to_thread(tempfile.mkdtemp, prefix="fetch-", dir=self._jars.parent)
        try:
            await self._run(
                "mvn", "-q", "-B", "-f", str(RECIPE / "pom.xml"), MAVEN_GOAL,
                "-DincludeScope=runtime", f"-DoutputDirectory={fresh}",
            )  # fmt: skip
            await asyncio.to_thread(_rename_unless_there, Path(fresh), self._jars)
        finally:
            await asyncio.to_thread(shutil.rmtree, fresh, ignore_errors=True)

    def _write_settings(self) -> bool:
        """Write server.properties; true when the storage still has to be formatted."""
        data = self._folder / "data"
        data.mkdir(parents=True, exist_ok=True)
        settings = {
            "process.roles": "broker,controller",
            "node.id": "1",
            "controller.quorum.voters": f"1@127.0.0.1:{self._controller_port}",
            "listeners": f"PLAINTEXT://127.0.0.1:{self._port},CONTROLLER://127.0.0.1:{self._controller_port}",
            "advertised.listeners": f"PLAINTEXT://127.0.0.1:{self._port}",
            "controller.listener.names": "CONTROLLER",
            "listener.security.protocol.map": "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
            "log.dirs": str(data),
            "auto.create.topics.enable": "false",
            "offsets.topic.replication.factor": "1",
            "offsets.topic.num.partitions": "4",
            "transaction.state.log.replication.factor": "1",
            "transaction.state.log.min.isr": "1",
            "group.initial.rebalance.delay.ms": "0",
        }
        lines = "".join(f"{name}={value}\n" for name, value in settings.items())
        (self._folder / "server.properties").write_text(lines)
        return not (data / "meta.properties").is_file()

    async def _format(self) -> None:
        identity = (await self._run_java("kafka.tools.StorageTool", "random-uuid")).strip().splitlines()[-1]
        await self._run_java("kafka.tools.StorageTool", "format", "-t", identity, "-c", "server.properties")

    def _command(self, *arguments: str) -> tuple[str, ...]:
        return (
            "java", "-Xms256m", "-Xmx512m",
            f"-Dlog4j2.configurationFile={RECIPE / 'log4j2.properties'}",
            "-cp", f"{self._jars}/*", *arguments,
        )  # fmt: skip

    async def _java(self, *arguments: str) -> asyncio.subprocess.Process:
        with self.log_file.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *self._command(*arguments), cwd=self._folder,
                stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=asyncio.subprocess.STDOUT,
                # A terminal's Ctrl-C is for the launcher, which then stops its broker in order.
                start_new_session=True,
                preexec_fn=die_with_parent(signal.SIGTERM),
            )  # fmt: skip

    async def _run_java(self, *arguments: str) -> str:
        return await self._run(*self._command(*arguments))

    async def _run(self, *command: str) -> str:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=self._folder if await asyncio.to_thread(self._folder.is_dir) else None,
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        output, _ = await process.communicate()
        text = output.decode(errors="replace")
        if process.returncode != 0:
            raise LocalKafkaFailed(f"{command[0]} ended with {process.returncode}: {text[-2000:]}")
        return text

    async def _wait_until_it_answers(self, process: asyncio.subprocess.Process, deadline_seconds: float) -> None:
        deadline = asyncio.get_running_loop().time() + deadline_seconds
        while True:
            if process.returncode is not None:
                raise LocalKafkaFailed(f"the broker ended with {process.returncode}: {self._log_tail()}")
            if asyncio.get_running_loop().time() > deadline:
                await self.kill()
                raise LocalKafkaFailed(f"no answer within {deadline_seconds} s: {self._log_tail()}")
            if await _one_answer(self.bootstrap_servers):
                return
            await asyncio.sleep(_POLL_SECONDS)

    def _log_tail(self) -> str:
        return self.log_file.read_bytes()[-2000:].decode(errors="replace")


async def answers(bootstrap_servers: str, *, within: float) -> bool:
    """Whether a broker answers a request for metadata `within` so many seconds."""
    logging.getLogger("aiokafka").addHandler(logging.NullHandler())  # each vain attempt; the caller says it once
    deadline = asyncio.get_running_loop().time() + within
    while not await _one_answer(bootstrap_servers):
        if asyncio.get_running_loop().time() > deadline:
            return False
        await asyncio.sleep(_POLL_SECONDS)
    return True


async def _one_answer(bootstrap_servers: str) -> bool:
    transport = KafkaTransport(bootstrap_servers)
    try:
        async with asyncio.timeout(_ANSWER_SECONDS):  # a wrong server may take the connection and say nothing
            await transport.check()
    except (TransportUnavailable, TimeoutError):
        return False
    finally:
        await transport.close()
    return True


def _rename_unless_there(fresh: Path, target: Path) -> None:
    try:
        os.rename(fresh, target)
    except OSError:
        if not target.is_dir():
            raise
