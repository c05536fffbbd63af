"""Finds the state machines and guards of a package: for diagrams, mutants, and tests of every state and action."""

import ast
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, get_type_hints

from pathways_chassis.machine import Machine, Violation


@dataclass(frozen=True)
class FoundMachine:
    """A machine and the module that defines it."""

    module: ModuleType
    machine: Machine[Any, Any]

    @property
    def states(self) -> tuple[Any, ...]:
        """Every state, in the order of its definition."""
        kind: type[StrEnum] = type(self.machine.initial)
        return tuple(kind)

    @property
    def actions(self) -> tuple[Any, ...]:
        """Every action, in the order of its definition; none where the table is empty."""
        kinds = {type(action) for _, action in self.machine.transitions}
        return tuple(action for kind in kinds for action in kind)


def modules_of(package: ModuleType) -> Iterator[ModuleType]:
    """The package and every module below it, imported, in the order of their names."""
    yield package
    for found in sorted(pkgutil.walk_packages(package.__path__, f"{package.__name__}."), key=lambda one: one.name):
        yield import_module(found.name)


def machines_in(package: ModuleType) -> tuple[FoundMachine, ...]:
    """Every `Machine` that a module of the package defines, in the order of their names."""
    found = [
        FoundMachine(module, value)
        for module in modules_of(package)
        for name, value in vars(module).items()
        if isinstance(value, Machine) and name in assigned_in(module)
    ]
    return tuple(sorted(found, key=lambda one: one.machine.name))


def guards_in(module: ModuleType) -> tuple[Callable[..., Violation | None], ...]:
    """The functions of a module that answer `Violation | None`, in the order of their lines."""
    functions = [
        value
        for value in vars(module).values()
        if isinstance(value, FunctionType) and value.__module__ == module.__name__
    ]
    guards = [function for function in functions if get_type_hints(function).get("return") == (Violation | None)]
    return tuple(sorted(guards, key=lambda guard: inspect.getsourcelines(guard)[1]))


def assigned_in(module: ModuleType) -> frozenset[str]:
    """The names that a module assigns itself; imported ones are left to the module that they come from."""
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    targets: list[ast.expr] = []
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            targets += statement.targets
        elif isinstance(statement, ast.AnnAssign):
            targets.append(statement.target)
    return frozenset(target.id for target in targets if isinstance(target, ast.Name))
