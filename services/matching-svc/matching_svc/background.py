"""Loops of this service's own: lists follow the pool, and the search by label is prepared."""

import asyncio
import time
from collections.abc import Sequence
from typing import Final
from uuid import UUID

import structlog
from pathways_chassis.actor import timer_actor
from pathways_chassis.faults import is_transient
from pathways_chassis.runtime import Runtime
from pathways_taxonomy import taxonomy

from matching_svc.domain.lists import BestList
from matching_svc.index.kept import KeptLists
from matching_svc.settings import MatchingSettings
from matching_svc.store.pool import changes, drop_changes, live_people, open_vacancies, waiting_changes
from matching_svc.store.rows import Change, Subject
from matching_svc.usecases.engine import Engine
from matching_svc.usecases.refresh_lists import Refreshed, refresh_lists

LOG = structlog.get_logger("lists")
CHUNK: Final = 25
"""Vacancies written in one transaction: the pool's lock is held for a fraction of a second."""
TOGETHER: Final = 10_000
"""Changes taken in at a time."""
LONGEST_UNWRITTEN_SECONDS: Final = 60.0
"""While a pile of changes is taken in, lists wait so long at most: each is written once, at its end."""
REST_SHARE: Final = 19
"""While more is on its way, rest this many times as long as was worked: others need the pool and the machine."""


class ListKeeper:
    """Takes changes into the index and keeps the lists of all open vacancies up to date.

    Lists follow at once, spaced while changes keep coming; proposals are made from lists that differ, once the pool
    is quiet or `proposal_patience_seconds` have passed. A pool that falls quiet ends the rest.
    """

    def __init__(self, engine: Engine, settings: MatchingSettings) -> None:
        self._engine = engine
        self._settings = settings
        self._kept = KeptLists(engine.index)
        self._unproposed_since = 0.0

    async def run(self, runtime: Runtime) -> None:
        """Keep lists until cancelled. At the start every list is made anew."""
        first, more, newest, moved_at, rested_at = True, False, 0, time.monotonic(), 0.0
        while True:
            try:
                async with runtime.sessions() as session:
                    count, seen = await waiting_changes(session)
                began = time.monotonic()
                if seen > newest:
                    newest, moved_at = seen, began
                quiet = began - moved_at >= self._settings.proposal_quiet_seconds
                if first or (count and (quiet or began >= rested_at)):
                    more = await self.follow(runtime)
                    first, now = False, time.monotonic()
                    rested_at = now + max(self._settings.list_spacing_seconds, REST_SHARE * (now - began))
                if self._engine.unproposed and ((quiet and not more) or self._has_waited_long(began)):
                    await self.propose(runtime)
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("lists interrupted", error=type(error).__name__)
            await asyncio.sleep(self._settings.look_seconds)

    def _has_waited_long(self, now: float) -> bool:
        return now - self._unproposed_since >= self._settings.proposal_patience_seconds

    async def follow(self, runtime: Runtime) -> bool:
        """Take changes into the index, and write the lists that differ by them. Whether more changes wait."""
        began = time.monotonic()
        taken: list[int] = []
        differ: dict[UUID, BestList] = {}
        computed, more = 0.0, True
        while more and time.monotonic() - began < LONGEST_UNWRITTEN_SECONDS:
            found, lists, seconds = await self._take_in(runtime, after=taken[-1] if taken else 0)
            taken += found
            differ |= {one.vacancy_id: one for one in lists}
            computed += seconds
            more = len(found) == TOGETHER
        if differ and not self._engine.unproposed:
            self._unproposed_since = began
        # Before they are written: where that is interrupted, the changes are taken in once more.
        self._engine.unproposed.update(differ)
        await self._in_chunks(runtime, list(differ.values()), write=True, propose=False)
        async with runtime.sessions() as session, session.begin():
            await drop_changes(session, taken)
        LOG.info(
            "lists followed",
            changes=len(taken),
            written=len(differ),
            seconds_computing=round(computed, 3),
            seconds=round(time.monotonic() - began, 3),
        )
        return more

    async def _take_in(self, runtime: Runtime, after: int) -> tuple[list[int], list[BestList], float]:
        """Take the next changes into the index: which, the lists that differ by them, seconds of computing."""
        index, kept = self._engine.index, self._kept
        async with runtime.sessions() as session:
            found = await changes(session, TOGETHER, after)
            people, vacancies = _named(found, Subject.CANDIDATE), _named(found, Subject.VACANCY)
            live = await live_people(session, people) if people else []
            opened = await open_vacancies(session, vacancies) if vacancies else []

        def take_in() -> tuple[list[BestList], float]:
            before = time.thread_time()
            for person in live:
                index.upsert_candidate(person)
            for absent in people - {person.candidate_id for person in live}:
                index.remove_candidate(absent)
            for vacancy in opened:
                index.upsert_vacancy(vacancy)
            for closed in vacancies - {vacancy.vacancy_id for vacancy in opened}:
                index.remove_vacancy(closed)
            return kept.follow(people, vacancies), time.thread_time() - before

        lists, seconds = await asyncio.to_thread(take_in)
        return [one.id for one in found if one.id is not None], lists, seconds

    async def propose(self, runtime: Runtime) -> None:
        """Tell of new matches and gaps on the lists that differ from what was last proposed from."""
        began = time.monotonic()
        lists = await asyncio.to_thread(self._kept.with_gaps, sorted(self._engine.unproposed))
        done = await self._in_chunks(runtime, lists, write=False, propose=True)
        self._engine.unproposed.clear()
        LOG.info(
            "lists proposed from",
            lists=len(lists),
            proposed=sum(one.proposed for one in done),
            gaps=sum(one.gaps for one in done),
            seconds=round(time.monotonic() - began, 3),
        )

    async def _in_chunks(
        self, runtime: Runtime, lists: Sequence[BestList], *, write: bool, propose: bool
    ) -> list[Refreshed]:
        done: list[Refreshed] = []
        for at in range(0, len(lists), CHUNK):
            async with runtime.sessions() as session, session.begin():
                work = runtime.work(session, timer_actor("refresh_lists"))
                version = self._engine.configuration.version
                some = lists[at : at + CHUNK]
                done.append(await refresh_lists(work, some, version, write=write, propose=propose))
            runtime.wake_relay()
        return done


def _named(found: Sequence[Change], subject: Subject) -> set[UUID]:
    return {one.subject_id for one in found if one.subject is subject}


async def prepare_search(_: Runtime) -> None:
    """Build the search by label beside everything else, so that no user waits for it."""
    await asyncio.to_thread(taxonomy().prepare_search)
    await asyncio.Event().wait()
