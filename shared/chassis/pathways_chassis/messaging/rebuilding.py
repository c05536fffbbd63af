"""Makes a projection anew: a second reader fills the shadow from the first event, then it takes the live one's place.

The shadow follows the service and never gets ahead of it. The swap is one transaction in which the service applies
nothing of the projection's topics, and only where both have heard exactly the same of every aggregate: what is missing
on the bus is missing in the shadow, and then nothing is swapped.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Annotated, Any, Final
from uuid import UUID

import asyncpg
import structlog
from pydantic import Field
from sqlalchemy import Row, exists, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.database import make_engine, make_sessions
from pathways_chassis.errors import Conflict, NotFound
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.messaging import positions, shadow
from pathways_chassis.messaging.behind import Behind
from pathways_chassis.messaging.consumer import Consumer
from pathways_chassis.messaging.operating import Act, write_down
from pathways_chassis.messaging.reactions import OnQuarantine, Subscriptions
from pathways_chassis.messaging.shadow import Difference, Projection, Projections
from pathways_chassis.messaging.transport import Readable, TopicPartition
from pathways_chassis.pace import Pace
from pathways_chassis.tables import rebuild
from pathways_chassis.telemetry import frames_of
from pathways_chassis.work import Work

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("rebuild")
REBUILD_LOCK: Final = 7_202_614
LOOK_SECONDS: Final = 1.0
QUIET_LOOKS: Final = 3
HOLD_SECONDS: Final = 5.0
"""How long the service may be kept from applying while the shadow hears the last of it."""
HOLD_LOOK_SECONDS: Final = 0.05
CONNECT_SECONDS: Final = 10
RETRY_SECONDS: Final = 5.0


Loop = asyncio.Task[None]


class _NotYet(Exception):
    """The shadow is not what the service is; what it wrote is undone."""


class _Looks:
    """What does not change from look to look: of an aggregate on its way, service or shadow has moved on meanwhile."""

    def __init__(self) -> None:
        self._read = -1
        self._quiet = 0
        self._differed: list[Difference] = []

    def stuck(self, read: int, differs: list[Difference]) -> list[Difference]:
        """The aggregates that stand apart since several looks in which nothing was read."""
        self._quiet = self._quiet + 1 if read == self._read else 0
        before, self._read, self._differed = self._differed, read, differs
        return [one for one in differs if one in before] if self._quiet >= QUIET_LOOKS else []


class Rebuilder:
    """Carries out what an operator asked for. Of several replicas one does; another goes on where it died."""

    def __init__(
        self,
        runtime: "Runtime",
        transport: Readable,
        live: str,
        subscriptions: Subscriptions,
        on_quarantine: OnQuarantine | None,
        projections: Projections,
    ) -> None:
        self._runtime = runtime
        self._transport = transport
        self._live = live
        self._subscriptions = subscriptions
        self._on_quarantine = on_quarantine
        self._projections = projections
        self._pace = Pace()

    def stop(self) -> None:
        """Leave the shadow as it is, for whoever goes on."""
        self._pace.stop()

    async def run(self) -> None:
        """Look for what is asked for until stopped."""
        while not self._pace.is_over:
            pause = LOOK_SECONDS
            try:
                await self._look()
            except Exception as error:
                # Whatever it is, the service does its work without; the shadow waits to be gone on with.
                LOG.error("rebuild interrupted", error=type(error).__name__, frames=frames_of(error))
                pause = RETRY_SECONDS
            await self._pace.rest(pause)

    async def _look(self) -> None:
        if await self._under_way() is None:
            return
        async with self._leading() as leads:
            asked = await self._under_way() if leads else None
            if asked is None:
                return
            projection = self._projections.get(asked.projection)
            if asked.outcome is None and projection is None:
                await self._note(asked.id, "this version of the service has no such projection")
            elif asked.outcome is None and projection is not None:
                await self._build(asked, projection)
            await self._clean_up(asked.id)

    @asynccontextmanager
    async def _leading(self) -> AsyncIterator[bool]:
        """Whether this replica is the one, for as long as the context lasts."""
        connection = await asyncpg.connect(
            self._runtime.settings.database_url.get_secret_value(), timeout=CONNECT_SECONDS
        )
        try:
            yield await connection.fetchval("select pg_try_advisory_lock($1)", REBUILD_LOCK)
        finally:
            # A connection that was lost cannot be closed gently; its lock is gone with it.
            with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await connection.close(timeout=2)

    # --- building --------------------------------------------------------------------------------------------------

    async def _build(self, asked: Row[Any], projection: Projection) -> None:
        """Until the shadow took the live one's place, somebody gave it up, or this replica leaves."""
        async with self._runtime.sessions() as session, session.begin():
            await shadow.make(session, projection)
        LOG.info("rebuilding", projection=asked.projection, consumer=asked.consumer)
        async with self._reading(asked.consumer, projection) as (reader, loops):
            looks = _Looks()
            while not self._pace.is_over:
                for loop in loops:
                    if loop.done():
                        loop.result()
                row = await self._under_way()
                if row is None or row.outcome is not None:
                    return
                trouble = await self._step(asked.id, projection, reader, looks)
                if trouble != row.trouble:
                    await self._note(asked.id, trouble)
                await self._pace.rest(LOOK_SECONDS)

    @asynccontextmanager
    async def _reading(self, name: str, projection: Projection) -> AsyncIterator[tuple[Consumer, list[Loop]]]:
        """A reader of the projection's topics whose tables are the shadow's, with the loops in which it works."""
        url = self._runtime.settings.database_url.get_secret_value()
        engine = make_engine(url, pool_size=4, search_path=shadow.SCHEMA)
        apart = type(self._runtime)(
            settings=self._runtime.settings,
            engine=engine,
            sessions=make_sessions(engine),
            auditor=self._runtime.auditor,
            clock=self._runtime.clock,
        )
        subscriptions = [entry for entry in self._subscriptions if entry.event.topic in projection.topics]
        behind = Behind(self._transport, self._live_offsets)
        reader = Consumer(apart, behind, name, subscriptions, self._on_quarantine)
        loops = [asyncio.create_task(loop()) for loop in (reader.run, reader.drain)]
        try:
            yield reader, loops
        finally:
            reader.stop()
            await asyncio.gather(*loops, return_exceptions=True)
            await engine.dispose()

    async def _live_offsets(self) -> Mapping[TopicPartition, int]:
        async with self._runtime.sessions() as session:
            return await positions.next_offsets(session, self._live)

    async def _step(self, asked_id: UUID, projection: Projection, reader: Consumer, looks: "_Looks") -> str | None:
        """Swap if it can be. Returns what stands in the way, where it does not pass by itself."""
        async with self._runtime.sessions() as session:
            stands = await shadow.standing(session, self._live, projection)
            differs = await shadow.differences(session, self._live, projection)
        if stands.poisoned:
            return f"{stands.poisoned} records cannot be read"
        if stands.waiting_live:
            return f"{stands.waiting_live} records of these topics wait in the service itself"
        stuck = looks.stuck(stands.read, differs) if reader.joined else []
        if stuck:
            return f"at least {len(stuck)} aggregates are not whole on the bus, one of {stuck[0].topic}"
        if stands.waiting and not differs:
            return f"{stands.waiting} records wait for what these topics do not tell"
        if len(differs) < shadow.MOST_NAMED and not stands.waiting:
            with suppress(_NotYet):
                await self._swap(asked_id, projection)
        return None

    async def _swap(self, asked_id: UUID, projection: Projection) -> None:
        """One transaction: keep the service from applying, let the shadow hear the last of it, take over."""
        async with self._runtime.sessions() as session, session.begin():
            asked = (await session.execute(_lock(asked_id))).scalar_one()
            if asked is not None:
                return
            await shadow.hold(session, self._live, projection)
            deadline = time.monotonic() + HOLD_SECONDS
            while await shadow.differences(session, self._live, projection):
                if time.monotonic() > deadline or self._pace.is_over:
                    raise _NotYet
                await asyncio.sleep(HOLD_LOOK_SECONDS)
            stands = await shadow.standing(session, self._live, projection)
            if stands.waiting or stands.waiting_live or stands.poisoned:
                raise _NotYet
            changed = await shadow.take_over(session, projection)
            await session.execute(
                update(rebuild).where(rebuild.c.id == asked_id).values(outcome="swapped", changed=changed, trouble=None)
            )
        LOG.info("projection swapped", changed=changed)

    # --- the row of the rebuild ------------------------------------------------------------------------------------

    async def _under_way(self) -> Row[Any] | None:
        async with self._runtime.sessions() as session:
            return (await session.execute(select(rebuild).where(rebuild.c.ended_at.is_(None)))).first()

    async def _note(self, asked_id: UUID, trouble: str | None) -> None:
        async with self._runtime.sessions() as session, session.begin():
            await session.execute(update(rebuild).where(rebuild.c.id == asked_id).values(trouble=trouble))

    async def _clean_up(self, asked_id: UUID) -> None:
        """Once there is an outcome, the shadow goes, and the rebuild has ended."""
        async with self._runtime.sessions() as session, session.begin():
            if (await session.execute(_lock(asked_id))).scalar_one() is not None:
                await shadow.drop(session)
                await session.execute(
                    update(rebuild).where(rebuild.c.id == asked_id).values(ended_at=func.clock_timestamp())
                )


