"""Holds an assignment round against OR-Tools, best pair first and first come, over all of ESCO.

python -m benchmarks.assignment <ESCO folder, ZIP or bundle> [--people 65000] [--vacancies 9950] [--seats 28539]

The lists are those of the real index. All ways are asked by turns on the same lists, and OR-Tools must come to the same
total; then a whole round is worked out, with its proof over everybody and every alternative. Times are of wall clock.
"""

import argparse
import json
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, Final
from uuid import UUID

import numpy as np
from matching_svc.index.assignment import Offered, Question, problem
from matching_svc.index.assignment.kernels import Edges, Ints, pick
from matching_svc.index.assignment.optimum import improve, points_of
from matching_svc.index.assignment.problem import Problem
from matching_svc.index.assignment.rehearsal import rehearse as rehearse_assignment
from matching_svc.index.assignment.solving import assign
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.index.segments.rehearsal import rehearse
from matching_svc.testing import scoring
from pathways_taxonomy import Taxonomy

from benchmarks.alone import taxonomy_at
from benchmarks.machine import this_machine
from benchmarks.pool import people, vacancies

LISTED: Final = 100
SHORTER: Final = (20, 50)
"""Lengths of lists whose best total is held against that of everybody."""
TURNS: Final = 5
GROUPS: Final = {1: 0.85, 2: 0.15}
"""Shares of people in invented groups."""
ORACLE: Final = Path(__file__).parent / "peers" / "min_cost_flow.py"
UV: Final = Path(__file__).parents[1] / ".tools" / "bin" / "uv"
Figures = dict[str, Any]


def silently(step: str, done: int, of: int) -> None:
    """Nobody waits for it."""


