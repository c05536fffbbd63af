"""Assignment against an oracle on random pools; its proof on lists that are cut; every rule of an alternative."""

import random
from collections.abc import Mapping, Sequence
from itertools import product
from uuid import UUID

import numpy as np
import pytest
from matching_svc.domain.round import Alternative
from matching_svc.index.assignment import Offered, Outcome, Question
from matching_svc.index.assignment import problem as problems
from matching_svc.index.assignment.kernels import NOBODY
from matching_svc.index.assignment.optimum import improve, points_of, prove
from matching_svc.index.assignment.problem import Problem
from matching_svc.index.assignment.solving import assign, blocking_pairs
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_taxonomy import starter_taxonomy

Points = Mapping[int, Mapping[int, int]]
"""By vacancy, the points of every person who may be proposed for it."""


class Pool:
    """Lists over a table of points, as the index gives them."""

    def __init__(self, points: Points) -> None:
        self.points = points
        self.asked: list[tuple[int, int]] = []

    def best_points(self, vacancy_id: UUID, k: int) -> tuple[list[UUID], list[int]]:
        self.asked.append((vacancy_id.int, k))
        ranked = sorted(self.points[vacancy_id.int].items(), key=lambda one: (-one[1], one[0]))[:k]
        return [UUID(int=person) for person, _ in ranked], [points for _, points in ranked]


def silently(step: str, done: int, of: int) -> None:
    """Nobody wants to know."""


def random_points(dice: random.Random, vacancies: int, people: int, most: int, share: float) -> Points:
    return {v: {p: dice.randint(1, most) for p in range(people) if dice.random() < share} for v in range(vacancies)}


def question(points: Points, seats: Sequence[int], **more: object) -> Question:
    offered = tuple(Offered(UUID(int=v), seats[v], base=100 + v) for v in points)
    return Question(offered=offered, **more)  # type: ignore[arg-type]  # what a test asks for


def outcome(pool: Pool, asked: Question, alternative: Alternative = Alternative.BEST) -> Outcome:
    [found] = [one for one in assign(pool, asked, silently).outcomes if one.alternative is alternative]
    return found


def oracle(points: Points, seats: Sequence[int], people: int) -> int:
    """The most points there are, by trying every set of people for every seat: `best[set]` for the seats so far."""
    sets = np.arange(1 << people)
    best = np.zeros(len(sets), dtype=np.int64)
    for v in points:
        for _ in range(seats[v]):
            before = best.copy()
            for p, earned in points[v].items():
                with_them = sets[sets >> p & 1 == 1]
                best[with_them] = np.maximum(best[with_them], before[with_them ^ 1 << p] + earned)
    return int(best[-1])


def assert_is_an_assignment(found: Outcome, points: Points, seats: Sequence[int]) -> None:
    assert len({one.candidate_id for one in found.seats}) == len(found.seats), "nobody has two seats"
    for v in points:
        assert sum(one.vacancy_id.int == v for one in found.seats) <= seats[v]
    assert all(points[one.vacancy_id.int][one.candidate_id.int] == one.points for one in found.seats)
    assert sum(one.points for one in found.seats) == found.points


@pytest.mark.parametrize("seed", range(300))
def test_the_best_is_that_of_the_oracle_and_every_alternative_is_an_assignment(seed: int) -> None:
    dice = random.Random(seed)
    vacancies, people = dice.randint(1, 7), dice.randint(1, 10)
    points = random_points(dice, vacancies, people, dice.choice((2, 9, 10_000)), dice.choice((0.3, 0.7, 1)))
    seats = [dice.randint(1, 3) for _ in points]
    groups = {UUID(int=p): dice.randint(1, 3) for p in range(people)}
    answer = assign(Pool(points), question(points, seats, groups=groups), silently)
    best, parity, stable, greedy = answer.outcomes
    assert (best.points, best.at_most_more, best.whole_pool) == (oracle(points, seats, people), 0, True)
    for one in answer.outcomes:
        assert_is_an_assignment(one, points, seats)
        assert one.points <= best.points
    assert (stable.alternative, stable.blocking_pairs) == (Alternative.STABLE, 0)
    assert greedy.alternative is Alternative.GREEDY
    assert all(share.seated >= (share.floor or 0) for share in parity.groups)


