"""Several replicas on one database: started, frozen, killed; and what their lists and proposals must come to."""

import asyncio
import json
import random
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from matching_svc.background import ListKeeper
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.settings import MatchingSettings
from matching_svc.store.matches import lock_proposed
from matching_svc.store.pool import Entry
from matching_svc.store.rows import BestListRow, VacancyState
from matching_svc.testing import random_person, random_vacancy, scoring
from matching_svc.usecases.decide_match import DismissMatch, dismiss_match
from matching_svc.usecases.engine import Engine, configure, load_index
from matching_svc.usecases.enter_pool import enter_pool
from matching_svc.usecases.keep_vacancy import move_vacancy, open_vacancy
from matching_svc.usecases.keeping import Keeping
from matching_svc.usecases.leave_pool import erase_candidate, leave_pool
from pathways_chassis.actor import Actor, ActorKind, timer_actor
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import outbox
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import Pay, PayPeriod
from pathways_contracts.envelope import envelope_for
from pathways_contracts.events.candidate.candidate import CandidateActivated
from pathways_contracts.events.employer.vacancy import VacancyOpened
from pathways_taxonomy import starter_taxonomy
from sqlalchemy import select

TAXONOMY: Final = starter_taxonomy()
SCORING: Final = scoring()
PATIENCE_SECONDS: Final = 30.0
LOOK_SECONDS: Final = 0.02
Listed = dict[UUID, list[tuple[UUID, int]]]
"""By vacancy, who is on its list with how many points."""


async def eventually(holds: Callable[[], Awaitable[object]], what: str = "what is waited for") -> float:
    """Wait until something holds; the seconds that it took. Raises `AssertionError` when it does not in time."""
    began = time.monotonic()
    while not await holds():
        assert time.monotonic() - began < PATIENCE_SECONDS, f"{what} did not come to hold"
        await asyncio.sleep(LOOK_SECONDS)
    return time.monotonic() - began


class Gate:
    """Where a process stands still for a while, in the middle of computing lists."""

    def __init__(self) -> None:
        self.is_reached, self._open = threading.Event(), threading.Event()

    def pass_through(self) -> None:
        self.is_reached.set()
        self._open.wait(PATIENCE_SECONDS)

    def open(self) -> None:
        self._open.set()


@dataclass
class Replica:
    """What of a process of matching-svc concerns lists."""

    runtime: Runtime
    keeping: Keeping
    keeper: ListKeeper
    loops: list[asyncio.Task[None]] = field(default_factory=list)

    @classmethod
    async def start(cls, settings: MatchingSettings) -> "Replica":
        """Load the index and begin."""
        runtime = Runtime.of(settings)
        async with runtime.sessions() as session:
            index, position = await load_index(session, SCORING, SegmentIndex)
        keeping = Keeping(position)
        keeper = ListKeeper(Engine(SCORING, index), keeping, SegmentIndex, settings)
        replica = cls(runtime, keeping, keeper)
        replica.resume()
        return replica

    def resume(self) -> None:
        """Beat and follow."""
        self.keeper._is_over = False
        self.loops = [asyncio.create_task(loop(self.runtime)) for loop in (self.keeper.hold, self.keeper.run)]

    async def pause(self) -> None:
        """Give everything back, and do nothing until `resume`."""
        for loop in self.loops:
            loop.cancel()
        ended = await asyncio.gather(*self.loops, return_exceptions=True)
        assert all(isinstance(one, asyncio.CancelledError) for one in ended), ended

    async def stop(self) -> None:
        """As by SIGTERM."""
        await self.pause()
        await self.runtime.engine.dispose()

    async def kill(self) -> None:
        """As by kill -9: nothing is given back, and what was being written is not."""
        self.never_leaves()
        await self.stop()

    def never_leaves(self) -> None:
        """It cannot give anything back."""

        async def nothing(_: Runtime) -> None: ...

        vars(self.keeper)["leave"] = nothing

    def stand_still(self) -> Gate:
        """From its next computing on, neither beat nor go on until the gate opens."""
        gate, follow = Gate(), self.keeper._kept.follow

        def held_up(*args: Any) -> Any:
            found = follow(*args)
            gate.pass_through()
            return found

        vars(self.keeper._kept)["follow"] = held_up
        return gate


