"""Reading envelopes: whatever a broker may legally deliver gives an envelope or an `EnvelopeError`, nothing else."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pathways_contracts.envelope import Envelope, EnvelopeError, envelope_for, read_envelope
from pathways_contracts.events.candidate.candidate import CandidateSubmitted

ENVELOPE = envelope_for(
    CandidateSubmitted(candidate_id=UUID(int=7)),
    event_id=UUID(int=1),
    source="/candidate-svc",
    time=datetime(2026, 1, 14, 13, 40, tzinfo=UTC),
    aggregate_seq=2,
    traceparent="00-00000000000000000000000000000001-0000000000000001-01",
)
STRUCTURED = ("content-type", b"application/cloudevents+json; charset=UTF-8")

header_names = some.sampled_from([name for name, _ in ENVELOPE.headers()] + ["CE_ID", "ce_", "ce_unheard_of"])
headers = some.lists(some.tuples(header_names | some.text(), some.none() | some.binary()))
json_values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=8,
)


def structured_document(**changes: Any) -> bytes:
    return json.dumps({**ENVELOPE.model_dump(mode="json", exclude_none=True), "data": {}, **changes}).encode()


# In these three every exception but `EnvelopeError` fails the test.


@given(headers=headers, value=some.none() | some.binary())
def test_any_legal_headers_and_body_give_an_envelope_or_a_named_error(
    headers: list[tuple[str, bytes | None]], value: bytes | None
) -> None:
    with suppress(EnvelopeError):
        read_envelope(headers, value)


@given(
    name=some.sampled_from([name for name, _ in ENVELOPE.headers()]),
    raw=some.none() | some.binary(),
    value=some.none() | some.binary(),
)
def test_one_broken_header_in_a_good_record_gives_an_envelope_or_a_named_error(
    name: str, raw: bytes | None, value: bytes | None
) -> None:
    with suppress(EnvelopeError):
        read_envelope([*((one, text) for one, text in ENVELOPE.headers() if one != name), (name, raw)], value)


@given(name=some.sampled_from([*Envelope.model_fields, "data", "unheard_of"]), value=json_values)
def test_one_broken_attribute_of_a_structured_event_gives_an_envelope_or_a_named_error(
    name: str, value: object
) -> None:
    with suppress(EnvelopeError):
        read_envelope([STRUCTURED], structured_document(**{name: value}))


@given(value=some.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_any_body_of_a_structured_event_gives_a_named_error_unless_it_is_one(value: bytes) -> None:
    with pytest.raises(EnvelopeError):
        read_envelope([STRUCTURED], value)


@pytest.mark.parametrize(
    "value",
    [b"[" * 200_000, b'{"data":' * 200_000, b'{"data": NaN}', b'{"data": 1e999}', b"\xff", b"", b"9" * 5000],
    ids=["deep list", "deep object", "NaN", "infinity", "not UTF-8", "empty", "endless number"],
)
def test_hostile_json_gives_a_named_error(value: bytes) -> None:
    with pytest.raises(EnvelopeError):
        read_envelope([STRUCTURED], value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")]])
def test_a_number_that_json_does_not_have_gives_a_named_error(value: object) -> None:
    with pytest.raises(EnvelopeError, match="not JSON"):
        read_envelope([STRUCTURED], structured_document(data=value))


def test_a_lone_surrogate_in_an_attribute_gives_a_named_error() -> None:
    with pytest.raises(EnvelopeError, match="source"):
        read_envelope([STRUCTURED], structured_document(source="\ud800"))


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("ce_id", b"not-a-uuid"),
        ("ce_time", b"2026-01-14T13:40:00"),
        ("ce_specversion", b"0.3"),
        ("ce_source", b""),
        ("ce_eventversion", b"0"),
        ("ce_aggregateseq", b"0"),
        ("ce_producerepoch", b"-1"),
        ("ce_correlationid", b"application 7"),
    ],
)
def test_a_malformed_attribute_is_named(name: str, raw: bytes) -> None:
    broken = [(one, raw if one == name else text) for one, text in ENVELOPE.headers()]
    if name not in dict(broken):
        broken.append((name, raw))
    with pytest.raises(EnvelopeError, match=name.removeprefix("ce_")):
        read_envelope(broken, b"{}")


@pytest.mark.parametrize("name", ["ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_dataschema"])
def test_a_missing_attribute_is_named(name: str) -> None:
    with pytest.raises(EnvelopeError, match=name.removeprefix("ce_")):
        read_envelope([pair for pair in ENVELOPE.headers() if pair[0] != name], b"{}")


def test_a_header_that_is_not_utf_8_is_named() -> None:
    with pytest.raises(EnvelopeError, match="ce_source is not UTF-8"):
        read_envelope([*ENVELOPE.headers(), ("ce_source", b"\xff\xfe")], b"{}")


def test_a_foreign_header_that_is_not_utf_8_is_ignored() -> None:
    assert read_envelope([*ENVELOPE.headers(), ("compression", b"\xff\xfe"), ("ce_extra", None)], b"{}") == (
        ENVELOPE,
        b"{}",
    )


def test_the_headers_stay_readable_when_the_body_is_poison() -> None:
    assert read_envelope(ENVELOPE.headers(), b"\x00poison") == (ENVELOPE, b"\x00poison")


def test_a_record_without_a_body_is_an_error() -> None:
    with pytest.raises(EnvelopeError, match="no body"):
        read_envelope(ENVELOPE.headers(), None)


def test_the_trace_is_an_attribute_and_a_plain_header() -> None:
    named = dict(ENVELOPE.headers())
    assert named["traceparent"] == named["ce_traceparent"]
    assert named["content-type"] == b"application/json"


def test_header_names_are_read_in_any_case() -> None:
    assert read_envelope([(name.upper(), raw) for name, raw in ENVELOPE.headers()], b"{}") == (ENVELOPE, b"{}")
