"""The example reads a real Kafka: duplicates, what comes too early, what nobody can read, erasures, a kill."""

import ast
import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
from aiokafka import AIOKafkaProducer
from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.topics import all_topics
from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateErased, CandidateSubmitted
from pathways_contracts.events.employer import placement
from pathways_single_machine.kafka import LocalKafka
from pathways_single_machine.lifeline import free_port

from clients.python.where_placements_stand import PARTITIONS, Placements, follow

pytestmark = pytest.mark.kafka

ROOT: Final = Path(__file__).resolve().parents[3]
PROGRAM: Final = ROOT / "clients" / "python" / "where_placements_stand.py"
EXAMPLE: Final = ROOT / "shared" / "contracts" / "examples" / "employer.placement.confirmed.v1.json"
NOW: Final = datetime(2026, 11, 30, tzinfo=UTC)
ADVANCED: Final = placement.PlacementAdvanced.wire_name
Lies = tuple[str, int, int]
"""Where a record lies: topic, partition, offset."""


@dataclass(frozen=True)
class Bus:
    """A Kafka, and somebody who writes what the services would write."""

    servers: str
    producer: AIOKafkaProducer

    async def tell(
        self, event: Event, number: int, *, epoch: int = 0, body: bytes | None = None, **changed: Any
    ) -> Lies:
        """Append an event as the `number`th of its aggregate, or with another body or envelope."""
        envelope = envelope_for(
            event, event_id=uuid4(), source="/test", time=NOW, aggregate_seq=number, producer_epoch=epoch
        ).model_copy(update=changed)
        value = event.model_dump_json().encode() if body is None else body
        return await self.append(event.topic.value, event.key, value, envelope.headers())

    async def append(self, topic: str, key: str, value: bytes, headers: Any = ()) -> Lies:
        """Append a record as it is."""
        sent = await self.producer.send_and_wait(topic, value, key=key.encode(), headers=list(headers))
        return sent.topic, sent.partition, sent.offset


@dataclass
class Story:
    """One placement, and what may happen to it."""

    key: UUID = field(default_factory=uuid4)
    person: UUID = field(default_factory=uuid4)

    def _of(self, event: type[Event], **more: Any) -> Event:
        example = json.loads(EXAMPLE.read_text("utf-8"))["data"]
        return event.model_validate({**example, "placement_id": self.key, "candidate_id": self.person, **more})

    @property
    def confirmed(self) -> Event:
        return self._of(placement.PlacementConfirmed)

    def at(self, stage: str) -> Event:
        return self._of(placement.PlacementAdvanced, stage=stage)

    @property
    def frozen(self) -> Event:
        return self._of(placement.PlacementFrozen, reason="sponsor_lost")

    @property
    def unfrozen(self) -> Event:
        return self._of(placement.PlacementUnfrozen)

    @property
    def ended(self) -> Event:
        return self._of(placement.PlacementEnded, reason="visa_refused")

    @property
    def corrected(self) -> Event:
        return self._of(placement.PlacementCorrected, taken_back="end", stage="visa", reason="recorded_by_mistake")

    @property
    def erased(self) -> Event:
        return CandidateErased(candidate_id=self.person, erased_at=NOW)


@dataclass
class Reader:
    """The example with a file of its own, which reads until now."""

    bus: Bus
    file: Path

    async def read(self, *, anew: bool = False) -> None:
        """Go on, in this process."""
        known = Placements(str(self.file), anew=anew)
        await follow(known, self.bus.servers, until_now=True)
        known.rows.close()

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """What the file has."""
        known = Placements(str(self.file))
        found = known.rows.execute(query, values).fetchall()
        known.rows.close()
        return found

    def stands(self, story: Story) -> tuple[str, int, str | None] | None:
        """Stage, whether it is frozen, and why it ended."""
        found = self.rows("select stage, frozen, ended from placement where id = ?", str(story.key))
        return found[0] if found else None

    def waiting(self, story: Story) -> list[int]:
        """Numbers of the events that wait for one before them."""
        return [number for (number,) in self.rows("select sequence from waiting where key = ?", str(story.key))]

    def set_aside(self) -> set[Lies]:
        """Where the records lie that could not be read."""
        return {(topic, partition, offset) for topic, partition, offset, _ in self.rows("select * from set_aside")}


