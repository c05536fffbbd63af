"""Measures what keeping the outbox by month costs who writes and the relay, against one table, by turns in one run.

python -m benchmarks.months [rows] [rounds]

Each outbox holds so many published rows of a kilobyte, spread over five years. `one table` is the outbox as it was,
with its unique indexes; `months` as it is; `months without places` lacks the table that keeps events and places unique
over all months. The bus takes everything at once; PostgreSQL is the embedded one, without fsync. What counts is the
processor time of PostgreSQL for an event, in microseconds: others may use the machine meanwhile.
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch
from uuid import UUID, uuid4

from pathways_chassis.ids import new_id
from pathways_chassis.messaging import outbox
from pathways_chassis.messaging.relay import Relay
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import metadata
from pathways_chassis.testing.miniature import NOW, alumni, eventually, settings_for
from pathways_single_machine.postgres import EmbeddedPostgres, free_port
from sqlalchemy import text

from benchmarks.machine import this_machine

SHAPES: Final = ("one table", "months", "months without places")
MONTHS: Final = 60
WRITERS: Final = 4
ALONE: Final = 1_000
TOGETHER: Final = 100
TIMES_TOGETHER: Final = 80
Figures = dict[str, list[float]]

_ONE_TABLE: Final = """
drop table outbox; drop table event_place;
create table outbox (id bigint generated always as identity primary key, event_id uuid not null unique,
  topic text not null, key text not null, aggregate_seq integer, payload bytea not null, headers jsonb not null,
  created_at timestamptz not null default clock_timestamp(), published_at timestamptz);
create unique index outbox_seq on outbox (topic, key, aggregate_seq) where aggregate_seq is not null;
create index outbox_pending on outbox (id) where published_at is null;
create index outbox_cause on outbox ((headers ->> 'ce_causationid'));
"""
_MONTHS: Final = f"""
do $$ begin
  for n in 1..{MONTHS} loop
    execute format('create table outbox_old_%s partition of outbox for values from (%L) to (%L)', n,
      date_trunc('month', now()) - n * interval '1 month', date_trunc('month', now()) - (n - 1) * interval '1 month');
  end loop;
end $$;
"""
_FILL: Final = """
insert into outbox (event_id, topic, key, aggregate_seq, payload, headers, created_at, published_at)
select gen_random_uuid(), 'candidate.candidate', (n % 65000)::text, n / 65000 + 1, decode(repeat('00', 1000), 'hex'),
  jsonb_build_object('ce_id', n, 'ce_causationid', gen_random_uuid()),
  date_trunc('month', now()) - interval '60 months' + n * (interval '60 months' / $ROWS), now()
from generate_series(0, $ROWS - 1) as n;
"""
_PLACES: Final = """
insert into event_place select event_id, topic, key, aggregate_seq, id, created_at from outbox order by topic, key;
"""
_SIZE: Final = """
select sum(pg_total_relation_size(oid)) / 1048576.0 from pg_class where relkind = 'r' and
  relname ~ '^(outbox|event_place)'
