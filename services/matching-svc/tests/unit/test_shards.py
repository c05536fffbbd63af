"""Shards are shared evenly among whoever lives, are all held, and move no more than they must."""

import random
from collections import Counter
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from matching_svc.domain.shards import ALL, SHARDS, exchange, shard_of
from pathways_chassis.ids import new_id

A, B, C = (UUID(int=number) for number in (1, 2, 3))


def beats(holders: dict[int, UUID], live: list[UUID]) -> int:
    """Each who lives does its part once; how many shards were given back or taken."""
    moved = 0
    for replica in live:
        wanted = exchange(replica, holders, live)
        for shard in wanted.give:
            assert holders.pop(shard) == replica
        for shard in wanted.take:
            assert holders.get(shard) not in live, "nobody's who lives"
            holders[shard] = replica
        moved += len(wanted.give) + len(wanted.take)
    return moved


def test_one_alone_holds_everything() -> None:
    holders: dict[int, UUID] = {}
    beats(holders, [A])
    assert holders == dict.fromkeys(ALL, A)


def test_a_second_gets_half_and_the_first_keeps_its_other_half() -> None:
    holders = dict.fromkeys(ALL, A)
    beats(holders, [A, B])
    assert Counter(holders.values()) == {A: 32, B: 32}
    assert beats(holders, [A, B]) == 0, "then nothing moves"


def test_whoever_died_is_inherited_from_and_who_lives_gives_nothing_back() -> None:
    holders = {shard: (A, B, C)[shard % 3] for shard in ALL}
    kept = {shard for shard, holder in holders.items() if holder in (A, C)}
    before = dict(holders)
    beats(holders, [A, C])
    assert Counter(holders.values()) == {A: 32, C: 32}
    assert {shard for shard in kept if holders[shard] != before[shard]} == set()


@given(seed=st.integers(0, 2**32))
def test_whoever_comes_and_goes_all_shards_are_held_evenly_after_two_beats_of_each(seed: int) -> None:
    dice = random.Random(seed)
    holders: dict[int, UUID] = {}
    for _ in range(8):
        live = dice.sample([UUID(int=number) for number in range(1, 12)], dice.randint(1, 8))
        if dice.random() < 0.3:
            beats(holders, live[: dice.randint(0, len(live))])
        for _ in range(2):
            dice.shuffle(live)
            beats(holders, live)
        held = Counter(holders[shard] for shard in ALL)
        assert set(held) <= set(live)
        assert max(held.values()) <= -(-SHARDS // len(live))
        assert beats(holders, live) == 0


def test_ids_that_are_given_out_one_after_another_fall_into_all_shards() -> None:
    found = Counter(shard_of(new_id()) for _ in range(64 * 200))
    assert set(found) == ALL
    assert max(found.values()) < 2 * min(found.values())
