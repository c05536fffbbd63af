"""Lists that follow changes are at every moment those that would be made anew, and name all that differ."""

import random
from collections.abc import Iterator, Sequence
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import Ranked
from matching_svc.domain.shards import ALL, shard_of
from matching_svc.index import MAY_BE_PROPOSED, Filter, kept
from matching_svc.index.kept import Followed, KeptLists
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()
SCORING = scoring()


@pytest.fixture(autouse=True, scope="module")
def short_lists() -> Iterator[None]:
    """Lists that run over, and run short, with a few people."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "KEPT", 3)
        patch.setattr(kept, "MOST", 5)
        yield


class Counting(SegmentIndex):
    """Counts the vacancies that were held against the whole pool."""

    anew = 0

    def ranked(self, vacancy_ids: Sequence[UUID], k: int, only: Filter = MAY_BE_PROPOSED) -> list[tuple[Ranked, ...]]:
        self.anew += len(vacancy_ids)
        return super().ranked(vacancy_ids, k, only)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_following_ends_as_if_made_anew(seed: int) -> None:
    dice = random.Random(seed)
    index = SegmentIndex(SCORING)
    lists = KeptLists(index)
    people: dict[UUID, Person] = {}
    vacancies: dict[UUID, Vacancy] = {}
    written: dict[UUID, object] = {}
    for _ in range(25):
        touched: set[UUID] = set()
        asked: set[UUID] = set()
        for _ in range(dice.choice((1, 1, 2, 8))):
            known = list(people.values())
            if known and dice.random() < 0.4:
                one = dice.choice(known)
                index.remove_candidate(one.candidate_id)
                del people[one.candidate_id]
            else:
                one = random_person(dice, TAXONOMY)
                if known and dice.random() < 0.4:
                    one = Person(dice.choice(known).candidate_id, one.profile, one.priority)
                index.upsert_candidate(one)
                people[one.candidate_id] = one
            touched.add(one.candidate_id)
        if dice.random() < 0.4:
            vacancy = random_vacancy(dice, TAXONOMY)
            if vacancies and dice.random() < 0.3:
                vacancy = vacancies.pop(dice.choice(list(vacancies)))
                index.remove_vacancy(vacancy.vacancy_id)
            else:
                vacancies[vacancy.vacancy_id] = vacancy
                index.upsert_vacancy(vacancy)
            asked.add(vacancy.vacancy_id)
        for differing in lists.follow(touched, asked).differ:
            written[differing] = lists.shown(differing)
        anew = index.best_candidates(list(vacancies), 3)
        assert {one: written[one] for one in vacancies} == {one.vacancy_id: one.ranked for one in anew}
        assert sorted(lists.with_gaps(written), key=lambda one: one.vacancy_id) == sorted(
            anew, key=lambda one: one.vacancy_id
        )


def test_a_change_by_which_no_list_differs_has_none_written() -> None:
    dice = random.Random(3)
    index, vacancy = SegmentIndex(SCORING), random_vacancy(dice, TAXONOMY)
    lists, people = KeptLists(index), [random_person(dice, TAXONOMY) for _ in range(40)]
    index.upsert_vacancy(vacancy)
    for person in people:
        index.upsert_candidate(person)
    lists.follow({one.candidate_id for one in people}, {vacancy.vacancy_id})
    somebody = lists.shown(vacancy.vacancy_id)[0].candidate_id
    assert lists.follow({somebody}, set()) == Followed(set(), {vacancy.vacancy_id}), "left and came back as before"


def test_lists_of_other_shards_are_not_kept_and_are_made_anew_when_the_shard_comes() -> None:
    dice = random.Random(13)
    index = Counting(SCORING)
    lists, vacancies = KeptLists(index), [random_vacancy(dice, TAXONOMY) for _ in range(20)]
    people = [random_person(dice, TAXONOMY) for _ in range(30)]
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    for person in people:
        index.upsert_candidate(person)
    shards = {shard_of(one.vacancy_id) for one in vacancies[:10]}
    ours = {one.vacancy_id for one in vacancies if shard_of(one.vacancy_id) in shards}
    assert lists.follow(set(), set(), shards).differ == set(lists) == ours
    index.remove_candidate(people[0].candidate_id)
    lists.follow({people[0].candidate_id}, set(), shards)
    others = {one.vacancy_id for one in vacancies} - ours
    assert others
    assert lists.follow(set(), set(), ALL).differ == others
    assert index.anew == len(vacancies), "each once"
    anew = {one.vacancy_id: one.ranked for one in index.best_candidates(sorted(ours | others), 3)}
    assert {one: lists.shown(one) for one in lists} == anew
    assert lists.follow(set(), set(), set()) == Followed(set(), set())
    assert set(lists) == set()


def test_a_change_is_not_held_against_the_whole_pool() -> None:
    dice = random.Random(5)
    index = Counting(SCORING)
    lists = KeptLists(index)
    vacancies = [random_vacancy(dice, TAXONOMY) for _ in range(10)]
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    people = [random_person(dice, TAXONOMY) for _ in range(60)]
    for person in people:
        index.upsert_candidate(person)
    lists.follow({one.candidate_id for one in people}, {one.vacancy_id for one in vacancies})
    assert index.anew == len(vacancies)
    newcomer = random_person(dice, TAXONOMY)
    index.upsert_candidate(newcomer)
    lists.follow({newcomer.candidate_id}, set())
    assert index.anew == len(vacancies)


def test_of_more_who_come_at_once_than_a_list_holds_the_others_are_not_forgotten() -> None:
    dice = random.Random(7)
    index, vacancy = SegmentIndex(SCORING), random_vacancy(dice, TAXONOMY)
    lists, people = KeptLists(index), [random_person(dice, TAXONOMY) for _ in range(30)]
    index.upsert_vacancy(vacancy)
    lists.follow(set(), {vacancy.vacancy_id})
    for person in people:
        index.upsert_candidate(person)
    lists.follow({one.candidate_id for one in people}, set())
    for _ in range(3):
        [best, *_] = index.best_candidates([vacancy.vacancy_id], 1)[0].ranked
        index.remove_candidate(best.candidate_id)
        lists.follow({best.candidate_id}, set())
        assert lists.shown(vacancy.vacancy_id) == index.best_candidates([vacancy.vacancy_id], 3)[0].ranked


def test_who_stands_behind_where_a_list_was_cut_does_not_come_onto_it_before_others() -> None:
    # All are equal, so that ids alone decide. Kept are five, shown three; the sixth is nowhere kept.
    dice = random.Random(11)
    index, vacancy = SegmentIndex(SCORING), random_vacancy(dice, TAXONOMY)
    profile = random_person(dice, TAXONOMY).profile.model_copy(
        update={"destinations": (), "languages": (), "licences": (), "experience": (), "available_from": None}
    )
    twins = [Person(UUID(int=number), profile.model_copy(update={"education_level": None})) for number in range(1, 10)]
    lists = KeptLists(index)
    index.upsert_vacancy(vacancy)
    for twin in twins:
        index.upsert_candidate(twin)
    everybody = {one.candidate_id for one in twins}
    lists.follow(everybody, {vacancy.vacancy_id})
    for leaving in (0, 1):
        index.remove_candidate(twins[leaving].candidate_id)
        lists.follow({twins[leaving].candidate_id}, set())
    index.upsert_candidate(twins[8])
    assert lists.follow({twins[8].candidate_id}, set()).differ == set()
    index.remove_candidate(twins[2].candidate_id)
    lists.follow({twins[2].candidate_id}, set())
    assert [one.candidate_id for one in lists.shown(vacancy.vacancy_id)] == [one.candidate_id for one in twins[3:6]]
