"""The figures of fuzzing as a page: `python -m tests.fuzz.page`, or with `--check` whether it is up to date."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

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

Every check is on ([settings](../tests/fuzz/schemathesis.toml)). What a check cannot know is told to it here and nowhere
else:
"""
TOLD: Final = (
    (
        "`positive_data_acceptance`",
        "304, 410, 412 and 503 are answers too",
        "what was seen before, what is gone, and a part that is away stand in no schema",
    ),
    (
        "`positive_data_acceptance`",
        "428 is an answer too",
        "where a PUT also makes what is not there yet, `If-Match` may be left out until it is",
    ),
    (
        "`positive_data_acceptance`",
        "422 of the types `rule-not-met` and `idempotency-key-reused`",
        "rules of the programme hold between records; 422 of the type `validation` remains a failure",
    ),
    (
        "`positive_data_acceptance`",
        "422 about `cursor`, `Pathways-Position` and `Last-Event-ID` alone",
        "they are given out by a service; one that was made up means nothing",
    ),
    (
        "`positive_data_acceptance`",
        "422 about an `If-Match` that is no tag of a record",
        "among the edges of schemas Schemathesis sends tags without their quotes",
    ),
    (
        "`negative_data_rejection`",
        "410, 412, 413, 414 and 431 refuse too",
        "they are looked at before the schema is, or instead of it",
    ),
    (
        "`negative_data_rejection`",
        "a line that is answered `refused` in an answer of 200",
        "of a request of many lines each is taken or refused by itself",
    ),
    (
        "`missing_required_header`",
        "404 and 428 refuse too",
        "428 is the status of a missing `If-Match` (RFC 6585); what is not there is told first",
    ),
    (
        "`object_level_authorization`",
        "nobody is named who must not see another's records",
        "[a suite of its own](../tests/conformance/test_foreign_ids.py) asks every operation for what is of others",
    ),
)
TAIL: Final = """
Of a body in lines (NDJSON) one is sent, and of an answer in lines the first is looked at. Quotas are set out of reach,
as they would hide what lies behind them. Operations of `development` move the programme's clock, and with it all that
has a date: they are left out.
"""


def page() -> str:
    """The whole page."""
    table = ("| check | what is told | why |", "| --- | --- | --- |", *(f"| {' | '.join(row)} |" for row in TOLD))
    figures = _figures(json.loads(FIGURES.read_text("utf-8"))) if FIGURES.is_file() else ["Not measured yet."]
    return "\n".join([HEAD, *table, TAIL, *figures, ""])


def _figures(figures: Mapping[str, Any]) -> Iterator[str]:
    yield ", ".join(f"{name.replace('_', ' ')}: {value}" for name, value in figures["machine"].items()) + ".\n"
    yield from ("| service | operations | cases | 2xx | 3xx | 4xx | 5xx | failures | minutes |", f"|{' --- |' * 9}")
    for service, told in figures["services"].items():
        of_kind = [sum(row.get(kind, 0) for row in told["operations"].values()) for kind in KINDS]
        cells = (told["tested"], told["cases"], *of_kind, len(_failed(told)), round(told["seconds"] / 60))
        yield f"| {service} | {' | '.join(f'{cell:,}' for cell in cells)} |"
    for service, told in figures["services"].items():
        yield f"\n## {service}\n"
        yield from ("| operation | 2xx | 3xx | 4xx | 5xx | failed |", f"|{' --- |' * 6}")
        failed = _failed(told)
        for operation, row in sorted(told["operations"].items(), key=lambda one: one[0].split()[::-1]):
            counts = " | ".join(f"{row.get(kind, 0):,}" for kind in KINDS)
            yield f"| `{operation}` | {counts} | {'; '.join(failed.get(operation, ()))} |"


def _failed(told: Mapping[str, Any]) -> dict[str, list[str]]:
    """What failed, by operation."""
    found: dict[str, list[str]] = {}
    for failure in told["failures"]:
        for operation in failure["operations"]:
            found.setdefault(operation, []).append(failure["title"])
    return found


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page, __doc__))
