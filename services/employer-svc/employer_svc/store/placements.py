"""SQL about placements. A vacancy is always locked before its placements."""

from collections.abc import Collection, Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.case_team import Access
from sqlalchemy import ColumnElement, Select, exists, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from employer_svc.domain.placement import BINDING, PlacementState
from employer_svc.store.rows import Placement, Vacancy
from employer_svc.store.vacancies import locked_vacancy
from employer_svc.store.visibility import ledgers_visible_to, placements_answered_for, placements_visible_to


def placements_seen_by(
    actor: Actor,
    *,
    programme_id: UUID | None = None,
) -> Select[Placement]:
    """The placements that the actor may see, filtered."""
    statement = sa.select(Placement).where(placements_visible_to(actor))
    if programme_id is not None:
        statement = statement.where(col(Placement.programme_ids).contains([programme_id]))
    return statement


async def count_placements(session: AsyncSession, actor: Actor, programme_id: UUID | None) -> dict[str, int]:
    """How many of the visible placements stand in each state."""
    seen = placements_seen_by(actor, programme_id=programme_id).subquery()
    rows = await session.execute(select(seen.c.state, func.count()).group_by(seen.c.state))
    return {str(state): count for state, count in rows.all()}


async def placement_for(work: Work, placement_id: UUID, access: Access = Access.READ) -> Placement:
    """A placement that the actor may see, or change. Raises `NotFound`."""
    return await _one(work, placement_id, placements_visible_to(work.actor, access))


async def placement_with_ledger(work: Work, placement_id: UUID) -> Placement:
    """A placement of which the actor may know the costs. Raises `NotFound`."""
    return await _one(work, placement_id, ledgers_visible_to(work.actor))


async def _one(work: Work, placement_id: UUID, may_see: ColumnElement[bool]) -> Placement:
    found = (await work.session.exec(select(Placement).where(Placement.id == placement_id, may_see))).first()
    if found is None:
        raise NotFound("placement", placement_id)
    return found


async def placement_to_change(work: Work, placement_id: UUID) -> tuple[Placement, Vacancy]:
    """A placement that the actor may change, and its vacancy, both locked. Raises `NotFound`."""
    found = await _locked(work.session, placement_id, placements_visible_to(work.actor, Access.WRITE))
    if found is None:
        raise NotFound("placement", placement_id)
    work.correlation_id = found[0].application_id
    return found


async def placement_of_person(work: Work, placement_id: UUID) -> Placement:
    """A placement about which the actor may give the person's word, locked with its vacancy. Raises `NotFound`."""
    found = await _locked(work.session, placement_id, placements_answered_for(work.actor))
    if found is None:
        raise NotFound("placement", placement_id)
    work.correlation_id = found[0].application_id
    return found[0]


async def placement_of_event(work: Work, placement_id: UUID) -> tuple[Placement, Vacancy] | None:
    """A placement that an event names, and its vacancy, both locked."""
    found = await _locked(work.session, placement_id, sa.true())
    if found is not None:
        work.correlation_id = found[0].application_id
    return found


async def _locked(
    session: AsyncSession, placement_id: UUID, may_see: ColumnElement[bool]
) -> tuple[Placement, Vacancy] | None:
    vacancy_id = (await session.exec(select(Placement.vacancy_id).where(Placement.id == placement_id, may_see))).first()
    vacancy = await locked_vacancy(session, vacancy_id) if vacancy_id is not None else None
    if vacancy is None:
        return None
    statement = (
        select(Placement)
        .where(Placement.id == placement_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).one(), vacancy


def rests_on(employer_id: UUID) -> ColumnElement[bool]:
    """Placements at the employer, and those elsewhere that it sponsors."""
    return or_(col(Placement.employer_id) == employer_id, is_sponsored_by(employer_id))


def is_sponsored_by(employer_id: UUID) -> ColumnElement[bool]:
    """Placements whose visa the employer sponsors: at another one by name, its own where nobody else is named."""
    return func.coalesce(Placement.sponsor_employer_id, Placement.employer_id) == employer_id


async def placements_that(
    session: AsyncSession, condition: ColumnElement[bool], states: Collection[PlacementState]
) -> Sequence[Placement]:
    """The placements in these states that meet a condition, locked."""
    statement = (
        select(Placement)
        .where(condition, col(Placement.state).in_(states))
        .order_by(col(Placement.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).all()


async def placements_of_candidate(
    session: AsyncSession, candidate_id: UUID, states: Collection[PlacementState]
) -> Sequence[UUID]:
    """The ids of a person's placements in these states."""
    statement = select(Placement.id).where(Placement.candidate_id == candidate_id, col(Placement.state).in_(states))
    return (await session.exec(statement.order_by(col(Placement.vacancy_id)))).all()


async def placements_ended_for(session: AsyncSession, candidate_id: UUID, reason: str) -> Sequence[Placement]:
    """A person's placements that have ended for a reason."""
    statement = select(Placement).where(
        Placement.candidate_id == candidate_id,
        Placement.state == PlacementState.ENDED,
        Placement.end_reason == reason,
    )
    return (await session.exec(statement.order_by(col(Placement.id)))).all()


async def train_to_hire_placements_of(
    session: AsyncSession, candidate_id: UUID, states: Collection[PlacementState]
) -> Sequence[Placement]:
    """A person's placements in these states at vacancies that ask for people who will be trained."""
    statement = (
        select(Placement)
        .join(Vacancy, col(Vacancy.id) == col(Placement.vacancy_id))
        .where(Placement.candidate_id == candidate_id, col(Placement.state).in_(states), col(Vacancy.train_to_hire))
    )
    return (await session.exec(statement.order_by(col(Placement.id)))).all()


async def is_bound(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether a placement that has not ended binds the person."""
    bound = exists().where(col(Placement.candidate_id) == candidate_id, col(Placement.state).in_(BINDING))
    return bool((await session.execute(sa.select(bound))).scalar())


async def is_placed_at(session: AsyncSession, candidate_id: UUID, vacancy_id: UUID) -> bool:
    """Whether a placement from this vacancy that has not ended binds the person."""
    bound = exists().where(
        col(Placement.candidate_id) == candidate_id,
        col(Placement.vacancy_id) == vacancy_id,
        col(Placement.state).in_(BINDING),
    )
    return bool((await session.execute(sa.select(bound))).scalar())
