"""Every kernel called once, so that it is compiled, or read from its cache, before anybody asks."""

from datetime import date
from typing import Final
from uuid import UUID

import numpy as np
from pathways_contracts.codes import VacancyKind

from matching_svc.domain.facts import Demand, Vacancy
from matching_svc.index.segments import kernels
from matching_svc.index.segments.encoding import EncodedPerson, EncodedVacancy
from matching_svc.index.segments.layout import NUMBERS, RULES
from matching_svc.index.segments.rows import Everybody, PackedVacancies, postings_of
from matching_svc.index.segments.searching import Search

SOMEBODY: Final = UUID(int=0)


def rehearse() -> None:
    """Hold one invented person against one invented vacancy in every way: seconds the first time on a machine."""
    everybody = Everybody()
    row = EncodedPerson(features=[0], evidence=[0], answers=[0], values=[0], stated=0, available=0, education=0)
    everybody.put(SOMEBODY, False, row)
    people = everybody.people()
    packed = PackedVacancies([_vacancy()], features=1)
    search = Search(most=1)
    search.in_postings(people, postings_of(people, 0, 1, 1, 1), packed.vacancies, 0)
    search.in_rows(people, 0, 1, packed.vacancies, 0)
    verdicts, held = np.zeros((1, RULES), dtype=np.int8), np.zeros(1, dtype=np.int64)
    kernels.describe(people, np.zeros(1, dtype=np.int64), packed.vacancies, 0, held, verdicts)
    kernels.essential_held(people, 0, packed.vacancies, 0, np.zeros(1, dtype=np.bool_))
    kernels.judge_all(people, 1, packed.vacancies, 0, np.zeros((RULES, RULES), dtype=np.int64))
    skills, nothing, found, points = (np.zeros(1, dtype=np.int64) for _ in range(4))
    kernels.skills_by_vacancy(people, 0, packed.ends, packed.places, packed.weights, skills)
    kernels.reach(people, 0, packed.vacancies, nothing, nothing, skills, verdicts[0], found, points)
    kernels.points_of(people, 0, packed.vacancies, 0)


def _vacancy() -> EncodedVacancy:
    demand = Demand(
        kind=VacancyKind.JOB,
        occupation="urn:invented",
        isco="0000",
        country="GB",
        essential_skills=(),
        start_date=date(2026, 1, 1),
        pathways=(),
    )
    return EncodedVacancy(
        vacancy=Vacancy(SOMEBODY, demand),
        required=(),
        features=[0],
        weights=[1],
        required_weights=[1],
        essential=[0],
        essential_codes=[""],
        languages=[0],
        levels=[1],
        licences=[],
        pathways=[],
        numbers=[0] * NUMBERS,
        closed=frozenset(),
    )
