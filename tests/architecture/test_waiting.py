"""Tests wait for a condition or a position: where one must let time pass instead, it is named here with its reason."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
MUST: Final[Mapping[str, str]] = {
    "deploy/single_machine/tests/test_processes.py": "looks at processes outside; has a deadline",
    "services/candidate-svc/tests/integration/test_killed_while_sending.py": "a process outside; has a deadline",
    "services/matching-svc/tests/integration/several.py": "replicas beat by themselves; has a deadline",
    "services/matching-svc/tests/integration/test_replicas_killed.py": "tells events to processes outside at a rate",
    "shared/chassis/pathways_chassis/testing/miniature.py": "its bus is a list in memory; has a deadline",
    "shared/chassis/tests/http/conftest.py": "holds a request open while others come",
    "shared/chassis/tests/http/test_bulk.py": "the server tells by a flag alone that it started",
    "shared/chassis/tests/http/test_edge.py": "a process outside comes up; has a deadline",
    "shared/chassis/tests/messaging/test_relay.py": "transactions of random length; wakes spread over time",
    "shared/chassis/tests/transport/test_transport_behaviour.py": "a bus outside comes back; has a deadline",
    "tests/faults/disks.py": "a broker is away for so long that sends fail",
    "tests/faults/kills.py": "a broker is away for so long that sends fail",
    "tests/faults/outages.py": "a broker is away for so long; members come and go every second",
    "tests/faults/replays.py": "repeats in shares what another process writes",
    "tests/faults/services.py": "whoever is told to come back does so after a while",
    "tests/faults/stage.py": "looks at processes outside; has a deadline",
    "tests/faults/witness.py": "writes at a rate; is as slow as it is told to be",
    "tests/journey/conftest.py": "a kill -9 comes into a phase, not before it",
}


def sleeps(text: str) -> list[int]:
    """The lines that let time pass; `sleep(0)` lets others go on and no time pass."""
    return [
        call.lineno
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call)
        and (
            (isinstance(call.func, ast.Attribute) and call.func.attr == "sleep")
            or (isinstance(call.func, ast.Name) and call.func.id == "sleep")
        )
        and not (call.args and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0)
    ]


def files_of_tests() -> Iterator[tuple[str, str]]:
    """Path and text of every file that tests are made of."""
    for folder in ("deploy", "services", "shared", "tests"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            parts = set(file.relative_to(ROOT).parts)
            if parts & {"tests", "testing"} or file.name == "testing.py":
                yield file.relative_to(ROOT).as_posix(), file.read_text("utf-8")


def test_no_test_sleeps_but_those_that_must() -> None:
    sleeping = {path: lines for path, text in files_of_tests() if (lines := sleeps(text))}
    assert {path: lines for path, lines in sleeping.items() if path not in MUST} == {}
    assert set(MUST) - set(sleeping) == set(), "no longer sleeps: take it off the list"


def test_the_search_finds_a_sleep() -> None:
    assert sleeps("await asyncio.sleep(0.1)") == [1]
    assert sleeps("time.sleep(seconds)") == [1]
    assert sleeps("from time import sleep\nsleep(1)") == [2]
    assert sleeps("await asyncio.sleep(0)") == []
    assert sleeps('Child("x", "time.sleep(600)")') == []
