"""SQL about the lists of vacancies: written by whoever holds their shard, read with who may be shown."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final, NamedTuple
from uuid import UUID

import asyncpg
import msgspec
from pathways_chassis.messaging.beats import keys_of_all_partitions
from sqlalchemy import delete, text
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.anonymity import LEAST, are_shown, profile_on, pseudonyms, rungs_of_list, said_of
from matching_svc.domain.lists import Ranked
from matching_svc.domain.match import MatchState
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.store.pool import PEOPLE
from matching_svc.store.reads import Reads
from matching_svc.store.rows import BestListRow, PseudonymKey
from matching_svc.store.visibility import ListScope

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
      entry.verdicts, entry.bands, entry.rank, newest.id as match_id, newest.state,
      vacancy.demand -> 'languages' as languages,
      (select min(as_of) from heartbeat_seen where partition_name = any($4) having count(*) = cardinality($4)) as as_of
    from vacancy_requirement as vacancy
    left join best_list as list on list.vacancy_id = vacancy.vacancy_id
    left join lateral (
      select shown.* from (
        select kept.*, person.bands, person.partner_id, row_number() over (order by kept.place) as rank
        from unnest(list.candidate_ids, list.points, list.coverage, list.verdicts) with ordinality
          as kept (candidate_id, points, coverage, verdicts, place)
        join candidate_profile as person
          on person.candidate_id = kept.candidate_id and person.in_pool and person.shareable) as shown
      where $5::uuid is null or shown.partner_id = $5
      order by shown.rank limit $3) as entry on true
    left join lateral (
      select match.id, match.state from match
      where match.vacancy_id = vacancy.vacancy_id and match.candidate_id = entry.candidate_id and not match.hidden
      order by match.id desc limit 1) as newest on true
    where vacancy.vacancy_id = $1 and ($2::uuid is null or vacancy.employer_id = $2)
    order by entry.rank
"""
_PARTITIONS: Final = keys_of_all_partitions(PEOPLE.topic)


class Shown(NamedTuple):
    """A list as `VacancyListView` without counts, and until when it is known who may be shown."""

    content: dict[str, Any]
    as_of: datetime | None


async def shown_list(
    reads: Reads, key: bytes, vacancy_id: UUID, *, scope: ListScope, state: MatchState | None, limit: int
) -> Shown | None:
    """The list of a vacancy as it was last written, but for who may not be shown.

    Of an employer, where the vacancy is theirs, anonymised, and without rows where too few people stand on it. Of a
    partner, its own people, at the ranks that they have on the whole list.
    `state`: only people whose newest match stands there. None where there is no such vacancy.
    """
    # What is shown of one person depends on who else is there: an employer's list is anonymised as a whole, then cut.
    employer_id, partner_id = scope
    asked = limit if state is None and employer_id is None else None
    rows = await reads.rows(_SHOWN, vacancy_id, employer_id, asked, _PARTITIONS, partner_id)
    if not rows:
        return None
    people = [row for row in rows if row["candidate_id"] is not None]
    name = pseudonyms(key, vacancy_id)
    first, told = rows[0], employer_id is None or are_shown(len(people))
    entries = _whole(people, name) if employer_id is None else _anonymised(people if told else (), name)
    items = islice((entry for entry in entries if state is None or entry["state"] == state), limit)
    content = {name: first[name] for name in ("configuration_version", "computed_at")}
    content |= {"fewer_than": None if told else LEAST, "items": list(items)}
    return Shown({"vacancy_id": vacancy_id, **content}, first["as_of"])


def _whole(people: Sequence[asyncpg.Record], name: Callable[[UUID], bytes]) -> Iterator[dict[str, Any]]:
    for row in people:
        yield {
            "rank": row["rank"],
            "pseudonym": UUID(bytes=name(row["candidate_id"])),
            "candidate_id": row["candidate_id"],
            "score_points": row["points"],
            "coverage_per_cent": row["coverage"],
            "verdicts": _verdicts_read(row["verdicts"]),
            "profile": None,
            "match_id": row["match_id"],
            "state": row["state"],
        }


def _anonymised(people: Sequence[asyncpg.Record], name: Callable[[UUID], bytes]) -> Iterator[dict[str, Any]]:
    """In an order that is made of what is shown: points would tell more, and so would their order."""
    said = [said_of(row["verdicts"], row["bands"]) for row in people]
    rungs = rungs_of_list(said, [row["match_id"] is not None for row in people])
    names = [name(row["candidate_id"]) for row in people]
    languages = _asked(people[0]["languages"]) if people else ()
    order = sorted(range(len(people)), key=lambda place: (-people[place]["coverage"], names[place]))
    for rank, place in enumerate(order, 1):
        row, rung = people[place], rungs[place]
        yield {
            "rank": rank,
            "pseudonym": UUID(bytes=names[place]),
            "candidate_id": None,
            "score_points": None,
            "coverage_per_cent": row["coverage"],
            "verdicts": _verdicts_read(row["verdicts"]) if rung else None,
            "profile": profile_on(rung, said[place], languages),
            "match_id": row["match_id"],
            "state": row["state"],
        }


def _asked(languages: str) -> Collection[str]:
    return {one["language"] for one in msgspec.json.decode(languages)}


async def pseudonym_key(session: AsyncSession) -> bytes:
    """The key under which pseudonyms are made."""
    return (await session.exec(select(PseudonymKey.key))).one()
