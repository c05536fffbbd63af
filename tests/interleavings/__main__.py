"""Explores every scenario to its end, and every weakened build, and reports: `python -m tests.interleavings`."""

import argparse
import asyncio
import json
import logging
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import structlog
from pathways_single_machine.postgres import EmbeddedPostgres, free_port

from benchmarks.machine import this_machine

from .conftest import world_on
from .model import Explored, explore_scenario
from .scenarios import SCENARIOS
from .weakenings import WEAKENINGS
from .world import World

Figures = Mapping[str, object]
COLUMNS = ("orders", "states", "steps", "quiet_states", "ends", "inputs_taken", "second_deliveries", "seconds")


@asynccontextmanager
async def a_world(folder: Path) -> AsyncIterator[World]:
    """On a PostgreSQL of its own."""
    server = EmbeddedPostgres(folder, free_port(), durable=False)
    await server.start()
    try:
        async with world_on(lambda: server.ensure_database(f"world_{uuid4().hex[:12]}")) as world:
            yield world
    finally:
        await server.remove()


async def explore_all(world: World, named: Sequence[str], at_most: int) -> tuple[list[Figures], bool]:
    """The figures of each scenario, printed as they come; and whether everything balanced."""
    figures: list[Figures] = []
    balanced = True
    print(f"{'scenario':40}" + "".join(f"{name.replace('_', ' '):>18}" for name in COLUMNS))
    for scenario in SCENARIOS:
        if named and scenario.name not in named:
            continue
        explored = await explore_scenario(world, scenario, at_most=at_most)
        figures.append(explored.figures())
        _print(explored)
        balanced = balanced and not explored.troubles
    return figures, balanced


async def explore_weakened(world: World, at_most: int) -> tuple[list[Figures], bool]:
    """In how many orders of its scenario each weakened build is out of balance; and whether each is in some."""
    found: list[Figures] = []
    all_seen = True
    print(f"\n{'with this taken out':80}{'orders out of balance':>26}{'of':>26}")
    for weakening in WEAKENINGS:
        async with weakening.in_force(world):
            explored = await explore_scenario(world, weakening.scenario, at_most=at_most)
        through, orders = explored.graph.orders_through(explored.unbalanced)
        entry = {"without": weakening.what, "scenario": weakening.scenario.name, "orders": orders}
        found.append(
            {**entry, "orders_unbalanced": through, "whole": explored.graph.whole, "found": explored.troubles[0]}
        )
        print(f"{weakening.what:80}{through:>26,}{orders:>26,}{'' if explored.graph.whole else ' of more'}", flush=True)
        all_seen = all_seen and bool(explored.troubles)
    return found, all_seen


def write(path: Path, report: Mapping[str, object]) -> None:
    """As JSON."""
    path.write_text(json.dumps(report, indent=2) + "\n")
    print(f"\nwritten to {path}")


def _print(explored: Explored) -> None:
    figures = explored.figures()
    row = "".join(f"{figures[name]:>18,}" for name in COLUMNS)
    print(f"{explored.scenario:40}{row}{'' if explored.graph.whole else '  cut short'}", flush=True)
    for line in explored.troubles:
        print(f"    {line}", flush=True)


async def main(options: argparse.Namespace) -> int:
    """Returns the exit code: 0 where everything balances, and nothing that was taken out went unseen."""
    async with a_world(options.folder) as world:
        figures, balanced = await explore_all(world, options.scenario, options.states)
        weakened, seen = ([], True) if options.scenario else await explore_weakened(world, options.states)
    if options.report and not options.scenario:
        write(options.report, {"machine": this_machine(), "scenarios": figures, "weakenings": weakened})
    return 0 if balanced and seen else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.interleavings", description=__doc__)
    parser.add_argument("scenario", nargs="*", help="one or more by name; default: all, and the weakened builds")
    parser.add_argument("--states", type=int, default=1_000_000, help="at most so many states of each scenario")
    parser.add_argument("--report", type=Path, help="a file to write the figures to, as JSON")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    given = parser.parse_args()
    given.folder = Path(tempfile.mkdtemp(prefix="pathways-interleavings-"))
    given.folder.chmod(0o711)  # the server's own user passes through
    sys.exit(asyncio.run(main(given)))
