"""SQL about erasures and what each service confirmed of them."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from pathways_chassis.database import table_of
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.registry import Service
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.erasure_rows import Erasure, ErasureConfirmation
from candidate_svc.store.rows import Candidate


async def erasure_for(work: Work, candidate_id: UUID) -> Erasure:
    """The erasure of a person whom the actor may see. Raises `NotFound`."""
    await candidate_for(work, candidate_id)
    found = await work.session.get(Erasure, candidate_id)
    if found is None:
        raise NotFound("erasure", candidate_id)
    return found


async def erasure_locked(session: AsyncSession, candidate_id: UUID) -> Erasure | None:
    """The erasure of a person, locked."""
    return await session.get(Erasure, candidate_id, with_for_update=True, populate_existing=True)


async def confirm(
    work: Work, candidate_id: UUID, service: Service, tables: Sequence[dict[str, Any]]
) -> frozenset[Service]:
    """Keep what a service did, once. Returns which services have confirmed by now."""
    said = {"erasure_id": candidate_id, "service": service, "confirmed_at": work.now, "tables": list(tables)}
    await work.session.execute(insert(table_of(ErasureConfirmation)).values(**said).on_conflict_do_nothing())
    return frozenset(one.service for one in await confirmations_of(work.session, candidate_id))


async def confirmations_of(session: AsyncSession, candidate_id: UUID) -> Sequence[ErasureConfirmation]:
    """What was confirmed of an erasure, by service."""
    statement = select(ErasureConfirmation).where(ErasureConfirmation.erasure_id == candidate_id)
    return (await session.exec(statement.order_by(col(ErasureConfirmation.service)))).all()


async def erased_among(session: AsyncSession, candidate_ids: Collection[UUID]) -> frozenset[UUID]:
    """Who of these is erased."""
    statement = select(Candidate.id).where(
        col(Candidate.id).in_(candidate_ids), Candidate.state == CandidateState.ERASED
    )
    return frozenset((await session.exec(statement)).all())
