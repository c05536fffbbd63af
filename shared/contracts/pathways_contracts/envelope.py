"""The CloudEvents 1.0 envelope in Kafka binary mode (structured mode is accepted on input)."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pathways_contracts.codes import Instant
from pathways_contracts.event import Event

SPEC_VERSION: Final = "1.0"
SCHEMA_BASE: Final = "https://schemas.pathways.example"
JSON_CONTENT_TYPE: Final = "application/json"
STRUCTURED_CONTENT_TYPE: Final = "application/cloudevents+json"


NonEmpty = Annotated[str, Field(min_length=1)]


class EnvelopeError(ValueError):
    """A record is no valid CloudEvent: names the attribute and what was wrong with it."""


class Envelope(BaseModel):
    """CloudEvents attributes with Pathways' extensions.

    `eventversion` counts contract versions; `aggregateseq` counts an aggregate's events from 1 without gaps;
    `correlationid` is the application from its opening to the end of the journey; `causationid` is the event that led
    to this one; `producerepoch` rises when a producer's database was restored; `recordedtime` is when the producer
    wrote the event down, by its database's clock. `blanked` says why there is no body any more: the event keeps its
    place among those of its aggregate, and readers pass it by.

    A fact that is published in several versions, newest first, is several events with one `factid` and one
    `aggregateseq`; `factversions` lists these versions in their order, as in `2 1`. A reader takes the first that it
    reads.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: UUID
    source: NonEmpty
    type: NonEmpty
    specversion: Literal["1.0"] = SPEC_VERSION
    time: Instant
    subject: NonEmpty
    datacontenttype: str = JSON_CONTENT_TYPE
    dataschema: NonEmpty
    eventversion: Annotated[int, Field(ge=1)]
    partitionkey: NonEmpty
    aggregateseq: Annotated[int, Field(ge=1)] | None = None
    producerepoch: Annotated[int, Field(ge=0)] = 0
    factid: UUID | None = None
    factversions: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,4}( [1-9][0-9]{0,4})*$")] | None = None
    recordedtime: Instant | None = None
    blanked: NonEmpty | None = None
    correlationid: UUID | None = None
    causationid: UUID | None = None
    traceparent: str | None = None

    @property
    def versions(self) -> tuple[int, ...]:
        """The versions in which the fact is published, in their order; mostly this one alone."""
        listed = tuple(int(version) for version in (self.factversions or "").split())
        return listed if self.eventversion in listed else (self.eventversion,)

    def headers(self) -> tuple[tuple[str, bytes], ...]:
        """Binary mode headers: `ce_*`, `content-type`, and `traceparent` also as a plain header."""
        values = self.model_dump(mode="json", exclude_none=True, exclude={"datacontenttype"})
        pairs = [("content-type", self.datacontenttype.encode())]
        pairs += [(f"ce_{name}", str(value).encode()) for name, value in values.items()]
        if self.traceparent is not None:
            pairs.append(("traceparent", self.traceparent.encode()))
        return tuple(pairs)


def schema_address(event: type[Event]) -> str:
    """The address that names the JSON Schema of an event's data (`dataschema`, and the schema's `$id`)."""
    return f"{SCHEMA_BASE}/{event.wire_name}/{event.version}"


def envelope_for(
    event: Event,
    *,
    event_id: UUID,
    source: str,
    time: datetime,
    aggregate_seq: int | None,
    producer_epoch: int = 0,
    correlation_id: UUID | None = None,
    causation_id: UUID | None = None,
    traceparent: str | None = None,
    fact_id: UUID | None = None,
    fact_versions: Sequence[int] = (),
) -> Envelope:
    """The envelope of an event at its birth. `time` is business time. Alone, it is a fact of its own."""
    return Envelope(
        id=event_id,
        source=source,
        type=event.wire_name,
        time=time,
        subject=event.key,
        dataschema=schema_address(type(event)),
        eventversion=event.version,
        partitionkey=event.key,
        aggregateseq=aggregate_seq,
        producerepoch=producer_epoch,
        factid=fact_id or event_id,
        factversions=" ".join(map(str, fact_versions)) or None,
        correlationid=correlation_id,
        causationid=causation_id,
        traceparent=traceparent,
    )


def read_envelope(headers: Iterable[tuple[str, bytes | None]], value: bytes | None) -> tuple[Envelope, bytes]:
    """The envelope and the body of a record in binary or structured mode. Raises `EnvelopeError`."""
    attributes: dict[str, str] = {}
    for name, raw in headers:
        if raw is None:
            continue
        lowered = name.lower()
        if lowered.startswith("ce_"):
            attributes[lowered[3:]] = _text(lowered, raw)
        elif lowered == "content-type":
            attributes["datacontenttype"] = _text(lowered, raw)
    if value is None:
        raise EnvelopeError("the record has no body")
    if attributes.get("datacontenttype", "").lower().startswith(STRUCTURED_CONTENT_TYPE):
        return _structured(value)
    return _validated(attributes), value


def _structured(value: bytes) -> tuple[Envelope, bytes]:
    try:
        document = json.loads(value)
        if not isinstance(document, dict) or "data" not in document:
            raise EnvelopeError("the structured event has no data")
        body = json.dumps(document.pop("data"), allow_nan=False).encode()
    except EnvelopeError:
        raise
    except (ValueError, RecursionError):
        raise EnvelopeError("the structured event is not JSON") from None
    return _validated(document), body


def _validated(attributes: dict[str, str]) -> Envelope:
    try:
        return Envelope.model_validate(attributes)
    except ValidationError as error:
        names = sorted({str(part["loc"][0]) for part in error.errors() if part["loc"]})
        raise EnvelopeError(f"missing or malformed attributes: {', '.join(names)}") from None


def _text(name: str, raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise EnvelopeError(f"header {name} is not UTF-8") from None
