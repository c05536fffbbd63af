"""The AsyncAPI 3 document, derived from the topic registry: channels, messages, and who sends and receives what."""

from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from typing import Any, Final, Literal

from pydantic.json_schema import models_json_schema

from pathways_contracts.envelope import JSON_CONTENT_TYPE, SPEC_VERSION, Envelope
from pathways_contracts.event import Event, Topic
from pathways_contracts.registry import (
    TOPICS,
    LogTopic,
    Service,
    events_on,
    events_read_by,
    log_topics,
    quarantine_topic,
    topics_read_by,
    topics_written_by,
)
from pathways_contracts.schemas import ClosedSchemas

ASYNCAPI_VERSION: Final = "3.0.0"
KAFKA_BINDING_VERSION: Final = "0.5.0"

Document = dict[str, Any]


def asyncapi_document() -> Document:
    """The whole document as plain data. The same registry gives the same document, in the same order."""
    return {
        "asyncapi": ASYNCAPI_VERSION,
        "info": {
            "title": "Pathways events",
            "version": version("pathways-contracts"),
            "description": (
                "Domain events of the five Pathways services. Every record is a CloudEvent in Kafka's binary mode. "
                "No event carries a person's identity: ids are opaque, the rest is codes, bands and dates."
            ),
            "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
        },
        "defaultContentType": JSON_CONTENT_TYPE,
        "servers": {
            "log": {
                "host": "{bootstrap}",
                "protocol": "kafka",
                "description": "Apache Kafka, or the embedded log of a single machine behind the same port.",
                "variables": {
                    "bootstrap": {
                        "default": "localhost:9092",
                        "description": "The brokers to begin with.",
                    }
                },
            }
        },
        "channels": {topic.name: _channel(topic) for topic in log_topics()},
        "operations": {name: operation for service in Service for name, operation in _operations(service)},
        "components": {
            "messages": {_message_name(event): _message(event) for event in _all_events()}
            | {"quarantined_record": _quarantined_record()},
            "schemas": {"CloudEventHeaders": _header_schema()} | _payload_schemas(),
        },
    }


def _all_events() -> tuple[type[Event], ...]:
    return tuple(event for topic in Topic for event in events_on(topic))


def _message_name(event: type[Event]) -> str:
    return f"{event.wire_name}.v{event.version}"


def _channel(topic: LogTopic) -> Document:
    if topic.name in set(Topic):
        messages = [_message_name(event) for event in events_on(Topic(topic.name))]
        description = TOPICS[Topic(topic.name)].purpose
    else:
        messages = ["quarantined_record"]
        description = "Records that this consumer could not apply: visible, and replayable to it alone."
    return {
        "address": topic.name,
        "description": description,
        "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in messages},
        "bindings": {
            "kafka": {
                "topic": topic.name,
                "partitions": topic.partitions,
                "topicConfiguration": {
                    "cleanup.policy": [topic.settings["cleanup.policy"]],
                    "retention.ms": int(topic.settings["retention.ms"]),
                },
                "bindingVersion": KAFKA_BINDING_VERSION,
            }
        },
    }


def _operations(service: Service) -> Iterator[tuple[str, Document]]:
    for topic in sorted(topics_written_by(service)):
        names = [_message_name(event) for event in events_on(topic)]
        yield f"{service}-svc.sends.{topic}", _operation("send", topic, names)
    read = events_read_by(service)
    for topic in sorted(topics_read_by(service)):
        names = [_message_name(event) for event in events_on(topic) if event.wire_name in read]
        yield f"{service}-svc.receives.{topic}", _operation("receive", topic, names)
    quarantine = quarantine_topic(service)
    for action in ("send", "receive"):
        yield f"{service}-svc.{action}s.{quarantine}", _operation(action, quarantine, ["quarantined_record"])


def _operation(action: str, channel: str, messages: Iterable[str]) -> Document:
    return {
        "action": action,
        "channel": {"$ref": f"#/channels/{channel}"},
        "messages": [{"$ref": f"#/channels/{channel}/messages/{name}"} for name in messages],
    }


def _message(event: type[Event]) -> Document:
    return {
        "name": event.wire_name,
        "title": event.__name__,
        "summary": _first_line(event.__doc__),
        "contentType": JSON_CONTENT_TYPE,
        "headers": {
            "type": "object",
            "allOf": [{"$ref": "#/components/schemas/CloudEventHeaders"}],
            "properties": {
                "ce_type": {"const": event.wire_name},
                "ce_eventversion": {"const": str(event.version)},
            },
        },
        "payload": {"$ref": f"#/components/schemas/{event.__name__}"},
        "correlationId": {
            "description": "The application, from its opening to the end of the journey.",
            "location": "$message.header#/ce_correlationid",
        },
        "bindings": {
            "kafka": {
                "key": {"type": "string", "description": f"The value of `{event.key_field}`."},
                "bindingVersion": KAFKA_BINDING_VERSION,
            }
        },
    }


def _quarantined_record() -> Document:
    return {
        "name": "quarantined_record",
        "title": "Quarantined record",
        "summary": "A record as it came, whatever it holds, with the reason why it was not applied.",
        "contentType": "application/octet-stream",
        "payload": {"description": "Any bytes."},
    }


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


_TEXT_OF: Final[Mapping[str, Document]] = {"integer": {"pattern": "^[0-9]+$"}}


def _header_schema() -> Document:
    """Headers are text on the wire: the envelope's attributes with their formats, numbers as digits."""
    schema = Envelope.model_json_schema(schema_generator=ClosedSchemas, mode="serialization")
    headers: Document = {"content-type": {"const": JSON_CONTENT_TYPE}}
    for name, attribute in schema["properties"].items():
        if name == "datacontenttype":
            continue
        kind = next((one for one in attribute.get("anyOf", ()) if one["type"] != "null"), attribute)
        kept = {key: kind[key] for key in ("format", "const") if key in kind}
        headers[f"ce_{name}"] = {"type": "string", **kept, **_TEXT_OF.get(kind["type"], {})}
    headers["traceparent"] = {"type": "string"}
    required = [f"ce_{name}" for name in schema["required"]]
    return {
        "type": "object",
        "description": f"CloudEvents {SPEC_VERSION} in Kafka's binary mode. Other headers are ignored.",
        "properties": headers,
        "required": ["content-type", "ce_specversion", *required],
    }


def _payload_schemas() -> Document:
    """Every event and every value type once, each under the name of its class."""
    events: list[tuple[type[Event], Literal["serialization"]]] = [(event, "serialization") for event in _all_events()]
    _, together = models_json_schema(
        events, schema_generator=ClosedSchemas, ref_template="#/components/schemas/{model}"
    )
    definitions: Document = together["$defs"]
    return dict(sorted(definitions.items()))
