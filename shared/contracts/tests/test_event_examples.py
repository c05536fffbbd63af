"""One example per event and version: whole, valid, and the same after a trip through the envelope."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from pathways_contracts.envelope import envelope_for, read_envelope, schema_address
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from pathways_contracts.registry import TOPICS
from pathways_contracts.schemas import file_name_of, schema_of

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
every_event = pytest.mark.parametrize("event", EVENTS.values(), ids=file_name_of)


def example_of(event: type[Event]) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((EXAMPLES / file_name_of(event)).read_text("utf-8"))
    return document


def test_every_event_has_an_example_and_no_example_is_left_over() -> None:
    assert {file.name for file in EXAMPLES.iterdir()} == {file_name_of(event) for event in EVENTS.values()}


@every_event
def test_the_example_shows_every_field_as_its_producer_writes_it(event: type[Event]) -> None:
    data = example_of(event)["data"]
    assert event.model_validate(data).model_dump(mode="json") == data


@every_event
def test_the_example_satisfies_the_schema_and_a_stray_field_does_not(event: type[Event]) -> None:
    validator = Draft202012Validator(schema_of(event), format_checker=Draft202012Validator.FORMAT_CHECKER)
    data = example_of(event)["data"]
    validator.validate(data)
    with pytest.raises(ValidationError, match="Additional properties"):
        validator.validate({**data, "stray": 1})


@every_event
def test_a_reader_ignores_a_field_that_a_later_writer_added(event: type[Event]) -> None:
    data = example_of(event)["data"]
    assert event.model_validate({**data, "added_later": "x"}) == event.model_validate(data)


@every_event
def test_the_example_round_trips_through_headers_and_body(event: type[Event]) -> None:
    example = example_of(event)
    envelope, body = read_envelope([("content-type", b"application/cloudevents+json")], json.dumps(example).encode())
    assert read_envelope(envelope.headers(), body) == (envelope, body)
    assert (
        EVENTS[envelope.type, envelope.eventversion].model_validate_json(body).model_dump(mode="json")
        == (example["data"])
    )
    assert envelope.model_dump(mode="json", exclude_none=True) == {
        name: value for name, value in example.items() if name != "data"
    }


@every_event
def test_the_attributes_of_the_example_are_those_of_an_event_at_its_birth(event: type[Event]) -> None:
    example = example_of(event)
    envelope, body = read_envelope([("content-type", b"application/cloudevents+json")], json.dumps(example).encode())
    born = envelope_for(
        event.model_validate_json(body),
        event_id=envelope.id,
        source=f"/{TOPICS[event.topic].producer}-svc",
        time=envelope.time,
        aggregate_seq=envelope.aggregateseq,
        correlation_id=envelope.correlationid,
        causation_id=envelope.causationid,
        traceparent=envelope.traceparent,
    )
    assert born == envelope
    assert envelope.dataschema == schema_address(event)