@pytest.mark.parametrize("seed", range(60))
def test_the_best_is_found_from_whatever_stands_before(seed: int) -> None:
    dice = random.Random(seed)
    points = random_points(dice, 6, 12, 20, 0.6)
    seats = [dice.randint(1, 3) for _ in points]
    problem = Problem(Pool(points), question(points, seats), silently)
    standing, edges = problem.nobody_seated(), problem.edges
    for p in range(len(standing.prices)):
        standing.prices[p] = dice.randint(0, 25)
        e = int(edges.by_person[dice.randrange(int(edges.person_ends[p]), int(edges.person_ends[p + 1]))])
        v = edges.vacancies[e]
        if dice.random() < 0.6 and standing.filled[v] < seats[v]:
            standing.held[p] = e
            standing.filled[v] += 1
    improve(edges, standing, silently, "best")
    assert points_of(edges, standing.held) == oracle(points, seats, 12)


@pytest.mark.parametrize("seed", range(40))
def test_a_list_that_is_cut_too_short_is_noticed_and_lengthened_until_the_proof_holds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(seed)
    points = random_points(dice, 4, 12, 1_000, 0.8)
    seats = [dice.randint(2, 3) for _ in points]
    # Everybody wants the same four people.
    for v, p in product(points, range(4)):
        points[v][p] = 2_000 + dice.randint(0, 50)  # type: ignore[index]  # made by this test
    whole = oracle(points, seats, 12)
    monkeypatch.setattr(problems, "LISTED", 2)
    monkeypatch.setattr(problems, "MOST_PAIRS", 0)
    cut = outcome(Pool(points), question(points, seats))
    assert cut.at_most_more
    assert not cut.whole_pool
    assert cut.points < whole <= cut.points + cut.at_most_more, "how far it may be from the best is not understated"
    monkeypatch.setattr(problems, "MOST_PAIRS", 10_000)
    pool = Pool(points)
    mended = outcome(pool, question(points, seats))
    assert (mended.points, mended.at_most_more, mended.whole_pool) == (whole, 0, True)
    assert {k for _, k in pool.asked} > {2}


@pytest.mark.parametrize("seed", range(5))
def test_a_round_over_the_real_index_is_the_best_by_the_plain_form_of_the_score(seed: int) -> None:
    dice, taxonomy, scores = random.Random(seed), starter_taxonomy(), scoring()
    people = {p: random_person(dice, taxonomy) for p in range(10)}
    wanted = {v: random_vacancy(dice, taxonomy) for v in range(8)}
    index = SegmentIndex(scores)
    for person in people.values():
        index.upsert_candidate(person)
    for vacancy in wanted.values():
        index.upsert_vacancy(vacancy)
    explained = {v: {p: scores.explain(people[p], wanted[v]) for p in people} for v in wanted}
    points = {v: {p: one.points for p, one in row.items() if one.may_be_proposed} for v, row in explained.items()}
    offered = [Offered(one.vacancy_id, 1 + v % 2, base=1_000) for v, one in wanted.items()]
    best, *_ = assign(index, Question(offered), silently).outcomes
    assert best.points == oracle(points, [1 + v % 2 for v in wanted], len(people)) > 0


def test_no_list_is_lengthened_without_need() -> None:
    pool = Pool({0: {p: 1_000 - p for p in range(400)}, 1: {p: 500 - p for p in range(400)}})
    answer = assign(pool, question(pool.points, [3, 3]), silently)
    assert (answer.lists_lengthened, answer.longest_list, answer.pairs) == (0, problems.LISTED, 2 * problems.LISTED)


def test_a_proof_that_does_not_hold_is_no_proof() -> None:
    problem = Problem(Pool({0: {0: 5, 1: 4}, 1: {0: 5}}), question({0: {}, 1: {}}, [1, 1]), silently)
    standing = problem.nobody_seated()
    improve(problem.edges, standing, silently, "best")
    prove(problem.edges, standing)
    for name in ("prices", "worths", "filled"):
        spoilt = standing._replace(**{name: getattr(standing, name) + 1})
        with pytest.raises(AssertionError):
            prove(problem.edges, spoilt)
    with pytest.raises(AssertionError):
        prove(problem.edges, standing._replace(held=np.full_like(standing.held, NOBODY)))


@pytest.mark.parametrize("seed", range(60))
def test_nobody_and_no_vacancy_of_the_stable_one_would_rather_have_each_other(seed: int) -> None:
    dice = random.Random(seed)
    points = random_points(dice, 5, 14, 12, 0.7)
    seats = [dice.randint(1, 3) for _ in points]
    found = outcome(Pool(points), question(points, seats), Alternative.STABLE)
    at = {one.candidate_id.int: one.vacancy_id.int for one in found.seats}

    def dear(v: int, p: int) -> tuple[int, int]:
        return 10_000 * points[v][p] ** 2 // (100 + v), -v

    for v in points:
        own = [p for p, where in at.items() if where == v]
        place = {p: (-points[v][p], p) for p in points[v]}
        for p in points[v]:
            wants = p not in at or dear(v, p) > dear(at[p], p)
            wanted = len(own) < seats[v] or any(place[p] < place[other] for other in own)
            assert p in own or not (wants and wanted), (v, p)


