"""What scores: the configuration in force with its taxonomy scale, and the index in memory."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from pathways_chassis.errors import Conflict, NotFound
from pathways_chassis.work import Work
from pathways_contracts.events.matching.scoring_configuration import ScoringConfigurationPublished, ScoringWeights
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.configuration import DEFAULT_WEIGHTS, ScoringConfiguration, configuration_in_force
from matching_svc.domain.facts import Vacancy
from matching_svc.domain.lists import PoolCounts
from matching_svc.domain.scoring import Scoring
from matching_svc.index import Index
from matching_svc.store.change_log import Position, position_now
from matching_svc.store.matches import configuration_row
from matching_svc.store.pool import PersonAsWritten, all_live_people, lock_pool, open_vacancies, read_person
from matching_svc.store.rows import ScoringConfigurationRow

MakeIndex = Callable[[Scoring], Index]
READ_TOGETHER: Final = 5_000
"""People read and taken into a new index at a time."""


@dataclass
class Engine:
    """One per process. The index is a moment behind the rows: what it has yet to take in stands in the change log."""

    scoring: Scoring
    index: Index
    _counts: dict[UUID, PoolCounts] = field(default_factory=dict)

    @property
    def configuration(self) -> ScoringConfiguration:
        """The version that lists and matches are made with."""
        return self.scoring.configuration

    def has_changed(self, index: Index | None = None) -> None:
        """The index took something in, or another takes its place: what was counted holds no longer."""
        self.index, self._counts = index or self.index, {}

    def counted(self, vacancy_id: UUID) -> PoolCounts | None:
        """What was counted for a vacancy since the index last changed, if anything."""
        return self._counts.get(vacancy_id)

    def counts(self, vacancy_id: UUID) -> PoolCounts:
        """The pool as a vacancy sees it, by the index. Raises `KeyError` where it takes nobody at the moment."""
        known = self._counts
        known[vacancy_id] = self.index.counts(vacancy_id)
        return known[vacancy_id]


async def load_index(session: AsyncSession, scoring: Scoring, make_index: MakeIndex) -> tuple[Index, Position]:
    """An index of everybody and everything, and the position from which the change log tells what it may lack."""
    position = await position_now(session)
    index = make_index(scoring)

    def open_up(vacancies: Sequence[Vacancy]) -> None:
        for vacancy in vacancies:
            index.upsert_vacancy(vacancy)

    def take_in(people: Sequence[PersonAsWritten]) -> None:
        for written in people:
            index.upsert_candidate(read_person(written))

    await asyncio.to_thread(open_up, await open_vacancies(session))
    async for people in all_live_people(session, READ_TOGETHER):
        await asyncio.to_thread(take_in, people)
    return index, position


async def configure(work: Work, release: str, weights: ScoringWeights = DEFAULT_WEIGHTS) -> ScoringConfiguration:
    """The configuration in force for a release of the taxonomy: published where it is new, by one replica."""
    await lock_pool(work.session)
    latest = await configuration_row(work.session)
    configuration = configuration_in_force(_read(latest) if latest else None, release, weights)
    if latest is None or latest.version != configuration.version:
        await publish_configuration(work, configuration)
    return configuration


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
            f"Configuration {version} belongs to taxonomy release {row.taxonomy_release}.",
            f"Start the service with that release instead of {engine.scoring.scale.release}.",
        )
    return Scoring(_read(row), engine.scoring.scale)


def _read(row: ScoringConfigurationRow) -> ScoringConfiguration:
    return ScoringConfiguration(row.version, row.taxonomy_release, ScoringWeights.model_validate(row.weights))
