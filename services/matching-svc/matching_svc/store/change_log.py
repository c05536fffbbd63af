"""The change log: what every replica has yet to take into its index, in the order in which it was committed.

A row says whom to look at again. Each replica keeps its place, a snapshot of PostgreSQL: what that did not show and a
later one does is new, whichever ids were drawn first and however long a transaction took. Nobody waits for anybody.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.store.rows import Subject, VacancyRequirement, VacancyState

KEPT: Final = timedelta(minutes=15)
"""How long a change is kept at least once it is committed.

A replica that has not looked for half as long begins anew from the rows.
"""


class Position(NamedTuple):
    """What a replica has seen: a snapshot, on a timeline of the database, taken at a moment of its clock.

    A database that was promoted from a copy gives transaction numbers out once more, and is another timeline.
    """

    snapshot: str
    timeline: str
    at: datetime


class LostTrack(Exception):
    """What came after a position may be gone from the log: begin anew from the rows."""


@dataclass(frozen=True, slots=True)
class News:
    """What was committed between two positions: so many changes, the oldest noted so many seconds ago, of whom."""

    position: Position
    changes: int
    oldest_seconds: float
    people: frozenset[UUID]
    vacancies: frozenset[UUID]


# --- writing -------------------------------------------------------------------------------------------------------

_NOTE: Final = text(
    """
    insert into change (subject, subject_id)
    select :subject, subject_id from unnest(cast(:subject_ids as uuid[])) as told (subject_id) on conflict do nothing
    """
)


async def note_change(session: AsyncSession, subject: Subject, subject_ids: Collection[UUID]) -> None:
    """Let every replica look at these, once this transaction holds."""
    if subject_ids:
        await session.flush()
        await session.execute(_NOTE, {"subject": subject.value, "subject_ids": list(subject_ids)})


async def note_vacancies_of_pathway(session: AsyncSession, pathway: str) -> None:
    """Let every replica look at each open vacancy of a pathway."""
    statement = sa.select(col(VacancyRequirement.vacancy_id)).where(
        col(VacancyRequirement.state) == VacancyState.OPEN,
        col(VacancyRequirement.demand)["pathways"].contains(sa.cast([pathway], JSONB)),
    )
    await note_change(session, Subject.VACANCY, (await session.execute(statement)).scalars().all())


async def note_open_vacancies(session: AsyncSession) -> None:
    """Let every replica look at each open vacancy."""
    statement = sa.select(col(VacancyRequirement.vacancy_id)).where(col(VacancyRequirement.state) == VacancyState.OPEN)
    await note_change(session, Subject.VACANCY, (await session.execute(statement)).scalars().all())


# --- reading -------------------------------------------------------------------------------------------------------

_HERE: Final = """
    pg_current_snapshot()::text as snapshot,
    left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) as timeline, clock_timestamp() as at
"""
# Rows that a dump brought along may name transactions that this database has not come to yet: they say nothing new.
_UNSEEN: Final = """
    from change where transaction >= :seen_before
      and not pg_visible_in_snapshot(transaction::text::xid8, cast(cast(:snapshot as text) as pg_snapshot))
      and pg_visible_in_snapshot(transaction::text::xid8, pg_current_snapshot())
"""
_POSITION: Final = text(f"select {_HERE}")
_NEWS: Final = text(
    f"""
    with unseen as materialized (select subject, subject_id, recorded_at {_UNSEEN})
    select {_HERE}, count(*) as changes,
      coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::double precision as oldest_seconds,
      coalesce(array_agg(distinct subject_id) filter (where subject = 'candidate'), '{{}}') as people,
      coalesce(array_agg(distinct subject_id) filter (where subject = 'vacancy'), '{{}}') as vacancies
    from unseen
    """  # noqa: S608  # our own constants
)
_WAITING: Final = text(
    f"""
    select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::double precision {_UNSEEN}
    """  # noqa: S608  # as above
)
# A plan that was made while the log was short would read all of it each time.
_BY_INDEX: Final = text("set local enable_seqscan = off")


async def position_now(session: AsyncSession) -> Position:
    """From here on. Rows that are read after this hold everything that stood before it."""
    return Position(*(await session.execute(_POSITION)).one())


async def read_on(session: AsyncSession, position: Position) -> News:
    """What was committed since a position. Raises `LostTrack`."""
    await session.execute(_BY_INDEX)
    row = (await session.execute(_NEWS, _seen(position))).one()
    here = Position(row.snapshot, row.timeline, row.at)
    if here.timeline != position.timeline or here.at - position.at > KEPT / 2:
        raise LostTrack
    return News(here, row.changes, row.oldest_seconds, frozenset(row.people), frozenset(row.vacancies))


async def waiting_changes(session: AsyncSession, position: Position) -> tuple[int, float]:
    """How many changes a replica at this position has yet to take in, and the age of the oldest in seconds."""
    await session.execute(_BY_INDEX)
    count, seconds = (await session.execute(_WAITING, _seen(position))).one()
    return count, seconds


def _seen(position: Position) -> dict[str, object]:
    # A snapshot is written `xmin:xmax:xip,…`: whatever is older than the first number has been seen.
    return {"snapshot": position.snapshot, "seen_before": int(position.snapshot.partition(":")[0])}


# By what was committed when, not by when it was noted: a transaction may last longer than rows are kept. What a dump
# brought along is of no transaction here.
_TRIM: Final = text(
    """
    delete from change where pg_visible_in_snapshot(transaction::text::xid8, cast(cast(:bygone as text) as pg_snapshot))
      or not pg_visible_in_snapshot(transaction::text::xid8, pg_current_snapshot())
    """
)


async def trim(session: AsyncSession, bygone: Position) -> None:
    """Drop what stood at a position `KEPT` ago: every replica has seen it, or is to begin anew without it."""
    await session.execute(_TRIM, {"bygone": bygone.snapshot})
