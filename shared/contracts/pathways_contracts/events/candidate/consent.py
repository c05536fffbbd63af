"""What a person allows, by purpose and counterparty."""

from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ConsentPurpose, Instant, TechnicalLabel
from pathways_contracts.event import Event, JourneyEvent, Topic


class ConsentGranted(JourneyEvent):
    """The person allows a purpose; `counterparty_id` is set where the purpose asks for one."""

    wire_name: ClassVar = "candidate.consent.granted"
    topic: ClassVar = Topic.CONSENT
    key_field: ClassVar = "candidate_id"
    purpose: ConsentPurpose
    counterparty_id: UUID | None = None
    text_version: TechnicalLabel


class ConsentWithdrawn(JourneyEvent):
    """The person no longer allows a purpose. Applied at once."""

    wire_name: ClassVar = "candidate.consent.withdrawn"
    topic: ClassVar = Topic.CONSENT
    key_field: ClassVar = "candidate_id"
    monotone: ClassVar = True
    purpose: ConsentPurpose
    counterparty_id: UUID | None = None


class ConsentHeartbeat(Event):
    """Nothing older than `as_of` is still on its way: lets a reader know how old its view of consents is."""

    wire_name: ClassVar = "candidate.consent.heartbeat"
    topic: ClassVar = Topic.CONSENT
    key_field: ClassVar = "partition_name"
    partition_name: TechnicalLabel
    as_of: Instant
