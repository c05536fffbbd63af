"""Ways of answering the same questions by turns: times of each, and identical answers."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median, quantiles
from typing import Any, Final

SECONDS: Final = 30.0
"""What one way may take for all questions of a task: who is slow is asked fewer of them."""
LEAST: Final = 3
"""Questions that everybody is asked."""

Figures = dict[str, Any]


def milliseconds(do: Callable[[], object]) -> float:
    """Of wall clock, of one call."""
    began = time.perf_counter()
    do()
    return (time.perf_counter() - began) * 1_000


def by_turns(
    ways: Mapping[str, Callable[[Any], Any]], asked: Iterable[Any], seconds: float = SECONDS
) -> dict[str, list[float]]:
    """Milliseconds of each way for each question, in their order; each begins as often as the others.

    A way drops out once it took its `seconds`. Everybody answers the first question once beforehand. Raises
    `AssertionError` where two answers differ.
    """
    questions = list(asked)
    took: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way(questions[0])
    for turn, question in enumerate(questions):
        names = [name for name, times in took.items() if turn < LEAST or sum(times) < seconds * 1_000]
        names = [name for name in names if len(took[name]) == turn]
        first = turn % len(names) if names else 0
        answers = {}
        for name in names[first:] + names[:first]:
            began = time.perf_counter()
            answers[name] = ways[name](question)
            took[name].append((time.perf_counter() - began) * 1_000)
        for name, answer in answers.items():
            assert answer == answers[names[0]], f"{name} and {names[0]} answer differently to {question}"
    return took


def summed_up(took: Mapping[str, Sequence[float]]) -> dict[str, Figures]:
    """Of each way the median and the 99th percentile, how many questions, and how many times as long as the first.

    Whoever was asked fewer questions is compared over those.
    """
    ours = next(iter(took.values()))
    return {
        name: {
            "ms": round(median(times), 3),
            "p99": round(percentile_99(times), 3),
            "times": round(median(times) / median(ours[: len(times)]), 2),
            "questions": len(times),
        }
        for name, times in took.items()
    }


def percentile_99(times: Sequence[float]) -> float:
    """The longest where there are few."""
    return quantiles(times, n=100, method="inclusive")[98] if len(times) > 1 else times[0]