class Programme:
    """What people and employers do, on the tables of matching-svc, as its consumers would. A random one, by a seed."""

    def __init__(self, runtime: Runtime, dice: random.Random) -> None:
        self.runtime, self.dice = runtime, dice
        self.people: list[UUID] = []
        self.vacancies: list[UUID] = []
        self._sequence = 0

    async def begin(self, people: int, vacancies: int) -> None:
        """A pool and open vacancies."""
        async with self.runtime.sessions() as session, session.begin():
            await configure(self.runtime.work(session, timer_actor("start")), SCORING.scale.release)
        for _ in range(vacancies):
            await self.open_vacancy()
        for _ in range(people):
            await self.arrive()

    def work(self, session: Any) -> Work:
        """Work by the next event of somebody."""
        self._sequence += 1
        event = CandidateActivated(
            candidate_id=new_id(),
            partner_id=new_id(),
            profile=random_person(self.dice, TAXONOMY).profile,
            shareable=True,
        )
        envelope = envelope_for(
            event, event_id=new_id(), source="candidate", time=system_now(), aggregate_seq=self._sequence
        )
        return self.runtime.work(session, timer_actor("programme"), envelope=envelope)

    async def _do(self, what: Callable[[Work], Awaitable[object]]) -> None:
        async with self.runtime.sessions() as session, session.begin():
            await what(self.work(session))

    async def arrive(self, candidate_id: UUID | None = None) -> UUID:
        """Somebody comes, or changes."""
        profile = random_person(self.dice, TAXONOMY).profile
        one = candidate_id or new_id()
        await self._do(lambda work: enter_pool(work, Entry(one, profile, shareable=True)))
        if candidate_id is None:
            self.people.append(one)
        return one

    async def hide(self, candidate_id: UUID) -> None:
        """Somebody must not be shown any more; they may come back."""
        await self._do(lambda work: leave_pool(work, candidate_id, reason="candidate_hidden", hide=True))

    async def erase(self, candidate_id: UUID) -> None:
        """Somebody is forgotten."""
        self.people.remove(candidate_id)
        await self._do(lambda work: erase_candidate(work, candidate_id, system_now()))

    async def open_vacancy(self, vacancy_id: UUID | None = None) -> UUID:
        """A vacancy opens, or asks for something else."""
        vacancy = random_vacancy(self.dice, TAXONOMY)
        one = vacancy_id or new_id()
        pay = Pay(amount="3000", currency="EUR", period=PayPeriod.MONTH)
        opened = VacancyOpened.model_validate(
            {**vacancy.demand.model_dump(), "vacancy_id": one, "employer_id": new_id(), "pay": pay, "free_seats": 3}
        )
        await self._do(lambda work: open_vacancy(work, opened))
        if vacancy_id is None:
            self.vacancies.append(one)
        return one

    async def close(self, vacancy_id: UUID) -> None:
        """A vacancy ends."""
        await self._do(lambda work: move_vacancy(work, vacancy_id, VacancyState.CLOSED, expire="vacancy_closed"))

    async def dismiss_somebody(self, vacancy_id: UUID | None = None) -> None:
        """A director sets a proposal aside."""
        director = Actor(ActorKind.PERSON, "director", roles=frozenset({Role.PROGRAMME_DIRECTOR}))
        async with self.runtime.sessions() as session, session.begin():
            found = await lock_proposed(session, vacancy_id=vacancy_id or self.dice.choice(self.vacancies))
            if found:
                work = self.runtime.work(session, director)
                await dismiss_match(work, self.dice.choice(list(found)).id, DismissMatch(reason="skills_insufficient"))

    async def something_happens(self) -> None:
        """Any of these."""
        dice, chance = self.dice, self.dice.random()
        somebody = dice.choice(self.people)
        if chance < 0.3:
            await self.arrive()
        elif chance < 0.6:
            await self.arrive(somebody)
        elif chance < 0.75:
            await self.hide(somebody)
        elif chance < 0.8:
            await self.erase(somebody)
        elif chance < 0.9:
            await self.dismiss_somebody()
        elif chance < 0.95:
            await self.open_vacancy(dice.choice([None, dice.choice(self.vacancies)]))
        else:
            await self.close(dice.choice(self.vacancies))


async def written(runtime: Runtime) -> Listed:
    """The lists as they are stored, of vacancies that take people."""
    async with runtime.sessions() as session:
        rows = (await session.execute(select(BestListRow))).scalars()
        return {row.vacancy_id: list(zip(row.candidate_ids, row.points, strict=True)) for row in rows}


async def anew(runtime: Runtime) -> Listed:
    """The lists of an index that is made from the rows as they stand."""
    async with runtime.sessions() as session:
        index, _ = await load_index(session, SCORING, SegmentIndex)
    wanted = index.vacancies()
    found = zip(wanted, index.ranked(wanted, 100), strict=True)
    return {one: [(each.candidate_id, each.points) for each in ranked] for one, ranked in found}


async def lists_are_exact(runtime: Runtime) -> bool:
    """Whether every list is stored as it would be made anew, and no other is."""
    return await written(runtime) == await anew(runtime)


async def proposed_in_turn(runtime: Runtime) -> Sequence[str]:
    """What breaks the rule that a pair is proposed again only after its proposal expired."""
    told = ("matching.match.proposed", "matching.match.expired", "matching.match.dismissed")
    kind = outbox.c.headers["ce_type"].astext
    standing: dict[tuple[str, str], str] = {}
    broken = []
    async with runtime.sessions() as session:
        rows = await session.execute(select(kind, outbox.c.payload).where(kind.in_(told)).order_by(outbox.c.id))
        for name, content in rows:
            event: dict[str, str] = json.loads(content)
            if not event:
                continue  # blanked: the person was erased
            pair = (event["vacancy_id"], event["candidate_id"])
            before = standing.get(pair)
            if name.endswith("proposed") and before in ("proposed", "dismissed"):
                broken.append(f"{pair} was proposed again although {before}")
            standing[pair] = name.rpartition(".")[2]
    return broken
