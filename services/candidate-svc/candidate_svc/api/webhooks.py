"""Webhook subscriptions of partners and employers, and what became of each message."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from pathways_chassis.clock import system_now
from pathways_chassis.command import View
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import ExpectedVersion, check_version, set_etag
from pathways_contracts.access import Scope
from pathways_contracts.webhooks import WEBHOOKS, Audience
from sqlmodel import col

from candidate_svc.api.candidates import Keys
from candidate_svc.domain.webhook import DeliveryError, DeliveryState, WebhookState
from candidate_svc.domain.webhook_address import Doors
from candidate_svc.store.webhook_deliveries import deliveries_of
from candidate_svc.store.webhook_rows import WebhookDelivery, WebhookSubscription
from candidate_svc.store.webhooks import audience_of, subscription_for, subscriptions_seen_by
from candidate_svc.usecases.subscribe import (
    MoveSubscription,
    RotateSecret,
    Subscribe,
    redeliver,
    send_test,
)
from candidate_svc.usecases.subscribe import change_subscription as change
from candidate_svc.usecases.subscribe import move_subscription as move
from candidate_svc.usecases.subscribe import rotate_secret as rotate
from candidate_svc.usecases.subscribe import subscribe as begin

router = APIRouter(prefix="/webhook-subscriptions", tags=["webhooks"], route_class=TransactionalRoute)
unkept = APIRouter(prefix="/webhook-subscriptions", tags=["webhooks"], route_class=UnkeptRoute)
"""Answers that show a secret stand nowhere."""
types = APIRouter(prefix="/webhook-event-types", tags=["webhooks"], route_class=TransactionalRoute)
READ: Final = [requires(Scope.WEBHOOKS_READ)]
MANAGE: Final = [requires(Scope.WEBHOOKS_MANAGE)]


def _doors(request: Request) -> Doors:
    doors: Doors = request.app.state.webhook_doors
    return doors


OpenDoors = Annotated[Doors, Depends(_doors)]


class SubscriptionView(View):
    """What an organisation is told of, and where. `failing_since`: nothing has arrived since then."""

    id: UUID
    organisation_id: UUID
    audience: Audience
    url: str
    description: str
    event_types: tuple[str, ...]
    state: WebhookState
    created_at: datetime
    failing_since: datetime | None
    disabled_because: DeliveryError | None
    version: int


class SubscriptionWithSecretView(SubscriptionView):
    """A subscription with the secret that its messages are signed with. It is told this once."""

    secret: str


class DeliveryView(View):
    """One message and what became of it. `event_id` is its `webhook-id`; times are real times."""

    id: UUID
    event_id: UUID
    event_type: str
    state: DeliveryState
    attempts: int
    queued_at: datetime
    next_attempt_at: datetime
    settled_at: datetime | None
    last_status: int | None
    last_error: DeliveryError | None


class EventTypeView(View):
    """A type of event that may be subscribed to, with the fields of its `data`."""

    type: str
    audience: Audience
    description: str
    fields: tuple[str, ...]
    once_named: tuple[str, ...]


def _with_secret(subscription: WebhookSubscription, secret: str) -> SubscriptionWithSecretView:
    shown = SubscriptionView.model_validate(subscription)
    return SubscriptionWithSecretView(**shown.model_dump(), secret=secret)


@types.get("", dependencies=READ, responses=responses(422))
async def list_webhook_event_types(
    work: Current,
    audience: Annotated[Audience | None, Query(description="For whom; by default for the caller.")] = None,
) -> tuple[EventTypeView, ...]:
    """The types of events that may be subscribed to. Who is neither a partner nor an employer reads those of both."""
    wanted = audience or audience_of(work.actor)
    return tuple(
        EventTypeView(
            type=one.wire_name,
            audience=one.audience,
            description=(one.event.__doc__ or "").strip().partition("\n")[0],
            fields=one.fields,
            once_named=one.once_named,
        )
        for one in WEBHOOKS.values()
        if wanted in {None, one.audience}
    )


@unkept.post("", status_code=201, dependencies=MANAGE, responses=responses(403, 409, 422))
async def subscribe(
    work: Current, keys: Keys, doors: OpenDoors, body: Subscribe, response: Response
) -> SubscriptionWithSecretView:
    """Have events sent to an address of the caller's organisation, from now on. The secret is shown this once."""
    subscription, secret = await begin(work, keys, doors, body, system_now())
    set_etag(response, subscription)
    return _with_secret(subscription, secret)


