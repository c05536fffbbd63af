"""A service in miniature as a process of its own: `python -m tests.faults.witness '<orders as JSON>'`.

A writer commits events and says how many after each commit; its relay carries them. A reader writes each one down as
an effect. Both are the project's own relay, consumer and tables; only what an effect is, is the witness's.
"""

import asyncio
import contextlib
import os
import random
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Literal
from uuid import UUID, uuid4, uuid5

import structlog
from pathways_chassis.faults import is_transient
from pathways_chassis.messaging import outbox
from pathways_chassis.messaging.consumer import Consumer
from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.reactions import APPLIED, Reaction, on
from pathways_chassis.messaging.relay import Relay
from pathways_chassis.messaging.transport import Transport
from pathways_chassis.runtime import Runtime
from pathways_chassis.testing.miniature import settings_for
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateBecameAlumni,
    CandidateHidden,
    CandidateProfileChanged,
    PoolProfile,
    ProfileSkill,
)
from pathways_contracts.events.candidate.visa_case import VisaFileForgotten
from pydantic import BaseModel
from sqlalchemy.dialects.postgresql import insert

from .strikes import Struck, Where
from .tables import effect, person
from .weakenings import WEAKENINGS

WRITERS = 8
LARGEST_COMMIT = 4
SESSION_SECONDS = 6.0
VISA_CASE = "visa case"
"""Names the second aggregate of each person, on a topic of its own."""


class Orders(BaseModel):
    """What a witness is to do. Times in seconds; `rate` in events a second, 0 for as fast as it goes."""

    role: Literal["writer", "reader"]
    database_url: str
    bus: Literal["kafka", "embedded"]
    address: str
    group: str = "witness"
    aggregates: list[UUID] = []
    events: int = 0
    rate: float = 0
    seed: int = 0
    slow_seconds: float = 0
    ahead_seconds: float = 0
    large: bool = False
    dies: Where | None = None
    dies_at: int = 1
    without: str | None = None


def say(line: str) -> None:
    """One line to whoever started this process."""
    print(line, flush=True)


def transport_of(orders: Orders) -> Transport:
    """The bus; a dead member is missed soon."""
    if orders.bus == "kafka":
        return KafkaTransport(
            orders.address,
            request_timeout_seconds=5.0,
            send_timeout_seconds=10.0,
            session_timeout_seconds=SESSION_SECONDS,
        )
    return EmbeddedLogTransport(orders.address, lease_seconds=3.0)


def event_of_a_kilobyte(aggregate: UUID) -> Event:
    """An event as large as those that carry a profile."""
    skills = tuple(ProfileSkill(code=f"urn:pathways:skill:{place:036}") for place in range(10))
    return CandidateProfileChanged(candidate_id=aggregate, shareable=True, profile=PoolProfile(skills=skills))


def event_about(aggregate: UUID, chance: random.Random) -> Event:
    """An event of the aggregate on one of two topics."""
    if chance.random() < 0.5:
        return CandidateBecameAlumni(candidate_id=aggregate)
    return VisaFileForgotten(
        candidate_id=aggregate,
        visa_case_id=uuid5(aggregate, VISA_CASE),
        placement_id=aggregate,
        application_id=aggregate,
    )


# --- writing -------------------------------------------------------------------------------------------------------


class Writer:
    """Commits events from several tasks at once, as requests do."""

    def __init__(self, runtime: Runtime, orders: Orders) -> None:
        self._runtime, self._orders = runtime, orders
        self._left = orders.events
        self._began = time.monotonic()
        self._begun = 0

    async def run(self) -> None:
        """Until all are committed; a database that is away is waited for, as a caller who tries again does."""
        await asyncio.gather(*(self._write(random.Random(f"{self._orders.seed}/{task}")) for task in range(WRITERS)))
        say("done")

    async def _write(self, chance: random.Random) -> None:
        while self._left > 0:
            events = min(self._left, chance.randint(1, LARGEST_COMMIT))
            self._left -= events
            self._begun += events
            if self._orders.rate:
                await asyncio.sleep(max(0.0, self._began + self._begun / self._orders.rate - time.monotonic()))
            try:
                await self._commit([self._event(chance.choice(self._orders.aggregates), chance) for _ in range(events)])
            except Exception as error:
                if not is_transient(error):
                    raise
                self._left += events
                await asyncio.sleep(0.2)

    def _event(self, aggregate: UUID, chance: random.Random) -> Event:
        return event_of_a_kilobyte(aggregate) if self._orders.large else event_about(aggregate, chance)

    async def _commit(self, events: list[Event]) -> None:
        # Locked in one order by all, as use cases lock their aggregates.
        events.sort(key=lambda event: (event.topic.value, event.key))
        async with self._runtime.sessions() as session, session.begin():
            for event in events:
                await outbox.append(session, event, event_id=uuid4(), source="/witness", time=self._runtime.clock.now())
                await asyncio.sleep(0)  # others commit between
        say(f"committed {len(events)}")
        self._runtime.wake_relay()


