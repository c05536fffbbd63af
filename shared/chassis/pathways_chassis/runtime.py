"""A service's moving parts, made from its settings: database, clock, bus, relay, consumer, timers."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from types import MappingProxyType
from uuid import UUID

import structlog
from pathways_contracts.audit import AuditSealed
from pathways_contracts.envelope import Envelope
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.actor import Actor
from pathways_chassis.api_keys import API_KEYS, distrusting_keys, reads_api_keys
from pathways_chassis.audit import Auditor
from pathways_chassis.clock import BusinessClock
from pathways_chassis.database import make_engine, make_sessions
from pathways_chassis.levels import Levels, Look
from pathways_chassis.messaging.beats import View
from pathways_chassis.messaging.changes import Changes
from pathways_chassis.messaging.connect import connect_transport
from pathways_chassis.messaging.consumer import Consumer
from pathways_chassis.messaging.reactions import OnQuarantine, Subscriptions, Timers
from pathways_chassis.messaging.rebuilding import Rebuilder
from pathways_chassis.messaging.relay import Relay
from pathways_chassis.messaging.shadow import Projections
from pathways_chassis.messaging.topics import all_topics
from pathways_chassis.messaging.transport import Transport, TransportUnavailable
from pathways_chassis.messaging.written import Progress, Written
from pathways_chassis.months import MonthMaker
from pathways_chassis.retention import FORGET_ANSWERS, AnswersForgetter
from pathways_chassis.sealing import Sealer
from pathways_chassis.settings import ServiceSettings
from pathways_chassis.sweep import Sweep, Sweeper
from pathways_chassis.tables import service_state
from pathways_chassis.telemetry import frames_of
from pathways_chassis.timers import TimerRunner
from pathways_chassis.work import Work

LOG = structlog.get_logger("runtime")
CLOCK_OFFSET = "clock_offset_microseconds"
STOP_SECONDS = 8
Background = Callable[["Runtime"], Awaitable[None]]
"""A loop of the service's own; runs until cancelled."""


@dataclass
class Runtime:
    """What the edges of a service share. HTTP finds it at `app.state.runtime`."""

    settings: ServiceSettings
    engine: AsyncEngine
    sessions: async_sessionmaker[AsyncSession]
    auditor: Auditor
    clock: BusinessClock = field(default_factory=BusinessClock)
    transport: Transport | None = None
    relay: Relay | None = None
    consumer: Consumer | None = None
    timers: TimerRunner | None = None
    sweeper: Sweeper | None = None
    progress: Progress = field(default_factory=Progress)
    projections: Projections = field(default_factory=dict)
    bus: asyncio.Task[None] | None = None
    tasks: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    parts: dict[str, Callable[[], Awaitable[str | None]]] = field(default_factory=dict)
    """What else the service needs to be ready, each with how it is asked for what is wrong."""
    forgetting: dict[str, Callable[[], Awaitable[object]]] = field(default_factory=dict)
    """A step of each loop that forgets, in a transaction of its own; what it returns is true while there is more."""

    def __post_init__(self) -> None:
        self.changes = Changes(self.sessions)

    @classmethod
    def of(cls, settings: ServiceSettings) -> "Runtime":
        """The parts that need no connection yet."""
        url = settings.database_url.get_secret_value()
        engine = make_engine(url)
        return cls(settings=settings, engine=engine, sessions=make_sessions(engine), auditor=Auditor(url))

    async def close(self) -> None:
        """Let go of the database."""
        await self.auditor.close()
        await self.engine.dispose()

    def work(
        self,
        session: AsyncSession,
        actor: Actor,
        *,
        correlation_id: UUID | None = None,
        causation_id: UUID | None = None,
        envelope: Envelope | None = None,
    ) -> Work:
        """A transaction's worth of work in this service, at this business time; no effect is dated before its cause."""
        now = self.clock.now()
        return Work(
            session=session,
            source=f"/{self.settings.service_name}-svc",
            actor=actor,
            now=now if envelope is None else max(now, envelope.time),
            correlation_id=correlation_id,
            causation_id=causation_id,
            envelope=envelope,
        )

    def wake_relay(self) -> None:
        """Something may stand in the outbox: carry it now, and show it to who follows."""
        self.changes.wake()
        if self.relay is not None:
            self.relay.wake()

    def moved_on(self) -> None:
        """Events were applied here: carry what they led to, and tell who waits for them."""
        self.wake_relay()
        self.progress.ring()

    async def has_applied(self, written: Sequence[Written], seconds: float) -> bool:
        """Whether this service is past these events, waiting for them at most so long (seconds)."""
        if self.consumer is None:
            return True
        return await self.progress.reached(self.sessions, self.consumer.name, self.consumer.topics, written, seconds)

    async def forget(self, done_by: str, steps: int) -> None:
        """Let a loop that forgets, or a timer, do what is due at once, at most so many steps."""
        step = self.forgetting.get(done_by)
        if step is None and self.timers is not None:
            step = partial(self.timers.fire_next, done_by)
        while step is not None and steps and await step():
            steps -= 1
        self.wake_relay()

    def move_clock(self, offset: timedelta) -> None:
        """Live on from later; the clock never goes back. Timers that are due by then fire."""
        self.clock.restore(max(offset, self.clock.offset))
        if self.timers is not None:
            self.timers.wake()

    async def readiness(self) -> dict[str, str | None]:
        """Each part with None when ready, else the reason."""
        states: dict[str, str | None] = {"database": await self._database_state()}
        for name, asked in self.parts.items():
            states[name] = await asked()
        if self.bus is not None:
            states["bus"] = _stopped(self.bus) if self.bus.done() else "waiting for the bus and its topics"
        for name, task in self.tasks.items():
            states[name] = _stopped(task) or "stopped" if task.done() else None
        if self.consumer is not None:
            states["consumer"] = self.consumer.halted or states.get("consumer") or self.consumer.unready()
        return states

    async def restore_clock(self) -> None:
        """The business clock as it was steered before the last stop."""
        async with self.sessions() as session:
            statement = select(service_state.c.value).where(service_state.c.name == CLOCK_OFFSET)
            microseconds = (await session.execute(statement)).scalar_one_or_none()
        self.clock.restore(timedelta(microseconds=microseconds or 0))

    async def _database_state(self) -> str | None:
        try:
            async with self.sessions() as session:
                await session.execute(select(1))
        except Exception as error:
            # Readiness reports what is wrong instead of failing itself.
            return f"not reachable ({type(error).__name__})"
        return None


