"""The least request body that fits a schema of an OpenAPI document."""

import re
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

WORDS: Final = (
    "specimen",
    "gb_skilled_worker",
    "person-1",
    "2512",
    "DE",
    "EUR",
    "en",
    "eng",
    "B2",
    "Europe/Berlin",
    "http://data.europa.eu/esco/occupation/00000000-0000-0000-0000-000000000001",
    "PT30D",
    "1.0",
    "100.00",
    "09:00:00",
    "+49301234567",
    "DE-BE",
    "candidate.candidate.registered",
)
"""Texts among which one fits most patterns."""


def resolved(node: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reference stands for."""
    while "$ref" in node:
        found: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        node = found
    return node


def least(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Any:
    """The least value that fits a schema. Raises `ValueError` for a pattern that no known word fits."""
    if "$ref" in schema:
        return least(document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], document)
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return least(schema[several][0], document)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("examples"):
        return schema["examples"][0]
    match schema.get("type"):
        case "object":
            properties = schema.get("properties", {})
            return {name: least(properties[name], document) for name in schema.get("required", ())}
        case "array":
            entry = least(schema.get("items", {}), document) if schema.get("minItems") else None
            return [entry] * schema.get("minItems", 0)
        case "integer" | "number":
            return max(schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1), 1)
        case "boolean":
            return True
        case "null":
            return None
        case "string":
            return least_text(schema)
    return {}


def least_text(schema: Mapping[str, Any]) -> str:
    """A text of the schema's format, pattern and length."""
    formats = {
        "uuid": str(UUID(int=7)),
        "date": "2026-03-01",
        "date-time": "2026-03-01T09:00:00Z",
        "uri": "https://example.org/",
        "email": "person@example.org",
        "time": "09:00:00",
        "duration": "P30D",
    }
    if schema.get("format") in formats:
        return formats[schema["format"]]
    words = (word for word in WORDS if fits(word, schema))
    for word in words:
        return word
    raise ValueError(f"no word fits {schema}")


def fits(word: str, schema: Mapping[str, Any]) -> bool:
    """Whether a text has the schema's pattern and length."""
    if len(word) > schema.get("maxLength", len(word)) or len(word) < schema.get("minLength", 0):
        return False
    return re.search(schema.get("pattern", ""), word) is not None
