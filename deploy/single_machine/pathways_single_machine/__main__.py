"""`python -m pathways_single_machine`: brings Pathways up on this machine, and down at Ctrl-C."""

import asyncio
import signal
import sys

from rich.console import Console
from rich.table import Table

from pathways_single_machine.postgres import PostgresUnavailable
from pathways_single_machine.processes import ProcessFailed
from pathways_single_machine.settings import LauncherSettings
from pathways_single_machine.stack import Stack, StackFailed


async def run(settings: LauncherSettings, console: Console) -> int:
    """Everything up, its addresses printed, until a signal comes (0) or a process ends by itself (1)."""
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
    except (StackFailed, PostgresUnavailable, ProcessFailed) as failure:
        console.print(str(failure), style="red", markup=False, highlight=False)
        return 1
    return 0


async def _up(settings: LauncherSettings, console: Console) -> None:
    async with Stack(settings, console=console) as stack:
        console.print(_addresses(stack))
        if settings.once:
            return
        console.print(f"Logs are in {stack.supervisor.log_folder}. Ctrl-C stops.", highlight=False)
        await stack.supervisor.watch()


def _addresses(stack: Stack) -> Table:
    table = Table("what", "where", box=None)
    for name, url in stack.urls.items():
        table.add_row(name, url if name == "issuer" else f"{url}/docs")
    return table


def main() -> int:
    """The process's exit code."""
    return asyncio.run(run(LauncherSettings.from_command_line(), Console(stderr=True)))


if __name__ == "__main__":
    sys.exit(main())
