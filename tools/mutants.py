"""Do the unit tests notice a broken rule? Changes tables, guards and rules of each service's domain, one at a time.

Run `python tools/mutants.py [service ...]`. Each change is made in a forked process before the tests are imported, by
swapping table entries and code objects in place, so that nothing on disk is touched and every reference sees it.
A change that no test fails for has survived. Prints a score per service; details go to `.run/mutants.json`.
"""

import argparse
import ast
import contextlib
import gc
import inspect
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, MappingProxyType, ModuleType
from typing import Any, Final

import pytest
from pathways_chassis.testing.machines import FoundMachine, guards_in, machines_in, modules_of

ROOT: Final = Path(__file__).resolve().parents[1]
SEED: Final = 20260101
ADDED_PER_MACHINE: Final = 200
TESTS_SECONDS: Final = 60
"""How long the tests may take with one change; a change that makes them hang is noticed too."""

Folders = Mapping[str, Path]


class TestsUnusable(Exception):
    """The tests of a service cannot judge: there are none, or they fail without any change."""


@dataclass(frozen=True)
class Mutant:
    """One change: what sort, where, what, and how to make it."""

    kind: str
    place: str
    change: str
    make: Callable[[], None] = field(repr=False)


@dataclass(frozen=True)
class Result:
    """What became of a change."""

    service: str
    kind: str
    place: str
    change: str
    survived: bool


# --- tables ------------------------------------------------------------------------------------------------------


def table_of(found: FoundMachine) -> dict[Any, Any]:
    """The dictionary behind the machine's table, so that everybody who holds the table sees the change."""
    table = found.machine.transitions
    if isinstance(table, MappingProxyType):
        (table,) = gc.get_referents(table)
    if not isinstance(table, dict):
        raise TypeError(f"the table of {found.machine.name} is a {type(table).__name__}, not a dictionary")
    return table


def changes_of_table(found: FoundMachine, choice: random.Random, added: int) -> Iterator[Mutant]:
    """Each move taken away or led elsewhere; moves added that the table does not have, at most `added` of them."""
    table, place = table_of(found), f"machine {found.machine.name}"

    def put(key: Any, target: Any) -> Callable[[], None]:
        return lambda: table.__setitem__(key, target)

    def take(key: Any) -> Callable[[], None]:
        return lambda: table.pop(key) and None

    for key, target in table.items():
        state, action = key
        yield Mutant("move removed", place, f"{state} + {action}", take(key))
        elsewhere = choice.choice([other for other in found.states if other is not target])
        yield Mutant("move led elsewhere", place, f"{state} + {action} -> {elsewhere}", put(key, elsewhere))
    missing = [(state, action) for state in found.states for action in found.actions if (state, action) not in table]
    for state, action in choice.sample(missing, min(added, len(missing))):
        target = choice.choice(found.states)
        yield Mutant("move added", place, f"{state} + {action} -> {target}", put((state, action), target))


def changes_of_bindings(found: FoundMachine) -> Iterator[Mutant]:
    """Each guard no longer asked for one of its actions."""
    machine = found.machine

    def unbind(action: Any, guard: Any) -> Callable[[], None]:
        left = {**machine.guards, action: tuple(one for one in machine.guards[action] if one is not guard)}
        return lambda: object.__setattr__(machine, "guards", left)

    for action, guards in machine.guards.items():
        for guard in guards:
            name = getattr(guard, "__name__", str(guard))
            yield Mutant("guard not asked", f"machine {machine.name}", f"{name} for {action}", unbind(action, guard))


# --- code --------------------------------------------------------------------------------------------------------

