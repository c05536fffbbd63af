"""One whole programme over five real processes, on each bus, with each service killed once on the way."""

import asyncio
import io
import os
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pathways_single_machine.kafka import LocalKafka
from pathways_single_machine.postgres import EmbeddedPostgres
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Callers
from pathways_single_machine.programme.run import ProgrammeRun
from pathways_single_machine.programme.state import ProgrammeState
from pathways_single_machine.settings import LauncherSettings, Transport
from pathways_single_machine.stack import Stack
from rich.console import Console

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
        candidates=60,
        employers=8,
        vacancies=20,
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
    scope="session",
    loop_scope="session",
    params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)],
)
async def finished(request: pytest.FixtureRequest, postgres_server: EmbeddedPostgres) -> AsyncIterator[Finished]:
    """The programme after its last phase."""
    if request.param == "kafka":
        require_kafka()
    folder = Path(tempfile.mkdtemp(prefix=f"pathways-journey-{request.param}-"))
    settings = settings_for(request.param, folder)
    killed: list[str] = []
    strikes: set[asyncio.Task[None]] = set()
    quiet = Console(file=io.StringIO())
    prefix = f"journey_{request.param}"
    async with Stack(settings, postgres=postgres_server, database_prefix=prefix, console=quiet) as stack:

        async def strike(service: str) -> None:
            await asyncio.sleep(0.3)  # into the phase, not before it
            await stack.kill(service)
            killed.append(service)
            await stack.start(service)

        async def on_phase(name: str) -> None:
            if name in KILLED_DURING:
                strikes.add(asyncio.create_task(strike(KILLED_DURING[name])))

        run = ProgrammeRun(stack.urls, settings, None, quiet, on_phase)
        report = await run.run()
        await asyncio.gather(*strikes)
        journeys = await _journeys(stack, run.state)
        yield Finished(stack, run.state, report, journeys, killed, folder)


def require_kafka() -> None:
    """Kafka's absence is a failure in CI and a printed skip elsewhere."""
    reason = None if os.environ.get("KAFKA_BOOTSTRAP_SERVERS") else LocalKafka(Path(), 0, 0).available()
    if reason is None:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"the journey on Apache Kafka must run in CI: {reason}")
    pytest.skip(f"no Apache Kafka here: {reason}")


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
