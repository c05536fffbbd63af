"""From a record to a typed event, or to the reason why it is poison."""

from dataclasses import dataclass
from enum import StrEnum

from pathways_contracts.envelope import Envelope, EnvelopeError, read_envelope
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from pydantic import ValidationError

from pathways_chassis.messaging.positions import Place
from pathways_chassis.messaging.transport import Record

_KNOWN_TYPES = frozenset(name for name, _ in EVENTS)
_LARGEST = 2**31 - 1
_DETAIL_LENGTH = 300


class PoisonReason(StrEnum):
    """Why a record is quarantined."""

    UNDECODABLE = "undecodable"
    """No valid CloudEvent."""
    UNKNOWN_TYPE = "unknown_type"
    """A type that no contract names."""
    UNKNOWN_VERSION = "unknown_version"
    """A version that this service does not read, of a fact in none that it does."""
    SCHEMA_VIOLATION = "schema_violation"
    """The body does not fit its contract."""
    HANDLER_FAILED = "handler_failed"
    """Every attempt of the reaction ended in an unexpected error."""


class Poison(Exception):
    """A record that cannot be understood. Never carries a value of the record's body.

    `envelope` is set where the record's place among the events of its aggregate is known.
    """

    def __init__(self, reason: PoisonReason, detail: str, envelope: Envelope | None = None) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        # Parts of it come from the record; a NUL, for one, could not be stored.
        self.detail = "".join(sign if sign.isprintable() else "�" for sign in detail[:_DETAIL_LENGTH])
        self.envelope = envelope


@dataclass(frozen=True, slots=True)
class Received:
    """A record whose contract is known, or (`event_class` is None) whose fact is also told in a version that is."""

    envelope: Envelope
    body: bytes
    sequence: int
    event_class: type[Event] | None

    @property
    def topic(self) -> str:
        """The topic that the contracts name for such events."""
        return "" if self.event_class is None else self.event_class.topic.value

    def event(self) -> Event:
        """The typed event. Raises `Poison` where the body does not fit."""
        if self.event_class is None:
            raise unknown_version(self.envelope)
        try:
            return self.event_class.model_validate_json(self.body)
        except ValidationError as error:
            fields = sorted({".".join(str(part) for part in problem["loc"]) for problem in error.errors()})
            raise Poison(
                PoisonReason.SCHEMA_VIOLATION, f"fields that do not fit: {', '.join(fields)}", self.envelope
            ) from None


def key_of(record: Record) -> str:
    """The record's key as PostgreSQL can store it."""
    return (record.key or "").replace("\0", "�")


def place_of(record: Record) -> Place:
    """The aggregate whose event the record is."""
    return record.topic, key_of(record)


def receive(record: Record) -> Received:
    """Read the envelope and find the contract. Raises `Poison`."""
    try:
        envelope, body = read_envelope(record.headers, record.value)
    except EnvelopeError as error:
        raise Poison(PoisonReason.UNDECODABLE, str(error)) from None
    if envelope.partitionkey != record.key or "\0" in record.key:
        # Under another key it would be counted among the events of another aggregate.
        raise Poison(PoisonReason.UNDECODABLE, "the record's key is not its event's partitionkey")
    if envelope.aggregateseq is None or max(envelope.aggregateseq, envelope.producerepoch) > _LARGEST:
        raise Poison(PoisonReason.UNDECODABLE, "missing or malformed attributes: aggregateseq, producerepoch")
    if envelope.type not in _KNOWN_TYPES:
        raise Poison(PoisonReason.UNKNOWN_TYPE, envelope.type, envelope)
    event_class = EVENTS.get((envelope.type, envelope.eventversion))
    if event_class is None and not any((envelope.type, version) in EVENTS for version in envelope.versions):
        raise unknown_version(envelope)
    return Received(envelope, body, envelope.aggregateseq, event_class)


def unknown_version(envelope: Envelope) -> Poison:
    """A fact that is told in no version that is read here."""
    return Poison(PoisonReason.UNKNOWN_VERSION, f"{envelope.type} version {envelope.eventversion}", envelope)
