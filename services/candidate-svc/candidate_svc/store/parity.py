"""SQL of the watch over selection: who was considered, who was selected, and what of the vault may be read for it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.errors import NotFound
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import Select, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.parity import SELECTING_EVENTS, Period, Stage
from candidate_svc.store.parity_rows import AttributeReading, ParityReport
from candidate_svc.store.rows import Candidate

READ_UNDER: Final = ConsentPurpose.RESEARCH
"""Whoever does not allow this purpose has not stated anything, as far as statistics go: their vault stays closed."""

# Where a person stood until when is the stage after; a record that was merged counts as the one that stayed.
_CONSIDERED: Final = text(
    """
    with stood as (
      select aggregate_id, to_state, lead(happened_at) over (partition by aggregate_id order by id) as left_at
      from stage_history where aggregate = 'candidate' and happened_at < :until
    ),
    chosen as (
      select candidate_id from journey_entry
      where event_type = :event_type and happened_at >= :since and happened_at < :until
    ),
    known as (
      select aggregate_id as candidate_id, false as selected from stood
      where to_state = :active and (left_at is null or left_at > :since)
      union all select candidate_id, true from chosen
    )
    select stays.id, bool_or(known.selected) from known
    join candidate c on c.id = known.candidate_id
    join candidate stays on stays.id = coalesce(c.merged_into_id, c.id)
    where cast(:programme_id as uuid) is null or stays.programme_ids @> array[cast(:programme_id as uuid)]
    group by stays.id
    """
).bindparams(
    bindparam("programme_id", type_=sa.Uuid()),
    # Written out, so that the partial index is known to hold all that is sought.
    bindparam("event_type", type_=sa.Text(), literal_execute=True),
)


async def considered_in(
    session: AsyncSession, programme_id: UUID | None, stage: Stage, period: Period
) -> Mapping[UUID, bool]:
    """Who was in the pool on a day of the period, or selected in it; and whether they were selected."""
    since = datetime.combine(period.first, time.min, UTC)
    until = datetime.combine(period.last + timedelta(days=1), time.min, UTC)
    asked = {
        "programme_id": programme_id,
        "event_type": SELECTING_EVENTS[stage],
        "active": CandidateState.ACTIVE.value,
        "since": since,
        "until": until,
    }
    return dict((await session.execute(_CONSIDERED, asked)).all())


async def in_the_pool(
    session: AsyncSession, *, programme_id: UUID | None = None, candidate_ids: Collection[UUID] | None = None
) -> Sequence[UUID]:
    """Who is in the pool now: of a programme, or of those who are named."""
    statement = sa.select(col(Candidate.id)).where(col(Candidate.state) == CandidateState.ACTIVE)
    if programme_id is not None:
        statement = statement.where(col(Candidate.programme_ids).contains([programme_id]))
    if candidate_ids is not None:
        statement = statement.where(col(Candidate.id).in_(candidate_ids))
    return (await session.execute(statement.order_by(col(Candidate.id)))).scalars().all()


# By person, as the planner otherwise reads whole tables as soon as it takes the chunk for large.
_READABLE: Final = text(
    """
    select person.id, array_agg(held.field), array_agg(held.ciphertext)
    from unnest(:ids) as person (id)
    cross join lateral (
      select field, ciphertext from vault_field
      where person_id = person.id and field = any(:fields) and exists (
        select from consent where candidate_id = person.id and purpose = :purpose and withdrawn_at is null
      )
    ) as held
    group by person.id
    """
).bindparams(bindparam("ids", type_=ARRAY(sa.Uuid)), bindparam("fields", type_=ARRAY(sa.Text)))


async def readable_fields(
    session: AsyncSession, person_ids: Collection[UUID], fields: Collection[str]
) -> Mapping[UUID, Mapping[str, bytes]]:
    """The encrypted fields of those of these people who allow that they are read for statistics."""
    asked = {"ids": list(person_ids), "fields": list(fields), "purpose": READ_UNDER.value}
    rows = await session.execute(_READABLE, asked)
    return {person_id: dict(zip(names, closed, strict=True)) for person_id, names, closed in rows}


def reports() -> Select[ParityReport]:
    """Every report."""
    return sa.select(ParityReport)


def readings() -> Select[AttributeReading]:
    """Every reading of attributes."""
    return sa.select(AttributeReading)


async def report_for(session: AsyncSession, report_id: UUID) -> ParityReport:
    """One report. Raises `NotFound`."""
    found = await session.get(ParityReport, report_id)
    if found is None:
        raise NotFound("parity report", report_id)
    return found


async def reports_about(session: AsyncSession, programme_id: UUID | None, stage: Stage) -> Sequence[ParityReport]:
    """The reports of a programme, or of all, about one stage. Who asks at the same time waits."""
    lock = text("select pg_advisory_xact_lock(hashtextextended(:question, 0))")
    await session.execute(lock, {"question": f"parity_report:{programme_id}:{stage}"})
    statement = reports().where(
        col(ParityReport.programme_id).is_not_distinct_from(programme_id), col(ParityReport.stage) == stage
    )
    return (await session.execute(statement)).scalars().all()
