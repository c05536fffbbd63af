"""SQL about protection checks and their reviews."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from sqlalchemy import Select
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.protection import ProtectionState
from candidate_svc.store.candidates import candidate_for, candidates_known_to
from candidate_svc.store.rows import Candidate, ProtectionCheck, ProtectionReview


async def check_for(session: AsyncSession, candidate_id: UUID, pathway: str) -> ProtectionCheck | None:
    """The check of a person for a pathway, locked."""
    statement = (
        select(ProtectionCheck)
        .where(ProtectionCheck.candidate_id == candidate_id, ProtectionCheck.pathway == pathway)
        .with_for_update()
    )
    return (await session.exec(statement)).first()


async def check_to_correct(work: Work, check_id: UUID) -> ProtectionCheck:
    """A check of a person whom the actor may see, locked after the person. Raises `NotFound`."""
    owner = select(ProtectionCheck.candidate_id).where(ProtectionCheck.id == check_id)
    candidate_id = (await work.session.exec(owner)).first()
    if candidate_id is None:
        raise NotFound("protection check", check_id)
    try:
        await candidate_for(work, candidate_id, lock=True)
    except NotFound:
        raise NotFound("protection check", check_id) from None
    statement = select(ProtectionCheck).where(ProtectionCheck.id == check_id).with_for_update()
    return (await work.session.exec(statement)).one()


def checks_known_to(actor: Actor) -> Select[ProtectionCheck]:
    """The checks of people whom the actor may see."""
    known = candidates_known_to(actor).with_only_columns(col(Candidate.id))
    return sa.select(ProtectionCheck).where(col(ProtectionCheck.candidate_id).in_(known))


async def checks_of(session: AsyncSession, candidate_id: UUID) -> Sequence[ProtectionCheck]:
    """All checks of a person."""
    statement = select(ProtectionCheck).where(ProtectionCheck.candidate_id == candidate_id)
    return (await session.exec(statement.order_by(col(ProtectionCheck.pathway)))).all()


async def reviews_of_round(session: AsyncSession, check_id: UUID, review_round: int) -> Sequence[ProtectionReview]:
    """The reviews of a check's current round, oldest first."""
    statement = (
        select(ProtectionReview)
        .where(ProtectionReview.check_id == check_id, ProtectionReview.round == review_round)
        .order_by(col(ProtectionReview.id))
    )
    return (await session.exec(statement)).all()


async def current_round(session: AsyncSession, check_id: UUID) -> int:
    """The number of the latest round of reviews; 1 before any."""
    statement = (
        select(ProtectionReview.round)
        .where(ProtectionReview.check_id == check_id)
        .order_by(col(ProtectionReview.round).desc())
    )
    return (await session.exec(statement)).first() or 1


async def forget_reviews(session: AsyncSession, check_id: UUID) -> None:
    """Delete who reviewed a check, with their findings and evidence."""
    await session.execute(sa.delete(ProtectionReview).where(col(ProtectionReview.check_id) == check_id))


async def eligible_pathways(session: AsyncSession, candidate_id: UUID) -> tuple[str, ...]:
    """Pathways for which two reviewers found the person eligible."""
    statement = select(ProtectionCheck.pathway).where(
        ProtectionCheck.candidate_id == candidate_id, ProtectionCheck.state == ProtectionState.ELIGIBLE
    )
    return tuple(sorted((await session.exec(statement)).all()))
