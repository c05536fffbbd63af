"""The figures of the proof as a page: `python -m tests.protection.page`, or with `--check` whether it is up to date."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tools.written import write_or_check

from .shown import aims_of

ROOT: Final = Path(__file__).resolve().parents[2]
FIGURES: Final = ROOT / "benchmarks" / "protection.json"
PAGE: Final = ROOT / "docs" / "protection-proof.md"
HEAD: Final = """# The proof that people are protected

<!-- Written by `make docs` from benchmarks/protection.json, which `make prove-protection` writes. Do not edit. -->

A programme of synthetic people whose every identity value is a mark runs through the whole journey on five real
processes ([proof.py](../tests/protection/proof.py)). On the way people are erased and consents withdrawn before twelve
of its phases, and requests are made that carry marks where none belong. Then every place outside of the vault is read
as it is and searched for all marks in every writing ([marks.py](../tests/protection/marks.py),
[places.py](../tests/protection/places.py)): tables with their large objects and samples, the bus, the files of the
server with its write-ahead log, logs at their most talkative, traces, metrics, and what services answered. That the
search sees a mark in each kind of place is [a test](../tests/protection/test_protection.py) of its own.

`make test` plays the proof with few people. What is not shown:
[data-protection.md](data-protection.md#what-the-proof-shows-and-what-not).
"""


def page() -> str:
    """The whole page."""
    if not FIGURES.is_file():
        return f"{HEAD}\nNot measured yet.\n"
    figures: dict[str, Any] = json.loads(FIGURES.read_text("utf-8"))
    return "\n".join([HEAD, *_figures(figures), ""])


def _figures(figures: Mapping[str, Any]) -> Iterator[str]:
    if "programme" in figures:
        yield from _shown(figures)
    if weakened := figures.get("weakened"):
        yield "\n## Safeguards that were taken out, each of which the proof must see\n"
        yield from ("| what is taken out | found |", "| --- | --- |")
        for seen in weakened.values():
            yield f"| {seen['what']} | {seen['found'] or '**not seen**'} |"


def _shown(figures: Mapping[str, Any]) -> Iterator[str]:
    yield ", ".join(f"{name.replace('_', ' ')}: {value}" for name, value in figures["machine"].items()) + "."
    programme = figures["programme"]
    yield f"\n{programme['people']:,} people, {programme['journeys']:,} journeys, {figures['seconds']:,} s.\n"
    yield from ("| what | how many | found | aim |", "| --- | --- | --- | --- |")
    for aim in aims_of(figures):
        amount, found = aim.amount(figures), aim.found(figures)
        missed = "" if aim.is_met(figures) else " **missed**"
        yield f"| {aim.what} | {amount:,} {aim.unit} | {found:,}{missed} | {aim.wanted(figures):,} |"
    yield from ("\n## How long a withdrawal takes\n", "| service | median | longest |", "| --- | --- | --- |")
    for service, took in figures["withdrawals"]["seconds_until_applied"].items():
        yield f"| {service} | {took['median']:.3f} s | {took['longest']:.3f} s |"
    yield from ("\n## What was searched\n", "| place | MB |", "| --- | --- |")
    for sort, size in figures["marks"]["searched_bytes"].items():
        yield f"| {sort} | {size / 1_000_000:,.1f} |"


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page, __doc__))
