"""Walks through the orders of each scenario one after the other and counts: `python -m tests.interleavings 2000`."""

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import uuid4

from pathways_single_machine.postgres import EmbeddedPostgres, free_port

from .balance import imbalances
from .conftest import world_on
from .explore import Chooser, every_order
from .scenarios import SCENARIOS, Cast, Threads, play
from .world import World


async def count(world: World, scenario: Callable[[Cast], Awaitable[Threads]], at_most: int) -> bool:
    """Walk through a scenario's orders and print what came of it. True when all balanced."""
    unbalanced: list[str] = []
    started = time.perf_counter()

    async def run(choose: Chooser) -> None:
        unbalanced.extend(await imbalances(await play(world, scenario, choose)))

    orders, whole = await every_order(run, at_most)
    extent = "all there are" if whole else "of more"
    seconds = time.perf_counter() - started
    print(f"{scenario.__name__:36} {orders:6} orders, {extent}; {len(unbalanced)} imbalances; {seconds:.0f} s")
    return not unbalanced


async def main(folder: Path, at_most: int) -> int:
    """Every scenario on a PostgreSQL of its own. Returns the exit code."""
    server = EmbeddedPostgres(folder, free_port(), durable=False)
    await server.start()
    try:
        async with world_on(lambda: server.ensure_database(f"world_{uuid4().hex[:12]}")) as world:
            balanced = [await count(world, scenario, at_most) for scenario in SCENARIOS]
    finally:
        await server.remove()
    return 0 if all(balanced) else 1


if __name__ == "__main__":
    place = Path(tempfile.mkdtemp(prefix="pathways-interleavings-"))
    place.chmod(0o711)  # the server's own user passes through
    sys.exit(asyncio.run(main(place, int(sys.argv[1]) if len(sys.argv) > 1 else 500)))
