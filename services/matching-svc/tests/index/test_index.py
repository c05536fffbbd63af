"""The index gives the very lists that plain scoring gives, whatever came and went before."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import BestList, PoolCounts, gap_is_worth_closing, order_of
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.rules import verdicts as judged
from matching_svc.domain.scoring import Explanation
from matching_svc.domain.training import with_skills
from matching_svc.index import Index, RankedVacancy
from matching_svc.index.sparse import SparseIndex
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()
SCORING = scoring()


def not_simply_met(explanation: Explanation) -> dict[Rule, Verdict]:
    return {one.rule: one.verdict for one in explanation.verdicts if one.verdict is not Verdict.MET}


def plain_order(people: list[Person], vacancy: Vacancy) -> list[tuple[Person, Explanation]]:
    """Everybody who may be proposed, best first, the slow way."""
    explained = [(person, SCORING.explain(person, vacancy)) for person in people]
    allowed = [(person, one) for person, one in explained if one.may_be_proposed]
    return sorted(allowed, key=lambda pair: order_of(pair[1].points, pair[0].priority, pair[0].candidate_id))


def assert_same_list(found: BestList, people: list[Person], vacancy: Vacancy, k: int) -> None:
    expected = plain_order(people, vacancy)
    assert found.vacancy_id == vacancy.vacancy_id
    assert [(one.candidate_id, one.points, one.coverage_per_cent, one.verdicts) for one in found.ranked] == [
        (person.candidate_id, one.points, one.coverage_per_cent, not_simply_met(one)) for person, one in expected[:k]
    ]


def assert_same_counts(found: PoolCounts, people: list[Person], vacancy: Vacancy) -> None:
    assert (found.considered, found.proposable) == (len(people), len(plain_order(people, vacancy)))
    verdicts = [one for person in people for one in judged(person, vacancy)]
    for name, verdict in (
        ("not_met", Verdict.NOT_MET),
        ("unknown", Verdict.UNKNOWN),
        ("trainable", Verdict.TRAINABLE),
    ):
        counted = {rule: sum(one.rule is rule and one.verdict is verdict for one in verdicts) for rule in Rule}
        assert getattr(found, name) == {rule: count for rule, count in counted.items() if count}


def assert_same_gaps(found: BestList, people: list[Person], vacancy: Vacancy, k: int) -> None:
    ranked = plain_order(people, vacancy)[:k]
    floor = ranked[19][1].points if len(ranked) >= 20 else 0
    expected = []
    for rank, (person, explained) in enumerate(ranked):
        missing = tuple(one.code for one in explained.requirements if one.essential and one.kinship != "held")
        trainable = Verdict.TRAINABLE in not_simply_met(explained).values()
        closed = SCORING.explain(with_skills(person, frozenset(missing)), vacancy).points
        if gap_is_worth_closing(rank, len(missing), trainable, closed, floor):
            expected.append((-closed, rank, person.candidate_id, missing, explained.points))
    expected.sort()
    if not vacancy.demand.train_to_hire:
        expected = []
    assert [(-gap.points_if_closed, gap.candidate_id, gap.missing_skills, gap.points) for gap in found.gaps] == [
        (closed, candidate_id, missing, points) for closed, _, candidate_id, missing, points in expected[:20]
    ]


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 2**32), size=st.integers(0, 45), k=st.sampled_from((1, 5, 40)))
def test_lists_counts_and_gaps_are_those_of_plain_scoring(seed: int, size: int, k: int) -> None:
    dice = random.Random(seed)
    index: Index = SparseIndex(SCORING)
    people = [random_person(dice, TAXONOMY) for _ in range(size)]
    vacancies = [random_vacancy(dice, TAXONOMY) for _ in range(4)]
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    for person in people:
        index.upsert_candidate(person)
    for found, vacancy in zip(index.best_candidates([one.vacancy_id for one in vacancies], k), vacancies, strict=True):
        assert_same_list(found, people, vacancy, k)
        assert_same_gaps(found, people, vacancy, k)
        assert_same_counts(index.counts(vacancy.vacancy_id), people, vacancy)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32), k=st.sampled_from((1, 3, 50)))
def test_vacancies_for_a_person_are_those_of_plain_scoring(seed: int, k: int) -> None:
    dice = random.Random(seed)
    index = SparseIndex(SCORING)
    person = random_person(dice, TAXONOMY)
    vacancies = [random_vacancy(dice, TAXONOMY) for _ in range(25)]
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    index.upsert_candidate(person)
    explained = {vacancy.vacancy_id: SCORING.explain(person, vacancy) for vacancy in vacancies}
    countries = {vacancy.vacancy_id: vacancy.demand.country for vacancy in vacancies}
    expected = sorted(
        ((vacancy_id, one) for vacancy_id, one in explained.items() if one.may_be_proposed),
        key=lambda pair: (not person.is_in(countries[pair[0]]), -pair[1].relevance, pair[0].int),
    )
    assert index.best_vacancies(person.candidate_id, k) == [
        RankedVacancy(
            vacancy_id,
            one.points,
            one.relevance,
            one.coverage_per_cent,
            not_simply_met(one),
            person.is_in(countries[vacancy_id]),
        )
        for vacancy_id, one in expected[:k]
    ]
    for vacancy_id, one in explained.items():
        assert index.score_pair(vacancy_id, person.candidate_id) == one.points


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_coming_changing_and_leaving_in_any_order_ends_as_if_built_anew(seed: int) -> None:
    dice = random.Random(seed)
    index = SparseIndex(SCORING)
    vacancy = random_vacancy(dice, TAXONOMY)
    index.upsert_vacancy(vacancy)
    present: dict[object, Person] = {}
    for _ in range(60):
        known = list(present.values())
        if known and dice.random() < 0.3:
            gone = dice.choice(known)
            index.remove_candidate(gone.candidate_id)
            del present[gone.candidate_id]
        elif known and dice.random() < 0.3:
            changed = random_person(dice, TAXONOMY)
            changed = Person(dice.choice(known).candidate_id, changed.profile, changed.priority)
            index.upsert_candidate(changed)
            present[changed.candidate_id] = changed
        else:
            person = random_person(dice, TAXONOMY)
            index.upsert_candidate(person)
            present[person.candidate_id] = person
        if dice.random() < 0.2:
            index.best_candidates([vacancy.vacancy_id], 3)
    assert_same_list(index.best_candidates([vacancy.vacancy_id], 10)[0], list(present.values()), vacancy, 10)


def test_equal_people_are_ordered_by_id_after_those_first_in_line() -> None:
    dice = random.Random(7)
    index = SparseIndex(SCORING)
    vacancy = random_vacancy(dice, TAXONOMY)
    index.upsert_vacancy(vacancy)
    twin = random_person(dice, TAXONOMY)
    profile = twin.profile.model_copy(update={"destinations": (), "languages": (), "licences": (), "experience": ()})
    profile = profile.model_copy(update={"available_from": None, "education_level": None})
    twins = [Person(random_person(dice, TAXONOMY).candidate_id, profile, priority=at == 3) for at in range(30)]
    for one in twins:
        index.upsert_candidate(one)
    ranked = index.best_candidates([vacancy.vacancy_id], 12)[0].ranked
    others = sorted(one.candidate_id for one in twins if not one.priority)
    assert [one.candidate_id for one in ranked] == [twins[3].candidate_id, *others[:11]]
    assert ranked[0].points > ranked[1].points


def test_what_is_not_in_is_left_out_or_named() -> None:
    dice = random.Random(1)
    index = SparseIndex(SCORING)
    vacancy, person = random_vacancy(dice, TAXONOMY), random_person(dice, TAXONOMY)
    index.remove_vacancy(vacancy.vacancy_id)
    index.remove_candidate(person.candidate_id)
    assert index.best_candidates([vacancy.vacancy_id], 5) == []
    index.upsert_vacancy(vacancy)
    with pytest.raises(KeyError):
        index.score_pair(vacancy.vacancy_id, person.candidate_id)
    with pytest.raises(KeyError):
        index.best_vacancies(person.candidate_id, 5)
