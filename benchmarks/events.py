"""Measures how long an event takes from its commit to its effect in another database, and how many go through.

python -m benchmarks.events [--seconds 20] [--events 10000]

Events of a kilobyte, the project's own relay and consumer as processes of their own, on Apache Kafka and on the
embedded log; relay and runner alone against a bare aiokafka producer and consumer in the same run. A delay counts from
the row in the outbox to the row of the effect, by the clock of the one database server.
"""

import argparse
import asyncio
import json
import statistics
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import asyncpg
import structlog
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from pathways_chassis.messaging.relay import BATCH, Relay
from pathways_chassis.messaging.transport import TopicSpec
from pathways_contracts.events.candidate.candidate import CandidateProfileChanged

from benchmarks.machine import this_machine
from tests.faults.stage import BusKind, Stage, Witness, new_folder, on_stage, until

TOPIC: Final = CandidateProfileChanged.topic.value
BARE: Final = TopicSpec("benchmark", partitions=6, retention_days=1)
KILOBYTE: Final = b"x" * 1_000
RATES: Final = (100, 1_000)
TOGETHER: Final = 50
"""Events in each transaction of a burst."""
_ROW: Final = """insert into effect (topic, key, producer_epoch, sequence, event_id)
    values ($1, $2, 0, $3, gen_random_uuid())"""
Figures = dict[str, Any]


