"""SQL that writes outcome facts and milestone claims."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.database import table_of
from pathways_chassis.work import Work
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.domain.milestone import ClaimState, Milestone
from integration_svc.store.rows import Consent, MilestoneClaim, OutcomeFact

_KEEP_FACT: Final = sa.insert(table_of(OutcomeFact))


async def keep_fact(work: Work, fact: OutcomeFact) -> None:
    """Write a fact on which no milestone rests."""
    await work.write(_KEEP_FACT, fact.model_dump())


async def file_under(session: AsyncSession, candidate_id: UUID, programme_ids: Iterable[UUID]) -> None:
    """File facts that came before the person's programmes were known."""
    await session.execute(
        sa.update(OutcomeFact)
        .where(col(OutcomeFact.candidate_id) == candidate_id, col(OutcomeFact.programme_ids) == [])
        .values(programme_ids=list(programme_ids))
    )


async def claim_once(
    work: Work, *, programme_id: UUID, candidate_id: UUID, milestone: Milestone, percent: int, fact_id: UUID
) -> UUID | None:
    """Open a claim. None when there is one for this programme, person and milestone."""
    claim_id = work.new_id()
    opened = await work.session.execute(
        insert(MilestoneClaim)
        .values(
            id=claim_id,
            programme_id=programme_id,
            candidate_id=candidate_id,
            milestone=milestone,
            percent=percent,
            fact_id=fact_id,
            state=ClaimState.CLAIMED,
            claimed_at=work.now,
            version=1,
        )
        .on_conflict_do_nothing()
        .returning(col(MilestoneClaim.id))
    )
    return claim_id if opened.first() is not None else None


async def make_anonymous(session: AsyncSession, candidate_id: UUID, pseudonym: UUID) -> None:
    """Keep a person's facts under an id that leads nowhere, and drop what the person allowed."""
    await session.execute(
        sa.update(OutcomeFact).where(col(OutcomeFact.candidate_id) == candidate_id).values(candidate_id=pseudonym)
    )
    await session.execute(sa.delete(Consent).where(col(Consent.candidate_id) == candidate_id))
