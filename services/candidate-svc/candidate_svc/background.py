"""Loops of this service's own: pathways told at the start, the heartbeat of consents, and retention."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import structlog
from pathways_chassis.actor import timer_actor
from pathways_chassis.clock import system_now
from pathways_chassis.runtime import Runtime
from pathways_contracts.events.candidate.consent import ConsentHeartbeat
from sqlalchemy.exc import InterfaceError, OperationalError

from candidate_svc.usecases.publish_pathways import publish_pathways
from candidate_svc.usecases.retain import retain_next

LOG = structlog.get_logger("candidate background")
HEARTBEAT_SECONDS: Final = 15
RETRY_SECONDS: Final = 1
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
    """Say regularly that no older consent is on its way, so that readers know how old their view is."""

    async def say_so() -> None:
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, timer_actor("consent_heartbeat"))
            await work.publish(ConsentHeartbeat(partition_name="consents", as_of=system_now()))

    while True:
        done = await _done(say_so)
        runtime.wake_relay()
        await asyncio.sleep(HEARTBEAT_SECONDS if done else RETRY_SECONDS)


async def look_after_the_dormant(runtime: Runtime) -> None:
    """Take one person after the other whose retention is due, each in a transaction of their own."""
    found = True

    async def take_one() -> None:
        nonlocal found
        async with runtime.sessions() as session, session.begin():
            found = await retain_next(runtime.work(session, timer_actor("retention")))

    while True:
        if await _done(take_one) and found:
            runtime.wake_relay()
        else:
            await asyncio.sleep(RETENTION_SECONDS)


async def _done(step: Callable[[], Awaitable[None]]) -> bool:
    """Whether a step could be taken. A database that is away for a while ends no loop."""
    try:
        await step()
    except (OperationalError, InterfaceError, OSError) as error:
        LOG.warning("loop interrupted", error=type(error).__name__)
        return False
    return True


BACKGROUND: Final = (
    ("pathways", publish_pathways_once),
    ("consent heartbeat", beat),
    ("retention", look_after_the_dormant),
)
