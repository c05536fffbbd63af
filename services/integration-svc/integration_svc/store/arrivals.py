"""SQL about arrivals: whose the caller awaits, and how far each is."""

from uuid import UUID

from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.case_team import Matter
from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.store.people import visible_to
from integration_svc.store.rows import IntegrationCase, Placement, Travel


def placements_awaited_by(actor: Actor) -> ColumnElement[bool]:
    """Whose arrival the actor may follow: of whoever's care they read, and an employer that of its own placements.

    An employer's ends with the placement.
    """
    theirs = visible_to(actor, col(Placement.candidate_id), Matter.CARE)
    if Role.EMPLOYER in actor.roles and actor.organisation_id is not None:
        own = and_(col(Placement.employer_id) == actor.organisation_id, col(Placement.ended_at).is_(None))
        return or_(theirs, own)
    return theirs


async def awaited_placement(work: Work, placement_id: UUID) -> Placement:
    """A placement whose arrival the actor may follow. Raises `NotFound`."""
    statement = select(Placement).where(Placement.id == placement_id, placements_awaited_by(work.actor))
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("placement", placement_id)
    return found


async def case_and_travel(session: AsyncSession, placement_id: UUID) -> tuple[IntegrationCase, Travel] | None:
    """The case of a placement with the person's own journey; None until the visa is granted."""
    statement = (
        select(IntegrationCase, Travel)
        .join(Travel, col(Travel.integration_case_id) == col(IntegrationCase.id))
        .where(IntegrationCase.placement_id == placement_id, col(Travel.member_id).is_(None))
    )
    return (await session.exec(statement)).first()
