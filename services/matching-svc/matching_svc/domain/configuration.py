"""What scores are made with: weights and a taxonomy release, versioned, so that a score can be made again."""

from dataclasses import dataclass
from itertools import pairwise
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
    related_hundredths=0,
)
"""Generous credit for kin skills hurts: (1, .2, .1, 0) is about the useful size (measured on ESCO occupations).

Related skills earn nothing: they find somewhat more vacancies of the same kind and somewhat fewer of the right people
([ADR 18](../../../../docs/adr/0018-related-skills.md)).
"""


@dataclass(frozen=True)
class ScoringConfiguration:
    """One version. `weights` are as the contract describes them; nothing that a person has costs points.

    Raises `ValueError` for a weight below zero, and for nearer kinship that earns less than farther one.
    """

    version: int
    taxonomy_release: str
    weights: ScoringWeights

    def __post_init__(self) -> None:
        credit = self.weights.credit_hundredths
        others = self.weights.model_dump(exclude={"credit_hundredths"})
        if min(*credit, *others.values()) < 0 or any(nearer < farther for nearer, farther in pairwise(credit)):
            raise ValueError("no weight may be below zero, and no farther kinship earn more than a nearer one")


def configuration_in_force(
    latest: ScoringConfiguration | None, taxonomy_release: str, weights: ScoringWeights = DEFAULT_WEIGHTS
) -> ScoringConfiguration:
    """The latest version while it says the same as what is configured, else the next one."""
    if latest is not None and (latest.taxonomy_release, latest.weights) == (taxonomy_release, weights):
        return latest
    return ScoringConfiguration((latest.version if latest else 0) + 1, taxonomy_release, weights)
