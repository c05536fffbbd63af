"""Measures a compiled taxonomy: seconds to load, seconds to index, milliseconds a search, megabytes resident.

python benchmarks/taxonomy.py esco.bundle
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pathways_taxonomy import Occupation, Skill, load_bundle

SEARCHES = 1_000
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def misspelt_labels(concepts: Sequence[Skill | Occupation], chance: random.Random) -> list[str]:
    """Labels of random concepts with one letter replaced: the slow kind of search."""
    words = []
    for _ in range(SEARCHES):
        concept = chance.choice(concepts)
        letters = list(chance.choice((concept.label, *concept.alternative_labels))[:120])
        letters[chance.randrange(len(letters))] = chance.choice(LETTERS)
        words.append("".join(letters))
    return words


def milliseconds(search: Callable[[str], object], words: Sequence[str]) -> str:
    """Median, 95th and 99th percentile of one search each."""
    took = []
    for each in words:
        began = time.perf_counter()
        search(each)
        took.append((time.perf_counter() - began) * 1_000)
    took.sort()
    return ", ".join(f"p{share} {took[len(took) * share // 100]:.1f} ms" for share in (50, 95, 99))


def main(path: Path) -> None:
    """Prints the figures of the bundle at `path`."""
    chance = random.Random(1)
    began = time.perf_counter()
    taxonomy = load_bundle(path)
    loaded = time.perf_counter()
    taxonomy.prepare_search()
    print(f"load   {loaded - began:.3f} s")
    print(f"index  {time.perf_counter() - loaded:.3f} s")
    print("skills", milliseconds(taxonomy.search_skills, misspelt_labels(taxonomy.skills, chance)))
    print(
        "occupations",
        milliseconds(taxonomy.search_occupations, misspelt_labels(taxonomy.occupations, chance)),
    )
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
