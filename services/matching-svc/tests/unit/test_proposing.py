"""Who is proposed from a list: everybody who is new at its head, and nobody for swinging at its edge."""

import random
from collections.abc import Iterable
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from matching_svc.domain.lists import PROPOSED, STAYS, SURE, Ranked, newly_proposed


def ranked(people: Iterable[int]) -> list[Ranked]:
    """These people in this order."""
    return [Ranked(UUID(int=one), 1_000 - place, 50, {}) for place, one in enumerate(people)]


def proposed(people: Iterable[int], before: Iterable[int] = ()) -> list[int]:
    """Who is proposed when these were before."""
    return [one.candidate_id.int for one in newly_proposed(ranked(people), {UUID(int=one) for one in before})]


def test_the_first_list_brings_everybody_at_its_head() -> None:
    assert proposed(range(40)) == list(range(PROPOSED))
    assert proposed(range(7)) == list(range(7))


def test_only_newcomers_are_proposed() -> None:
    assert proposed(range(25), before=(0, 3)) == [at for at in range(PROPOSED) if at not in (0, 3)]


def test_a_newcomer_well_within_the_head_is_proposed_although_all_places_are_taken() -> None:
    newcomer = 99
    for place in range(SURE):
        assert proposed([*range(place), newcomer, *range(place, 30)], before=range(PROPOSED)) == [newcomer]


def test_whoever_swings_over_the_edge_is_not_proposed_each_time() -> None:
    # 19 was proposed and falls behind newcomers, no further than where it still takes its place.
    for swinging in ([20, 19], [20, 21, 19], [20, 21, 22, 19]):
        assert proposed([*range(19), *swinging, *range(23, 40)], before=range(PROPOSED)) == []


def test_who_is_clearly_gone_leaves_a_place_at_the_edge() -> None:
    assert STAYS == 23
    assert proposed([*range(19), 20, 21, 22, 23, 19], before=range(PROPOSED)) == [20]
    assert proposed([*range(19), 20, 21], before=range(PROPOSED)) == [20], "left the list"


@given(seed=st.integers(0, 2**32))
def test_nobody_is_proposed_twice_and_the_places_that_are_sure_are_always_full(seed: int) -> None:
    dice = random.Random(seed)
    people, before = list(range(40)), set[int]()
    for _ in range(60):
        one = people.pop(dice.randrange(len(people)))
        people.insert(dice.randrange(len(people) + 1), one)
        fresh = proposed(people, before)
        assert before.isdisjoint(fresh)
        before.update(fresh)
        assert set(people[:SURE]) <= before
        assert len(before & set(people[:STAYS])) >= PROPOSED
