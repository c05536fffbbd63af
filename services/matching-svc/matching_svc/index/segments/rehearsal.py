"""Every kernel called once, so that it is compiled, or read from its cache, before anybody asks."""

from datetime import date
from typing import Final
from uuid import UUID

import numpy as np
from pathways_contracts.codes import VacancyKind

from matching_svc.domain.facts import Demand, Vacancy
from matching_svc.index.segments import pairs, reaching
from matching_svc.index.segments.encoding import EncodedPerson, EncodedVacancy
from matching_svc.index.segments.layout import NUMBERS, RULES, LetThrough
from matching_svc.index.segments.rows import Everybody, PackedVacancies, View, postings_of
from matching_svc.index.segments.searching import Search

SOMEBODY: Final = UUID(int=0)


def rehearse() -> None:
    """Hold invented people against one invented vacancy in every way: seconds the first time on a machine."""
    everybody = Everybody()
    row = EncodedPerson(features=[0], strengths=[0], answers=[0], values=[0], stated=0, available=0, education=0)
    # Two: what lies in one row alone has another layout to numba.
    for somebody in (SOMEBODY, UUID(int=1)):
        everybody.put(somebody, False, row)
    people, packed = everybody.people(), PackedVacancies([_vacancy()], features=1)
    view = View(people, everybody.ids, size=1, turned=0, postings=(postings_of(people, 0, 1, 1),), packed=packed)
    one_slot, all_of_them = np.zeros(1, dtype=np.int64), LetThrough(np.zeros(RULES, np.uint8), np.empty(0, np.bool_))
    search = Search(most=1)
    search.best_people(view, 0, all_of_them)
    search.best_vacancies(people, 0, packed, all_of_them)
    search.points_of(people, 0, packed, 0)
    verdicts, held = np.zeros((1, RULES), dtype=np.int8), np.zeros(1, dtype=np.int64)
    pairs.describe(people, one_slot, search.scratch.given, packed.vacancies, 0, held, verdicts)
    pairs.essential_held(people, 0, packed.vacancies, 0, np.zeros(1, dtype=np.bool_))
    pairs.judge_all(people, 1, search.scratch.given, packed.vacancies, 0, np.zeros((RULES, RULES), dtype=np.int64))
    skills, proof, nothing, found, points = (np.zeros(1, dtype=np.int64) for _ in range(5))
    reaching.reach(
        people, 0, packed.vacancies, nothing, nothing, skills, proof, all_of_them, search.scratch, found, points
    )


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
        features=np.zeros(1, dtype=np.int32),
        weights=np.ones(1, dtype=np.int64),
        required_weights=np.ones(1, dtype=np.int64),
        essential=np.zeros(1, dtype=np.int32),
        essential_codes=("",),
        languages=np.zeros(1, dtype=np.int32),
        levels=np.ones(1, dtype=np.int32),
        licences=np.empty(0, dtype=np.int32),
        pathways=np.empty(0, dtype=np.int32),
        numbers=np.ones(NUMBERS, dtype=np.int64),
        closed=frozenset(),
    )
