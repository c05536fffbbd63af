"""SQL about records that may be of one person, and who may know of them."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from sqlalchemy import ColumnElement, Select, false
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.possible_duplicate import DuplicateState
from candidate_svc.store.candidates import OF_A_PARTNER, visible_to
from candidate_svc.store.rows import Candidate, HouseholdMember, PossibleDuplicate


def _involves(actor: Actor) -> ColumnElement[bool]:
    """Those who decide: the programme's director, and the partners of either person. Nobody compares themselves."""
    if not actor.roles & {Role.PROGRAMME_DIRECTOR, *OF_A_PARTNER}:
        return false()
    seen = sa.select(col(Candidate.id)).where(visible_to(actor))
    return sa.or_(col(PossibleDuplicate.candidate_id).in_(seen), col(PossibleDuplicate.other_id).in_(seen))


def duplicates_seen_by(actor: Actor, *, candidate_id: UUID | None = None) -> Select[PossibleDuplicate]:
    """Pairs of records of which the actor may see at least one."""
    statement = sa.select(PossibleDuplicate).where(_involves(actor))
    if candidate_id is not None:
        statement = statement.where(
            sa.or_(col(PossibleDuplicate.candidate_id) == candidate_id, col(PossibleDuplicate.other_id) == candidate_id)
        )
    return statement


async def duplicate_for(work: Work, duplicate_id: UUID, *, lock: bool = False) -> PossibleDuplicate:
    """A pair that the actor may know of; both people are locked before it, in one order. Raises `NotFound`."""
    seen = duplicates_seen_by(work.actor).where(col(PossibleDuplicate.id) == duplicate_id)
    if lock:
        found = (await work.session.execute(seen)).scalars().first()
        if found is not None:
            await lock_people(work, (found.candidate_id, found.other_id))
        seen = seen.with_for_update().execution_options(populate_existing=True)
    duplicate: PossibleDuplicate | None = (await work.session.execute(seen)).scalars().first()
    if duplicate is None:
        raise NotFound("possible duplicate", duplicate_id)
    return duplicate


async def lock_people(work: Work, candidate_ids: Collection[UUID]) -> Mapping[UUID, Candidate]:
    """People by id, locked in one order, whoever may see them."""
    statement = sa.select(Candidate).where(col(Candidate.id).in_(candidate_ids)).order_by(col(Candidate.id))
    statement = statement.with_for_update().execution_options(populate_existing=True)
    return {one.id: one for one in (await work.session.execute(statement)).scalars()}


async def resembling(
    session: AsyncSession, actor: Actor, candidate_ids: Collection[UUID]
) -> Mapping[UUID, tuple[UUID, ...]]:
    """For each of these people the older records that may be theirs, as far as the actor may see them."""
    statement = (
        sa.select(col(PossibleDuplicate.candidate_id), col(PossibleDuplicate.other_id))
        .join(Candidate, col(Candidate.id) == col(PossibleDuplicate.other_id))
        .where(
            col(PossibleDuplicate.candidate_id).in_(candidate_ids),
            col(PossibleDuplicate.state) == DuplicateState.FLAGGED,
            visible_to(actor),
        )
        .order_by(col(PossibleDuplicate.score).desc(), col(PossibleDuplicate.id))
    )
    found: dict[UUID, tuple[UUID, ...]] = {}
    for candidate_id, other_id in await session.execute(statement):
        found[candidate_id] = (*found.get(candidate_id, ()), other_id)
    return found


async def people_of(session: AsyncSession, duplicates: Sequence[PossibleDuplicate]) -> Mapping[UUID, Candidate]:
    """Both people of each pair, by id."""
    ids = {one for duplicate in duplicates for one in (duplicate.candidate_id, duplicate.other_id)}
    rows = (await session.execute(sa.select(Candidate).where(col(Candidate.id).in_(ids)))).scalars()
    return {one.id: one for one in rows}


async def member_of_pair(session: AsyncSession, duplicate: PossibleDuplicate) -> HouseholdMember:
    """The member of a household of whom a pair is, locked; in whose household they are, a merge may have changed."""
    statement = sa.select(HouseholdMember).where(col(HouseholdMember.id) == duplicate.member_id)
    member: HouseholdMember = (await session.execute(statement.with_for_update())).scalars().one()
    return member


async def duplicates_about(session: AsyncSession, candidate_id: UUID) -> Sequence[PossibleDuplicate]:
    """Every pair in which a person is named, locked."""
    statement = sa.select(PossibleDuplicate).where(
        sa.or_(col(PossibleDuplicate.candidate_id) == candidate_id, col(PossibleDuplicate.other_id) == candidate_id)
    )
    return (await session.execute(statement.order_by(col(PossibleDuplicate.id)).with_for_update())).scalars().all()
