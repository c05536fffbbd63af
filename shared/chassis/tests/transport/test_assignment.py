"""How the embedded log shares partitions among the members of a group."""

from collections import Counter
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from pathways_chassis.messaging.assignment import assign
from pathways_chassis.messaging.transport import TopicPartition

TOPICS = ("candidate", "vacancy", "visa")

members = st.dictionaries(st.uuids(), st.sets(st.sampled_from(TOPICS), min_size=1), min_size=1, max_size=6)
partitions = st.sets(st.builds(TopicPartition, st.sampled_from(TOPICS), st.integers(0, 7)), max_size=24)


@st.composite
def groups(
    draw: st.DrawFn,
) -> tuple[dict[UUID, set[str]], dict[TopicPartition, UUID | None]]:
    some = draw(members)
    owners = st.sampled_from([*some, None, UUID(int=0)])
    return some, {partition: draw(owners) for partition in sorted(draw(partitions))}


@given(groups())
def test_every_partition_with_a_reader_gets_exactly_one_that_subscribed(
    group: tuple[dict[UUID, set[str]], dict[TopicPartition, UUID | None]],
) -> None:
    some, holders = group
    shares = assign(some, holders)
    assert set(shares) == {p for p in holders if any(p.topic in topics for topics in some.values())}
    assert all(partition.topic in some[member] for partition, member in shares.items())


@given(groups())
def test_no_move_would_make_the_shares_more_even(
    group: tuple[dict[UUID, set[str]], dict[TopicPartition, UUID | None]],
) -> None:
    some, holders = group
    shares = assign(some, holders)
    count = Counter(shares.values())
    assert all(
        count[holder] - count[other] <= 1
        for partition, holder in shares.items()
        for other, topics in some.items()
        if partition.topic in topics
    )


@given(groups())
def test_the_assignment_is_settled_once_it_is_in_force(
    group: tuple[dict[UUID, set[str]], dict[TopicPartition, UUID | None]],
) -> None:
    some, holders = group
    shares = assign(some, holders)
    assert assign(some, {partition: shares.get(partition) for partition in holders}) == shares


def test_a_newcomer_gets_its_share_and_the_rest_stays() -> None:
    old, new = UUID(int=1), UUID(int=2)
    holders: dict[TopicPartition, UUID | None] = {TopicPartition("visa", p): old for p in range(4)}
    shares = assign({old: ["visa"], new: ["visa"]}, holders)
    assert Counter(shares.values()) == {old: 2, new: 2}
