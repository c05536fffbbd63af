"""The words of an OpenAPI document: what an operation, a parameter, a property and a value of an enum mean.

Routes, models and enums say it in their docstrings. What has no words there has them by its name, in tables that are
read once (`words.toml`): of all services, of what every service has, and of the service itself.
"""

import ast
import inspect
import itertools
import sys
import textwrap
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final, Self

from pathways_contracts.access import ROLE_SCOPES, Role

from pathways_chassis.http.spoken import Kind, names_of
from pathways_chassis.machine import Machine

COMMON: Final = ("pathways_contracts", "pathways_chassis.http")
FILE: Final = "words.toml"
METHODS: Final = frozenset({"get", "put", "post", "delete", "patch"})


@dataclass(frozen=True)
class Words:
    """Words and examples by name: of a property or parameter everywhere (`hours`), of one schema (`Course.hours`), or
    where an address names it (`path.course_id`).

    `summaries`, `answers` and `states` are by operation: a title where the operation's name is none, the example of an
    answer whose schema has no name, the state after it where neither its name nor its body has a move. `patterns` has a
    text by the pattern that it fits, `nulls` what is null in an example, `shown` what may be left out of a body and is
    in its example all the same.
    """

    says: Mapping[str, str] = field(default_factory=dict)
    examples: Mapping[str, Any] = field(default_factory=dict)
    summaries: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    patterns: Mapping[str, str] = field(default_factory=dict)
    nulls: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    @classmethod
    def read(cls, *paths: Path) -> Self:
        """The words that all services share, with those of the files; a later file is nearer and goes first."""
        common = [resources.files(package).joinpath(FILE).read_text("utf-8") for package in COMMON]
        tables = [tomllib.loads(text) for text in (*common, *(path.read_text("utf-8") for path in paths))]

        def merged(name: str) -> Mapping[str, Any]:
            return {key: value for table in tables for key, value in table.get(name, {}).items()}

        return cls(
            says=merged("says"),
            examples=merged("examples"),
            summaries=merged("summaries"),
            answers=merged("answers"),
            states=merged("states"),
            patterns=merged("patterns"),
            nulls=frozenset(name for table in tables for name in table.get("nulls", ())),
            shown=frozenset(name for table in tables for name in table.get("shown", ())),
        )

    def of(self, table: Mapping[str, Any], owners: Sequence[str], name: str) -> Any:
        """The entry of a property: of its schema, of what that inherits from, of its name; None without one."""
        return next((table[key] for key in (*(f"{owner}.{name}" for owner in owners), name) if key in table), None)


def describe(document: dict[str, Any], words: Words, kinds: Mapping[str, Kind]) -> None:
    """Give words to every operation, parameter, property and enum of a document that has none of its own."""
    for name, schema in document["components"]["schemas"].items():
        owners = names_of(name, kinds)
        for property_name, property_schema in schema.get("properties", {}).items():
            _say(property_schema, words.of(words.says, owners, property_name))
        _say(schema, words.says.get(owners[-1]))
        kind = kinds.get(name)
        if kind is not None and issubclass(kind, Enum):
            meanings = dict(meanings_of(kind))
            lines = [f"- `{value}`: {meanings[value]}" for value in schema.get("enum", ()) if value in meanings]
            schema["description"] = "\n\n".join(filter(None, (schema.get("description"), "\n".join(lines))))
    for operation in operations_of(document):
        _title(operation, words)
        _say_who_may(operation)
        _say_what_comes(operation, document)
        for parameter in operation.get("parameters", ()):
            _say(parameter, words.of(words.says, (operation["operationId"], parameter["in"]), parameter["name"]))


