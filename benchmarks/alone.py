"""One index by itself in a process of its own: seconds to build it, bytes a person, a change, all lists at once.

python -m benchmarks.alone <ESCO folder, ZIP or bundle> [--people 65000] [--vacancies 10000] [--index segments]

Prints a line of JSON. Memory is what the operating system counts as resident.
"""

import argparse
import gc
import json
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any, Final, Protocol
from uuid import UUID

from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import KEPT, Ranked
from matching_svc.domain.scoring import Scoring
from matching_svc.index import RankedVacancy
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.index.segments.rehearsal import rehearse
from matching_svc.testing import scoring
from pathways_taxonomy import Taxonomy, import_esco, load_bundle, starter_taxonomy

from benchmarks.pool import people, vacancies
from benchmarks.turns import milliseconds, percentile_99

THREADS: Final = 2
TOGETHER: Final = 32
"""Vacancies that a thread asks for at once."""
AT_A_TIME: Final = 10_000
"""People who are made before they are put in."""
CHANGED: Final = 1_000


class Compared(Protocol):
    """What is asked of two indexes: the part of `matching_svc.index.Index` that both have."""

    def upsert_candidate(self, person: Person) -> None:
        """Take a person in, or anew."""

    def upsert_vacancy(self, vacancy: Vacancy) -> None:
        """Take a vacancy in, or anew."""

    def vacancies(self) -> Sequence[UUID]:
        """Those that are in."""

    def ranked(self, vacancy_ids: Sequence[UUID], k: int) -> list[tuple[Ranked, ...]]:
        """The best people for each vacancy."""

    def contenders(
        self, candidate_ids: Collection[UUID], floors: Mapping[UUID, int], most: int
    ) -> dict[UUID, tuple[Ranked, ...]]:
        """By vacancy, who of these people reaches its floor."""

    def best_vacancies(self, candidate_id: UUID, k: int) -> list[RankedVacancy]:
        """The best vacancies for a person."""


def opened(name: str, scores: Scoring) -> Compared | None:
    """An index by name; None where what it needs is not installed."""
    if name == "segments":
        return SegmentIndex(scores)
    try:
        from benchmarks.peers.sparse import SparseIndex
    except ModuleNotFoundError:
        return None
    return SparseIndex(scores)


def taxonomy_at(esco: Path | None) -> Taxonomy:
    """A release from a folder, ZIP or bundle; the starter taxonomy where none is named."""
    if esco is None:
        return starter_taxonomy()
    return load_bundle(esco) if esco.suffix == ".bundle" else import_esco(esco).taxonomy


def in_parts(pool: Iterator[Person]) -> Iterator[list[Person]]:
    """Some thousand at a time, so that making them does not count as putting them in."""
    while part := list(islice(pool, AT_A_TIME)):
        yield part


def resident_bytes(which: str = "VmRSS") -> int:
    """Of this process, now; `VmHWM`: at most so far. (`getrusage` would tell of the process that started this one.)"""
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in status if line.startswith(f"{which}:"))


def measure(taxonomy: Taxonomy, people_count: int, vacancy_count: int, name: str) -> dict[str, Any]:
    """All figures of one index."""
    rehearse()
    index = opened(name, scoring(taxonomy))
    if index is None:
        raise SystemExit(f"{name} is not installed: uv sync --group bench")
    wanted = list(vacancies(taxonomy, vacancy_count))
    for vacancy in wanted:
        index.upsert_vacancy(vacancy)
    ids = [one.vacancy_id for one in wanted]

    def put(some: Iterable[Person]) -> None:
        for one in some:
            index.upsert_candidate(one)

    for _ in people(taxonomy, AT_A_TIME):
        pass  # what people share of their skills is made first, and not counted as theirs
    before, building, changed = resident_bytes(), 0.0, list[Person]()
    for part in in_parts(people(taxonomy, people_count)):
        building += milliseconds(partial(put, part))
        changed = part[:CHANGED]
    del part
    gc.collect()
    building += milliseconds(lambda: index.ranked(ids[:1], KEPT))
    figures: dict[str, Any] = {"MiB before anybody is in": before >> 20, "seconds to build": round(building / 1_000, 1)}
    figures["resident bytes a person"] = round((resident_bytes() - before) / people_count)
    if isinstance(index, SegmentIndex):
        figures["bytes a person"] = round(index.size_in_bytes / people_count)
    took = [milliseconds(partial(put, [one])) * 1_000 for one in changed]
    figures["a change, microseconds"] = {"median": round(median(took), 1), "p99": round(percentile_99(took), 1)}
    index.ranked(ids[:1], KEPT)
    parts = [ids[at : at + TOGETHER] for at in range(0, len(ids), TOGETHER)]
    processor = time.process_time()
    with ThreadPoolExecutor(THREADS) as threads:

        def all_lists() -> None:
            for answer in threads.map(lambda part: len(index.ranked(part, KEPT)), parts):
                assert answer, "a list is missing"

        wall = milliseconds(all_lists) / 1_000
    figures["all lists"] = {
        "seconds": round(wall, 1),
        "processor seconds": round(time.process_time() - processor, 1),
        "threads": THREADS,
        "peak MiB": resident_bytes("VmHWM") >> 20,
    }
    return figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.alone", description=__doc__)
    parser.add_argument("esco", type=Path, nargs="?")
    parser.add_argument("--people", type=int, default=65_000)
    parser.add_argument("--vacancies", type=int, default=10_000)
    parser.add_argument("--index", choices=("segments", "scipy"), default="segments")
    given = parser.parse_args()
    print(json.dumps(measure(taxonomy_at(given.esco), given.people, given.vacancies, given.index)))