async def write(runtime: Runtime, transport: Transport, orders: Orders, stop: asyncio.Event) -> None:
    """Commit, and carry until told to stop."""
    runtime.relay = Relay(orders.database_url, transport, "witness")
    carrying = asyncio.create_task(runtime.relay.run())
    writing = asyncio.create_task(Writer(runtime, orders).run())
    await _until(stop, carrying, writing)
    writing.cancel()
    runtime.relay.stop()
    await asyncio.gather(carrying, writing, return_exceptions=True)


# --- reading -------------------------------------------------------------------------------------------------------


_EFFECT = effect.insert()


async def witness(work: Work, event: Event) -> None:
    """Write the effect down."""
    envelope = work.envelope
    assert envelope is not None
    row = {
        "topic": event.topic.value,
        "key": event.key,
        "producer_epoch": envelope.producerepoch,
        "sequence": envelope.aggregateseq,
        "event_id": envelope.id,
    }
    if work.later is not None:
        work.later.add(_EFFECT, row)
    else:
        await work.session.execute(_EFFECT, row)


async def hide(work: Work, topic: str, key: str) -> None:
    """Nobody sees this person any more."""
    statement = insert(person).values(key=key, hidden=True)
    await work.session.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"hidden": True}))


async def read(runtime: Runtime, transport: Transport, orders: Orders, stop: asyncio.Event) -> None:
    """Take in what comes, until told to stop."""

    async def reaction(work: Work, event: Event) -> Reaction:
        await witness(work, event)
        if orders.slow_seconds:
            await asyncio.sleep(orders.slow_seconds)
        return APPLIED

    async def hiding(work: Work, event: CandidateHidden) -> Reaction:
        await witness(work, event)
        await hide(work, event.topic.value, event.key)
        return APPLIED

    told: tuple[type[Event], ...] = (CandidateBecameAlumni, CandidateProfileChanged, VisaFileForgotten)
    subscriptions = [*(on(event, reaction) for event in told), on(CandidateHidden, hiding)]
    consumer = runtime.consumer = Consumer(runtime, transport, orders.group, subscriptions, hide)
    reading = [asyncio.create_task(consumer.run()), asyncio.create_task(consumer.drain())]
    say("reading")
    await _until(stop, *reading)
    consumer.stop()
    await asyncio.gather(*reading, return_exceptions=True)


# --- both ----------------------------------------------------------------------------------------------------------


async def _until(stop: asyncio.Event, *tasks: asyncio.Task[None]) -> None:
    """Until told to stop; a task that fails ends the process at once, and says of what."""
    stopping = asyncio.create_task(stop.wait())
    left = set(tasks)
    while left and not stop.is_set():
        done, _ = await asyncio.wait({stopping, *left}, return_when=asyncio.FIRST_COMPLETED)
        for task in done & left:
            if (error := task.exception()) is not None:
                raise error
        left -= done
    await stopping


ROLES: dict[str, Callable[[Runtime, Transport, Orders, asyncio.Event], Awaitable[None]]] = {
    "writer": write,
    "reader": read,
}


async def main(orders: Orders) -> None:
    """Do as told until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    runtime = Runtime.of(settings_for(orders.database_url))
    runtime.clock.restore(timedelta(seconds=orders.ahead_seconds))
    transport = transport_of(orders)
    if orders.dies is not None:
        transport = Struck(transport, orders.dies, orders.dies_at, lambda: os.kill(os.getpid(), signal.SIGKILL))
    weakened = WEAKENINGS[orders.without].in_force() if orders.without else contextlib.nullcontext()
    with weakened:
        try:
            await ROLES[orders.role](runtime, transport, orders, stop)
        finally:
            await transport.close()
            await runtime.engine.dispose()


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    asyncio.run(main(Orders.model_validate_json(sys.argv[1])))
