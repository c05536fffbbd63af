"""A service in miniature as a process of its own: `python -m tests.faults.witness '<orders as JSON>'`.

A writer is asked over HTTP to commit events and says what was answered; its relay carries them. A reader writes each
one down as an effect. HTTP, relay, consumer and tables are the project's own; only what an effect is, is the witness's.
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
from unittest.mock import patch
from uuid import UUID, uuid4

import httpx
import structlog
from pathways_chassis.messaging import consumer as consuming
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
)
from pathways_contracts.events.candidate.visa_case import VisaFileForgotten
from pydantic import BaseModel
from sqlalchemy.dialects.postgresql import insert

from .door import Facts, opened, some_facts
from .strikes import Struck, Where
from .tables import effect, person
from .weakenings import WEAKENINGS

WRITERS = 8
LARGEST_COMMIT = 4
SESSION_SECONDS = 6.0
SEND_SECONDS = 3.0
SILENCE_SECONDS = 5.0
"""A reader's look ends sooner; one that did not would soon be noticed."""


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
    together: int = 0
    """So many events in each request, by one statement; 0 for a few, one by one."""
    dies: Where | None = None
    dies_at: int = 1
    freezes_at: int = 0
    """With the records of so many looks in hand, until SIGCONT; 0 for never."""
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
            send_timeout_seconds=SEND_SECONDS,
            session_timeout_seconds=SESSION_SECONDS,
        )
    return EmbeddedLogTransport(orders.address, lease_seconds=3.0)


# --- writing -------------------------------------------------------------------------------------------------------


class Writer:
    """Asks for events over HTTP from several tasks at once, and again for what is answered with 503, as callers do."""

    def __init__(self, client: httpx.AsyncClient, orders: Orders) -> None:
        self._client, self._orders = client, orders
        self._left = orders.events
        self._began = time.monotonic()
        self._begun = 0

    async def run(self) -> None:
        """Until all are committed."""
        await asyncio.gather(*(self._write(random.Random(f"{self._orders.seed}/{task}")) for task in range(WRITERS)))
        say("done")

    async def _write(self, chance: random.Random) -> None:
        while self._left > 0:
            number = min(self._left, self._orders.together or chance.randint(1, LARGEST_COMMIT))
            self._left -= number
            self._begun += number
            if self._orders.rate:
                await asyncio.sleep(max(0.0, self._began + self._begun / self._orders.rate - time.monotonic()))
            facts = some_facts(self._orders.aggregates, number, chance, large=self._orders.large)
            facts.together = self._orders.together > 0
            await self._insist(facts)

    async def _insist(self, wished: Facts) -> None:
        key = {"Idempotency-Key": uuid4().hex}
        while True:
            answer = await self._client.post("/facts", json=wished.model_dump(mode="json"), headers=key)
            if answer.is_success:
                say(f"committed {len(wished.facts)}")
                return
            may_come_again = answer.status_code == 503 and "Retry-After" in answer.headers
            say("refused" if may_come_again else f"answered {answer.status_code}")
            await asyncio.sleep(0.2)


async def write(runtime: Runtime, transport: Transport, orders: Orders, stop: asyncio.Event) -> None:
    """Commit, and carry until told to stop."""
    runtime.relay = Relay(orders.database_url, transport, "witness")
    carrying = asyncio.create_task(runtime.relay.run())
    async with opened(runtime) as client:
        writing = asyncio.create_task(Writer(client, orders).run())
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
    if orders.freezes_at:
        transport = Struck(transport, "after_poll", orders.freezes_at, lambda: os.kill(os.getpid(), signal.SIGSTOP))
    weakened = WEAKENINGS[orders.without].in_force() if orders.without else contextlib.nullcontext()
    with patch.object(consuming, "SILENCE_SECONDS", SILENCE_SECONDS), weakened:
        try:
            await ROLES[orders.role](runtime, transport, orders, stop)
        finally:
            await transport.close()
            await runtime.engine.dispose()


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    asyncio.run(main(Orders.model_validate_json(sys.argv[1])))
