"""What scores: the configuration in force with its taxonomy scale, and the index in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from pathways_chassis.errors import Conflict, NotFound
from pathways_chassis.work import Work
from pathways_contracts.events.matching.scoring_configuration import ScoringConfigurationPublished, ScoringWeights
from pathways_taxonomy import Taxonomy
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.configuration import ScoringConfiguration, configuration_in_force
from matching_svc.domain.scoring import Scoring
from matching_svc.domain.skill_scale import SkillScale
from matching_svc.index import Index
from matching_svc.store.matches import configuration_row
from matching_svc.store.pool import live_people, open_vacancies
from matching_svc.store.rows import ScoringConfigurationRow


@dataclass(frozen=True)
class Engine:
    """One per process. The index holds what the rows held when changes were last taken in.

    `unproposed` names the vacancies whose list differs from what was last proposed from.
    """

    scoring: Scoring
    index: Index
    unproposed: set[UUID] = field(default_factory=set)

    @property
    def configuration(self) -> ScoringConfiguration:
        """The version that lists and matches are made with."""
        return self.scoring.configuration


async def start_engine(work: Work, taxonomy: Taxonomy, make_index: Callable[[Scoring], Index]) -> Engine:
    """Publish the configuration if it is new, and load the index from the service's own rows."""
    scale = SkillScale(taxonomy)
    latest = await configuration_row(work.session)
    configuration = configuration_in_force(_read(latest) if latest else None, taxonomy.release)
    if latest is None or latest.version != configuration.version:
        await publish_configuration(work, configuration)
    scoring = Scoring(configuration, scale)
    index = make_index(scoring)
    for vacancy in await open_vacancies(work.session):
        index.upsert_vacancy(vacancy)
    for person in await live_people(work.session):
        index.upsert_candidate(person)
    return Engine(scoring, index)


async def publish_configuration(work: Work, configuration: ScoringConfiguration) -> None:
    """Keep a version and tell of it."""
    work.session.add(
        ScoringConfigurationRow(
            version=configuration.version,
            taxonomy_release=configuration.taxonomy_release,
            weights=configuration.weights.model_dump(mode="json"),
            published_at=work.now,
        )
    )
    await work.publish(
        ScoringConfigurationPublished(
            configuration_version=configuration.version,
            taxonomy_release=configuration.taxonomy_release,
            weights=configuration.weights,
        )
    )


async def scoring_of_version(session: AsyncSession, engine: Engine, version: int | None) -> Scoring:
    """The scoring of a version; that in force when none is named. Raises `NotFound`, `Conflict`.

    A version belongs to a taxonomy release: with another release loaded, its scores cannot be made again here.
    """
    if version is None or version == engine.configuration.version:
        return engine.scoring
    row = await configuration_row(session, version)
    if row is None:
        raise NotFound("scoring configuration", str(version))
    if row.taxonomy_release != engine.scoring.scale.release:
        raise Conflict(
            f"configuration {version} belongs to taxonomy release {row.taxonomy_release}",
            f"start the service with that release instead of {engine.scoring.scale.release}",
        )
    return Scoring(_read(row), engine.scoring.scale)


def _read(row: ScoringConfigurationRow) -> ScoringConfiguration:
    return ScoringConfiguration(row.version, row.taxonomy_release, ScoringWeights.model_validate(row.weights))
