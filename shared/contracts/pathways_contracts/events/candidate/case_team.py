"""Which organisations are in the team of a person, and as what; `pathways_contracts.case_team` says what they see.

On the topic of consents, so that its heartbeats also say how old a reader's view of teams is.
"""

from typing import Any, ClassVar
from uuid import UUID

from pathways_contracts.case_team import TeamPart
from pathways_contracts.codes import ReasonCode
from pathways_contracts.event import JourneyEvent, Topic


class TeamMemberJoined(JourneyEvent):
    """An organisation is in the person's team from now on, in one part."""

    wire_name: ClassVar = "candidate.case_team.member_joined"
    topic: ClassVar = Topic.CONSENT
    key_field: ClassVar = "candidate_id"
    team_member_id: UUID
    organisation_id: UUID
    part: TeamPart


class TeamMemberLeft(JourneyEvent):
    """It is no more. A membership that has ended never begins again. Applied at once."""

    wire_name: ClassVar = "candidate.case_team.member_left"
    topic: ClassVar = Topic.CONSENT
    key_field: ClassVar = "candidate_id"
    monotone: ClassVar = True
    team_member_id: UUID
    organisation_id: UUID
    part: TeamPart
    reason: ReasonCode


def membership_in(event: TeamMemberJoined | TeamMemberLeft) -> dict[str, Any]:
    """What a reader keeps of a membership, by column of its `team_member`."""
    return {
        "id": event.team_member_id,
        "candidate_id": event.candidate_id,
        "organisation_id": event.organisation_id,
        "part": event.part,
        "left": isinstance(event, TeamMemberLeft),
    }
