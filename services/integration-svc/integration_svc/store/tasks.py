"""SQL about the tasks of a person's cases: whose they are follows who looks after the person."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.tables import task
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.store.rows import Checkin, IntegrationCase, ProtectionAlert, Travel


def aggregates_about(candidate_id: UUID) -> sa.CompoundSelect[Any]:
    """The ids that an open task about a person may have, theirs among them."""
    about = [
        sa.select(col(table.id)).where(col(table.candidate_id) == candidate_id)
        for table in (IntegrationCase, Travel, Checkin, ProtectionAlert)
    ]
    return sa.union_all(sa.select(sa.literal(candidate_id)), *about)


async def evidence_of_task(session: AsyncSession, kind: str, aggregate_id: UUID) -> Mapping[str, Any] | None:
    """The evidence of a task, done or open; None where nobody was ever asked for it."""
    found: Mapping[str, Any] | None = (
        await session.execute(
            sa.select(task.c.evidence).where(task.c.kind == kind, task.c.aggregate_id == aggregate_id)
        )
    ).scalar_one_or_none()
    return found
