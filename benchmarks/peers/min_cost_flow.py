# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy>=2", "ortools==9.15.6755"]
# ///
"""The oracle of assignment rounds: `SimpleMinCostFlow` of OR-Tools, in an environment of its own.

uv run --script benchmarks/peers/min_cost_flow.py <edges.npz>

Reads `ends`, `people`, `points` and `seats` as `index/assignment` lays them out. Prints the best total, the seconds
that it took to hand the graph over, and those to solve it.
"""

import json
import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow


def main(path: str) -> None:
    given = np.load(path)
    ends, people, points, seats = (given[name] for name in ("ends", "people", "points", "seats"))
    vacancies, persons, pairs = len(seats), int(people.max()) + 1, len(people)
    source, sink = vacancies + persons, vacancies + persons + 1
    began = time.perf_counter()
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(
        np.full(vacancies, source), np.arange(vacancies), seats, np.zeros(vacancies, dtype=np.int64)
    )
    flow.add_arcs_with_capacity_and_unit_cost(
        np.repeat(np.arange(vacancies), np.diff(ends)), vacancies + people, np.ones(pairs, dtype=np.int64), -points
    )
    flow.add_arcs_with_capacity_and_unit_cost(
        vacancies + np.arange(persons),
        np.full(persons, sink),
        np.ones(persons, dtype=np.int64),
        np.zeros(persons, dtype=np.int64),
    )
    # A seat may stay empty.
    flow.add_arc_with_capacity_and_unit_cost(source, sink, int(seats.sum()), 0)
    flow.set_node_supply(source, int(seats.sum()))
    flow.set_node_supply(sink, -int(seats.sum()))
    handed_over = time.perf_counter()
    if flow.solve() != flow.OPTIMAL:
        sys.exit("not solved")
    solved = time.perf_counter()
    print(
        json.dumps(
            {
                "points": -flow.optimal_cost(),
                "seconds to hand over": round(handed_over - began, 3),
                "seconds": round(solved - handed_over, 3),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1])
