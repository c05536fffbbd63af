"""Compiles concepts and relations from any source into a taxonomy: checks references, chooses the nested paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

from pathways_taxonomy.model import (
    NONE,
    IscoGroup,
    Occupation,
    Relation,
    Skill,
    SkillGroup,
    Taxonomy,
    TaxonomyContent,
    TaxonomyError,
)
from pathways_taxonomy.packing import packed, packed_rows

T = TypeVar("T", Skill, Occupation, IscoGroup)
Path = tuple[str, ...]


def build_taxonomy(
    *,
    name: str,
    release: str,
    language: str,
    attribution: str,
    skills: Iterable[Skill],
    groups: Mapping[str, str],
    occupations: Iterable[Occupation],
    isco_groups: Iterable[IscoGroup],
    broader: Mapping[str, Sequence[str]],
    relations: Iterable[Relation],
) -> Taxonomy:
    """A taxonomy of these parts, independent of the order in which they come.

    `groups`: label by code of a heading. `broader`: broader concepts by code, of skills and of headings.
    Raises TaxonomyError for a code used twice, a reference to nowhere, a circle, an unknown ISCO group.
    """
    skills_by_code = _once("skill", skills)
    occupations_by_code = _once("occupation", occupations)
    isco_by_code = _once("ISCO group", isco_groups)
    for occupation in occupations_by_code.values():
        if occupation.isco not in isco_by_code:
            raise TaxonomyError(
                f"occupation {occupation.code}",
                f"its ISCO group {occupation.isco!r} must be among the ISCO groups.",
                "Use the files of one and the same release.",
            )
    paths = choose_paths(skills_by_code, groups, broader)
    concept_at = {code: at for at, code in enumerate((*skills_by_code, *sorted(groups)))}
    skill_at = {code: at for at, code in enumerate(skills_by_code)}
    group_paths = {code: path for code, path in paths.items() if code in groups}

    essential: dict[str, set[int]] = {code: set() for code in occupations_by_code}
    optional: dict[str, set[int]] = {code: set() for code in occupations_by_code}
    for occupation_code, skill_code, is_essential in relations:
        try:
            (essential if is_essential else optional)[occupation_code].add(skill_at[skill_code])
        except KeyError as missing:
            raise TaxonomyError(
                f"relation of {occupation_code} with {skill_code}",
                f"{missing} must be a concept of the release.",
                "Use the files of one and the same release.",
            ) from None
    for code, wanted in essential.items():
        optional[code] -= wanted

    triples: list[int] = []
    for code in skills_by_code:
        path = paths[code]
        above = [each for each in path if each in groups]
        # Levels count from the root; a branch that ends above level two is used as far as it goes.
        level_two = above[max(len(above) - 3, 0)] if above else None
        parent = path[0] if path and path[0] in skills_by_code else None
        leaf = above[0] if above else None
        triples.extend(NONE if each is None else concept_at[each] for each in (parent, leaf, level_two))

    broader_offsets, broader_values = packed_rows(
        [sorted(concept_at[each] for each in set(broader.get(code, ()))) for code in concept_at]
    )
    essential_offsets, essential_values = packed_rows([sorted(each) for each in essential.values()])
    optional_offsets, optional_values = packed_rows([sorted(each) for each in optional.values()])
    return Taxonomy(
        TaxonomyContent(
            name=name,
            release=release,
            language=language,
            attribution=attribution,
            skills=tuple(skills_by_code.values()),
            groups=tuple(SkillGroup(code, groups[code], len(group_paths[code])) for code in sorted(groups)),
            occupations=tuple(occupations_by_code.values()),
            isco_groups=tuple(isco_by_code.values()),
            broader_offsets=broader_offsets,
            broader=broader_values,
            paths=packed(triples),
            essential_offsets=essential_offsets,
            essential=essential_values,
            optional_offsets=optional_offsets,
            optional=optional_values,
        )
    )


def choose_paths(
    skills: Mapping[str, object], groups: Mapping[str, str], broader: Mapping[str, Sequence[str]]
) -> dict[str, Path]:
    """One chain of broader concepts to the root for every concept, nearest first.

    Where there are several, in this order: a skill before a heading; a skill whose own heading is also a
    heading of this one; the longer chain; the smaller code. A chain continues with the chosen chain of its
    first member, hence the chains are nested. Raises TaxonomyError for a circle or an unknown concept.
    """
    chosen: dict[str, Path] = {}
    open_concepts: set[str] = set()

    def path_of(code: str) -> Path:
        if code in chosen:
            return chosen[code]
        if code in open_concepts:
            raise TaxonomyError(f"hierarchy at {code}", "no concept may be above itself.", "Use an unchanged release.")
        if code not in skills and code not in groups:
            raise TaxonomyError(
                f"hierarchy at {code}",
                "every broader concept must be a skill or a skill group of the release.",
                "Use the files of one and the same release.",
            )
        open_concepts.add(code)
        above = broader.get(code, ())
        headings = {each for each in above if each in groups}

        def preference(parent: str) -> tuple[bool, bool, int, str]:
            path = path_of(parent)
            leaf = next((each for each in path if each in groups), None)
            return parent not in skills, leaf not in headings, -len(path), parent

        best = min(above, key=preference, default=None)
        open_concepts.remove(code)
        chosen[code] = () if best is None else (best, *path_of(best))
        return chosen[code]

    for code in (*groups, *skills):
        path_of(code)
    return chosen


def _once(what: str, concepts: Iterable[T]) -> dict[str, T]:
    by_code: dict[str, T] = {}
    for concept in sorted(concepts, key=attrgetter("code")):
        if concept.code in by_code:
            raise TaxonomyError(f"{what} {concept.code}", "a code stands once.", "Use an unchanged release.")
        by_code[concept.code] = concept
    return by_code
