"""Fuzzes the five running services by the documents that they serve: `python -m tests.fuzz --cases 50`.

A small programme runs first, so that there is something to ask for. Figures go to benchmarks/fuzz.json.
"""

import argparse
import asyncio
import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from pathways_single_machine.lifeline import free_port
from pathways_single_machine.postgres import EmbeddedPostgres
from pathways_single_machine.programme.run import ProgrammeRun
from pathways_single_machine.settings import LauncherSettings
from pathways_single_machine.stack import SERVICES, Stack
from rich.console import Console

from benchmarks.machine import this_machine

from .callers import COUNTED, FILE, write_callers
from .known import known_ids, settings_of
from .page import FIGURES

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
NAMES: Final = tuple(service.name for service in SERVICES)
NO_QUOTA: Final = {
    f"PATHWAYS_QUOTA_{sort}": "100000000/minute" for sort in ("READS", "WRITES", "BULK", "OPEN")
}  # that quotas hold is shown by tests/conformance; here they would hide what lies behind them


@dataclass(frozen=True)
class Wanted:
    """How much is asked: cases of each operation and phase, or minutes for each service."""

    cases: int
    minutes: int | None
    seed: int
    services: Sequence[str]

    @property
    def options(self) -> list[str]:
        """For Schemathesis."""
        spent = [] if self.minutes is None else ["--max-time", str(self.minutes * 60)]
        return ["--max-examples", str(self.cases), "--seed", str(self.seed), *spent]


def settings_for(folder: Path, seed: int) -> LauncherSettings:
    """A programme of few people on free ports."""
    return LauncherSettings(
        candidates=60,
        employers=8,
        vacancies=24,
        courses=3,
        placements=12,
        seed=seed,
        environment="test",
        port_base=0,
        run_folder=folder,
    )


async def fuzz(wanted: Wanted, folder: Path) -> dict[str, Any]:
    """The figures of one run, by service."""
    postgres = EmbeddedPostgres(folder / "postgres", free_port(), durable=False)
    await postgres.start()
    quiet = Console(file=io.StringIO())
    services = [replace(one, environment={**one.environment, **NO_QUOTA}) for one in SERVICES]
    settings = settings_for(folder, wanted.seed)
    try:
        async with Stack(settings, services=services, postgres=postgres, console=quiet) as stack:
            run = ProgrammeRun(stack.urls, stack.database_urls, settings, None, quiet)
            await run.run()
            await write_callers(stack, run.state, folder)
            urls = {name: stack.urls[name] for name in NAMES}
            return await fuzz_each(urls, wanted, folder)
    finally:
        await postgres.remove()


async def fuzz_each(urls: Mapping[str, str], wanted: Wanted, folder: Path) -> dict[str, Any]:
    """One service after another, each by its own document."""
    tokens = [one["token"] for one in json.loads((folder / FILE).read_text("utf-8"))]
    known = await known_ids(urls, tokens)
    return {name: await fuzz_one(urls[name], settings_of(known[name]), wanted, folder) for name in wanted.services}


async def fuzz_one(url: str, ids: str, wanted: Wanted, folder: Path) -> dict[str, Any]:
    """What Schemathesis found at one service; it tells the details itself."""
    settings, report = folder / "schemathesis.toml", folder / "report.json"
    settings.write_text(f"{(HERE / 'schemathesis.toml').read_text('utf-8')}\n{ids}\n", "utf-8")
    command = (
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(settings), "run", f"{url}/openapi.json"),
        *(
            "--report",
            "json",
            "--report-json-path",
            str(report),
            "--checks",
            "all",
            "--exclude-tag",
            "development",
            *wanted.options,
        ),
    )
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=os.environ | {"PATHWAYS_FUZZ_FOLDER": str(folder), "PYTHONPATH": str(ROOT)}
    )
    await process.wait()
    told = json.loads(report.read_text("utf-8"))
    counted = json.loads((folder / COUNTED).read_text("utf-8"))
    return {
        "tested": told["operations"]["tested"],
        "cases": told["test_cases"]["generated"],
        "seconds": round(told["running_time"]),
        "seed": told["seed"],
        "failures": told["failures"],
        "errors": told["errors"],
        **counted,
    }


def main() -> int:
    """0 where nothing failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=50, help="of each operation in each phase")
    parser.add_argument("--minutes", type=int, help="for each service, instead of an end by itself")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--service", choices=NAMES, action="append", dest="services")
    parser.add_argument("--report", type=Path, default=FIGURES)
    options = parser.parse_args()
    wanted = Wanted(options.cases, options.minutes, options.seed, options.services or NAMES)
    folder = Path(tempfile.mkdtemp(prefix="pathways-fuzz-"))
    folder.chmod(0o711)  # as root, the server's own user passes through to its data
    try:
        figures = asyncio.run(fuzz(wanted, folder))
    finally:
        shutil.rmtree(folder)
    kept = json.loads(options.report.read_text("utf-8")) if options.report.is_file() else {}
    services = {**kept.get("services", {}), **figures}
    options.report.write_text(json.dumps({"machine": this_machine(), "services": services}, indent=2) + "\n", "utf-8")
    return 1 if any(one["failures"] or one["errors"] for one in figures.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