@pytest.fixture(scope="module")
async def bus(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Bus]:
    broker = None
    if not (servers := os.environ.get("KAFKA_BOOTSTRAP_SERVERS", "")):
        jars = request.getfixturevalue("kafka_jars")
        broker = LocalKafka(tmp_path_factory.mktemp("kafka"), free_port(), jars=jars)
        await broker.start()
        servers = broker.bootstrap_servers
    read = {partition.topic for partition in PARTITIONS}
    await KafkaTransport(servers).ensure_topics([topic for topic in all_topics(1) if topic.name in read])
    producer = AIOKafkaProducer(bootstrap_servers=servers)
    await producer.start()
    yield Bus(servers, producer)
    await producer.stop()
    if broker is not None:
        await broker.stop()


@pytest.fixture
def reader(bus: Bus, tmp_path: Path) -> Reader:
    return Reader(bus, tmp_path / "placements.db")


def test_it_needs_the_contracts_and_a_client_of_kafka_alone() -> None:
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(PROGRAM.read_text("utf-8")))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    assert imported - sys.stdlib_module_names == {"pathways_contracts", "pydantic", "aiokafka"}


async def test_each_placement_stands_where_its_events_say(bus: Bus, reader: Reader) -> None:
    arrived, frozen, ended, taken_back = Story(), Story(), Story(), Story()
    for story in (arrived, frozen, ended, taken_back):
        await bus.tell(story.confirmed, 1)
    for number, stage in enumerate(("visa", "predeparture", "travelling", "arrived"), start=2):
        await bus.tell(arrived.at(stage), number)
    for number, event in enumerate((frozen.at("visa"), frozen.frozen, frozen.unfrozen, frozen.frozen), start=2):
        await bus.tell(event, number)
    await bus.tell(ended.ended, 2)
    await bus.tell(taken_back.ended, 2)
    await bus.tell(taken_back.corrected, 3)
    await reader.read()
    assert reader.stands(arrived) == ("arrived", 0, None)
    assert reader.stands(frozen) == ("visa", 1, None)
    assert reader.stands(ended) == ("confirmed", 0, "visa_refused")
    assert reader.stands(taken_back) == ("visa", 0, None)


async def test_what_comes_twice_or_too_early_has_its_effect_once_and_in_its_turn(bus: Bus, reader: Reader) -> None:
    story = Story()
    await bus.tell(story.at("predeparture"), 3)
    await bus.tell(story.confirmed, 1)
    await bus.tell(story.confirmed, 1)
    await bus.tell(story.at("travelling"), 4)
    await reader.read()
    assert (reader.stands(story), reader.waiting(story)) == (("confirmed", 0, None), [3, 4])
    await bus.tell(story.at("visa"), 2)
    await bus.tell(story.at("visa"), 2)
    await reader.read()
    assert (reader.stands(story), reader.waiting(story)) == (("travelling", 0, None), [])


async def test_what_nobody_can_read_is_set_aside_and_all_others_go_on(
    bus: Bus, reader: Reader, caplog: pytest.LogCaptureFixture
) -> None:
    broken, other = Story(), Story()
    topic = broken.confirmed.topic.value
    await bus.tell(broken.confirmed, 1)
    secret = json.dumps({"stage": "a name that nobody may read"}).encode()
    poison = [
        await bus.append(topic, str(broken.key), b"no event"),
        await bus.tell(broken.at("visa"), 2, body=secret),
        await bus.tell(other.confirmed, 1, partitionkey=str(broken.key)),
        await bus.tell(broken.at("visa"), 2, eventversion=7),
    ]
    await bus.tell(broken.at("predeparture"), 3)
    await bus.tell(other.confirmed, 1)
    await reader.read()
    assert reader.set_aside() >= set(poison)
    assert f"offset {poison[1][2]}: {ADVANCED}: application_id, candidate_id, employer_id" in caplog.text
    assert "nobody may read" not in caplog.text + str(reader.rows("select * from set_aside"))
    assert (reader.stands(broken), reader.waiting(broken)) == (("confirmed", 0, None), [3])
    assert reader.stands(other) == ("confirmed", 0, None)
    await bus.tell(broken.at("visa"), 2)
    await reader.read()
    assert (reader.stands(broken), reader.waiting(broken)) == (("predeparture", 0, None), [])


