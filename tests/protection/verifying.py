"""Marks of the erased are looked for by `pathways erasure verify`, as operators do, and its report is signed."""

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from pathways_single_machine.postgres import SUPERUSER
from pathways_single_machine.stack import LOG_DATABASE, Stack

from .marks import Mark
from .places import DATABASES, blobs_of, name_of

COMMAND: Final = (sys.executable, "-m", "pathways_chassis.operating.command_line")


async def verify(stack: Stack, marks: Sequence[Mark]) -> dict[str, Any]:
    """Let it look for these marks. What its report tells, and whether the report is as it was signed."""
    folder = stack.run_folder / "verifying"
    folder.mkdir()
    listed, report, private, public = (folder / name for name in ("marks", "report.json", "private.pem", "public.pem"))
    listed.write_text("".join(f"{mark.text}\n" for mark in marks), "utf-8")
    databases = {name: stack.postgres.url(name_of(stack, name), SUPERUSER) for name in DATABASES}
    environment = {
        **os.environ,
        "PATHWAYS_TRANSPORT": "embedded",
        "PATHWAYS_EMBEDDED_LOG_URL": databases.pop(LOG_DATABASE),
        "PATHWAYS_DATABASES": ",".join(f"{name}={url}" for name, url in databases.items()),
    }
    folders = {"logs": stack.run_folder / "logs", "traces": trace_folder(stack), "blobs": blobs_of(stack)}
    looked = [argument for name, path in folders.items() for argument in ("--folder", f"{name}={path}")]
    await _command(environment, "keys", str(private), str(public))
    await _command(
        environment,
        "verify",
        "--marks",
        str(listed),
        *looked,
        "--out",
        str(report),
        "--key",
        str(private),
        codes=(0, 1),
    )
    await _command(environment, "check-report", str(report), "--public-key", str(public))
    told = json.loads(report.read_text("utf-8"))["report"]
    left = {place["place"]: place["found"] for place in told["places"] if place["found"]}
    return {
        "marks": told["marks"],
        "places": len(told["places"]),
        "found": sum(left.values()),
        "where": left,
        "signed": 1,
    }


def trace_folder(stack: Stack) -> Path:
    """The folder of the file of traces."""
    assert stack.settings.trace_file is not None
    return stack.settings.trace_file.parent


async def _command(environment: dict[str, str], *arguments: str, codes: Sequence[int] = (0,)) -> None:
    process = await asyncio.create_subprocess_exec(
        *COMMAND, "erasure", *arguments, env=environment,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await process.communicate()
    if process.returncode not in codes:
        raise RuntimeError(f"pathways erasure {arguments[0]}: {said.decode()}")
