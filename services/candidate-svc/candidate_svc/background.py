"""Loops of this service's own: pathways and texts told at the start, heartbeats, retention, messages, documents."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from random import random
from typing import Final
from uuid import UUID

import structlog
from pathways_chassis.actor import timer_actor
from pathways_chassis.clock import system_now
from pathways_chassis.faults import is_transient
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_chassis.metrics import WEBHOOKS_SENT
from pathways_chassis.runtime import Background, Runtime
from pathways_chassis.telemetry import frames_of
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.api_key import ApiKeyHeartbeat
from pathways_contracts.events.candidate.candidate import CandidateHeartbeat
from pathways_contracts.events.candidate.consent import ConsentHeartbeat
from pathways_contracts.events.candidate.notification import Channel
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.document_file import Blobs, BlobStoreUnavailable, Scanner, ScannerUnavailable
from candidate_svc.domain.notification import Notifier
from candidate_svc.domain.webhook import PATIENCE, Patience, Receiver
from candidate_svc.store.candidates import erased_people
from candidate_svc.store.document_files import claim_to_scan, look_again
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.notifications import claim_due
from candidate_svc.store.retention import FORGET_DELIVERIES, LOOK_AFTER_THE_DORMANT
from candidate_svc.store.webhook_deliveries import claim_due as claim_webhooks
from candidate_svc.store.webhook_deliveries import forget_deliveries
from candidate_svc.usecases.examine_document import SCAN_AGAIN, SCAN_LEASE, PdfCheck, examine, judge
from candidate_svc.usecases.forget_documents import discard_next, find_ownerless
from candidate_svc.usecases.keep_consent_texts import ask_again, note_consent_texts
from candidate_svc.usecases.publish_pathways import publish_pathways
from candidate_svc.usecases.retain import retain_next
from candidate_svc.usecases.send_notification import LEASE, send_notification
from candidate_svc.usecases.send_webhook import settle_webhook, write_webhook

LOG = structlog.get_logger("candidate background")
HEARTBEAT_SECONDS: Final = 15
RETRY_SECONDS: Final = 1
SENDING_SECONDS: Final = 1.0
"""How late a message may be looked at."""
MESSAGES_AT_ONCE: Final = 4
REWRAPPING_SECONDS: Final = 2.0
"""How late it is noticed that the wrapping key was rotated."""
ASKING_AGAIN_SECONDS: Final = 60
"""How late those are looked for who agreed to a text that has changed."""
EXAMINING_SECONDS: Final = 1.0
"""How late a file that arrived may be looked at."""
DISCARDING_SECONDS: Final = 1.0
OWNERLESS_SECONDS: Final = 3600.0
WEBHOOKS_SECONDS: Final = 1.0
"""How late a message to a webhook may be looked at."""
FORGETTING_SECONDS: Final = 3600.0
RETENTION_SECONDS: Final = 5
"""How late a person's retention may be looked at; the periods are months."""


async def publish_pathways_once(runtime: Runtime) -> None:
    """Tell the others of configuration that is new since the last start, then rest."""

    async def publish() -> None:
        async with runtime.sessions() as session, session.begin():
            await publish_pathways(runtime.work(session, timer_actor("publish_pathways")))

    done = False
    while not done:
        done = await _done(publish)
        runtime.wake_relay()
        await asyncio.sleep(RETRY_SECONDS)
    await asyncio.Event().wait()


async def beat(runtime: Runtime) -> None:
    """Say regularly in every partition that nothing older is on its way, so that readers know how old their view is."""

    async def say_so() -> None:
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, timer_actor("heartbeat"))
            as_of = system_now()
            beats: list[Event] = [
                beat(partition_name=key, as_of=as_of)
                for beat in (ConsentHeartbeat, CandidateHeartbeat, ApiKeyHeartbeat)
                for key in keys_of_all_partitions(beat.topic)
            ]
            await work.publish_all(beats)

    while True:
        done = await _done(say_so)
        runtime.wake_relay()
        await asyncio.sleep(HEARTBEAT_SECONDS if done else RETRY_SECONDS)


async def keep_consent_texts(runtime: Runtime) -> None:
    """Note the texts in use, then have those asked again who agreed to one that has materially changed."""
    found = True

    async def note() -> None:
        async with runtime.sessions() as session, session.begin():
            await note_consent_texts(runtime.work(session, timer_actor("consent_texts")))

    async def ask() -> None:
        nonlocal found
        async with runtime.sessions() as session, session.begin():
            found = await ask_again(runtime.work(session, timer_actor("consent_texts")))

    noted = False
    while True:
        if not noted:
            noted = await _done(note)
            await asyncio.sleep(0 if noted else RETRY_SECONDS)
        elif not await _done(ask) or not found:
            await asyncio.sleep(ASKING_AGAIN_SECONDS)


