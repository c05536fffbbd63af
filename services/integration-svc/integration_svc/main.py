"""The parts list of integration-svc."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import structlog
from fastapi import FastAPI
from pathways_chassis.http.app import make_app
from pathways_chassis.http.common_routes import common_routers
from pathways_chassis.http.correction_routes import corrections_router
from pathways_chassis.http.person_routes import person_router
from pathways_chassis.http.retention_routes import retention_router
from pathways_chassis.runtime import Runtime, running
from pathways_contracts.access import Scope
from pathways_contracts.events.integration.audit import IntegrationAuditSealed

from integration_svc.api import alerts, arrivals, cases, programmes, travels
from integration_svc.api.changes import CHANGES
from integration_svc.consumers import SUBSCRIPTIONS
from integration_svc.consumers.when_record_quarantined_distrust_consents import (
    when_record_quarantined_distrust_consents,
)
from integration_svc.domain.policy import policy
from integration_svc.domain.working_days import pin_working_days
from integration_svc.settings import IntegrationSettings
from integration_svc.store.belongings import BELONGINGS
from integration_svc.store.people import CONSENTS
from integration_svc.store.readable import READABLES, may_see_history
from integration_svc.store.retention import RETENTION
from integration_svc.store.sweep import SWEEP
from integration_svc.store.walls import WALLS
from integration_svc.timers import TIMERS
from integration_svc.usecases.corrections import CORRECTABLES

LOG = structlog.get_logger("integration")
DESCRIPTION = """Integration of a complementary labour pathway: programmes and grants, travel and arrival, the first
days, mentors and referrals, check-ins of the first year, protection alerts, outcomes and milestones."""
TAGS = {
    "arrivals": "What is left before somebody arrives, for those who receive them.",
    "integration cases": "The first year: mentor, first steps, referrals, check-ins and employment.",
    "programmes": "Programmes and their grants: milestones and outcomes.",
    "protection alerts": "A danger to a person that somebody has reported.",
    "travel": "Clearances, tickets, departure and arrival.",
}

WORDS: Final = Path(__file__).parent / "api" / "words.toml"


def create_app(settings: IntegrationSettings) -> FastAPI:
    """The app, not yet connected to anything."""

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[Runtime]:
        policy()
        calendars = pin_working_days(settings.working_days_path)
        async with running(
            Runtime.of(settings),
            subscriptions=SUBSCRIPTIONS,
            sealed=IntegrationAuditSealed,
            timers=TIMERS,
            sweep=SWEEP,
            views=(CONSENTS,),
            on_quarantine=when_record_quarantined_distrust_consents,
        ) as runtime:
            for place in calendars.out_of_date(runtime.clock.now().date()):
                LOG.warning("holidays not known any more", place=place)
            yield runtime

    return make_app(
        title="Pathways: integration",
        description=DESCRIPTION,
        tags=TAGS,
        version="0.1.0",
        lifespan=lifespan,
        words=[WORDS],
        walls=WALLS,
        routers=[
            programmes.router,
            travels.router,
            arrivals.router,
            cases.router,
            alerts.router,
            corrections_router(CORRECTABLES),
            person_router(BELONGINGS),
            retention_router(BELONGINGS.service, RETENTION),
            *common_routers(
                environment=settings.environment,
                history_scope=Scope.INTEGRATION_READ,
                may_see_history=may_see_history,
                changes=CHANGES,
                readables=READABLES,
            ),
        ],
    )
