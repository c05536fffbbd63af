"""Loops of this service's own: lists follow the change log, shards change hands, search by label is prepared."""

import asyncio
import time
from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

import structlog
from pathways_chassis import metrics
from pathways_chassis.actor import timer_actor
from pathways_chassis.faults import is_transient
from pathways_chassis.metrics import Metric, Values
from pathways_chassis.runtime import Runtime
from pathways_taxonomy import taxonomy
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.facts import Vacancy
from matching_svc.domain.shards import shard_of
from matching_svc.index.kept import Followed, KeptLists
from matching_svc.settings import MatchingSettings
from matching_svc.store.change_log import KEPT, LostTrack, News, read_on, trim, waiting_changes
from matching_svc.store.pool import PersonAsWritten, live_people, open_vacancies, read_person
from matching_svc.store.shards import beat, leave
from matching_svc.usecases.engine import Engine, MakeIndex, load_index
from matching_svc.usecases.keeping import Keeping
from matching_svc.usecases.refresh_lists import propose_from_lists, write_lists

LOG = structlog.get_logger("lists")
WRITTEN_TOGETHER: Final = 200
"""Lists written in one transaction."""
PROPOSED_TOGETHER: Final = 25
"""Vacancies proposed for in one transaction: the pool's lock is held for a fraction of a second."""
TAKEN_TOGETHER: Final = 10_000
"""People taken into the index at a time."""
REST_SHARE: Final = 3
"""While more is on its way, rest so many times as long as lists were written: once for many changes."""
BEATS: Final = 4
"""Beats in the life of a lease."""
TRIM_SECONDS: Final = 60.0


