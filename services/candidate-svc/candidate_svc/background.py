"""Loops of this service's own: the pathways told at the start, and the heartbeat of consents."""

import asyncio
from typing import Final

from pathways_chassis.actor import timer_actor
from pathways_chassis.clock import system_now
from pathways_chassis.runtime import Runtime
from pathways_contracts.events.candidate.consent import ConsentHeartbeat

from candidate_svc.usecases.publish_pathways import publish_pathways

HEARTBEAT_SECONDS: Final = 15


async def publish_pathways_once(runtime: Runtime) -> None:
    """Tell the others of configuration that is new since the last start, then rest."""
    async with runtime.sessions() as session, session.begin():
        await publish_pathways(runtime.work(session, timer_actor("publish_pathways")))
    runtime.wake_relay()
    await asyncio.Event().wait()


async def beat(runtime: Runtime) -> None:
    """Say regularly that no older consent is on its way, so that readers know how old their view is."""
    while True:
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, timer_actor("consent_heartbeat"))
            await work.publish(ConsentHeartbeat(partition_name="consents", as_of=system_now()))
        runtime.wake_relay()
        await asyncio.sleep(HEARTBEAT_SECONDS)


BACKGROUND: Final = (("pathways", publish_pathways_once), ("consent heartbeat", beat))