@asynccontextmanager
async def running(
    runtime: Runtime,
    *,
    subscriptions: Subscriptions,
    timers: Timers,
    on_quarantine: OnQuarantine | None = None,
    background: Sequence[tuple[str, Background]] = (),
    sweep: Sweep = MappingProxyType({}),
    views: Sequence[View] = (),
    projections: Projections = MappingProxyType({}),
    levels: Look | None = None,
    sealed: type[AuditSealed] | None = None,
) -> AsyncIterator[Runtime]:
    """Run the service's loops for as long as the context lasts. `sealed` says by which event its audit is sealed.

    Raises where the database is away: without the business clock that it keeps, nothing may be decided. The bus may
    be away; the service answers meanwhile, its outbox waits, and readiness says so.
    """
    settings = runtime.settings
    on_quarantine = distrusting_keys(on_quarantine)
    if reads_api_keys(settings.service_name):
        views = (*views, API_KEYS)
    await runtime.restore_clock()
    transport = runtime.transport = await connect_transport(
        kind=settings.transport,
        kafka_bootstrap_servers=settings.kafka_bootstrap_servers,
        embedded_log_url=settings.embedded_log_url.get_secret_value() if settings.embedded_log_url else None,
        kafka_security=settings.kafka_security,
    )
    relay = Relay(settings.database_url.get_secret_value(), transport, settings.service_name)
    consumer = Consumer(runtime, transport, settings.service_name, subscriptions, on_quarantine)
    timer_runner = TimerRunner(runtime, timers)
    sweeper = runtime.sweeper = Sweeper(runtime, sweep)
    levels_runner = Levels(runtime, views, levels)
    months = MonthMaker(runtime)
    answers = AnswersForgetter(runtime)
    sealer = None if sealed is None else Sealer(runtime, sealed)
    runtime.forgetting[FORGET_ANSWERS] = answers.forget_some
    runtime.relay, runtime.consumer, runtime.timers = relay, consumer, timer_runner
    runtime.projections = projections
    rebuilder = Rebuilder(runtime, transport, consumer.name, subscriptions, on_quarantine, projections)
    bus = runtime.bus = asyncio.create_task(
        _watched("bus", partial(_ensure_topics, transport, settings.kafka_copies)), name="bus"
    )
    loops: dict[str, Callable[[], Awaitable[None]]] = {
        "relay": partial(_after, bus, relay.run),
        "consumer": partial(_after, bus, consumer.run),
        "drain": consumer.drain,
        "rebuilds": partial(_after, bus, rebuilder.run),
        "timers": timer_runner.run,
        "sweep": sweeper.run,
        "levels": levels_runner.run,
        "months": months.run,
        "changes": runtime.changes.run,
        FORGET_ANSWERS: answers.run,
        **{name: partial(loop, runtime) for name, loop in background},
    }
    if sealer is not None:
        loops["audit"] = sealer.run
    runtime.tasks.update({name: asyncio.create_task(_watched(name, run), name=name) for name, run in loops.items()})
    try:
        yield runtime
    finally:
        bus.cancel()
        for name, _ in background:
            runtime.tasks[name].cancel()
        for part in (
            consumer,
            rebuilder,
            timer_runner,
            sweeper,
            levels_runner,
            months,
            answers,
            runtime.changes,
            relay,
        ):
            part.stop()
        if sealer is not None:
            sealer.stop()
        await asyncio.wait(runtime.tasks.values(), timeout=STOP_SECONDS)
        for task in runtime.tasks.values():
            task.cancel()
        await asyncio.gather(bus, *runtime.tasks.values(), return_exceptions=True)
        await transport.close()
        await runtime.close()


async def _watched(name: str, run: Callable[[], Awaitable[None]]) -> None:
    """Say when a loop dies and of what, at the moment it does; readiness shows it from then on."""
    try:
        await run()
    except Exception as error:
        LOG.error("loop died", loop=name, error=type(error).__name__, frames=frames_of(error))
        raise


def _stopped(task: asyncio.Task[None]) -> str | None:
    """Why an ended task did not end well, if so."""
    if task.cancelled():
        return "stopped"
    error = task.exception()
    return None if error is None else f"stopped ({type(error).__name__})"


async def _after(bus: asyncio.Task[None], run: Callable[[], Awaitable[None]]) -> None:
    # Shielded: whoever is cancelled while it waits leaves the bus to the others.
    await asyncio.shield(bus)
    await run()


async def _ensure_topics(transport: Transport, copies: int) -> None:
    """Wait for the bus as long as it takes."""
    while True:
        try:
            await transport.ensure_topics(all_topics(copies))
            return
        except TransportUnavailable as error:
            LOG.warning("waiting for the bus", error=type(error).__name__)
            await asyncio.sleep(1)
