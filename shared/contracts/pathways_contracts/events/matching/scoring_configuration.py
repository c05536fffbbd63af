"""The weights that scores are made with."""

from typing import Annotated, ClassVar

from pydantic import Field

from pathways_contracts.codes import Frozen, TechnicalLabel
from pathways_contracts.event import Event, Topic


class ScoringWeights(Frozen):
    """How much each part of a score is worth.

    Skill credit in hundredths: for the skill itself, its parent, its leaf group and its level 2 group; for a related
    skill what one that goes with it in all occupations would earn. The rest in points for every thousand points that
    the vacancy's skills are worth together.
    """

    credit_hundredths: tuple[int, int, int, int]
    optional_skill_hundredths: int
    language_points: int
    experience_points: int
    preference_points: int
    evidence_points: int
    priority_points: int = 0
    presence_points: int = 0
    related_hundredths: Annotated[int, Field(ge=0)] = 0


class ScoringConfigurationPublished(Event):
    """A version of the scoring configuration; matches name it and can be recomputed with it."""

    wire_name: ClassVar = "matching.scoring_configuration.published"
    topic: ClassVar = Topic.SCORING_CONFIGURATION
    key_field: ClassVar = "configuration_version"
    configuration_version: int
    taxonomy_release: TechnicalLabel
    weights: ScoringWeights
