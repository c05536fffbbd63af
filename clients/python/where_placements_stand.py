"""Where each placement stands, kept in a file from what Pathways tells: a reader of its events, to be copied.

It needs `pathways-contracts` and a client of Kafka, `aiokafka`. What a reader has to heed is said where it is done.
"""

import argparse
import asyncio
import logging
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Final

from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from pathways_contracts.envelope import Envelope, EnvelopeError, read_envelope
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from pathways_contracts.events.candidate.candidate import CandidateErased
from pathways_contracts.events.employer import placement
from pathways_contracts.registry import TOPICS
from pydantic import ValidationError

LOG: Final = logging.getLogger("where_placements_stand")
READ: Final = {
    one: event for one, event in EVENTS.items() if issubclass(event, placement.PlacementEvent | CandidateErased)
}
"""What changes something here, by type and version. Other types on the same topics are counted and passed by."""
TYPES_READ: Final = frozenset(event_type for event_type, _ in READ)
PARTITIONS: Final = [
    TopicPartition(topic.value, number)
    for topic in sorted({event.topic for event in READ.values()})
    for number in range(TOPICS[topic].partitions)
]
TABLES: Final = {
    "placement": "id primary key, candidate_id not null, stage not null, frozen not null, ended",
    "erased": "candidate_id primary key",
    "place": "topic, partition, next_offset not null, primary key (topic, partition)",
    "aggregate": "topic, key, epoch not null, sequence not null, primary key (topic, key)",
    "waiting": "topic, key, epoch, sequence, partition, offset, envelope, body, unique (topic, key, epoch, sequence)",
    "set_aside": "topic, partition, offset, why not null, primary key (topic, partition, offset)",
    "passed_by": "type primary key, times not null",
}
SUMMARY: Final = """
select 'stands', iif(ended is null, stage, 'ended') || iif(frozen, ', frozen', ''), count(*) from placement group by 2
union all select 'waits for what was told before it', topic, count(*) from waiting group by 2
union all select 'set aside', why, count(*) from set_aside group by 2
union all select 'passed by', type, times from passed_by
"""


@dataclass(frozen=True, slots=True)
class Told:
    """An event of which the envelope was read, and where it lies."""

    at: TopicPartition
    offset: int
    envelope: Envelope
    body: bytes

    @property
    def aggregate(self) -> tuple[str, str]:
        """Whose events are told in their order: a key of a topic."""
        return self.at.topic, self.envelope.partitionkey

    @property
    def number(self) -> tuple[int, int]:
        """The epoch of its producer, and the number among the events of its aggregate, which has no gaps."""
        return self.envelope.producerepoch, self.envelope.aggregateseq or 0


def told_by(record: ConsumerRecord) -> Told:
    """What a record tells. Raises `EnvelopeError`."""
    envelope, body = read_envelope(record.headers, record.value)
    if envelope.partitionkey.encode() != record.key or envelope.aggregateseq is None:
        raise EnvelopeError("its aggregate, or its number there, is not known")
    return Told(TopicPartition(record.topic, record.partition), record.offset, envelope, body)