def test_blocking_pairs_are_counted() -> None:
    points = {0: {0: 9, 1: 8}, 1: {0: 9, 1: 1}}
    problem = Problem(Pool(points), question(points, [1, 1]), silently)
    best = outcome(Pool(points), question(points, [1, 1]))
    assert best.points == 17
    assert best.blocking_pairs == 1, "person 0 and vacancy 0, whose list they lead"
    nobody = problem.nobody_seated().held
    assert blocking_pairs(problem, nobody) == 4


def test_a_floor_is_reached_at_the_least_cost_and_what_it_costs_at_most_is_told() -> None:
    points = {0: {p: 1_000 - p for p in range(20)}}
    groups = {UUID(int=p): 1 if p < 10 else 2 for p in range(20)}
    pool, asked = Pool(points), question(points, [10], groups=groups, parity_per_cent=60)
    best, parity = outcome(pool, asked), outcome(pool, asked, Alternative.PARITY)
    assert [(one.group, one.considered, one.seated) for one in best.groups] == [(1, 10, 10), (2, 10, 0)]
    assert [(one.group, one.seated, one.floor, one.reachable) for one in parity.groups] == [
        (1, 7, 3, True),
        (2, 3, 3, True),
    ]
    assert best.points - parity.points == (10 + 11 + 12) - (7 + 8 + 9)
    assert parity.at_most_more == 0, "no other assignment that keeps the floors has more"


def test_a_floor_that_nobody_can_reach_is_named_and_the_others_are_kept() -> None:
    points = {0: {0: 10, 1: 9, 2: 8, 3: 7}, 1: {4: 5, 5: 5, 6: 5, 7: 5, 8: 5, 9: 5}}
    groups = {UUID(int=p): 1 if p < 4 else 2 for p in range(10)}
    parity = outcome(Pool(points), question(points, [4, 1], groups=groups, parity_per_cent=100), Alternative.PARITY)
    assert [(one.group, one.seated, one.floor, one.reachable) for one in parity.groups] == [
        (1, 4, 2, True),
        (2, 1, 1, False),
    ], "half of the people, and one of five seats"


@pytest.mark.parametrize("seed", range(80))
def test_no_assignment_that_keeps_the_floors_has_more(seed: int) -> None:
    dice = random.Random(seed)
    points = random_points(dice, 3, 7, 30, 0.8)
    seats = [dice.randint(1, 2) for _ in points]
    groups = {UUID(int=p): dice.randint(1, 3) for p in range(6)}
    asked = question(points, seats, groups=groups, parity_per_cent=100)
    parity = outcome(Pool(points), asked, Alternative.PARITY)
    floors = {one.group: one.floor or 0 for one in parity.groups}
    assert parity.points == max(
        sum(points[v][p] for p, v in enumerate(placed) if v is not None)
        for placed in product((None, *points), repeat=7)
        if all(v is None or p in points[v] for p, v in enumerate(placed))
        and all(placed.count(v) <= seats[v] for v in points)
        and all(
            sum(v is not None and groups.get(UUID(int=p)) == group for p, v in enumerate(placed)) >= floor
            for group, floor in floors.items()
        )
    )


def test_who_is_promised_or_was_dismissed_gets_no_seat() -> None:
    points = {0: {0: 9, 1: 8, 2: 7}}
    offered = (Offered(UUID(int=0), 2, base=100, not_again=frozenset({UUID(int=0)})),)
    answer = assign(Pool(points), Question(offered, absent=frozenset({UUID(int=1)})), silently)
    assert {one.candidate_id.int for found in answer.outcomes for one in found.seats} == {2}


def test_a_vacancy_that_the_index_no_longer_has_is_named() -> None:
    answer = assign(Pool({0: {0: 9}}), question({0: {}, 1: {}}, [1, 1]), silently)
    assert answer.gone == (UUID(int=1),)
    assert answer.outcomes[0].points == 9


def test_nothing_to_assign_is_an_answer_too() -> None:
    answer = assign(Pool({0: {}}), question({0: {}}, [1]), silently)
    assert {(one.points, one.seats, one.whole_pool) for one in answer.outcomes} == {(0, (), True)}


def test_the_greedy_one_takes_the_best_pair_first() -> None:
    points = {0: {0: 10, 1: 9}, 1: {0: 9}}
    greedy = outcome(Pool(points), question(points, [1, 1]), Alternative.GREEDY)
    assert [(one.vacancy_id.int, one.candidate_id.int) for one in greedy.seats] == [(0, 0)]
    assert outcome(Pool(points), question(points, [1, 1])).points == 18
