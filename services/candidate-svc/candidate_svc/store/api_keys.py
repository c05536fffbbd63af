"""SQL about API keys. Who may see a row is decided here."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.tables import known_api_key
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from sqlalchemy import ColumnElement, Select, false, func, true
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.api_key import ApiKeyState
from candidate_svc.store.api_key_rows import ApiKey


def _visible_to(actor: Actor) -> ColumnElement[bool]:
    if Role.PROGRAMME_DIRECTOR in actor.roles:
        return true()
    if actor.organisation_id is None:
        return false()
    return col(ApiKey.organisation_id) == actor.organisation_id


def api_keys_seen_by(actor: Actor) -> Select[ApiKey]:
    """The keys of the actor's organisation; a director's are all."""
    return sa.select(ApiKey).where(_visible_to(actor))


async def api_key_for(work: Work, api_key_id: UUID, *, lock: bool = False) -> ApiKey:
    """A key that the actor may see. Raises `NotFound`."""
    statement = api_keys_seen_by(work.actor).where(col(ApiKey.id) == api_key_id)
    if lock:
        statement = statement.with_for_update()
    found: ApiKey | None = (await work.session.execute(statement)).scalars().first()
    if found is None:
        raise NotFound("API key", api_key_id)
    return found


async def api_key_locked(session: AsyncSession, api_key_id: UUID) -> ApiKey | None:
    """A key that a timer names."""
    return await session.get(ApiKey, api_key_id, with_for_update=True)


async def keys_in_use(session: AsyncSession, organisation_id: UUID | None) -> Sequence[ApiKey]:
    """The active keys of an organisation, locked, and no other is issued for it before this transaction ends."""
    one_by_one = sa.select(func.pg_advisory_xact_lock(func.hashtextextended(f"api keys of {organisation_id}", 0)))
    await session.execute(one_by_one)
    statement = (
        sa.select(ApiKey)
        .where(
            col(ApiKey.organisation_id).is_not_distinct_from(organisation_id), col(ApiKey.state) == ApiKeyState.ACTIVE
        )
        .order_by(col(ApiKey.id))
        .with_for_update()
    )
    return (await session.execute(statement)).scalars().all()


async def last_used(session: AsyncSession, keys: Sequence[ApiKey]) -> dict[UUID, date | None]:
    """The last day on which each was used at this service."""
    known = known_api_key.c
    rows: Sequence[sa.Row[Any]] = (
        await session.execute(sa.select(known.id, known.last_used_on).where(known.id.in_([key.id for key in keys])))
    ).all()
    return {row.id: row.last_used_on for row in rows}
