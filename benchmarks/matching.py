"""Holds the index against what somebody would use instead, on the same people and vacancies, question by question.

python -m benchmarks.matching <ESCO folder, ZIP or bundle> [--people 65000] [--vacancies 2000]

Synthetic people and vacancies as in `make run`, over a full taxonomy. Each question is put to all by turns, and all
must answer it alike. Times are of wall clock on one thread, in milliseconds.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import KEPT, order_of
from matching_svc.domain.scoring import Scoring
from matching_svc.index import Index
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.index.segments.rehearsal import rehearse
from matching_svc.testing import scoring
from pathways_taxonomy import Taxonomy, import_esco, load_bundle

from benchmarks.lists import people, vacancies
from benchmarks.machine import this_machine
from benchmarks.peers.sparse import SparseIndex

ASKED: Final = 200
ASKED_PLAINLY: Final = 3
"""Vacancies for which everybody is scored in plain Python: seconds each."""
CHANGED: Final = 100
TOGETHER: Final = 32
"""Vacancies of one matrix product, as which scipy is at its best."""
Answer = Sequence[tuple[UUID, int]]
Figures = dict[str, Any]


class Plainly:
    """A loop over everybody, by the plain form of the score."""

    def __init__(self, scores: Scoring, pool: Sequence[Person]) -> None:
        self._scores, self._pool = scores, pool

    def best(self, vacancy: Vacancy, k: int) -> Answer:
        """The best `k` people."""
        explained = ((person, self._scores.explain(person, vacancy)) for person in self._pool)
        fit = [(order_of(one.points, person.priority, person.candidate_id), person, one) for person, one in explained
               if one.may_be_proposed]  # fmt: skip
        fit.sort(key=lambda each: each[0])
        return [(person.candidate_id, one.points) for _, person, one in fit[:k]]


def by_turns(ways: Mapping[str, Callable[[Any], Any]], asked: Iterable[Any]) -> dict[str, list[float]]:
    """Milliseconds of each way for each question. Raises `AssertionError` where two answers differ."""
    took: dict[str, list[float]] = {name: [] for name in ways}
    for turn, question in enumerate(asked):
        names = list(ways)
        answers = {}
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            began = time.perf_counter()
            answers[name] = ways[name](question)
            took[name].append((time.perf_counter() - began) * 1_000)
        first, *others = answers.values()
        assert all(other == first for other in others), f"different answers to {question}"
    return took


def summed_up(took: Mapping[str, Sequence[float]]) -> Figures:
    """The median of each way, and how many times as long as the first it takes."""
    medians = {name: statistics.median(times) for name, times in took.items()}
    ours = next(iter(medians.values()))
    return {name: {"ms": round(ms, 3), "times": round(ms / ours, 1)} for name, ms in medians.items()}


def filled(index: Index, pool: Sequence[Person], wanted: Sequence[Vacancy]) -> float:
    """Put everybody in and ask once; the seconds."""
    began = time.perf_counter()
    for vacancy in wanted:
        index.upsert_vacancy(vacancy)
    for person in pool:
        index.upsert_candidate(person)
    index.ranked([wanted[0].vacancy_id], 1)
    return time.perf_counter() - began


def answered(index: Index, vacancy_id: UUID) -> Answer:
    """Who is on a list with how many points."""
    return [(one.candidate_id, one.points) for one in index.ranked([vacancy_id], KEPT)[0]]


def measure(taxonomy: Taxonomy, people_count: int, vacancy_count: int) -> Figures:
    """All figures of one size."""
    scores, dice = scoring(taxonomy), Random(1)
    wanted = list(vacancies(taxonomy, Random(7), vacancy_count))
    pool = list(people(taxonomy, Random(7), people_count))
    rehearse()
    ours, peer, plainly = SegmentIndex(scores), SparseIndex(scores), Plainly(scores, pool)
    figures: Figures = {"people": people_count, "vacancies": vacancy_count}
    figures["seconds until filled"] = {
        "segments": round(filled(ours, pool, wanted), 1),
        "scipy": round(filled(peer, pool, wanted), 1),
    }
    figures["bytes a person"] = round(ours.size_in_bytes / people_count)
    ids = {one.vacancy_id: one for one in wanted}
    asked = dice.sample(sorted(ids), min(ASKED, len(ids)))
    for one in (ours, peer):
        one.best_vacancies(pool[0].candidate_id, KEPT)
    both: Mapping[str, Index] = {"segments": ours, "scipy": peer}

    def by(ask: Callable[[Index, Any], Any]) -> dict[str, Callable[[Any], Any]]:
        return {name: partial(ask, index) for name, index in both.items()}

    figures["best candidates for a vacancy"] = summed_up(by_turns(by(answered), asked))
    many = asked[:TOGETHER]
    took = {
        name: [_milliseconds(partial(index.ranked, many, KEPT)) / len(many) for _ in range(5)]
        for name, index in both.items()
    }
    figures["the same, asked together"] = summed_up(took)
    bare = [_milliseconds(partial(ours.best_slots, vacancy_id, KEPT)) for vacancy_id in asked]
    figures["best candidates for a vacancy"]["segments, the bare search"] = {"ms": round(statistics.median(bare), 3)}
    plain = by_turns(
        {
            "segments": lambda vacancy_id: answered(ours, vacancy_id),
            "plain Python": lambda vacancy_id: plainly.best(ids[vacancy_id], KEPT),
        },
        asked[:ASKED_PLAINLY],
    )
    figures["best candidates, plainly"] = summed_up(plain)

    someone = [person.candidate_id for person in dice.sample(pool, min(CHANGED, len(pool)))]
    figures["best vacancies for a candidate"] = summed_up(
        by_turns(by(lambda index, who: index.best_vacancies(who, KEPT)), someone)
    )
    floors = {
        vacancy_id: ranked[-1].points if len(ranked) == KEPT else 0
        for vacancy_id, ranked in zip(ids, ours.ranked(list(ids), KEPT), strict=True)
    }

    def reached(index: Index, who: UUID) -> Any:
        return {at: found for at, found in index.contenders([who], floors, KEPT).items() if found}

    figures["one who changes, against all lists"] = summed_up(by_turns(by(reached), someone))
    return figures


def _milliseconds(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1_000


def table(figures: Figures) -> str:
    """In Markdown."""
    lines = [f"{figures['people']:,} people, {figures['vacancies']:,} vacancies", "", "| what | by | ms | times |",
             "| --- | --- | --- | --- |"]  # fmt: skip
    for what, ways in figures.items():
        if isinstance(ways, dict):
            for name, figure in ways.items():
                ms, times = (figure["ms"], figure.get("times", "")) if isinstance(figure, dict) else (figure, "")
                lines.append(f"| {what} | {name} | {ms} | {times} |")
    lines.append(f"| bytes a person | segments | {figures['bytes a person']} | |")
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching", description=__doc__)
    parser.add_argument("esco", type=Path)
    parser.add_argument("--people", type=int, default=65_000)
    parser.add_argument("--vacancies", type=int, default=2_000)
    parser.add_argument("--report", type=Path, default=Path(__file__).with_name("matching.json"))
    given = parser.parse_args()
    loaded = load_bundle(given.esco) if given.esco.suffix == ".bundle" else import_esco(given.esco).taxonomy
    measured = measure(loaded, given.people, given.vacancies)
    print(table(measured))
    given.report.write_text(json.dumps({"machine": this_machine(), **measured}, indent=1) + "\n")
