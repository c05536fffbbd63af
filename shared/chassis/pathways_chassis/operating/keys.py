"""`pathways keys status|rotate|retire|erasures`: the wrapping keys of the keyring, and whose keys were destroyed."""

import asyncio
import json
import sys
import time
from argparse import Namespace
from collections.abc import Mapping
from typing import Any, Final

from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Services

HOLDER: Final = "candidate"
LOOK_SECONDS: Final = 0.5
_COLUMNS: Final = ("name", "current", "rows", "since", "retired_at", "needed_by_backups_until")


async def status(services: Services, given: Namespace) -> Report:
    """Which wrapping keys are in use, and how many keys each closes."""
    return _report(await services.get(HOLDER, "keyring/wrapping-keys"))


async def rotate(services: Services, given: Namespace) -> Report:
    """Make a key the current one, and wait until it closes everything. Given again, it goes on waiting."""
    body = {"name": given.name, "reason": given.reason}
    seen = await services.post(HOLDER, "keyring/rotations", body)
    deadline, told = time.monotonic() + given.wait, None
    while seen["left"] and time.monotonic() < deadline:
        if seen["left"] != told:
            print(f"{seen['left']} keys are still closed by others", file=sys.stderr)
            told = seen["left"]
        await asyncio.sleep(LOOK_SECONDS)
        seen = await services.get(HOLDER, "keyring/wrapping-keys")
    report = _report(seen)
    if seen["left"]:
        report.troubles.append(f"{seen['left']} keys are still closed by others; `pathways keys status` tells how many")
    return report


async def retire(services: Services, given: Namespace) -> Report:
    """Let go of a key that closes nothing any more."""
    body = {"name": given.name, "reason": given.reason}
    return _report(await services.post(HOLDER, "keyring/retirements", body))


async def erasures(services: Services, given: Namespace) -> Report:
    """Whose keys were destroyed; with `--out`, into a file as the service itself keeps one outside of the keyring."""
    report = Report(("person_id", "destroyed_at", "last_copy_dies_at"), nothing="nobody was erased")
    report.rows += [one async for one in services.all(HOLDER, "keyring/erasures")]
    if given.out is not None:
        lines = ({name: row[name] for name in ("person_id", "destroyed_at")} for row in report.rows)
        given.out.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
        report.shown = []
        report.nothing = f"{len(report.rows)} people are listed in {given.out}"
    return report


def _report(seen: Mapping[str, Any]) -> Report:
    return Report(_COLUMNS, list(seen["items"]))
