"""SQL about the lists of vacancies: written by whoever holds their shard, read with who may be shown."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from pathways_chassis.messaging.beats import keys_of_all_partitions
from sqlalchemy import delete, text
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.lists import Ranked
from matching_svc.domain.match import MatchState
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.store.pool import PEOPLE
from matching_svc.store.reads import Reads
from matching_svc.store.rows import BestListRow

# A vacancy that takes nobody has no list. One that somebody is changing at the moment is left for the next time.
_WRITE: Final = text(
    """
    with told as (
      select * from unnest(cast(:vacancy_ids as uuid[]), cast(:candidate_ids as text[]), cast(:points as text[]),
          cast(:coverage as text[]), cast(:verdicts as text[]))
        as told (vacancy_id, candidate_ids, points, coverage, verdicts)),
    taking as (
      select vacancy_id from vacancy_requirement where vacancy_id = any(cast(:vacancy_ids as uuid[])) and state = 'open'
      for share skip locked)
    insert into best_list (vacancy_id, configuration_version, candidate_ids, points, coverage, verdicts, computed_at)
    select vacancy_id, :configuration_version, cast(candidate_ids as uuid[]), cast(points as integer[]),
      cast(coverage as smallint[]), cast(verdicts as text[]), :computed_at
    from told join taking using (vacancy_id)
    on conflict (vacancy_id) do update set configuration_version = excluded.configuration_version,
      candidate_ids = excluded.candidate_ids, points = excluded.points, coverage = excluded.coverage,
      verdicts = excluded.verdicts, computed_at = excluded.computed_at
    returning vacancy_id
    """
)


async def write_lists(
    session: AsyncSession,
    lists: Mapping[UUID, Sequence[Ranked]],
    configuration_version: int,
    computed_at: datetime,
) -> set[UUID]:
    """Replace the lists of some vacancies whose shards are fenced. Those that were written."""
    told = {
        "vacancy_ids": list(lists),
        "candidate_ids": [_array(str(one.candidate_id) for one in ranked) for ranked in lists.values()],
        "points": [_array(str(one.points) for one in ranked) for ranked in lists.values()],
        "coverage": [_array(str(one.coverage_per_cent) for one in ranked) for ranked in lists.values()],
        "verdicts": [_array(_verdicts_written(one.verdicts) for one in ranked) for ranked in lists.values()],
        "configuration_version": configuration_version,
        "computed_at": computed_at,
    }
    return set((await session.execute(_WRITE, told)).scalars())


def _array(values: Any) -> str:
    """As PostgreSQL reads it: an array of arrays could not hold lists of different lengths."""
    return "{" + ",".join(values) + "}"


def _verdicts_written(verdicts: Mapping[Rule, Verdict]) -> str:
    return ";".join(f"{rule}={verdict}" for rule, verdict in verdicts.items()) or '""'


def _verdicts_read(written: str) -> dict[str, str]:
    return dict(part.split("=") for part in written.split(";")) if written else {}


async def drop_list(session: AsyncSession, vacancy_id: UUID) -> None:
    """A vacancy that takes nobody has no list."""
    await session.execute(delete(BestListRow).where(col(BestListRow.vacancy_id) == vacancy_id))


# One look at each index: the list, whether each person on it may be shown now, and the newest match of the two.
_SHOWN: Final = """
    select list.configuration_version, list.computed_at, entry.candidate_id, entry.points, entry.coverage,
      entry.verdicts, newest.id as match_id, newest.state,
      (select min(as_of) from heartbeat_seen where partition_name = any($4) having count(*) = cardinality($4)) as as_of
    from vacancy_requirement as vacancy
    left join best_list as list on list.vacancy_id = vacancy.vacancy_id
    left join lateral (
      select kept.* from unnest(list.candidate_ids, list.points, list.coverage, list.verdicts) with ordinality
        as kept (candidate_id, points, coverage, verdicts, place)
      join candidate_profile as person
        on person.candidate_id = kept.candidate_id and person.in_pool and person.shareable
      order by kept.place limit $3) as entry on true
    left join lateral (
      select match.id, match.state from match
      where match.vacancy_id = vacancy.vacancy_id and match.candidate_id = entry.candidate_id and not match.hidden
      order by match.id desc limit 1) as newest on true
    where vacancy.vacancy_id = $1 and ($2::uuid is null or vacancy.employer_id = $2)
    order by entry.place
"""
_PARTITIONS: Final = keys_of_all_partitions(PEOPLE.topic)


class Shown(NamedTuple):
    """A list as `VacancyListView` without counts, and until when it is known who may be shown."""

    content: dict[str, Any]
    as_of: datetime | None


async def shown_list(
    reads: Reads, vacancy_id: UUID, *, employer_id: UUID | None, state: MatchState | None, limit: int
) -> Shown | None:
    """The list of a vacancy as it was last written, but for who may not be shown.

    `employer_id`: only where the vacancy is theirs. `state`: only people whose newest match stands there. None where
    there is no such vacancy.
    """
    rows = await reads.rows(_SHOWN, vacancy_id, employer_id, limit if state is None else None, _PARTITIONS)
    if not rows:
        return None
    version, computed_at, *_, as_of = rows[0]
    items = [
        {
            "rank": rank,
            "candidate_id": candidate_id,
            "score_points": points,
            "coverage_per_cent": coverage,
            "verdicts": _verdicts_read(verdicts),
            "match_id": match_id,
            "state": match_state,
        }
        for rank, (_, _, candidate_id, points, coverage, verdicts, match_id, match_state, _) in enumerate(rows, 1)
        if candidate_id is not None and (state is None or match_state == state)
    ]
    content = {"vacancy_id": vacancy_id, "configuration_version": version, "computed_at": computed_at}
    return Shown({**content, "items": items[:limit]}, as_of)
