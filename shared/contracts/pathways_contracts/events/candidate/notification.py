"""What a person was told of, and over which channel; never an address and never the text."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import LanguageCode
from pathways_contracts.event import JourneyEvent, Topic


class Channel(StrEnum):
    """How a message reaches a person."""

    EMAIL = "email"
    SMS = "sms"
    MESSAGING = "messaging"


class NotificationKind(StrEnum):
    """What a message is about, as far as the programme says. The words that the person reads say less."""

    ANSWER = "answer"
    INVITATION = "invitation"
    DOCUMENTS = "documents"
    DECISION = "decision"
    NEWS = "news"
    RUNNING_OUT = "running_out"
    DATES = "dates"
    CHECK_IN = "check_in"
    TRAINING = "training"
    CONTACT_PERSON = "contact_person"
    BECOMES_FINAL = "becomes_final"


class NotificationEvent(JourneyEvent):
    """Base of the events on the notification topic."""

    topic: ClassVar = Topic.NOTIFICATION
    key_field: ClassVar = "notification_id"
    notification_id: UUID
    kind: NotificationKind


class NotificationSent(NotificationEvent):
    """A message was handed to the channel's provider."""

    wire_name: ClassVar = "candidate.notification.sent"
    channel: Channel
    language: LanguageCode


class NotificationUndeliverable(NotificationEvent):
    """No channel brought the message to the person: a caseworker was asked to reach them another way."""

    wire_name: ClassVar = "candidate.notification.undeliverable"


class NotificationSuppressed(NotificationEvent):
    """Something urgent was not sent, by the rules that keep the person safe: a caseworker was asked to tell them."""

    wire_name: ClassVar = "candidate.notification.suppressed"
