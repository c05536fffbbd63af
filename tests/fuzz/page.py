"""The figures of fuzzing as a page: `python -m tests.fuzz.page`, or with `--check` whether it is up to date."""

import json
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tests.fuzz.reasons import REASONS
from tools.written import write_or_check

ROOT: Final = Path(__file__).resolve().parents[2]
FIGURES: Final = ROOT / "benchmarks" / "fuzz.json"
PAGE: Final = ROOT / "docs" / "fuzz.md"
KINDS: Final = ("2xx", "3xx", "4xx", "5xx")
HEAD: Final = """# What the documents promise, tried at random

<!-- Written by `make docs` from benchmarks/fuzz.json, which `make fuzz` writes. Do not edit. -->

`make fuzz` starts the five services as `make run` does, lets a small programme happen in them, and asks each of them
what its own OpenAPI document allows and what it forbids ([Schemathesis](https://schemathesis.readthedocs.io)): the
document's examples, the edges of every schema, values at random, and chains of operations that hand each other their
ids. `CASES` is the number of cases at random for each operation, `MINUTES` the time for each service, `SERVICE` one
alone, `SEED` the chance. People of [every role](../tests/fuzz/callers.py) ask in turn, those who lack the scope among
them, with [ids that exist](../tests/fuzz/known.py). It is no part of `make test`: it takes too long for that.

Every check is on ([settings](../tests/fuzz/schemathesis.toml)). To a request that meets its schema 401, 403, 404 and
409 are answers too: no schema knows who asks and what is there. What else a check cannot know is told to it here and
nowhere else ([reasons](../tests/fuzz/reasons.py)). `object_level_authorization` alone is told of nobody who must not
see another's records: [a suite of its own](../tests/conformance/test_foreign_ids.py) asks every operation for them.
"""
TAIL: Final = """
Of a body in lines (NDJSON) one is sent, and of an answer in lines the first is looked at. Quotas are set out of reach,
as they would hide what lies behind them. Operations of `development` move the programme's clock, and with it all that
has a date: they are left out.
"""


def page() -> str:
    """The whole page."""
    figures = json.loads(FIGURES.read_text("utf-8")) if FIGURES.is_file() else {"services": {}}
    measured = _figures(figures) if figures["services"] else ["Not measured yet."]
    return "\n".join([HEAD, *_told(figures["services"].values()), TAIL, *measured, ""])


def _told(services: Collection[Mapping[str, Any]]) -> Iterator[str]:
    yield from ("| check | what is told | why | cases |", f"|{' --- |' * 4}")
    for name, reason in REASONS.items():
        cases = sum(told["dropped"].get(name, 0) for told in services)
        yield f"| `{reason.check}` | {reason.told} | {reason.why} | {cases:,} |"


def _figures(figures: Mapping[str, Any]) -> Iterator[str]:
    yield ", ".join(f"{name.replace('_', ' ')}: {value}" for name, value in figures["machine"].items()) + ".\n"
    yield from (
        "| service | operations | done | cases | 2xx | 3xx | 4xx | 5xx | failures | minutes |",
        f"|{' --- |' * 10}",
    )
    for service, told in figures["services"].items():
        rows = [_kinds(row) for row in told["operations"].values()]
        done = sum(row["2xx"] > 0 for row in rows)
        sums = [sum(row[kind] for row in rows) for kind in KINDS]
        cells = (told["tested"], done, told["cases"], *sums, len(_failed(told)), round(told["seconds"] / 60))
        yield f"| {service} | {' | '.join(f'{cell:,}' for cell in cells)} |"
    yield "\n`done`: operations that did at least once what they are for. Answers of 4xx by status:\n"
    by_status = {service: _by_status(told) for service, told in figures["services"].items()}
    statuses = sorted(set().union(*by_status.values()))
    yield from (f"| service | {' | '.join(statuses)} |", f"|{' --- |' * (1 + len(statuses))}")
    for service, counts in by_status.items():
        yield f"| {service} | {' | '.join(f'{counts[status]:,}' for status in statuses)} |"
    for service, told in figures["services"].items():
        yield f"\n## {service}\n"
        yield from ("| operation | 2xx | 3xx | 4xx | 5xx | failed |", f"|{' --- |' * 6}")
        failed = _failed(told)
        for operation in sorted(told["operations"], key=lambda one: one.split()[::-1]):
            of_kind = _kinds(told["operations"][operation])
            shown = " | ".join(f"{of_kind[kind]:,}" for kind in KINDS)
            yield f"| `{operation}` | {shown} | {'; '.join(failed.get(operation, ()))} |"


def _kinds(row: Mapping[str, int]) -> Counter[str]:
    """How often an operation was answered with statuses of a kind."""
    found: Counter[str] = Counter()
    for status, cases in row.items():
        found[f"{status[0]}xx"] += cases
    return found


def _by_status(told: Mapping[str, Any]) -> Counter[str]:
    """How often a service refused with which status."""
    found: Counter[str] = Counter()
    for row in told["operations"].values():
        found.update({status: cases for status, cases in row.items() if status.startswith("4")})
    return found


def _failed(told: Mapping[str, Any]) -> dict[str, list[str]]:
    """What failed, by operation."""
    found: dict[str, list[str]] = {}
    for failure in told["failures"]:
        for operation in failure["operations"]:
            found.setdefault(operation, []).append(failure["title"])
    return found


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page, __doc__))
