"""Every test that docs/security.md names is there, in the file that it leads to, and every row names one."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

REPOSITORY: Final = Path(__file__).resolve().parents[2]
PAGE: Final = REPOSITORY / "docs" / "security.md"
TEST: Final = re.compile(r"\[(test_\w+)\]\(([^)]+\.py)\)")
RISKS: Final = tuple(f"| API{number} " for number in range(1, 11))
CHAPTERS: Final = tuple(f"V{number} " for number in (1, 2, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16))


def missing(text: str, page: Path = PAGE) -> Iterator[str]:
    """Each test that a text names and that is not in its file."""
    for name, link in TEST.findall(text):
        file = (page.parent / link).resolve()
        tree = ast.parse(file.read_text("utf-8")) if file.is_file() else ast.Module([], [])
        if name not in {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)}:
            yield f"{link}: {name}"


def rows() -> list[str]:
    """The rows of what is shown by tests."""
    return [line for line in PAGE.read_text("utf-8").splitlines() if re.match(r"\| (API|V)\d+ ", line)]


def test_every_test_that_is_named_is_there() -> None:
    assert list(missing(PAGE.read_text("utf-8"))) == []


def test_every_risk_and_every_chapter_has_a_row_with_a_test() -> None:
    found = rows()
    assert [line for line in found if not TEST.search(line)] == []
    assert [risk for risk in RISKS if sum(line.startswith(risk) for line in found) != 1] == []
    firsts = [line.split("|")[1] for line in found]
    assert [chapter for chapter in CHAPTERS if not any(chapter in first for first in firsts)] == []


def test_a_test_that_is_gone_is_noticed() -> None:
    text = "[test_that_is_gone](../tests/architecture/test_security_page.py), [test_x](../tests/no_file.py)"
    assert len(list(missing(text))) == 2
