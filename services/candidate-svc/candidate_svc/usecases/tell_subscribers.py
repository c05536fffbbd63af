"""What happened is queued for every subscription that names it and may be told of the person, with its fields alone."""

from collections.abc import Sequence
from datetime import datetime

from pathways_chassis.messaging.reactions import Told
from pathways_chassis.work import Work
from pathways_contracts.event import JourneyEvent, Topic
from pathways_contracts.webhooks import WEBHOOKS

from candidate_svc.domain.webhook import DeliveryState
from candidate_svc.store.webhook_deliveries import may_be_told, queue, subscribers_to
from candidate_svc.store.webhook_rows import WebhookSubscription


async def tell_subscribers(told: Sequence[Told], now: datetime) -> None:
    """One message for each event and subscription, written in their transaction. `now` is real time."""
    types = {one.event.wire_name for one in told}
    subscriptions = {name: await subscribers_to(told[0].work.session, name) for name in types}
    for work, event in told:
        for subscription in subscriptions[event.wire_name]:
            await _tell(work, event, subscription, now)


async def _tell(work: Work, event: JourneyEvent, subscription: WebhookSubscription, now: datetime) -> None:
    webhook = WEBHOOKS.get((subscription.audience, event.wire_name))
    envelope = work.envelope
    if webhook is None or envelope is None or webhook.event is not type(event):
        return
    employer_id = getattr(event, "employer_id", None)
    contracted = is_contracted(event.topic)
    if not await may_be_told(work.session, subscription, event.candidate_id, employer_id, contracted=contracted):
        return
    await queue(
        work,
        {
            "id": work.new_id(),
            "subscription_id": subscription.id,
            "event_id": envelope.id,
            "event_type": envelope.type,
            "event_version": event.version,
            "aggregate": f"{event.topic} {event.key}",
            "subject": event.key,
            "candidate_id": event.candidate_id,
            "employer_id": employer_id,
            "data": webhook.data_of(event),
            "happened_at": envelope.time,
            "state": DeliveryState.WAITING,
            "attempts": 0,
            "queued_at": now,
            "next_attempt_at": now,
        },
    )


def is_contracted(topic: Topic) -> bool:
    """Whether events of a topic come of a signed contract, which stays known to its employer."""
    return topic is Topic.PLACEMENT
