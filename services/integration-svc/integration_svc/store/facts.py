"""SQL that writes outcome facts and milestone claims."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.database import table_of
from pathways_chassis.work import Work
from sqlalchemy import ColumnElement
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.domain.facts import FactKind
from integration_svc.domain.milestone import ClaimState, Milestone
from integration_svc.store.rows import MilestoneClaim, OutcomeFact

_KEEP_FACT: Final = sa.insert(table_of(OutcomeFact))


async def keep_fact(work: Work, fact: Mapping[str, Any]) -> None:
    """Write a fact on which no milestone rests, by its columns."""
    await work.write(_KEEP_FACT, fact)


async def file_under(session: AsyncSession, candidate_id: UUID, programme_ids: Iterable[UUID]) -> None:
    """File facts of a record that came before its programmes were known."""
    await session.execute(
        sa.update(OutcomeFact)
        .where(_of_record(candidate_id), col(OutcomeFact.programme_ids) == [])
        .values(programme_ids=list(programme_ids))
    )


def _of_record(candidate_id: UUID) -> ColumnElement[bool]:
    """The facts about one record, also where they count for the one that it was merged into."""
    own = sa.and_(col(OutcomeFact.candidate_id) == candidate_id, col(OutcomeFact.merged_from_id).is_(None))
    return sa.or_(own, col(OutcomeFact.merged_from_id) == candidate_id)


async def has_withdrawn(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether a record's own withdrawal was told, and not taken back."""
    statement = select(OutcomeFact.id).where(
        OutcomeFact.kind == FactKind.WITHDRAWN, OutcomeFact.subject_id == candidate_id, _of_record(candidate_id)
    )
    return (await session.exec(statement)).first() is not None


async def claim_once(
    work: Work, *, programme_id: UUID, candidate_id: UUID, milestone: Milestone, percent: int, fact_id: UUID
) -> UUID | None:
    """Open a claim. None when there is one for this programme, person and milestone."""
    claim_id = work.new_id()
    opened = await work.session.execute(
        insert(MilestoneClaim)
        .values(
            id=claim_id,
            programme_id=programme_id,
            candidate_id=candidate_id,
            milestone=milestone,
            percent=percent,
            fact_id=fact_id,
            state=ClaimState.CLAIMED,
            claimed_at=work.now,
            version=1,
        )
        .on_conflict_do_nothing()
        .returning(col(MilestoneClaim.id))
    )
    return claim_id if opened.first() is not None else None


async def note_in_fact(
    session: AsyncSession, kind: FactKind, subject_id: UUID, measures: Mapping[str, Any]
) -> UUID | None:
    """Add to what a fact says. Returns for whom it counts."""
    noted = await session.execute(
        sa.update(OutcomeFact)
        .where(col(OutcomeFact.kind) == kind, col(OutcomeFact.subject_id) == subject_id)
        .values(measures=col(OutcomeFact.measures).op("||")(sa.cast(dict(measures), JSONB)))
        .returning(col(OutcomeFact.candidate_id))
        .execution_options(synchronize_session=False)
    )
    return noted.scalars().first()


async def drop_facts(session: AsyncSession, kind: FactKind, **which: UUID) -> Sequence[MilestoneClaim]:
    """Forget the latest fact of a kind about a `subject_id`, or of a `candidate_id`, that was none.

    A claim that rests on it and that nobody has worked on goes with it; those that somebody has are returned.
    """
    statement = select(OutcomeFact).where(OutcomeFact.kind == kind)
    for name, value in which.items():
        about = _of_record(value) if name == "candidate_id" else col(OutcomeFact.subject_id) == value
        statement = statement.where(about)
    fact = (await session.exec(statement.order_by(col(OutcomeFact.happened_at).desc()).limit(1))).first()
    if fact is None:
        return []
    rests_on_it = col(MilestoneClaim.fact_id) == fact.id
    untouched = sa.delete(MilestoneClaim).where(rests_on_it, col(MilestoneClaim.state) == ClaimState.CLAIMED)
    await session.execute(untouched)
    await session.delete(fact)
    return (await session.exec(select(MilestoneClaim).where(rests_on_it))).all()
