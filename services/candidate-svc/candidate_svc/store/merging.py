"""SQL of a merge: what belongs to one record is given to another, and given back by the ids that were noted."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.rows import (
    Candidate,
    Consent,
    Document,
    HouseholdMember,
    ProtectionCheck,
    ResemblanceKey,
    ResettlementCase,
)


async def _given(session: AsyncSession, statement: Any) -> list[UUID]:
    await session.flush()
    return sorted((await session.execute(statement)).scalars().all())


async def give_documents(session: AsyncSession, absorbed: UUID, survivor: UUID) -> list[UUID]:
    """The documents of one record become the other's."""
    statement = sa.update(Document).where(col(Document.candidate_id) == absorbed).values(candidate_id=survivor)
    return await _given(session, statement.returning(col(Document.id)))


async def give_checks(session: AsyncSession, absorbed: UUID, survivor: UUID) -> list[UUID]:
    """The protection checks for pathways for which the other record has none."""
    other = aliased(ProtectionCheck)
    theirs = sa.select(col(other.pathway)).where(col(other.candidate_id) == survivor)
    statement = (
        sa.update(ProtectionCheck)
        .where(col(ProtectionCheck.candidate_id) == absorbed, col(ProtectionCheck.pathway).not_in(theirs))
        .values(candidate_id=survivor)
    )
    return await _given(session, statement.returning(col(ProtectionCheck.id)))


async def give_resettlement_case(session: AsyncSession, absorbed: UUID, survivor: UUID) -> list[UUID]:
    """The resettlement case, where the other record has none."""
    theirs = sa.select(col(ResettlementCase.id)).where(col(ResettlementCase.candidate_id) == survivor)
    if (await session.execute(theirs)).first() is not None:
        return []
    statement = (
        sa.update(ResettlementCase).where(col(ResettlementCase.candidate_id) == absorbed).values(candidate_id=survivor)
    )
    return await _given(session, statement.returning(col(ResettlementCase.id)))


async def give_members(session: AsyncSession, absorbed: UUID, survivor: UUID) -> list[UUID]:
    """The members of the household whom the other's does not name already, by their own record or by resemblance."""
    theirs = aliased(HouseholdMember)
    of_survivor = sa.select(col(theirs.also_candidate_id)).where(
        col(theirs.candidate_id) == survivor, col(theirs.also_candidate_id).is_not(None)
    )
    references = sa.select(col(theirs.partner_reference)).where(
        col(theirs.candidate_id) == survivor, col(theirs.partner_reference).is_not(None)
    )
    mine, known = aliased(ResemblanceKey), aliased(ResemblanceKey)
    resembling = (
        sa.select(col(mine.person_id))
        .join(known, col(known.key) == col(mine.key))
        .where(col(mine.candidate_id) == absorbed, col(known.candidate_id) == survivor)
    )
    member = HouseholdMember
    statement = (
        sa.update(member)
        .where(
            col(member.candidate_id) == absorbed,
            sa.or_(
                col(member.also_candidate_id).is_(None),
                sa.and_(col(member.also_candidate_id) != survivor, col(member.also_candidate_id).not_in(of_survivor)),
            ),
            sa.or_(col(member.partner_reference).is_(None), col(member.partner_reference).not_in(references)),
            col(member.id).not_in(resembling),
        )
        .values(candidate_id=survivor)
        .execution_options(synchronize_session=False)
    )
    return await _given(session, statement.returning(col(member.id)))


async def name_in_households(session: AsyncSession, absorbed: UUID, survivor: UUID) -> list[UUID]:
    """Whoever named the one record as a member of the household names the other, where it is not named already."""
    other = aliased(HouseholdMember)
    already = sa.select(col(other.candidate_id)).where(col(other.also_candidate_id) == survivor)
    statement = (
        sa.update(HouseholdMember)
        .where(
            col(HouseholdMember.also_candidate_id) == absorbed,
            col(HouseholdMember.candidate_id) != survivor,
            col(HouseholdMember.candidate_id).not_in(already),
        )
        .values(also_candidate_id=survivor)
    )
    return await _given(session, statement.returning(col(HouseholdMember.id)))


async def give_back(session: AsyncSession, absorbed: UUID, given: dict[str, Sequence[str]]) -> None:
    """What a merge had given goes back: `documents`, `checks`, `members` and so on, by id."""
    for rows, column, ids in (
        (Document, "candidate_id", given["documents"]),
        (ProtectionCheck, "candidate_id", given["checks"]),
        (ResettlementCase, "candidate_id", given.get("resettlement", ())),
        (HouseholdMember, "candidate_id", given["members"]),
        (HouseholdMember, "also_candidate_id", given["named_in"]),
    ):
        if ids:
            wanted = sa.update(rows).where(col(rows.id).in_([UUID(one) for one in ids]))
            await session.execute(wanted.values({column: absorbed}))


async def refused_by(session: AsyncSession, absorbed: UUID, survivor: UUID) -> Sequence[Consent]:
    """The survivor's standing consents for what was withdrawn in the other record and not granted there again."""
    no, yes = aliased(Consent), aliased(Consent)

    def same(one: Any) -> Any:
        return sa.and_(
            col(one.candidate_id) == absorbed,
            col(one.purpose) == col(Consent.purpose),
            col(one.counterparty_id).is_not_distinct_from(col(Consent.counterparty_id)),
        )

    statement = sa.select(Consent).where(
        col(Consent.candidate_id) == survivor,
        col(Consent.withdrawn_at).is_(None),
        sa.exists().where(same(no), col(no.withdrawn_at).is_not(None)),
        ~sa.exists().where(same(yes), col(yes.withdrawn_at).is_(None)),
    )
    return (await session.execute(statement.order_by(col(Consent.id)).with_for_update())).scalars().all()


async def absorbed_by(session: AsyncSession, candidate_id: UUID) -> Sequence[UUID]:
    """The records that were merged into this one."""
    statement = sa.select(col(Candidate.id)).where(col(Candidate.merged_into_id) == candidate_id)
    return (await session.execute(statement.order_by(col(Candidate.id)))).scalars().all()
