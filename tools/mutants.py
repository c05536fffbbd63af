"""Do the unit tests notice a broken rule? Changes tables, guards and rules of each service's domain, one at a time.

Run `python tools/mutants.py [service ...]`. Each change is made in a forked process by swapping table entries and code
objects in place, so that nothing on disk is touched and every reference sees it. A change that no test fails for has
survived. Prints a score per service; details go to `.run/mutants.json`.
"""

import argparse
import ast
import contextlib
import gc
import inspect
import io
import json
import mmap
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, MappingProxyType, ModuleType
from typing import Any, Final

import pytest
from pathways_chassis.testing.machines import FoundMachine, assigned_in, guards_in, machines_in, modules_of

ROOT: Final = Path(__file__).resolve().parents[1]
SEED: Final = 20260101
ADDED_PER_MACHINE: Final = 200
TEST_SECONDS: Final = 20
"""How long one test may take; a change that makes it hang is noticed too."""
CPU_SECONDS: Final = 60
"""How long all tests may work on one change; a search for counterexamples repeats a test that hangs."""

ASKED_AGAIN: Final = 15
"""How many killed changes of a service are made once more before the tests are imported."""
BROKEN: Final = 3


class TestsUnusable(Exception):
    """The tests of a service cannot judge: there are none, or they fail without any change."""


@dataclass(frozen=True)
class Mutant:
    """One change: what sort, where, what, and how to make it."""

    kind: str
    place: str
    change: str
    make: Callable[[], None] = field(repr=False)


Result = Mapping[str, Any]
"""What became of a change: service, kind, place, change, survived."""


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
    holders = list(sys.modules.values())
    named = {name for one in modules_of(package) for _, function in functions_of(one) for name in _names(function)}

    def put(name: str, old: object, new: object) -> Callable[[], None]:
        def make() -> None:
            for holder in holders:
                if getattr(holder, "__dict__", {}).get(name) is old:
                    setattr(holder, name, new)

        return make

    place = Path(str(module.__file__)).name
    for name in sorted(assigned_in(module) & named):
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


class Judge:
    """A pytest plugin: once the tests are collected, each change is judged by them in a process of its own.

    Tests that killed before are asked first. A change is made after collection, so that what a test module computed
    from a table while it was imported is not changed; `judge` asks a sample again with the change made first.
    """

    def __init__(self, package: ModuleType, *, seed: int, added: int, workers: int) -> None:
        self._package, self._seed, self._added, self._workers = package, seed, added, workers
        self.red_without_change: bool = False
        self.judged: list[tuple[Mutant, bool]] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        kills = mmap.mmap(-1, max(4 * len(session.items), 1))
        gc.freeze()  # what is never collected is never copied
        self.red_without_change = exit_code_of(os.waitpid(self._fork(session, kills, lambda: None), 0)[1]) != 0
        waiting = [] if self.red_without_change else mutants_of(self._package, self._seed, self._added)
        running: dict[int, Mutant] = {}
        while waiting or running:
            while waiting and len(running) < self._workers:
                mutant = waiting.pop(0)
                running[self._fork(session, kills, mutant.make)] = mutant
            child, status = os.wait()
            code = exit_code_of(status)
            if code not in (0, 1):
                raise RuntimeError(f"{running[child].place}, {running[child].change}: the tests ended with {code}")
            self.judged.append((running.pop(child), code == 1))
        return True

    def _fork(self, session: pytest.Session, kills: mmap.mmap, make: Callable[[], None]) -> int:
        """Start a process that makes a change and runs the tests until one fails; returns its id."""
        child = os.fork()
        if child == 0:
            code = BROKEN
            try:
                silence()
                make()
                code = int(self._one_fails(session, kills))
            finally:
                os._exit(code)
        return child

    def _one_fails(self, session: pytest.Session, kills: mmap.mmap) -> bool:
        counts = memoryview(kills).cast("I")
        order = sorted(range(len(session.items)), key=lambda place: (-counts[place], place))
        for place, following in zip(order, [*order[1:], None], strict=True):
            item, next_item = session.items[place], None if following is None else session.items[following]
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=next_item)
            if session.testsfailed:
                counts[place] += 1
                return True
        return False


def exit_code_of(status: int) -> int:
    """The exit code behind a wait status; a process that worked for too long counts as failing tests."""
    code = os.waitstatus_to_exitcode(status)
    return 1 if code == -signal.SIGXCPU else code