class ListKeeper:
    """Takes the change log into the index, and keeps the lists of the vacancies in the shards of this replica.

    A list is written soon after it changed, and once in `list_spacing_seconds` at most. People are proposed from lists
    that changed once the pool is quiet, or `proposal_patience_seconds` have passed. All of it is fenced by the epochs
    of the shards: where another replica has taken one, nothing is written and the shard is let go.
    """

    def __init__(self, engine: Engine, keeping: Keeping, make_index: MakeIndex, settings: MatchingSettings) -> None:
        self._engine, self._keeping, self._make_index, self._settings = engine, keeping, make_index, settings
        self._kept = KeptLists(engine.index)
        self._bygone = keeping.position
        self._written_at: dict[UUID, float] = {}
        self._rested_at = self._trimmed_at = 0.0
        self._moved_at = time.monotonic()
        self._is_over = False

    # --- shards ----------------------------------------------------------------------------------------------------

    async def hold(self, runtime: Runtime) -> None:
        """Hold shards until cancelled, or until nobody keeps their lists here any more.

        Then they are given back, and whoever lives takes them at the next beat.
        """
        try:
            while not self._is_over:
                try:
                    await self.beat(runtime)
                except Exception as error:
                    if not is_transient(error):
                        raise
                    LOG.warning("a beat was missed", error=type(error).__name__)
                await asyncio.sleep(self._settings.shard_lease_seconds / BEATS)
        finally:
            await self.leave(runtime)

    async def beat(self, runtime: Runtime) -> None:
        """Live on, give back and take."""
        keeping = self._keeping
        async with runtime.sessions() as session, session.begin():
            held = await beat(session, keeping.replica, self._settings.shard_lease_seconds, keeping.standing)
        if held != keeping.held:
            LOG.info("shards changed hands", held=len(held), before=len(keeping.held))
        keeping.held = held

    async def leave(self, runtime: Runtime) -> None:
        """Give every shard back."""
        self._keeping.held = {}
        try:
            async with runtime.sessions() as session, session.begin():
                await leave(session, self._keeping.replica)
        except Exception as error:
            if not is_transient(error):
                raise
            LOG.warning("shards were not given back: their leases will run out", error=type(error).__name__)

    # --- lists -----------------------------------------------------------------------------------------------------

    async def run(self, runtime: Runtime) -> None:
        """Keep lists until cancelled."""
        try:
            while True:
                try:
                    await self._look(runtime)
                except Exception as error:
                    if not is_transient(error):
                        raise
                    LOG.warning("lists interrupted", error=type(error).__name__)
                await asyncio.sleep(self._settings.look_seconds)
        finally:
            self._is_over = True

    async def _look(self, runtime: Runtime) -> None:
        await self._keep_up(runtime)
        if self._keeping.unproposed and self._may_propose:
            await self.propose(runtime)
        await self._trim(runtime)

    async def _keep_up(self, runtime: Runtime) -> None:
        await self.follow(runtime)
        if self.is_quiet or time.monotonic() >= self._rested_at:
            await self.write(runtime)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing has changed for a while."""
        return time.monotonic() - self._moved_at >= self._settings.proposal_quiet_seconds

    @property
    def _may_propose(self) -> bool:
        """Whether what changed has come to rest, or has waited long enough for it."""
        rest = self._keeping.rest_needed(self._moved_at, self._settings.proposal_quiet_seconds)
        return time.monotonic() - self._moved_at >= rest or self._has_waited_long

    @property
    def _has_waited_long(self) -> bool:
        return time.monotonic() - self._keeping.unproposed_since >= self._settings.proposal_patience_seconds

    async def follow(self, runtime: Runtime) -> None:
        """Take in what was committed since, and make the lists of shards that came."""
        keeping = self._keeping
        try:
            async with runtime.sessions() as session:
                news = await read_on(session, keeping.position)
        except LostTrack:
            await self._begin_anew(runtime)
            return
        began, held = time.monotonic(), keeping.held
        came = {shard for shard, epoch in held.items() if keeping.followed.get(shard) != epoch}
        if not news.changes and held == keeping.followed:
            keeping.position = news.position
            return
        followed = await self._take_in(runtime, news, held.keys())
        # What another holder wrote and proposed meanwhile is not known here.
        theirs = {one for one in self._kept if shard_of(one) in came}
        keeping.position, keeping.followed = news.position, held
        if news.changes:
            self._moved_at = time.monotonic()
        keeping.keeps_only(set(self._kept))
        keeping.take_up(followed.differ | theirs, followed.touched | theirs, began - news.oldest_seconds)
        self._engine.has_changed()
        LOG.info(
            "lists followed",
            changes=news.changes,
            differ=len(followed.differ),
            shards=len(held),
            seconds=round(time.monotonic() - began, 3),
        )

    async def _take_in(self, runtime: Runtime, news: News, shards: Collection[int]) -> Followed:
        """Bring the index up to the rows as they are now, and the lists up to the index."""
        index, kept = self._engine.index, self._kept

        def take_in(people: set[UUID], live: Sequence[PersonAsWritten]) -> None:
            for written in live:
                index.upsert_candidate(read_person(written))
            for absent in people - {candidate_id for candidate_id, *_ in live}:
                index.remove_candidate(absent)

        def follow(opened: Sequence[Vacancy]) -> Followed:
            for vacancy in opened:
                index.upsert_vacancy(vacancy)
            for closed in news.vacancies - {vacancy.vacancy_id for vacancy in opened}:
                index.remove_vacancy(closed)
            return kept.follow(news.people, news.vacancies, shards)

        everybody = sorted(news.people)
        for at in range(0, len(everybody), TAKEN_TOGETHER):
            some = set(everybody[at : at + TAKEN_TOGETHER])
            async with runtime.sessions() as session:
                live = await live_people(session, some)
            await asyncio.to_thread(take_in, some, live)
        async with runtime.sessions() as session:
            opened = await open_vacancies(session, news.vacancies) if news.vacancies else []
        return await asyncio.to_thread(follow, opened)

    async def _begin_anew(self, runtime: Runtime) -> None:
        """The log was trimmed, or the database promoted, since this replica last looked."""
        LOG.warning("the index is loaded anew")
        async with runtime.sessions() as session:
            index, position = await load_index(session, self._engine.scoring, self._make_index)
        self._engine.has_changed(index)
        self._kept = KeptLists(index)
        self._keeping.position, self._keeping.followed = position, {}
        self._bygone = position
        self._keeping.keeps_only(())

    async def write(self, runtime: Runtime) -> None:
        """Write the lists that differ, but for those that were written a moment ago."""
        keeping, began = self._keeping, time.monotonic()
        latest = began - self._settings.list_spacing_seconds
        due = [one for one in keeping.unwritten if self._written_at.get(one, latest) <= latest]
        for at in range(0, len(due), WRITTEN_TOGETHER):
            lists = {one: self._kept.shown(one) for one in due[at : at + WRITTEN_TOGETHER]}
            async with runtime.sessions() as session, session.begin():
                work = runtime.work(session, timer_actor("refresh_lists"))
                written = await write_lists(work, keeping, lists, self._engine.configuration.version)
            keeping.lose(written.lost)
            now = time.monotonic()
            for vacancy_id in written.vacancy_ids:
                metrics.LIST_DELAY.record(now - keeping.unwritten.pop(vacancy_id))
                self._written_at[vacancy_id] = now
        if due:
            self._rested_at = time.monotonic() + REST_SHARE * (time.monotonic() - began)

    async def propose(self, runtime: Runtime) -> None:
        """Tell of new matches and gaps on the lists that differ from what was last proposed from.

        After a start these are all lists, for minutes where they are many: changes are taken in meanwhile. Where it
        turns out that the pool was not at rest after all, the others wait on.
        """
        keeping, began, done, matches, gaps = self._keeping, time.monotonic(), 0, 0, 0
        waiting = sorted(keeping.unproposed)
        for at in range(0, len(waiting), PROPOSED_TOGETHER):
            if at:
                await self._keep_up(runtime)
                if not self._may_propose:
                    break
            some = waiting[at : at + PROPOSED_TOGETHER]
            lists = await asyncio.to_thread(self._kept.with_gaps, some)
            async with runtime.sessions() as session, session.begin():
                work = runtime.work(session, timer_actor("refresh_lists"))
                proposed = await propose_from_lists(work, keeping, lists, self._engine.configuration.version)
            runtime.wake_relay()
            keeping.lose(proposed.lost)
            keeping.unproposed.difference_update(some)
            done, matches, gaps = done + len(some), matches + proposed.matches, gaps + proposed.gaps
        else:
            # What is left came meanwhile.
            keeping.unproposed_since = began
        LOG.info(
            "lists proposed from",
            lists=done,
            proposed=matches,
            gaps=gaps,
            seconds=round(time.monotonic() - began, 3),
        )

    async def _trim(self, runtime: Runtime) -> None:
        if time.monotonic() - self._trimmed_at < TRIM_SECONDS:
            return
        self._trimmed_at = time.monotonic()
        self._written_at = {one: at for one, at in self._written_at.items() if one in self._kept}
        here = self._keeping.position
        if here.at - self._bygone.at >= KEPT:
            async with runtime.sessions() as session, session.begin():
                await trim(session, self._bygone)
            self._bygone = here

    # --- how they stand --------------------------------------------------------------------------------------------

    async def levels(self, session: AsyncSession) -> dict[Metric, Values]:
        """What operators watch, and scale by."""
        changes, seconds = await waiting_changes(session, self._keeping.position)
        return {
            metrics.CHANGES_WAITING: {(): float(changes)},
            metrics.CHANGES_OLDEST: {(): seconds},
            metrics.LISTS_WAITING: {(): float(len(self._keeping.unwritten))},
            metrics.LISTS_OLDEST: {(): self._keeping.oldest_seconds},
            metrics.LISTS_UNPROPOSED: {(): float(len(self._keeping.unproposed))},
            metrics.SHARDS_HELD: {(): float(len(self._keeping.held))},
        }


async def prepare_search(_: Runtime) -> None:
    """Build the search by label beside everything else, so that no user waits for it."""
    await asyncio.to_thread(taxonomy().prepare_search)
    await asyncio.Event().wait()
