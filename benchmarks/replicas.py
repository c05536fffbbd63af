"""Measures what a replica of matching-svc takes off another: processor time of all lists, and how soon one inherits.

python -m benchmarks.replicas [<ESCO bundle>] [--people 20000] [--vacancies 2000]

One process, then two, on the same rows: each loads the index, then all lists are asked for anew at one moment, made and
written, several times by turns of one and two. Last, of two replicas one is killed.
"""

import argparse
import asyncio
import json
import signal
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pathways_taxonomy import Taxonomy, load_bundle, starter_taxonomy

from benchmarks.machine import this_machine
from benchmarks.pool import people, vacancies
from benchmarks.service import Figures, Ground, Process, ground, until

TURNS: Final = 3
QUIET: Final = {"proposal_quiet_seconds": 3_600, "proposal_patience_seconds": 3_600}
"""Nothing is proposed: lists alone are measured."""
_ALL_ANEW: Final = """
insert into change (subject, subject_id) select 'vacancy', vacancy_id from vacancy_requirement where state = 'open'
"""
_SHARES: Final = "select count(*) from shard_lease where holder is not null group by holder order by 1"


async def shared_by(here: Ground, replicas: int) -> float:
    """Wait until so many hold all shards; the seconds."""

    async def holds() -> bool:
        held = [row["count"] for row in await here.database.fetch(_SHARES)]
        return sum(held) == 64 and len(held) == replicas

    return await until(f"{replicas} replicas", holds, look_seconds=0.05)


async def all_lists(here: Ground, processes: Sequence[Process]) -> tuple[list[float], float]:
    """Make and write every list: processor seconds of each process, and the seconds that it took."""
    before, began = [one.cpu_seconds for one in processes], time.monotonic()
    await here.database.execute(_ALL_ANEW)

    async def are_stored() -> bool:
        pools = [await here.pool(one) for one in processes]
        left = ("waiting_changes", "waiting_shards", "unwritten_lists")
        return not any(pool[name] for pool in pools for name in left)

    await until("all lists", are_stored)
    took = time.monotonic() - began
    return [round(one.cpu_seconds - cpu, 2) for one, cpu in zip(processes, before, strict=True)], round(took, 1)


async def measure(taxonomy: Taxonomy, bundle: Path | None, given: argparse.Namespace) -> Figures:
    alone: list[list[float]] = []
    both: list[list[float]] = []
    walls: dict[str, list[float]] = {"one": [], "two": []}
    async with ground(bundle) as here:
        await here.fill(people(taxonomy, given.people), list(vacancies(taxonomy, given.vacancies)))
        began = time.monotonic()
        first = await here.start(**QUIET)
        ready = round(time.monotonic() - began, 1)
        await here.lists_are_written(first)
        loaded = round(first.cpu_seconds, 1)
        for _ in range(TURNS):
            cpu, wall = await all_lists(here, [first])
            alone.append(cpu)
            walls["one"].append(wall)
            second = await here.start(**QUIET)
            await shared_by(here, 2)
            await here.lists_are_written(second)
            cpu, wall = await all_lists(here, [first, second])
            both.append(cpu)
            walls["two"].append(wall)
            await second.end()
            await shared_by(here, 1)
            await here.lists_are_written(first)
        second = await here.start(**QUIET)
        await shared_by(here, 2)
        await here.lists_are_written(second)
        await second.end(signal.SIGKILL)
        killed = time.monotonic()
        await shared_by(here, 1)
        taken = time.monotonic() - killed
        await here.lists_are_written(first)
        written = time.monotonic() - killed
    one = statistics.median(cpu for [cpu] in alone)
    each = [statistics.median(turn[place] for turn in both) for place in range(2)]
    return {
        "people": given.people,
        "vacancies": given.vacancies,
        "seconds until ready": ready,
        "cpu_s of loading and the first lists": loaded,
        "all lists": {
            "one replica": {"cpu_s": one, "wall_s": statistics.median(walls["one"])},
            "two replicas": {"cpu_s_each": each, "wall_s": statistics.median(walls["two"])},
            "each of two to one alone": [round(cpu / one, 2) for cpu in each],
        },
        "killed": {"shards_taken_after_s": round(taken, 1), "their_lists_written_after_s": round(written, 1)},
    }


def table(figures: Figures) -> str:
    """In Markdown."""
    lists, killed = figures["all lists"], figures["killed"]
    one, two = lists["one replica"], lists["two replicas"]
    return "\n".join(
        [
            f"{figures['people']:,} people, {figures['vacancies']:,} vacancies, all lists made and written",
            "",
            "| replicas | processor s of each | wall s |",
            "| --- | --- | --- |",
            f"| one | {one['cpu_s']} | {one['wall_s']} |",
            f"| two | {', '.join(map(str, two['cpu_s_each']))} | {two['wall_s']} |",
            "",
            f"each of two to one alone: {', '.join(map(str, lists['each of two to one alone']))}",
            f"a killed replica's shards: taken after {killed['shards_taken_after_s']} s, "
            f"their lists written after {killed['their_lists_written_after_s']} s",
        ]
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.replicas", description=__doc__)
    parser.add_argument("bundle", type=Path, nargs="?")
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--vacancies", type=int, default=2_000)
    parser.add_argument("--report", type=Path, default=Path(__file__).with_name("replicas.json"))
    given = parser.parse_args()
    loaded = load_bundle(given.bundle) if given.bundle else starter_taxonomy()
    measured = asyncio.run(measure(loaded, given.bundle, given))
    print(table(measured))
    given.report.write_text(json.dumps({"machine": this_machine(), **measured}, indent=1) + "\n")
