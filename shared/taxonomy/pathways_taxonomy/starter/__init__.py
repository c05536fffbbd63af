"""The project's own small taxonomy: shortage occupations and their skills, in plain words of its own.

`skills.csv`, `skill_groups.csv`, `occupations.csv`, `relations.csv` and `isco_groups.csv` beside this file are
the data; `skill_labels.csv` and `occupation_labels.csv` are the labels in other languages, a column each. A row's
`esco_uri`, where there is one, is its code, so that records made with the starter stay valid once a full ESCO release
is loaded; other rows have a urn of this project. Lists within a cell are parted by bars.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from pathways_taxonomy.build import build_taxonomy
from pathways_taxonomy.model import (
    ATTRIBUTION,
    IscoGroup,
    Occupation,
    Relation,
    ReuseLevel,
    Skill,
    SkillKind,
    Taxonomy,
)
from pathways_taxonomy.translating import with_language

NAME: Final = "Pathways starter taxonomy"
RELEASE: Final = "starter-1"
LANGUAGE: Final = "en"
OTHER_LANGUAGES: Final = ("fr", "es", "ar")


def load_starter() -> Taxonomy:
    """Reads the data files of this package. Raises TaxonomyError where they contradict one another."""
    skill_codes = {row["key"]: row["esco_uri"] or f"urn:pathways:skill:{row['key']}" for row in _rows("skills")}
    occupation_codes = {
        row["key"]: row["esco_uri"] or f"urn:pathways:occupation:{row['key']}" for row in _rows("occupations")
    }
    broader = {_group(row["key"]): [_group(row["parent"])] for row in _rows("skill_groups") if row["parent"]}
    for row in _rows("skills"):
        above = [skill_codes[row["parent"]]] if row["parent"] else []
        broader[skill_codes[row["key"]]] = [*above, _group(row["group"])]
    taxonomy = build_taxonomy(
        name=NAME,
        release=RELEASE,
        language=LANGUAGE,
        attribution=ATTRIBUTION,
        skills=[
            Skill(
                skill_codes[row["key"]],
                row["label"],
                row["alternative_labels"].replace("|", "\n"),
                SkillKind(row["kind"]),
                ReuseLevel(row["reuse_level"]),
            )
            for row in _rows("skills")
        ],
        groups={_group(row["key"]): row["label"] for row in _rows("skill_groups")},
        occupations=[
            Occupation(
                occupation_codes[row["key"]],
                row["label"],
                row["alternative_labels"].replace("|", "\n"),
                row["isco"],
                row["description"],
            )
            for row in _rows("occupations")
        ],
        isco_groups=[IscoGroup(row["code"], row["label"]) for row in _rows("isco_groups")],
        broader=broader,
        relations=[
            Relation(occupation_codes[row["occupation"]], skill_codes[row["skill"]], row["relation"] == "essential")
            for row in _rows("relations")
        ],
    )
    for language in OTHER_LANGUAGES:
        labels = {skill_codes[row["key"]]: (row[language],) for row in _rows("skill_labels")}
        labels |= {occupation_codes[row["key"]]: (row[language],) for row in _rows("occupation_labels")}
        taxonomy = with_language(taxonomy, language, labels)
    return taxonomy


def _group(key: str) -> str:
    return f"urn:pathways:skill-group:{key}"


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines(), strict=True)
