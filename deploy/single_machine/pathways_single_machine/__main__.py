"""`python -m pathways_single_machine`: brings Pathways up on this machine, and down at Ctrl-C."""

import asyncio
import json
import signal
import sys
import time
from typing import Any

from pathways_taxonomy import TaxonomyError
from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from pathways_single_machine.kafka_jars import LocalKafkaFailed
from pathways_single_machine.measuring import Meter, metered
from pathways_single_machine.postgres import PostgresUnavailable
from pathways_single_machine.processes import ProcessFailed
from pathways_single_machine.programme.callers import CallFailed, NeverCame
from pathways_single_machine.programme.recount import OutOfBalance
from pathways_single_machine.programme.run import ProgrammeRun
from pathways_single_machine.programme.state import Asked, OtherProgramme, going_on
from pathways_single_machine.settings import LauncherSettings, refusal
from pathways_single_machine.stack import Stack, StackFailed
from pathways_single_machine.taxonomy import with_taxonomy

FAILURES = (
    StackFailed,
    PostgresUnavailable,
    ProcessFailed,
    LocalKafkaFailed,
    TaxonomyError,
    CallFailed,
    NeverCame,
    OutOfBalance,
)
WRONGLY_ASKED = 2
"""The exit code when a parameter has to be changed, and nothing was touched."""


async def run(settings: LauncherSettings, console: Console) -> int:
    """Everything up, its addresses printed, until a signal comes (0) or a process ends by itself (1).

    2, with nothing touched, when the folder holds another programme than the one that was asked for.
    """
    stopping = asyncio.Event()
    work = asyncio.ensure_future(_up(settings, console))

    def stop() -> None:
        if not stopping.is_set():  # a second Ctrl-C does not interrupt the stopping
            stopping.set()
            console.print("stopping")
            work.cancel()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    try:
        await work
    except asyncio.CancelledError:
        if not stopping.is_set():
            raise
    except OtherProgramme as other:
        console.print(str(other), style="red", markup=False, highlight=False, soft_wrap=True)
        return WRONGLY_ASKED
    except FAILURES as failure:
        console.print(str(failure), style="red", markup=False, highlight=False, soft_wrap=True)
        return 1
    return 0


async def _up(settings: LauncherSettings, console: Console) -> None:
    began = time.perf_counter()
    settings, there = going_on(settings)
    if there:
        console.print(f"going on with {Asked.of(settings)} ({settings.run_folder})", highlight=False)
    if settings.kafka_bootstrap_servers is not None and settings.transport != "kafka":
        console.print(
            "PATHWAYS_KAFKA_BOOTSTRAP_SERVERS is not used: the bus is the embedded log; TRANSPORT=kafka uses it",
            style="yellow",
            highlight=False,
        )
    settings = await asyncio.to_thread(with_taxonomy, settings, console)
    imported = time.perf_counter()
    async with Stack(settings, console=console) as stack:
        ready = time.perf_counter()
        programme = ProgrammeRun(stack.urls, stack.database_urls, settings, settings.taxonomy_path, console)
        async with metered(stack.roots) as meter:
            report = await programme.run()
        if settings.once:
            seconds = {"taxonomy": imported - began, "ready": ready - imported, "all": time.perf_counter() - began}
            print(_line(settings, stack, report, seconds, meter))
            if report["balance"]:
                raise OutOfBalance("the programme is out of balance, see above")
            return
        console.print(_addresses(stack))
        console.print(
            f"The programme's clock stands at {report['clock']}: the services live at that date, not at today's, "
            f"and /development/clock of each tells and moves it.",
            highlight=False,
        )
        console.print(f"Logs are in {stack.supervisor.log_folder}. Ctrl-C stops.", highlight=False)
        await stack.supervisor.watch()


def _line(
    settings: LauncherSettings, stack: Stack, report: dict[str, Any], seconds: dict[str, float], meter: Meter
) -> str:
    """One line of JSON: what is there and was driven, counts per stage, seconds per phase, cost per process.

    `balance` and `swept` are empty where all is well. Memory of `all` is the peak of everything at one moment.
    """
    meter.look(stack.roots())
    peaks = meter.peak_memory_bytes | {"all": meter.peak_of_all_bytes}
    document = {
        **report["there"],
        "seed": settings.seed,
        "transport": settings.transport,
        "clock": report["clock"],
        "counts": report["counts"],
        "swept": report["swept"],
        "balance": report["balance"],
        "calls": report["calls"],
        "pool_seconds": report["pool_seconds"],
        "candidates_per_second": report["candidates_per_second"],
        "seconds": {name: round(took, 2) for name, took in seconds.items()} | {"phases": report["seconds"]},
        "peak_memory_mb": {name: round(peak / 1_000_000) for name, peak in peaks.items()},
        "cpu_seconds": {name: round(took, 1) for name, took in meter.cpu_seconds.items()},
    }
    return json.dumps(document)


def _addresses(stack: Stack) -> Table:
    table = Table("what", "where", box=None)
    for name, url in stack.urls.items():
        table.add_row(name, url if name == "issuer" else f"{url}/docs")
    return table


def main() -> int:
    """The process's exit code."""
    console = Console(stderr=True)
    try:
        settings = LauncherSettings.from_command_line()
    except ValidationError as wrong:
        console.print(refusal(wrong), style="red", markup=False, highlight=False, soft_wrap=True)
        return WRONGLY_ASKED
    return asyncio.run(run(settings, console))


if __name__ == "__main__":
    sys.exit(main())
