"""A message that is due is signed and sent, if it may still be told; what became of it decides what comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.webhooks import TEST_TYPE, WEBHOOKS, WebhookMessage
from standardwebhooks import Webhook as Signer

from candidate_svc.domain.webhook import (
    WEBHOOK_SUBSCRIPTION,
    Answer,
    DeliveryError,
    DeliveryState,
    Patience,
    WebhookAction,
    WebhookState,
)
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.webhook_deliveries import delivery_in_hand, drop_what_waits, may_be_told
from candidate_svc.store.webhook_rows import WebhookDelivery, WebhookSubscription
from candidate_svc.store.webhooks import secrets_of, subscription_of_delivery
from candidate_svc.usecases.subscribe import WEBHOOK_DISABLED
from candidate_svc.usecases.tell_subscribers import is_contracted


@dataclass(frozen=True, slots=True)
class Post:
    """A signed message, ready to be sent."""

    url: str
    headers: Mapping[str, str]
    body: bytes


async def write_webhook(work: Work, keyring: Keyring, delivery_id: UUID, attempt: int, now: datetime) -> Post | None:
    """The message in hand, as it may be told at this moment; None where it may not, which is noted.

    Nothing is locked while it is sent: a withdrawal that is committed before this comes first, a later one does not
    call back what is on its way.
    """
    delivery = await delivery_in_hand(work.session, delivery_id, attempt)
    if delivery is None:
        return None
    subscription = await work.session.get_one(WebhookSubscription, delivery.subscription_id, populate_existing=True)
    is_test = delivery.event_type == TEST_TYPE
    if subscription.state is WebhookState.REMOVED or (subscription.state is WebhookState.DISABLED and not is_test):
        _drop(delivery, DeliveryError.SUBSCRIPTION_ENDED, now)
        return None
    data = {} if is_test else await _data(work, subscription, delivery)
    if data is None:
        _drop(delivery, DeliveryError.MAY_NOT_BE_TOLD, now)
        return None
    message = WebhookMessage(
        id=delivery.event_id,
        type=delivery.event_type,
        version=delivery.event_version,
        time=delivery.happened_at,
        subject=UUID(delivery.subject),
        data=data,
    )
    body = message.model_dump_json()
    secrets = await secrets_of(work.session, keyring, subscription.id, now)
    return Post(subscription.url, signed(str(delivery.event_id), body, secrets, now), body.encode())


def signed(message_id: str, body: str, secrets: Sequence[str], now: datetime) -> dict[str, str]:
    """The headers of a message: its id, when it is sent, and a signature under each secret that is valid."""
    signatures = [Signer(secret).sign(message_id, now, body) for secret in secrets]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


async def _data(work: Work, subscription: WebhookSubscription, delivery: WebhookDelivery) -> dict[str, object] | None:
    webhook = WEBHOOKS.get((subscription.audience, delivery.event_type))
    if webhook is None or delivery.candidate_id is None:
        return None
    standing = await may_be_told(
        work.session,
        subscription,
        delivery.candidate_id,
        delivery.employer_id,
        contracted=is_contracted(webhook.event.topic),
    )
    if standing is None:
        return None
    told = {*webhook.fields, *(webhook.once_named if standing.named_to_employer else ())}
    return {name: value for name, value in delivery.data.items() if name in told}


def _drop(delivery: WebhookDelivery, why: DeliveryError, now: datetime) -> None:
    delivery.state, delivery.last_error, delivery.settled_at = DeliveryState.DROPPED, why, now
    delivery.lease_until, delivery.data = None, {}


async def settle_webhook(
    work: Work, delivery_id: UUID, attempt: int, answer: Answer, patience: Patience, *, now: datetime, chance: float
) -> None:
    """Note how an attempt ended. `chance` in [0, 1) spreads the waits.

    A receiver that says it is gone (410), or that has taken nothing for long, is sent no more: its organisation gets a
    task.
    """
    subscription = await subscription_of_delivery(work.session, delivery_id)
    delivery = await delivery_in_hand(work.session, delivery_id, attempt)
    if subscription is None or delivery is None:
        return
    delivery.lease_until, delivery.last_status, delivery.last_error = None, answer.status, answer.error
    if answer.arrived:
        delivery.state, delivery.settled_at = DeliveryState.DELIVERED, now
        subscription.failing_since = None
        return
    is_test = delivery.event_type == TEST_TYPE
    wait = None if is_test else patience.wait_after(delivery.attempts, answer, chance)
    if wait is None:
        delivery.state, delivery.settled_at = DeliveryState.FAILED, now
    else:
        delivery.state, delivery.next_attempt_at = DeliveryState.WAITING, now + wait
    if is_test:
        return
    subscription.failing_since = subscription.failing_since or now
    if answer.error is DeliveryError.GONE:
        await _disable(work, subscription, DeliveryError.GONE, now)
    elif now - subscription.failing_since >= patience.disable_after and answer.error is not None:
        await _disable(work, subscription, answer.error, now)


async def _disable(work: Work, subscription: WebhookSubscription, why: DeliveryError, now: datetime) -> None:
    if subscription.state not in (WebhookState.ACTIVE, WebhookState.PAUSED):
        return
    await work.session.flush()
    await work.move(WEBHOOK_SUBSCRIPTION, subscription, WebhookAction.DISABLE, reason=why.value)
    subscription.disabled_because = why
    await drop_what_waits(work.session, subscription.id, DeliveryError.SUBSCRIPTION_ENDED, now)
    await work.open_task(
        WEBHOOK_DISABLED,
        WEBHOOK_SUBSCRIPTION.name,
        subscription.id,
        organisation_id=subscription.organisation_id,
        evidence={"because": why.value},
    )
