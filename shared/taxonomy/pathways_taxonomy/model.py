"""What a taxonomy is: skills, skill groups, occupations, ISCO groups, their relations, and the lookups on them."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

if TYPE_CHECKING:
    from pathways_taxonomy.search import LabelIndex, OccupationHit, SkillHit
    from pathways_taxonomy.suggestions import Suggestions

ATTRIBUTION: Final = "This service uses the ESCO classification of the European Commission."
ESCO_PREFIX: Final = "http://data.europa.eu/esco/"
NONE: Final = -1


class TaxonomyError(Exception):
    """Input that is no taxonomy, or no part of this one.

    `field` names the file, column or argument, `rule` what it must satisfy, `remedy` what to do about it:
    the three members a service puts into its problem document.
    """

    def __init__(self, field: str, rule: str, remedy: str) -> None:
        super().__init__(f"{field}: {rule} {remedy}")
        self.field = field
        self.rule = rule
        self.remedy = remedy


class UnknownCode(TaxonomyError):
    """A code that the loaded release does not hold."""


class SkillKind(StrEnum):
    """What a skill is. `UNSPECIFIED`: the release leaves it open (six concepts of ESCO v1.1.1 do)."""

    SKILL = "skill"
    KNOWLEDGE = "knowledge"
    LANGUAGE = "language"
    ATTITUDE = "attitude"
    UNSPECIFIED = "unspecified"


class ReuseLevel(StrEnum):
    """How far a skill carries, from every job down to one occupation."""

    TRANSVERSAL = "transversal"
    CROSS_SECTOR = "cross-sector"
    SECTOR_SPECIFIC = "sector-specific"
    OCCUPATION_SPECIFIC = "occupation-specific"
    UNSPECIFIED = "unspecified"


class _Concept(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A concept that people search for by one of its labels."""

    code: str
    label: str
    # One string for all labels: 97,000 separate objects would cost more than the whole rest of a release.
    alternative_text: str

    @property
    def alternative_labels(self) -> tuple[str, ...]:
        """Other names of the concept, in the order of the source."""
        return tuple(self.alternative_text.split("\n")) if self.alternative_text else ()

    @property
    def uri(self) -> str:
        """The concept's URI, which is its code: the ESCO URI where one exists, else a urn of this project."""
        return self.code

    @property
    def esco_uri(self) -> str | None:
        """The ESCO URI, or None for a concept of the project's own."""
        return self.code if self.code.startswith(ESCO_PREFIX) else None


class Skill(_Concept, frozen=True, array_like=True, gc=False):
    """Something a person can do, know, speak or bring along."""

    kind: SkillKind
    reuse_level: ReuseLevel


class Occupation(_Concept, frozen=True, array_like=True, gc=False):
    """A kind of job, placed in a four-digit ISCO-08 unit group."""

    isco: str
    description: str


