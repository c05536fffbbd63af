"""API keys of machines: what every service needs to know one by, and nothing by which one could be used."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import StringConstraints

from pathways_contracts.codes import Instant, ReasonCode, TechnicalLabel
from pathways_contracts.event import Event, Topic

KeyPrefix = Annotated[str, StringConstraints(pattern=r"^[a-z2-7]{10}$")]
"""The visible part of a key."""
SecretDigest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 of a secret of 256 random bits, in hexadecimal: nobody finds the secret from it."""


class ApiKeyEvent(Event):
    """Base of the events about one key."""

    topic: ClassVar = Topic.API_KEY
    key_field: ClassVar = "api_key_id"
    api_key_id: UUID


class ApiKeyIssued(ApiKeyEvent):
    """A machine may act for an organisation, or for the programme where none is named, until the key expires.

    It has one role, and of its scopes those which that role still carries.
    """

    wire_name: ClassVar = "candidate.api_key.issued"
    prefix: KeyPrefix
    secret_digest: SecretDigest
    organisation_id: UUID | None = None
    role: ReasonCode
    scopes: tuple[TechnicalLabel, ...]
    expires_at: Instant


class ApiKeyRotated(ApiKeyEvent):
    """The key has a new secret and a new end; the secret before it is good until `former_valid_until`."""

    wire_name: ClassVar = "candidate.api_key.rotated"
    secret_digest: SecretDigest
    former_valid_until: Instant
    expires_at: Instant


class ApiKeyRevoked(ApiKeyEvent):
    """No secret of the key is good any more. Applied at once."""

    wire_name: ClassVar = "candidate.api_key.revoked"
    monotone: ClassVar = True
    reason: ReasonCode


class ApiKeyHeartbeat(Event):
    """Nothing older than `as_of` is still on its way: a reader that has not heard for long lets no key in."""

    wire_name: ClassVar = "candidate.api_key.heartbeat"
    topic: ClassVar = Topic.API_KEY
    key_field: ClassVar = "partition_name"
    partition_name: TechnicalLabel
    as_of: Instant