def silence() -> None:
    """Let this process say nothing and end when it works for too long."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)


def run_pytest(tests: Path, *plugins: object) -> int:
    """Run the tests in this process; returns pytest's exit code."""
    # Plugins are imported already when pytest runs a second time; a run that treats warnings as errors would refuse.
    options = ["-q", "--no-header", "--capture=no", "-p", "no:cacheprovider", "--import-mode=importlib"]
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning", f"--timeout={TEST_SECONDS}"]
    return int(pytest.main([*options, str(tests)], plugins=list(plugins)))


def fails_when_made_first(tests: Path, mutant: Mutant) -> bool:
    """Whether the tests fail when they are imported after the change."""
    child = os.fork()
    if child == 0:
        code = BROKEN
        try:
            silence()
            for name in [name for name, module in sys.modules.items() if is_of(module, tests)]:
                del sys.modules[name]
            mutant.make()
            code = run_pytest(tests)
        finally:
            os._exit(code)
    code = exit_code_of(os.waitpid(child, 0)[1])
    if code not in (0, 1, 2):
        raise RuntimeError(f"{mutant.place}, {mutant.change}: pytest ended with {code}")
    return code != 0


def is_of(module: ModuleType, tests: Path) -> bool:
    """Whether a module belongs to the tests."""
    file = getattr(module, "__file__", None)
    return file is not None and Path(file).is_relative_to(tests)


def judge(service: str, folder: Path, *, seed: int, added: int, workers: int) -> list[Result]:
    """Make every change of a service in turn and see whether its unit tests notice. Raises `TestsUnusable`."""
    tests = folder / "tests" / "unit"
    if not any(tests.rglob("test_*.py")):
        raise TestsUnusable("no tests in tests/unit")
    package = import_module(f"{service}_svc.domain")
    judge_of_service = Judge(package, seed=seed, added=added, workers=workers)
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = run_pytest(tests, judge_of_service)
    if judge_of_service.red_without_change or code not in (0, 5):
        raise TestsUnusable(f"the tests fail without any change: run pytest {tests}\n{said.getvalue()}")
    if not judge_of_service.judged:
        raise TestsUnusable("no tests, or nothing to change")
    killed = [mutant for mutant, noticed in judge_of_service.judged if noticed]
    for mutant in random.Random(seed).sample(killed, min(ASKED_AGAIN, len(killed))):
        if not fails_when_made_first(tests, mutant):
            raise TestsUnusable(f"the tests expect what they read from the code: {mutant.place}, {mutant.change}")
    return [
        {"service": service, "kind": one.kind, "place": one.place, "change": one.change, "survived": not noticed}
        for one, noticed in judge_of_service.judged
    ]


# --- telling -----------------------------------------------------------------------------------------------------


def score(results: Sequence[Result]) -> str:
    """The share of changes that the tests noticed."""
    noticed = sum(not result["survived"] for result in results)
    return f"{noticed / len(results):.1%}" if results else "none"


def table(results: Sequence[Result]) -> Iterator[str]:
    """A line per service and sort of change."""
    yield f"{'service':14}{'change':26}{'killed':>8}{'survived':>10}{'score':>8}"
    for service in sorted({result["service"] for result in results}):
        of_service = [result for result in results if result["service"] == service]
        kinds = dict.fromkeys(result["kind"] for result in of_service)
        parts = [(kind, [one for one in of_service if one["kind"] == kind]) for kind in kinds]
        for name, part in [*parts, ("all", of_service)]:
            survived = sum(result["survived"] for result in part)
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
    results: list[Result] = []
    failed, started = False, time.monotonic()
    services = options.services or sorted(one.name.removesuffix("-svc") for one in options.folder.glob("*-svc"))
    for service in services:
        folder = (options.folder / f"{service}-svc").resolve()
        sys.path.insert(0, str(folder))
        try:
            results += judge(service, folder, seed=options.seed, added=options.added, workers=options.workers)
        except TestsUnusable as reason:
            failed = True
            print(f"{service}: {reason}", file=sys.stderr)
    print("\n".join(table(results)))
    survivors = [result for result in results if result["survived"]]
    print("".join(map("survived: {service}, {place}, {kind}: {change}\n".format_map, survivors)), end="")
    seconds = round(time.monotonic() - started, 1)
    print(f"{len(results)} changes, {len(survivors)} survived, score {score(results)}, {seconds} s")
    before = json.loads(options.json.read_text("utf-8"))["results"] if options.json.is_file() else []
    others = [one for one in before if one["service"] not in services]
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps({"results": [*others, *results]}, indent=1) + "\n", "utf-8")
    return int(failed or not results or 1 - len(survivors) / len(results) < options.at_least)


if __name__ == "__main__":
    sys.exit(main())
