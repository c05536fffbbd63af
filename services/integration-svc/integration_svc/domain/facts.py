"""Outcome facts: what happened to whom and when, from which every figure is computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class FactKind(StrEnum):
    """What can count for an outcome."""

    REGISTERED = "registered"
    ACTIVATED = "activated"
    PLACED = "placed"
    WITHDRAWN = "withdrawn"
    VACANCY_OPENED = "vacancy_opened"
    OFFER_MADE = "offer_made"
    ACCEPTED = "accepted"
    APPLICATION_ENDED = "application_ended"
    PLACEMENT_CONFIRMED = "placement_confirmed"
    PLACEMENT_ENDED = "placement_ended"
    VISA_GRANTED = "visa_granted"
    VISA_REFUSED = "visa_refused"
    VISA_CLOSED = "visa_closed"
    ENROLLED = "enrolled"
    CREDENTIAL = "credential"
    HOME_OUTCOME = "home_outcome"
    ARRIVED = "arrived"
    STARTED = "started"
    EMPLOYMENT_ENDED = "employment_ended"
    CHECKIN = "checkin"
    ALERT_RAISED = "alert_raised"
    ALERT_RESOLVED = "alert_resolved"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `person` is a candidate's opaque id, `subject` the application, visa case or other thing it is about.

    `measures` holds what the figures need beside: codes, numbers as text, dates in ISO 8601.
    """

    kind: FactKind
    person: UUID | None
    subject: UUID
    happened_at: datetime
    measures: Mapping[str, Any] = field(default_factory=dict)
