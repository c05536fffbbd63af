"""A disk that gets full: a small one under the database or the broker's log, and what takes all its space."""

import asyncio
import errno
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Final

from .stage import Cannot, Stage, until
from .witness import SEND_SECONDS

EVENTS: Final = 1200
MEGABYTES: Final = 320
"""Room for a new cluster of databases, or for the topics of all services."""
REFUSALS: Final = 20
BALLAST: Final = "ballast"


@contextmanager
def small_disk(folder: Path, megabytes: int = MEGABYTES) -> Iterator[Path]:
    """A file system of this size at the folder. Raises `Cannot` where nobody lets us mount one."""
    mount = shutil.which("mount")
    if os.geteuid() != 0 or mount is None:
        raise Cannot("only root may mount a small disk")
    folder.mkdir(mode=0o711, parents=True)
    told = subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0711", "tmpfs", folder], capture_output=True, text=True
    )
    if told.returncode:
        raise Cannot(f"no small disk can be mounted: {told.stderr.strip()}")
    try:
        yield folder
    finally:
        # Lazily: whoever was killed may hold a file for a moment yet.
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(disk: Path) -> None:
    """Take what is left, to the last page."""
    with (disk / BALLAST).open("ab", buffering=0) as ballast:
        for share in (1 << 20, 1 << 12):
            try:
                while ballast.write(bytes(share)) == share:
                    pass
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise


def free(disk: Path) -> None:
    """Give it back."""
    (disk / BALLAST).unlink(missing_ok=True)


async def under_the_database(stage: Stage, chance: Random) -> float:
    """Nothing can be written: callers are told to come again, whatever the server makes of it; nothing is poison."""
    await stage.reader()
    writer = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(writer, chance.randint(1, EVENTS // 2))
    assert stage.disk is not None
    fill(stage.disk)

    async def is_felt() -> bool:
        return writer.refused + writer.failed >= REFUSALS or writer.is_over

    try:
        await until("a refusal by a full database", is_felt)
    finally:
        free(stage.disk)
    struck = time.monotonic()
    if not await stage.database_answers():
        # A server that could not write its own log ends; it begins again when there is room.
        await stage.postgres.stop()
        await stage.postgres.start()
    return await stage.recovered(writer, since=struck)


async def under_the_log(stage: Stage, chance: Random) -> float:
    """The broker cannot append and ends; what it acknowledged is there when it is back, the rest is sent again."""
    await stage.reader()
    writer = await stage.writer(EVENTS, rate=400)
    await stage.has_committed(writer, chance.randint(1, EVENTS // 2))
    [broker] = stage.brokers
    assert stage.disk is not None
    fill(stage.disk)

    async def has_ended() -> bool:
        return broker.pid is None

    try:
        await until("the end of a broker whose disk is full", has_ended)
        await asyncio.sleep(2 * SEND_SECONDS)  # sends fail, not once only
    finally:
        free(stage.disk)
    struck = time.monotonic()
    await broker.start()
    return await stage.recovered(writer, since=struck)
