"""SQL about safety sheets that people have acknowledged."""

from collections.abc import Sequence
from uuid import UUID

from pathways_chassis.errors import NotFound
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.rows import Reservation
from candidate_svc.store.safety_rows import SafetyAcknowledgement


async def acknowledgement_of(
    session: AsyncSession, candidate_id: UUID, application_id: UUID, pathway: str
) -> SafetyAcknowledgement | None:
    """What a person has acknowledged for an application, locked."""
    statement = select(SafetyAcknowledgement).where(
        SafetyAcknowledgement.candidate_id == candidate_id,
        SafetyAcknowledgement.application_id == application_id,
        SafetyAcknowledgement.pathway == pathway,
    )
    return (await session.exec(statement.with_for_update())).first()


async def acknowledgement_for(
    session: AsyncSession, candidate_id: UUID, acknowledgement_id: UUID
) -> SafetyAcknowledgement:
    """An acknowledgement of a person, locked. Raises `NotFound`."""
    found = await session.get(SafetyAcknowledgement, acknowledgement_id, with_for_update=True)
    if found is None or found.candidate_id != candidate_id:
        raise NotFound("safety acknowledgement", acknowledgement_id)
    return found


async def acknowledgements_of(session: AsyncSession, candidate_id: UUID) -> Sequence[SafetyAcknowledgement]:
    """Every sheet that a person has acknowledged, oldest first."""
    statement = select(SafetyAcknowledgement).where(SafetyAcknowledgement.candidate_id == candidate_id)
    return (await session.exec(statement.order_by(col(SafetyAcknowledgement.id)))).all()


async def acknowledged_by_the_promised(
    session: AsyncSession, pathway: str, version: int
) -> Sequence[SafetyAcknowledgement]:
    """What people who are promised have acknowledged of a pathway under versions before this one."""
    statement = (
        select(SafetyAcknowledgement)
        .join(Reservation, col(Reservation.application_id) == col(SafetyAcknowledgement.application_id))
        .where(
            SafetyAcknowledgement.pathway == pathway,
            SafetyAcknowledgement.pathway_version < version,
            col(Reservation.state).in_((ReservationState.REQUESTED, ReservationState.CONFIRMED)),
        )
    )
    return (await session.exec(statement.order_by(col(SafetyAcknowledgement.id)))).all()
