"""Holds the index against what somebody would use instead, on the same people and vacancies, question by question.

python -m benchmarks.matching [<ESCO folder, ZIP or bundle>] [--people 65000,1000000] [--vacancies 10000]

Synthetic people and vacancies around every occupation of a taxonomy. Each question is put to all by turns, and all
must answer it alike: the skill score behind filters, which everybody can be asked for (`peers/task.py`), and the whole
score. Times are of wall clock on one thread, in milliseconds.
"""

import argparse
import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, Final
from uuid import UUID

import numpy as np
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import KEPT, order_of
from matching_svc.domain.scoring import Scoring
from matching_svc.index import Index
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.index.segments.rehearsal import rehearse
from matching_svc.testing import scoring
from pathways_taxonomy import Taxonomy

from benchmarks.alone import Compared, in_parts, opened, taxonomy_at
from benchmarks.machine import this_machine
from benchmarks.memory import bytes_touched, read_bandwidth
from benchmarks.peers import PEERS, open_peer, versions
from benchmarks.peers.task import GONE_EVERY, Answer, Numbering, Peer, Question, Rows, by_skills_alone, skills_alone
from benchmarks.pool import people, vacancies
from benchmarks.turns import Figures, by_turns, milliseconds, summed_up

ASKED: Final = 200
TOGETHER: Final = 32
"""Vacancies of one matrix product, as which scipy is at its best."""
LARGEST_HELD_PLAINLY: Final = 100_000
"""People for whom scipy and plain Python hold everything that the whole score needs: kilobytes each."""


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom lists are asked."""

    vacancies: Sequence[Vacancy]
    people: Sequence[Person]


class Plainly:
    """A loop over everybody, by the plain form of the score."""

    def __init__(self, scores: Scoring, pool: Sequence[Person], wanted: Sequence[Vacancy]) -> None:
        self._scores, self._pool, self._wanted = scores, pool, wanted

    def best(self, vacancy: Vacancy, k: int) -> list[tuple[UUID, int]]:
        """The best `k` people."""
        explained = ((person, self._scores.explain(person, vacancy)) for person in self._pool)
        fit = [
            (*order_of(one.points, person.priority, person.candidate_id), person.candidate_id)
            for person, one in explained
            if one.may_be_proposed
        ]
        return [(candidate_id, -less) for less, _, _, candidate_id in sorted(fit)[:k]]

    def best_vacancies(self, person: Person, k: int) -> list[tuple[UUID, int]]:
        """The best `k` vacancies, none of them in a country where somebody has arrived."""
        explained = ((vacancy, self._scores.explain(person, vacancy)) for vacancy in self._wanted)
        fit = [
            (-one.relevance, vacancy.vacancy_id.int, one.points, vacancy.vacancy_id)
            for vacancy, one in explained
            if one.may_be_proposed
        ]
        return [(vacancy_id, points) for _, _, points, vacancy_id in sorted(fit)[:k]]


class Skills:
    """The index asked the common question, by the number of a vacancy."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def best(self, number: int) -> Answer:
        """Rows and points; ids are the numbers of rows."""
        found = zip(*self._index.best_points(UUID(int=number), KEPT), strict=True)
        return [(candidate_id.int, points) for candidate_id, points in found if points]


def tell(what: str) -> None:
    """To whoever waits."""
    print(what, file=sys.stderr, flush=True)


def candidates_of(index: Compared, vacancy_id: UUID) -> list[tuple[UUID, int]]:
    """Who is on a list with how many points."""
    return [(one.candidate_id, one.points) for one in index.ranked([vacancy_id], KEPT)[0]]


def vacancies_of(index: Compared, candidate_id: UUID) -> list[tuple[UUID, int]]:
    """What is on a person's list with how many points."""
    return [(one.vacancy_id, one.points) for one in index.best_vacancies(candidate_id, KEPT)]


def by_skills(ours: Index, rows: Rows, questions: Mapping[int, Question]) -> Figures:
    """The question that everybody can answer, and the share of the memory's speed that ours reaches."""
    peers: dict[str, Peer] = {}
    seconds: dict[str, float] = {}
    for name in PEERS:
        began = time.perf_counter()
        if (peer := open_peer(name, rows)) is not None:
            peers[name], seconds[name] = peer, round(time.perf_counter() - began, 1)
    tell(f"peers hold {len(rows):,} people: {seconds}")
    gc.freeze()
    try:
        ways: dict[str, Callable[[int], Answer]] = {"segments": Skills(ours).best}
        for name, peer in peers.items():
            ways[name] = lambda number, peer=peer: peer.best(questions[number], KEPT)  # type: ignore[misc]  # a default is no type
        took = by_turns(ways, questions)
    finally:
        for peer in peers.values():
            peer.close()
    bandwidth, holders = read_bandwidth(), np.bincount(rows.features)
    touched = [bytes_touched(rows, holders, question) for question in questions.values()]
    speeds = [size / (ms / 1_000) for size, ms in zip(touched, took["segments"], strict=True)]
    return {
        "passed over": [name for name in PEERS if name not in peers],
        "seconds to hold the rows": seconds,
        "best candidates by skills alone": summed_up(took),
        "memory": {
            "read, GB a second": round(bandwidth / 1e9, 1),
            "MB a question touches": round(median(touched) / 1e6, 2),
            "share that segments reach": round(median(speeds) / bandwidth, 3),
        },
    }


