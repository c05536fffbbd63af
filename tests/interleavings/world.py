"""Two services without a clock of their own, and a bus that delivers in whatever order it is told.

Use cases, reactions, positions, parking, outbox and timers are the real ones on real PostgreSQL. Only the loops are
missing: a test decides which command, which delivery or which timer comes next. A bus keeps the order of an aggregate
and no other, so each (reader, topic, key) is a queue of its own.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pathways_chassis.actor import Actor, timer_actor
from pathways_chassis.errors import Conflict, Forbidden, NotFound
from pathways_chassis.machine import IllegalTransition, RulesBroken
from pathways_chassis.messaging import positions
from pathways_chassis.messaging.applying import Applying
from pathways_chassis.messaging.decoding import place_of
from pathways_chassis.messaging.draining import Draining
from pathways_chassis.messaging.reactions import Subscriptions, Timers
from pathways_chassis.messaging.transport import Record
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import outbox, timer
from pathways_chassis.work import Work
from sqlalchemy import func, select, text, update

REFUSED = (IllegalTransition, RulesBroken, Forbidden, NotFound, Conflict)
"""How a use case says no. In some orders it must."""

Queue = tuple[str, str, str]
"""(reader, topic, key)."""


@dataclass
class Service:
    """One service as the model drives it."""

    name: str
    runtime: Runtime
    subscriptions: Subscriptions
    timers: Timers
    topics: frozenset[str] = frozenset()
    carried: int = 0

    def __post_init__(self) -> None:
        self.topics = frozenset(entry.event.topic.value for entry in self.subscriptions)
        self.applying = Applying(self.runtime, self.name, self.subscriptions, None)
        self.draining = Draining(self.runtime, self.applying)

    async def do(self, actor: Actor, step: Callable[[Work], Awaitable[Any]]) -> Any:
        """One command in a transaction of its own. None where a rule refuses it."""
        async with self.runtime.sessions() as session:
            try:
                async with session.begin():
                    return await step(self.runtime.work(session, actor))
            except REFUSED:
                return None

    async def apply(self, record: Record) -> None:
        """One record, as the consumer applies it when it comes alone."""
        place = place_of(record)
        async with self.runtime.sessions() as session, session.begin():
            known = await positions.load(session, self.name, {place})
            await self.applying.take_or_set_aside(session, known[place], record)
            await positions.save(session, self.name, known)

    async def take_up_parked(self) -> None:
        """One look of the loop that drains, without its pauses."""
        self.draining._pauses.clear()
        await self.draining._round()

    async def fire(self, action: str, aggregate_id: UUID) -> bool:
        """A timer of one aggregate is due, where it stands. False where there is none (any more)."""
        async with self.runtime.sessions() as session, session.begin():
            stands = (timer.c.action == action, timer.c.aggregate_id == aggregate_id)
            open_ones = (*stands, timer.c.fired_at.is_(None), timer.c.cancelled_at.is_(None))
            row = (await session.execute(select(timer).where(*open_ones).with_for_update())).first()
            if row is None:
                return False
            work = self.runtime.work(session, timer_actor(action), causation_id=row.id)
            await self.timers[action](work, aggregate_id, row.payload)
            await session.execute(update(timer).where(timer.c.id == row.id).values(fired_at=func.clock_timestamp()))
            return True

    async def written(self) -> list[Record]:
        """What was published since the last look, in order."""
        async with self.runtime.sessions() as session:
            rows = (await session.execute(select(outbox).where(outbox.c.id > self.carried).order_by(outbox.c.id))).all()
        if rows:
            self.carried = rows[-1].id
        return [_record(row) for row in rows]

    async def query(self, statement: str, **parameters: Any) -> list[Any]:
        """What stands in its database."""
        async with self.runtime.sessions() as session:
            return list((await session.execute(text(statement), parameters)).all())


@dataclass
class World:
    """The services, and what is on its way between them."""

    services: Sequence[Service]
    queues: dict[Queue, deque[Record]] = field(default_factory=dict)

    def service(self, name: str) -> Service:
        return next(service for service in self.services if service.name == name)

    async def carry(self) -> None:
        """What was published is on its way: one queue for each aggregate and reader."""
        for service in self.services:
            for record in await service.written():
                for reader in self.services:
                    if record.topic in reader.topics:
                        self.queues.setdefault((reader.name, *place_of(record)), deque()).append(record)

    def deliverable(self) -> list[Queue]:
        """Queues with something in them, in an order that does not depend on ids."""
        return [queue for queue, records in self.queues.items() if records]

    async def deliver(self, queue: Queue) -> None:
        """The next record of one queue arrives; what waited for it goes on."""
        reader = self.service(queue[0])
        await reader.apply(self.queues[queue].popleft())
        await reader.take_up_parked()
        await self.carry()

    async def settle(self) -> None:
        """Deliver all, first come first served."""
        await self.carry()
        while queues := self.deliverable():
            await self.deliver(queues[0])


def _record(row: Any) -> Record:
    headers = tuple((name, value.encode()) for name, value in row.headers.items())
    return Record(row.topic, 0, row.id, row.key, bytes(row.payload), headers, row.created_at)
