"""What a body or a parameter lacks, in plain words and in names of the API's own documents."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, get_args

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pathways_contracts.codes import FORMS
from pydantic_core.core_schema import ErrorType

from pathways_chassis.command import NO_NUL
from pathways_chassis.http.problems import FieldProblem, Problem, validation_problem

_REMEDIES: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("required", "Send this field."),
    "extra_forbidden": ("no unknown fields", "Leave out fields that the schema does not have."),
    "json_invalid": ("valid JSON", "Send a body that is valid JSON."),
    "string_too_short": ("at least {min_length} characters", "Send at least {min_length} characters."),
    "string_too_long": ("at most {max_length} characters", "Send at most {max_length} characters."),
    "string_pattern_mismatch": ("pattern {pattern}", "Send text of the form {pattern}."),
    "too_short": ("at least {min_length} entries", "Send at least {min_length} entries."),
    "too_long": ("at most {max_length} entries", "Send at most {max_length} entries."),
    "greater_than": ("greater than {gt}", "Send a value greater than {gt}."),
    "greater_than_equal": ("at least {ge}", "Send a value of at least {ge}."),
    "less_than": ("less than {lt}", "Send a value less than {lt}."),
    "less_than_equal": ("at most {le}", "Send a value of at most {le}."),
    "multiple_of": ("multiple of {multiple_of}", "Send a multiple of {multiple_of}."),
    "enum": ("one of {expected}", "Send one of {expected}."),
    "literal_error": ("one of {expected}", "Send one of {expected}."),
    "union_tag_invalid": ("one of {expected_tags}", "Send one of {expected_tags}."),
    "union_tag_not_found": ("kind is named", "Name the kind of this entry."),
    "decimal_max_digits": ("at most {max_digits} digits", "Send at most {max_digits} digits."),
    "decimal_max_places": ("at most {decimal_places} decimals", "Send at most {decimal_places} decimals."),
    "timezone_aware": ("instant with a time zone", "Send an instant with its offset, such as 2026-03-01T09:00:00Z."),
    "date_past": ("a date in the past", "Send a date that lies in the past."),
    "date_future": ("a date in the future", "Send a date that lies in the future."),
    "datetime_past": ("an instant in the past", "Send an instant that lies in the past."),
    "datetime_future": ("an instant in the future", "Send an instant that lies in the future."),
    "value_error": ("a value that its description allows", "Send a value that the field's description allows."),
    "assertion_error": ("a value that its description allows", "Send a value that the field's description allows."),
}

_OF_THE_SCHEMA: Final = frozenset(get_args(ErrorType))

_FAMILIES: Final[Sequence[tuple[str, str, str]]] = (
    ("uuid", "UUID", "Send a UUID."),
    ("datetime", "instant", "Send an instant with its offset, such as 2026-03-01T09:00:00Z."),
    ("date", "date", "Send a date such as 2026-03-01."),
    ("timezone", "instant with a time zone", "Send an instant with its offset, such as 2026-03-01T09:00:00Z."),
    ("time_delta", "duration", "Send an ISO 8601 duration such as P30D."),
    ("time", "time of day", "Send a time such as 09:00:00."),
    ("bool", "true or false", "Send true or false."),
    ("int", "whole number", "Send a whole number."),
    ("float", "number", "Send a number."),
    ("finite", "finite number", "Send a finite number."),
    ("decimal", "decimal number", "Send a decimal number."),
    ("string", "text", "Send text."),
    ("list", "list", "Send a list."),
    ("tuple", "list", "Send a list."),
    ("set", "list without repetitions", "Send a list without repetitions."),
    ("frozen_set", "list without repetitions", "Send a list without repetitions."),
    ("dict", "object", "Send a JSON object."),
    ("model", "object", "Send a JSON object."),
    ("url", "URL", "Send an absolute URL."),
)


_FORMS: Final = {**FORMS, NO_NUL: "text without NUL characters"}
_SINGULAR: Final = {"characters": "character", "entries": "entry", "digits": "digit", "decimals": "decimal"}
_OF_ONE: Final = re.compile(rf"\b1 ({'|'.join(_SINGULAR)})\b")


def _rule_and_remedy(error: Mapping[str, Any]) -> tuple[str, str]:
    kind = str(error["type"])
    context = error.get("ctx") or {}
    form = _FORMS.get(str(context.get("pattern")))
    if form is not None:
        return form, f"Send {form}."
    if kind in _REMEDIES:
        rule, remedy = _REMEDIES[kind]
        try:
            # The context of these kinds holds the schema's bounds, never the value.
            return _counted(rule.format_map(context)), _counted(remedy.format_map(context))
        except KeyError:
            pass
    for prefix, rule, remedy in _FAMILIES:
        if kind.startswith(prefix + "_"):
            return rule, remedy
    if not context and re.fullmatch(r"[a-z][a-z0-9_]*", kind):
        # A PydanticCustomError of ours: its kind names the rule, its message is the remedy.
        message, sent = str(error.get("msg", "")), error.get("input")
        if message and not _echoes(message, sent):
            return kind.replace("_", " "), message
    return "a value that the schema allows", "Send a value that the schema allows."


def _counted(text: str) -> str:
    """Of one there is a singular."""
    return _OF_ONE.sub(lambda found: f"1 {_SINGULAR[found[1]]}", text)


def _echoes(message: str, sent: object) -> bool:
    """Whether any text or number that was sent reappears in the message."""
    return any(leaf in message for leaf in _leaves(sent))


def _leaves(sent: object) -> Iterator[str]:
    if isinstance(sent, Mapping):
        for name, value in sent.items():
            yield str(name)
            yield from _leaves(value)
    elif isinstance(sent, list | tuple | set):
        for value in sent:
            yield from _leaves(value)
    elif isinstance(sent, bytes):
        yield sent.decode("utf-8", "replace")
    elif sent is not None and str(sent):
        yield str(sent)


def _field(location: Sequence[int | str], vocabulary: frozenset[str]) -> str:
    """A JSON pointer into the body, or the name of a parameter.

    A location can hold what was sent (a key of an object), so that only words of the API's own documents are shown.
    """
    where, *path = location or ("body",)
    if where == "body":
        # The position of a JSON error and the tags of unions are no steps into the body.
        steps = [str(step) if isinstance(step, int) or step in vocabulary else "*" for step in path]
        return "/" + "/".join(steps) if steps else "/"
    return str(path[0]) if path and path[0] in vocabulary else str(where)


def _vocabulary(app: FastAPI) -> frozenset[str]:
    """Every field and parameter name of the API."""
    found = getattr(app.state, "problem_vocabulary", None)
    if isinstance(found, frozenset):
        return found
    words: set[str] = set()

    def collect(node: object) -> None:
        if isinstance(node, Mapping):
            properties = node.get("properties")
            if isinstance(properties, Mapping):
                words.update(properties)
            if "in" in node and isinstance(node.get("name"), str):
                words.add(node["name"])
                words.add(node["name"].lower())
            for value in node.values():
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)

    collect(app.openapi())
    vocabulary = frozenset(words)
    app.state.problem_vocabulary = vocabulary
    return vocabulary


def problem_of_validation(request: Request, error: RequestValidationError) -> Problem:
    """What does not meet its schema, in words of the API's own documents."""
    vocabulary = _vocabulary(request.app)
    found = []
    for one in error.errors():
        location = one["loc"][:1] if one["type"] == "json_invalid" else one["loc"]
        rule, remedy = _rule_and_remedy(one)
        found.append(FieldProblem(field=_field(location, vocabulary), rule=rule, remedy=remedy))
    if all(one["type"] not in _OF_THE_SCHEMA for one in error.errors()):
        # A model's own rule, which no schema tells: each field is as it should be, and together they are not.
        return Problem("rule-not-met", "Nothing was changed. Please mend what is named.", errors=found)
    return validation_problem(found)