def by_the_whole_score(indexes: Mapping[str, Compared], plainly: Plainly | None, asked: Asked) -> Figures:
    """Both directions, one question at a time."""

    def by(ask: Callable[[Compared, Any], Any]) -> dict[str, Callable[[Any], Any]]:
        return {name: partial(ask, index) for name, index in indexes.items()}

    lists = by(lambda index, one: candidates_of(index, one.vacancy_id))
    turned = by(lambda index, one: vacancies_of(index, one.candidate_id))
    if plainly is not None:
        lists["a loop in Python"] = lambda vacancy: plainly.best(vacancy, KEPT)
        turned["a loop in Python"] = lambda person: plainly.best_vacancies(person, KEPT)
    return {
        "best candidates for a vacancy": summed_up(by_turns(lists, asked.vacancies)),
        "best vacancies for a candidate": summed_up(by_turns(turned, asked.people)),
    }


def as_scipy_likes_it(indexes: Mapping[str, Compared], asked: Asked) -> Figures:
    """Many vacancies as one product of matrices, and one who changes against all lists."""
    ours, together = indexes["segments"], [one.vacancy_id for one in asked.vacancies[:TOGETHER]]
    took = {
        name: [milliseconds(partial(index.ranked, together, KEPT)) / len(together) for _ in range(5)]
        for name, index in indexes.items()
    }
    ids = ours.vacancies()
    floors = {
        vacancy_id: ranked[-1].points if len(ranked) == KEPT else 0
        for vacancy_id, ranked in zip(ids, ours.ranked(ids, KEPT), strict=True)
    }

    def reached(index: Compared, person: Person) -> Any:
        near = index.contenders([person.candidate_id], floors, KEPT)
        return {vacancy_id: found for vacancy_id, found in near.items() if found}

    ways = {name: partial(reached, index) for name, index in indexes.items()}
    return {
        "best candidates, asked together": summed_up(took),
        "one who changes, against all lists": summed_up(by_turns(ways, asked.people)),
    }


def measure(taxonomy: Taxonomy, people_count: int, vacancy_count: int) -> Figures:
    """What is asked by turns, of one size."""
    scores = scoring(taxonomy)
    skills, dice, wanted = by_skills_alone(scores), Random(1), list(vacancies(taxonomy, vacancy_count))
    plain = people_count <= LARGEST_HELD_PLAINLY
    rehearse()
    names = ("segments", "scipy") if plain else ("segments",)
    indexes = {name: index for name in names if (index := opened(name, scores)) is not None}
    by_skill, numbering = SegmentIndex(skills), Numbering(skills)
    for vacancy in wanted:
        by_skill.upsert_vacancy(skills_alone(vacancy))
        for index in indexes.values():
            index.upsert_vacancy(vacancy)
    pool, some = list[Person](), list[Person]()
    for part in in_parts(people(taxonomy, people_count)):
        for person in part:
            numbering.add(person)
            by_skill.upsert_candidate(replace(person, priority=False))
            for index in indexes.values():
                index.upsert_candidate(person)
        some += dice.sample(part, min(len(part), ASKED))
        if plain:
            pool += part
    for row in range(GONE_EVERY - 1, people_count, GONE_EVERY):
        by_skill.remove_candidate(UUID(int=row))
    tell(f"{people_count:,} people are in {', '.join(indexes)}")
    asked = Asked(dice.sample(wanted, min(ASKED, len(wanted))), dice.sample(some, min(ASKED, len(some))))
    questions = {one.vacancy_id.int: numbering.question(one) for one in asked.vacancies}
    figures: Figures = {
        "people": people_count,
        "vacancies": vacancy_count,
        "indexes": list(indexes),
        **by_skills(by_skill, numbering.rows(), questions),
        **by_the_whole_score(indexes, Plainly(scores, pool, wanted) if plain else None, asked),
    }
    return figures | (as_scipy_likes_it(indexes, asked) if len(indexes) > 1 else {})


def measured_alone(esco: Path | None, people_count: int, vacancy_count: int, name: str) -> Figures:
    """The figures of one index in a process of its own."""
    size = ["--people", str(people_count), "--vacancies", str(vacancy_count), "--index", name]
    command = [sys.executable, "-m", "benchmarks.alone", *([str(esco)] if esco else []), *size]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  # a command of our own, without a shell
    figures: Figures = json.loads(done.stdout)
    return figures


def table(figures: Figures) -> str:
    """In Markdown."""
    lines = [
        f"{figures['people']:,} people, {figures['vacancies']:,} vacancies",
        "",
        "| what | by | median ms | p99 ms | times ours | questions |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for what, ways in figures.items():
        if isinstance(ways, dict) and "segments" in ways and "ms" in ways["segments"]:
            for name, of in ways.items():
                lines.append(f"| {what} | {name} | {of['ms']} | {of['p99']} | {of['times']} | {of['questions']} |")
    lines.append("")
    lines += [
        f"{what}: {json.dumps(figures[what])}"
        for what in ("passed over", "seconds to hold the rows", "memory", "alone")
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching", description=__doc__)
    parser.add_argument("esco", type=Path, nargs="?")
    parser.add_argument("--people", default="65000,1000000", help="sizes, with commas between them")
    parser.add_argument("--vacancies", type=int, default=10_000)
    parser.add_argument("--report", type=Path, default=Path(__file__).with_name("matching.json"))
    given = parser.parse_args()
    loaded, sizes = taxonomy_at(given.esco), []
    for count in map(int, given.people.split(",")):
        of_size = measure(loaded, count, given.vacancies)
        of_size["alone"] = {
            name: measured_alone(given.esco, count, given.vacancies, name) for name in of_size.pop("indexes")
        }
        sizes.append(of_size)
        print(table(of_size), flush=True)
    report = {"machine": this_machine(), "versions": versions(), "taxonomy": loaded.release, "sizes": sizes}
    given.report.write_text(json.dumps(report, indent=1) + "\n")
