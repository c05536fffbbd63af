"""Child processes by name: started, watched, stopped; none outlives the launcher."""

import asyncio
import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

import httpx
from rich.console import Console

from pathways_single_machine.lifeline import die_with_parent

_POLL_SECONDS: Final = 0.05
_PATIENCE_SECONDS: Final = 300.0  # a first start compiles, which a busy machine is slow at
_LOG_LINES: Final = 30
_Result = TypeVar("_Result")


class ProcessFailed(RuntimeError):
    """A child ended, or was not ready in time; the message says what it waits for, or carries the end of its log."""


@dataclass(frozen=True)
class Child:
    """What to run. `environment` is added to the launcher's own, from which PATHWAYS_* is taken out.

    `ready_url` answers 200 when the child can work; None: a running process is ready.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    ready_url: str | None = None


@dataclass
class _Run:
    child: Child
    process: subprocess.Popen[bytes] | None = None
    waits_for: str = ""  # as it answered last


class Supervisor:
    """Runs children; each has its log in `log_folder/<name>.log`, emptied at its first start.

    Nothing is restarted: a child that ends by itself is reported by `watch()`.
    """

    def __init__(self, log_folder: Path, console: Console | None = None) -> None:
        self.log_folder = log_folder
        self.console = console or Console(stderr=True)
        self._runs: dict[str, _Run] = {}
        self._waves: list[list[str]] = []

    # Starting ---------------------------------------------------------------------------------------------

    async def run(self, *children: Child, deadline_seconds: float = _PATIENCE_SECONDS) -> None:
        """Start `children` at once and return when all are ready.

        Raises:
            ProcessFailed: one ended, or was not ready in time. What runs is left to `stop()`.
        """
        for child in children:
            self._runs[child.name] = _Run(child)
            self.log_path(child.name).unlink(missing_ok=True)
        self._waves.append([child.name for child in children])
        await self._start([child.name for child in children], deadline_seconds)

    async def start(self, name: str, *, deadline_seconds: float = _PATIENCE_SECONDS) -> None:
        """Start a child again after `kill(name)`, with the same command and environment; return when ready.

        Raises:
            ValueError: it runs already.
            ProcessFailed: as `run`.
        """
        if self.is_running(name):
            raise ValueError(f"{name} runs already")
        await self._start([name], deadline_seconds)

    async def complete(self, child: Child, *, deadline_seconds: float = _PATIENCE_SECONDS) -> None:
        """Run `child` to its end.

        Raises:
            ProcessFailed: it ended with another code than 0, or not in time.
        """
        self.log_path(child.name).unlink(missing_ok=True)
        self._runs[child.name] = _Run(child)
        self._waves.append([child.name])
        process = self._spawn(child)
        if not await _ended(process, deadline_seconds):
            process.kill()
            process.wait()
            raise ProcessFailed(f"{child.name} did not end in {deadline_seconds:g} s\n{self.log_tail(child.name)}")
        self._waves.remove([child.name])
        del self._runs[child.name]
        if process.returncode != 0:
            raise ProcessFailed(self._ending(child.name, process.returncode))

    async def _start(self, names: Sequence[str], deadline_seconds: float) -> None:
        began = time.monotonic()
        for name in names:
            self._spawn(self._runs[name].child)
        waiting = set(names)
        async with httpx.AsyncClient(timeout=5.0, trust_env=False) as client:

            async def ready(name: str) -> None:
                while not await self._is_ready(client, name):
                    if time.monotonic() - began > deadline_seconds:
                        raise ProcessFailed(self._not_ready(sorted(waiting), deadline_seconds))
                    progress.update(f"waiting for {', '.join(sorted(waiting))} ({time.monotonic() - began:.0f} s)")
                    await asyncio.sleep(_POLL_SECONDS)
                waiting.discard(name)
                self.console.print(f"  {name} ready after {time.monotonic() - began:.1f} s", highlight=False)

            with self.console.status("starting") as progress:
                await together(*(ready(name) for name in names))

    def _spawn(self, child: Child) -> subprocess.Popen[bytes]:
        self.log_folder.mkdir(parents=True, exist_ok=True)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PATHWAYS_")}
        with self.log_path(child.name).open("ab") as log:
            process = subprocess.Popen(  # noqa: S603  # a command of our own, without a shell
                child.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=inherited | {"PYTHONUNBUFFERED": "1"} | dict(child.environment),
                start_new_session=True,  # a Ctrl-C is the launcher's, which stops its children in order
                preexec_fn=die_with_parent(signal.SIGKILL),
            )
        self._runs[child.name].process = process
        return process

    async def _is_ready(self, client: httpx.AsyncClient, name: str) -> bool:
        run = self._runs[name]
        if run.process is not None and (code := run.process.poll()) is not None:
            raise ProcessFailed(self._ending(name, code))
        if run.child.ready_url is None:
            return True
        try:
            answer = await client.get(run.child.ready_url)
            run.waits_for = "" if answer.status_code == 200 else _reasons(answer)
            return answer.status_code == 200
        except httpx.TransportError:  # it does not listen yet
            return False

    def _not_ready(self, names: Sequence[str], deadline_seconds: float) -> str:
        """A line of each with what it waits for; of who has not answered, also the end of the log."""
        silent = [name for name in names if not self._runs[name].waits_for]
        lines = [
            f"{name} was not ready in {deadline_seconds:g} s: {self._runs[name].waits_for or 'it does not answer'}"
            for name in names
        ]
        logs = [self.log_tail(name) for name in silent] or [f"Their logs are in {self.log_folder}."]
        return "\n".join([*lines, *logs])

    # Watching ---------------------------------------------------------------------------------------------

    async def watch(self) -> None:
        """Return never; raise as soon as a child ends that nobody stopped.

        Raises:
            ProcessFailed: with the child's name, code and the end of its log.
        """
        while True:
            for name, run in self._runs.items():
                if run.process is not None and (code := run.process.poll()) is not None:
                    raise ProcessFailed(self._ending(name, code))
            await asyncio.sleep(4 * _POLL_SECONDS)

    def is_running(self, name: str) -> bool:
        """Whether the process lives.

        Raises:
            KeyError: a name that was never started.
        """
        process = self._runs[name].process
        return process is not None and process.poll() is None

    def pid(self, name: str) -> int:
        """Process id of a running child; ValueError when it does not run."""
        process = self._runs[name].process
        if process is None or process.poll() is not None:
            raise ValueError(f"{name} does not run")
        return process.pid

    def names(self) -> list[str]:
        """All children in the order of their start."""
        return list(self._runs)

    def log_path(self, name: str) -> Path:
        """Where a child's output goes."""
        return self.log_folder / f"{name}.log"

    def log_tail(self, name: str) -> str:
        """The last lines of a child's log, with its place."""
        path = self.log_path(name)
        lines = path.read_text(errors="replace").splitlines()[-_LOG_LINES:] if path.exists() else []
        return "\n".join([f"--- end of {path}", *(lines or ["(empty)"])])

    def _ending(self, name: str, code: int) -> str:
        how = f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"
        return f"{name} {how}\n{self.log_tail(name)}"

    # Stopping ---------------------------------------------------------------------------------------------

    async def kill(self, name: str) -> None:
        """Kill -9, as a fault would. `start(name)` brings it back; `watch()` takes it as wanted."""
        run = self._runs[name]
        process, run.process = run.process, None
        if process is not None:
            process.kill()
            await asyncio.to_thread(process.wait)

    async def stop(self, deadline_seconds: float = 15.0) -> list[str]:
        """End all: what was started last ends first, what was started together ends together.

        SIGTERM, and SIGKILL for whoever still lives after `deadline_seconds`.

        Returns:
            The names of those that had to be killed.
        """
        killed: list[str] = []
        for wave in reversed(self._waves):
            killed += await self._stop_wave(wave, deadline_seconds)
        self._waves.clear()
        for name in killed:
            self.console.print(f"  {name} did not end in {deadline_seconds:g} s and was killed")
        return killed

    async def _stop_wave(self, names: Sequence[str], deadline_seconds: float) -> list[str]:
        ending: dict[str, subprocess.Popen[bytes]] = {}
        for name in names:
            run = self._runs[name]
            process, run.process = run.process, None
            if process is not None and process.poll() is None:
                process.terminate()
                ending[name] = process
        deadline = time.monotonic() + deadline_seconds
        killed = []
        for name, process in ending.items():
            try:
                in_time = await _ended(process, deadline - time.monotonic())
            finally:  # also when we are cancelled: nobody is left behind
                if process.poll() is None:
                    with contextlib.suppress(ProcessLookupError):  # it ended between the two lines
                        os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
            if not in_time:
                killed.append(name)
        return killed


async def together(*work: Coroutine[Any, Any, _Result]) -> list[_Result]:
    """Results of all, run at once. At the first failure the others are cancelled and it is raised as it is."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(each) for each in work]
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return [task.result() for task in tasks]


def _reasons(answer: httpx.Response) -> str:
    """Which part waits and why, as a service's problem names them; of another answer its status."""
    try:
        return "; ".join(f"{one['field']}: {one['remedy']}" for one in answer.json()["errors"])
    except (ValueError, KeyError, TypeError):
        return f"it answers {answer.status_code}"


async def _ended(process: subprocess.Popen[bytes], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while process.poll() is None:
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(_POLL_SECONDS / 2)
    return True
