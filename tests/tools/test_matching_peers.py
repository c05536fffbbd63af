"""Who is held against the index in `make bench-matching` answers the same question with the same list."""

from dataclasses import dataclass, replace
from uuid import UUID

import pytest
from matching_svc.domain.facts import Vacancy
from matching_svc.index import Index
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import scoring
from pathways_taxonomy import starter_taxonomy

from benchmarks.peers import PEERS, open_peer
from benchmarks.peers.loop import Loop
from benchmarks.peers.task import (
    GONE_EVERY,
    Answer,
    Numbering,
    Question,
    Rows,
    allowed,
    by_skills_alone,
    skills_alone,
)
from benchmarks.pool import people, vacancies
from benchmarks.turns import by_turns, summed_up

PEOPLE, VACANCIES = 300, 30
SHORT, LONG = 7, 200
"""Lists that many come near to, and lists that take everybody who earns anything."""


@dataclass(frozen=True)
class Pool:
    """The same people for everybody."""

    rows: Rows
    questions: dict[int, Question]
    wanted: list[Vacancy]
    index: Index

    def expected(self, number: int, k: int) -> Answer:
        return Loop(self.rows).best(self.questions[number], k)


@pytest.fixture(scope="module")
def pool() -> Pool:
    taxonomy = starter_taxonomy()
    scores = by_skills_alone(scoring(taxonomy))
    numbering, index = Numbering(scores), SegmentIndex(scores)
    for row, person in enumerate(people(taxonomy, PEOPLE)):
        numbering.add(person)
        if row % GONE_EVERY != GONE_EVERY - 1:
            index.upsert_candidate(replace(person, priority=False))
    wanted = list(vacancies(taxonomy, VACANCIES))
    for vacancy in wanted:
        index.upsert_vacancy(skills_alone(vacancy))
    return Pool(numbering.rows(), {one.vacancy_id.int: numbering.question(one) for one in wanted}, wanted, index)


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_gives_the_list_of_a_plain_loop(name: str, pool: Pool) -> None:
    peer = open_peer(name, pool.rows)
    if peer is None:
        pytest.skip(f"passed over: what {name} needs is not installed (uv sync --group bench)")
    try:
        for number, question in pool.questions.items():
            for k in (SHORT, LONG):
                assert peer.best(question, k) == pool.expected(number, k)
    finally:
        peer.close()


def test_the_index_gives_it_on_its_ordinary_path(pool: Pool) -> None:
    for number in pool.questions:
        found = zip(*pool.index.best_points(UUID(int=number), SHORT), strict=True)
        assert [(candidate_id.int, points) for candidate_id, points in found] == pool.expected(number, SHORT)


def test_ties_filters_and_licences_all_occur(pool: Pool) -> None:
    lists = [[points for _, points in pool.expected(number, LONG)] for number in pool.questions]
    assert any(len(set(points)) < len(points) for points in lists), "nobody ties"
    assert any(points[SHORT - 1] == points[SHORT] for points in lists if len(points) > SHORT), "no tie at the end"
    assert any(one.licences for one in pool.questions.values())
    assert not pool.rows.live.all()
    shares = [allowed(pool.rows, question).mean() for question in pool.questions.values()]
    assert 0 < min(shares) < max(shares) < 1


def test_different_answers_end_the_comparison() -> None:
    with pytest.raises(AssertionError, match="b and a answer differently to 2"):
        by_turns({"a": lambda one: one, "b": lambda one: min(one, 1)}, [1, 2])


def test_who_is_slow_is_asked_less_and_compared_over_what_both_were_asked() -> None:
    took = by_turns({"quick": abs, "slow": abs}, range(5), seconds=0)
    assert {name: len(times) for name, times in took.items()} == {"quick": 3, "slow": 3}
    figures = summed_up({"ours": [1.0, 1.0, 1.0, 9.0, 9.0, 9.0, 9.0], "theirs": [2.0, 2.0, 2.0]})
    assert figures["theirs"]["times"] == 2
    assert figures["ours"]["questions"] == 7
