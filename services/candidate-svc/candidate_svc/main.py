"""The parts list of candidate-svc."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from pathways_chassis.database import make_engine
from pathways_chassis.http.app import make_app
from pathways_chassis.http.common_routes import common_routers
from pathways_chassis.runtime import Runtime, running
from pathways_contracts.access import Scope
from pathways_taxonomy import pin_taxonomy

from candidate_svc.api import bulk, candidates, cases, consents, disclosures, handovers, journeys, pathways
from candidate_svc.background import BACKGROUND
from candidate_svc.consumers import SUBSCRIPTIONS
from candidate_svc.settings import CandidateSettings
from candidate_svc.store.candidates import may_see_history
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.sweep import SWEEP
from candidate_svc.timers import TIMERS

DESCRIPTION = """Candidates of a complementary labour pathway: people and households, their consents and
protection checks, the vault of their identity, their reservations and visa cases, and each person's journey across
all services."""


def create_app(settings: CandidateSettings) -> FastAPI:
    """The app, not yet connected to anything."""

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[Runtime]:
        pin_taxonomy(settings.taxonomy_path)
        keys = make_engine(settings.keyring_database_url.get_secret_value(), pool_size=4)
        app.state.keyring = Keyring.from_file(keys, settings.wrapping_key_file)
        try:
            async with running(
                Runtime.of(settings), subscriptions=SUBSCRIPTIONS, timers=TIMERS, sweep=SWEEP, background=BACKGROUND
            ) as runtime:
                yield runtime
        finally:
            await keys.dispose()

    app = make_app(
        title="Pathways: candidates",
        description=DESCRIPTION,
        version="0.1.0",
        lifespan=lifespan,
        routers=[
            bulk.router,
            candidates.router,
            consents.router,
            handovers.router,
            disclosures.router,
            journeys.router,
            cases.router,
            pathways.router,
            *common_routers(
                environment=settings.environment, history_scope=Scope.JOURNEYS_READ, may_see_history=may_see_history
            ),
        ],
    )
    return app
