"""DuckDB, in memory: who holds what, ordered by feature, joined with the weights.

Tuned: narrow types, rows ordered by feature so that blocks without any of them are passed over. Lists of people per
feature, filters after the sum and weights written into the statement were no faster.
"""

from typing import Final

import duckdb
import numpy as np

from benchmarks.peers.task import Answer, Question, Rows, turned_round

BEST: Final = """
select person, sum(weight)::integer as points
from held
join (select unnest($features::usmallint[]) as feature, unnest($weights::integer[]) as weight) using (feature)
join people using (person)
where live and destinations & $destination <> 0 and licences & $licences = $licences and available <= $start
group by person
order by points desc, person
limit $k
"""


class DuckdbJoin:
    """A database in memory, used with so many threads."""

    def __init__(self, rows: Rows, threads: int) -> None:
        self._connection = duckdb.connect(":memory:", config={"threads": threads})
        ends, holders = turned_round(rows)
        features = np.repeat(np.arange(len(ends) - 1, dtype=np.uint16), np.diff(ends))
        people = {
            "person": np.arange(len(rows), dtype=np.int32),
            "destinations": rows.destinations,
            "licences": rows.licences,
            "available": rows.available,
            "live": rows.live,
        }
        for table, columns in (("held", {"feature": features, "person": holders}), ("people", people)):
            self._connection.register("columns_of", columns)
            self._connection.table("columns_of").create(table)
            self._connection.unregister("columns_of")

    def best(self, question: Question, k: int) -> Answer:
        """The best `k`."""
        asked = {
            "features": question.features,
            "weights": question.weights,
            "destination": question.destination,
            "licences": question.licences,
            "start": question.start,
            "k": k,
        }
        found: Answer = self._connection.execute(BEST, asked).fetchall()
        return found

    def close(self) -> None:
        """Let go of its memory and threads."""
        self._connection.close()
