"""The main job: load a programme, drive its journeys, show the funnel, tell a story, count and time everything."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pathways_taxonomy import open_taxonomy
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from pathways_single_machine.programme import cast, telling
from pathways_single_machine.programme.callers import (
    PATIENCE_SECONDS,
    Callers,
    ProgrammeClock,
    eventually,
)
from pathways_single_machine.programme.choosing import Choosing
from pathways_single_machine.programme.journeys import CHECKIN_DAYS, Journeys
from pathways_single_machine.programme.loading import Loader, Registered
from pathways_single_machine.programme.reaching import Reaching
from pathways_single_machine.programme.recount import recount
from pathways_single_machine.programme.state import Asked, ProgrammeState, state_file
from pathways_single_machine.programme.training import Training
from pathways_single_machine.settings import LauncherSettings

SERVICES: Final = ("candidate", "employer", "matching", "training", "integration")
LEARNERS_PER_COURSE: Final = 2
RECOUNT_SECONDS: Final = 2.0

Phase = Callable[[datetime], Awaitable[None]]


@dataclass
class ProgrammeRun:
    """One run over a stack that is up. Phases that an earlier run finished are not done again.

    It acts over HTTP alone at `urls`; `databases`, by service, are read once, to count again what was done.
    `on_phase` is told each phase before it begins: tests of faults strike there. `registered` may put others in the
    place of the people who are loaded.
    """

    urls: Mapping[str, str]
    databases: Mapping[str, str]
    settings: LauncherSettings
    taxonomy_path: Path | None
    console: Console
    on_phase: Callable[[str], Awaitable[None]] | None = None
    registered: Registered = lambda _, body: body

    async def run(self) -> dict[str, Any]:
        """Run all phases.

        Returns what is there and was driven, counts per stage, messages by state, the sweep's and the recount's
        findings, seconds per phase, how fast people came into the pool, and the programme's clock at the end.

        Raises:
            OtherProgramme: the run folder was written by another version.
        """
        self._path = state_file(self.settings)
        self.state = ProgrammeState.load(self._path) or ProgrammeState(asked=Asked.of(self.settings))
        async with Callers(self.urls) as callers:
            self._clock = ProgrammeClock(callers, cast.OPERATOR, SERVICES)
            for name, phase in self._phases(callers):
                if await self._do(name, phase) and name in _SHOWN_AFTER:
                    self.console.print(telling.funnel(await telling.counts(callers, self.state)))
            counted, balance = await self._recounted(callers)
            story = await telling.story(callers, self.state)
            if story is not None:
                self.console.print(story)
            self.console.print(telling.funnel(counted))
            messages = await Reaching(callers, self.state).told()
            self.console.print(telling.funnel({"messages": messages}))
            swept = await self._sweep(callers)
            self._tell_balance(balance)
            now = await self._clock.now()
        there = self._there()
        self._tell_what_is_less(there)
        return {
            "there": there,
            "clock": f"{now:%Y-%m-%d}",
            "counts": counted,
            "messages": messages,
            "swept": swept,
            "balance": balance,
            **self._pace(),
            "seconds": self.state.seconds,
            "calls": callers.calls,
        }

    def _there(self) -> dict[str, int]:
        """What the programme really has, and how many people's journeys were driven."""
        state = self.state
        return {
            "candidates": len(state.candidates),
            "employers": len(state.employers),
            "vacancies": len(state.vacancies),
            "courses": len(state.cohort_ids),
            "placements": len({track.candidate_id for track in state.tracks}),
        }

    def _tell_what_is_less(self, there: Mapping[str, int]) -> None:
        """More placements than matches, or vacancies without an employer: the run says so."""
        for what, number in there.items():
            asked = getattr(self.state.asked, what)
            if number < asked:
                self.console.print(
                    f"  {number} of {asked} {what}: {_WHY_LESS.get(what, 'the programme has no more')}",
                    style="yellow",
                    highlight=False,
                )

    def _pace(self) -> dict[str, float | None]:
        """From the first line of people over HTTP until matching knows all of them and its lists have settled."""
        seconds = self.state.seconds
        took = round(seconds.get("candidates", 0.0) + seconds.get("matches", 0.0), 2)
        pace = round(len(self.state.candidates) / took, 1) if took else None
        return {"pool_seconds": took, "candidates_per_second": pace}

    async def _recounted(self, callers: Callers) -> tuple[dict[str, dict[str, int]], dict[str, str]]:
        """Figures per stage, and what the recount finds when events have had their time to arrive."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            counted = await telling.counts(callers, self.state)
            balance = await recount(self.databases, counted, self.state.tracks, self.state.programme_id)
            if not balance or time.monotonic() > deadline:
                return counted, balance
            await asyncio.sleep(RECOUNT_SECONDS)

    def _tell_balance(self, balance: Mapping[str, str]) -> None:
        if not balance:
            self.console.print("  recount: everything agrees", highlight=False)
        for what, finding in balance.items():
            self.console.print(f"  recount: {what}: {finding}", style="red", markup=False, highlight=False)

    async def _sweep(self, callers: Callers) -> dict[str, int]:
        """What nobody and nothing would move any more, over all services, by kind; empty in a healthy programme."""
        found: dict[str, int] = {}
        for service in SERVICES:
            swept = (await callers.post(cast.OPERATOR, service, "/operations/sweep"))["found"]
            found |= {f"{service} {kind}": number for kind, number in swept.items() if number}
        told = ", ".join(f"{kind}: {number}" for kind, number in found.items())
        self.console.print(f"  sweep: {told or 'everything has a next step'}", highlight=False)
        return found

    def _phases(self, callers: Callers) -> list[tuple[str, Phase]]:
        loader = Loader(callers, self.settings, self.state, open_taxonomy(self.taxonomy_path), self.registered)
        training = Training(callers, self.state, self._clock)
        journeys = Journeys(callers, self.state, self._clock)
        settings = self.settings

        async def employers(_: datetime) -> None:
            with self._progress("employers", settings.employers) as advance:
                await loader.load_employers(advance)

        async def vacancies(now: datetime) -> None:
            with self._progress("vacancies", settings.vacancies) as advance:
                await loader.load_vacancies(now, advance)

        async def courses(now: datetime) -> None:
            with self._progress("courses", settings.courses) as advance:
                await loader.load_courses(now, advance)

        async def candidates(_: datetime) -> None:
            with self._progress("candidates", settings.candidates) as advance:
                await loader.load_candidates(advance)

        async def matches(_: datetime) -> None:
            await self._settled_matches(callers)

        async def choose(_: datetime) -> None:
            await Choosing(callers, self.state).choose(settings.placements)
            await training.choose(settings.courses * LEARNERS_PER_COURSE)

        return [
            ("programme", loader.load_programme),
            ("employers", employers),
            ("vacancies", vacancies),
            ("courses", courses),
            ("candidates", candidates),
            ("matches", matches),
            ("choose", choose),
            ("ask how to reach people", Reaching(callers, self.state).ask),
            ("train", training.train),
            ("shortlist", journeys.shortlist),
            ("select", journeys.select),
            ("accept", journeys.accept),
            ("decide visas", journeys.decide_visas),
            ("back in the pool", journeys.come_back),
            ("travel", journeys.travel),
            ("start work", journeys.start_work),
            *((f"check-in day {day}", journeys.check_in(day)) for day in CHECKIN_DAYS[:2]),
            ("lose jobs", journeys.lose_jobs),
            *((f"check-in day {day}", journeys.check_in(day)) for day in CHECKIN_DAYS[2:]),
            ("close", journeys.close),
        ]

    async def _settled_matches(self, callers: Callers) -> None:
        """Until matching knows everybody and has proposed from all lists.

        Raises `NeverCame` when it stands still before.
        """
        if not self.state.vacancies or not self.state.candidates:
            return
        active = (await callers.get(cast.DIRECTOR, "candidate", "/candidates/counts")).get("active", 0)
        pool: dict[str, int] = {}
        while not self._is_settled(pool, active):
            before = pool

            async def moved() -> dict[str, int] | None:
                now: dict[str, int] = await callers.get(cast.OPERATOR, "matching", "/pool")
                return now if now != before else None  # noqa: B023  # it is asked in this round alone

            pool = await eventually(f"another pool than {pool}", moved)

    def _is_settled(self, pool: Mapping[str, int], active: int) -> bool:
        return (
            pool.get("people", -1) >= active
            and pool["open_vacancies"] >= len(self.state.vacancies)
            and pool["waiting_changes"] == pool["waiting_shards"] == 0
            and pool["unwritten_lists"] == pool["unproposed_lists"] == 0
        )

    async def _do(self, name: str, phase: Phase) -> bool:
        """Do a phase, unless an earlier run did it: then false."""
        if name in self.state.done:
            return False
        if name not in self.state.began:
            self.state.began[name] = await self._clock.now()
            self.state.save(self._path)
        if self.on_phase is not None:
            await self.on_phase(name)
        started = time.perf_counter()
        await phase(self.state.began[name])
        self.state.seconds[name] = round(time.perf_counter() - started, 2)
        self.state.done.append(name)
        self.state.save(self._path)
        self.console.print(f"  {name}: {self.state.seconds[name]} s", highlight=False)
        return True

    @contextmanager
    def _progress(self, what: str, total: int) -> Any:
        columns = (TextColumn("  {task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        shown = self.console.is_terminal
        with Progress(*columns, console=self.console, transient=True, disable=not shown) as progress:
            bar = progress.add_task(what, total=total)
            yield lambda count: progress.advance(bar, count)


_SHOWN_AFTER: Final = frozenset({"matches", "accept", "start work"})
_WHY_LESS: Final[Mapping[str, str]] = {
    "vacancies": "a vacancy needs an employer",
    "placements": "each needs a vacancy of its own and somebody who matches it",
}
