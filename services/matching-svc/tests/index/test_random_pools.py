"""Many small pools that came about by any events, under any weights and filters, ranked as plain scoring ranks them.

`POOLS=5000 pytest services/matching-svc/tests/index/test_random_pools.py` tries so many; the seed names each.
"""

import os
import random
from typing import Final
from uuid import UUID

import pytest
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import order_of
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.scoring import Explanation, Scoring
from matching_svc.index import Filter
from matching_svc.index.segments import rows
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_taxonomy import starter_taxonomy

POOLS: Final = int(os.environ.get("POOLS", "1000"))
TAXONOMY: Final = starter_taxonomy()
SCALE: Final = scoring().scale
PARTS: Final = ("language", "experience", "preference", "evidence", "priority", "presence")
USUAL: Final = frozenset(Verdict) - {Verdict.NOT_MET}


def random_scoring(dice: random.Random) -> Scoring:
    """Any weights: parts that count for nothing, and parts that count for more than all skills."""
    weights = {f"{part}_points": dice.choice((0, 40, 300, 2_000)) for part in PARTS}
    related = dice.choice((0, 0, 40))
    return Scoring(scoring(None, related_hundredths=related, **weights).configuration, SCALE)


def random_filter(dice: random.Random, ids: list[UUID]) -> Filter:
    """Any rule may have to stand in any way, and only some may be asked about."""
    rules = dice.sample(list(Rule), dice.choice((0, 0, 1, 2)))
    among = dice.sample(ids, dice.randint(0, len(ids))) if dice.random() < 0.3 else None
    return Filter({rule: set(dice.sample(list(Verdict), dice.randint(1, 4))) for rule in rules}, among)


def is_let_through(only: Filter, asked: UUID, explanation: Explanation) -> bool:
    stands = all(one.verdict in only.verdicts.get(one.rule, USUAL) for one in explanation.verdicts)
    return stands and (only.among is None or asked in only.among)


def live(dice: random.Random, index: SegmentIndex) -> list[Person]:
    """Who is left after people came, changed, left and came back."""
    people: dict[UUID, Person] = {}
    for _ in range(dice.randint(0, 40)):
        if people and dice.random() < 0.3:
            who = dice.choice(sorted(people))
            index.remove_candidate(who)
            gone = people.pop(who)
            if dice.random() < 0.5:
                continue
            person = Person(gone.candidate_id, random_person(dice, TAXONOMY).profile, dice.random() < 0.2)
        else:
            person = random_person(dice, TAXONOMY)
        people[person.candidate_id] = person
        index.upsert_candidate(person)
    return list(people.values())


@pytest.mark.parametrize("begin", range(0, POOLS, 100))
def test_a_pool_is_ranked_as_plain_scoring_ranks_it(begin: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "SEGMENT", 16)
    monkeypatch.setattr(rows, "UNTURNED", 4)
    monkeypatch.setattr(rows, "LEAST_GONE", 6)
    for seed in range(begin, min(begin + 100, POOLS)):
        dice = random.Random(seed)
        score = random_scoring(dice)
        index = SegmentIndex(score, threads=1)
        vacancies = [random_vacancy(dice, TAXONOMY) for _ in range(2)]
        for vacancy in vacancies:
            index.upsert_vacancy(vacancy)
        people = live(dice, index)
        explained = {
            (person.candidate_id, vacancy.vacancy_id): score.explain(person, vacancy)
            for person in people
            for vacancy in vacancies
        }
        for vacancy in vacancies:
            only, k = random_filter(dice, [one.candidate_id for one in people]), dice.choice((1, 3, 8, 60))
            ranked = index.ranked([vacancy.vacancy_id], k, only)[0]
            found = [(one.candidate_id, one.points) for one in ranked]
            assert found == best_people(people, vacancy, explained, only)[:k], f"seed {seed}"
        for person in people[:2]:
            only = random_filter(dice, [one.vacancy_id for one in vacancies])
            shown = [one.vacancy_id for one in index.best_vacancies(person.candidate_id, 2, only)]
            assert shown == best_vacancies(person, vacancies, explained, only), f"seed {seed}"


Explained = dict[tuple[UUID, UUID], Explanation]


def best_people(people: list[Person], vacancy: Vacancy, explained: Explained, only: Filter) -> list[tuple[UUID, int]]:
    """The slow way."""
    scored = [(person, explained[person.candidate_id, vacancy.vacancy_id]) for person in people]
    ordered = sorted(
        (order_of(one.points, person.priority, person.candidate_id), person.candidate_id, one.points)
        for person, one in scored
        if is_let_through(only, person.candidate_id, one)
    )
    return [(candidate_id, points) for _, candidate_id, points in ordered]


def best_vacancies(person: Person, vacancies: list[Vacancy], explained: Explained, only: Filter) -> list[UUID]:
    """The slow way."""
    scored = [(vacancy, explained[person.candidate_id, vacancy.vacancy_id]) for vacancy in vacancies]
    ordered = sorted(
        (not person.is_in(vacancy.demand.country), -one.relevance, vacancy.vacancy_id)
        for vacancy, one in scored
        if is_let_through(only, vacancy.vacancy_id, one)
    )
    return [vacancy_id for _, _, vacancy_id in ordered]