def memory_mb(witness: Witness) -> float:
    """Resident memory of a process."""
    status = Path(f"/proc/{witness.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


async def delays(stage: Stage, rate: int, seconds: int) -> Figures:
    """Milliseconds from commit to effect at a steady rate."""
    stage.begin()
    reader = await stage.reader(group=f"at-{rate}")
    before = memory_mb(reader)
    writer = await stage.writer(rate * seconds, rate=rate, large=True)
    await stage.is_done(writer)
    await stage.caught_up()
    async with stage.database("writer") as database:
        query = "select event_id, created_at from outbox where key = any($1::text[])"
        written = {row["event_id"]: row["created_at"] for row in await database.fetch(query, stage.keys)}
    async with stage.database("reader") as database:
        query = "select event_id, applied_at from effect where key = any($1::text[])"
        found = [
            (row["applied_at"] - written[row["event_id"]]).total_seconds() * 1000
            for row in await database.fetch(query, stage.keys)
        ]
    grown = memory_mb(reader) - before
    await stage.end()
    cuts = statistics.quantiles(found, n=100)
    return {
        "events": len(found),
        "p50_ms": round(cuts[49], 1),
        "p99_ms": round(cuts[98], 1),
        "grown_mb": round(grown, 1),
    }


async def drained(stage: Stage, events: int, **how: Any) -> Figures:
    """Events a second from the first commit to the last effect, as fast as it goes."""
    stage.begin()
    await stage.reader(group="drained")
    writer = await stage.writer(events, large=True, **how)
    await stage.has_committed(writer, 1)
    began = time.monotonic()
    await stage.is_done(writer)
    await stage.caught_up()
    seconds = time.monotonic() - began
    await stage.end()
    return {"events": events, "per_second": round(events / seconds)}


async def relay_alone(stage: Stage, events: int) -> Figures:
    """Rows of an outbox a second that reach the bus and are marked; and records a second of a bare producer."""
    transport = stage.transport()
    await transport.ensure_topics([BARE])
    async with stage.database("writer") as database:
        await database.execute(
            "insert into outbox (event_id, topic, key, payload, headers)"
            " select gen_random_uuid(), $1, (n % 40)::text, $2, '{}' from generate_series(1, $3::int) as n",
            BARE.name,
            KILOBYTE,
            events,
        )
        relay = Relay(stage.postgres.url("writer"), transport, "benchmark")
        began = time.monotonic()
        carrying = asyncio.create_task(relay.run())

        async def is_carried() -> bool:
            return not await database.fetchval("select count(*) from outbox where published_at is null")

        await until("the end of the outbox", is_carried, within=600)
        seconds = time.monotonic() - began
        relay.stop()
        await carrying
    await transport.close()
    figures: Figures = {"events": events, "per_second": round(events / seconds)}
    if stage.kind != "embedded":
        figures["bare_per_second"] = round(events / await _bare_producer(stage.address, events))
        figures["of_bare"] = round(figures["per_second"] / figures["bare_per_second"], 2)
    return figures


async def _bare_producer(address: str, events: int) -> float:
    async with AIOKafkaProducer(bootstrap_servers=address, acks="all", enable_idempotence=True) as producer:
        began = time.monotonic()
        for first in range(0, events, BATCH):
            numbers = range(first, min(first + BATCH, events))
            sent = [await producer.send(BARE.name, KILOBYTE, key=str(number % 40).encode()) for number in numbers]
            await asyncio.gather(*sent)
        return time.monotonic() - began


async def runner_alone(stage: Stage) -> Figures:
    """Events a second that a new reader applies from the first one on; and records a second of a bare consumer."""
    async with stage.database("writer") as database:
        keys = await database.fetch("select distinct key from outbox where topic = $1", TOPIC)
        events: int = await database.fetchval("select count(*) from outbox where topic = $1", TOPIC)
    await stage.create("alone")
    stage.begin()
    reader = await stage.reader(database="alone", group="alone")
    async with stage.database("alone") as database:

        async def effects() -> int:
            return int(await database.fetchval("select count(*) from effect where topic = $1", TOPIC))

        await until("the first effect", effects)
        began, first = time.monotonic(), await effects()

        async def all_are_applied() -> bool:
            return await effects() >= events

        await until("the last effect", all_are_applied, within=600)
        seconds = time.monotonic() - began
    memory = memory_mb(reader)
    await stage.end()
    figures: Figures = {"events": events, "aggregates": len(keys), "per_second": round((events - first) / seconds)}
    figures["memory_mb"] = round(memory)
    if stage.kind != "embedded":
        async with stage.database("alone") as database:
            figures["bare_with_rows_per_second"] = round(events / await _bare_consumer(stage.address, database))
        figures["bare_per_second"] = round(events / await _bare_consumer(stage.address))
        figures["of_bare"] = round(figures["per_second"] / figures["bare_per_second"], 2)
    return figures


async def _bare_consumer(address: str, database: asyncpg.Connection | None = None) -> float:
    """Seconds to read the topic with aiokafka alone; with a database it also writes each record's row, and no more."""
    began = time.monotonic()
    async with AIOKafkaConsumer(TOPIC, bootstrap_servers=address, auto_offset_reset="earliest") as consumer:
        left = sum((await consumer.end_offsets(consumer.assignment())).values())
        while left > 0:
            batches = await consumer.getmany(timeout_ms=500, max_records=BATCH)
            records = [record for batch in batches.values() for record in batch]
            if database is not None and records:
                rows = [(TOPIC, record.key.decode(), record.offset) for record in records]
                await database.executemany(_ROW, rows)
            left -= len(records)
        return time.monotonic() - began


async def measure(kind: BusKind, options: argparse.Namespace) -> Figures:
    """All figures of one bus."""
    async with on_stage(new_folder(), kind) as stage:
        figures: Figures = {f"at {rate}/s": await delays(stage, rate, options.seconds) for rate in RATES}
        figures["end to end"] = await drained(stage, options.events, together=TOGETHER)
        figures["from single requests"] = await drained(stage, options.events)
        figures["runner alone"] = await runner_alone(stage)
        figures["relay alone"] = await relay_alone(stage, options.events)
    return figures


def table(report: Mapping[BusKind, Figures]) -> str:
    """The figures in Markdown."""
    lines = ["| what | " + " | ".join(report) + " |", "| --- |" + " --- |" * len(report)]
    for what in next(iter(report.values())):
        cells = (", ".join(f"{name} {value}" for name, value in figures[what].items()) for figures in report.values())
        lines.append(f"| {what} | {' | '.join(cells)} |")
    return "\n".join(lines)


async def main(options: argparse.Namespace) -> None:
    """Measure, print, and write as JSON."""
    kinds: tuple[BusKind, ...] = ("kafka", "embedded")
    report = {kind: await measure(kind, options) for kind in kinds}
    print(table(report))
    options.report.write_text(json.dumps({"machine": this_machine(), **report}, indent=1) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.events", description=__doc__)
    parser.add_argument("--seconds", type=int, default=20, help="at each rate")
    parser.add_argument("--events", type=int, default=10_000, help="at once")
    parser.add_argument("--report", type=Path, default=Path(__file__).with_name("events.json"))
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    asyncio.run(main(parser.parse_args()))
