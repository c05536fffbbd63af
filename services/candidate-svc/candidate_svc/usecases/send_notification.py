"""A message that is due goes out, or does not: the person's rules are read in the transaction that sends it."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.notification import (
    Channel,
    NotificationSent,
    NotificationSuppressed,
    NotificationUndeliverable,
)

from candidate_svc.domain import notification as domain
from candidate_svc.domain.notification import NOTIFICATION, NotificationAction
from candidate_svc.domain.safe_contact import ADDRESS_FIELDS, usable
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.domain.wording import wording_for
from candidate_svc.store.candidates import standing_consent
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.store.notifications import (
    contact_rules_of,
    notification_in_hand,
    person_of,
    retry_later,
    safe_contact,
    told_at,
)
from candidate_svc.store.rows import Candidate, ContactRules, Notification
from candidate_svc.usecases.open_vault import open_vault

REACH_PERSON: Final = "reach_person_another_way"
LEASE: Final = timedelta(seconds=60)
"""Real time in which a sender has handed a message over, or has died."""


async def send_notification(
    work: Work,
    keyring: Keyring,
    notifiers: Mapping[Channel, domain.Notifier],
    notification_id: UUID,
    attempt: int,
    *,
    timeout_seconds: float,
) -> None:
    """Decide on a message in hand and hand it over.

    The person's rules stay locked until then: an opt-out, a withdrawal or an erasure comes before, and nothing goes
    out, or after, and waits at most `timeout_seconds` for it. Dying in between repeats the message under the same
    reference, at most `MOST_ATTEMPTS` times.
    """
    candidate_id = await person_of(work.session, notification_id)
    if candidate_id is None:
        return
    rules = await contact_rules_of(work.session, candidate_id, share=True)
    notification = await notification_in_hand(work.session, notification_id, attempt)
    candidate = await work.session.get(Candidate, candidate_id, populate_existing=True)
    if notification is None or candidate is None:
        return
    work.correlation_id = notification.correlation_id
    hearer = await _hearer(work, candidate, rules, notification)
    if attempt > domain.MOST_ATTEMPTS and hearer.contact is not None:
        _give_up_channel(notification, usable(hearer.contact, notifiers, _given_up(notification))[:1])
    decision = domain.decide(_news(notification), hearer, notifiers.keys(), work.now)
    match decision:
        case domain.Postpone(until):
            notification.due_at = until
            notification.attempts = 0
            await _move(work, notification, NotificationAction.POSTPONE)
        case domain.Suppress(why):
            await suppress(work, notification, candidate, why)
        case domain.GiveUp():
            await give_up(work, notification, candidate)
        case domain.Send(channel):
            message = await _message(work, keyring, notification, hearer, channel)
            if message is None:
                await suppress(work, notification, candidate, domain.Silence.PERSON_LEFT)
            else:
                await _hand_over(work, notifiers[channel], notification, hearer, message, timeout_seconds)


async def _hand_over(
    work: Work,
    notifier: domain.Notifier,
    notification: Notification,
    hearer: domain.Hearer,
    message: domain.Message,
    timeout_seconds: float,
) -> None:
    language = _language(hearer)
    try:
        async with asyncio.timeout(timeout_seconds):
            await notifier.send(message)
    except domain.Refused:
        _give_up_channel(notification, [message.channel])
        await _move(work, notification, NotificationAction.RETRY, reason="refused")
    except (domain.Unavailable, TimeoutError):
        if notification.attempts >= domain.MOST_ATTEMPTS:
            _give_up_channel(notification, [message.channel])
        else:
            await retry_later(work.session, notification, domain.wait_after(notification.attempts))
        await _move(work, notification, NotificationAction.RETRY, reason="unavailable")
    else:
        notification.channel, notification.language, notification.sent_at = message.channel.value, language, work.now
        await _move(work, notification, NotificationAction.HAND_OVER)
        await work.publish(
            NotificationSent(
                candidate_id=notification.candidate_id,
                notification_id=notification.id,
                kind=notification.kind,
                channel=message.channel,
                language=language,
            )
        )


async def suppress(work: Work, notification: Notification, candidate: Candidate, why: domain.Silence) -> None:
    """It never goes out; where the matter is urgent somebody is asked to tell the person."""
    notification.reason = why.value
    await _move(work, notification, NotificationAction.SUPPRESS, reason=why.value)
    if domain.asks_somebody(notification.kind, why):
        await _ask_to_reach(work, notification, candidate, why.value)
        await work.publish(
            NotificationSuppressed(candidate_id=candidate.id, notification_id=notification.id, kind=notification.kind)
        )


async def give_up(work: Work, notification: Notification, candidate: Candidate) -> None:
    """No channel is left: somebody is asked to reach the person another way, whatever the message was about."""
    notification.reason = "every_channel_failed"
    await _move(work, notification, NotificationAction.GIVE_UP, reason=notification.reason)
    await _ask_to_reach(work, notification, candidate, notification.reason)
    await work.publish(
        NotificationUndeliverable(candidate_id=candidate.id, notification_id=notification.id, kind=notification.kind)
    )


async def retry_elsewhere(work: Work, notification: Notification, channel: Channel) -> None:
    """What was sent over a channel did not arrive: the next one is tried, if there is one."""
    _give_up_channel(notification, [channel])
    notification.channel = notification.sent_at = None
    await _move(work, notification, NotificationAction.RETRY, reason="not_delivered")


def _give_up_channel(notification: Notification, channels: Sequence[Channel]) -> None:
    notification.given_up = [*notification.given_up, *(channel.value for channel in channels)]
    notification.attempts, notification.retry_at = 0, None


async def _ask_to_reach(work: Work, notification: Notification, candidate: Candidate, reason: str) -> None:
    answer_by = notification.answer_by
    await work.open_task(
        REACH_PERSON,
        "candidate",
        candidate.id,
        organisation_id=candidate.partner_id,
        evidence={
            "notification_id": str(notification.id),
            "kind": notification.kind.value,
            "reason": reason,
            "answer_by": None if answer_by is None else answer_by.isoformat(),
        },
    )


async def _move(work: Work, notification: Notification, action: NotificationAction, reason: str | None = None) -> None:
    notification.lease_until = None
    await work.move(NOTIFICATION, notification, action, reason=reason)


async def _hearer(
    work: Work, candidate: Candidate, rules: ContactRules | None, notification: Notification
) -> domain.Hearer:
    consent = standing_consent(candidate.id, ConsentPurpose.REGISTER, None)
    return domain.Hearer(
        state=candidate.state,
        may_register=(await work.session.execute(consent)).first() is not None,
        dormant=candidate.dormant_since is not None,
        contact=None if rules is None else safe_contact(rules),
        told_at=await told_at(work.session, candidate.id, notification.kind),
    )


def _news(notification: Notification) -> domain.News:
    return domain.News(notification.kind, notification.news_since, notification.answer_by, _given_up(notification))


def _given_up(notification: Notification) -> frozenset[Channel]:
    return frozenset(Channel(one) for one in notification.given_up)


async def _message(
    work: Work, keyring: Keyring, notification: Notification, hearer: domain.Hearer, channel: Channel
) -> domain.Message | None:
    """The message with its address; None when there is nothing left to read it from."""
    field = ADDRESS_FIELDS[channel]
    try:
        address = (await open_vault(work, keyring, notification.candidate_id, [field], VaultRead.MESSAGE))[field]
    except (KeyMissing, KeyError):
        return None
    wording = wording_for(_language(hearer))
    return domain.Message(
        notification_id=notification.id,
        kind=notification.kind,
        channel=channel,
        address=address,
        subject=wording.subject,
        text=wording.text(notification.kind, notification.answer_by),
    )


def _language(hearer: domain.Hearer) -> str:
    """The language in which it is said, which the person reads or which stands in for it."""
    return wording_for(hearer.contact.language if hearer.contact else "").language