"""


class _Bus:
    """Takes everything at once, and keeps nothing but its number."""

    def __init__(self) -> None:
        self.taken = 0

    async def producer(self, client_id: str) -> "_Bus":
        return self

    async def send(self, records: Any) -> None:
        self.taken += len(records)

    async def close(self) -> None: ...


@contextmanager
def statements_of(shape: str) -> Iterator[None]:
    """The statements with which an outbox of this shape is written."""
    if shape == "months":
        yield
        return
    alone, together = (str(one).partition(outbox._PLACED)[0] for one in (outbox._APPEND, outbox._APPEND_ALL))
    alone += """ returning aggregate_seq, headers)
      select aggregate_seq, (headers ->> 'ce_producerepoch')::int as producer_epoch from written"""
    together += ") select where false"
    with patch.object(outbox, "_APPEND", text(alone)), patch.object(outbox, "_APPEND_ALL", text(together)):
        yield


def seconds_of(server: EmbeddedPostgres) -> float:
    """Processor seconds that PostgreSQL has used, those of sessions that have ended included."""
    first = (server.cluster_folder / "postmaster.pid").read_text().split("\n", 1)[0]
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if fields[1] == first:
                ticks += int(fields[11]) + int(fields[12])
            if stat.parent.name == first:
                ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


async def make(runtime: Runtime, shape: str, rows: int) -> None:
    async with runtime.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    async with runtime.engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        await raw.execute(_ONE_TABLE if shape == "one table" else _MONTHS)
        await raw.execute(_FILL.replace("$ROWS", str(rows)))
        if shape == "months":
            await raw.execute(_PLACES)
        await raw.execute("vacuum analyze")


async def written_alone(runtime: Runtime, people: list[UUID]) -> int:
    """Events, each in a transaction of its own, by several writers."""

    async def write(number: int) -> None:
        for at in range(ALONE // WRITERS):
            async with runtime.sessions() as session, session.begin():
                event = alumni(people[(at * WRITERS + number) % len(people)])
                await outbox.append(session, event, event_id=new_id(), source="/benchmark", time=NOW)

    await asyncio.gather(*map(write, range(WRITERS)))
    return ALONE


async def written_together(runtime: Runtime, people: list[UUID]) -> int:
    """Events, a hundred in one statement and transaction."""
    for _ in range(TIMES_TOGETHER):
        async with runtime.sessions() as session, session.begin():
            entries = [outbox.Entry(new_id(), alumni(person), NOW, None, new_id()) for person in people[:TOGETHER]]
            await outbox.append_all(session, entries, source="/benchmark")
    return TIMES_TOGETHER * TOGETHER


async def carried(runtime: Runtime, people: list[UUID]) -> int:
    """Records that the relay reads, hands over and marks: all that was written before."""
    bus, waiting = _Bus(), ALONE + TIMES_TOGETHER * TOGETHER
    relay = Relay(runtime.settings.database_url.get_secret_value(), bus, "benchmark")  # type: ignore[arg-type]

    async def is_carried() -> bool:
        return bus.taken >= waiting

    running = asyncio.create_task(relay.run())
    await eventually(is_carried, within=300)
    relay.stop()
    await running
    return waiting


async def main() -> None:
    """Measure by turns and print means, and ratios to the one table."""
    rows, rounds = (int(given) for given in (*sys.argv[1:], *("120000", "5")[len(sys.argv) - 1 :]))
    figures: dict[str, Figures] = {shape: {} for shape in SHAPES}
    sizes: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="pathways-months-") as name:
        os.chmod(name, 0o711)  # noqa: S103  # as root, the server's own user passes through to its data
        server = EmbeddedPostgres(Path(name) / "postgres", free_port(), durable=False)
        await server.start()
        runtimes = {}
        try:
            for shape in SHAPES:
                url = await server.ensure_database(shape.replace(" ", "_"))
                runtimes[shape] = Runtime.of(settings_for(url))
                await make(runtimes[shape], shape, rows)
                async with runtimes[shape].sessions() as session:
                    sizes[shape] = float((await session.execute(text(_SIZE))).scalar_one())
            for number in range(rounds + 1):
                for shape in SHAPES if number % 2 else reversed(SHAPES):
                    people = [uuid4() for _ in range(200)]
                    with statements_of(shape):
                        for work in (written_alone, written_together, carried):
                            before = seconds_of(server)
                            events = await work(runtimes[shape], people)
                            cost = (seconds_of(server) - before) / events * 1e6
                            if number:  # the first round warms up
                                figures[shape].setdefault(work.__name__, []).append(cost)
        finally:
            for runtime in runtimes.values():
                await runtime.engine.dispose()
            await server.remove()
    report: dict[str, Any] = {"machine": this_machine(), "rows": rows, "rounds": rounds, "months": MONTHS}
    for shape in SHAPES:
        report[shape] = {"mb": round(sizes[shape])}
        for what, spent in figures[shape].items():
            mean, bare = statistics.mean(spent), statistics.mean(figures["one table"][what])
            report[shape][what] = [round(mean), round(mean / bare, 2)]
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    asyncio.run(main())
