"""One attempt of one person at one vacancy, from the shortlist to the contract."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import Instant, Pay, ReasonCode, RegionCode
from pathways_contracts.event import JourneyEvent, Topic


class ApplicationStage(StrEnum):
    """Stages that an application reaches on its way to an offer."""

    INVITED = "invited"
    INTERESTED = "interested"
    ROUNDS = "rounds"
    RESERVE_LIST = "reserve_list"


class ApplicationEnd(StrEnum):
    """How an application ends without a contract."""

    DECLINED = "declined"
    NOT_SELECTED = "not_selected"
    WITHDRAWN = "withdrawn"
    UNREACHABLE = "unreachable"
    OFFER_WITHDRAWN = "offer_withdrawn"
    RESERVATION_REJECTED = "reservation_rejected"


class ApplicationEvent(JourneyEvent):
    """Base of the events on the application topic."""

    topic: ClassVar = Topic.APPLICATION
    key_field: ClassVar = "application_id"
    application_id: UUID
    vacancy_id: UUID
    employer_id: UUID


class ApplicationOpened(ApplicationEvent):
    """A shortlisted match became an application."""

    wire_name: ClassVar = "employer.application.opened"
    match_id: UUID


class ApplicationNotOpened(JourneyEvent):
    """A shortlisted match became no application, for the reason given. Each is answered, by this or by `opened`."""

    wire_name: ClassVar = "employer.application.not_opened"
    topic: ClassVar = Topic.APPLICATION
    key_field: ClassVar = "match_id"
    match_id: UUID
    vacancy_id: UUID
    employer_id: UUID
    reason: ReasonCode


class ApplicationAdvanced(ApplicationEvent):
    """The application reached a stage."""

    wire_name: ClassVar = "employer.application.advanced"
    stage: ApplicationStage


class OfferMade(ApplicationEvent):
    """A written offer was made; it holds a seat until it is answered or expires.

    `sponsor_employer_id` and `workplace_region` where they differ from the vacancy's employer and region.
    """

    wire_name: ClassVar = "employer.application.offer_made"
    pay: Pay
    start_date: date
    expires_at: Instant
    sponsor_employer_id: UUID | None = None
    workplace_region: RegionCode | None = None


class ApplicationAccepted(ApplicationEvent):
    """The person accepted the offer after the time for reflection."""

    wire_name: ClassVar = "employer.application.accepted"


class ApplicationContracted(ApplicationEvent):
    """Both sides signed, and no cost falls on the worker."""

    wire_name: ClassVar = "employer.application.contracted"


class ApplicationParked(ApplicationEvent):
    """Set aside because the person is promised elsewhere; reopened if that ends."""

    wire_name: ClassVar = "employer.application.parked"


class ApplicationReopened(ApplicationEvent):
    """A parked application goes on from the stage where it stood."""

    wire_name: ClassVar = "employer.application.reopened"


class ApplicationCorrected(ApplicationEvent):
    """An end was recorded by mistake, and two people took it back; `stage` is where the application stands again.

    What it held stays released: from an offer or an acceptance it goes on in the rounds.
    """

    wire_name: ClassVar = "employer.application.corrected"
    taken_back: ReasonCode
    stage: ReasonCode
    reason: ReasonCode


class ApplicationEnded(ApplicationEvent):
    """The application ended without a contract; what it held is released."""

    wire_name: ClassVar = "employer.application.ended"
    end: ApplicationEnd
    reason: ReasonCode | None = None
