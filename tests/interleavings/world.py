"""Services without loops, clocks and chance of their own: a test decides what comes next, and when it is.

Use cases, reactions, positions, parking, outbox and timers are the real ones on real PostgreSQL.
"""

import json
import re
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch
from uuid import NAMESPACE_OID, UUID, uuid5

from pathways_chassis.actor import Actor, timer_actor
from pathways_chassis.clock import BusinessClock
from pathways_chassis.errors import Conflict, Forbidden, NotFound
from pathways_chassis.machine import IllegalTransition, NotTakenBack, RulesBroken
from pathways_chassis.messaging import positions
from pathways_chassis.messaging.applying import Applying
from pathways_chassis.messaging.decoding import place_of, receive
from pathways_chassis.messaging.draining import Draining
from pathways_chassis.messaging.reactions import Handler, OnQuarantine, Subscriptions, Timers
from pathways_chassis.messaging.transport import Record
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import timer
from pathways_chassis.work import Work
from pathways_contracts.event import Event
from sqlalchemy import event, func, select, update
from sqlalchemy.exc import IntegrityError

from .snapshots import FIRST_YEAR_OF_THE_MODEL, Rows, Snapshots

REFUSED = (IllegalTransition, RulesBroken, Forbidden, NotFound, Conflict, NotTakenBack)
"""How a use case says no. In some orders it must."""

FIRST_DAY = datetime(FIRST_YEAR_OF_THE_MODEL, 3, 3, 9, tzinfo=UTC)


