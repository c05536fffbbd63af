"""More languages for a release: their labels are shown to whoever reads them, and found by whoever writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec

from pathways_taxonomy.model import Occupation, Skill, Taxonomy, TaxonomyError, Translation

Concept = TypeVar("Concept", Skill, Occupation)


def with_language(taxonomy: Taxonomy, language: str, labels: Mapping[str, Sequence[str]]) -> Taxonomy:
    """The same release with labels in one more language (ISO 639-1), by code: the preferred one first, then others.

    A concept without labels keeps those that it has. Raises TaxonomyError for a language that is there already.
    """
    if language in taxonomy.languages:
        raise TaxonomyError(
            "language", f"{language} must be another than {', '.join(taxonomy.languages)}.", "Leave it out."
        )
    content = taxonomy.content
    translation = Translation(language, _preferred(content.skills, labels), _preferred(content.occupations, labels))
    return Taxonomy(
        msgspec.structs.replace(
            content,
            skills=_also_known_as(content.skills, labels),
            occupations=_also_known_as(content.occupations, labels),
            translations=(*content.translations, translation),
        )
    )


def labels_of(taxonomy: Taxonomy) -> dict[str, tuple[str, ...]]:
    """All labels of skills and occupations by code, the preferred one first."""
    concepts: tuple[Skill | Occupation, ...] = (*taxonomy.skills, *taxonomy.occupations)
    return {one.code: (one.label, *one.alternative_labels) for one in concepts}


def _preferred(concepts: Sequence[Skill | Occupation], labels: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    return tuple(next(iter(labels.get(one.code, ())), "") for one in concepts)


def _also_known_as(concepts: Sequence[Concept], labels: Mapping[str, Sequence[str]]) -> tuple[Concept, ...]:
    return tuple(_found_by(concept, labels.get(concept.code, ())) for concept in concepts)


def _found_by(concept: Concept, labels: Sequence[str]) -> Concept:
    """The concept with these labels too; one that is there already stands once."""
    others = dict.fromkeys((*concept.alternative_labels, *labels))
    others.pop(concept.label, None)
    return msgspec.structs.replace(concept, alternative_text="\n".join(others))
