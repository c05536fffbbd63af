"""A bus, two databases and the witnesses on them: started, struck, awaited. All that a fault needs, and no fault."""

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal
from uuid import UUID, uuid4, uuid5

import asyncpg
from pathways_chassis.database import make_engine
from pathways_chassis.messaging.topics import all_topics
from pathways_chassis.messaging.transport import Transport
from pathways_single_machine.kafka import LocalKafka, LocalKafkaCluster
from pathways_single_machine.lifeline import free_port
from pathways_single_machine.postgres import EmbeddedPostgres

from .account import Account, settle
from .cable import Cable, laid
from .door import VISA_CASE
from .tables import create_tables
from .weakenings import WITHOUT
from .witness import Orders, transport_of

BusKind = Literal[
    "kafka",
    "kafka over a cable",
    "three brokers",
    "embedded",
    "kafka, small database",
    "embedded, small database",
    "kafka, small log",
]
ROOT: Final = Path(__file__).resolve().parents[2]
JARS: Final = ROOT / ".run" / "kafka-jars"
PATIENCE: Final = 90.0
AGGREGATES: Final = 40
LOOK_SECONDS: Final = 0.05
PLACES: Final = ("database", "log")


_WRITTEN: Final = """select topic, key, max((headers ->> 'ce_producerepoch')::int), max(aggregate_seq) from outbox
    where key = any($1::text[]) group by topic, key"""
_KNOWN: Final = "select topic, key, producer_epoch, last_seq from aggregate_position where key = any($1::text[])"


class NeverCame(AssertionError):
    """What was waited for did not come in time."""


class Cannot(Exception):
    """This machine does not let us strike in this way; the message says why."""


async def until(what: str, holds: Callable[[], Awaitable[object]], within: float = PATIENCE) -> float:
    """Wait until something holds (seconds). Returns how long it took."""
    began = time.monotonic()
    while not await holds():
        if time.monotonic() - began > within:
            raise NeverCame(f"{what} did not come within {within:.0f} s")
        await asyncio.sleep(LOOK_SECONDS)
    return time.monotonic() - began


