"""SQL about the tasks of a person's cases: whose they are follows who looks after the person."""

from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.tables import task
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.store.rows import Checkin, IntegrationCase, ProtectionAlert, Travel


async def give_tasks_to(session: AsyncSession, candidate_id: UUID, previous: UUID, partner_id: UUID) -> None:
    """Hand the open tasks about a person that one partner has to another."""
    about = [
        sa.select(col(table.id)).where(col(table.candidate_id) == candidate_id)
        for table in (IntegrationCase, Travel, Checkin, ProtectionAlert)
    ]
    await session.execute(
        sa.update(task)
        .where(
            task.c.state == "open",
            task.c.organisation_id == previous,
            sa.or_(task.c.aggregate_id == candidate_id, task.c.aggregate_id.in_(sa.union_all(*about))),
        )
        .values(organisation_id=partner_id, version=task.c.version + 1)
    )
