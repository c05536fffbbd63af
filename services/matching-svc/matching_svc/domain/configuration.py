"""What scores are made with: weights and a taxonomy release, versioned, so that a score can be made again."""

from dataclasses import dataclass
from typing import Final

from pathways_contracts.events.matching.scoring_configuration import ScoringWeights

DEFAULT_WEIGHTS: Final = ScoringWeights(
    credit_hundredths=(100, 20, 10, 0),
    optional_skill_hundredths=40,
    language_points=60,
    experience_points=120,
    preference_points=40,
    evidence_points=80,
    priority_points=50,
    presence_points=50,
)
"""Generous credit for kin skills hurts: (1, .2, .1, 0) is about the useful size (measured on ESCO occupations)."""


@dataclass(frozen=True)
class ScoringConfiguration:
    """One version. `weights` are as the contract describes them."""

    version: int
    taxonomy_release: str
    weights: ScoringWeights


def configuration_in_force(
    latest: ScoringConfiguration | None, taxonomy_release: str, weights: ScoringWeights = DEFAULT_WEIGHTS
) -> ScoringConfiguration:
    """The latest version while it says the same as what is configured, else the next one."""
    if latest is not None and (latest.taxonomy_release, latest.weights) == (taxonomy_release, weights):
        return latest
    return ScoringConfiguration((latest.version if latest else 0) + 1, taxonomy_release, weights)