async def test_what_is_not_meant_for_it_is_counted_and_holds_nobody_up(bus: Bus, reader: Reader) -> None:
    story = Story()
    submitted = CandidateSubmitted(candidate_id=story.person)
    await bus.tell(submitted, 1)
    await bus.tell(submitted, 1)
    await bus.tell(story.confirmed, 1)
    await bus.tell(story.at("visa"), 2, type="employer.placement.not_thought_of_yet", body=b"\xff")
    await bus.tell(story.at("training"), 3)
    await reader.read()
    assert reader.stands(story) == ("training", 0, None)
    passed = dict(reader.rows("select type, times from passed_by"))
    assert passed[CandidateSubmitted.wire_name] == passed["employer.placement.not_thought_of_yet"] == 1


async def test_of_a_fact_in_several_versions_it_takes_the_one_that_it_reads(bus: Bus, reader: Reader) -> None:
    story = Story()
    await bus.tell(story.confirmed, 1)
    unread = await bus.tell(story.at("visa"), 2, eventversion=2, factversions="2 1", body=b"{}")
    await bus.tell(story.at("visa"), 2, factversions="2 1")
    await reader.read()
    assert (reader.stands(story), reader.waiting(story)) == (("visa", 0, None), [])
    assert unread not in reader.set_aside()


async def test_a_restored_producer_counts_on_from_its_backup(bus: Bus, reader: Reader) -> None:
    story = Story()
    await bus.tell(story.confirmed, 1)
    await bus.tell(story.at("visa"), 2)
    await bus.tell(story.at("predeparture"), 3)
    await bus.tell(story.at("training"), 2, epoch=1)
    await bus.tell(story.at("travelling"), 3)  # of the time that the producer no longer knows
    await reader.read()
    assert reader.stands(story) == ("training", 0, None)


async def test_an_erasure_waits_for_nothing_and_nothing_brings_the_person_back(bus: Bus, reader: Reader) -> None:
    before, after = Story(), Story()
    await bus.tell(before.confirmed, 1)
    await bus.tell(before.erased, 9)
    await bus.tell(after.erased, 9)
    await reader.read()
    await bus.tell(after.confirmed, 1)
    await bus.tell(after.at("visa"), 2, blanked="erased", body=b"{}")
    await reader.read()
    assert (reader.stands(before), reader.stands(after)) == (None, None)
    assert reader.rows("select sequence from aggregate where key = ?", str(after.key)) == [(2,)]


# Dies without a word in the middle of a batch, where what an event means is written and not yet kept.
KILLED: Final = """
import os, signal
from clients.python import where_placements_stand as example

class Mortal(example.Placements):
    left = 25

    def write(self, event):
        super().write(event)
        self.left -= 1
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)

example.Placements = Mortal
example.main()
"""


async def test_it_goes_on_after_a_kill_and_made_anew_it_knows_the_same(bus: Bus, reader: Reader) -> None:
    stories = [Story() for _ in range(12)]
    for number, stage in enumerate(("confirmed", "visa", "predeparture", "travelling"), start=1):
        for story in stories:
            await bus.tell(story.confirmed if number == 1 else story.at(stage), number)
            await bus.tell(CandidateSubmitted(candidate_id=story.person), number)
    given = (str(reader.file), "--servers", bus.servers, "--until-now")
    killed = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, *given, cwd=ROOT)
    assert await killed.wait() == -signal.SIGKILL
    whole = await asyncio.create_subprocess_exec(sys.executable, PROGRAM, *given, stdout=subprocess.PIPE)
    said, _ = await whole.communicate()
    assert whole.returncode == 0
    assert "stands\ttravelling\t" in said.decode()
    assert {reader.stands(story) for story in stories} == {("travelling", 0, None)}
    everything = "select stage, count(*) from placement group by 1 union all select * from passed_by order by 1"
    known = reader.rows(everything)
    await reader.read(anew=True)
    assert reader.rows(everything) == known


async def test_a_second_process_with_the_same_file_is_told_so(bus: Bus, reader: Reader) -> None:
    await bus.tell(Story().confirmed, 1)
    late = Placements(str(reader.file))
    await reader.read()
    with pytest.raises(RuntimeError, match="another process writes this file"):
        await follow(late, bus.servers, until_now=True)
    late.rows.close()