def _lock(asked_id: UUID) -> Any:
    """The outcome of a rebuild, kept as it is for this transaction."""
    return select(rebuild.c.outcome).where(rebuild.c.id == asked_id).with_for_update()


# --- what an operator decides ----------------------------------------------------------------------------------


class Rebuild(Act):
    """A projection that is made anew from the first event."""

    projection: Annotated[str, Field(min_length=1, max_length=60)]


async def begin(work: Work, wanted: Rebuild, live: str, projections: Projections) -> UUID:
    """Have a projection made anew; the action's id. `live` is the service's own consumer.

    Raises `RulesBroken` for a projection that the service does not have, `Conflict` while another is under way.
    """
    if wanted.projection not in projections:
        known = ", ".join(sorted(projections)) or "this service has none"
        raise RulesBroken([Violation("projection", "is one of this service's", f"name one of: {known}")])
    under_way = select(exists().where(rebuild.c.ended_at.is_(None)))
    if (await work.session.execute(under_way)).scalar_one():
        raise Conflict("Another projection is being made anew.", "Wait for its end, or abort it: GET /events/rebuilds.")
    before = (await work.session.execute(select(func.count()).select_from(rebuild))).scalar_one()
    action = work.new_id()
    await write_down(work, action, "rebuild", wanted, 1)
    # A name of its own for each, so that none goes on where another had been.
    await work.session.execute(
        rebuild.insert().values(id=action, projection=wanted.projection, consumer=f"{live}.v{before + 2}")
    )
    return action


