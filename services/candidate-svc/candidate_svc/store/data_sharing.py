"""SQL about agreements between partners. Who may see a row is decided here."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import ColumnElement, Select, and_, false, or_, true
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.data_sharing import AgreementState, Covered, SharedField
from candidate_svc.store.consent_rows import DataSharingAgreement


def _visible_to(actor: Actor) -> ColumnElement[bool]:
    if Role.PROGRAMME_DIRECTOR in actor.roles:
        return true()
    if actor.organisation_id is None:
        return false()
    return or_(
        col(DataSharingAgreement.party_id) == actor.organisation_id,
        col(DataSharingAgreement.other_party_id) == actor.organisation_id,
    )


def agreements_seen_by(actor: Actor) -> Select[DataSharingAgreement]:
    """The agreements of the actor's organisation; a director's are all."""
    return sa.select(DataSharingAgreement).where(_visible_to(actor))


async def agreement_for(work: Work, agreement_id: UUID, *, lock: bool = False) -> DataSharingAgreement:
    """An agreement that the actor may see. Raises `NotFound`."""
    statement = agreements_seen_by(work.actor).where(col(DataSharingAgreement.id) == agreement_id)
    if lock:
        statement = statement.with_for_update()
    found: DataSharingAgreement | None = (await work.session.execute(statement)).scalars().first()
    if found is None:
        raise NotFound("data-sharing agreement", agreement_id)
    return found


async def agreement_locked(session: AsyncSession, agreement_id: UUID) -> DataSharingAgreement | None:
    """An agreement that a timer names."""
    return await session.get(DataSharingAgreement, agreement_id, with_for_update=True)


async def in_force_between(session: AsyncSession, one: UUID, other: UUID) -> Sequence[Covered]:
    """What the agreements in force between two partners cover; they are locked while they are relied on."""
    agreement = DataSharingAgreement
    statement = (
        sa.select(agreement)
        .where(
            or_(
                and_(col(agreement.party_id) == one, col(agreement.other_party_id) == other),
                and_(col(agreement.party_id) == other, col(agreement.other_party_id) == one),
            ),
            col(agreement.state) == AgreementState.IN_FORCE,
        )
        .with_for_update(read=True)
    )
    return [
        Covered(
            purposes=frozenset(ConsentPurpose(purpose) for purpose in found.purposes),
            fields=frozenset(SharedField(field) for field in found.fields),
            countries=frozenset(found.countries),
        )
        for found in (await session.execute(statement)).scalars()
    ]