class Placements:
    """The file: what is known of placements, and how far that is. One process writes it."""

    def __init__(self, file: str, *, anew: bool = False) -> None:
        self.rows = sqlite3.connect(file)
        for table, columns in TABLES.items():
            if anew:
                self.rows.execute(f"drop table if exists {table}")
            self.rows.execute(f"create table if not exists {table} ({columns})")
        with self.rows:
            self.rows.executemany("insert or ignore into place values (?, ?, 0)", PARTITIONS)
        places = self.rows.execute("select topic, partition, next_offset from place")
        self.next = {TopicPartition(topic, partition): offset for topic, partition, offset in places}

    def take(self, at: TopicPartition, records: Sequence[ConsumerRecord]) -> None:
        """Take records of one partition.

        What they change and how far the file is by then are written together or not at all: whoever is killed goes on
        from there, and nothing has its effect twice. What Kafka would remember of a group could be ahead or behind.
        """
        beyond = records[-1].offset + 1
        with self.rows:
            move = "update place set next_offset = ? where topic = ? and partition = ? and next_offset = ?"
            if self.rows.execute(move, (beyond, *at, self.next[at])).rowcount != 1:
                raise RuntimeError("another process writes this file")
            for record in records:
                try:
                    self.take_in_turn(told_by(record))
                except EnvelopeError as error:
                    self.set_aside(at, record.offset, str(error))
        self.next[at] = beyond

    def take_in_turn(self, told: Told) -> None:
        """Take an event, and then what had waited for it; one that comes too early waits."""
        envelope = told.envelope
        contract = READ.get((envelope.type, envelope.eventversion))
        if contract is None and any((envelope.type, version) in READ for version in envelope.versions):
            return  # the same fact is told again, under the same number, in a version that is read here
        if contract is not None and contract.monotone:
            self.apply(told)  # an erasure waits for nothing, and twice it does no more than once
        if not self.settle(told):
            early = (
                *told.aggregate,
                *told.number,
                told.at.partition,
                told.offset,
                envelope.model_dump_json(),
                told.body,
            )
            self.rows.execute("insert or ignore into waiting values (?, ?, ?, ?, ?, ?, ?, ?)", early)
            return
        ours = "from waiting where topic = ? and key = ?"
        early_ones = f"select rowid, partition, offset, envelope, body {ours} order by epoch, sequence"
        for row, partition, offset, text, body in self.rows.execute(early_ones, told.aggregate).fetchall():
            at = TopicPartition(told.at.topic, partition)
            if self.settle(Told(at, offset, Envelope.model_validate_json(text), body)):
                self.rows.execute("delete from waiting where rowid = ?", (row,))

    def settle(self, told: Told) -> bool:
        """Whether an event need not wait: it is a duplicate, or was its aggregate's next and was taken or set aside."""
        last = "select epoch, sequence from aggregate where topic = ? and key = ?"
        known_epoch, last_sequence = self.rows.execute(last, told.aggregate).fetchone() or (0, 0)
        epoch, sequence = told.number
        if epoch < known_epoch or (epoch == known_epoch and sequence <= last_sequence):
            return True  # Kafka delivers at least once, and what a restored database forgot is told by no new epoch
        if sequence > last_sequence + 1:
            return False
        if self.apply(told):  # what was set aside keeps its number: those after it wait until it is told rightly
            self.rows.execute("insert or replace into aggregate values (?, ?, ?, ?)", (*told.aggregate, *told.number))
        return True

    def apply(self, told: Told) -> bool:
        """Whether an event means something here, or nothing, as it should; set aside where it breaks its contract."""
        envelope = told.envelope
        if envelope.blanked is not None:
            return True  # whom it was about is erased; its number alone is left
        if envelope.type not in TYPES_READ:
            count = "insert into passed_by values (?, 1) on conflict (type) do update set times = times + 1"
            self.rows.execute(count, (envelope.type,))
            return True
        contract = READ.get((envelope.type, envelope.eventversion))
        if contract is None:
            return self.set_aside(told.at, told.offset, f"{envelope.type} in version {envelope.eventversion}")
        try:
            self.write(contract.model_validate_json(told.body))
        except ValidationError as error:
            fields = sorted({".".join(map(str, part["loc"])) for part in error.errors()})
            return self.set_aside(told.at, told.offset, f"{envelope.type}: {', '.join(fields)}")
        return True

    def write(self, event: Event) -> None:
        """What this reader is for. Topics are not ordered among themselves: an erasure may come before a placement."""
        match event:
            case placement.PlacementConfirmed():
                new = "insert into placement select :id, :candidate, 'confirmed', false, null"
                allowed = "where not exists (select 1 from erased where candidate_id = :candidate)"
                self.rows.execute(f"{new} {allowed}", {"id": event.key, "candidate": str(event.candidate_id)})
            case placement.PlacementAdvanced():
                self.rows.execute("update placement set stage = ? where id = ?", (event.stage, event.key))
            case placement.PlacementFrozen():
                self.rows.execute("update placement set frozen = true where id = ?", (event.key,))
            case placement.PlacementUnfrozen():
                self.rows.execute("update placement set frozen = false where id = ?", (event.key,))
            case placement.PlacementEnded():
                self.rows.execute("update placement set ended = ? where id = ?", (event.reason, event.key))
            case placement.PlacementCorrected():
                again = "update placement set stage = ?, ended = null where id = ?"
                self.rows.execute(again, (event.stage, event.key))
            case CandidateErased():
                self.rows.execute("insert or ignore into erased values (?)", (event.key,))
                self.rows.execute("delete from placement where candidate_id = ?", (event.key,))

    def set_aside(self, at: TopicPartition, offset: int, why: str) -> bool:
        """Tell where a record lies that cannot be read, without a word of its body; everything else goes on."""
        LOG.error("set aside: %s, partition %d, offset %d: %s", *at, offset, why)
        self.rows.execute("insert or ignore into set_aside values (?, ?, ?, ?)", (*at, offset, why))
        return False


async def follow(placements: Placements, servers: str, *, until_now: bool) -> None:
    """Take what comes, for ever or until the last record that is there now; in no group of Kafka's."""
    consumer = AIOKafkaConsumer(bootstrap_servers=servers, enable_auto_commit=False, auto_offset_reset="earliest")
    await consumer.start()
    try:
        consumer.assign(PARTITIONS)
        for partition in PARTITIONS:
            consumer.seek(partition, placements.next[partition])
        left = await consumer.end_offsets(PARTITIONS) if until_now else dict.fromkeys(PARTITIONS, float("inf"))
        while left := {one: end for one, end in left.items() if await consumer.position(one) < end}:
            for partition, records in (await consumer.getmany(timeout_ms=1_000, max_records=500)).items():
                placements.take(partition, records)
    finally:
        await consumer.stop()


def main() -> None:
    """Follow, and at the end print how many placements stand where."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", help="the SQLite file; made where there is none")
    parser.add_argument("--servers", default="localhost:9092", help="Kafka's bootstrap servers")
    parser.add_argument("--until-now", action="store_true", help="end with what there is")
    parser.add_argument("--anew", action="store_true", help="forget everything, and begin with the first event")
    given = parser.parse_args()
    placements = Placements(given.file, anew=given.anew)
    with closing(placements.rows):
        asyncio.run(follow(placements, given.servers, until_now=given.until_now))
        for line in placements.rows.execute(SUMMARY):
            print(*line, sep="\t")


if __name__ == "__main__":
    main()
