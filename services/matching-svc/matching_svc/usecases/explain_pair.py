"""Why a person stands where they stand for a vacancy: the score taken apart, and what training would add."""

from dataclasses import dataclass
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role

from matching_svc.domain.scoring import Explanation
from matching_svc.domain.training import ClosingCourse, closing_courses
from matching_svc.store.matches import vacancy_for
from matching_svc.store.pool import courses_for, live_person, vacancies_of, vacancy_row
from matching_svc.store.rows import VacancyRequirement
from matching_svc.usecases.engine import Engine, scoring_of_version


class ExplainPair(Command):
    """A pair, and the configuration to score it with; that in force when none is named."""

    vacancy_id: UUID
    candidate_id: UUID
    configuration_version: int | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation with the courses that would close gaps."""

    vacancy_id: UUID
    candidate_id: UUID
    explanation: Explanation
    courses: tuple[ClosingCourse, ...]


async def explain_pair(work: Work, engine: Engine, command: ExplainPair) -> Explained:
    """Score one pair as things stand now. Raises `NotFound`, `Conflict` for a version of another release."""
    row = await _vacancy(work, command)
    person = await live_person(work.session, command.candidate_id)
    if person is None:
        raise NotFound("candidate", command.candidate_id)
    scoring = await scoring_of_version(work.session, engine, command.configuration_version)
    [vacancy] = await vacancies_of(work.session, [row])
    return Explained(
        command.vacancy_id,
        command.candidate_id,
        scoring.explain(person, vacancy),
        closing_courses(scoring, person, vacancy, await courses_for(work.session, vacancy)),
    )


async def _vacancy(work: Work, command: ExplainPair) -> VacancyRequirement:
    if Role.CANDIDATE in work.actor.roles and work.actor.candidate_id == command.candidate_id:
        row = await vacancy_row(work.session, command.vacancy_id)
        if row is None:
            raise NotFound("vacancy", command.vacancy_id)
        return row
    return await vacancy_for(work, command.vacancy_id)
