"""SQL about programmes, facts and milestone claims. Who may see a programme is decided here."""

from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from sqlalchemy import ColumnElement, Select, false, or_, true
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.domain.facts import Fact
from integration_svc.store.people import OF_A_PARTNER, STAFF
from integration_svc.store.rows import MilestoneClaim, OutcomeFact, Programme


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Which programmes the actor may know of: all, those of their organisation, or those it funds."""
    if actor.kind is not ActorKind.PERSON or actor.roles & STAFF:
        return true()
    if actor.organisation_id is None:
        # A donor of the whole programme sees all; partners always belong to an organisation.
        return true() if Role.DONOR in actor.roles else false()
    partner = col(Programme.partner_ids).contains([actor.organisation_id])
    if Role.DONOR in actor.roles:
        return or_(partner, col(Programme.funder_id) == actor.organisation_id)
    return partner if actor.roles & OF_A_PARTNER else false()


def programmes_seen_by(actor: Actor) -> Select[Programme]:
    """The programmes that the actor may see."""
    return sa.select(Programme).where(visible_to(actor))


async def programme_for(work: Work, programme_id: UUID, *, lock: bool = False) -> Programme:
    """A programme that the actor may see. Raises `NotFound`."""
    statement = select(Programme).where(Programme.id == programme_id, visible_to(work.actor))
    if lock:
        statement = statement.with_for_update()
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("programme", programme_id)
    return found


async def code_is_taken(session: AsyncSession, code: str) -> bool:
    """Whether a programme has this code."""
    return (await session.exec(select(Programme.id).where(Programme.code == code))).first() is not None


async def programmes_named(session: AsyncSession, programme_ids: Iterable[UUID]) -> Sequence[Programme]:
    """The programmes of these ids that exist here."""
    statement = select(Programme).where(col(Programme.id).in_(list(programme_ids))).order_by(col(Programme.id))
    return (await session.exec(statement)).all()


# --- facts ---------------------------------------------------------------------------------------------------------


async def facts_of_programme(session: AsyncSession, programme_id: UUID | None) -> Sequence[Fact]:
    """The facts of a programme, or all. Columns alone: a figure reads many."""
    statement = sa.select(
        col(OutcomeFact.kind),
        col(OutcomeFact.candidate_id),
        col(OutcomeFact.subject_id),
        col(OutcomeFact.happened_at),
        col(OutcomeFact.measures),
    )
    if programme_id is not None:
        statement = statement.where(col(OutcomeFact.programme_ids).contains([programme_id]))
    return [Fact(*row) for row in (await session.execute(statement)).all()]


async def facts_of_person(session: AsyncSession, candidate_id: UUID) -> Sequence[OutcomeFact]:
    """All facts of a person, oldest first."""
    statement = select(OutcomeFact).where(OutcomeFact.candidate_id == candidate_id)
    return (await session.exec(statement.order_by(col(OutcomeFact.happened_at), col(OutcomeFact.id)))).all()


# --- milestone claims ----------------------------------------------------------------------------------------------


def claims_seen_by(actor: Actor) -> Select[MilestoneClaim]:
    """The claims of programmes that the actor may see."""
    return (
        sa.select(MilestoneClaim)
        .join(Programme, col(Programme.id) == col(MilestoneClaim.programme_id))
        .where(visible_to(actor))
    )


async def claim_for(work: Work, claim_id: UUID) -> MilestoneClaim:
    """A claim of a programme that the actor may see, locked. Raises `NotFound`."""
    statement = claims_seen_by(work.actor).where(col(MilestoneClaim.id) == claim_id)
    locked = statement.with_for_update(of=MilestoneClaim)
    found: MilestoneClaim | None = (await work.session.execute(locked)).scalars().first()
    if found is None:
        raise NotFound("milestone claim", claim_id)
    return found
