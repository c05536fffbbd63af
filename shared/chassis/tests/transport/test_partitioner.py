"""The partitioner is Kafka's, checked against an independent implementation and Kafka's own test values."""

import pytest
from aiokafka.partitioner import DefaultPartitioner
from aiokafka.partitioner import murmur2 as murmur2_of_aiokafka
from hypothesis import given
from hypothesis import strategies as st
from pathways_chassis.messaging.partitioner import murmur2, partition_of


@given(st.binary(max_size=64))
def test_murmur2_agrees_with_aiokafka(data: bytes) -> None:
    assert murmur2(data) == murmur2_of_aiokafka(data) & 0xFFFFFFFF


@given(st.text(max_size=40), st.integers(min_value=1, max_value=97))
def test_the_partition_agrees_with_aiokafka(key: str, partitions: int) -> None:
    every = list(range(partitions))
    assert partition_of(key, partitions) == DefaultPartitioner()(key.encode(), every, every)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("21", -973932308), ("foobar", -790332482), ("a-little-bit-long-string", -985981536)],
)
def test_values_of_kafkas_own_test(text: str, expected: int) -> None:
    """Source: `UtilsTest.testMurmur2` of Apache Kafka."""
    assert murmur2(text.encode()) == expected & 0xFFFFFFFF
