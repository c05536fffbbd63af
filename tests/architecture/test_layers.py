"""Each import contract bites: the house as it is keeps all of them, with one wrong import it breaks the right one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

REPOSITORY: Final = Path(__file__).resolve().parents[2]
LINT_IMPORTS: Final = Path(sys.executable).parent / "lint-imports"
CONTRACTS: Final = ("services", "layers", "pure-domain", "shared")
PACKAGES: Final = [
    *sorted(REPOSITORY.glob("services/*-svc/*_svc")),
    *sorted(REPOSITORY.glob("shared/*/pathways_*")),
    REPOSITORY / "deploy" / "single_machine" / "pathways_single_machine",
]


def checked(house: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    """import-linter's answer about a house whose packages lie side by side."""
    chosen = [argument for contract in contracts for argument in ("--contract", contract)]
    return subprocess.run(
        [str(LINT_IMPORTS), "--no-logo", "--no-cache", "--config", str(REPOSITORY / ".importlinter"), *chosen],
        capture_output=True, text=True, check=False, timeout=120, cwd=house,
        env=os.environ | {"PYTHONPATH": str(house)},
    )  # fmt: skip


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of every package, to spoil."""
    folder = tmp_path_factory.mktemp("house")
    for package in PACKAGES:
        shutil.copytree(package, folder / package.name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_the_house_keeps_every_contract() -> None:
    answer = checked(REPOSITORY)
    assert answer.returncode == 0, answer.stdout
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in answer.stdout


@pytest.mark.parametrize(
    ("module", "wrong_import", "contract"),
    [
        ("employer_svc/domain/vacancy.py", "import candidate_svc.domain.consent", "services"),
        ("candidate_svc/store/rows.py", "import candidate_svc.usecases.open_visa_case", "layers"),
        ("training_svc/usecases/__init__.py", "import training_svc.api", "layers"),
        ("candidate_svc/api/cases.py", "import candidate_svc.consumers", "layers"),
        ("candidate_svc/usecases/send_notification.py", "import candidate_svc.notifiers", "layers"),
        ("matching_svc/domain/match.py", "import sqlmodel", "pure-domain"),
        ("integration_svc/domain/travel.py", "import pathways_chassis.work", "pure-domain"),
        ("pathways_contracts/event.py", "import pathways_chassis.clock", "shared"),
        ("pathways_chassis/clock.py", "import candidate_svc.domain.consent", "shared"),
        ("pathways_taxonomy/model.py", "import pathways_contracts.codes", "shared"),
    ],
)
def test_a_wrong_import_breaks_its_contract(house: Path, module: str, wrong_import: str, contract: str) -> None:
    file = house / module
    original = file.read_text("utf-8")
    file.write_text(f"{original}\n{wrong_import}\n", "utf-8")
    try:
        answer = checked(house, contract)
    finally:
        file.write_text(original, "utf-8")
    assert answer.returncode == 1, answer.stdout
    assert "0 kept, 1 broken." in answer.stdout
    assert wrong_import.removeprefix("import ") in answer.stdout