class Witness:
    """A process that writes or reads."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process, self.log = process, log
        self.committed = self.refused = self.failed = 0
        self.is_done = False
        self.is_reading = False
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls, orders: Orders, folder: Path) -> "Witness":
        log = folder / f"{orders.role}-{uuid4().hex[:8]}.log"
        with log.open("wb") as kept:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.faults.witness", orders.model_dump_json(),
                cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=kept,
                env={name: value for name, value in os.environ.items() if name != WITHOUT},
            )  # fmt: skip
        return cls(process, log)

    async def _listen(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            match line.decode().split():
                case ["committed", number]:
                    self.committed += int(number)
                case ["refused"]:
                    self.refused += 1
                case ["answered", _]:
                    self.failed += 1
                case ["done"]:
                    self.is_done = True
                case ["reading"]:
                    self.is_reading = True

    @property
    def is_over(self) -> bool:
        """Whether the process has ended."""
        return self.process.returncode is not None

    @property
    def last_words(self) -> str:
        """The end of its log, without where the repository lies here."""
        return self.log.read_text()[-2000:].replace(f"{ROOT}/", "")

    async def kill(self) -> None:
        """kill -9."""
        if not self.is_over:
            self.process.kill()
        await self.process.wait()
        await self._listening

    async def stop(self, within: float = 30.0) -> None:
        """SIGTERM, and what it answers. Raises `NeverCame` where it does not end in time or ends badly."""
        if not self.is_over:
            self.process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self.process.wait(), within)
        except TimeoutError:
            self.process.kill()
            raise NeverCame(f"a witness did not stop within {within:.0f} s") from None
        await self._listening
        if self.process.returncode:
            raise NeverCame(f"a witness ended with {self.process.returncode}: {self.last_words}")

    async def go(self, within: float = 5.0) -> None:
        """However it can: by SIGTERM, and after a while (seconds) by kill -9."""
        with suppress(NeverCame):
            await self.stop(within)
        await self.kill()

    async def died(self) -> None:
        """Wait for the strike that it was told to meet."""
        await asyncio.wait_for(self.process.wait(), PATIENCE)
        await self._listening
        if self.process.returncode != -signal.SIGKILL:
            raise NeverCame(f"a witness ended with {self.process.returncode}: {self.last_words}")


@dataclass
class Stage:
    """What the battery plays on. `round` gives every round aggregates of its own."""

    folder: Path
    kind: BusKind
    postgres: EmbeddedPostgres
    brokers: list[LocalKafka]
    address: str
    without: str | None = None
    cable: Cable | None = None
    disk: Path | None = None
    """The small one, if there is one."""
    aggregates: list[UUID] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    """Keys whose events wait behind poison, as they should."""
    hidden: list[str] = field(default_factory=list)
    """People whom nobody may see by the end."""
    _witnesses: list[Witness] = field(default_factory=list)

    # --- one round -------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """New aggregates for a round."""
        self.aggregates = [uuid4() for _ in range(AGGREGATES)]
        self.stuck, self.hidden = [], []

    async def end(self) -> None:
        """Every witness of the round goes; who can says goodbye, so that its group waits for nobody."""
        await asyncio.gather(*(witness.go() for witness in self._witnesses))
        self._witnesses.clear()

    # --- witnesses -------------------------------------------------------------------------------------------------

    def orders(self, role: Literal["writer", "reader"], database: str | None = None, **more: Any) -> Orders:
        return Orders(
            role=role,
            database_url=self.postgres.url(database or role),
            bus="kafka" if self.brokers else "embedded",
            address=self.address,
            aggregates=self.aggregates,
            without=self.without,
            **more,
        )

    async def writer(self, events: int, **more: Any) -> Witness:
        """A writer of so many events."""
        return await self._start(self.orders("writer", events=events, **more))

    async def reader(self, **more: Any) -> Witness:
        """A member of the readers' group, as soon as it reads."""
        witness = await self._start(self.orders("reader", **more))

        async def is_reading() -> bool:
            return witness.is_reading or witness.is_over

        await until("a reader", is_reading)
        return witness

    async def _start(self, orders: Orders) -> Witness:
        witness = await Witness.start(orders, self.folder)
        self._witnesses.append(witness)
        return witness

    async def has_committed(self, witness: Witness, events: int) -> None:
        """Wait until a writer has acknowledged so many."""

        async def holds() -> bool:
            if witness.is_over and not witness.is_done:
                raise NeverCame(f"a writer ended with {witness.process.returncode}: {witness.last_words}")
            return witness.committed >= events

        await until(f"{events} acknowledged events", holds)

    async def is_done(self, witness: Witness) -> None:
        """Wait until a writer has written all that it was to write."""

        async def holds() -> bool:
            if witness.is_over:
                raise NeverCame(f"a writer ended with {witness.process.returncode}: {witness.last_words}")
            return witness.is_done

        await until("the end of a burst", holds)

    # --- the bus and the databases -------------------------------------------------------------------------------

    def transport(self) -> Transport:
        """The bus, for whoever is no witness."""
        return transport_of(self.orders("reader"))

    async def create_topics(self) -> None:
        """All topics of the registry, each on every broker."""
        transport = self.transport()
        copies = 1 if self.without == "copies" else max(1, len(self.brokers))
        try:
            await transport.ensure_topics(all_topics(copies))
        finally:
            await transport.close()

    async def database_answers(self) -> bool:
        """Whether the server takes connections."""
        try:
            connection = await asyncpg.connect(self.postgres.url("writer"), timeout=10)
        except (OSError, asyncpg.PostgresError):
            return False
        await connection.close()
        return True

    async def create(self, name: str) -> None:
        """A database with the tables of a witness, new."""
        await self.postgres.drop_database(name)
        engine = make_engine(await self.postgres.ensure_database(name))
        await create_tables(engine)
        await engine.dispose()

    # --- what came of it -------------------------------------------------------------------------------------------

    @property
    def patience(self) -> float:
        """How long effects are waited for (seconds); of a weakened build they are not expected."""
        return PATIENCE if self.without is None else PATIENCE / 2

    async def caught_up(self) -> None:
        """Wait until all that was committed has had its effect. Where it has not, the account says what."""
        with suppress(NeverCame):
            await until("the effects", self.is_level, self.patience)

    async def recovered(self, writer: Witness, *, since: float) -> float:
        """Wait for the end of a burst and for all its effects; the seconds since the strike (monotonic)."""
        await self.is_done(writer)
        await self.caught_up()
        return time.monotonic() - since

    async def is_level(self) -> bool:
        """Whether the reader stands where the writer does, at every aggregate of the round."""
        async with self.database("writer") as writer, self.database("reader") as reader:
            written = await writer.fetch(_WRITTEN, self.keys)
            known = {(topic, key): place for topic, key, *place in await reader.fetch(_KNOWN, self.keys)}
        return all(known.get((topic, key), [0, 0]) >= place for topic, key, *place in written if key not in self.stuck)

    @property
    def keys(self) -> list[str]:
        """The keys of the round's aggregates on both topics."""
        return [str(key) for aggregate in self.aggregates for key in (aggregate, uuid5(aggregate, VISA_CASE))]

    async def account(self) -> Account:
        """Count the round."""
        acknowledged = sum(witness.committed for witness in self._witnesses)
        async with self.database("writer") as writer, self.database("reader") as reader:
            account = await settle(writer, reader, self.keys, acknowledged, self.hidden, self.stuck)
        account.refused = sum(witness.refused for witness in self._witnesses)
        account.failed = sum(witness.failed for witness in self._witnesses)
        return account

    @asynccontextmanager
    async def database(self, name: str) -> AsyncIterator[asyncpg.Connection]:
        """A connection to a witness's database, waiting for one that is away."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                connection = await asyncpg.connect(self.postgres.url(name), timeout=10)
                break
            except (OSError, asyncpg.PostgresError):
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(LOOK_SECONDS)
        try:
            yield connection
        finally:
            await connection.close()


def new_folder() -> Path:
    """A folder for all that is brought up."""
    folder = Path(tempfile.mkdtemp(prefix="pathways-faults-"))
    folder.chmod(0o711)  # the database's own user passes through
    return folder


def check_kafka() -> None:
    """Raises `Cannot` where no broker can run here."""
    if (reason := LocalKafka(JARS, 0, jars=JARS).available()) is not None:
        raise Cannot(reason)


@asynccontextmanager
async def on_stage(
    folder: Path, kind: BusKind, without: str | None = None, disk: Path | None = None
) -> AsyncIterator[Stage]:
    """A durable PostgreSQL, the bus, two empty databases, and all topics; on a small disk what its kind names."""
    places = {place: disk if disk is not None and kind.endswith(f"small {place}") else folder for place in PLACES}
    postgres = EmbeddedPostgres(places["database"] / "postgres", free_port())
    port, advertised = free_port(), free_port()
    kafka = places["log"] / "kafka"
    brokers: list[LocalKafka] = []
    if kind == "three brokers":
        brokers = LocalKafkaCluster(kafka, 3, jars=JARS).nodes
    elif kind == "kafka over a cable":
        brokers = [LocalKafka(kafka, port, jars=JARS, advertised_port=advertised)]
    elif kind.startswith("kafka"):
        brokers = [LocalKafka(kafka, port, jars=JARS)]
    if kind.startswith(("kafka", "three")):
        check_kafka()
    async with AsyncExitStack() as leaving:
        cable = await leaving.enter_async_context(laid(advertised, port)) if kind == "kafka over a cable" else None
        leaving.push_async_callback(postgres.remove)
        await postgres.start()
        for broker in brokers:
            leaving.push_async_callback(broker.kill)
        await asyncio.gather(*(broker.start() for broker in brokers))
        address = ",".join(broker.bootstrap_servers for broker in brokers) or await postgres.ensure_database("log")
        stage = Stage(folder, kind, postgres, brokers, address, without, cable, disk)
        for name in ("writer", "reader"):
            await stage.create(name)
        if without == "waiting_for_the_disk":
            async with stage.database("writer") as database:
                await database.execute("alter role writer set synchronous_commit = off")
        await stage.create_topics()
        leaving.push_async_callback(stage.end)
        yield stage