class SkillGroup(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A heading of the skill hierarchy. `level` counts from the root (0)."""

    code: str
    label: str
    level: int


class IscoGroup(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A group of ISCO-08: one digit (major) to four digits (unit)."""

    code: str
    label: str


class Translation(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Preferred labels in one more language, in the order of skills and occupations; empty where it has none."""

    language: str
    skill_labels: tuple[str, ...]
    occupation_labels: tuple[str, ...]


class Relation(NamedTuple):
    """An occupation asks for a skill: essential everywhere the job is done, or optional."""

    occupation: str
    skill: str
    essential: bool


class NestedPath(NamedTuple):
    """The one path of a skill through the hierarchy that scoring uses.

    Nested: every skill with the same `parent` has the same `leaf_group`, and every skill with the same
    `leaf_group` the same `level_two`. `parent` is None for a skill that hangs directly under a group;
    `leaf_group` equals `level_two` where a branch is that short.
    """

    parent: str | None
    leaf_group: str | None
    level_two: str | None


class Counts(NamedTuple):
    """How much a taxonomy holds."""

    occupations: int
    skills: int
    skill_groups: int
    isco_groups: int
    relations: int
    alternative_skill_labels: int
    alternative_occupation_labels: int


class TaxonomyContent(msgspec.Struct, frozen=True, array_like=True):
    """A compiled taxonomy as it lies in a bundle. Made by `pathways_taxonomy.build.build_taxonomy`.

    Numbers are little-endian 32-bit integers in bytes. Concepts are numbered: skills first, then groups.
    `*_offsets` has one entry more than there are rows; row i is `values[offsets[i]:offsets[i + 1]]`.
    """

    name: str
    release: str
    language: str
    attribution: str
    skills: tuple[Skill, ...]
    groups: tuple[SkillGroup, ...]
    occupations: tuple[Occupation, ...]
    isco_groups: tuple[IscoGroup, ...]
    broader_offsets: bytes
    broader: bytes
    paths: bytes
    essential_offsets: bytes
    essential: bytes
    optional_offsets: bytes
    optional: bytes
    translations: tuple[Translation, ...] = ()


class Taxonomy:
    """One release of occupations and skills, read-only and safe to share between threads."""

    def __init__(self, content: TaxonomyContent) -> None:
        from pathways_taxonomy.packing import unpacked

        self.content = content
        self._skill_at: dict[str, int] = {skill.code: at for at, skill in enumerate(content.skills)}
        self._group_at: dict[str, int] = {group.code: at for at, group in enumerate(content.groups)}
        self._occupation_at = {occupation.code: at for at, occupation in enumerate(content.occupations)}
        self._isco: dict[str, IscoGroup] = {group.code: group for group in content.isco_groups}
        self._broader_offsets, self._broader = unpacked(content.broader_offsets), unpacked(content.broader)
        self._paths = unpacked(content.paths)
        self._essential = (unpacked(content.essential_offsets), unpacked(content.essential))
        self._optional = (unpacked(content.optional_offsets), unpacked(content.optional))
        self._occupations_of_isco: dict[str, tuple[Occupation, ...]] | None = None
        self._skill_index: LabelIndex | None = None
        self._occupation_index: LabelIndex | None = None
        self._translations = {one.language: one for one in content.translations}
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The classification, for example `ESCO`."""
        return self.content.name

    @property
    def release(self) -> str:
        """Its release, for example `v1.1.1`: pinned beside every stored code."""
        return self.content.release

    @property
    def language(self) -> str:
        """Language of the preferred labels (ISO 639-1)."""
        return self.content.language

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that there are preferred labels in (ISO 639-1), that of the release first."""
        return self.language, *self._translations

    @property
    def attribution(self) -> str:
        """The line that every service shows in its description."""
        return self.content.attribution

    @property
    def skills(self) -> tuple[Skill, ...]:
        """All skills, ordered by code."""
        return self.content.skills

    @property
    def occupations(self) -> tuple[Occupation, ...]:
        """All occupations, ordered by code."""
        return self.content.occupations

    @property
    def skill_groups(self) -> tuple[SkillGroup, ...]:
        """All headings of the skill hierarchy, ordered by code."""
        return self.content.groups

    @property
    def isco_groups(self) -> Mapping[str, IscoGroup]:
        """ISCO-08 groups by code, one to four digits."""
        return self._isco

    @property
    def counts(self) -> Counts:
        """How much is in it, counted now."""
        content = self.content
        return Counts(
            occupations=len(content.occupations),
            skills=len(content.skills),
            skill_groups=len(content.groups),
            isco_groups=len(content.isco_groups),
            relations=len(self._essential[1]) + len(self._optional[1]),
            alternative_skill_labels=sum(len(skill.alternative_labels) for skill in content.skills),
            alternative_occupation_labels=sum(len(each.alternative_labels) for each in content.occupations),
        )

    def knows_skill(self, code: str) -> bool:
        """Whether the release holds this skill."""
        return code in self._skill_at

    def knows_occupation(self, code: str) -> bool:
        """Whether the release holds this occupation."""
        return code in self._occupation_at

    def skill(self, code: str) -> Skill:
        """The skill of this code. Raises UnknownCode."""
        return self.content.skills[self._skill_position(code)]

    def occupation(self, code: str) -> Occupation:
        """The occupation of this code. Raises UnknownCode."""
        return self.content.occupations[self._occupation_position(code)]

    def skill_label(self, code: str, language: str) -> str | None:
        """The preferred label of a skill in a language; None where there is none. Raises UnknownCode."""
        at = self._skill_position(code)
        if language == self.language:
            return self.content.skills[at].label
        translation = self._translations.get(language)
        return (translation.skill_labels[at] or None) if translation else None

    def occupation_label(self, code: str, language: str) -> str | None:
        """The preferred label of an occupation in a language; None where there is none. Raises UnknownCode."""
        at = self._occupation_position(code)
        if language == self.language:
            return self.content.occupations[at].label
        translation = self._translations.get(language)
        return (translation.occupation_labels[at] or None) if translation else None

    def skill_group(self, code: str) -> SkillGroup:
        """The heading of this code. Raises UnknownCode."""
        at = self._group_at.get(code)
        if at is None:
            raise self._unknown("skill_group", code, "Take a code that nested_path or parents returned.")
        return self.content.groups[at]

    def concept(self, code: str) -> Skill | SkillGroup:
        """The skill or the heading of this code: what an ancestor can be. Raises UnknownCode."""
        at = self._skill_at.get(code)
        return self.skill_group(code) if at is None else self.content.skills[at]

    def essential_skills(self, occupation_code: str) -> tuple[Skill, ...]:
        """What the occupation always asks for, ordered by code. Raises UnknownCode."""
        return self._related(occupation_code, *self._essential)

    def optional_skills(self, occupation_code: str) -> tuple[Skill, ...]:
        """What some jobs of the occupation ask for, ordered by code. Raises UnknownCode."""
        return self._related(occupation_code, *self._optional)

    def relations(self) -> Iterator[Relation]:
        """Every relation, by occupation, essential ones first."""
        skills = self.content.skills
        for at, occupation in enumerate(self.content.occupations):
            for essential, (offsets, values) in ((True, self._essential), (False, self._optional)):
                for skill in values[offsets[at] : offsets[at + 1]]:
                    yield Relation(occupation.code, skills[skill].code, essential)

    def parents(self, code: str) -> tuple[str, ...]:
        """Every broader concept of a skill or group, as the release states it. Raises UnknownCode."""
        at = self._skill_at.get(code)
        if at is None:
            self.skill_group(code)
            at = len(self.content.skills) + self._group_at[code]
        return tuple(
            self._code_of(parent) for parent in self._broader[self._broader_offsets[at] : self._broader_offsets[at + 1]]
        )

    def nested_path(self, code: str) -> NestedPath:
        """The skill's one path for scoring (see `build.choose_paths`). Raises UnknownCode."""
        at = 3 * self._skill_position(code)
        return NestedPath(*(None if each == NONE else self._code_of(each) for each in self._paths[at : at + 3]))

    def ancestors(self, code: str) -> tuple[str, ...]:
        """Parent, leaf group and level two of a skill, nearest first, each once. Raises UnknownCode."""
        return tuple(dict.fromkeys(each for each in self.nested_path(code) if each is not None))

    def occupations_by_isco(self, isco: str) -> tuple[Occupation, ...]:
        """Occupations of a four-digit ISCO-08 unit group, ordered by code; empty if there are none."""
        if self._occupations_of_isco is None:
            by_isco: dict[str, list[Occupation]] = {}
            for occupation in self.content.occupations:
                by_isco.setdefault(occupation.isco, []).append(occupation)
            self._occupations_of_isco = {code: tuple(those) for code, those in by_isco.items()}
        return self._occupations_of_isco.get(isco, ())

    def search_skills(self, words: str, limit: int = 20) -> tuple[SkillHit, ...]:
        """Skills that the user's words may mean, best first. The first call builds the index.

        Raises TaxonomyError for words or a limit outside the bounds that `search` names.
        """
        from pathways_taxonomy.search import SkillHit

        found = self.skill_labels.search(words, limit)
        return tuple(SkillHit(self.content.skills[at], label, confidence) for at, label, confidence in found)

    def search_occupations(self, words: str, limit: int = 20) -> tuple[OccupationHit, ...]:
        """Occupations that the user's words may mean, best first. The first call builds the index.

        Raises TaxonomyError for words or a limit outside the bounds that `search` names.
        """
        from pathways_taxonomy.search import OccupationHit

        found = self.occupation_labels.search(words, limit)
        return tuple(OccupationHit(self.content.occupations[at], label, confidence) for at, label, confidence in found)

    def prepare_search(self) -> None:
        """Builds both indexes now (about a second for ESCO), so that no user waits for them."""
        _ = self.skill_labels, self.occupation_labels

    def suggest(self, text: str, limit: int = 20, language: str | None = None) -> Suggestions:
        """Skills and occupations that a text of the user's may mean, for a person to confirm.

        Raises TaxonomyError for a text, limit or language outside the bounds that `suggestions.suggest` names.
        """
        from pathways_taxonomy.suggestions import suggest

        return suggest(self, text, limit, language)

    @property
    def skill_labels(self) -> LabelIndex:
        """All labels of skills; built at first use."""
        from pathways_taxonomy.search import LabelIndex

        with self._lock:
            if self._skill_index is None:
                self._skill_index = LabelIndex(self.content.skills)
            return self._skill_index

    @property
    def occupation_labels(self) -> LabelIndex:
        """All labels of occupations; built at first use."""
        from pathways_taxonomy.search import LabelIndex

        with self._lock:
            if self._occupation_index is None:
                self._occupation_index = LabelIndex(self.content.occupations)
            return self._occupation_index

    def _code_of(self, concept: int) -> str:
        skills = len(self.content.skills)
        if concept < skills:
            return self.content.skills[concept].code
        return self.content.groups[concept - skills].code

    def _related(self, occupation_code: str, offsets: array[int], values: array[int]) -> tuple[Skill, ...]:
        at = self._occupation_position(occupation_code)
        return tuple(self.content.skills[skill] for skill in values[offsets[at] : offsets[at + 1]])

    def _skill_position(self, code: str) -> int:
        at = self._skill_at.get(code)
        if at is None:
            raise self._unknown("skill", code, "Look the skill up by its label and send the code found there.")
        return at

    def _occupation_position(self, code: str) -> int:
        at = self._occupation_at.get(code)
        if at is None:
            remedy = "Look the occupation up by its label and send the code found there."
            raise self._unknown("occupation", code, remedy)
        return at

    def _unknown(self, field: str, code: str, remedy: str) -> UnknownCode:
        shown = code if len(code) <= 120 else code[:120] + "..."
        return UnknownCode(field, f"{shown!r} must be in {self.name} {self.release}.", remedy)
