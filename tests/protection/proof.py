"""The order of the proof: a programme of planted people, struck on its way, searched, erased, stolen and restored."""

import asyncio
import io
import time
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any, Final

from pathways_single_machine.postgres import EmbeddedPostgres
from pathways_single_machine.programme.fates import Fate
from pathways_single_machine.programme.run import ProgrammeRun
from pathways_single_machine.settings import LauncherSettings
from pathways_single_machine.stack import SERVICES, Stack
from rich.console import Console

from tests.journey.asking import Asking

from . import places, poison, rotation
from .audit import audit
from .dumps import Dumps
from .erasures import Erasures
from .hooks import receiver, subscribe
from .marks import Planted
from .planting import Planting
from .readings import Subject
from .search import Search
from .settling import settle
from .verifying import verify
from .weakenings import environment_of
from .withdrawals import Withdrawals

MOST_STRUCK: Final = 100
"""So many are erased, and so many withdraw a consent."""
FEWEST_STRUCK: Final = 6
MANY: Final = 500
"""From so many people on journeys go every way; fewer make a quick proof."""
STRUCK_BEFORE: Final = (
    "train", "shortlist", "select", "accept", "decide visas", "back in the pool", "travel", "start work",
    "check-in day 7", "lose jobs", "check-in day 180", "close",
)  # fmt: skip
"""Phases before which people are erased and consents withdrawn."""
MISTAKES_BEFORE: Final = "travel"
LEAVE_BEFORE: Final = "close"
"""Whoever withdrew what their journey rests on leaves the programme in the end."""


