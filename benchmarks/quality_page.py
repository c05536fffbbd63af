"""Writes docs/quality.md from benchmarks/quality.json.

python -m benchmarks.quality_page [--check]
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from tools.written import write_or_check

ROOT: Final = Path(__file__).resolve().parents[1]
FIGURES: Final = ROOT / "benchmarks" / "quality.json"
PAGE: Final = ROOT / "docs" / "quality.md"

PAGE_TEXT: Final = """# How good the order is

Written by `make docs` from [quality.json](../benchmarks/quality.json); `make bench-quality ESCO=<folder>` measures.
What the figures mean for the programme: [matching.md](matching.md#how-good).

On {release}: {occupations:,} occupations. People are made from occupations, which are the labels; nothing is about
real people. Seeds are fixed, so that the same release gives the same figures.

## By skills alone

- **A** A person's own occupation among all, first. They do not state 30 or 60 of a hundred skills, and 15 are another
  one of the same kind.
- **B** Occupations of the same ISCO-08 unit group by what one of them asks for. The labels are those of experts;
  nothing is made up.
- **C** For a vacancy of each of 300 occupations, the people of that occupation among three of every occupation;
  nDCG@10 counts people of its unit group as a third.

{by_skills}

*Related skills* are those of [ADR 18](adr/0018-related-skills.md), with the weight in hundredths; LSA is latent
semantic analysis with 256 dimensions on the occupations themselves. {pairs} pairs were held against
`Scoring.explain`.

## Against a hybrid search of texts

[The peer](../benchmarks/peers/hybrid.py) is what Talent Catalog documents for its releases 2.6 and 2.7, written anew
from the description: people are texts, one per job, found by the words of skills and by the nearness of meaning
(all-MiniLM-L6-v2). Its skills are found without a mistake and its nearest jobs are exact. Ours reads the same people
as codes, in the index that the service runs. {people:,} people of {from_occupations:,} occupations, {vacancies}
vacancies; three people in ten list few of their skills.

{filtered}

*Recall* is against the list that each would give with the filter before all else. With ours it is 1 because the index
filters first; at 1 % and less it is held against scoring everybody. nDCG@10 is over the vacancies for which the filter
leaves somebody who fits.

## In other languages

A title alone as the requirement: {titles} common occupations with ISCO-08 unit groups,
[translated](../benchmarks/titles.csv) for this comparison; nDCG@10 for people of the unit group. Ours takes the first
hit among the labels of a taxonomy. An ESCO release in another language has the same codes; it was not at hand.

{languages}

## Who is on lists

Places among the ten best for each person of a group, over those for each of the others; 1 is even. Which group
somebody is in by chance alone has nothing to do with what they can.

{parity}
"""


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """In Markdown."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join('' if one is None else str(one) for one in line)} |" for line in lines)


def page(figures: Mapping[str, Any]) -> str:
    """The page."""
    by_skills = dict(figures["by skills"])
    pairs = by_skills.pop("pairs held against Scoring.explain")
    a, b, c = "A own occupation, hit@1", "B unit group", "C people for a vacancy"
    hidden = list(next(iter(by_skills.values()))[a])
    hybrid = figures["against the hybrid search"]
    languages = dict(hybrid["title alone, nDCG@10"])
    parity = hybrid["selection ratios, ten best"]
    return PAGE_TEXT.format(
        release=figures["release"],
        occupations=figures["occupations"],
        pairs=pairs,
        people=hybrid["people"],
        from_occupations=hybrid["occupations"],
        vacancies=hybrid["vacancies"],
        titles=languages.pop("titles"),
        by_skills=table(
            [
                "order by",
                *(f"A hit@1, {one}" for one in hidden),
                "B MAP",
                "B P@1",
                *(f"C R-precision, {one}" for one in hidden),
                *(f"C nDCG@10, {one}" for one in hidden),
            ],
            [
                [
                    name,
                    *(of[a][one] for one in hidden),
                    of[b]["MAP"],
                    of[b]["P@1"],
                    *(of[c][one]["R-precision"] for one in hidden),
                    *(of[c][one]["nDCG@10"] for one in hidden),
                ]
                for name, of in by_skills.items()
            ],
        ),
        filtered=table(
            ["who may be on the list", "by", "recall@10", "nDCG@10", "empty lists"],
            [[among, name, *of.values()] for among, ways in hybrid["filtered"].items() for name, of in ways.items()],
        ),
        languages=table(
            ["by", *next(iter(languages.values()))], [[name, *of.values()] for name, of in languages.items()]
        ),
        parity=table(["by", *next(iter(parity.values()))], [[name, *of.values()] for name, of in parity.items()]),
    )


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, lambda: page(json.loads(FIGURES.read_text("utf-8"))), __doc__))
