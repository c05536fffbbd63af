"""How much a skill says about a vacancy (idf), what stands above it, what is related: from the taxonomy alone."""

import math
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from pathways_taxonomy import Taxonomy

IDF_SCALE: Final = 10
"""Weights are idf in tenths, rounded once, so that every sum of them is exact."""
RELATED: Final = 8
"""Skills from which one that is asked for may earn by relatedness: those that say most about it."""
LEAST_RELATED: Final = 50
"""Hundredths below which nothing is said about it."""
LEAST_TOGETHER: Final = 3
"""Occupations that ask for both: fewer may be chance."""


class SkillScale:
    """idf and ancestors of every skill of one release. A code that the release lacks has no ancestors."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.release: Final = taxonomy.release
        self._taxonomy = taxonomy
        self._occupations = len(taxonomy.occupations)
        self._uses: Mapping[str, int] = Counter(relation.skill for relation in taxonomy.relations())
        self._paths: dict[str, tuple[str | None, str | None, str | None]] = {}
        self._related: dict[str, tuple[tuple[str, int], ...]] = {}

    def weight(self, skill: str) -> int:
        """10 * ln((N + 1) / (df + 1)), rounded, at least 1: N occupations, df of which ask for the skill."""
        idf = math.log((self._occupations + 1) / (self._uses.get(skill, 0) + 1))
        return max(round(IDF_SCALE * idf), 1)

    def path(self, skill: str) -> tuple[str | None, str | None, str | None]:
        """Parent, leaf group and level two group of a skill, on its one nested path."""
        found = self._paths.get(skill)
        if found is None:
            known = self._taxonomy.knows_skill(skill)
            found = self._paths[skill] = self._taxonomy.nested_path(skill) if known else (None, None, None)
        return found

    def itself_and_broader(self, skill: str) -> tuple[str, ...]:
        """The skill and every broader skill above it, nearest first: who can do it can do those."""
        chain = [skill]
        while (parent := self.path(chain[-1])[0]) is not None:
            chain.append(parent)
        return tuple(chain)

    def features(self, skill: str) -> tuple[str, ...]:
        """All that holding a skill stands for: itself, the broader skills, their leaf group and level two group."""
        chain = self.itself_and_broader(skill)
        groups = (group for each in chain for group in self.path(each)[1:] if group is not None)
        return tuple(dict.fromkeys((*chain, *groups)))

    def related(self, skill: str) -> tuple[tuple[str, int], ...]:
        """Other skills that let this one be expected, those that say most first, each with a number of hundredths.

        Of a hundred occupations that ask for the other skill, so many ask for this one too, rounded down. Narrower
        skills are not among them: who can do those can do this one.
        """
        found = self._related.get(skill)
        if found is None:
            together = Counter(
                other for occupation in self._asked_by.get(skill, ()) for other in self._asks[occupation]
            )
            shares = {other: 100 * count // self._uses[other] for other, count in together.items()}
            worth = [
                other
                for other, count in together.items()
                if count >= LEAST_TOGETHER
                and shares[other] >= LEAST_RELATED
                and skill not in self.itself_and_broader(other)
            ]
            worth.sort(key=lambda other: (-shares[other], -together[other], other))
            found = self._related[skill] = tuple((other, shares[other]) for other in worth[:RELATED])
        return found

    @cached_property
    def _asks(self) -> Mapping[str, tuple[str, ...]]:
        """Skills by occupation."""
        asks: dict[str, list[str]] = {}
        for relation in self._taxonomy.relations():
            asks.setdefault(relation.occupation, []).append(relation.skill)
        return {occupation: tuple(skills) for occupation, skills in asks.items()}

    @cached_property
    def _asked_by(self) -> Mapping[str, tuple[str, ...]]:
        """Occupations by skill."""
        asked: dict[str, list[str]] = {}
        for occupation, skills in self._asks.items():
            for skill in skills:
                asked.setdefault(skill, []).append(occupation)
        return {skill: tuple(occupations) for skill, occupations in asked.items()}