async def look_after_one(runtime: Runtime) -> bool:
    """Whoever has been due longest. False when nobody is."""
    async with runtime.sessions() as session, session.begin():
        return await retain_next(runtime.work(session, timer_actor("retention")))


async def look_after_the_dormant(runtime: Runtime) -> None:
    """Take one person after the other whose retention is due, each in a transaction of their own."""
    found = True

    async def take_one() -> None:
        nonlocal found
        found = await look_after_one(runtime)

    while True:
        if await _done(take_one) and found:
            runtime.wake_relay()
        else:
            await asyncio.sleep(RETENTION_SECONDS)


async def forget_again(runtime: Runtime, keyring: Keyring) -> None:
    """Before anything is answered: a keyring that was restored forgets whom a list or the vault knows as erased."""
    async with runtime.sessions() as session:
        erased = await erased_people(session)
    if forgotten := await keyring.erasures.replay(erased):
        LOG.warning("keys of erased people were there again, and are destroyed", people=forgotten)


def rewrapper(keyring: Keyring) -> Background:
    """A loop that brings every key under the current wrapping key, a batch after the other, while all go on."""

    async def rewrap(_: Runtime) -> None:
        done = 0

        async def some() -> None:
            nonlocal done
            done = await keyring.wrapping_keys.rewrap_some()

        while True:
            if not (await _done(some) and done):
                await asyncio.sleep(REWRAPPING_SECONDS)

    return rewrap


def sender(keyring: Keyring, notifiers: Mapping[Channel, Notifier], timeout_seconds: float) -> Background:
    """A loop that sends what is due over these channels, a few messages at a time, each in its own transaction."""

    async def send_what_is_due(runtime: Runtime) -> None:
        claimed: Sequence[tuple[UUID, int]] = ()

        async def claim() -> None:
            nonlocal claimed
            async with runtime.sessions() as session, session.begin():
                claimed = await claim_due(session, runtime.clock.now(), LEASE, MESSAGES_AT_ONCE)

        async def send(notification_id: UUID, attempt: int) -> None:
            try:
                await send_one(notification_id, attempt)
            except Exception as error:
                # One message that cannot be sent holds up no other: it comes again, and is given up in the end.
                LOG.error("message failed", error=type(error).__name__, frames=frames_of(error))

        async def send_one(notification_id: UUID, attempt: int) -> None:
            async with runtime.sessions() as session, session.begin():
                work = runtime.work(session, timer_actor("send_notification"), causation_id=notification_id)
                await send_notification(
                    work, keyring, notifiers, notification_id, attempt, timeout_seconds=timeout_seconds
                )

        while True:
            if await _done(claim) and claimed:
                await asyncio.gather(*(send(*one) for one in claimed))
                runtime.wake_relay()
            else:
                await asyncio.sleep(SENDING_SECONDS)

    return send_what_is_due


def examiner(keyring: Keyring, blobs: Blobs, scanner: Scanner, check_pdf: PdfCheck) -> Background:
    """A loop that looks through the files that arrived whole, one at a time, and gives each its verdict."""

    async def examine_what_arrived(runtime: Runtime) -> None:
        async def look_at_one() -> bool:
            async with runtime.sessions() as session, session.begin():
                file_id = await claim_to_scan(session, system_now(), SCAN_LEASE)
            if file_id is None:
                return False
            try:
                async with runtime.sessions() as session:
                    verdict = await examine(session, keyring, blobs, scanner, check_pdf, file_id)
            except (ScannerUnavailable, BlobStoreUnavailable) as error:
                LOG.warning("file waits for its verdict", error=str(error))
                async with runtime.sessions() as session, session.begin():
                    await look_again(session, file_id, system_now() + SCAN_AGAIN)
                return True
            except Exception as error:
                # One file that cannot be looked through holds up no other: it comes again when its lease is over.
                LOG.error("file not looked through", error=type(error).__name__, frames=frames_of(error))
                return True
            if verdict is not None:
                async with runtime.sessions() as session, session.begin():
                    work = runtime.work(session, timer_actor("examine_document"), causation_id=file_id)
                    await judge(work, file_id, verdict)
            runtime.moved_on()
            return True

        await _one_after_the_other(look_at_one, EXAMINING_SECONDS)

    return examine_what_arrived