class StandingClock(BusinessClock):
    """Business time as the model says it is."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = FIRST_DAY

    def now(self) -> datetime:
        return self.moment


class Ids:
    """Ids that follow from what they are drawn for, so that two orders which do the same draw the same."""

    def __init__(self) -> None:
        self._cause = ""
        self._drawn = 0

    def begin(self, cause: str) -> None:
        """What follows is drawn for this."""
        self._cause, self._drawn = cause, 0

    def draw(self) -> UUID:
        """The next one."""
        self._drawn += 1
        return uuid5(NAMESPACE_OID, f"{self._cause}/{self._drawn}")

    @contextmanager
    def instead_of_chance(self) -> Iterator[None]:
        """Let the chassis draw from here."""
        with (
            patch("pathways_chassis.work.new_id", self.draw),
            patch("pathways_chassis.messaging.applying.new_id", self.draw),
        ):
            yield


@dataclass
class Service:
    """One service as the model drives it."""

    name: str
    runtime: Runtime
    subscriptions: Subscriptions
    timers: Timers
    on_quarantine: OnQuarantine | None
    snapshots: Snapshots
    clock: StandingClock = field(default_factory=StandingClock)
    keeps_only: frozenset[Handler] = frozenset()
    """Reactions that only write down, for people to read, that something happened."""
    topics: frozenset[str] = frozenset()
    refused_by_the_database_alone: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.runtime.clock = self.clock
        self._handlers: dict[type[Event] | None, tuple[Handler, ...]] = {
            entry.event: entry.handlers for entry in self.subscriptions
        }
        self.topics = frozenset(entry.event.topic.value for entry in self.subscriptions)
        self.applying = Applying(self.runtime, self.name, self.subscriptions, self.on_quarantine)
        self.draining = Draining(self.runtime, self.applying)
        event.listen(self.runtime.engine.sync_engine, "before_cursor_execute", self._refuse_to_read)

    def _refuse_to_read(self, _: Any, __: Any, statement: str, *___: Any) -> None:
        if re.search(rf"(?i)\b(from|join)\s+({'|'.join(self.snapshots.never_read)})\b", statement):
            raise AssertionError(f"states are told apart without what this reads: {statement}")

    def only_keeps(self, record: Record) -> bool:
        """Whether the service does nothing about a record but to write down that it came."""
        return self.keeps_only.issuperset(self._handlers.get(receive(record).event_class, ()))

    async def do(self, actor: Actor, step: Callable[[Work], Awaitable[Any]]) -> Any:
        """One command in a transaction of its own. None where a rule refuses it."""
        async with self.runtime.sessions() as session:
            try:
                async with session.begin():
                    return await step(self.runtime.work(session, actor))
            except REFUSED:
                return None
            except IntegrityError as error:
                self.refused_by_the_database_alone.append(_named(error))
                return None

    async def apply(self, record: Record) -> None:
        """One record, as the consumer applies it when it comes alone; what fails is quarantined at once."""
        place = place_of(record)
        try:
            async with self.runtime.sessions() as session, session.begin():
                known = await positions.load(session, self.name, {place})
                await self.applying.take_or_set_aside(session, known[place], record)
                await positions.save(session, self.name, known)
        except IntegrityError as error:
            self.refused_by_the_database_alone.append(_named(error))
            async with self.runtime.sessions() as session, session.begin():
                known = await positions.load(session, self.name, {place})
                await self.applying.give_up(session, known[place], record, error)
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

    async def sent(self) -> list[Record]:
        """What was published since the last look, in order."""
        return [_record(row) for row in await self.snapshots.sent()]


@dataclass(frozen=True)
class Command:
    """What somebody does, or a timer, at one service; falsy where a rule refuses it as things stand."""

    service: str
    words: str
    do: Callable[[Service], Awaitable[Any]]


@dataclass
class World:
    """The services, each step of theirs given when it is and the ids that it draws."""

    services: Sequence[Service]
    ids: Ids

    def of(self, names: Sequence[str]) -> "World":
        """With these services alone."""
        return World([self.service(name) for name in names], self.ids)

    def service(self, name: str) -> Service:
        return next(service for service in self.services if service.name == name)

    async def run(self, command: Command, cause: str, minute: int = 0) -> list[Record] | None:
        """Carry out a command, so many minutes into the first day. What it sent; None where it was refused."""
        service = self.service(command.service)
        service.clock.moment = FIRST_DAY + timedelta(minutes=minute)
        self.ids.begin(cause)
        done = await command.do(service)
        service.clock.moment = FIRST_DAY
        return await service.sent() if done else None

    async def deliver(self, service: Service, record: Record, cause: str) -> list[Record]:
        """A record arrives. What the service sent."""
        self.ids.begin(cause)
        await service.apply(record)
        return await service.sent()

    async def look(self, service: Service, rows: Rows) -> list[Record]:
        """A service that holds these rows looks at what it has parked. What it sent."""
        parked = sorted((row["topic"], row["key"], row["aggregate_seq"]) for row in json.loads(rows["parked_record"]))
        self.ids.begin(f"look/{service.name}/{parked}")
        await service.take_up_parked()
        return await service.sent()

    # --- setting a scene ------------------------------------------------------------------------------------------

    async def set(self, command: Command, cause: str) -> None:
        """A command of the past: it is carried out, and everybody hears of it."""
        sent = await self.run(command, cause)
        if sent is None:
            raise AssertionError(f"the scene cannot be set: {command.words} is refused")
        on_its_way = deque(sent)
        while on_its_way:
            record = on_its_way.popleft()
            for service in self.services:
                if record.topic in service.topics:
                    on_its_way.extend(await self.deliver(service, record, cause_of(service, record)))


def _named(error: IntegrityError) -> str:
    return str(error.orig).partition("\n")[0]


def cause_of(service: Service, record: Record, again: bool = False) -> str:
    """What ids are drawn for when the record comes."""
    return f"{service.name}/{'second time of ' if again else ''}{record.topic}/{record.offset}"


def _record(row: Any) -> Record:
    stored = json.loads(row["headers"])
    headers = tuple((name, value.encode()) for name, value in sorted(stored.items()))
    # Where the log would have it: another place for each event, the same for it in every order.
    offset = UUID(stored["ce_id"]).int % 2**31 if "ce_id" in stored else row["id"]
    return Record(row["topic"], 0, offset, row["key"], bytes(row["payload"]), headers, FIRST_DAY)
