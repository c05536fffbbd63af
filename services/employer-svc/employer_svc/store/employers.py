"""SQL about employers and their contacts."""

from collections.abc import Collection, Mapping
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from sqlalchemy import Select, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from employer_svc.domain.application import HOLDS_A_SEAT
from employer_svc.domain.placement import NOT_YET_AT_WORK
from employer_svc.store.placements import rests_on
from employer_svc.store.rows import Application, Employer, EmployerContact, Placement
from employer_svc.store.visibility import employers_confiding_in, employers_kept_by, employers_visible_to


def employers_seen_by(actor: Actor, *, programme_id: UUID | None = None) -> Select[Employer]:
    """The employers that the actor may see, filtered."""
    statement = sa.select(Employer).where(employers_visible_to(actor))
    if programme_id is not None:
        statement = statement.where(col(Employer.programme_ids).contains([programme_id]))
    return statement


async def employer_for(work: Work, employer_id: UUID) -> Employer:
    """An employer whom the actor may see. Raises `NotFound`."""
    statement = select(Employer).where(Employer.id == employer_id, employers_visible_to(work.actor))
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("employer", employer_id)
    return found


async def employer_to_change(work: Work, employer_id: UUID) -> Employer:
    """An employer whom the actor may change, locked. Raises `NotFound`."""
    statement = select(Employer).where(Employer.id == employer_id, employers_kept_by(work.actor)).with_for_update()
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("employer", employer_id)
    return found


async def employer_of_timer(session: AsyncSession, employer_id: UUID) -> Employer:
    """An employer that a timer names, locked."""
    statement = select(Employer).where(Employer.id == employer_id).with_for_update()
    return (await session.exec(statement.execution_options(populate_existing=True))).one()


async def employer_standing_of(session: AsyncSession, employer_id: UUID) -> Employer:
    """An employer of one of our rows, read so that its standing does not change under this transaction."""
    return (await employers_standing(session, {employer_id}))[employer_id]


async def employers_standing(session: AsyncSession, employer_ids: Collection[UUID]) -> Mapping[UUID, Employer]:
    """As `employer_standing_of`, for those of the employers that there are."""
    statement = (
        select(Employer)
        .where(col(Employer.id).in_(employer_ids))
        .order_by(col(Employer.id))
        .with_for_update(read=True)
        .execution_options(populate_existing=True)
    )
    return {employer.id: employer for employer in (await session.exec(statement)).all()}


async def offers_standing_at(session: AsyncSession, employer_id: UUID) -> int:
    """How many offers of the employer wait for an answer or a contract."""
    statement = select(func.count()).where(
        col(Application.employer_id) == employer_id, col(Application.state).in_(HOLDS_A_SEAT)
    )
    return (await session.exec(statement)).one()


async def placements_under_way_at(session: AsyncSession, employer_id: UUID) -> int:
    """How many people are on the way to the employer, or by its sponsorship."""
    statement = select(func.count()).where(rests_on(employer_id), col(Placement.state).in_(NOT_YET_AT_WORK))
    return (await session.exec(statement)).one()


async def contacts_of(work: Work, employer_id: UUID) -> Select[EmployerContact]:
    """The contact log of an employer that confides in the actor. Raises `NotFound`."""
    statement = select(Employer.id).where(Employer.id == employer_id, employers_confiding_in(work.actor))
    if (await work.session.exec(statement)).first() is None:
        raise NotFound("employer", employer_id)
    return sa.select(EmployerContact).where(col(EmployerContact.employer_id) == employer_id)
