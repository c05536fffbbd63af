"""The ways past the second wall: there is one, and each use says why."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).resolve().parents[2]
SOURCES: Final = sorted(
    [
        *REPOSITORY.glob("services/*-svc/*_svc/**/*.py"),
        *REPOSITORY.glob("shared/chassis/pathways_chassis/**/*.py"),
    ]
)

PAST_THE_WALL: Final = {
    ("integration_svc/api/programmes.py", "figures that name nobody"),
    ("integration_svc/api/arrivals.py", "how far an arrival is, for the employer whose placement it is"),
    ("candidate_svc/api/duplicates.py", "of a pair, both partners know by its code that the other's record is there"),
    ("candidate_svc/api/reviews.py", "figures that name nobody"),
    ("matching_svc/api/pool.py", "how many people are in the pool, for operators"),
    ("pathways_chassis/http/person_routes.py", "whose somebody is decides whether what is held of them is shown"),
    ("pathways_chassis/http/retention_routes.py", "counts of what is due, which name nobody"),
}
"""File and reason of each `work.as_service`."""
OWN_SESSIONS: Final = {
    "candidate_svc/api/document_files.py": "a file is read in parts, each asked for anew by the first wall",
    "pathways_chassis/http/bulk.py": "each line is a command of its own",
    "pathways_chassis/http/app.py": "who calls by a key is asked before anybody is known",
    "pathways_chassis/http/change_routes.py": "says for whom",
    "pathways_chassis/http/lists.py": "says for whom",
    "pathways_chassis/http/route.py": "says for whom",
}
"""Routes that open a transaction themselves, which is the service's unless it says for whom."""


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a method of this name, with its file."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield "/".join(path.parts[-3:]), node


def test_who_looks_past_the_second_wall_says_why() -> None:
    found = set()
    for file, call in calls("as_service"):
        [reason] = call.args
        assert isinstance(reason, ast.Constant), f"{file} says its reason in words"
        found.add((file, reason.value))
    assert found == PAST_THE_WALL


def test_a_route_leaves_transactions_to_the_edge() -> None:
    files = {file for file, _ in calls("sessions") if "/api/" in file or "/http/" in file}
    assert files == set(OWN_SESSIONS)
