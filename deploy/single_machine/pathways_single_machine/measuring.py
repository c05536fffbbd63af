"""What a run costs this machine: memory and processor time of everything that it started, PostgreSQL included.

Read from /proc; elsewhere than on Linux nothing is measured.
"""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

LOOK_SECONDS: Final = 10.0
PROC: Final = Path("/proc")
_TICKS: Final = os.sysconf("SC_CLK_TCK")

Roots = Callable[[], Mapping[str, int]]
"""Process ids by name, as they are now: of each its whole tree is measured."""


class _Stat(NamedTuple):
    parent: int
    own_ticks: int
    childrens_ticks: int  # of those that have ended and were waited for


class Taken(NamedTuple):
    """What one tree of processes takes at a moment: proportional memory (Pss) in bytes, processor time in seconds.

    Pss shares what several processes map, such as PostgreSQL's buffers, among them: sums of it count nothing twice.
    """

    memory_bytes: int
    cpu_seconds: float


@dataclass
class Meter:
    """Peaks of memory and latest processor times by name, and the peak of all together at one moment."""

    peak_memory_bytes: dict[str, int] = field(default_factory=dict)
    peak_of_all_bytes: int = 0
    cpu_seconds: dict[str, float] = field(default_factory=dict)

    looked: asyncio.Event = field(default_factory=asyncio.Event)

    def look(self, roots: Mapping[str, int]) -> None:
        """Take one more sample."""
        taken = trees(roots)
        for name, (memory, cpu) in taken.items():
            self.peak_memory_bytes[name] = max(self.peak_memory_bytes.get(name, 0), memory)
            self.cpu_seconds[name] = max(self.cpu_seconds.get(name, 0.0), cpu)
        self.peak_of_all_bytes = max(self.peak_of_all_bytes, sum(one.memory_bytes for one in taken.values()))


@asynccontextmanager
async def metered(roots: Roots) -> AsyncIterator[Meter]:
    """Sample every now and then until the block is left."""
    meter = Meter()

    async def look_on() -> None:
        while True:
            await asyncio.to_thread(meter.look, roots())
            meter.looked.set()
            await asyncio.sleep(LOOK_SECONDS)

    looking = asyncio.create_task(look_on())
    try:
        yield meter
    finally:
        looking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await looking


def trees(roots: Mapping[str, int]) -> dict[str, Taken]:
    """What each root and its descendants take now; those of another root below it belong to that one."""
    stats = _stats()
    children: dict[int, list[int]] = {}
    for pid, stat in stats.items():
        children.setdefault(stat.parent, []).append(pid)
    others = set(roots.values())
    taken: dict[str, Taken] = {}
    for name, root in roots.items():
        if root not in stats:
            continue
        members, at = [root], 0
        while at < len(members):
            members += [pid for pid in children.get(members[at], ()) if pid not in others]
            at += 1
        # A launcher's own children are roots themselves: what it waited for would be counted twice.
        ended = 0 if root == os.getpid() else stats[root].childrens_ticks
        ticks = ended + sum(stats[pid].own_ticks for pid in members)
        taken[name] = Taken(sum(_pss(pid) for pid in members), ticks / _TICKS)
    return taken


def _stats() -> dict[int, _Stat]:
    found: dict[int, _Stat] = {}
    for folder in PROC.glob("[0-9]*"):
        with contextlib.suppress(OSError):
            # proc(5): the name in field 2 may hold spaces and brackets; 4 is the parent, 14 to 17 are times.
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            own, ended = int(fields[11]) + int(fields[12]), int(fields[13]) + int(fields[14])
            found[int(folder.name)] = _Stat(int(fields[1]), own, ended)
    return found


def _pss(pid: int) -> int:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended, or is not ours
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
