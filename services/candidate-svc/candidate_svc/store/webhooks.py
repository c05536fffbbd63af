"""SQL about webhook subscriptions: whose one is, and the secrets that its messages are signed with."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.webhooks import Audience
from sqlalchemy import ColumnElement, Select, delete, func, or_, true, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.webhook import WebhookState
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.webhook_rows import WebhookDelivery, WebhookSecret, WebhookSubscription

SEES_ALL: Final = frozenset({Role.PROGRAMME_DIRECTOR, Role.OPERATOR})
"""They see where every subscription stands."""


def audience_of(actor: Actor) -> Audience | None:
    """As what an actor subscribes for their organisation: a partner's administrator, or an employer. Others do not."""
    if actor.organisation_id is None:
        return None
    if Role.PARTNER_ADMINISTRATOR in actor.roles:
        return Audience.PARTNER
    return Audience.EMPLOYER if Role.EMPLOYER in actor.roles else None


def _visible_to(actor: Actor) -> ColumnElement[bool]:
    if actor.roles & SEES_ALL:
        return true()
    return sa.and_(
        col(WebhookSubscription.organisation_id) == actor.organisation_id,
        col(WebhookSubscription.audience) == audience_of(actor),
    )


def subscriptions_seen_by(actor: Actor, *, state: WebhookState | None = None) -> Select[WebhookSubscription]:
    """The subscriptions of the actor's organisation; without a state those that are not removed."""
    stands = col(WebhookSubscription.state)
    wanted = stands != WebhookState.REMOVED if state is None else stands == state
    return sa.select(WebhookSubscription).where(_visible_to(actor), wanted)


async def subscription_for(work: Work, subscription_id: UUID, *, lock: bool = False) -> WebhookSubscription:
    """A subscription that the actor may see. Raises `NotFound`."""
    statement = select(WebhookSubscription).where(WebhookSubscription.id == subscription_id, _visible_to(work.actor))
    if lock:
        statement = statement.with_for_update(key_share=True)
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("webhook subscription", subscription_id)
    return found


async def subscription_of_delivery(session: AsyncSession, delivery_id: UUID) -> WebhookSubscription | None:
    """The subscription of a delivery, locked before it."""
    statement = (
        select(WebhookSubscription)
        .join(WebhookDelivery, col(WebhookDelivery.subscription_id) == col(WebhookSubscription.id))
        .where(WebhookDelivery.id == delivery_id)
        .with_for_update(of=WebhookSubscription, key_share=True)
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).first()


async def count_subscriptions(session: AsyncSession, organisation_id: UUID) -> int:
    """How many an organisation has."""
    statement = select(func.count()).where(
        WebhookSubscription.organisation_id == organisation_id, WebhookSubscription.state != WebhookState.REMOVED
    )
    return (await session.exec(statement)).one()


# --- secrets -----------------------------------------------------------------------------------------------------


async def keep_secret(work: Work, keyring: Keyring, subscription_id: UUID, secret: str) -> None:
    """Keep a secret, closed under the subscription's key."""
    secret_id = work.new_id()
    sealed = (await keyring.key_for(subscription_id)).close(str(secret_id), secret)
    work.session.add(WebhookSecret(id=secret_id, subscription_id=subscription_id, sealed=sealed))


async def expire_secrets(session: AsyncSession, subscription_id: UUID, at: datetime) -> None:
    """Those that sign now do so until a moment (real time), and no longer than they did before."""
    ends = col(WebhookSecret.expires_at)
    theirs = (col(WebhookSecret.subscription_id) == subscription_id, or_(ends.is_(None), ends > at))
    await session.execute(update(WebhookSecret).where(*theirs).values(expires_at=at))


async def secrets_of(session: AsyncSession, keyring: Keyring, subscription_id: UUID, now: datetime) -> Sequence[str]:
    """The secrets that sign now, newest first."""
    ends = col(WebhookSecret.expires_at)
    statement = select(WebhookSecret).where(
        WebhookSecret.subscription_id == subscription_id, or_(ends.is_(None), ends > now)
    )
    found = (await session.exec(statement.order_by(col(WebhookSecret.id).desc()))).all()
    key = await keyring.existing_key(subscription_id)
    return [key.open(str(one.id), one.sealed) for one in found]


async def forget_secrets(session: AsyncSession, subscription_id: UUID) -> None:
    """Delete every secret of a subscription."""
    await session.execute(delete(WebhookSecret).where(col(WebhookSecret.subscription_id) == subscription_id))