async def abort(work: Work, asked_id: UUID, act: Act) -> None:
    """Give a rebuild up: its shadow goes, and nothing else has changed.

    Raises `NotFound`, or `Conflict` where it is over.
    """
    await found(work.session, asked_id)
    if (await work.session.execute(_lock(asked_id))).scalar_one() is not None:
        raise Conflict("It is over already.", "GET /events/rebuilds tells how it ended.")
    await work.session.execute(update(rebuild).where(rebuild.c.id == asked_id).values(outcome="aborted", trouble=None))
    await write_down(work, work.new_id(), "abort_rebuild", act, 1, rebuild_id=str(asked_id))


async def found(session: AsyncSession, asked_id: UUID) -> Row[Any]:
    """A rebuild. Raises `NotFound`."""
    row = (await session.execute(select(rebuild).where(rebuild.c.id == asked_id))).first()
    if row is None:
        raise NotFound("rebuild", asked_id)
    return row


async def progress(session: AsyncSession, live: str, asked: Row[Any], projections: Projections) -> dict[str, int]:
    """Of a rebuild under way, how many records were `read`, of `total`, and how many of them are `waiting`."""
    projection = projections.get(asked.projection)
    if asked.outcome is not None or projection is None or not await shadow.is_there(session):
        return {}
    stands = await shadow.standing(session, live, projection)
    return {"read": stands.read, "total": stands.total, "waiting": stands.waiting + stands.poisoned}
