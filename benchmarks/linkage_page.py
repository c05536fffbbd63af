"""Writes docs/linkage.md from benchmarks/linkage.json.

python -m benchmarks.linkage_page [--check]
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.quality_page import table
from tools.written import write_or_check

PAGE_TEXT: Final = """# Could an employer tell who somebody is?

Written by `make docs` from [linkage.json](../benchmarks/linkage.json); `make bench-linkage` measures. What employers
are shown, and why so: [ADR 20](adr/0020-employers-see-bands-under-pseudonyms.md).

{people:,} made-up people, {vacancies} vacancies of {employers} employers in the real index, {looks} looks at every list
while three in a hundred leave and as many come between two of them. The attackers have a register of everybody who was
ever in the pool, with the true occupation, months of work and languages, and know the code. What they do not have are
people's skills. For each row of a list they keep whom everything fits that was seen of it; of so many, one is right.
*Worst* is the chance of the best guess about anybody, which must not be above 1/{k} = {limit}; *mean* is over all who
were seen, *above* counts people for whom it is exceeded.

- **One look**: the list of a vacancy.
- **All looks**: rows under one pseudonym joined over time; what differs between two looks counts.
- **All vacancies**: besides, rows of vacancies for the same skills joined where the skills held are like nobody else's.
  The vacancies ask for other months and levels, so that who is on which list tells something.
- **A partner** does not guess at the tenth of the pool that it looks after, and leaves it out.
- **A leaked export**: all lists of all employers, joined so, by somebody who even knows who was in the pool when.

## As it is

{as_it_is}

Two other populations, as it is: worst (above).

{others}

Of a list on which fewer than five people stand no rows are shown; from five to nine, nothing but the skills asked for.
Population 3 has a vacancy (60 months in a rare occupation, English B2) whose rules one person alone passes of the whole
register: were that list shown, standing on it would be enough. The last of the weakened builds shows it.

## Weakened, to see that the measurement bites

Lists of one to four people on population 3, the others on population 1.

{weakened}

## What it does not say

- An attacker who knows somebody's skills finds them: a skill that a vacancy asks for is never hidden.
- Who knows that somebody came on a day on which one new row came, knows whose it is; so does who knows that somebody
  left. Whoever withdraws is hidden at once, and that cannot wait until others leave.
- The figures are of what an employer is shown. Staff of the programme, at partners too, see opaque ids with points and
  levels; their disclosures are bound by consent and agreements, not by bands.
- Gender, age and where a person lives are shown to no employer in any band, so that no group of them is told apart.
"""

ROOT: Final = Path(__file__).resolve().parents[1]
FIGURES: Final = ROOT / "benchmarks" / "linkage.json"
PAGE: Final = ROOT / "docs" / "linkage.md"
NOW: Final = "as it is"


def page(figures: Mapping[str, Any]) -> str:
    """The page."""
    builds = dict(figures["builds"])
    now = builds.pop(NOW)
    return PAGE_TEXT.format(
        people=figures["people"],
        vacancies=figures["vacancies"],
        employers=figures["vacancies"] // 4,
        looks=figures["looks"],
        k=figures["k"],
        limit=1 / figures["k"],
        as_it_is=table(
            ["attacker", "seen", "worst", "mean", "above"],
            [[who, f"{of['seen']:,}", of["worst"], of["mean"], of["above_one_in_k"]] for who, of in now.items()],
        ),
        others=table(
            ["population", *now],
            [
                [number, *(f"{of['worst']} ({of['above_one_in_k']})" for of in attackers.values())]
                for number, attackers in enumerate(figures["other_populations"].values(), 2)
            ],
        ),
        weakened=table(
            ["build", *(f"{who}: worst (above)" for who in now)],
            [
                [name, *(f"{of['worst']} ({of['above_one_in_k']:,})" for of in attackers.values())]
                for name, attackers in builds.items()
            ],
        ),
    )


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, lambda: page(json.loads(FIGURES.read_text("utf-8"))), __doc__))
