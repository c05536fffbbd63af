"""One whole programme over five real processes, on each bus, with each service killed once on the way."""

import asyncio
import io
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pathways_chassis.migrations import migrate
from pathways_single_machine.postgres import EmbeddedPostgres
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Callers
from pathways_single_machine.programme.run import ProgrammeRun
from pathways_single_machine.programme.state import ProgrammeState
from pathways_single_machine.settings import LauncherSettings, Transport
from pathways_single_machine.stack import SERVICES, Stack
from rich.console import Console

from .scene import Scene

PEOPLE = 40
PLACEMENTS = 12

# Each service dies once, without warning, while the phase that needs it most is under way.
KILLED_DURING = {
    "candidates": "candidate",
    "shortlist": "matching",
    "train": "training",
    "accept": "employer",
    "travel": "integration",
}


@dataclass
class Finished:
    """A programme at its end, its stack still up."""

    stack: Stack
    state: ProgrammeState
    report: dict[str, Any]
    journeys: dict[str, list[dict[str, Any]]]
    killed: list[str]
    folder: Path


def settings_for(transport: Transport, folder: Path) -> LauncherSettings:
    """A small programme on free ports."""
    return LauncherSettings(
        candidates=PEOPLE,
        employers=8,
        vacancies=16,
        courses=3,
        placements=PLACEMENTS,
        seed=11,
        environment="test",
        port_base=0,
        transport=transport,
        run_folder=folder,
        trace_file=folder / "traces.jsonl",
    )


@pytest_asyncio.fixture(
    scope="package",
    loop_scope="session",
    params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)],
)
async def stack(request: pytest.FixtureRequest, postgres_server: EmbeddedPostgres) -> AsyncIterator[Stack]:
    """Five processes, up and empty until the programme or a test fills them."""
    if request.param == "kafka":
        request.getfixturevalue("kafka_jars")
    folder = Path(tempfile.mkdtemp(prefix=f"pathways-journey-{request.param}-"))
    settings, prefix = settings_for(request.param, folder), f"journey_{request.param}"
    quiet = Console(file=io.StringIO())
    made = Stack(settings, postgres=postgres_server, database_prefix=prefix, console=quiet)
    if request.param == "kafka":
        await migrate_here(made, prefix)
    async with made as running:
        yield running


async def migrate_here(stack: Stack, prefix: str) -> None:
    """Migrations as processes of their own are the first stack's: a second time they would show nothing new."""
    for service in SERVICES:
        folders = import_module(f"{service.module}.migrate")
        for name in service.databases.values():
            folder = folders.KEYRING_FOLDER if name == "keyring" else folders.FOLDER
            await asyncio.to_thread(migrate, folder, await stack.postgres.ensure_database(f"{prefix}_{name}"))
        await stack.note_head(service)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def finished(stack: Stack) -> Finished:
    """The programme after its last phase."""
    killed: list[str] = []
    strikes: set[asyncio.Task[None]] = set()

    async def strike(service: str) -> None:
        await asyncio.sleep(0.3)  # into the phase, not before it
        await stack.kill(service)
        killed.append(service)
        await stack.start(service)

    async def on_phase(name: str) -> None:
        if name in KILLED_DURING:
            strikes.add(asyncio.create_task(strike(KILLED_DURING[name])))

    run = ProgrammeRun(stack.urls, stack.database_urls, stack.settings, None, Console(file=io.StringIO()), on_phase)
    report = await run.run()
    await asyncio.gather(*strikes)
    journeys = await _journeys(stack, run.state)
    return Finished(stack, run.state, report, journeys, killed, stack.settings.run_folder)


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def scene(stack: Stack) -> AsyncIterator[Scene]:
    """Fresh people, employers and vacancies on the same stack; its tests come after those of the programme."""
    async with Scene(stack.urls) as fresh:
        yield fresh


async def _journeys(stack: Stack, state: ProgrammeState) -> dict[str, list[dict[str, Any]]]:
    async with Callers(stack.urls) as callers:
        return {
            track.candidate_id: (
                await callers.get(
                    cast.caseworker(track.partner_id), "candidate", f"/candidates/{track.candidate_id}/journey"
                )
            )["steps"]
            for track in state.tracks
        }
