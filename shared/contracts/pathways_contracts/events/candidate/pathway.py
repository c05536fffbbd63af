"""Pathways as candidate-svc publishes its configuration of them: rules of a country are data, with source and date."""

from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from pathways_contracts.codes import CountryCode, Frozen, PathwayCode, Pay, ReasonCode
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


class SafetyRating(StrEnum):
    """How far a pathway is from sending somebody back: `red` needs a director before anybody goes by it."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


SAFETY_ORDER: Final = (SafetyRating.GREEN, SafetyRating.AMBER, SafetyRating.RED)
"""From the best rating to the worst."""


class SafetyRatings(Frozen):
    """What a pathway means for somebody who cannot go back, by topic: staying, return, protection, the family."""

    permanence: SafetyRating
    re_entry: SafetyRating
    asylum_access: SafetyRating
    family: SafetyRating

    @property
    def overall(self) -> SafetyRating:
        """The worst of them."""
        return max((self.permanence, self.re_entry, self.asylum_access, self.family), key=SAFETY_ORDER.index)

    def worse_than(self, earlier: "SafetyRatings") -> bool:
        """Whether any topic is rated worse than it was."""
        return any(
            SAFETY_ORDER.index(getattr(self, topic)) > SAFETY_ORDER.index(getattr(earlier, topic))
            for topic in type(self).model_fields
        )


class PathwayPublished(Event):
    """A pathway's configuration came into force. `job_loss_days` counts from `job_loss_trigger`.

    `job_loss_notice_days`: within so many days after the last day of work the authority is told of it. `safety`: the
    ratings of the safety sheet of this version; without them nobody accepts an offer by this pathway.
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
    safety: SafetyRatings | None = None
