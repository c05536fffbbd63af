"""Measures what metrics cost a reader: processor time of batches of events with and without them, by turns in one run.

python benchmarks/metrics_cost.py [rounds]

A reader with one small effect, the cheapest that there is, so that the share is the largest; its bus is a list in
memory, its PostgreSQL the embedded one. The processor time is this process' alone.
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch
from uuid import UUID, uuid4

from pathways_chassis import metrics
from pathways_chassis.messaging.consumer import BATCH
from pathways_chassis.messaging.tally import Tally
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import metadata
from pathways_chassis.testing.miniature import (
    NOW,
    MiniatureService,
    ScriptedBus,
    alumni,
    eventually,
    miniature_metadata,
    settings_for,
)
from pathways_contracts.envelope import envelope_for
from pathways_single_machine.postgres import EmbeddedPostgres, free_port

AGGREGATES: Final = 50
EVENTS: Final = 1_000


class _Silent:
    """An instrument that counts nothing."""

    def add(self, *_: Any) -> None: ...

    record = add


@contextmanager
def without_metrics() -> Iterator[None]:
    """Nothing is noted and nothing is told."""
    silent = _Silent()
    with ExitStack() as taken_away:
        for name in ("took", "applied", "quarantined", "tell"):
            taken_away.enter_context(patch.object(Tally, name, silent.add))
        for name in ("BATCH_RECORDS", "RETRIES", "REBALANCES"):
            taken_away.enter_context(patch.object(metrics, name, silent))
        yield


async def seconds_to_read(service: MiniatureService, people: list[UUID]) -> float:
    """Processor seconds for a stretch of events that are on the bus already."""
    recorded = {"ce_recordedtime": b"2030-01-01T00:00:00+00:00"}
    for number in range(EVENTS):
        service.send(alumni(people[number % AGGREGATES]), changed=recorded)
    began = time.process_time()
    async with service.reading(drain=False):
        await eventually(lambda: _is_read(service), within=300)
    return time.process_time() - began


def seconds_to_count(events: int) -> float:
    """Processor seconds of counting alone, in batches of 200."""
    event = alumni(uuid4())
    born = envelope_for(event, event_id=uuid4(), source="test", time=NOW, aggregate_seq=1)
    envelope = born.model_copy(update={"recordedtime": NOW})
    began = time.process_time()
    for _ in range(events // BATCH):
        tally = Tally()
        for _ in range(BATCH):
            tally.applied("candidate.candidate", envelope)
        tally.tell("reader")
        metrics.BATCH_RECORDS.record(BATCH, {"part": "consumer"})
    return time.process_time() - began


async def _is_read(service: MiniatureService) -> bool:
    return service.bus.is_read()


async def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    metrics.configure_metrics("reader")
    with tempfile.TemporaryDirectory(prefix="pathways-metrics-") as name:
        os.chmod(name, 0o711)  # noqa: S103  # as root, the server's own user passes through to its data
        server = EmbeddedPostgres(Path(name) / "postgres", free_port(), durable=False)
        await server.start()
        try:
            url = await server.ensure_database("reader")
            service = MiniatureService(Runtime.of(settings_for(url)), url, ScriptedBus())
            async with service.runtime.engine.begin() as connection:
                await connection.run_sync(metadata.create_all)
                await connection.run_sync(miniature_metadata.create_all)
            people = [uuid4() for _ in range(AGGREGATES)]
            await seconds_to_read(service, people)
            counted: list[float] = []
            bare: list[float] = []
            for number in range(rounds):
                for is_counted in (True, False) if number % 2 else (False, True):
                    if is_counted:
                        counted.append(await seconds_to_read(service, people))
                    else:
                        with without_metrics():
                            bare.append(await seconds_to_read(service, people))
            await service.runtime.engine.dispose()
        finally:
            await server.remove()
    began = time.process_time()
    for _ in range(20):
        shown = metrics.exposition()
    showing = (time.process_time() - began) / 20
    alone = seconds_to_count(40_000) / 40_000
    without = statistics.median(bare) / EVENTS
    ratios = [one / other for one, other in zip(counted, bare, strict=True)]
    print(
        json.dumps(
            {
                "rounds": rounds,
                "events_a_round": EVENTS,
                "microseconds_per_event": round(statistics.median(counted) / EVENTS * 1e6, 1),
                "microseconds_without": round(without * 1e6, 1),
                "microseconds_of_counting_alone": round(alone * 1e6, 2),
                "share_of_counting": round(alone / without, 4),
                "ratio_of_sums": round(sum(counted) / sum(bare), 4),
                "median_ratio": round(statistics.median(ratios), 4),
                "milliseconds_to_show": round(showing * 1e3, 2),
                "bytes_shown": len(shown),
            }
        )
    )


if __name__ == "__main__":
    asyncio.run(main())
