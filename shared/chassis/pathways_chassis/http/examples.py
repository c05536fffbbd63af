"""Examples for an OpenAPI document: of each body and each answer one that fits its schema, the same at each start.

A value comes, in this order, from the tables of words by the schema's property, from the property's name, from the
schema (a value of an enum, a text of a pattern or format). Ids follow from what they are the id of: `course_id` is the
same everywhere, and so is the `id` of a course.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from fastapi import FastAPI

from pathways_chassis.http.afterwards import LATER, SEEN, Afterwards
from pathways_chassis.http.audited import SAFE_METHODS
from pathways_chassis.http.spoken import Kind, names_of, spoken_by
from pathways_chassis.http.webhooks import messages_in
from pathways_chassis.http.words import METHODS, Words, describe

FORMATS: Final[Mapping[str, str]] = {
    "date": "2027-03-01",
    "date-time": "2027-03-01T09:00:00Z",
    "time": "09:00:00",
    "duration": "P30D",
    "password": "a secret that was told once",
    "binary": "bytes as they are",
}
_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_MADE: Final = frozenset({"201", "202"})
_UUID: Final = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_ENDINGS: Final = re.compile(r"(View|InFull|Line|_Input|_Output)+$")


def example_id(what: str) -> str:
    """The id in examples of what is called so, such as `course`."""
    digest = hashlib.sha256(what.encode()).hexdigest()
    return str(UUID(f"01980000-0000-7000-8000-{digest[:12]}"))


def exemplify(document: dict[str, Any], words: Words, kinds: Mapping[str, Kind]) -> None:
    """Give an example to every body, successful answer and message, and to every parameter in a path."""
    composer = Composer(document["components"]["schemas"], words, kinds)
    for item in document["paths"].values():
        for method, operation in item.items():
            if method in METHODS:
                _exemplify_operation(operation, composer, commands=method.upper() not in SAFE_METHODS)
    for message in messages_in(document):
        for content in message["requestBody"]["content"].values():
            schemas = content["schema"].get("anyOf", [content["schema"]])
            content["examples"] = {
                one["$ref"].rpartition("/")[2]: {"value": composer.value(one, (), "body")} for one in schemas
            }


def _exemplify_operation(operation: dict[str, Any], composer: "Composer", *, commands: bool) -> None:
    name, words, asked = operation["operationId"], composer.words, None
    for content in operation.get("requestBody", {}).get("content", {}).values():
        asked = content["example"] = composer.value(content["schema"], (name,), "body", asked=True)
    for status, answer in operation["responses"].items():
        after = Afterwards(name, asked, makes=status in _MADE, state=words.states.get(name)) if commands else None
        answering = replace(composer, after=after)
        for content in answer.get("content", {}).values() if status < "300" else ():
            told = words.answers.get(name)
            content["example"] = answering.value(content["schema"], (name,), "answer") if told is None else told
    for parameter in operation.get("parameters", ()):
        if parameter["in"] == "path":
            parameter["example"] = composer.value(parameter["schema"], (name,), parameter["name"])


def tell(app: FastAPI, document: dict[str, Any], *files: Path) -> dict[str, Any]:
    """The app's document with words and examples; `files` are its own words."""
    words, kinds = Words.read(*files), spoken_by(app)
    describe(document, words, kinds)
    exemplify(document, words, kinds)
    return document