def operations_of(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every operation of a document that may be called."""
    for item in document["paths"].values():
        yield from (operation for method, operation in item.items() if method in METHODS)


def _say(described: dict[str, Any], words: str | None) -> None:
    if words is not None and not described.get("description"):
        described["description"] = words


def _title(operation: dict[str, Any], words: Words) -> None:
    name = operation["operationId"]
    if operation.get("summary", "") in ("", name.replace("_", " ").title()):  # FastAPI's own, where the route has none
        operation["summary"] = words.summaries.get(name) or name.replace("_", " ").capitalize()


def _say_who_may(operation: dict[str, Any]) -> None:
    scopes = {scope for one in operation.get("security", ()) for named in one.values() for scope in named}
    if scopes:
        roles = [f"`{role}`" for role in Role if scopes <= {scope.value for scope in ROLE_SCOPES[role]}]
        named = ", ".join(f"`{scope}`" for scope in sorted(scopes))
        who = f"Who may: {', '.join(roles) or 'no role by itself'}, with the scope {named}."
    else:
        who = "Who may: anyone; no token is asked for."
    operation["description"] = f"{operation.get('description', '')}\n\n{who}".strip()


def _say_what_comes(operation: dict[str, Any], document: Mapping[str, Any]) -> None:
    for answer in operation["responses"].values():
        if answer["description"] == "Successful Response":  # FastAPI's own
            schemas = [content["schema"].get("$ref", "") for content in answer.get("content", {}).values()]
            said = [
                document["components"]["schemas"][one.rpartition("/")[2]].get("description") for one in schemas if one
            ]
            answer["description"] = (said[0] if said and said[0] else "Done.").partition("\n\n")[0]


# --- enums -------------------------------------------------------------------------------------------------------


def meanings_of(kind: type[Enum]) -> Iterator[tuple[Any, str]]:
    """What the values of an enum mean: by a docstring at the value, and as moves or states of a state machine."""
    said = _docstrings(kind)
    machine, is_of_states = machine_of(kind)
    for member in kind:
        moves = "" if machine is None else _leaving(machine, member) if is_of_states else _moving(machine, member)
        meaning = " ".join(filter(None, (said.get(member.name), moves)))
        if meaning:
            yield member.value, meaning


@cache
def _docstrings(kind: type[Enum]) -> Mapping[str, str]:
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    found = {}
    for statement, following in itertools.pairwise(body):
        if (
            isinstance(statement, ast.Assign)
            and isinstance(statement.targets[0], ast.Name)
            and isinstance(following, ast.Expr)
            and isinstance(following.value, ast.Constant)
        ):
            found[statement.targets[0].id] = " ".join(str(following.value.value).split())
    return found


def _machines_of(package: str) -> tuple[Machine[Any, Any], ...]:
    """The state machines of a package, of what is imported of it."""
    modules = [module for name, module in sorted(sys.modules.items()) if name.startswith(f"{package}.")]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Machine)]
    return tuple({id(machine): machine for machine in found}.values())


def machine_of(kind: type[Enum]) -> tuple[Machine[Any, Any] | None, bool]:
    """The machine whose states or actions an enum has, and whether they are states; or the only one with its moves."""
    machines = _machines_of(kind.__module__.partition(".")[0])
    for machine in machines:
        if isinstance(machine.initial, kind):
            return machine, True
        if any(isinstance(action, kind) for _, action in machine.transitions):
            return machine, False
    values = {member.value for member in kind}
    some = [one for one in machines if values <= {action.value for _, action in one.transitions}]
    return (some[0], False) if len(some) == 1 and len(values) > 1 else (None, False)


def _leaving(machine: Machine[Any, Any], state: Enum) -> str:
    ways = [f"`{action}` to `{target}`" for (source, action), target in machine.transitions.items() if source == state]
    return f"Next: {', '.join(ways)}." if ways else "An end: no move leads on."


def _moving(machine: Machine[Any, Any], move: Enum) -> str:
    found = [
        (source, action, target) for (source, action), target in machine.transitions.items() if action == move.value
    ]
    if not found:
        return ""
    by_target: dict[str, list[str]] = {}
    for source, _, target in found:
        by_target.setdefault(f"`{target}`", []).append(f"`{source}`")
    moves = "; ".join(f"from {', '.join(sources)} to {target}" for target, sources in by_target.items())
    guards = machine.guards.get(found[0][1], ())
    rules = " ".join((inspect.getdoc(guard) or "").partition("\n")[0] for guard in guards)
    return f"{moves[0].upper()}{moves[1:]}.{f' Asked: {rules}' if rules else ''}"