@router.get("", dependencies=READ, responses=responses(422))
async def list_subscriptions(
    work: Current,
    paging: Paging,
    state: Annotated[WebhookState | None, Query(description="Only those that stand here.")] = None,
) -> Page[SubscriptionView]:
    """The subscriptions of the caller's organisation, without those that were removed; an operator's are all."""
    statement = subscriptions_seen_by(work.actor, state=state)
    found = await paging.entities(work.session, statement, col(WebhookSubscription.id))
    return Page(items=[SubscriptionView.model_validate(one) for one in found])


@router.get("/{subscription_id}", dependencies=READ, responses=responses(404))
async def get_subscription(work: Current, subscription_id: UUID, response: Response) -> SubscriptionView:
    """One subscription: its address, which types of events go there, and whether it is paused or was disabled."""
    subscription = await subscription_for(work, subscription_id)
    set_etag(response, subscription)
    return SubscriptionView.model_validate(subscription)


@router.put("/{subscription_id}", dependencies=MANAGE, responses=responses(403, 404, 409, 412, 422, 428))
async def change_subscription(
    work: Current,
    doors: OpenDoors,
    subscription_id: UUID,
    body: Subscribe,
    expected: ExpectedVersion,
    response: Response,
) -> SubscriptionView:
    """Replace address, types and description. What waits goes to the new address."""
    subscription = await subscription_for(work, subscription_id, lock=True)
    check_version(subscription, expected)
    await change(work, doors, subscription, body)
    set_etag(response, subscription)
    return SubscriptionView.model_validate(subscription)


@router.post("/{subscription_id}/moves", dependencies=MANAGE, responses=responses(403, 404, 409, 422))
async def move_subscription(
    work: Current, keys: Keys, subscription_id: UUID, body: MoveSubscription, response: Response
) -> SubscriptionView:
    """Pause, resume or remove. While it is paused messages wait; what is removed is told nothing more."""
    subscription = await move(work, keys, subscription_id, body, system_now())
    set_etag(response, subscription)
    return SubscriptionView.model_validate(subscription)


@unkept.post(
    "/{subscription_id}/secret-rotations", status_code=201, dependencies=MANAGE, responses=responses(403, 404, 409, 422)
)
async def rotate_secret(
    work: Current, keys: Keys, subscription_id: UUID, body: RotateSecret, response: Response
) -> SubscriptionWithSecretView:
    """Sign with a new secret, which is shown this once. The one before signs too for as long as asked."""
    subscription, secret = await rotate(work, keys, subscription_id, body, system_now())
    set_etag(response, subscription)
    return _with_secret(subscription, secret)


@router.post(
    "/{subscription_id}/test-deliveries", status_code=202, dependencies=MANAGE, responses=responses(403, 404, 409)
)
async def send_test_delivery(work: Current, subscription_id: UUID) -> DeliveryView:
    """Send a message of type `webhook.test` that tells nothing, once; also while paused or disabled."""
    return DeliveryView.model_validate(await send_test(work, subscription_id, system_now()))


@router.get("/{subscription_id}/deliveries", dependencies=READ, responses=responses(404, 422))
async def list_deliveries(
    work: Current,
    subscription_id: UUID,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(WebhookDelivery, DeliveryView, "state"))],
) -> Page[DeliveryView]:
    """What was and is to be sent, and what became of it; for thirty days."""
    await subscription_for(work, subscription_id)
    found = await paging.entities(work.session, only(deliveries_of(subscription_id)), col(WebhookDelivery.id))
    return Page(items=[DeliveryView.model_validate(one) for one in found])


@router.post(
    "/{subscription_id}/deliveries/{delivery_id}/redeliveries",
    status_code=202,
    dependencies=MANAGE,
    responses=responses(403, 404, 409),
)
async def redeliver_message(work: Current, subscription_id: UUID, delivery_id: UUID) -> DeliveryView:
    """Send a message that was delivered or has failed once more, under the same id, if it may still be told."""
    return DeliveryView.model_validate(await redeliver(work, subscription_id, delivery_id, system_now()))
