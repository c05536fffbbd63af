"""The parts list of employer-svc."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from pathways_chassis.http.app import make_app
from pathways_chassis.http.common_routes import common_routers
from pathways_chassis.http.correction_routes import corrections_router
from pathways_chassis.http.person_routes import person_router
from pathways_chassis.http.retention_routes import retention_router
from pathways_chassis.runtime import Runtime, running
from pathways_contracts.access import Scope
from pathways_contracts.events.employer.audit import EmployerAuditSealed
from pathways_taxonomy import pin_taxonomy

from employer_svc.api import applications, bulk, costs, employers, placements, selections, vacancies
from employer_svc.api.changes import CHANGES
from employer_svc.consumers import SUBSCRIPTIONS
from employer_svc.consumers.when_record_quarantined_hide_person import (
    when_record_quarantined_hide_person,
)
from employer_svc.settings import EmployerSettings
from employer_svc.store.belongings import BELONGINGS
from employer_svc.store.people import CONSENTS, PEOPLE
from employer_svc.store.readable import READABLES, may_see_history
from employer_svc.store.retention import RETENTION
from employer_svc.store.sweep import SWEEP
from employer_svc.store.walls import WALLS
from employer_svc.timers import TIMERS
from employer_svc.usecases.corrections import CORRECTABLES

DESCRIPTION = """Employers of a complementary labour pathway: their standing and due diligence, vacancies with their
seats, applications from the shortlist over offer to contract, placements, and what they cost. A person is an opaque id
here; identity is shown by the candidate service alone."""
TAGS = {
    "applications": "From the shortlist over interviews and offer to the contract.",
    "costs": "What a placement costs and who pays; what a worker paid, and gets back.",
    "employers": "Who employs: their standing, due diligence and people to turn to.",
    "placements": "A person has a signed contract and comes.",
    "selection of many at once": "Interviews and offers for many applications to one vacancy.",
    "vacancies": "Jobs with their seats, requirements and pay.",
}

WORDS: Final = Path(__file__).parent / "api" / "words.toml"


def create_app(settings: EmployerSettings) -> FastAPI:
    """The app, not yet connected to anything."""

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[Runtime]:
        pin_taxonomy(settings.taxonomy_path)
        async with running(
            Runtime.of(settings),
            subscriptions=SUBSCRIPTIONS,
            sealed=EmployerAuditSealed,
            timers=TIMERS,
            sweep=SWEEP,
            views=(CONSENTS, PEOPLE),
            on_quarantine=when_record_quarantined_hide_person,
        ) as runtime:
            yield runtime

    return make_app(
        title="Pathways: employers",
        description=DESCRIPTION,
        tags=TAGS,
        version="0.1.0",
        lifespan=lifespan,
        words=[WORDS],
        walls=WALLS,
        routers=[
            employers.router,
            bulk.router,
            vacancies.router,
            selections.router,
            applications.router,
            placements.router,
            costs.router,
            corrections_router(CORRECTABLES),
            person_router(BELONGINGS),
            retention_router(BELONGINGS.service, RETENTION),
            *common_routers(
                environment=settings.environment,
                history_scope=Scope.APPLICATIONS_READ,
                may_see_history=may_see_history,
                changes=CHANGES,
                readables=READABLES,
            ),
        ],
    )
