"""From a record to a typed event, or to the reason why it is poison."""

from dataclasses import dataclass
from enum import StrEnum

from pathways_contracts.envelope import Envelope, EnvelopeError, read_envelope
from pathways_contracts.event import Event
from pathways_contracts.events import EVENTS
from pydantic import ValidationError

from pathways_chassis.messaging.transport import Headers

_KNOWN_TYPES = frozenset(name for name, _ in EVENTS)


class PoisonReason(StrEnum):
    """Why a record is quarantined."""

    UNDECODABLE = "undecodable"
    """No valid CloudEvent."""
    UNKNOWN_TYPE = "unknown_type"
    """A type that no contract names."""
    UNKNOWN_VERSION = "unknown_version"
    """A version that this reader does not have and none beside it that it does."""
    SCHEMA_VIOLATION = "schema_violation"
    """The body does not fit its contract."""
    HANDLER_FAILED = "handler_failed"
    """Every attempt of the reaction ended in an unexpected error."""


class Poison(Exception):
    """A record that cannot be understood. Never carries a value of the record's body."""

    def __init__(self, reason: PoisonReason, detail: str, envelope: Envelope | None = None) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
        self.envelope = envelope


@dataclass(frozen=True, slots=True)
class Received:
    """A record that fits its contract."""

    envelope: Envelope
    body: bytes
    sequence: int
    event_class: type[Event]

    def event(self) -> Event:
        """The typed event. Raises `Poison` where the body does not fit."""
        try:
            return self.event_class.model_validate_json(self.body)
        except ValidationError as error:
            fields = sorted({".".join(str(part) for part in problem["loc"]) for problem in error.errors()})
            raise Poison(
                PoisonReason.SCHEMA_VIOLATION, f"fields that do not fit: {', '.join(fields)}", self.envelope
            ) from None


def receive(headers: Headers, value: bytes | None) -> Received:
    """Read the envelope and find the contract. Raises `Poison`."""
    try:
        envelope, body = read_envelope(headers, value)
    except EnvelopeError as error:
        raise Poison(PoisonReason.UNDECODABLE, str(error)) from None
    if envelope.type not in _KNOWN_TYPES:
        raise Poison(PoisonReason.UNKNOWN_TYPE, envelope.type, envelope)
    event_class = EVENTS.get((envelope.type, envelope.eventversion))
    if event_class is None:
        detail = f"{envelope.type} version {envelope.eventversion}"
        raise Poison(PoisonReason.UNKNOWN_VERSION, detail, envelope)
    if envelope.aggregateseq is None:
        raise Poison(PoisonReason.UNDECODABLE, "missing or malformed attributes: aggregateseq", envelope)
    return Received(envelope, body, envelope.aggregateseq, event_class)