@dataclass(frozen=True)
class Composer:
    """Composes values for the schemas of a document; `after` a command they are those that it leaves behind."""

    schemas: Mapping[str, Any]
    words: Words
    kinds: Mapping[str, Kind]
    after: Afterwards | None = None

    def value(self, schema: Mapping[str, Any], owners: Sequence[str], name: str, *, asked: bool = False) -> Any:
        """A value for the property `name` of its owners; `asked`: it is sent, and has less of what may be left out."""
        if {name, *(f"{owner}.{name}" for owner in owners)} & self.words.nulls and not asked:
            return None
        of_owner = self.words.of(self.words.examples, owners, name)
        if of_owner is not None and self._fits(of_owner, schema):
            return of_owner
        if "$ref" in schema:
            target = schema["$ref"].rpartition("/")[2]
            return self._composed(self.schemas[target], names_of(target, self.kinds), name, asked=asked)
        return self._composed(schema, owners, name, asked=asked)

    def _composed(self, schema: Mapping[str, Any], owners: Sequence[str], name: str, *, asked: bool) -> Any:
        for several in ("anyOf", "oneOf", "allOf"):
            if several in schema:
                return self.value(schema[several][0], owners, name, asked=asked)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        match schema.get("type"):
            case "object":
                return self._object(schema, owners, name, asked=asked)
            case "array":
                if "prefixItems" in schema:
                    return [self.value(one, owners, name, asked=asked) for one in schema["prefixItems"]]
                entry = self.value(schema.get("items", {}), owners, _singular(name), asked=asked)
                return [entry] * max(1, schema.get("minItems", 1))
            case "integer" | "number":
                return max(schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1), 1)
            case "boolean":
                return schema.get("default", True)
            case "string":
                return self._text(schema, owners, name)
        return None

    def _is_worth_showing(self, key: str, owners: Sequence[str]) -> bool:
        """Whether an example is given for what may be left out."""
        shown = any(f"{owner}.{key}" in self.words.shown for owner in owners)
        return shown or self.words.of(self.words.examples, owners, key) is not None

    def _object(self, schema: Mapping[str, Any], owners: Sequence[str], name: str, *, asked: bool) -> Any:
        properties: Mapping[str, Any] = schema.get("properties", {})
        required = schema.get("required", ())
        if properties:
            composed = {
                key: self.value(one, owners, key, asked=asked)
                for key, one in properties.items()
                if not asked or key in required or self._is_worth_showing(key, owners)
            }
            return composed if self.after is None else self._afterwards(composed, schema, owners, name, self.after)
        entries = schema.get("additionalProperties")
        if not isinstance(entries, Mapping):
            return {}
        key = self.value({"type": "string", **schema.get("propertyNames", {})}, owners, f"{name}.key")
        return {key: self.value(entries, owners, f"{name}.value", asked=asked)}

    def _afterwards(
        self, before: dict[str, Any], schema: Mapping[str, Any], owners: Sequence[str], name: str, after: Afterwards
    ) -> dict[str, Any]:
        """What a command leaves of an object that stood so before it; of the answer itself, also what the body said."""
        properties = schema["properties"]
        found, kind = dict(before), self.kinds.get(properties.get("state", {}).get("$ref", "").rpartition("/")[2])
        states = kind if kind is not None and issubclass(kind, Enum) else None
        if states is not None:
            found["state"] = after.state_of(states, before["state"])
        if before.get("version") == SEEN:
            found["version"] = after.version_of(states, found.get("state"))
        shown = replace(self, words=replace(self.words, nulls=frozenset()))
        for key, one in properties.items():
            fills = before[key] is None and after.fills(key, states, found.get("state"))
            said = after.said_of(key) if fills else after.said(key) if name == "answer" else None
            if said is not None and self._fits(said, one):
                found[key] = said
            elif fills:
                value = shown.value(one, owners, key)
                found[key] = LATER if value == FORMATS["date-time"] else value
        return found

    def _text(self, schema: Mapping[str, Any], owners: Sequence[str], name: str) -> str:
        if schema.get("format") == "uuid":
            name = schema.get("title", name).lower().replace(" ", "_")
            return example_id(name.removesuffix("_id") if name != "id" else _called(owners))
        if schema.get("format") in FORMATS:
            return FORMATS[schema["format"]]
        if schema.get("pattern") in self.words.patterns:
            return self.words.patterns[schema["pattern"]]
        return name.rpartition(".")[2].replace("_", " ")

    def _fits(self, value: Any, schema: Mapping[str, Any]) -> bool:
        """Whether a value may stand here: its sort, its pattern, its bounds."""
        if "$ref" in schema:
            return self._fits(value, self.schemas[schema["$ref"].rpartition("/")[2]])
        options = schema.get("anyOf", schema.get("oneOf"))
        if options is not None:
            return any(self._fits(value, one) for one in options)
        if "enum" in schema:
            return value in schema["enum"]
        if "const" in schema:
            return bool(value == schema["const"])
        sorts = _KINDS.get(schema.get("type", ""), (object,))
        if not isinstance(value, sorts) or (isinstance(value, bool) and bool not in sorts and object not in sorts):
            return False
        if isinstance(value, str):
            pattern = _UUID if schema.get("format") == "uuid" else schema.get("pattern", "")
            return re.search(pattern, value) is not None
        return not isinstance(value, list) or all(self._fits(one, schema.get("items", {})) for one in value)


def _singular(name: str) -> str:
    return name.removesuffix("s")


def _called(owners: Sequence[str]) -> str:
    """What a schema is about, in small letters: of `CourseInFull`, which inherits from `CourseView`, `course`."""
    name = _ENDINGS.sub("", owners[-1].rpartition("__")[2])
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
