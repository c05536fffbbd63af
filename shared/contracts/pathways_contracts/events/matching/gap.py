"""What keeps fitting people from a vacancy, and training could close."""

from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import ConceptCode, LanguageSkill
from pathways_contracts.event import JourneyEvent, Topic


class GapFound(JourneyEvent):
    """A person fits a vacancy but for gaps: skills not held, languages below the minimum."""

    wire_name: ClassVar = "matching.gap.found"
    topic: ClassVar = Topic.GAP
    key_field: ClassVar = "candidate_id"
    vacancy_id: UUID
    missing_skills: tuple[ConceptCode, ...] = ()
    missing_languages: tuple[LanguageSkill, ...] = ()
    score_points: int
    score_points_if_closed: int
    configuration_version: int
