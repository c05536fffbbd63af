"""A search leaves out what cannot matter, and nothing else: whatever counts beside skills, ties and floors among it."""

import random
from dataclasses import replace
from uuid import UUID

import numpy as np
import pytest
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import order_of
from matching_svc.domain.scoring import Scoring
from matching_svc.index.segments import layout, pairs, rows, seeking
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.index.segments.searching import Search
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_contracts.codes import Evidence
from pathways_contracts.events.candidate.candidate import ProfileSkill, WorkExperience
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()
PARTS = ("language", "experience", "preference", "evidence", "priority", "presence")
NOTHING_BESIDE = {f"{part}_points": 0 for part in PARTS}
SEGMENT = 24
ANYBODY = layout.LetThrough(np.full(layout.RULES, 255, dtype=np.uint8), np.empty(0, dtype=np.bool_))


@pytest.fixture(autouse=True)
def small_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "SEGMENT", SEGMENT)
    monkeypatch.setattr(rows, "UNTURNED", 6)


def rivals(dice: random.Random, count: int) -> tuple[list[Vacancy], list[Person]]:
    """Vacancies for one occupation, and people who know some of it: few know most, and many know as much as others."""
    occupation = max(TAXONOMY.occupations, key=lambda one: len(TAXONOMY.essential_skills(one.code)))
    skills = [skill.code for skill in TAXONOMY.essential_skills(occupation.code)]
    vacancies = []
    for _ in range(4):
        vacancy = random_vacancy(dice, TAXONOMY)
        asked = {"occupation": occupation.code, "isco": occupation.isco, "essential_skills": tuple(skills)}
        vacancies.append(replace(vacancy, demand=vacancy.demand.model_copy(update=asked)))
    people = []
    for number in range(count):
        person = random_person(dice, TAXONOMY)
        known = skills if number % 12 == 0 else dice.sample(skills, dice.randint(0, len(skills) // 2))
        held = tuple(ProfileSkill(code=code, evidence=dice.choice(tuple(Evidence))) for code in known)
        worked = WorkExperience(isco=occupation.isco, months=dice.randint(0, 90), last_year=dice.choice((2015, 2026)))
        update = {"skills": held, "experience": (worked,) if dice.random() < 0.5 else ()}
        people.append(replace(person, profile=person.profile.model_copy(update=update)))
    return vacancies, people


def ordered(score: Scoring, people: list[Person], vacancy: Vacancy) -> list[tuple[UUID, int]]:
    """Everybody who may be proposed, best first, the slow way."""
    explained = [(person, score.explain(person, vacancy)) for person in people]
    by_order = sorted(
        (order_of(one.points, person.priority, person.candidate_id), person.candidate_id, one.points)
        for person, one in explained
        if one.may_be_proposed
    )
    return [(candidate_id, points) for _, candidate_id, points in by_order]


@pytest.mark.parametrize("part", [None, *PARTS])
def test_the_best_are_found_whatever_counts_beside_skills(part: str | None) -> None:
    beside = {} if part is None else {f"{part}_points": 400}
    score = scoring(None, **NOTHING_BESIDE | beside)
    for seed in range(4):
        vacancies, people = rivals(random.Random(seed), 120)
        index = SegmentIndex(score)
        for vacancy in vacancies:
            index.upsert_vacancy(vacancy)
        for person in people:
            index.upsert_candidate(person)
        for vacancy in vacancies:
            expected = ordered(score, people, vacancy)
            for k in (1, 2, 4, 11, 30):
                [found] = index.ranked([vacancy.vacancy_id], k)
                assert [(one.candidate_id, one.points) for one in found] == expected[:k]


def test_long_lists_are_not_read_once_they_cannot_matter() -> None:
    vacancies, people = rivals(random.Random(1), 150)
    index = SegmentIndex(scoring(None, **NOTHING_BESIDE))
    index.upsert_vacancy(vacancies[0])
    for person in people:
        index.upsert_candidate(person)
    view, search = index.view(), Search(4)
    search.best_people(view, 0, ANYBODY)
    read = search.scratch.bounds[:SEGMENT].copy()
    whole, last = Search(4).scratch, view.postings[-1]
    pairs.ask(view.packed.vacancies, 0, whole)
    for term in range(seeking.terms_of(last, view.packed.vacancies, 0, whole)):
        seeking.add_up(last, view.packed.vacancies.numbers[0], whole, whole.terms[term])
    assert (read < whole.bounds[:SEGMENT]).sum() >= 4


@pytest.mark.parametrize("part", PARTS)
def test_nobody_has_more_points_than_their_sum_and_what_no_feature_tells(part: str) -> None:
    index = SegmentIndex(scoring(None, **NOTHING_BESIDE | {f"{part}_points": 333}))
    vacancies, people = rivals(random.Random(2), 150)
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    for person in people:
        index.upsert_candidate(person)
    view, search, closest = index.view(), Search(1), 1_000_000
    packed = view.packed.vacancies
    for at in range(len(vacancies)):
        numbers, scratch = packed.numbers[at], search.scratch
        beside = sum(seeking.most_beside(numbers, packed.level_ends[at + 1] > packed.level_ends[at]))
        for postings in view.postings:
            pairs.ask(packed, at, scratch)
            scratch.bounds[:] = 0
            for term in range(seeking.terms_of(postings, packed, at, scratch)):
                seeking.add_up(postings, numbers, scratch, scratch.terms[term])
            sums = scratch.bounds[: postings.end - postings.begin].tolist()
            pairs.forget(packed, at, scratch)
            for slot, reach in enumerate(sums, start=postings.begin):
                closest = min(closest, reach + beside - search.points_of(view.people, slot, view.packed, at))
    assert 0 <= closest < 100
