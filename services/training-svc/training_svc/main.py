"""The parts list of training-svc."""

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
from pathways_contracts.events.training.audit import TrainingAuditSealed
from pathways_taxonomy import pin_taxonomy

from training_svc.api import cohorts, courses, credentials, enrolments, orientations, plans, recognitions, shortages
from training_svc.api.changes import CHANGES
from training_svc.consumers import SUBSCRIPTIONS
from training_svc.consumers.when_record_quarantined_hide_person import when_record_quarantined_hide_person
from training_svc.settings import TrainingSettings
from training_svc.store.belongings import BELONGINGS
from training_svc.store.learners import CONSENTS
from training_svc.store.learning import may_see_history, may_see_reasons
from training_svc.store.readable import READABLES
from training_svc.store.retention import RETENTION
from training_svc.store.sweep import SWEEP
from training_svc.store.walls import WALLS
from training_svc.timers import TIMERS
from training_svc.usecases.corrections import CORRECTABLES

DESCRIPTION = """Training for a complementary labour pathway: courses and their cohorts, learners with the supports
they need, attendance, recognition of prior learning, credentials, training plans that close gaps, and pre-departure
orientation. A learner is a person's opaque id; identity is never held here."""
TAGS = {
    "cohorts": "A course with a start, an end and places.",
    "courses": "What can be learned, by which skills it leads to.",
    "credentials": "What somebody has been found to be able to do.",
    "enrolments": "A learner in a cohort: supports, attendance and outcome.",
    "orientation": "What everybody learns before they leave.",
    "plans": "Courses that would close the gap between a person and a vacancy.",
    "recognitions": "What somebody has learned before, assessed and recognised.",
    "shortages": "Skills for which courses are wanted: asked for by vacancies, and taught too little.",
}

WORDS: Final = Path(__file__).parent / "api" / "words.toml"


def create_app(settings: TrainingSettings) -> FastAPI:
    """The app, not yet connected to anything."""

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[Runtime]:
        pin_taxonomy(settings.taxonomy_path)
        async with running(
            Runtime.of(settings),
            subscriptions=SUBSCRIPTIONS,
            sealed=TrainingAuditSealed,
            timers=TIMERS,
            sweep=SWEEP,
            views=(CONSENTS,),
            on_quarantine=when_record_quarantined_hide_person,
        ) as runtime:
            yield runtime

    return make_app(
        title="Pathways: training",
        description=DESCRIPTION,
        tags=TAGS,
        version="0.1.0",
        lifespan=lifespan,
        words=[WORDS],
        walls=WALLS,
        routers=[
            courses.router,
            cohorts.router,
            enrolments.router,
            recognitions.router,
            credentials.router,
            plans.router,
            orientations.router,
            shortages.router,
            corrections_router(CORRECTABLES),
            person_router(BELONGINGS),
            retention_router(BELONGINGS.service, RETENTION),
            *common_routers(
                environment=settings.environment,
                history_scope=Scope.TRAINING_READ,
                may_see_history=may_see_history,
                may_see_reasons=may_see_reasons,
                changes=CHANGES,
                readables=READABLES,
            ),
        ],
    )
