"""How much a skill says about a vacancy (idf), and what stands above it: both from the taxonomy alone."""

import math
from collections import Counter
from collections.abc import Mapping
from typing import Final

from pathways_taxonomy import Taxonomy

IDF_SCALE: Final = 10
"""Weights are idf in tenths, rounded once, so that every sum of them is exact."""


class SkillScale:
    """idf and ancestors of every skill of one release. A code that the release lacks has no ancestors."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.release: Final = taxonomy.release
        self._taxonomy = taxonomy
        self._occupations = len(taxonomy.occupations)
        self._uses: Mapping[str, int] = Counter(relation.skill for relation in taxonomy.relations())
        self._paths: dict[str, tuple[str | None, str | None, str | None]] = {}

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
