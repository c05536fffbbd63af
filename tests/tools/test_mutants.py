"""The tool that breaks rules on purpose: what tests pin down is noticed, what they leave open survives and is named."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

LAMP = '''"""A lamp."""

from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class State(StrEnum):
    """On or off."""

    OFF = "off"
    ON = "on"


class Action(StrEnum):
    """What a hand does."""

    SWITCH_ON = "switch_on"
    SWITCH_OFF = "switch_off"


LEAST: Final = 3


def there_is_power(volts: int) -> Violation | None:
    """A lamp needs power."""
    if volts >= LEAST:
        return None
    return Violation("volts", "there is power", "plug it in")


LAMP: Final = Machine(
    name="lamp",
    initial=State.OFF,
    transitions={(State.OFF, Action.SWITCH_ON): State.ON, (State.ON, Action.SWITCH_OFF): State.OFF},
    guards={Action.SWITCH_ON: (there_is_power,)},
)
'''

WHOLE = """import pytest
from lamp_svc.domain.lamp import LAMP, Action, State
from pathways_chassis.machine import IllegalTransition, RulesBroken

MOVES = {(State.OFF, Action.SWITCH_ON): State.ON, (State.ON, Action.SWITCH_OFF): State.OFF}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", Action)
def test_every_pair(state: State, action: Action) -> None:
    if (state, action) in MOVES:
        assert LAMP.advance(state, action, 3) is MOVES[state, action]
    else:
        with pytest.raises(IllegalTransition):
            LAMP.advance(state, action, 3)


def test_power() -> None:
    with pytest.raises(RulesBroken):
        LAMP.advance(State.OFF, Action.SWITCH_ON, 2)
"""

WITHOUT_THE_GUARD = WHOLE[: WHOLE.index("def test_power")]
BORROWED = """import pytest
from lamp_svc.domain.lamp import LAMP

MOVES = [(state, action, target) for (state, action), target in LAMP.transitions.items()]


@pytest.mark.parametrize(("state", "action", "target"), MOVES)
def test_moves_as_the_table_says(state: object, action: object, target: object) -> None:
    assert LAMP.transitions.get((state, action)) is target
"""
RED = "def test_red() -> None:\n    assert False\n"


def judge(tmp_path: Path, tests: str) -> tuple[subprocess.CompletedProcess[str], list[dict[str, Any]]]:
    """Run the tool on a service with one machine and these unit tests."""
    domain = tmp_path / "services" / "lamp-svc" / "lamp_svc" / "domain"
    unit = tmp_path / "services" / "lamp-svc" / "tests" / "unit"
    domain.mkdir(parents=True)
    unit.mkdir(parents=True)
    (domain.parent / "__init__.py").write_text("")
    (domain / "__init__.py").write_text("")
    (domain / "lamp.py").write_text(LAMP)
    (unit / "test_lamp.py").write_text(tests)
    report = tmp_path / "mutants.json"
    tool = str(ROOT / "tools" / "mutants.py")
    folder = str(tmp_path / "services")
    done = subprocess.run(
        [sys.executable, tool, "--folder", folder, "--json", str(report), "--at-least", "1"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    results: list[dict[str, Any]] = json.loads(report.read_text("utf-8"))["results"]
    return done, results


def test_tests_of_the_whole_product_notice_every_change(tmp_path: Path) -> None:
    of_another = {"service": "torch", "kind": "guard off", "place": "x", "change": "x", "survived": False}
    (tmp_path / "mutants.json").write_text(json.dumps({"results": [of_another]}), "utf-8")
    done, (kept, *results) = judge(tmp_path, WHOLE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert kept == of_another
    assert [result for result in results if result["survived"]] == []
    assert {result["kind"] for result in results} == {
        "move removed",
        "move led elsewhere",
        "move added",
        "guard not asked",
        "guard off",
        "guard always violated",
        "rule of a guard turned",
        "limit moved",
    }


def test_a_guard_that_no_test_sees_violated_survives_and_is_named(tmp_path: Path) -> None:
    done, results = judge(tmp_path, WITHOUT_THE_GUARD)
    assert done.returncode == 1
    survivors = {(result["kind"], result["place"]) for result in results if result["survived"]}
    assert ("guard off", "lamp.py:26 there_is_power") in survivors
    assert ("guard not asked", "machine lamp") in survivors
    assert "survived: lamp, lamp.py:26 there_is_power, guard off: guard off" in done.stdout


@pytest.mark.parametrize(
    ("tests", "reason"),
    [
        pytest.param(BORROWED, "the tests expect what they read from the code: machine lamp", id="borrowed"),
        pytest.param(RED, "the tests fail without any change", id="red"),
    ],
)
def test_tests_that_cannot_judge_give_no_score(tmp_path: Path, tests: str, reason: str) -> None:
    done, results = judge(tmp_path, tests)
    assert done.returncode == 1
    assert results == []
    assert reason in done.stderr
