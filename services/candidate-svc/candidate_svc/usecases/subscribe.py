"""An organisation asks to be told of events by webhooks, changes what it asks for, and rotates its secret."""

import base64
import secrets
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Conflict, Forbidden
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ReasonCode
from pathways_contracts.webhooks import TEST_TYPE, Audience, types_for
from pydantic import Field, StringConstraints

from candidate_svc.domain.webhook import (
    MOST_SUBSCRIPTIONS,
    OVERLAP_HOURS,
    WEBHOOK_SUBSCRIPTION,
    DeliveryError,
    DeliveryState,
    Wanted,
    WebhookAction,
    WebhookState,
    every_type_is_public_to_the_subscriber,
)
from candidate_svc.domain.webhook_address import Doors, Target, the_address_may_be_called
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.webhook_deliveries import delivery_of, drop_what_waits
from candidate_svc.store.webhook_rows import WebhookDelivery, WebhookSubscription
from candidate_svc.store.webhooks import (
    audience_of,
    count_subscriptions,
    expire_secrets,
    forget_secrets,
    keep_secret,
    subscription_for,
)

WEBHOOK_DISABLED: Final = "webhook_subscription_disabled"
SECRET_BYTES: Final = 32
SECRET_PREFIX: Final = "whsec_"  # noqa: S105  # what every secret begins with
EventType = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z_]+)+$", max_length=100)]


class Subscribe(Command):
    """Where messages go, and of which types of events."""

    url: Annotated[str, Field(min_length=1, max_length=500, examples=["https://hooks.example.org/pathways"])]
    event_types: Annotated[
        tuple[EventType, ...], Field(min_length=1, max_length=100, examples=[["employer.placement.confirmed"]])
    ]
    description: Annotated[str, Field(max_length=200)] = ""


class MoveSubscription(Command):
    """A move of the subscriber."""

    action: Literal[WebhookAction.PAUSE, WebhookAction.RESUME, WebhookAction.REMOVE]
    reason: ReasonCode | None = None


class RotateSecret(Command):
    """For how many hours the secret before signs too."""

    overlap_hours: Annotated[int, Field(ge=0, le=168)] = OVERLAP_HOURS


def new_secret(random: bytes) -> str:
    """A secret as the Standard Webhooks specification writes it."""
    return SECRET_PREFIX + base64.b64encode(random).decode()


async def subscribe(
    work: Work, keyring: Keyring, doors: Doors, command: Subscribe, now: datetime
) -> tuple[WebhookSubscription, str]:
    """Begin to be told, from the next event on; the secret is told this once.

    Raises `Forbidden`, `RulesBroken`, `Conflict`.
    """
    audience, organisation_id = _subscriber(work)
    _check(command, audience, doors)
    if await count_subscriptions(work.session, organisation_id) >= MOST_SUBSCRIPTIONS:
        raise Conflict(f"an organisation has at most {MOST_SUBSCRIPTIONS} subscriptions", "Change or remove one.")
    subscription = WebhookSubscription(
        id=work.new_id(),
        organisation_id=organisation_id,
        audience=audience,
        url=command.url,
        description=command.description,
        event_types=sorted(set(command.event_types)),
        state=WEBHOOK_SUBSCRIPTION.initial,
        created_at=now,
    )
    work.session.add(subscription)
    await work.session.flush()
    await work.record_stage(WEBHOOK_SUBSCRIPTION.name, subscription.id, None, "subscribe", subscription.state)
    secret = new_secret(secrets.token_bytes(SECRET_BYTES))
    await keep_secret(work, keyring, subscription.id, secret)
    return subscription, secret


async def change_subscription(
    work: Work, doors: Doors, subscription: WebhookSubscription, command: Subscribe
) -> WebhookSubscription:
    """Replace address, types and description of a subscription that is locked. Raises `Forbidden`, `RulesBroken`."""
    _check_mine(work, subscription)
    _check_stands(subscription)
    _check(command, subscription.audience, doors)
    subscription.url, subscription.description = command.url, command.description
    subscription.event_types = sorted(set(command.event_types))
    subscription.version += 1
    return subscription