def discarder(blobs: Blobs) -> Background:
    """A loop that deletes the blobs of what was forgotten."""

    async def discard_what_is_due(runtime: Runtime) -> None:
        async def discard_one() -> bool:
            async with runtime.sessions() as session, session.begin():
                found = await discard_next(runtime.work(session, timer_actor("discard_blobs")), blobs)
            runtime.moved_on()
            return found

        await _one_after_the_other(discard_one, DISCARDING_SECONDS)

    return discard_what_is_due


def ownerless_finder(blobs: Blobs) -> Background:
    """A loop that looks for blobs of which no row knows."""

    async def find_what_nobody_owns(runtime: Runtime) -> None:
        async def look() -> bool:
            async with runtime.sessions() as session, session.begin():
                found = await find_ownerless(runtime.work(session, timer_actor("find_ownerless")), blobs)
            if found:
                LOG.warning("blobs without a file", files=found)
            return False

        await _one_after_the_other(look, OWNERLESS_SECONDS)

    return find_what_nobody_owns


def webhook_sender(keyring: Keyring, receiver: Receiver, at_once: int) -> Background:
    """A loop that sends what is due to webhooks, a few at a time; with none at once it leaves that to others."""

    async def send_what_is_due(runtime: Runtime) -> None:
        sent = 0

        async def some() -> None:
            nonlocal sent
            sent = await send_webhooks(runtime, keyring, receiver, PATIENCE, at_once=at_once, now=system_now)

        if not at_once:
            await asyncio.Event().wait()
        while True:
            if not (await _done(some) and sent):
                await asyncio.sleep(WEBHOOKS_SECONDS)

    return send_what_is_due


async def send_webhooks(
    runtime: Runtime,
    keyring: Keyring,
    receiver: Receiver,
    patience: Patience,
    *,
    at_once: int,
    now: Callable[[], datetime],
) -> int:
    """Take what is due in hand and send it, each message in transactions of its own. Returns how many were due."""
    async with runtime.sessions() as session, session.begin():
        claimed = await claim_webhooks(session, now(), patience.lease, at_once)

    async def send(delivery_id: UUID, attempt: int) -> None:
        def work_in(session: AsyncSession) -> Work:
            return runtime.work(session, timer_actor("send_webhook"), causation_id=delivery_id)

        try:
            async with runtime.sessions() as session, session.begin():
                post = await write_webhook(work_in(session), keyring, delivery_id, attempt, now())
            if post is None:
                WEBHOOKS_SENT.add(1, {"outcome": "dropped"})
                return
            answer = await receiver.post(post.url, post.headers, post.body)
            async with runtime.sessions() as session, session.begin():
                work = work_in(session)
                await settle_webhook(work, delivery_id, attempt, answer, patience, now=now(), chance=random())
            WEBHOOKS_SENT.add(1, {"outcome": answer.error or "delivered"})
        except Exception as error:
            # One message that cannot be sent holds up no other: it comes again when its lease is over.
            LOG.error("webhook failed", error=type(error).__name__, frames=frames_of(error))

    await asyncio.gather(*(send(*one) for one in claimed))
    runtime.moved_on()
    return len(claimed)


async def forget_some_deliveries(runtime: Runtime) -> int:
    """Some of what was sent to webhooks and is kept no longer. Returns how many."""
    async with runtime.sessions() as session, session.begin():
        return await forget_deliveries(session)


async def forget_old_deliveries(runtime: Runtime) -> None:
    """Delete what was sent to webhooks when its time is over."""

    async def forget() -> bool:
        return bool(await forget_some_deliveries(runtime))

    await _one_after_the_other(forget, FORGETTING_SECONDS)


async def _one_after_the_other(step: Callable[[], Awaitable[bool]], rest_seconds: float) -> None:
    """Take step after step for as long as there is something to do; what fails is logged and comes again."""
    more = False

    async def take() -> None:
        nonlocal more
        more = False
        try:
            more = await step()
        except BlobStoreUnavailable as error:
            LOG.warning("the blob store is away", error=str(error))

    while True:
        await _done(take)
        if not more:
            await asyncio.sleep(rest_seconds)


async def _done(step: Callable[[], Awaitable[None]]) -> bool:
    """Whether a step could be taken. A database that is away for a while ends no loop."""
    try:
        await step()
    except Exception as error:
        if not is_transient(error):
            raise
        LOG.warning("loop interrupted", error=type(error).__name__)
        return False
    return True


BACKGROUND: Final = (
    ("pathways", publish_pathways_once),
    ("consent_texts", keep_consent_texts),
    ("heartbeat", beat),
    (LOOK_AFTER_THE_DORMANT, look_after_the_dormant),
    (FORGET_DELIVERIES, forget_old_deliveries),
)
