"""SQL about what was found out about employers."""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from employer_svc.domain.due_diligence import Diligence, Outcome
from employer_svc.store.rows import DueDiligence


async def due_diligence_of(session: AsyncSession, employer_id: UUID) -> DueDiligence | None:
    """The latest that was recorded of an employer."""
    return (await latest_due_diligence(session, [employer_id])).get(employer_id)


async def latest_due_diligence(session: AsyncSession, employer_ids: Collection[UUID]) -> Mapping[UUID, DueDiligence]:
    """As `due_diligence_of` for each that has one."""
    statement = select(DueDiligence).where(col(DueDiligence.employer_id).in_(employer_ids))
    statement = statement.order_by(col(DueDiligence.id))  # one every two years: the last one stays
    return {one.employer_id: one for one in (await session.exec(statement)).all()}


def standing_of(found: DueDiligence | None) -> Diligence | None:
    """How it stands, as the rules know it."""
    if found is None:
        return None
    not_met = sorted(one["point"] for one in found.findings if one["outcome"] == Outcome.NOT_MET)
    return Diligence(tuple(not_met), found.approved_at is not None, found.valid_until)


async def diligent_until(session: AsyncSession, employer_id: UUID) -> date | None:
    """The last day of the latest due diligence that was approved; None where a point of it is not met, or of none."""
    statement = select(DueDiligence).where(
        DueDiligence.employer_id == employer_id, col(DueDiligence.approved_at).is_not(None)
    )
    found = standing_of((await session.exec(statement.order_by(col(DueDiligence.id).desc()))).first())
    return None if found is None or found.not_met else found.valid_until