async def move_subscription(
    work: Work, keyring: Keyring, subscription_id: UUID, command: MoveSubscription, now: datetime
) -> WebhookSubscription:
    """Pause, resume or remove; a director may, too. Raises `NotFound`, `Forbidden`, `IllegalTransition`."""
    subscription = await subscription_for(work, subscription_id, lock=True)
    if Role.PROGRAMME_DIRECTOR not in work.actor.roles:
        _check_mine(work, subscription)
    await work.move(WEBHOOK_SUBSCRIPTION, subscription, command.action, reason=command.reason)
    match command.action:
        case WebhookAction.RESUME:
            subscription.failing_since = subscription.disabled_because = None
            await work.close_task(WEBHOOK_DISABLED, subscription.id)
        case WebhookAction.REMOVE:
            await end_subscription(work, keyring, subscription, now)
        case _:
            pass
    return subscription


async def end_subscription(work: Work, keyring: Keyring, subscription: WebhookSubscription, now: datetime) -> None:
    """Nothing more is sent, and its secrets are forgotten."""
    await drop_what_waits(work.session, subscription.id, DeliveryError.SUBSCRIPTION_ENDED, now)
    await forget_secrets(work.session, subscription.id)
    await keyring.destroy([subscription.id])
    await work.close_task(WEBHOOK_DISABLED, subscription.id)


async def rotate_secret(
    work: Work, keyring: Keyring, subscription_id: UUID, command: RotateSecret, now: datetime
) -> tuple[WebhookSubscription, str]:
    """A new secret signs from now on, the one before beside it for a while. Raises `NotFound`, `Forbidden`."""
    subscription = await subscription_for(work, subscription_id, lock=True)
    _check_mine(work, subscription)
    _check_stands(subscription)
    await expire_secrets(work.session, subscription.id, now + timedelta(hours=command.overlap_hours))
    secret = new_secret(secrets.token_bytes(SECRET_BYTES))
    await keep_secret(work, keyring, subscription.id, secret)
    subscription.version += 1
    return subscription, secret


async def send_test(work: Work, subscription_id: UUID, now: datetime) -> WebhookDelivery:
    """Send a message that tells nothing, once, though the subscription be paused or disabled.

    Raises `NotFound`, `Forbidden`, `Conflict`.
    """
    subscription = await subscription_for(work, subscription_id)
    _check_mine(work, subscription)
    _check_stands(subscription)
    test_id = work.new_id()
    delivery = WebhookDelivery(
        id=test_id,
        subscription_id=subscription.id,
        event_id=test_id,
        event_type=TEST_TYPE,
        event_version=1,
        aggregate=f"{TEST_TYPE} {test_id}",
        subject=str(subscription.id),
        data={},
        happened_at=work.now,
        state=DeliveryState.WAITING,
        queued_at=now,
        next_attempt_at=now,
    )
    work.session.add(delivery)
    await work.session.flush()
    return delivery


async def redeliver(work: Work, subscription_id: UUID, delivery_id: UUID, now: datetime) -> WebhookDelivery:
    """Send a message once more, under the same id. Raises `NotFound`, `Forbidden`, `Conflict`."""
    subscription = await subscription_for(work, subscription_id)
    _check_mine(work, subscription)
    _check_stands(subscription)
    delivery = await delivery_of(work.session, subscription_id, delivery_id)
    if delivery.state not in (DeliveryState.DELIVERED, DeliveryState.FAILED):
        raise Conflict(
            f"this message is {delivery.state}: it is sent again when it was delivered or has failed",
            "Wait for it, or read the aggregate by the API.",
        )
    delivery.state, delivery.attempts, delivery.settled_at = DeliveryState.WAITING, 0, None
    delivery.next_attempt_at = now
    return delivery


def _subscriber(work: Work) -> tuple[Audience, UUID]:
    audience, organisation_id = audience_of(work.actor), work.actor.organisation_id
    if audience is None or organisation_id is None:
        raise Forbidden(
            "a subscription is an organisation's",
            "use a token of a partner's administrator or an employer, with organisation_id",
        )
    return audience, organisation_id


def _check_mine(work: Work, subscription: WebhookSubscription) -> None:
    if subscription.organisation_id != work.actor.organisation_id:
        raise Forbidden("a subscription is changed by its organisation", "ask an administrator of that organisation")


def _check_stands(subscription: WebhookSubscription) -> None:
    if subscription.state is WebhookState.REMOVED:
        raise Conflict("this subscription was removed", "Subscribe anew.")


def _check(command: Subscribe, audience: Audience, doors: Doors) -> None:
    require((the_address_may_be_called,), Target(command.url, doors))
    require((every_type_is_public_to_the_subscriber,), Wanted(command.event_types, types_for(audience)))
