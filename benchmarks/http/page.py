"""Writes docs/performance.md from benchmarks/http.json.

python -m benchmarks.http.page [--check]
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.http.kinds import ALONE, OURS, TWIN
from benchmarks.http.layered import LAYERS
from benchmarks.http.operations import OPERATIONS
from benchmarks.quality_page import table
from tools.written import write_or_check

FIGURES: Final = Path(__file__).parents[1] / "http.json"
PAGE: Final = Path(__file__).parents[2] / "docs" / "performance.md"
AIM: Final = 1.25
_PAGE_TEXT: Final = """# What a request costs

Written by `make docs` from [http.json](../benchmarks/http.json); `make bench-http` measures. {machine}{noise}

The ten operations that a driven journey calls most, counted in the logs of a run
([which, and how](../benchmarks/http/operations.py)), against a twin in plain FastAPI and SQLModel
([bare_services.py](../benchmarks/peers/bare_services.py)) by turns in one run, on the same rows, eight requests
at once. The twin runs the statements of the service's own `store/` and `usecases/`: of each operation both were noted,
and ours may have more, never less. The bodies of both are compared. The twin knows no token, no walls, no audit, no
idempotency key, no quota, no entity tag, no trace and no log, and carries no events.

Milliseconds are of the server's process in /proc/<pid>/stat, with every layer on. Of ours there are two processes: one
is a service as it is, which meanwhile also carries the events of its commands to the bus, reads them back, sends what
they lead to and seals its audit; the other answers alone, as the twin does, and leaves all that in the outbox. p99 is
at half of the requests that were answered in a second, from the moment at which each was due, and of the service as it
is. The aim is at most {aim} times the twin's: {alone} of {all} keep it when answering alone, {within} as they are.

{operations}

Ours has more than the twin, in statements of the database: {more}.

## What each layer takes

The same requests to a process that answers alone, without one layer at a time and with all by turns: milliseconds of
processor that a request then does not need, mean over the operations of a service. Each layer can be taken away in a
process that is started for the benchmark ([layered.py](../benchmarks/http/layered.py)), by no setting of a service.
Differences are of two measurements: where one is smaller than the noise, it may stand below nothing. What the walls ask
of the database itself is not in it.

{layers}

With nobody asking, a process takes {idle}.
"""


def _operations(figures: Mapping[str, Any]) -> str:
    return table(
        [
            "operation",
            "twin, ms",
            "ours answering alone, ms",
            "times",
            "with what it sets off, ms",
            "times",
            "ours a second",
            "twin a second",
            "ours p99, ms",
            "twin p99, ms",
        ],
        [
            [
                f"`{one['route']}`",
                one[TWIN]["cpu_ms_a_request"],
                one[ALONE]["cpu_ms_a_request"],
                one[ALONE]["times the twin's"],
                one[OURS]["cpu_ms_a_request"],
                one[OURS]["times the twin's"],
                one[OURS]["per_second"],
                one[TWIN]["per_second"],
                one[OURS]["p99_at_half_load_ms"],
                one[TWIN]["p99_at_half_load_ms"],
            ]
            for one in (figures["operations"][operation.name] for operation in OPERATIONS)
        ],
    )


def _layers(figures: Mapping[str, Any]) -> str:
    rows = [
        [f"{service}-svc, {kind}", of["cpu_ms_a_request"], *(of[name] for name in LAYERS)]
        for service, kinds in figures["layers"].items()
        for kind, of in kinds.items()
    ]
    return table(["", "whole", *LAYERS], rows)


def _more(figures: Mapping[str, Any]) -> str:
    reads = max(len(of["more"]) for name, of in figures["statements"].items() if _is_read(name))
    commands = max(len(of["more"]) for name, of in figures["statements"].items() if not _is_read(name))
    return (
        f"{reads} for a read in its own transaction, {commands} for a command (its key is claimed; its audit and its "
        "answer are written together). A reading of people is written down besides, on a connection of the audit's "
        "own, together with those of the same moment"
    )


def _is_read(name: str) -> bool:
    return next(one.is_read for one in OPERATIONS if one.name == name)


def page(figures: Mapping[str, Any]) -> str:
    """The page."""
    machine = figures["machine"]
    times = {kind: [one[kind]["times the twin's"] for one in figures["operations"].values()] for kind in (ALONE, OURS)}
    idle = ", ".join(f"{ms} ms a second ({service}-svc)" for service, ms in figures["idle_cpu_ms_a_second"].items())
    return _PAGE_TEXT.format(
        machine=f"{machine['processor']}, {machine['cores']} cores, {machine['on']}.",
        noise=" Others worked on the machine meanwhile: only ratios tell something." if figures["shared"] else "",
        aim=AIM,
        alone=sum(one <= AIM for one in times[ALONE]),
        within=sum(one <= AIM for one in times[OURS]),
        all=len(times[OURS]),
        operations=_operations(figures),
        more=_more(figures),
        layers=_layers(figures),
        idle=idle,
    )


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, lambda: page(json.loads(FIGURES.read_text("utf-8"))), __doc__))
