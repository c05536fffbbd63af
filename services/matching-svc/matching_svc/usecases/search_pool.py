"""Anybody in the pool, ranked for a vacancy among those whom somebody asks for: further than its list, and by rules."""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from matching_svc.domain.lists import IN_RESERVE, Ranked
from matching_svc.domain.match import MatchState
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.index import Filter
from matching_svc.store.matches import newest_matches, people_to_search, vacancy_for
from matching_svc.store.pool import programmes_of_live
from matching_svc.usecases.engine import Engine

FURTHER: Final = 4
"""So many times as many are asked for where too few of those found may be shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who was asked for, with the newest match of the two."""

    ranked: Ranked
    match_id: UUID | None
    state: MatchState | None


async def search_pool(
    work: Work,
    engine: Engine,
    vacancy_id: UUID,
    verdicts: Mapping[Rule, Collection[Verdict]],
    programme_id: UUID | None,
    limit: int,
) -> list[Found]:
    """The best of those whom the filter lets through, best first. Raises `NotFound`.

    The filter acts before anything is selected, so that nobody who fits is missed, however few they are. Empty where
    the vacancy takes nobody.
    """
    await vacancy_for(work, vacancy_id)
    only = Filter(verdicts, await people_to_search(work, programme_id))
    # Some to spare: the index hears a moment later who may not be shown any more. Of a whole partner, they may be many.
    most, shown = limit + IN_RESERVE, list[Ranked]()
    while len(shown) < limit:
        try:
            [ranked] = await asyncio.to_thread(engine.index.ranked, [vacancy_id], most, only)
        except KeyError:
            return []
        live = await programmes_of_live(work.session, [one.candidate_id for one in ranked])
        shown = [one for one in ranked if one.candidate_id in live][:limit]
        if len(ranked) < most:
            break
        most *= FURTHER
    matches = await newest_matches(work.session, vacancy_id, [one.candidate_id for one in shown])
    return [Found(one, *matches.get(one.candidate_id, (None, None))) for one in shown]
