"""What every source file keeps to: it says in one line what lives in it, it is short, and it promises no later work."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
LONGEST: Final = 500
LONGEST_TEST: Final = 700
"""A suite of one subject may be read piece by piece."""
LONG_FOR_A_REASON: Final[Mapping[str, str]] = {
    "deploy/single_machine/pathways_single_machine/postgres.py": "one server, found, made, started and removed",
    "shared/chassis/pathways_chassis/messaging/embedded_log.py": "one adapter with the SQL of its log",
    "shared/chassis/pathways_chassis/messaging/kafka.py": "one adapter",
    "shared/chassis/tests/transport/test_transport_behaviour.py": "one suite, the same for both transports",
    "benchmarks/peers/sparse.py": "one scorer over one set of arrays",
}
LATER: Final = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3)) + r")\b")


def sources() -> Iterator[tuple[str, str]]:
    """Path and text of every Python file of the repository; revisions of databases follow a template of their own."""
    folders = ("benchmarks", "deploy", "services", "shared", "tests", "tools")
    for file in (ROOT / "conftest.py", *(file for folder in folders for file in (ROOT / folder).rglob("*.py"))):
        if not {"node_modules", ".venv", "__pycache__", "versions"} & set(file.parts):
            yield file.relative_to(ROOT).as_posix(), file.read_text("utf-8")


def unexplained(text: str) -> bool:
    """Whether a module does not begin with one line that says what lives in it."""
    if not text.strip():
        return False
    lines = (ast.get_docstring(ast.parse(text), clean=False) or "").split("\n")
    return not lines[0].endswith((".", ":")) or (len(lines) > 1 and lines[1] != "")


def test_every_module_says_in_one_line_what_lives_in_it() -> None:
    assert [path for path, text in sources() if unexplained(text)] == []


def test_the_check_of_docstrings_bites() -> None:
    assert unexplained("x = 1\n")
    assert unexplained('"""\nWhat lives here.\n"""\n')
    assert unexplained('"""What lives\nhere."""\n')
    assert not unexplained('"""What lives here.\n\nAnd why.\n"""\n')


def test_no_file_is_so_long_that_nobody_reads_it() -> None:
    long = {path for path, text in sources() if text.count("\n") > (LONGEST_TEST if "tests/" in path else LONGEST)}
    assert long - set(LONG_FOR_A_REASON) == set()
    assert set(LONG_FOR_A_REASON) - long == set(), "no longer long: take them off the list"


def test_no_file_promises_later_work() -> None:
    assert [path for path, text in sources() if LATER.search(text)] == []
    assert LATER.search("# TO" + "DO: later")