@dataclass(frozen=True)
class Size:
    """How large a proof is."""

    people: int

    @property
    def struck(self) -> int:
        """How many are erased, and how many withdraw."""
        return max(FEWEST_STRUCK, min(MOST_STRUCK, self.people // 10))

    @property
    def placements(self) -> int:
        """Driven journeys: half of the erased and all who withdraw are on one."""
        return self.struck // 2 + self.struck + self.left_alone

    @property
    def bystanders(self) -> int:
        """So many of those who wait, and of those on a journey, are read before and after erasures."""
        return 10 if self.people >= MANY else 2

    @property
    def left_alone(self) -> int:
        """Journeys that nobody strikes."""
        return 24 if self.people >= MANY else 2

    def settings(self, folder: Path, seed: int) -> LauncherSettings:
        """A programme of this size on free ports, with every log and trace."""
        return LauncherSettings(
            candidates=self.people,
            employers=max(8, self.placements // 4),
            vacancies=self.placements * 2,
            courses=3,
            placements=self.placements,
            seed=seed,
            environment="test",
            port_base=0,
            run_folder=folder,
            trace_file=folder / "traces" / "traces.jsonl",
        )


@asynccontextmanager
async def stack_for(
    settings: LauncherSettings, postgres: EmbeddedPostgres, *, without: Collection[str] = (), prefix: str = "protection"
) -> AsyncIterator[Stack]:
    """Five real processes that log what they can. `without`: safeguards that are taken out."""
    wrapping = settings.run_folder / "secrets" / rotation.FOLDER
    wrapping.mkdir(parents=True, mode=0o700)
    if settings.trace_file is not None:
        settings.trace_file.parent.mkdir()
    more = {"PATHWAYS_WRAPPING_KEYS_FOLDER": str(wrapping), **environment_of(without)}
    services = [
        replace(service, environment={**service.environment, **more, **_talkative(service.name)})
        for service in SERVICES
    ]
    quiet = Console(file=io.StringIO())
    async with Stack(settings, services=services, postgres=postgres, database_prefix=prefix, console=quiet) as stack:
        yield stack


def _talkative(service: str) -> dict[str, str]:
    # At that level the compiler of matching-svc's kernels tells of each instruction.
    return {} if service == "matching" else {"PATHWAYS_LOG_LEVEL": "DEBUG"}


@dataclass
class Proof:
    """One proof over a stack that is up."""

    stack: Stack
    size: Size
    tell: Callable[[str], None] = lambda _: None
    report: dict[str, Any] = field(default_factory=dict)

    async def run(self) -> dict[str, Any]:
        """Play all of it. What was counted, by what was shown."""
        settings = self.stack.settings
        self._random = Random(f"{settings.seed} strikes")
        self.planted = Planted(settings.seed)
        self.programme = ProgrammeRun(
            self.stack.urls,
            self.stack.database_urls,
            settings,
            None,
            Console(file=io.StringIO()),
            self._before,
            self.planted.line,
        )
        began = time.perf_counter()
        self.messages: list[places.Content] = []
        with receiver(self.messages) as self.receiver:
            await self._play(began)
        self.report["seconds"] = round(time.perf_counter() - began)
        return self.report

    async def _play(self, began: float) -> None:
        async with Asking(self.stack.urls) as self.asking:
            self.erasures = Erasures(self.asking, self.planted, lambda: self.planting)
            self.withdrawals = Withdrawals(self.stack, self.asking, lambda: self.planting, self._random)
            self.dumps = Dumps(self.stack)
            told = await self.programme.run()
            self.report["programme"] = {
                "people": len(self.programme.state.candidates),
                "journeys": self.size.placements,
                "balance": told["balance"],
                "swept": told["swept"],
                "refused_mistakes": self.refused,
                "dead_letters": self.discarded,
                "placements_ended_by_a_director": self.settled,
            }
            self.tell(f"programme: {time.perf_counter() - began:.0f} s")
            self.report["erasures"] = self.erasures.report()
            self.report["withdrawals"] = self.withdrawals.report()
            await self._search()
            erased = self.planted.of(self.erasures.people)
            self.report["erasures"]["verified"] = await verify(self.stack, erased)
            self.report["erasures"]["confirmed"] = await self.erasures.confirmed()
            self.report["stolen_dump"] = await asyncio.to_thread(self.dumps.stolen, self.planted.marks)
            self.report["rotation"] = await rotation.rotate(self.stack, self.asking, self._bystanders())
            self.report["audit"] = dict(await audit(self.stack))
            await self._restore()

    async def _before(self, phase: str) -> None:
        """What is done to people before a phase of the programme begins."""
        if phase == "ask how to reach people":
            self._choose()
            await self.planting.tell_more(self._whole)
            employers = sorted({track.employer_id for track in self.programme.state.tracks})
            self.subscriptions = await subscribe(self.asking, self.programme.state, self.receiver, employers)
            await self.dumps.take()
            await poison.poison(self.stack, self._poisoned)
            self.erasures.poisoned = self._poisoned
        if phase == MISTAKES_BEFORE:
            self.refused = await self.planting.make_mistakes()
        if phase in STRUCK_BEFORE:
            stage = STRUCK_BEFORE.index(phase)
            erased, withdrawing = self._erased.pop(stage, []), self._withdrawing.pop(stage, [])
            self._drive_no_further({one.candidate_id for one in erased})
            await self.erasures.strike(phase, erased, self._bystanders())
            self._drive_no_further(await self.withdrawals.strike(phase, withdrawing))
        if phase == LEAVE_BEFORE:
            await self.withdrawals.leave()
            self.discarded = await poison.give_up(self.asking, self._poisoned)
            self.settled = await settle(self.asking, self._struck)

    def _drive_no_further(self, people: set[str]) -> None:
        state = self.programme.state
        state.tracks = [one for one in state.tracks if one.candidate_id not in people]
        state.learners = [one for one in state.learners if one.candidate_id not in people]

    def _choose(self) -> None:
        """Who is erased and who withdraws, and before which phase: the same in every run with the same seed."""
        state = self.programme.state
        self.planting = Planting(self.asking, self.planted, state.candidates)
        several = {track.candidate_id for track in state.tracks if track.fate is not Fate.SUSTAINED}
        straight = [track for track in state.tracks if track.candidate_id not in several][1:]
        half, all_struck = self.size.struck // 2, 2 * self.size.struck
        travelling = [
            Subject(one.candidate_id, one.partner_id, one.employer_id, one.vacancy_id)
            for one in straight[: half + self.size.struck]
        ]
        tracked = {track.candidate_id for track in state.tracks}
        waiting = [Subject(*one, *state.vacancies[0][1::-1]) for one in state.candidates if one[0] not in tracked]
        struck = [*travelling, *waiting[: all_struck - len(travelling)]]
        self._erased = self._over_stages([*struck[:half], *struck[half + self.size.struck :]])
        self._withdrawing = self._over_stages(struck[half : half + self.size.struck])
        self._struck = {one.candidate_id for one in struck}
        self._poisoned = struck[-1].candidate_id  # on no journey, and erased
        self._whole = {*self._struck, *tracked}

    def _over_stages(self, people: Sequence[Subject]) -> dict[int, list[Subject]]:
        stages: dict[int, list[Subject]] = {}
        for person in people:
            stages.setdefault(self._random.randrange(len(STRUCK_BEFORE)), []).append(person)
        return stages

    def _bystanders(self) -> list[Subject]:
        """People whom nobody strikes, some on a journey."""
        state = self.programme.state
        left = [one for one in state.candidates if one[0] not in self._struck]
        some = self._random.sample(left, min(self.size.bystanders, len(left)))
        journeys = [one for one in state.tracks if one.candidate_id not in self._struck]
        return [
            *(Subject(*one, *state.vacancies[0][1::-1]) for one in some),
            *(
                Subject(one.candidate_id, one.partner_id, one.employer_id, one.vacancy_id)
                for one in journeys[: self.size.bystanders]
            ),
        ]

    async def _restore(self) -> None:
        people = [candidate_id for candidate_id, _ in self.programme.state.candidates]
        erased = [one for one in people if self.planting.number(one) in self.erasures.people]
        others = [one for one in people if one not in self._struck]
        self.report["restored_dump"] = await self.dumps.restored(erased, others)
        self.report["restored_keyring"] = await self.dumps.restored_keyring(erased)

    async def _search(self) -> None:
        began = time.perf_counter()
        told = [*self.planting.answers, *self.messages]
        swept = await places.sweep(self.stack, Search(self.planted.marks), told)
        self.report["webhooks"] = {
            "subscriptions": self.subscriptions,
            "messages": len(self.messages),
            "marks": sum(one.place.startswith("webhook: ") for one in swept.found),
        }
        erased = self.erasures.people
        outside = places.identity(swept.found)
        self.report["marks"] = {
            "planted": sum(mark.is_identity for mark in self.planted.marks),
            "searched_bytes": dict(swept.searched),
            "found_outside": len(outside),
            "where": dict(places.where(outside)),
            "of_the_erased": sum(mark.person in erased for mark in self.planted.marks),
            "files_of_the_erased": sum(
                (places.blobs_of(self.stack) / file_id.hex).exists()
                for one, file_id in self.planting.files.items()
                if self.planting.number(one) in erased
            ),
            "left_of_the_erased": dict(places.where(places.kept(swept.found, erased))),
        }
        self.tell(f"search: {time.perf_counter() - began:.0f} s")
