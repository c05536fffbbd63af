"""Schemas of events: closed for producers, and without room for a person's identity or for free text."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator
from pathways_contracts.codes import Pay, PayPeriod
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from pathways_contracts.events.candidate.candidate import CandidateErased
from pathways_contracts.schemas import file_name_of, schema_of
from pydantic import ValidationError

every_event = pytest.mark.parametrize("event", EVENTS.values(), ids=file_name_of)

# Words that would name a person, say how to reach one, or describe one by a protected trait or in free text.
WORDS_BY_DANGER = {
    "who": "name names surname forename given born birth birthday dob age photo picture portrait",
    "reach": "phone telephone mobile whatsapp email mail address street postcode latitude longitude contact camp",
    "papers": "passport document number serial biometric fingerprint signature iban account bank",
    "traits": "nationality citizenship ethnicity religion gender sex disability health diagnosis marital status",
    "family": "guardian spouse relative mother father",
    "free text": "narrative claim story text note notes comment remark description message title url link",
}
IDENTITY_WORDS = frozenset(word for words in WORDS_BY_DANGER.values() for word in words.split())

# A field may carry such a word only when what it holds is something else.
INNOCENT = {
    "partition_name": "a partition of the log",
    "text_version": "the version of a consent's wording",
    "travel_document_valid_until": "a date",
}

SENTENCES = ("first second", "First Second", "http://first second", "urn:first second", "12 3456")


def objects_in(schema: object) -> Iterator[Mapping[str, Any]]:
    """Every object schema, at any depth."""
    if isinstance(schema, Mapping):
        if "properties" in schema and schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects_in(part)


def texts_in(schema: object) -> Iterator[Mapping[str, Any]]:
    """Every schema of a text, at any depth."""
    if isinstance(schema, Mapping):
        if schema.get("type") == "string":
            yield schema
        for part in schema.values():
            yield from texts_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from texts_in(part)


def identity_words_in(schema: object) -> set[str]:
    """The properties that are named with a word of identity and are not known to be innocent."""
    names = {name for one in objects_in(schema) for name in one["properties"]}
    return {name for name in names - set(INNOCENT) if IDENTITY_WORDS & set(name.split("_"))}


def free_texts_in(schema: object) -> list[Mapping[str, Any]]:
    """The texts that are held to no format, no list of values and no pattern that keeps sentences out."""
    return [
        text
        for text in texts_in(schema)
        if not text.keys() & {"format", "enum", "const"}
        and any(re.search(text.get("pattern", ""), sentence) for sentence in SENTENCES)
    ]


@every_event
def test_a_schema_is_valid_and_named_by_the_address_that_events_carry(event: type[Event]) -> None:
    schema = schema_of(event)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith(f"/{event.wire_name}/{event.version}")


@every_event
def test_every_object_of_a_schema_is_closed(event: type[Event]) -> None:
    schema = schema_of(event)
    assert list(objects_in(schema))
    assert [one["title"] for one in objects_in(schema) if one.get("additionalProperties") is not False] == []


@every_event
def test_no_field_could_carry_a_persons_identity(event: type[Event]) -> None:
    assert identity_words_in(schema_of(event)) == set()


@every_event
def test_no_field_takes_free_text(event: type[Event]) -> None:
    assert free_texts_in(schema_of(event)) == []


def test_the_identity_guard_bites() -> None:
    class Leaky(Event):
        """An event that nobody may publish."""

        wire_name = "candidate.candidate.leaked"
        key_field = "candidate_id"
        candidate_id: UUID
        family_name: str
        document_number: str

    assert identity_words_in(schema_of(Leaky)) == {"family_name", "document_number"}
    assert len(free_texts_in(schema_of(Leaky))) == 2


def test_every_innocent_field_still_exists() -> None:
    names = {name for event in EVENTS.values() for one in objects_in(schema_of(event)) for name in one["properties"]}
    assert set(INNOCENT) <= names


def test_a_time_without_an_offset_is_refused_and_others_become_utc() -> None:
    person = UUID(int=1)
    with pytest.raises(ValidationError, match="timezone"):
        CandidateErased.model_validate({"candidate_id": person, "erased_at": "2026-01-01T10:00:00"})
    erased = CandidateErased.model_validate({"candidate_id": person, "erased_at": "2026-01-01T10:00:00+03:00"})
    assert erased.erased_at == datetime(2026, 1, 1, 7, tzinfo=UTC)
    assert erased.model_dump(mode="json")["erased_at"] == "2026-01-01T07:00:00Z"


def test_equal_amounts_are_written_alike() -> None:
    texts = {
        Pay(amount=Decimal(amount), currency="EUR", period=PayPeriod.MONTH).model_dump(mode="json")["amount"]
        for amount in ("3000", "3000.0", "3E3")
    }
    assert texts == {"3000.00"}
