"""SQL about what is sent to webhooks: who is told of an event, what is due, in which order, and what became of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.database import table_of
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.webhooks import TEST_TYPE, Audience
from sqlalchemy import Select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.webhook import (
    GATHERS,
    KEPT,
    DeliveryError,
    DeliveryState,
    Standing,
    employer_may_be_told,
    partner_may_be_told,
)
from candidate_svc.store.candidates import seen_among
from candidate_svc.store.webhook_rows import WebhookDelivery, WebhookSubscription

FORGOTTEN_AT_ONCE: Final = 1_000
_LEFT: Final = frozenset(
    {CandidateState.WITHDRAWN, CandidateState.DECEASED, CandidateState.MERGED, CandidateState.ERASED}
)
"""Of who stands here nothing is sent any more."""


# --- who is told -------------------------------------------------------------------------------------------------


async def subscribers_to(session: AsyncSession, event_type: str) -> Sequence[WebhookSubscription]:
    """The subscriptions that name a type and gather."""
    statement = select(WebhookSubscription).where(
        col(WebhookSubscription.event_types).contains([event_type]), col(WebhookSubscription.state).in_(GATHERS)
    )
    return (await session.exec(statement.order_by(col(WebhookSubscription.id)))).all()


_STANDING: Final = text(
    """
    select c.state, c.dormant_since is not null as dormant,
      coalesce(bool_or(s.purpose = 'register' and s.withdrawn_at is not null), false)
        and not coalesce(bool_or(s.purpose = 'register' and s.withdrawn_at is null), false) as refuses_register,
      coalesce(bool_or(s.purpose = 'share_anonymised' and s.withdrawn_at is null), false) as shares_anonymised,
      coalesce(bool_or(s.counterparty_id = cast(:employer_id as uuid) and s.purpose = 'share_identified'
        and s.withdrawn_at is null), false) as named_to_employer,
      coalesce(bool_or(s.counterparty_id = cast(:employer_id as uuid) and s.purpose = 'share_identified'
        and s.withdrawn_at is not null), false) as ever_refused_employer
    from candidate c left join consent s on s.candidate_id = c.id
    where c.id = cast(:candidate_id as uuid) group by c.id
    """
)


async def standing_of(session: AsyncSession, candidate_id: UUID, employer_id: UUID | None) -> Standing | None:
    """What a person allows at this moment; None for nobody who is known here."""
    asked = {"candidate_id": candidate_id, "employer_id": employer_id}
    row = (await session.execute(_STANDING, asked)).first()
    if row is None:
        return None
    return Standing(
        has_left=CandidateState(row.state) in _LEFT,
        dormant=row.dormant,
        refuses_register=row.refuses_register,
        shares_anonymised=row.shares_anonymised,
        named_to_employer=row.named_to_employer,
        refuses_employer=row.ever_refused_employer and not row.named_to_employer,
    )


async def may_be_told(
    session: AsyncSession,
    subscription: WebhookSubscription,
    candidate_id: UUID,
    employer_id: UUID | None,
    *,
    contracted: bool,
) -> Standing | None:
    """What the person allows where the subscriber may be told of them at this moment, else None."""
    standing = await standing_of(session, candidate_id, employer_id)
    if standing is None:
        return None
    if subscription.audience is Audience.EMPLOYER:
        own = employer_id == subscription.organisation_id
        return standing if own and employer_may_be_told(standing, contracted=contracted) else None
    partner = Actor(
        ActorKind.PERSON,
        f"webhook {subscription.id}",
        roles=frozenset({Role.PARTNER_ADMINISTRATOR}),
        organisation_id=subscription.organisation_id,
    )
    looked_after = await seen_among(session, partner, [candidate_id])
    return standing if looked_after and partner_may_be_told(standing) else None


_ADD: Final = insert(table_of(WebhookDelivery)).on_conflict_do_nothing(index_elements=["subscription_id", "event_id"])


async def queue(work: Work, row: Mapping[str, Any]) -> None:
    """Let a message wait for its turn, once."""
    await work.write(_ADD, row)


# --- sending -----------------------------------------------------------------------------------------------------

_CLAIM: Final = text(
    """
    update webhook_delivery set state = 'sending', attempts = attempts + 1,
      lease_until = cast(:now as timestamptz) + cast(:lease as interval)
    where id in (
      select d.id from webhook_delivery d join webhook_subscription s on s.id = d.subscription_id
      where ((d.state = 'waiting' and d.next_attempt_at <= cast(:now as timestamptz))
          or (d.state = 'sending' and d.lease_until < cast(:now as timestamptz)))
        and (s.state = 'active' or d.event_type = :test)
        and not exists (
          select from webhook_delivery e
          where e.subscription_id = d.subscription_id and e.aggregate = d.aggregate and e.position < d.position
            and e.state in ('waiting', 'sending'))
      order by d.next_attempt_at limit :most for update of d skip locked)
    returning id, attempts
    """
)
"""The first open message of each aggregate of a subscription: while it is not settled the later ones stay."""


async def claim_due(session: AsyncSession, now: datetime, lease: timedelta, most: int) -> Sequence[tuple[UUID, int]]:
    """Take messages that are due, or whose sender died, in hand for a while: id and attempt (real time)."""
    rows = await session.execute(_CLAIM, {"now": now, "lease": lease, "most": most, "test": TEST_TYPE})
    return [(row.id, row.attempts) for row in rows]


async def delivery_in_hand(session: AsyncSession, delivery_id: UUID, attempt: int) -> WebhookDelivery | None:
    """A message that this sender holds, locked; None when somebody else does by now, or nobody."""
    statement = select(WebhookDelivery).where(
        WebhookDelivery.id == delivery_id,
        WebhookDelivery.state == DeliveryState.SENDING,
        WebhookDelivery.attempts == attempt,
    )
    return (await session.exec(statement.with_for_update().execution_options(populate_existing=True))).first()


async def drop_what_waits(session: AsyncSession, subscription_id: UUID, why: DeliveryError, now: datetime) -> None:
    """Nothing more is sent to a subscription of what waits for it."""
    waiting = (
        col(WebhookDelivery.subscription_id) == subscription_id,
        col(WebhookDelivery.state).in_((DeliveryState.WAITING, DeliveryState.SENDING)),
    )
    dropped = {"state": DeliveryState.DROPPED, "last_error": why, "settled_at": now, "data": {}, "lease_until": None}
    await session.execute(update(WebhookDelivery).where(*waiting).values(dropped))


# --- showing and forgetting --------------------------------------------------------------------------------------


def deliveries_of(subscription_id: UUID) -> Select[WebhookDelivery]:
    """What was and is to be sent to a subscription."""
    return sa.select(WebhookDelivery).where(col(WebhookDelivery.subscription_id) == subscription_id)


async def delivery_of(session: AsyncSession, subscription_id: UUID, delivery_id: UUID) -> WebhookDelivery:
    """A message of a subscription, locked. Raises `NotFound`."""
    statement = select(WebhookDelivery).where(
        WebhookDelivery.id == delivery_id, WebhookDelivery.subscription_id == subscription_id
    )
    found = (await session.exec(statement.with_for_update())).first()
    if found is None:
        raise NotFound("delivery", delivery_id)
    return found


KEPT_DAYS: Final = KEPT.days
_FORGET: Final = text(
    f"""
    with gone as (delete from webhook_delivery where ctid = any(array(
      select ctid from webhook_delivery where queued_at <= clock_timestamp() - interval '{KEPT_DAYS} days'
      limit :most for update skip locked)) returning 1)
    select count(*) from gone
    """  # noqa: S608  # our own constant
)
DUE_TO_BE_FORGOTTEN: Final = f"""
    select count(*) from webhook_delivery where queued_at <= clock_timestamp()
      + (cast(:until as timestamptz) - cast(:now as timestamptz)) - interval '{KEPT_DAYS} days'
"""  # noqa: S608  # our own constant


async def forget_deliveries(session: AsyncSession) -> int:
    """Delete some of the messages whose time is over, whatever became of them. Returns how many."""
    return int((await session.execute(_FORGET, {"most": FORGOTTEN_AT_ONCE})).scalar_one())
