"""The index gives the very lists that plain scoring gives, whatever came and went before."""

import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import BestList, Gap, PoolCounts, Ranked, gap_is_worth_closing, order_of
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.rules import verdicts as judged
from matching_svc.domain.scoring import Explanation
from matching_svc.domain.training import with_skills
from matching_svc.index import Filter, Index, RankedVacancy
from matching_svc.index.segments import index as index_of_segments
from matching_svc.index.segments import pairs, rows, seeking
from matching_svc.index.segments.encoding import Encoder
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.index.segments.searching import Search
from matching_svc.testing import even_language, random_person, random_vacancy, scoring
from pathways_contracts.codes import Cefr
from pathways_contracts.events.candidate.candidate import DestinationInterest, WorkExperience
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()
SCORING = scoring(related_hundredths=20)


@pytest.fixture(autouse=True, scope="module")
def small_segments() -> Iterator[None]:
    """A few people fill segments, are left over at their end, and leave so many gaps that rows are packed anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "SEGMENT", 16)
        patch.setattr(rows, "UNTURNED", 5)
        patch.setattr(rows, "LEAST_GONE", 8)
        patch.setattr(index_of_segments, "TOGETHER", 6)
        patch.setattr(index_of_segments, "CUT_AT", 1)
        yield


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
            short = {
                language
                for (language, mode), level in vacancy.wanted_levels.items()
                if person.level(language, mode) < level
            }
            expected.append((-closed, rank, person.candidate_id, missing, explained.points, sorted(short)))
    expected.sort()
    if not vacancy.demand.train_to_hire:
        expected = []
    assert [
        (-gap.points_if_closed, gap.candidate_id, gap.missing_skills, gap.points, languages_of(gap))
        for gap in found.gaps
    ] == [(closed, *rest) for closed, _, *rest in expected[:20]]


def languages_of(gap: Gap) -> list[str]:
    return [one.language for one in gap.missing_languages]


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 2**32), size=st.integers(0, 45), k=st.sampled_from((1, 5, 40)))
def test_lists_counts_and_gaps_are_those_of_plain_scoring(seed: int, size: int, k: int) -> None:
    dice = random.Random(seed)
    index: Index = SegmentIndex(SCORING)
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
    index = SegmentIndex(SCORING)
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


def random_filter(dice: random.Random, ids: list[UUID]) -> Filter:
    """One or two rules must stand as it says; and often only some are asked about."""
    rules = dice.sample(list(Rule), dice.randint(1, 2))
    among = dice.sample(ids, dice.randint(0, len(ids))) if dice.random() < 0.6 else None
    return Filter({rule: set(dice.sample(list(Verdict), dice.randint(1, 3))) for rule in rules}, among)


def lets_through(only: Filter, asked: UUID, explanation: Explanation) -> bool:
    usual = set(Verdict) - {Verdict.NOT_MET}
    stands = all(one.verdict in only.verdicts.get(one.rule, usual) for one in explanation.verdicts)
    return stands and (only.among is None or asked in only.among)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32), k=st.sampled_from((1, 3, 12, 50)))
def test_whom_a_filter_lets_through_is_ranked_as_if_there_were_nobody_else(seed: int, k: int) -> None:
    dice = random.Random(seed)
    index = SegmentIndex(SCORING)
    people = [random_person(dice, TAXONOMY) for _ in range(60)]
    vacancies = [random_vacancy(dice, TAXONOMY) for _ in range(6)]
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    for person in people:
        index.upsert_candidate(person)
    for vacancy in vacancies:
        only = random_filter(dice, [one.candidate_id for one in people])
        explained = [(one, SCORING.explain(one, vacancy)) for one in people]
        ordered = sorted(
            (order_of(one.points, person.priority, person.candidate_id), person.candidate_id)
            for person, one in explained
            if lets_through(only, person.candidate_id, one)
        )
        [found] = index.ranked([vacancy.vacancy_id], k, only)
        assert [one.candidate_id for one in found] == [candidate_id for _, candidate_id in ordered[:k]]
    for person in people[:6]:
        only = random_filter(dice, [one.vacancy_id for one in vacancies])
        known = [(one, SCORING.explain(person, one)) for one in vacancies]
        wanted = sorted(
            (not person.is_in(vacancy.demand.country), -one.relevance, vacancy.vacancy_id.int)
            for vacancy, one in known
            if lets_through(only, vacancy.vacancy_id, one)
        )
        found_vacancies = index.best_vacancies(person.candidate_id, k, only)
        assert [one.vacancy_id.int for one in found_vacancies] == [number for _, _, number in wanted[:k]]


def test_a_question_goes_on_in_the_pool_that_it_was_asked_of() -> None:
    dice = random.Random(4)
    index = SegmentIndex(SCORING)
    people = [random_person(dice, TAXONOMY) for _ in range(40)]
    for person in people:
        index.upsert_candidate(person)
    before = index.view()
    for person in people[:30]:
        index.remove_candidate(person.candidate_id)
    index.upsert_candidate(random_person(dice, TAXONOMY))
    assert before.people.live.sum() == 40
    assert index.view().people.live.sum() == 11


def test_a_large_batch_is_shared_by_threads_and_comes_back_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(5)
    index = SegmentIndex(SCORING, threads=3)
    vacancies = [random_vacancy(dice, TAXONOMY) for _ in range(7)]
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    for _ in range(30):
        index.upsert_candidate(random_person(dice, TAXONOMY))
    ids = [one.vacancy_id for one in vacancies]
    one_by_one = [index.ranked([vacancy_id], 5)[0] for vacancy_id in ids]
    monkeypatch.setattr(index_of_segments, "TOGETHER", 2)
    assert index.ranked(ids, 5) == one_by_one
    assert len({ranked[0].candidate_id for ranked in one_by_one if ranked}) > 1


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_coming_changing_and_leaving_in_any_order_ends_as_if_built_anew(seed: int) -> None:
    dice = random.Random(seed)
    index = SegmentIndex(SCORING)
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
    index = SegmentIndex(SCORING)
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


def test_a_pool_of_many_segments_was_searched_in_postings_and_packed() -> None:
    dice = random.Random(3)
    everybody, encoder = rows.Everybody(), Encoder(SCORING)
    people = [random_person(dice, TAXONOMY) for _ in range(60)]
    for person in [*people, *people[:30]]:
        everybody.put(person.candidate_id, person.priority, encoder.person(person))
        everybody.turn_round(len(encoder.features))
    assert len(everybody) == 60
    assert 60 <= everybody.size < 60 + 60 // rows.GONE_SHARE + 2, "rows of the gone were packed away"
    assert len(everybody.postings) >= 3
    assert 0 <= everybody.size - everybody.turned < rows.UNTURNED
    there = everybody.people()
    assert sorted(everybody.ids[slot] for slot in there.live.nonzero()[0].tolist()) == sorted(
        one.candidate_id for one in people
    )


@pytest.mark.parametrize("seed", range(6))
def test_contenders_and_lists_of_a_pool_that_moves_are_those_of_plain_scoring(seed: int) -> None:
    dice = random.Random(seed)
    index: Index = SegmentIndex(SCORING)
    vacancies = [random_vacancy(dice, TAXONOMY) for _ in range(5)]
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    present: dict[UUID, Person] = {}
    for _ in range(4):
        for _ in range(30):
            person = random_person(dice, TAXONOMY)
            if present and dice.random() < 0.5:
                person = Person(dice.choice(list(present)), person.profile, person.priority)
            index.upsert_candidate(person)
            present[person.candidate_id] = person
        for candidate_id in dice.sample(list(present), min(8, len(present))):
            index.remove_candidate(candidate_id)
            del present[candidate_id]
        everybody = list(present.values())
        for found, vacancy in zip(
            index.best_candidates([one.vacancy_id for one in vacancies], 7), vacancies, strict=True
        ):
            assert_same_list(found, everybody, vacancy, 7)
        named = dice.sample(list(present), min(20, len(present)))
        floors = {vacancy.vacancy_id: dice.choice((0, 5_000, 20_000)) for vacancy in vacancies[1:]}
        contenders = index.contenders([*named, UUID(int=0)], floors, 4)
        for vacancy in vacancies:
            expected = [
                (person.candidate_id, one.points)
                for person, one in plain_order([present[each] for each in named], vacancy)
                if one.points >= floors.get(vacancy.vacancy_id, 2**40)
            ]
            found_here = contenders.get(vacancy.vacancy_id, ())
            assert [(one.candidate_id, one.points) for one in found_here] == expected[:4]


def test_whatever_is_asked_first_after_many_have_left_is_answered_of_who_is_there() -> None:
    dice = random.Random(4)
    people = [random_person(dice, TAXONOMY) for _ in range(30)]
    vacancy = random_vacancy(dice, TAXONOMY)
    for first in ("pair", "vacancies"):
        index = SegmentIndex(SCORING)
        index.upsert_vacancy(vacancy)
        for person in people:
            index.upsert_candidate(person)
        for person in people[:20]:
            index.remove_candidate(person.candidate_id)
        last, explained = people[-1], SCORING.explain(people[-1], vacancy)
        if first == "pair":
            assert index.score_pair(vacancy.vacancy_id, last.candidate_id) == explained.points
        else:
            listed = [one.points for one in index.best_vacancies(last.candidate_id, 3)]
            assert listed == ([explained.points] if explained.may_be_proposed else [])


def test_years_beyond_all_bounds_are_taken_in_and_disturb_nobody_else() -> None:
    dice = random.Random(6)
    index, vacancy = SegmentIndex(SCORING), random_vacancy(dice, TAXONOMY)
    index.upsert_vacancy(vacancy)
    first, second = random_person(dice, TAXONOMY), random_person(dice, TAXONOMY)
    worked = tuple(WorkExperience(isco=vacancy.demand.isco, months=2**31 - 1, last_year=2025) for _ in range(2))
    first = Person(first.candidate_id, first.profile.model_copy(update={"experience": worked}))
    for person in (first, second):
        index.upsert_candidate(person)
        assert index.score_pair(vacancy.vacancy_id, person.candidate_id) == SCORING.explain(person, vacancy).points
    broken = replace(Encoder(SCORING).person(first), features=[2**16], strengths=[0])
    everybody = rows.Everybody()
    with pytest.raises(OverflowError):
        everybody.put(first.candidate_id, False, broken)
    assert (len(everybody), everybody.size) == (0, 0), "nothing has changed"


def test_of_equal_contenders_ids_decide_in_whatever_order_they_are_named() -> None:
    dice = random.Random(7)
    index, vacancy = SegmentIndex(SCORING), random_vacancy(dice, TAXONOMY)
    index.upsert_vacancy(vacancy)
    profile = random_person(dice, TAXONOMY).profile.model_copy(
        update={"destinations": (), "languages": (), "licences": (), "experience": (), "available_from": None}
    )
    profile = profile.model_copy(update={"education_level": None})
    twins = [UUID(int=number) for number in range(1, 31)]
    for one in twins:
        index.upsert_candidate(Person(one, profile))
    found = index.contenders(list(reversed(twins)), {vacancy.vacancy_id: 0}, 3)
    assert [one.candidate_id for one in found[vacancy.vacancy_id]] == twins[:3]


def test_nothing_is_compiled_within_a_question_after_the_rehearsal() -> None:
    # In a process of its own: in this one other tests have compiled everything.
    told = subprocess.run([sys.executable, "-c", AFTER_THE_REHEARSAL], capture_output=True, text=True, check=True)
    assert int(told.stdout) >= 12, "kernels that Python calls, each with the signatures that it had before"


AFTER_THE_REHEARSAL: Final = """
import random
from matching_svc.index import Filter
from matching_svc.index.segments import heap, index, pairs, reaching, rows, seeking, turning
from matching_svc.index.segments.rehearsal import rehearse
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_taxonomy import starter_taxonomy

