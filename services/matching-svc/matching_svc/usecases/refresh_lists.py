"""Lists are brought up to date: written, and whoever first comes to the head of one is proposed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from pathways_chassis.tables import stage_history
from pathways_chassis.work import Work
from pathways_contracts.events.matching.gap import GapFound
from pathways_contracts.events.matching.match import MatchProposed

from matching_svc.domain.lists import BestList, newly_proposed
from matching_svc.domain.match import MatchState
from matching_svc.store.matches import (
    add_gaps,
    add_matches,
    known_gaps,
    pairs_not_again,
    write_lists,
)
from matching_svc.store.pool import employers_of_open, lock_pool, programmes_of_live
from matching_svc.store.rows import VacancyRequirement


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh told of."""

    proposed: int
    gaps: int


async def refresh_lists(
    work: Work, lists: Sequence[BestList], configuration_version: int, *, write: bool, propose: bool
) -> Refreshed:
    """Write the lists of some vacancies, or tell of the new matches and gaps on them, or both.

    Under the pool's lock, what was computed a moment ago is held against the rows: who was hidden meanwhile, or
    which vacancy closed, does not come back by this.
    """
    await lock_pool(work.session)
    rows = await employers_of_open(work.session, [one.vacancy_id for one in lists])
    people = {ranked.candidate_id for one in lists for ranked in one.ranked}
    live = await programmes_of_live(work.session, people)
    current = [_without_absent(one, live) for one in lists if one.vacancy_id in rows]
    if write:
        await write_lists(work.session, current, configuration_version, work.now)
    if not propose:
        return Refreshed(0, 0)
    proposed = await _propose(work, current, rows, live, configuration_version)
    gaps = await _tell_gaps(work, current, configuration_version)
    return Refreshed(proposed, gaps)


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


async def _propose(
    work: Work,
    lists: Sequence[BestList],
    rows: Mapping[UUID, VacancyRequirement],
    live: Mapping[UUID, Sequence[UUID]],
    configuration_version: int,
) -> int:
    not_again = await pairs_not_again(work.session, list(rows))
    fresh: list[dict[str, Any]] = []
    for one in lists:
        vacancy = rows[one.vacancy_id]
        fresh += [
            {
                "id": work.new_id(),
                "vacancy_id": one.vacancy_id,
                "candidate_id": ranked.candidate_id,
                "employer_id": vacancy.employer_id,
                "programme_ids": programmes_of_match(vacancy.programme_ids, live[ranked.candidate_id]),
                "state": MatchState.PROPOSED,
                "score_points": ranked.points,
                "configuration_version": configuration_version,
                "proposed_at": work.now,
                "hidden": False,
                "version": 1,
            }
            for ranked in newly_proposed(one.ranked, not_again.get(one.vacancy_id, set()))
        ]
    if not fresh:
        return 0
    await add_matches(work.session, fresh)
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
    told = await known_gaps(work.session, [one.vacancy_id for one in lists if one.gaps])
    fresh = [
        (one.vacancy_id, gap) for one in lists for gap in one.gaps if (one.vacancy_id, gap.candidate_id) not in told
    ]
    await add_gaps(
        work.session,
        [
            {
                "vacancy_id": vacancy_id,
                "candidate_id": gap.candidate_id,
                "missing_skills": list(gap.missing_skills),
                "missing_languages": [one.model_dump(mode="json") for one in gap.missing_languages],
                "score_points": gap.points,
                "score_points_if_closed": gap.points_if_closed,
                "configuration_version": configuration_version,
                "found_at": work.now,
            }
            for vacancy_id, gap in fresh
        ],
    )
    await work.publish_all(
        [
            GapFound(
                candidate_id=gap.candidate_id,
                vacancy_id=vacancy_id,
                missing_skills=gap.missing_skills,
                missing_languages=gap.missing_languages,
                score_points=gap.points,
                score_points_if_closed=gap.points_if_closed,
                configuration_version=configuration_version,
            )
            for vacancy_id, gap in fresh
        ]
    )
    return len(fresh)