def timed(do: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of wall clock, and what came of it."""
    began = time.perf_counter()
    found = do()
    return time.perf_counter() - began, found


def round_over(taxonomy: Taxonomy, people_count: int, vacancy_count: int, seats: int) -> tuple[SegmentIndex, Question]:
    """The index, and a round over all its vacancies, which share the seats at random, one each at least."""
    scores, dice = scoring(taxonomy), Random(9)
    index = SegmentIndex(scores)
    pool, wanted = list(people(taxonomy, people_count)), list(vacancies(taxonomy, vacancy_count))
    for person in pool:
        index.upsert_candidate(person)
    for vacancy in wanted:
        index.upsert_vacancy(vacancy)
    given = np.random.default_rng(9).multinomial(seats - vacancy_count, np.ones(vacancy_count) / vacancy_count) + 1
    offered = tuple(
        Offered(vacancy.vacancy_id, int(some), scores.base(scores.required(vacancy)))
        for vacancy, some in zip(wanted, given, strict=True)
    )
    groups = {one.candidate_id: dice.choices(list(GROUPS), list(GROUPS.values()))[0] for one in pool}
    return index, Question(offered, groups=groups, parity_per_cent=100)


class Lists:
    """What the index answered, kept: so that a round is timed without it as well as with it."""

    def __init__(self, index: SegmentIndex) -> None:
        self._index, self._kept = index, dict[UUID, tuple[list[UUID], list[int]]]()
        self.seconds = 0.0

    def best_points(self, vacancy_id: UUID, k: int) -> tuple[list[UUID], list[int]]:
        """The best `k`, asked for once."""
        ids, points = self._kept.get(vacancy_id, ([], []))
        if len(ids) < k:
            took, (ids, points) = timed(lambda: self._index.best_points(vacancy_id, k))
            self.seconds += took
            self._kept[vacancy_id] = ids, points
        return ids[:k], points[:k]


def best_on(edges: Edges, asked: Problem) -> Ints:
    """The best total, proven, from nothing."""
    standing = asked.nobody_seated()
    improve(edges, standing, silently, "best")
    return standing.held


def in_order(order: Ints, edges: Edges, asked: Problem) -> Ints:
    """Pair by pair."""
    held = asked.nobody_seated().held
    pick(edges, order, held)
    return held


def by_oracle(edges: Edges) -> Figures:
    """What OR-Tools makes of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edges.npz"
        np.savez(path, ends=edges.ends, people=edges.people, points=edges.points, seats=edges.seats)
        answer = subprocess.run(  # noqa: S603  # our own script
            [str(UV), "run", "--quiet", "--script", str(ORACLE), str(path)], capture_output=True, text=True, check=True
        )
    found: Figures = json.loads(answer.stdout)
    return found


def by_turns(asked: Problem) -> Figures:
    """Each way on the same lists. Raises `AssertionError` where OR-Tools comes to another total."""
    edges = asked.edges
    ways: dict[str, Callable[[], Ints]] = {
        "shortest paths": lambda: best_on(edges, asked),
        # The order is a part of it.
        "best pair first": lambda: in_order(np.argsort(-edges.points, kind="stable"), edges, asked),
        "first come": lambda: in_order(np.arange(len(edges.points)), edges, asked),
    }
    took: dict[str, list[float]] = {name: [] for name in (*ways, "OR-Tools")}
    points: dict[str, int] = {}
    for _ in range(TURNS):
        for name, way in ways.items():
            seconds, held = timed(way)
            took[name].append(seconds)
            points[name] = points_of(edges, held)
        oracle = by_oracle(edges)
        took["OR-Tools"].append(oracle["seconds"])
        assert oracle["points"] == points["shortest paths"], "OR-Tools comes to another total"
        points["OR-Tools"] = oracle["points"]
    best = points["shortest paths"]
    ours = median(took["shortest paths"])
    return {
        name: {
            "seconds": round(median(times), 3),
            "times": round(median(times) / ours, 1),
            "points": points[name],
            "lost_per_cent": round(100 * (best - points[name]) / best, 3),
        }
        for name, times in took.items()
    }


def measure(taxonomy: Taxonomy, people_count: int, vacancy_count: int, seats: int) -> Figures:
    """All figures of one size."""
    rehearse()
    rehearse_assignment()
    index, question = round_over(taxonomy, people_count, vacancy_count, seats)
    lists = Lists(index)
    problem.LISTED = LISTED  # type: ignore[misc]  # as in the figures that this is held against
    asked = Problem(lists, question, silently)
    figures: Figures = {
        "people": people_count,
        "vacancies": vacancy_count,
        "seats": seats,
        "listed": LISTED,
        "pairs": len(asked.edges.points),
        "seconds until listed": round(lists.seconds, 1),
        "by turns": by_turns(asked),
    }
    assign(lists, question, silently)
    seconds, answer = timed(lambda: assign(lists, question, silently))
    best = answer.outcomes[0]
    figures["a whole round"] = {
        "seconds without the index": round(seconds, 2),
        "pairs": answer.pairs,
        "lists_lengthened": answer.lists_lengthened,
        "longest_list": answer.longest_list,
        "alternatives": {
            one.alternative.value: {
                "points": one.points,
                "seats_filled": len(one.seats),
                "cost_per_cent": round(100 * (best.points - one.points) / best.points, 4),
                "blocking_pairs": one.blocking_pairs,
                "at_most_more": one.at_most_more,
            }
            for one in answer.outcomes
        },
    }
    figures["lost to shorter lists, per cent"] = {}
    for length in SHORTER:
        problem.LISTED = length  # type: ignore[misc]  # as above
        shorter = Problem(lists, question, silently)
        total = points_of(shorter.edges, best_on(shorter.edges, shorter))
        figures["lost to shorter lists, per cent"][str(length)] = round(100 * (best.points - total) / best.points, 3)
    return figures


def table(figures: Figures) -> str:
    """In Markdown."""
    whole = figures["a whole round"]
    lines = [
        f"{figures['seats']:,} seats of {figures['vacancies']:,} vacancies, {figures['people']:,} people, "
        f"{figures['pairs']:,} pairs (lists of {figures['listed']})",
        "",
        "| by | s | times | points lost, % |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {name} | {one['seconds']} | {one['times']} | {one['lost_per_cent']} |"
            for name, one in figures["by turns"].items()
        ),
        "",
        f"A whole round: {whole['seconds without the index']} s, {whole['lists_lengthened']} lists lengthened, "
        f"to {whole['longest_list']} at most.",
        "",
        "| alternative | seats | costs, % | blocking pairs | points that may be missing |",
        "| --- | ---: | ---: | ---: | ---: |",
        *(
            f"| {name} | {one['seats_filled']} | {one['cost_per_cent']} | {one['blocking_pairs']} "
            f"| {'' if one['at_most_more'] is None else one['at_most_more']} |"
            for name, one in whole["alternatives"].items()
        ),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.assignment", description=__doc__)
    parser.add_argument("esco", type=Path, nargs="?")
    parser.add_argument("--people", type=int, default=65_000)
    parser.add_argument("--vacancies", type=int, default=9_950)
    parser.add_argument("--seats", type=int, default=28_539)
    parser.add_argument("--report", type=Path, default=Path(__file__).with_name("assignment.json"))
    given = parser.parse_args()
    measured = measure(taxonomy_at(given.esco), given.people, given.vacancies, given.seats)
    print(table(measured))
    given.report.write_text(json.dumps({"machine": this_machine(), **measured}, indent=1) + "\n")
