"""Rows of small numbers as bytes, the same on every machine."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers as little-endian 32-bit integers."""
    values = array("i", numbers)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def unpacked(data: bytes) -> array[int]:
    """The numbers of `packed`."""
    values = array("i")
    values.frombytes(data)
    if sys.byteorder == "big":
        values.byteswap()
    return values


def packed_rows(rows: Sequence[Iterable[int]]) -> tuple[bytes, bytes]:
    """Rows of different length as (offsets, values)."""
    offsets = [0]
    values: list[int] = []
    for row in rows:
        values.extend(row)
        offsets.append(len(values))
    return packed(offsets), packed(values)
