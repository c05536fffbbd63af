"""Committed drawings of the state machines are what the tables say, and each move and guard is on its page."""

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from pathways_chassis.testing.machines import FoundMachine, machines_in
from pathways_contracts.registry import Service

ROOT = Path(__file__).resolve().parents[2]
MACHINES = [
    pytest.param(service, found, id=f"{service}-{found.machine.name}")
    for service in Service
    for found in machines_in(import_module(f"{service}_svc.domain"))
]


def draw(*arguments: str | Path, hash_seed: int = 0) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.state_machines", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": str(hash_seed)},
    )


def test_what_is_committed_is_what_the_tables_say() -> None:
    done = draw("--check", hash_seed=1)
    assert done.returncode == 0, done.stderr


def test_the_check_names_what_is_changed_missing_or_left_over_and_drawing_again_repairs_it(tmp_path: Path) -> None:
    assert draw("--into", tmp_path).returncode == 0
    page = tmp_path / "candidate-candidate.md"
    page.write_text(page.read_text("utf-8").replace("draft --> submitted", "draft --> active"), "utf-8")
    (tmp_path / "README.md").unlink()
    (tmp_path / "candidate-forgotten.md").write_text("", "utf-8")

    done = draw("--check", "--into", tmp_path)

    assert done.returncode == 1
    assert [line.split()[1] for line in done.stderr.splitlines()] == [
        "README.md",
        "candidate-candidate.md",
        "candidate-forgotten.md",
    ]
    assert draw("--into", tmp_path).returncode == 0
    assert draw("--check", "--into", tmp_path).returncode == 0


@pytest.mark.parametrize(("service", "found"), MACHINES)
def test_a_page_shows_every_move_of_its_machine_and_no_other(service: Service, found: FoundMachine) -> None:
    page = (ROOT / "docs" / "state-machines" / f"{service}-{found.machine.name.replace('_', '-')}.md").read_text(
        "utf-8"
    )
    drawn = {
        (source, action, target)
        for source, target, actions in re.findall(r"^    (\w+) --> (\w+): (.+)$", page, re.MULTILINE)
        for action in actions.split(", ")
    }
    assert drawn == {(source, action, target) for (source, action), target in found.machine.transitions.items()}


@pytest.mark.parametrize(("service", "found"), MACHINES)
def test_every_guard_says_in_a_sentence_what_it_asks_for(service: Service, found: FoundMachine) -> None:
    guards = {guard for bound in found.machine.guards.values() for guard in bound}
    silent = [guard for guard in guards if not (guard.__doc__ or "").partition("\n")[0].endswith(".")]
    assert silent == [], service


def test_every_service_has_machines() -> None:
    assert {service for service in Service if machines_in(import_module(f"{service}_svc.domain"))} == set(Service)
