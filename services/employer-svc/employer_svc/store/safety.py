"""SQL of what people were shown of a pathway, and of what directors decided, as candidate-svc tells it."""

from uuid import UUID

from pathways_contracts.events.candidate.safety_sheet import RedPathwayDecided, SafetySheetAcknowledged
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from employer_svc.domain.offer import Sheet
from employer_svc.store.rows import KnownPathway, SafetyStanding


async def keep_acknowledgement(session: AsyncSession, event: SafetySheetAcknowledged) -> None:
    """Know which version of a sheet the person has seen for an application."""
    statement = insert(SafetyStanding).values(
        application_id=event.application_id,
        pathway=event.pathway,
        candidate_id=event.candidate_id,
        acknowledged_version=event.pathway_version,
    )
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["application_id", "pathway"], set_={"acknowledged_version": event.pathway_version}
        )
    )


async def keep_decision(session: AsyncSession, event: RedPathwayDecided) -> bool:
    """Know a director's decision. False when nothing was acknowledged."""
    standing = await session.get(SafetyStanding, (event.application_id, event.pathway), with_for_update=True)
    if standing is None:
        return False
    standing.decision, standing.decided_version = event.decision, event.pathway_version
    return True


async def sheet_of(session: AsyncSession, application_id: UUID, pathway: str) -> Sheet:
    """The safety sheet of a pathway as it is in force, and what was said of it for an application."""
    known = (await session.exec(select(KnownPathway).where(KnownPathway.code == pathway))).first()
    standing = await session.get(SafetyStanding, (application_id, pathway))
    return Sheet(
        pathway=pathway,
        version=None if known is None or known.safety is None else known.pathway_version,
        rating=None if known is None else known.safety,
        acknowledged_version=None if standing is None else standing.acknowledged_version,
        decision=None if standing is None else standing.decision,
        decided_version=None if standing is None else standing.decided_version,
    )
