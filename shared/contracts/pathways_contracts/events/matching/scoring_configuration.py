"""The weights that scores are made with."""

from typing import ClassVar

from pathways_contracts.codes import Frozen
from pathways_contracts.event import Event, Topic


class ScoringWeights(Frozen):
    """Skill credit for the skill itself, its parent, its leaf group and its level 2 group in hundredths, and points of the rest."""

    credit_hundredths: tuple[int, int, int, int]
    optional_skill_hundredths: int
    language_points: int
    experience_points: int
    preference_points: int
    evidence_points: int


class ScoringConfigurationPublished(Event):
    """A version of the scoring configuration; matches name it and can be recomputed with it."""

    wire_name: ClassVar = "matching.scoring_configuration.published"
    topic: ClassVar = Topic.SCORING_CONFIGURATION
    key_field: ClassVar = "configuration_version"
    configuration_version: int
    taxonomy_release: str
    weights: ScoringWeights
