"""Matches between people and vacancies, and what a person decided of them."""

from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class MatchEvent(JourneyEvent):
    """Base of the events on the match topic. A score belongs to its `configuration_version`."""

    topic: ClassVar = Topic.MATCH
    key_field: ClassVar = "match_id"
    match_id: UUID
    vacancy_id: UUID
    employer_id: UUID


class MatchProposed(MatchEvent):
    """Software proposes; a person decides."""

    wire_name: ClassVar = "matching.match.proposed"
    score_points: int
    configuration_version: int


class MatchShortlisted(MatchEvent):
    """A person put the match on the shortlist."""

    wire_name: ClassVar = "matching.match.shortlisted"
    configuration_version: int


class MatchDismissed(MatchEvent):
    """A person dismissed the match, with a reason."""

    wire_name: ClassVar = "matching.match.dismissed"
    reason: ReasonCode


class MatchExpired(MatchEvent):
    """The vacancy or the person is no longer available."""

    wire_name: ClassVar = "matching.match.expired"
    reason: ReasonCode


class MatchCorrected(MatchEvent):
    """The match was dismissed by mistake, and two people took it back: it is proposed as before."""

    wire_name: ClassVar = "matching.match.corrected"
    reason: ReasonCode