def compiled():
    kernels = (heap, pairs, reaching, seeking, turning)
    made = {name: one for module in kernels for name, one in vars(module).items() if hasattr(one, "signatures")}
    return {name: list(one.signatures) for name, one in made.items() if one.signatures}

rehearse()
before = compiled()
rows.UNTURNED = 5
dice, taxonomy, within = random.Random(8), starter_taxonomy(), index.SegmentIndex(scoring())
vacancy = random_vacancy(dice, taxonomy)
while not vacancy.demand.train_to_hire:
    vacancy = random_vacancy(dice, taxonomy)
within.upsert_vacancy(vacancy)
people = [random_person(dice, taxonomy) for _ in range(42)]
for person in people:
    within.upsert_candidate(person)
assert within.best_candidates([vacancy.vacancy_id], 30)[0].ranked
within.counts(vacancy.vacancy_id)
within.best_vacancies(people[0].candidate_id, 3)
within.ranked([vacancy.vacancy_id], 3, Filter(among=[people[0].candidate_id]))
within.score_pair(vacancy.vacancy_id, people[0].candidate_id)
within.contenders([one.candidate_id for one in people], {vacancy.vacancy_id: 0}, 2)
assert compiled() == before, compiled()
print(len(before))
"""


@pytest.mark.parametrize("seed", range(12))
def test_nobody_has_more_points_than_their_segment_bounds_them_by(seed: int) -> None:
    dice, encoder, everybody = random.Random(seed), Encoder(SCORING), rows.Everybody()
    packed = rows.PackedVacancies([encoder.vacancy(random_vacancy(dice, TAXONOMY)) for _ in range(8)], 10_000)
    for _ in range(16):
        person = random_person(dice, TAXONOMY)
        everybody.put(person.candidate_id, person.priority, encoder.person(person))
    people, vacancies = everybody.people(), packed.vacancies
    postings = rows.postings_of(people, 4, 16, len(encoder.features))
    search, tight = Search(most=16), 0
    for at in range(8):
        scratch = search.scratch
        pairs.ask(vacancies, at, scratch)
        scratch.bounds[:] = 0
        for term in range(seeking.terms_of(postings, vacancies, at, scratch)):
            seeking.add_up(postings, vacancies.numbers[at], scratch, scratch.terms[term])
        beside = sum(seeking.most_beside(vacancies.numbers[at], True))
        bounds = [int(bound) + beside for bound in scratch.bounds[:12]]
        pairs.forget(vacancies, at, scratch)
        for slot, bound in enumerate(bounds, start=4):
            earned = search.points_of(people, slot, packed, at)
            assert bound >= earned
            tight += bound < earned * 1.5
    assert tight > 0, "bounds say something"


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_who_comes_on_the_very_day_of_the_start_comes_in_time(days: int) -> None:
    dice = random.Random(2)
    vacancy = replaced(random_vacancy(dice, TAXONOMY), languages=(), pathways=(), education_minimum=None)
    vacancy = replaced(vacancy, experience_months_minimum=0, licences=())
    person = random_person(dice, TAXONOMY)
    available = vacancy.demand.start_date + timedelta(days=days)
    profile = person.profile.model_copy(update={"available_from": available, "destinations": ()})
    assert_found_alone(Person(person.candidate_id, profile), vacancy, found=days <= 0)


def test_who_lists_no_language_is_unknown_and_not_one_level_short() -> None:
    dice = random.Random(2)
    vacancy = replaced(random_vacancy(dice, TAXONOMY), languages=(even_language("eng", Cefr.A1),), train_to_hire=True)
    vacancy = replaced(vacancy, experience_months_minimum=0, education_minimum=None, licences=(), pathways=())
    person = random_person(dice, TAXONOMY)
    profile = person.profile.model_copy(update={"languages": (), "destinations": (), "available_from": None})
    [ranked] = assert_found_alone(Person(person.candidate_id, profile), vacancy, found=True)
    assert ranked.verdicts[Rule.LANGUAGE] is Verdict.UNKNOWN


def replaced(vacancy: Vacancy, **demand: Any) -> Vacancy:
    """The vacancy, asking for something else."""
    return Vacancy(vacancy.vacancy_id, vacancy.demand.model_copy(update=demand))


def assert_found_alone(person: Person, vacancy: Vacancy, *, found: bool) -> tuple[Ranked, ...]:
    """One person, turned round with a few whom nothing fits, is found or not, as plain scoring says."""
    index = SegmentIndex(SCORING)
    index.upsert_vacancy(vacancy)
    elsewhere = DestinationInterest(country="NZ", interest=1)
    nowhere = person.profile.model_copy(update={"destinations": (elsewhere,), "arrived_in": None})
    for number in range(rows.UNTURNED):
        index.upsert_candidate(Person(UUID(int=number), nowhere))
    index.upsert_candidate(person)
    [listed] = index.ranked([vacancy.vacancy_id], 3)
    assert [one.candidate_id for one in listed] == ([person.candidate_id] if found else [])
    assert SCORING.explain(person, vacancy).may_be_proposed is found
    return listed


def test_what_is_not_in_is_left_out_or_named() -> None:
    dice = random.Random(1)
    index = SegmentIndex(SCORING)
    vacancy, person = random_vacancy(dice, TAXONOMY), random_person(dice, TAXONOMY)
    index.remove_vacancy(vacancy.vacancy_id)
    index.remove_candidate(person.candidate_id)
    assert index.best_candidates([vacancy.vacancy_id], 5) == []
    index.upsert_vacancy(vacancy)
    with pytest.raises(KeyError):
        index.score_pair(vacancy.vacancy_id, person.candidate_id)
    with pytest.raises(KeyError):
        index.best_vacancies(person.candidate_id, 5)


def test_lists_and_their_gaps_are_of_one_moment_whoever_leaves_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(9)
    index = SegmentIndex(SCORING)
    people = [random_person(dice, TAXONOMY) for _ in range(90)]
    vacancies = [replaced(random_vacancy(dice, TAXONOMY), train_to_hire=True) for _ in range(3)]
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    for person in people:
        index.upsert_candidate(person)
    ids = [one.vacancy_id for one in vacancies]
    before = index.best_candidates(ids, 60)
    assert any(one.gaps for one in before)
    shown = index_of_segments._shown

    def shown_while_all_leave(*about: Any) -> tuple[Ranked, ...]:
        for person in people:
            index.remove_candidate(person.candidate_id)
        index.remove_vacancy(ids[1])
        return shown(*about)

    monkeypatch.setattr(index_of_segments, "_shown", shown_while_all_leave)
    assert index.best_candidates(ids, 60) == before
    with pytest.raises(KeyError):
        index.gaps(ids[0], before[0].ranked)
    assert [one.ranked for one in index.best_candidates(ids, 60)] == [(), ()]
