"""The wrapping key is changed by its command while people are read without a pause."""

import asyncio
import os
import secrets
import sys
from collections.abc import Sequence
from typing import Any, Final

from pathways_single_machine.programme import cast
from pathways_single_machine.stack import Stack

from tests.journey.asking import Asking

from .places import database_of
from .readings import Subject, disclosed

SECOND: Final = "file-2"
READERS: Final = 4
FOLDER: Final = "wrapping"
"""Below the folder of secrets: where the service looks for wrapping keys beside the first one."""


async def rotate(stack: Stack, asking: Asking, people: Sequence[Subject]) -> dict[str, Any]:
    """Read until the rotation has ended. How many readings there were, and what was not answered."""
    (stack.run_folder / "secrets" / FOLDER / f"{SECOND}.key").write_bytes(secrets.token_bytes(32))
    over = asyncio.Event()
    failed: list[int] = []
    readings = 0

    async def read(reader: int) -> None:
        nonlocal readings
        place = reader
        while not over.is_set():
            subject = people[place % len(people)]
            worker = cast.caseworker(subject.partner_id)
            status, _ = await disclosed(asking, worker, subject.candidate_id, "register")
            readings += 1
            if status != 201:
                failed.append(status)
            place += READERS

    readers = [asyncio.create_task(read(reader)) for reader in range(READERS)]
    try:
        await _command(stack, asking)
    finally:
        over.set()
        await asyncio.gather(*readers)
    async with database_of(stack, "keyring") as keyring:
        rows = dict(await keyring.fetch("select wrapping_key, count(*)::int from person_key group by wrapping_key"))
    rewrapped = rows.pop(SECOND, 0)
    return {"readings": readings, "failed": len(failed), "rewrapped": rewrapped, "left": sum(rows.values())}


async def _command(stack: Stack, asking: Asking) -> None:
    """`pathways keys rotate`, as an operator gives it."""
    command = (sys.executable, "-m", "pathways_chassis.operating.command_line")
    environment = {
        **os.environ,
        "PATHWAYS_SERVICES": f"candidate={stack.urls['candidate']}",
        "PATHWAYS_TOKEN": await asking.token(cast.OPERATOR),
    }
    process = await asyncio.create_subprocess_exec(
        *command, "keys", "rotate", SECOND, "--reason", "a proof", "--wait", "300",
        env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await process.communicate()
    if process.returncode != 0:
        raise RuntimeError(f"pathways keys rotate: {said.decode()}")
