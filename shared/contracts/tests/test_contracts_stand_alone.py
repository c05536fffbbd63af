"""A partner can install the contracts alone: pydantic and the standard library are all they need."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

MEMBER = Path(__file__).resolve().parents[1]
TOOLS = MEMBER.parents[1] / ".tools" / "bin"
ALLOWED = sys.stdlib_module_names | {"pydantic", "pydantic_core", "pathways_contracts"}


def imported_by(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module.partition(".")[0]


def test_the_package_imports_pydantic_and_the_standard_library_alone() -> None:
    files = sorted((MEMBER / "pathways_contracts").rglob("*.py"))
    assert files
    foreign = {
        (file.name, name) for file in files for name in imported_by(file.read_text("utf-8")) if name not in ALLOWED
    }
    assert foreign == set()


def test_the_package_declares_pydantic_alone() -> None:
    project = tomllib.loads((MEMBER / "pyproject.toml").read_text("utf-8"))["project"]
    assert [requirement.split(">")[0] for requirement in project["dependencies"]] == ["pydantic"]


@pytest.mark.timeout(180)
def test_the_wheel_installs_into_an_empty_environment_and_works(tmp_path: Path) -> None:
    uv = shutil.which("uv", path=f"{TOOLS}{os.pathsep}{os.environ['PATH']}")
    assert uv is not None, "uv builds and installs this project: `make setup`, or put it on PATH"

    def run(*command: str | Path) -> str:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run(uv, "build", "--wheel", "--out-dir", tmp_path, MEMBER)
    (wheel,) = tmp_path.glob("*.whl")
    run(uv, "venv", "--python", sys.executable, tmp_path / "venv")
    python = tmp_path / "venv" / "bin" / "python"
    run(uv, "pip", "install", "--python", python, wheel)
    counted = run(
        python,
        "-I",
        "-c",
        "from pathways_contracts.asyncapi import asyncapi_document; from pathways_contracts.events import EVENTS;"
        "print(len(EVENTS), len(asyncapi_document()['channels']))",
    )
    assert [int(number) > 0 for number in counted.split()] == [True, True]
    assert "py.typed" in run(python, "-m", "zipfile", "--list", wheel)
