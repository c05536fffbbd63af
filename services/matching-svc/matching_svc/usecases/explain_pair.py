"""Why a person stands where they stand for a vacancy: the score taken apart, and what would change it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_taxonomy import taxonomy

from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.remedies import remedies
from matching_svc.domain.scoring import Scoring
from matching_svc.domain.telling import Facts, Told, tell
from matching_svc.domain.training import Course, closing_courses, missing_requirements
from matching_svc.domain.wording import Voice, wording_for
from matching_svc.store.matches import person_for, vacancy_for
from matching_svc.store.pool import courses_for, vacancies_of, vacancy_row
from matching_svc.store.rows import VacancyRequirement
from matching_svc.usecases.engine import Engine, scoring_of_version


class ExplainPair(Command):
    """A pair, and the configuration to score it with; that in force when none is named."""

    vacancy_id: UUID
    candidate_id: UUID
    configuration_version: int | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation with what would change it, and the same in plain words."""

    vacancy_id: UUID
    candidate_id: UUID
    facts: Facts
    told: Told


async def explain_pair(
    work: Work, engine: Engine, command: ExplainPair, languages: Sequence[str], voice: Voice | None = None
) -> Explained:
    """Score one pair as things stand now, and tell it in the first of some languages that there are words in.

    A candidate is always told as a person; others as they ask, or as a caseworker. Raises `NotFound`, `Conflict` for a
    version of another release.
    """
    row = await _vacancy(work, command)
    person = await person_for(work, command.candidate_id)
    scoring = await scoring_of_version(work.session, engine, command.configuration_version)
    [vacancy] = await vacancies_of(work.session, [row])
    courses = await courses_for(work.session, vacancy, work.now.date())
    # A plan is a hundred scores at most: other requests need not wait for them.
    facts = await asyncio.to_thread(_facts, scoring, person, vacancy, courses)
    told_as = Voice.PERSON if Role.CANDIDATE in work.actor.roles else voice or Voice.CASEWORKER
    told = tell(facts, told_as, wording_for(languages), taxonomy())
    return Explained(command.vacancy_id, command.candidate_id, facts, told)


def _facts(scoring: Scoring, person: Person, vacancy: Vacancy, courses: Sequence[Course]) -> Facts:
    explanation = scoring.explain(person, vacancy)
    return Facts(
        explanation,
        scoring.configuration.weights.credit_hundredths[0],
        {one.rule: remedies(one, person, vacancy) for one in explanation.verdicts},
        missing_requirements(scoring, explanation, person, vacancy, courses),
        closing_courses(scoring, person, vacancy, courses),
    )


async def _vacancy(work: Work, command: ExplainPair) -> VacancyRequirement:
    if Role.CANDIDATE in work.actor.roles and work.actor.candidate_id == command.candidate_id:
        row = await vacancy_row(work.session, command.vacancy_id)
        if row is None:
            raise NotFound("vacancy", command.vacancy_id)
        return row
    return await vacancy_for(work, command.vacancy_id)
