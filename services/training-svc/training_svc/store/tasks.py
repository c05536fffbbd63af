"""SQL about the tasks of a learner: whose they are follows who looks after the person."""

from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.tables import task
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from training_svc.store.rows import Enrolment, Orientation, Recognition, TrainingPlan


async def give_tasks_to(session: AsyncSession, candidate_id: UUID, previous: UUID, partner_id: UUID) -> None:
    """Hand the open tasks about a person that one partner has to another; those of a cohort stay with who runs it."""
    about = [
        sa.select(col(table.id)).where(col(table.candidate_id) == candidate_id)
        for table in (Enrolment, Orientation, Recognition, TrainingPlan)
    ]
    await session.execute(
        sa.update(task)
        .where(
            task.c.state == "open",
            task.c.organisation_id == previous,
            task.c.aggregate_id.in_(sa.union_all(*about)),
        )
        .values(organisation_id=partner_id, version=task.c.version + 1)
    )
