"""Verdicts of protection eligibility per pathway."""

from enum import StrEnum
from typing import ClassVar

from pathways_contracts.codes import PathwayCode, ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class ProtectionVerdict(StrEnum):
    """What two reviewers agreed on."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"


class ProtectionVerdictReached(JourneyEvent):
    """Two different reviewers reached a verdict for a pathway."""

    wire_name: ClassVar = "candidate.protection.verdict_reached"
    topic: ClassVar = Topic.PROTECTION
    key_field: ClassVar = "candidate_id"
    pathway: PathwayCode
    verdict: ProtectionVerdict


class ProtectionVerdictCorrected(JourneyEvent):
    """A verdict was reached by mistake, and two people took it back: until two review anew there is none."""

    wire_name: ClassVar = "candidate.protection.verdict_corrected"
    topic: ClassVar = Topic.PROTECTION
    key_field: ClassVar = "candidate_id"
    pathway: PathwayCode
    verdict: ProtectionVerdict
    reason: ReasonCode
