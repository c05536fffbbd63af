"""The best so far, kept as a heap while a search goes on, compiled."""

import numpy as np

from matching_svc.index.compiling import inlined
from matching_svc.index.segments.layout import Best


@inlined
def _is_behind(best: Best, one: int, other: int) -> bool:
    """Whether one stands behind the other, in the order of `lists.order_of`."""
    if best.points[one] != best.points[other]:
        return bool(best.points[one] < best.points[other])
    if best.priority[one] != best.priority[other]:
        return bool(best.priority[other])
    if best.high[one] != best.high[other]:
        return bool(best.high[one] > best.high[other])
    return bool(best.low[one] > best.low[other])


@inlined
def _swap(best: Best, one: int, other: int) -> None:
    best.slots[one], best.slots[other] = best.slots[other], best.slots[one]
    best.points[one], best.points[other] = best.points[other], best.points[one]
    best.priority[one], best.priority[other] = best.priority[other], best.priority[one]
    best.high[one], best.high[other] = best.high[other], best.high[one]
    best.low[one], best.low[other] = best.low[other], best.low[one]


@inlined
def _put(best: Best, at: int, slot: int, points: int, priority: bool, high: np.uint64, low: np.uint64) -> None:
    best.slots[at], best.points[at], best.priority[at] = slot, points, priority
    best.high[at], best.low[at] = high, low


@inlined
def offer(best: Best, most: int, slot: int, points: int, priority: bool, high: np.uint64, low: np.uint64) -> None:
    """Take one in; of more than `most` the last falls off. The arrays have room for one more."""
    count = best.filled[0]
    if count < most:
        _put(best, count, slot, points, priority, high, low)
        child = count
        while child > 0 and _is_behind(best, child, (child - 1) >> 1):
            _swap(best, child, (child - 1) >> 1)
            child = (child - 1) >> 1
        best.filled[0] = count + 1
        return
    _put(best, most, slot, points, priority, high, low)
    if _is_behind(best, most, 0):
        return
    _swap(best, most, 0)
    parent = 0
    while True:
        last = parent
        for child in (2 * parent + 1, 2 * parent + 2):
            if child < most and _is_behind(best, child, last):
                last = child
        if last == parent:
            return
        _swap(best, parent, last)
        parent = last


@inlined
def floor_of(best: Best, most: int) -> int:
    """Points with which one may still come in; 0 while there is room."""
    return int(best.points[0]) if best.filled[0] == most else 0
