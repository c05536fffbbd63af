"""The parts list of matching-svc."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from pathways_chassis.actor import timer_actor
from pathways_chassis.http.app import make_app
from pathways_chassis.http.common_routes import common_routers
from pathways_chassis.http.correction_routes import corrections_router
from pathways_chassis.http.person_routes import person_router
from pathways_chassis.http.retention_routes import retention_router
from pathways_chassis.runtime import Runtime, running
from pathways_contracts.access import Scope
from pathways_contracts.events.matching.audit import MatchingAuditSealed
from pathways_taxonomy import pin_taxonomy, taxonomy

from matching_svc.api import candidates, configurations, gaps, matches, pool, rounds, taxonomies, vacancies
from matching_svc.api.changes import CHANGES
from matching_svc.background import ListKeeper, prepare_search
from matching_svc.consumers import SUBSCRIPTIONS
from matching_svc.consumers.when_record_quarantined_hide_person import when_record_quarantined_hide_person
from matching_svc.domain.configuration import DEFAULT_WEIGHTS
from matching_svc.domain.scoring import Scoring
from matching_svc.domain.skill_scale import SkillScale
from matching_svc.index import Index
from matching_svc.index.assignment import Assign
from matching_svc.projections import PROJECTIONS
from matching_svc.rounds import RoundRunner
from matching_svc.settings import MatchingSettings
from matching_svc.store.belongings import BELONGINGS
from matching_svc.store.change_log import Position
from matching_svc.store.lists import pseudonym_key
from matching_svc.store.matches import may_see_history
from matching_svc.store.pool import PEOPLE
from matching_svc.store.readable import READABLES
from matching_svc.store.reads import Reads
from matching_svc.store.retention import RETENTION
from matching_svc.store.sweep import SWEEP
from matching_svc.store.walls import WALLS
from matching_svc.timers import TIMERS
from matching_svc.usecases.corrections import CORRECTABLES
from matching_svc.usecases.engine import Engine, configure, load_index
from matching_svc.usecases.keeping import Keeping

DESCRIPTION = """Matches between people and vacancies: an index of skills, ordered lists with their explanations,
gaps that training could close, and what persons decided. Also serves the taxonomy of occupations and skills. It knows
no identity and no protected attribute, and never rejects a person."""
TAGS = {
    "candidates": "Vacancies that fit a person.",
    "gaps": "Skills that people lack for the vacancies that almost fit them.",
    "matches": "How well a person and a vacancy fit, why, and what persons decided.",
    "pool": "How many people can be matched.",
    "rounds": "Many vacancies filled at once, proposed by software and confirmed by a person.",
    "scoring": "What counts how much in a score.",
    "taxonomy": "Occupations and skills by their codes, found in people's own words.",
    "vacancies": "People who fit a vacancy, under pseudonyms.",
}

WORDS: Final = Path(__file__).parent / "api" / "words.toml"


def create_app(settings: MatchingSettings) -> FastAPI:
    """The app, not yet connected to anything."""

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[Runtime]:
        pin_taxonomy(settings.taxonomy_path)
        runtime = Runtime.of(settings)
        # Nothing is answered before the index stands as the rows do.
        engine, position = await _engine(runtime, settings)
        async with runtime.sessions() as session:
            app.state.pseudonym_key = await pseudonym_key(session)
        keeping = Keeping(position)
        keeper = ListKeeper(engine, keeping, _make_index, settings)
        app.state.engine, app.state.keeping, app.state.keeper = engine, keeping, keeper
        async with (
            Reads(settings.database_url.get_secret_value()) as app.state.reads,
            running(
                runtime,
                subscriptions=SUBSCRIPTIONS,
                sealed=MatchingAuditSealed,
                timers=TIMERS,
                sweep=SWEEP,
                views=(PEOPLE,),
                projections=PROJECTIONS,
                on_quarantine=when_record_quarantined_hide_person,
                background=(
                    ("shards", keeper.hold),
                    ("lists", keeper.run),
                    ("search", prepare_search),
                    ("rounds", RoundRunner(engine, _load_assign, settings).run),
                ),
                levels=keeper.levels,
            ),
        ):
            yield runtime

    app = make_app(
        title="Pathways: matching",
        description=DESCRIPTION,
        tags=TAGS,
        version="0.1.0",
        lifespan=lifespan,
        words=[WORDS],
        walls=WALLS,
        routers=[
            taxonomies.router,
            taxonomies.suggestions_router,
            vacancies.lists,
            vacancies.router,
            candidates.router,
            matches.router,
            gaps.router,
            rounds.router,
            rounds.lending,
            configurations.router,
            pool.router,
            corrections_router(CORRECTABLES),
            person_router(BELONGINGS),
            retention_router(BELONGINGS.service, RETENTION),
            *common_routers(
                environment=settings.environment,
                history_scope=Scope.MATCHES_READ,
                may_see_history=may_see_history,
                changes=CHANGES,
                readables=READABLES,
            ),
        ],
    )
    return app


async def _engine(runtime: Runtime, settings: MatchingSettings) -> tuple[Engine, Position]:
    # Numpy and numba are loaded here and nowhere before.
    from matching_svc.index.segments.rehearsal import rehearse

    await runtime.restore_clock()
    # Seconds on a machine that has not compiled it before: not within the transaction.
    rehearse()
    scale = SkillScale(taxonomy())
    weights = DEFAULT_WEIGHTS.model_copy(update={"related_hundredths": settings.related_hundredths})
    async with runtime.sessions() as session, session.begin():
        configuration = await configure(runtime.work(session, timer_actor("start")), scale.release, weights)
    scoring = Scoring(configuration, scale)
    async with runtime.sessions() as session:
        index, position = await load_index(session, scoring, _make_index)
    return Engine(scoring, index), position


def _make_index(scoring: Scoring) -> Index:
    from matching_svc.index.segments.index import SegmentIndex

    return SegmentIndex(scoring)


def _load_assign() -> Assign:
    from matching_svc.index.assignment.rehearsal import rehearse
    from matching_svc.index.assignment.solving import assign

    rehearse()
    return assign
