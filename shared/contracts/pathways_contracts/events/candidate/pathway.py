"""Pathways as candidate-svc publishes its configuration of them: rules of a country are data, with source and date."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from pathways_contracts.codes import CountryCode, PathwayCode, Pay, ReasonCode
from pathways_contracts.event import Event, Topic


class PathwayKind(StrEnum):
    """What the person comes for."""

    LABOUR = "labour"
    EDUCATION = "education"


class IntakeStatus(StrEnum):
    """Whether new cases may begin."""

    OPEN = "open"
    PIPELINE_ONLY = "pipeline_only"
    UNCONFIRMED = "unconfirmed"
    CLOSED = "closed"


class PathwayPublished(Event):
    """A pathway's configuration came into force. `job_loss_days` counts from `job_loss_trigger`.

    `job_loss_notice_days`: within so many days after the last day of work the authority is told of it.
    """

    wire_name: ClassVar[str] = "candidate.pathway.published"
    topic: ClassVar[Topic] = Topic.PATHWAY
    key_field: ClassVar[str] = "pathway"
    pathway: PathwayCode
    pathway_version: int
    kind: PathwayKind
    destination: CountryCode
    intake: IntakeStatus
    protection_check: bool
    pay_floor: Pay | None = None
    job_loss_days: int | None = None
    job_loss_trigger: ReasonCode | None = None
    job_loss_notice_days: int | None = None
    permanent_on_arrival: bool = False
    valid_from: date
    valid_to: date | None = None
