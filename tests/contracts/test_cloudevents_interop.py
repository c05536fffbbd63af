"""Our envelope against the CloudEvents SDK, as an oracle: both write what the other reads, on every example."""

import json
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from cloudevents.core.bindings.kafka import KafkaMessage, from_binary, to_binary, to_structured
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from pathways_contracts.envelope import Envelope, read_envelope

EXAMPLES = Path(__file__).resolve().parents[2] / "shared" / "contracts" / "examples"
every_example = pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.stem)


def ours(path: Path) -> tuple[Envelope, bytes]:
    return read_envelope([("content-type", b"application/cloudevents+json")], path.read_bytes())


def theirs(path: Path) -> CloudEvent:
    envelope, body = ours(path)
    attributes: dict[str, Any] = envelope.model_dump(mode="json", exclude_none=True)
    return CloudEvent(attributes={**attributes, "time": envelope.time}, data=json.loads(body))


def test_there_are_examples() -> None:
    assert len(list(EXAMPLES.iterdir())) > 50


@every_example
def test_the_sdk_reads_what_we_write(path: Path) -> None:
    envelope, body = ours(path)
    event = from_binary(KafkaMessage(dict(envelope.headers()), envelope.partitionkey, body), JSONFormat())
    read = event.get_attributes()
    written = envelope.model_dump(mode="json", exclude_none=True)
    assert event.get_time() == envelope.time.astimezone(UTC)
    assert {name: str(value) for name, value in read.items() if name != "time"} == {
        name: str(value) for name, value in written.items() if name != "time"
    }
    assert event.get_data() == json.loads(body)


@every_example
def test_we_read_what_the_sdk_writes_in_binary_mode(path: Path) -> None:
    message = to_binary(theirs(path), JSONFormat())
    envelope, body = read_envelope(message.headers.items(), message.value)
    assert (envelope, json.loads(body)) == (ours(path)[0], json.loads(ours(path)[1]))
    assert message.key == envelope.partitionkey


@every_example
def test_we_read_what_the_sdk_writes_in_structured_mode(path: Path) -> None:
    message = to_structured(theirs(path), JSONFormat())
    envelope, body = read_envelope(message.headers.items(), message.value)
    assert (envelope, json.loads(body)) == (ours(path)[0], json.loads(ours(path)[1]))


@every_example
def test_both_write_the_same_headers(path: Path) -> None:
    envelope, _ = ours(path)
    headers = dict(envelope.headers())
    plain_trace = headers.pop("traceparent")
    assert to_binary(theirs(path), JSONFormat()).headers == headers
    assert plain_trace == headers["ce_traceparent"]
