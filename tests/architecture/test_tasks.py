"""Of each aggregate about which a service opens tasks it says who of the programme's staff may know."""

import ast
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest
from pathways_chassis.belonging import Readables
from pathways_contracts.registry import Service

ROOT: Final = Path(__file__).parents[2]
FOR_DIRECTORS: Final[Mapping[tuple[Service, str], str]] = {
    (Service.CANDIDATE, "blob_store"): "files are the operators' work, of which a director is told",
    (Service.CANDIDATE, "erasure"): "a director sees to it that every service erases",
    (
        Service.CANDIDATE,
        "protection",
    ): "partners and directors review it; whom reviewers doubt is told to nobody else",
    (Service.CANDIDATE, "protection_audit"): "a director names who audits, and nobody else knows of what is audited",
    (Service.CANDIDATE, "protection_check"): "as protection, whose checks these are",
    (
        Service.EMPLOYER,
        "candidate",
    ): "it is their partner's work, and people are shown here by their applications",
}
"""About these no staff but directors see tasks, because of this. Those of an organisation see their own."""
PASSED: Final[Mapping[str, tuple[str, ...]]] = {"follow_consent": ("enrolment", "recognition")}
"""By module: what it opens tasks about where the call has it from an argument."""


def readables(service: Service) -> Readables:
    """What a service's staff may read."""
    found: Readables = import_module(f"{service}_svc.store.readable").READABLES
    return found


def opened_in(path: Path, module: str) -> Iterator[str]:
    """About which aggregates the calls of `open_task` in a file are."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "open_task":
            match node.args[1]:
                case ast.Constant(value=str(name)):
                    yield name
                case ast.Name(id="aggregate"):
                    yield from PASSED[path.stem]
                case ast.Name(id=name):
                    yield getattr(import_module(module), name)
                case ast.Attribute(value=ast.Name(id=machine), attr="name"):
                    yield getattr(import_module(module), machine).name
                case other:
                    raise AssertionError(f"{path.name}: about what is this task? {ast.unparse(other)}")


def about(service: Service) -> set[str]:
    """About which aggregates a service opens tasks: by its code, its sweep and its corrections."""
    package = ROOT / "services" / f"{service}-svc" / f"{service}_svc"
    found: set[str] = set()
    for path in package.rglob("*.py"):
        if "open_task(" in path.read_text():
            found.update(opened_in(path, ".".join(path.relative_to(package.parent).with_suffix("").parts)))
    sweep: Mapping[str, str] = import_module(f"{service}_svc.store.sweep").SWEEP
    found.update(name for check in sweep.values() for name in re.findall(r"select '(\w+)' as aggregate", check))
    found.update(one.machine.name for one in correctables(service))
    return found


def correctables(service: Service) -> list[Any]:
    """What people may ask to take back."""
    return list(import_module(f"{service}_svc.usecases.corrections").CORRECTABLES)


@pytest.mark.parametrize("service", Service)
def test_it_is_said_who_knows_of_what_a_task_is_about(service: Service) -> None:
    reasons = {name for of, name in FOR_DIRECTORS if of is service}
    opened = about(service)
    assert opened - readables(service).keys() - reasons == set(), "say which scope reads it, or why directors alone do"
    assert reasons - opened == set(), "of what nothing is opened no reason is given"
    assert reasons & readables(service).keys() == set()


@pytest.mark.parametrize("service", Service)
def test_a_correction_is_of_the_rows_of_which_its_task_is(service: Service) -> None:
    for one in correctables(service):
        if one.machine.name in readables(service):
            assert one.seen_by is readables(service)[one.machine.name].seen_by
