"""What the tools take out still stands in the code, and the tests that have to notice are there."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.journey.test_everything_is_shown import WHEN_IT_FAILS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("tool", ["weakenings", "guards_taken_out"])
def test_what_is_taken_out_stands_in_the_code_and_its_tests_are_there(tool: str) -> None:
    command = [sys.executable, "-m", f"tools.{tool}", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_row_has_a_weakening_that_a_test_over_processes_has_to_notice() -> None:
    data = tomllib.loads((ROOT / "tools" / "weakenings.toml").read_text("utf-8"))["weakening"]
    assert {one["row"] for one in data if one["test"].startswith("tests/journey/")} == set(WHEN_IT_FAILS)


def test_what_was_taken_out_last_was_noticed() -> None:
    weakened = json.loads((ROOT / "docs" / "weakenings.json").read_text("utf-8"))
    assert [one["what"] for one in weakened if not one["noticed"]] == []
