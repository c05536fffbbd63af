"""No protected attribute has a place in matching-svc: not in what it hears, not in what it keeps, not in its API.

That none has an effect either is shown over real services: tests/journey/test_protected_attributes.py.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from matching_svc.consumers import SUBSCRIPTIONS
from matching_svc.store import rows
from matching_svc.store.base import Row
from pathways_chassis.tables import metadata
from pathways_contracts.event import Event

ROOT: Final = Path(__file__).resolve().parents[2]
API: Final = ROOT / "services" / "matching-svc" / "openapi.json"

WORDS: Final = frozenset(
    {
        "gender",
        "sex",
        "sexual",
        "female",
        "male",
        "pronoun",
        "birth",
        "born",
        "age",
        "citizen",
        "nationality",
        "nationalities",
        "national",
        "disability",
        "disabled",
        "impairment",
        "religion",
        "religious",
        "faith",
        "belief",
        "ethnic",
        "ethnicity",
        "race",
        "racial",
        "colour",
        "caste",
        "tribe",
        "marital",
        "married",
        "pregnant",
        "pregnancy",
        "maternity",
        "health",
        "medical",
        "diagnosis",
        "union",
        "political",
    }
)
"""What an attribute by which nobody may be chosen is called, by the grounds of ILO Convention 111 and equality law."""

FALSE_FRIENDS: Final = frozenset[str]()
"""Names that hold such a word and mean something else, each as it stands. `language` is one word, and none of these."""


def parts_of(name: str) -> list[str]:
    """The words of `snake_case`, `kebab-case`, `camelCase` and wire names."""
    return [part.lower() for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)]


def telling(names: Iterator[str]) -> set[str]:
    """The names that hold a protected word."""
    return {name for name in names if not WORDS.isdisjoint(parts_of(name))} - FALSE_FRIENDS


def names_in(schema: Any) -> Iterator[str]:
    """Every field, parameter and listed value of a JSON Schema or an OpenAPI document."""
    if isinstance(schema, list):
        for one in schema:
            yield from names_in(one)
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        yield from (one for one in schema.get("enum", ()) if isinstance(one, str))
        if "in" in schema and "name" in schema:
            yield schema["name"]
        for value in schema.values():
            yield from names_in(value)


@pytest.mark.parametrize("event", [entry.event for entry in SUBSCRIPTIONS], ids=lambda event: event.wire_name)
def test_no_event_that_matching_hears_tells_of_one(event: type[Event]) -> None:
    assert telling(names_in(event.model_json_schema())) == set()


def test_no_column_of_matching_holds_one() -> None:
    assert rows.CandidateProfile.__tablename__ in Row.metadata.tables
    tables = (*Row.metadata.tables.values(), *metadata.tables.values())
    columns = (f"{table.name}.{column.name}" for table in tables for column in table.columns)
    assert telling(columns) == set()


def test_no_field_of_the_api_of_matching_takes_or_shows_one() -> None:
    assert telling(names_in(json.loads(API.read_text("utf-8")))) == set()


def test_the_search_finds_what_it_looks_for() -> None:
    document = {
        "properties": {"birth_date": {}, "language": {}, "percentage": {}},
        "parameters": [{"in": "query", "name": "ageBand"}],
        "$defs": {"Gender": {"enum": ["female", "unspecified"]}},
    }
    assert telling(names_in(document)) == {"birth_date", "ageBand", "female"}
