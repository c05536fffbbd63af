"""Loops of this service's own: lists follow the pool, and the search by label is prepared."""

import asyncio
import time
from collections.abc import Sequence, Set
from typing import Final
from uuid import UUID

import structlog
from pathways_chassis.actor import timer_actor
from pathways_chassis.runtime import Runtime
from pathways_taxonomy import taxonomy
from sqlalchemy.exc import InterfaceError, OperationalError

from matching_svc.domain.lists import KEPT, BestList, Ranked
from matching_svc.settings import MatchingSettings
from matching_svc.store.pool import changes, drop_changes, live_people, open_vacancies, waiting_changes
from matching_svc.store.rows import Change, Subject
from matching_svc.usecases.engine import Engine
from matching_svc.usecases.refresh_lists import Refreshed, refresh_lists

LOG = structlog.get_logger("lists")
CHUNK: Final = 25
"""Vacancies written in one transaction: the pool's lock is held for a fraction of a second."""
REST_SHARE: Final = 3
"""After a refresh, rest this many times as long as it kept a processor busy: other processes share the machine."""


class ListKeeper:
    """Takes changes into the index and brings the lists of all open vacancies up to date.

    Lists follow within `list_patience_seconds`; proposals wait until changes settle, or for
    `proposal_patience_seconds` at most, so that a pool that arrives at once is proposed from as a whole.
    """

    def __init__(self, engine: Engine, settings: MatchingSettings) -> None:
        self._engine = engine
        self._settings = settings
        self._written: dict[UUID, tuple[Ranked, ...]] = {}
        self._owed_since: float | None = None

    async def run(self, runtime: Runtime) -> None:
        """Keep lists until cancelled. At the start every list is made anew."""
        pending: Sequence[Change] = ()
        first, newest, waiting_since = True, 0, time.monotonic()
        while True:
            try:
                async with runtime.sessions() as session:
                    count, seen = await waiting_changes(session)
                settled = seen == newest
                now = time.monotonic()
                waiting_since = waiting_since if count else now
                newest = seen
                patient = now - waiting_since < self._settings.list_patience_seconds
                due = first or self._owed_since is not None or count
                if due and (settled or not patient):
                    pending = await self._take_in(runtime)
                    computed = await self.refresh(runtime, pending, settled=settled)
                    first, waiting_since = False, time.monotonic()
                    await asyncio.sleep(max(self._settings.list_spacing_seconds, REST_SHARE * computed))
            except (OperationalError, InterfaceError, OSError) as error:
                LOG.warning("lists interrupted", error=type(error).__name__)
            await asyncio.sleep(self._settings.look_seconds)

    async def _take_in(self, runtime: Runtime) -> Sequence[Change]:
        """Bring the index to what the rows say of everything that changed."""
        index = self._engine.index
        async with runtime.sessions() as session:
            found = await changes(session)
            people = {one.subject_id for one in found if one.subject is Subject.CANDIDATE}
            vacancies = {one.subject_id for one in found if one.subject is Subject.VACANCY}
            live = await live_people(session, people) if people else []
            opened = await open_vacancies(session, vacancies) if vacancies else []

        def take_in() -> None:
            for person in live:
                index.upsert_candidate(person)
            for absent in people - {person.candidate_id for person in live}:
                index.remove_candidate(absent)
            for vacancy in opened:
                index.upsert_vacancy(vacancy)
            for closed in vacancies - {vacancy.vacancy_id for vacancy in opened}:
                index.remove_vacancy(closed)
                self._written.pop(closed, None)

        await asyncio.to_thread(take_in)
        return found

    async def refresh(self, runtime: Runtime, pending: Sequence[Change], *, settled: bool) -> float:
        """Score, write, propose; returns the seconds of processor time that scoring took."""
        began = time.monotonic()
        index = self._engine.index

        def compute() -> tuple[list[BestList], float]:
            before = time.thread_time()
            return index.best_candidates(index.vacancies(), KEPT), time.thread_time() - before

        lists, computed = await asyncio.to_thread(compute)
        owed_for = began - self._owed_since if self._owed_since is not None else 0.0
        propose = settled or owed_for >= self._settings.proposal_patience_seconds
        touched = {one.subject_id for one in pending}
        done = [
            await self._write(runtime, lists[at : at + CHUNK], touched, propose) for at in range(0, len(lists), CHUNK)
        ]
        async with runtime.sessions() as session, session.begin():
            await drop_changes(session, [one.id for one in pending if one.id is not None])
        self._owed_since = None if propose else (self._owed_since or began)
        LOG.info(
            "lists refreshed",
            changes=len(pending),
            vacancies=len(lists),
            written=sum(one.lists for one in done),
            proposed=sum(one.proposed for one in done),
            gaps=sum(one.gaps for one in done),
            seconds_computing=round(computed, 3),
            seconds=round(time.monotonic() - began, 3),
        )
        return time.monotonic() - began

    async def _write(self, runtime: Runtime, lists: Sequence[BestList], touched: Set[UUID], propose: bool) -> Refreshed:
        # Whoever left and came back since looks unchanged here, but was purged from the written list.
        unchanged = {
            one.vacancy_id
            for one in lists
            if self._written.get(one.vacancy_id) == one.ranked
            and one.vacancy_id not in touched
            and touched.isdisjoint(ranked.candidate_id for ranked in one.ranked)
        }
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, timer_actor("refresh_lists"))
            version = self._engine.configuration.version
            done = await refresh_lists(work, lists, unchanged, version, propose=propose)
        self._written.update({one.vacancy_id: one.ranked for one in lists})
        runtime.wake_relay()
        return done


async def prepare_search(_: Runtime) -> None:
    """Build the search by label beside everything else, so that no user waits for it."""
    await asyncio.to_thread(taxonomy().prepare_search)
    await asyncio.Event().wait()