_COMPARISONS: Final[Mapping[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_WORDS: Final = {"any": "all", "all": "any", "min": "max", "max": "min"}


def variants_of(node: ast.AST) -> Iterator[ast.AST]:
    """What a node of a rule may be replaced by."""
    match node:
        case ast.Compare(ops=operators):
            for place, operator in enumerate(operators):
                for other in _COMPARISONS[type(operator)]:
                    changed = deepcopy(node)
                    changed.ops[place] = other()
                    yield changed
        case ast.BoolOp(op=operator, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() as value):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            yield ast.BinOp(left, ast.Sub(), right)
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            yield ast.BinOp(left, ast.Add(), right)
        case ast.Call(func=ast.Name(id=name)) if name in _WORDS:
            changed_call = deepcopy(node)
            changed_call.func = ast.Name(_WORDS[name], ast.Load())
            yield changed_call
        case ast.If(test=(ast.Name() | ast.Attribute() | ast.Call()) as test):
            changed_if = deepcopy(node)
            changed_if.test = ast.UnaryOp(ast.Not(), test)
            yield changed_if


def nodes_of(function: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function's body that decide; what is only said (messages of violations) is left out."""
    for child in ast.iter_child_nodes(function):
        if isinstance(child, ast.arguments | ast.JoinedStr | ast.FunctionDef | ast.ClassDef | ast.Raise):
            continue
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id == "Violation":
            continue
        yield child
        yield from nodes_of(child)


def functions_of(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    """Qualified name and function of everything that a module defines: functions, methods, properties."""
    for name, value in vars(module).items():
        if isinstance(value, FunctionType) and value.__module__ == module.__name__:
            yield name, value
        elif inspect.isclass(value) and value.__module__ == module.__name__ and not issubclass(value, Enum):
            for member in vars(value).values():
                function = getattr(member, "fget", None) or getattr(member, "func", None)
                function = function or getattr(member, "__func__", member)
                if isinstance(function, FunctionType) and function.__code__.co_filename == module.__file__:
                    yield function.__qualname__, function


def code_in(code: CodeType, qualified_name: str) -> CodeType:
    """The code object of a function within that of its module. Raises `LookupError`."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_qualname == qualified_name:
                return constant
            with contextlib.suppress(LookupError):
                return code_in(constant, qualified_name)
    raise LookupError(qualified_name)


class _Replace(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> Any:
        """Put the new node where the old one stood."""
        return ast.copy_location(self._new, node) if node is self._old else super().generic_visit(node)


def definitions_in(tree: ast.Module) -> Mapping[str, ast.FunctionDef]:
    """Functions and methods of a module by qualified name."""
    found: dict[str, ast.FunctionDef] = {}
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef):
            found[statement.name] = statement
        elif isinstance(statement, ast.ClassDef):
            methods = (one for one in statement.body if isinstance(one, ast.FunctionDef))
            found |= {f"{statement.name}.{one.name}": one for one in methods}
    return found


def changes_of_code(module: ModuleType) -> Iterator[Mutant]:
    """Each guard switched off or always violated; each decision of guards and other rules turned."""
    source = Path(str(module.__file__))
    tree = ast.parse(source.read_text("utf-8"))
    definitions, guards = definitions_in(tree), {guard.__name__ for guard in guards_in(module)}

    def swap(function: FunctionType, node: ast.AST, *replacements: tuple[ast.AST, ast.AST]) -> Callable[[], None]:
        def make() -> None:
            changed = tree
            for old, new in replacements:
                changed = _Replace(old, new).visit(changed)
            module_code = compile(ast.fix_missing_locations(changed), str(source), "exec")
            function.__code__ = code_in(module_code, function.__qualname__)

        return make

    for name, function in functions_of(module):
        definition = definitions.get(name)
        if definition is None or function.__code__.co_freevars:
            continue
        place = f"{source.name}:{definition.lineno} {name}"
        body = definition.body[1:] if ast.get_docstring(definition) else definition.body
        if name in guards:
            for kind, text in (("guard off", "None"), ("guard always violated", "Violation('mutant', 'x', 'x')")):
                answer = ast.parse(f"def f(): return {text}").body[0]
                assert isinstance(answer, ast.FunctionDef)
                constant = deepcopy(definition)
                constant.body = answer.body
                yield Mutant(kind, place, kind, swap(function, definition, (definition, constant)))
        kind = "rule of a guard turned" if name in guards else "rule turned"
        for node in nodes_of(ast.Module(body, [])):
            for variant in variants_of(node):
                change = f"line {getattr(node, 'lineno', 0)}: {_short(node)} => {_short(variant)}"
                yield Mutant(kind, place, change, swap(function, node, (node, variant)))


def _short(node: ast.AST) -> str:
    shown = ast.unparse(ast.fix_missing_locations(deepcopy(node))).partition("\n")[0]
    return shown if len(shown) <= 100 else f"{shown[:100]}..."


def changes_of_constants(package: ModuleType, module: ModuleType) -> Iterator[Mutant]:
    """Limits that functions of the domain name, one step further or nearer; sets with one member fewer."""
    holders = [one for name, one in sys.modules.items() if name.startswith(package.__name__.partition(".")[0])]
    named = {name for one in modules_of(package) for _, function in functions_of(one) for name in _names(function)}

    def put(name: str, old: object, new: object) -> Callable[[], None]:
        def make() -> None:
            for holder in holders:
                if vars(holder).get(name) is old:
                    setattr(holder, name, new)

        return make

    place = Path(str(module.__file__)).name
    for name in sorted(_assigned(module) & named):
        value = vars(module)[name]
        for other in _steps(value):
            yield Mutant("limit moved", place, f"{name} = {other}", put(name, value, other))
        if isinstance(value, frozenset):
            for member in sorted(value, key=str):
                yield Mutant("member dropped", place, f"{name} - {member}", put(name, value, value - {member}))


def _steps(value: object) -> tuple[object, ...]:
    match value:
        case bool():
            return (not value,)
        case int() | Decimal():
            return (value + 1, value - 1)
        case timedelta():
            return (value + timedelta(days=1), value - timedelta(days=1))
        case _:
            return ()


def _assigned(module: ModuleType) -> set[str]:
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    targets = [one.target for one in tree.body if isinstance(one, ast.AnnAssign)]
    targets += [target for one in tree.body if isinstance(one, ast.Assign) for target in one.targets]  # type: ignore[misc]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _names(function: FunctionType) -> set[str]:
    codes, names = [function.__code__], set[str]()
    while codes:
        code = codes.pop()
        names |= set(code.co_names)
        codes += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return names


def mutants_of(package: ModuleType, seed: int, added: int) -> list[Mutant]:
    """Every change of a domain package, the same for the same seed."""
    choice = random.Random(seed)
    found: list[Mutant] = []
    for machine in machines_in(package):
        found += [*changes_of_table(machine, choice, added), *changes_of_bindings(machine)]
    for module in modules_of(package):
        found += [*changes_of_code(module), *changes_of_constants(package, module)]
    return found


# --- running the tests -------------------------------------------------------------------------------------------


def verdict(tests: Path, make: Callable[[], None]) -> int:
    """The exit code of the tests in this process after a change. Silent."""
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(TESTS_SECONDS)
    make()
    options = ["-x", "-q", "--no-header", "-p", "no:cacheprovider", "--import-mode=importlib"]
    return int(pytest.main([*options, str(tests)]))


def fork(tests: Path, make: Callable[[], None]) -> int:
    """Start a process that judges one change; returns its id."""
    child = os.fork()
    if child == 0:
        code = 3
        try:
            code = verdict(tests, make)
        finally:
            os._exit(code)
    return child


def code_of(status: int) -> int:
    """The exit code behind a wait status; a process that was killed by its alarm counts as failing tests."""
    return 1 if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def warm_up(tests: Path) -> None:
    """Run the tests without a change and import here what they import. Raises `TestsUnusable`."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        code = 3
        try:
            code = verdict(tests, lambda: None)
            names = [name for name, module in list(sys.modules.items()) if not _is_of(module, tests)]
            with os.fdopen(writer, "w") as pipe:
                json.dump(names, pipe)
        finally:
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        text = pipe.read()
    code = code_of(os.waitpid(child, 0)[1])
    if code == 5:
        raise TestsUnusable(f"no tests in {tests.name}")
    if code != 0:
        raise TestsUnusable(f"the tests fail without any change (pytest exit code {code}): run pytest {tests}")
    for name in json.loads(text):
        if name not in sys.modules:
            with contextlib.suppress(ImportError):
                import_module(name)


def _is_of(module: ModuleType, tests: Path) -> bool:
    file = getattr(module, "__file__", None)
    return file is None or Path(file).is_relative_to(tests) or Path(file).name == "conftest.py"


def judge(service: str, folder: Path, *, seed: int, added: int, workers: int) -> list[Result]:
    """Make every change of a service in turn and see whether its unit tests notice. Raises `TestsUnusable`."""
    tests = folder / "tests" / "unit"
    if not any(tests.rglob("test_*.py")):
        raise TestsUnusable("no tests in tests/unit")
    package = import_module(f"{service}_svc.domain")
    list(modules_of(package))
    warm_up(tests)
    mutants = mutants_of(package, seed, added)
    gc.collect()
    gc.freeze()
    waiting, running, results = list(reversed(mutants)), dict[int, Mutant](), list[Result]()
    while waiting or running:
        while waiting and len(running) < workers:
            mutant = waiting.pop()
            running[fork(tests, mutant.make)] = mutant
        child, status = os.wait()
        mutant, code = running.pop(child), code_of(status)
        if code not in (0, 1, 2):
            raise RuntimeError(f"{service}, {mutant.place}, {mutant.change}: pytest ended with {code}")
        results.append(Result(service, mutant.kind, mutant.place, mutant.change, survived=code == 0))
    return results


# --- telling -----------------------------------------------------------------------------------------------------


def score(results: Sequence[Result]) -> str:
    """The share of changes that the tests noticed."""
    noticed = sum(not result.survived for result in results)
    return f"{noticed / len(results):.1%}" if results else "none"


def table(results: Sequence[Result]) -> Iterator[str]:
    """A line per service and sort of change."""
    yield f"{'service':14}{'change':26}{'killed':>8}{'survived':>10}{'score':>8}"
    for service in sorted({result.service for result in results}):
        of_service = [result for result in results if result.service == service]
        kinds = dict.fromkeys(result.kind for result in of_service)
        parts = [(kind, [one for one in of_service if one.kind == kind]) for kind in kinds]
        for name, part in [*parts, ("all", of_service)]:
            survived = sum(result.survived for result in part)
            yield f"{service:14}{name:26}{len(part) - survived:>8}{survived:>10}{score(part):>8}"


def main() -> int:
    """Judge the named services, or all. Returns 1 where tests cannot judge or the score is below `--at-least`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("services", nargs="*", help="such as candidate; default: all")
    parser.add_argument("--folder", type=Path, default=ROOT / "services", help="where <service>-svc folders lie")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--added", type=int, default=ADDED_PER_MACHINE, help="most moves added per machine")
    parser.add_argument("--at-least", type=float, default=0.0, help="the least score, from 0 to 1")
    parser.add_argument("--json", type=Path, default=ROOT / ".run" / "mutants.json")
    options = parser.parse_args()
    found = sorted(folder.name.removesuffix("-svc") for folder in options.folder.glob("*-svc"))
    results: list[Result] = []
    failed, started = False, time.monotonic()
    for service in options.services or found:
        folder = (options.folder / f"{service}-svc").resolve()
        sys.path.insert(0, str(folder))
        try:
            results += judge(service, folder, seed=options.seed, added=options.added, workers=options.workers)
        except TestsUnusable as reason:
            failed = True
            print(f"{service}: {reason}", file=sys.stderr)
    print("\n".join(table(results)))
    survivors = [result for result in results if result.survived]
    for result in survivors:
        print(f"survived: {result.service}, {result.place}, {result.kind}: {result.change}")
    seconds = round(time.monotonic() - started, 1)
    print(f"{len(results)} changes, {len(survivors)} survived, score {score(results)}, {seconds} s")
    options.json.parent.mkdir(parents=True, exist_ok=True)
    document = {"seed": options.seed, "seconds": seconds, "results": [asdict(result) for result in results]}
    options.json.write_text(json.dumps(document, indent=1) + "\n", "utf-8")
    share = 1 - len(survivors) / len(results) if results else 0.0
    return 1 if failed or share < options.at_least else 0


if __name__ == "__main__":
    sys.exit(main())
