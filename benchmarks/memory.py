"""How fast this machine reads memory, and how much of it a question about a pool must touch."""

import time
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.peers.task import Question, Rows

READ_BYTES: Final = 1 << 29
"""Far more than any cache holds."""
ROUNDS: Final = 7


def read_bandwidth() -> float:
    """Bytes a second that one thread reads: the largest of half a gigabyte of numbers, the best of some rounds."""
    numbers = np.ones(READ_BYTES // 4, dtype=np.int32)  # zeros would all be one page of the system
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        numbers.max()
        best = min(best, time.perf_counter() - began)
    return READ_BYTES / best


def bytes_touched(rows: Rows, holders: npt.NDArray[np.int64], question: Question) -> int:
    """What a method over postings must read for one question that skips nothing. `holders`: people by feature.

    Two bytes for each person who holds a feature with points (a place in a segment of 65,536), a bit per person for
    being live, for the destination and for each licence that is asked for, and two bytes for the day.
    """
    features = [feature for feature in question.features if feature < len(holders)]
    bitmaps = 2 + question.licences.bit_count()
    return 2 * int(holders[features].sum()) + len(rows) * bitmaps // 8 + 2 * len(rows)
