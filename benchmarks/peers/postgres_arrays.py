"""PostgreSQL: the holders of each feature as one array, filters as columns.

Tuned: statistics, a visibility map, room for sorts and hashes, arrays neither compressed nor looked for by anything but
the primary key, no parallel workers. A row per feature and person under a covering index takes as long and twelve times
the room; an array of features per person under a GIN index takes six times as long.
"""

import asyncio
import tempfile
from pathlib import Path
from typing import Final

import asyncpg
from pathways_single_machine.postgres import EmbeddedPostgres, free_port

from benchmarks.peers.task import Answer, Question, Rows, turned_round

DATABASE: Final = "peer"
TABLES: Final = """
create table people (
  person integer primary key, destinations integer not null, licences integer not null,
  available integer not null, live boolean not null
);
create table postings (feature integer primary key, people integer[] not null);
alter table postings alter column people set storage external;
"""
SETTINGS: Final = "set work_mem = '1GB'; set max_parallel_workers_per_gather = 0"
BEST: Final = """
select person, sum(weight)::integer as points
from unnest($1::integer[], $2::integer[]) as asked (feature, weight)
join postings using (feature)
cross join unnest(people) as person
join people using (person)
where live and destinations & $3 <> 0 and licences & $4 = $4 and available <= $5
group by person
order by points desc, person
limit $6
"""


class PostgresArrays:
    """A server of its own in a temporary folder."""

    def __init__(self, rows: Rows) -> None:
        self._runner = asyncio.Runner()
        folder = Path(tempfile.mkdtemp(prefix="pathways-peer-"))
        folder.chmod(0o711)  # as root, the server's own user passes through to its data
        self._server = EmbeddedPostgres(folder, free_port(), durable=False)
        self._connection = self._runner.run(self._filled(rows))

    async def _filled(self, rows: Rows) -> asyncpg.Connection:
        await self._server.start()
        connection = await asyncpg.connect(await self._server.ensure_database(DATABASE))
        await connection.execute(TABLES)
        columns = (rows.destinations, rows.licences, rows.available, rows.live)
        people = zip(range(len(rows)), *(column.tolist() for column in columns), strict=True)
        await connection.copy_records_to_table("people", records=people)
        ends, holders = turned_round(rows)
        postings = ((feature, holders[ends[feature] : ends[feature + 1]].tolist()) for feature in range(len(ends) - 1))
        await connection.copy_records_to_table("postings", records=postings)
        await connection.execute("vacuum (analyze)")
        await connection.execute(SETTINGS)
        return connection

    def best(self, question: Question, k: int) -> Answer:
        """The best `k`."""
        asked = (question.destination, question.licences, question.start, k)
        found = self._runner.run(self._connection.fetch(BEST, list(question.features), list(question.weights), *asked))
        return [(person, points) for person, points in found]

    def close(self) -> None:
        """Stop the server and throw its data away."""
        self._runner.run(self._connection.close())
        self._runner.run(self._server.remove())
        self._runner.close()
