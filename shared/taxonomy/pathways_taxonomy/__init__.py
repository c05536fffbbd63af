"""Occupations and skills: ESCO releases, the project's starter taxonomy, search by label."""

from pathways_taxonomy.bundle import load_bundle, open_taxonomy, starter_taxonomy, write_bundle
from pathways_taxonomy.esco import EscoImport, import_esco
from pathways_taxonomy.model import (
    ATTRIBUTION,
    Counts,
    IscoGroup,
    NestedPath,
    Occupation,
    Relation,
    ReuseLevel,
    Skill,
    SkillGroup,
    SkillKind,
    Taxonomy,
    TaxonomyError,
    UnknownCode,
)
from pathways_taxonomy.pinned import pin_taxonomy, taxonomy
from pathways_taxonomy.search import LONGEST_WORDS, MOST_RESULTS, OccupationHit, SkillHit
from pathways_taxonomy.suggestions import LONGEST_TEXT, Passage, SuggestedOccupation, SuggestedSkill, Suggestions

__all__ = [
    "ATTRIBUTION",
    "LONGEST_TEXT",
    "LONGEST_WORDS",
    "MOST_RESULTS",
    "Counts",
    "EscoImport",
    "IscoGroup",
    "NestedPath",
    "Occupation",
    "OccupationHit",
    "Passage",
    "Relation",
    "ReuseLevel",
    "Skill",
    "SkillGroup",
    "SkillHit",
    "SkillKind",
    "SuggestedOccupation",
    "SuggestedSkill",
    "Suggestions",
    "Taxonomy",
    "TaxonomyError",
    "UnknownCode",
    "import_esco",
    "load_bundle",
    "open_taxonomy",
    "pin_taxonomy",
    "starter_taxonomy",
    "taxonomy",
    "write_bundle",
]
