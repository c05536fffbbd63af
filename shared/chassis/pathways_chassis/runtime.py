"""A service's moving parts, made from its settings: database, clock, bus, relay, consumer, timers."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.actor import Actor
from pathways_chassis.clock import BusinessClock
from pathways_chassis.settings import ServiceSettings
from pathways_chassis.work import Work


@dataclass
class Runtime:
    """What the edges of a service share. HTTP finds it at `app.state.runtime`."""

    settings: ServiceSettings
    engine: AsyncEngine
    sessions: async_sessionmaker[AsyncSession]
    clock: BusinessClock = field(default_factory=BusinessClock)

    def work(
        self,
        session: AsyncSession,
        actor: Actor,
        *,
        correlation_id: UUID | None = None,
        causation_id: UUID | None = None,
    ) -> Work:
        """A transaction's worth of work in this service, at this business time."""
        return Work(
            session=session,
            source=self.settings.service_name,
            actor=actor,
            now=self.clock.now(),
            correlation_id=correlation_id,
            causation_id=causation_id,
        )
