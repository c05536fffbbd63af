"""Lists are brought up to date by whoever holds their shard: written, and who first comes to the head is proposed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from pathways_chassis.tables import stage_history
from pathways_chassis.work import Work
from pathways_contracts.events.matching.gap import GapFound
from pathways_contracts.events.matching.match import MatchProposed

from matching_svc.domain.lists import BestList, Ranked, newly_proposed
from matching_svc.domain.match import MatchState
from matching_svc.domain.shards import shard_of
from matching_svc.store import lists as stored
from matching_svc.store.matches import add_gaps, add_matches, pairs_not_again
from matching_svc.store.pool import employers_of_open, lock_pool, programmes_of_live
from matching_svc.store.rows import VacancyRequirement
from matching_svc.store.shards import fence, let_nobody_wait
from matching_svc.usecases.keeping import Keeping


@dataclass(frozen=True, slots=True)
class Proposed:
    """What was told of: matches and gaps; and the shards that somebody else holds by now."""

    matches: int = 0
    gaps: int = 0
    lost: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Written:
    """The vacancies whose lists were written, and the shards that somebody else holds by now."""

    vacancy_ids: frozenset[UUID]
    lost: frozenset[int]


async def write_lists(
    work: Work, keeping: Keeping, lists: Mapping[UUID, Sequence[Ranked]], configuration_version: int
) -> Written:
    """Write the lists of some vacancies, as far as their shards are held and they take people."""
    await let_nobody_wait(work.session)
    asked = keeping.of(lists)
    held = await fence(work.session, keeping.replica, asked)
    ours = {vacancy_id: ranked for vacancy_id, ranked in lists.items() if shard_of(vacancy_id) in held}
    written = await stored.write_lists(work.session, ours, configuration_version, work.now) if ours else set()
    return Written(frozenset(written), frozenset(asked.keys() - held))


async def propose_from_lists(
    work: Work, keeping: Keeping, lists: Sequence[BestList], configuration_version: int
) -> Proposed:
    """Tell of the new matches and gaps on some lists, as far as their shards are held.

    Under the pool's lock, what was computed a moment ago is held against the rows: nobody is proposed who was hidden
    meanwhile, or for a vacancy that closed.
    """
    await let_nobody_wait(work.session)
    await lock_pool(work.session)
    asked = keeping.of([one.vacancy_id for one in lists])
    held = await fence(work.session, keeping.replica, asked)
    ours = [one for one in lists if shard_of(one.vacancy_id) in held]
    rows = await employers_of_open(work.session, [one.vacancy_id for one in ours])
    live = await programmes_of_live(work.session, {ranked.candidate_id for one in ours for ranked in one.ranked})
    current = [_without_absent(one, live) for one in ours if one.vacancy_id in rows]
    not_again = await pairs_not_again(work.session, list(rows))
    fresh = [
        (rows[one.vacancy_id], ranked.candidate_id, ranked.points)
        for one in current
        for ranked in newly_proposed(one.ranked, not_again.get(one.vacancy_id, set()))
    ]
    matches = await propose(work, fresh, live, configuration_version)
    gaps = await _tell_gaps(work, current, configuration_version)
    return Proposed(matches, gaps, frozenset(asked.keys() - held))


def programmes_of_match(of_vacancy: Sequence[UUID], of_candidate: Sequence[UUID]) -> list[UUID]:
    """The programmes that both belong to; where one belongs to none, those of the other."""
    if of_vacancy and of_candidate:
        return sorted(set(of_vacancy) & set(of_candidate))
    return sorted({*of_vacancy, *of_candidate})


def _without_absent(one: BestList, live: Collection[UUID]) -> BestList:
    return replace(
        one,
        ranked=tuple(ranked for ranked in one.ranked if ranked.candidate_id in live),
        gaps=tuple(gap for gap in one.gaps if gap.candidate_id in live),
    )


async def propose(
    work: Work,
    pairs: Sequence[tuple[VacancyRequirement, UUID, int]],
    programmes: Mapping[UUID, Sequence[UUID]],
    configuration_version: int,
) -> int:
    """Propose people for vacancies with their points, under the pool's lock; pairs whose match stands are passed over.

    `programmes` are those of the people. Returns how many matches are new: each is told of once.
    """
    rows: list[dict[str, Any]] = [
        {
            "id": work.new_id(),
            "vacancy_id": vacancy.vacancy_id,
            "candidate_id": candidate_id,
            "employer_id": vacancy.employer_id,
            "programme_ids": programmes_of_match(vacancy.programme_ids, programmes[candidate_id]),
            "state": MatchState.PROPOSED,
            "score_points": points,
            "configuration_version": configuration_version,
            "proposed_at": work.now,
            "hidden": False,
            "version": 1,
        }
        for vacancy, candidate_id, points in pairs
    ]
    written = await add_matches(work.session, rows)
    fresh = [row for row in rows if row["id"] in written]
    if not fresh:
        return 0
    await work.session.execute(
        stage_history.insert(),
        [
            {
                "aggregate": "match",
                "aggregate_id": row["id"],
                "from_state": None,
                "action": "propose",
                "to_state": MatchState.PROPOSED.value,
                "actor_kind": work.actor.kind.value,
                "actor_reference": work.actor.reference,
                "reason": None,
                "happened_at": work.now,
            }
            for row in fresh
        ],
    )
    await work.publish_all(
        [
            MatchProposed(
                match_id=row["id"],
                vacancy_id=row["vacancy_id"],
                candidate_id=row["candidate_id"],
                employer_id=row["employer_id"],
                score_points=row["score_points"],
                configuration_version=configuration_version,
            )
            for row in fresh
        ]
    )
    return len(fresh)


async def _tell_gaps(work: Work, lists: Sequence[BestList], configuration_version: int) -> int:
    rows = [
        {
            "vacancy_id": one.vacancy_id,
            "candidate_id": gap.candidate_id,
            "missing_skills": list(gap.missing_skills),
            "missing_languages": [language.model_dump(mode="json") for language in gap.missing_languages],
            "score_points": gap.points,
            "score_points_if_closed": gap.points_if_closed,
            "configuration_version": configuration_version,
            "found_at": work.now,
        }
        for one in lists
        for gap in one.gaps
    ]
    written = await add_gaps(work.session, rows)
    fresh = [
        GapFound(
            candidate_id=gap.candidate_id,
            vacancy_id=one.vacancy_id,
            missing_skills=gap.missing_skills,
            missing_languages=gap.missing_languages,
            score_points=gap.points,
            score_points_if_closed=gap.points_if_closed,
            configuration_version=configuration_version,
        )
        for one in lists
        for gap in one.gaps
        if (one.vacancy_id, gap.candidate_id) in written
    ]
    await work.publish_all(fresh)
    return len(fresh)
